public import Participation
public import Planning

/// A tick that is not kept, and why.
public struct RefusedTick: Hashable, Sendable {
    /// Whom it was about.
    public let participant: Int
    /// Why it is not kept.
    public let reason: Reason

    /// Makes the value.
    public init(participant: Int, reason: Reason) {
        self.participant = participant
        self.reason = reason
    }

    /// Why a tick is not kept.
    public enum Reason: Hashable, Sendable {
        /// Nobody goes by that number.
        case notFound(NotFound)
        /// The same person is ticked twice in one go.
        case twice
        /// The mark is none of this kind of meeting.
        case wrongKind(Mark, MeetingKind)
        /// Nobody without a seat can have stayed away.
        case noSeat(Mark)
        /// They are not on the list of the talks.
        case notOnList(Mark)
        /// The name beside the tick is not that of its number.
        case otherName(String, written: String)
        /// Somebody else has ticked another mark.
        case markedOtherwise(by: String)
        /// What was read has been changed since.
        case changedMeanwhile(version: Version)
    }
}

/// Who can be ticked as what at one meeting.
struct TickedSheet {
    private let kind: MeetingKind
    /// Those who had a seat when the meeting began, or have one now.
    let expected: Set<Int>
    /// Those who were ever asked or asked for a seat.
    private let listed: Set<Int>
    /// Those who are ticked more than once in one go.
    private let repeated: Set<Int>

    init(_ stored: StoredMeeting, expected: Set<Int>, listed: Set<Int>, _ ticks: [Tick]) {
        kind = stored.meeting.kind
        self.expected = expected
        self.listed = listed
        let counts = Dictionary(ticks.map { ($0.participant, 1) }, uniquingKeysWith: +)
        repeated = Set(counts.filter { $0.value > 1 }.keys)
    }

    /// Why somebody cannot have a mark; nothing if they can.
    func refusal(of tick: Tick) -> RefusedTick.Reason? {
        if repeated.contains(tick.participant) { return .twice }
        guard let mark = tick.mark else { return nil }
        guard Mark.of(kind).contains(mark) else { return .wrongKind(mark, kind) }
        switch mark {
        case .came, .cameLate, .held: return nil
        case .excused, .noShow:
            return expected.contains(tick.participant) ? nil : .noSeat(mark)
        // Whoever was offered a talk can say that they want none, or another time.
        case .moved, .notWanted:
            return expected.union(listed).contains(tick.participant) ? nil : .notOnList(mark)
        }
    }
}

extension AttendanceError {
    /// What fails where nothing is kept; a single refusal speaks for itself.
    static func refusing(_ refused: [RefusedTick]) -> any Error {
        guard refused.count == 1, let only = refused.first else { return refusal(refused) }
        switch only.reason {
        case .notFound(let error): return error
        case .markedOtherwise(let other):
            return ConflictError.markedOtherwise(only.participant, by: other)
        case .changedMeanwhile(let version):
            return ConflictError.changedMeanwhile(version: version)
        case .twice, .wrongKind, .noSeat, .notOnList, .otherName: return refusal(refused)
        }
    }

    private static func refusal(_ refused: [RefusedTick]) -> AttendanceError { .refused(refused) }
}
