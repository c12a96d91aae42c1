internal import Participation

/// The seats of a group of people, no more of them than can be shared safely.
public struct SeatNumbers: Hashable, Sendable, Encodable {
    /// How many persons stand behind the numbers.
    public let people: Int
    /// Seats that they had at any time before the meetings began.
    public let everRegistered: Int
    /// Seats that they held when the meetings began.
    public let expected: Int
    /// Of the expected, those of which something is known.
    public let marked: Int
    /// Of the expected, those at which they came.
    public let came: Int

    init(people: Int, _ numbers: [Int]) {
        self.people = people
        (everRegistered, expected) = (numbers[0], numbers[1])
        (marked, came) = (numbers[2], numbers[3])
    }

    /// Of those who ever had a seat, how many came; of those expected and marked, how many came.
    public var rates: [Rate] {
        [
            Rate(.cameOfRegistered, numerator: came, denominator: everRegistered),
            Rate(.attendance, numerator: came, denominator: marked),
        ]
    }
}

/// The same while it is counted, with who stands behind each number.
struct SeatDraft {
    private var people: Set<Int> = []
    private var behind: [Set<Int>] = Array(repeating: [], count: 4)
    private var counts = AttendanceCounts()

    mutating func add(_ participant: Int, at meeting: MeetingAttendance) {
        people.insert(participant)
        counts.add(participant, at: meeting)
        if meeting.seating.everRegistered.contains(participant) { behind[0].insert(participant) }
        guard meeting.seating.expected.contains(participant) else { return }
        behind[0].insert(participant)
        behind[1].insert(participant)
        let mark = meeting.mark(of: participant)
        if mark != nil { behind[2].insert(participant) }
        if mark?.isThere == true { behind[3].insert(participant) }
    }

    static func += (left: inout SeatDraft, right: SeatDraft) {
        left.people.formUnion(right.people)
        for index in left.behind.indices { left.behind[index].formUnion(right.behind[index]) }
        left.counts += right.counts
    }

    var numbers: [Int] {
        [counts.everRegistered, counts.expected, counts.marked, counts.came]
    }

    var size: Suppression.Size {
        Suppression.Size(people: people.count, behind: behind.map(\.count))
    }

    var row: SafeRow { SafeRow(numbers: numbers, size: size) }
}
