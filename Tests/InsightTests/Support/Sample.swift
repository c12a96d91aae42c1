import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

/// Meetings and people to count.
enum Sample {
    static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    static func id(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

    static func meetingID(
        _ step: String,
        number: Int? = nil,
        programme: String = "frederiksberg",
        year: Int = 2027,
        month: Int = 1
    ) throws -> MeetingID {
        let cycle = CycleID(programme: try id(programme), year: year, month: month)
        return MeetingID(cycle: cycle, step: try id(step), number: number)
    }

    static func seating(
        expected: Set<Int> = [],
        inTime: Set<Int> = [],
        late: Set<Int> = [],
        byUs: Set<Int> = []
    ) -> Seating {
        var seating = Seating()
        seating.expected = expected
        seating.cancelledInTime = inTime
        seating.cancelledLate = late
        seating.cancelledByUs = byUs
        seating.everRegistered = expected.union(inTime).union(late).union(byUs)
        return seating
    }

    static func meeting(
        _ id: MeetingID,
        _ kind: MeetingKind = .session,
        on date: String,
        at start: String = "09:30",
        venue: String = "town-hall",
        isOutside: Bool = false,
        isHeld: Bool = true,
        _ seating: Seating = Seating(),
        leadDays: [Int: Int] = [:],
        notices: [Int: Bool] = [:],
        marks: [Int: Mark] = [:]
    ) throws -> MeetingAttendance {
        MeetingAttendance(
            id: id,
            kind: kind,
            date: try day(date),
            start: try #require(ClockTime(start)),
            venue: try self.id(venue),
            isOutsideTownHall: isOutside,
            isHeld: isHeld,
            seating: seating,
            leadDays: leadDays,
            notices: notices,
            marks: marks
        )
    }

    /// Meetings of two programmes over half a year, with everything that can happen at them.
    static func meetings(
        _ count: Int,
        people: Int = 30,
        _ generator: inout SeededGenerator
    ) throws -> [MeetingAttendance] {
        let kinds = MeetingKind.allCases
        return try (0..<count).map { index in
            let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
            let month = Int.random(in: 1...6, using: &generator)
            let day = Int.random(in: 10...28, using: &generator)
            let isSession = kind == .session
            // No two meetings have one id.
            let id = try meetingID(
                "\(kind.rawValue)-m\(index)",
                number: isSession ? Int.random(in: 1...3, using: &generator) : nil,
                programme: Bool.random(using: &generator) ? "frederiksberg" : "vejle",
                month: month
            )
            var groups: [Set<Int>] = Array(repeating: [], count: 5)
            var marks: [Int: Mark] = [:]
            var notices: [Int: Bool] = [:]
            var leadDays: [Int: Int] = [:]
            for person in 1...people {
                let group = Int.random(in: 0..<8, using: &generator)
                groups[min(group, 4)].insert(person)
                if group != 2 { leadDays[person] = Int.random(in: 0...40, using: &generator) }
                if Int.random(in: 0..<3, using: &generator) > 0 {
                    marks[person] = Mark.allCases.randomElement(using: &generator)
                }
                if Int.random(in: 0..<9, using: &generator) == 0 {
                    notices[person] = Bool.random(using: &generator)
                }
            }
            return try meeting(
                id,
                kind,
                on: "2027-0\(month)-\(day)",
                at: Bool.random(using: &generator) ? "09:30" : "13:00",
                venue: Bool.random(using: &generator) ? "library" : "town-hall",
                isOutside: Bool.random(using: &generator),
                isHeld: Int.random(in: 0..<6, using: &generator) > 0,
                seating(expected: groups[4], inTime: groups[1], late: groups[2], byUs: groups[3]),
                leadDays: leadDays,
                notices: notices,
                marks: marks
            )
        }
    }

    static func facts(_ id: Int, _ traits: Traits = Traits(), _ course: Course = Course())
        -> CourseFacts
    {
        CourseFacts(participant: id, language: "ar", traits: traits, course: course)
    }
}
