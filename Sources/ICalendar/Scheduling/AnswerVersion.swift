internal import CivilTime

/// Which answer of somebody was the last: what it answered, and when it was written.
struct AnswerVersion: Comparable {
    let sequence: Int
    let stamp: Instant

    init(sequence: Int, stamp: Instant) {
        self.sequence = sequence
        self.stamp = stamp
    }

    /// Reads what stands on a stored `ATTENDEE`; nothing where no answer is known.
    init?(_ line: ContentLine?) {
        guard let text = line?.parameter(MessageText.answerParameter) else { return nil }
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let sequence = Int(parts[0]),
            case .utc(let stamp)? = DateValue(parts[1])
        else { return nil }
        self.init(sequence: sequence, stamp: stamp)
    }

    /// As it stands in a stored calendar.
    var text: String { "\(sequence)-\(DateValue.utc(stamp))" }

    static func < (left: AnswerVersion, right: AnswerVersion) -> Bool {
        (left.sequence, left.stamp) < (right.sequence, right.stamp)
    }
}
