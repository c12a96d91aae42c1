public import CivilTime

/// How long before a meeting people were asked to come to it.
public enum LeadTime {
    /// When each participant was first asked to come, or asked to come of their own accord.
    ///
    /// Of two participants who turned out to be one, the first time counts.
    ///
    /// - Parameter events: All events of a roster, first to last.
    /// - Returns: The moments by participant.
    public static func firstAsked(_ events: [RosterEvent]) -> [Int: Instant] {
        var asked: [Int: Instant] = [:]
        for event in events {
            switch event.change {
            case .invited(let participant), .registered(let participant, _),
                .waiting(let participant, _, _), .guest(let participant, _, _):
                asked[participant] = asked[participant] ?? event.at
            case .merged(let duplicate, let kept):
                guard let first = asked.removeValue(forKey: duplicate) else { continue }
                asked[kept] = min(first, asked[kept] ?? first)
            case .capacity, .offered, .lapsed, .party, .cancelledInTime, .cancelledLate,
                .cancelledByUs, .guestLeft:
                break
            }
        }
        return asked
    }

    /// Whole days from one moment to another; nothing where the second comes first.
    public static func days(from asked: Instant, to begins: Instant) -> Int? {
        let seconds = begins.secondsSinceEpoch - asked.secondsSinceEpoch
        return seconds < 0 ? nil : seconds / 86_400
    }
}
