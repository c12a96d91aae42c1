import Insight
import Participation
import TestSupport
import Testing

@Suite("What counts where at one meeting")
struct AttendanceCountsTests {
    /// One meeting with one person, and what is 1 there beside the meeting.
    struct Case: Sendable {
        let name: String
        var seating = Sample.seating(expected: [1])
        var notices: [Int: Bool] = [:]
        var marks: [Int: Mark] = [:]
        let counted: Set<String>
    }

    static let cases = [
        Case(
            name: "came",
            marks: [1: .came],
            counted: ["everRegistered", "expected", "came"]
        ),
        Case(
            name: "late is there too",
            marks: [1: .cameLate],
            counted: ["everRegistered", "expected", "came", "cameLate"]
        ),
        Case(
            name: "excused",
            marks: [1: .excused],
            counted: ["everRegistered", "expected", "excused"]
        ),
        Case(
            name: "stayed away",
            marks: [1: .noShow],
            counted: ["everRegistered", "expected", "noShow"]
        ),
        Case(name: "nothing known", counted: ["everRegistered", "expected", "notMarked"]),
        Case(
            name: "a notice in time excuses",
            notices: [1: true],
            counted: ["everRegistered", "expected", "excused", "cancelledInTime"]
        ),
        Case(
            name: "a late notice excuses",
            notices: [1: false],
            counted: ["everRegistered", "expected", "excused", "cancelledLate"]
        ),
        Case(
            name: "the tick is stronger than the notice",
            notices: [1: true],
            marks: [1: .came],
            counted: ["everRegistered", "came", "expected"]
        ),
        Case(
            name: "seat given up in time",
            seating: Sample.seating(inTime: [1]),
            counted: ["everRegistered", "cancelledInTime"]
        ),
        Case(
            name: "notice and seat given up are one person",
            seating: Sample.seating(inTime: [1]),
            notices: [1: true],
            counted: ["everRegistered", "cancelledInTime"]
        ),
        Case(
            name: "notice in time, seat given up late",
            seating: Sample.seating(late: [1]),
            notices: [1: true],
            counted: ["everRegistered", "cancelledInTime"]
        ),
        Case(
            name: "seat given up late",
            seating: Sample.seating(late: [1]),
            counted: ["everRegistered", "cancelledLate"]
        ),
        Case(
            name: "seat taken back",
            seating: Sample.seating(byUs: [1]),
            counted: ["everRegistered", "cancelledByUs"]
        ),
        Case(
            name: "without a seat",
            seating: Seating(),
            marks: [1: .came],
            counted: ["walkIns"]
        ),
        Case(
            name: "cancelled and came after all",
            seating: Sample.seating(inTime: [1]),
            marks: [1: .cameLate],
            counted: ["everRegistered", "cancelledInTime", "walkIns"]
        ),
        Case(
            name: "a mark without a seat that is no walk-in",
            seating: Seating(),
            marks: [1: .noShow],
            counted: []
        ),
        Case(
            name: "a notice by somebody without a seat",
            seating: Seating(),
            notices: [1: true],
            counted: []
        ),
    ]

    @Test(arguments: cases)
    func oneRule(_ row: Case) throws {
        let id = try Sample.meetingID("session", number: 1)
        for isHeld in [true, false] {
            let meeting = try Sample.meeting(
                id,
                on: "2027-01-05",
                isHeld: isHeld,
                row.seating,
                notices: row.notices,
                marks: row.marks
            )
            let counts = AttendanceCounts(meeting)
            // Whoever registered counts as asked.
            let asked: Set<String> = row.counted.contains("everRegistered") ? ["invited"] : []
            let expected = isHeld ? row.counted.union(["meetings"]).union(asked) : []
            for (name, count) in counts.byName {
                #expect(count == (expected.contains(name) ? 1 : 0), "\(row.name): \(name)")
            }
        }
    }

    @Test("Sums hold, whoever came, and in whatever order marks were made")
    func sums() throws {
        var generator = SeededGenerator(seed: 22)
        for meeting in try Sample.meetings(300, &generator) where meeting.isHeld {
            let counts = AttendanceCounts(meeting)
            #expect(
                counts.expected
                    == counts.came + counts.excused + counts.noShow + counts.notMarked
            )
            #expect(counts.cameLate <= counts.came)
            let excused = counts.cancelledInTime + counts.cancelledLate + counts.cancelledByUs
            let rest = counts.came + counts.noShow + counts.notMarked
            #expect(counts.excusedOtherwise >= 0)
            #expect(counts.everRegistered == excused + rest + counts.excusedOtherwise)
            let asked = meeting.seating.everRegistered.union(meeting.seating.expected)
                .union(meeting.leadDays.keys)
            #expect(counts.invited == asked.count)
            let given = counts.cancelledInTime + counts.cancelledLate + counts.cancelledByUs
            #expect(given <= counts.everRegistered)
            let seating = meeting.seating
            // Whoever came all the same has cancelled nothing.
            let notices = meeting.notices.filter { who, isInTime in
                isInTime && meeting.marks[who]?.isThere != true
            }
            let inTime = seating.cancelledInTime.union(notices.keys)
            #expect(counts.cancelledInTime == inTime.intersection(seating.everRegistered).count)
            var marks: [Int: Mark] = [:]
            for (person, mark) in meeting.marks.shuffled(using: &generator) {
                marks[person] = mark
            }
            #expect(AttendanceCounts(copy(meeting, marks: marks)) == counts)
        }
    }

    @Test("Those who come without a seat change no rate")
    func walkIns() throws {
        var generator = SeededGenerator(seed: 23)
        for meeting in try Sample.meetings(200, &generator) where meeting.isHeld {
            let more = meeting.marks.merging((100...104).map { ($0, .came) }) { own, _ in own }
            let with = AttendanceCounts(copy(meeting, marks: more))
            #expect(with.rates == AttendanceCounts(meeting).rates)
            #expect(with.walkIns == AttendanceCounts(meeting).walkIns + 5)
        }
    }

    private func copy(_ meeting: MeetingAttendance, marks: [Int: Mark]) -> MeetingAttendance {
        MeetingAttendance(
            id: meeting.id,
            kind: meeting.kind,
            date: meeting.date,
            start: meeting.start,
            venue: meeting.venue,
            isOutsideTownHall: meeting.isOutsideTownHall,
            isHeld: meeting.isHeld,
            seating: meeting.seating,
            leadDays: meeting.leadDays,
            notices: meeting.notices,
            marks: marks
        )
    }
}

extension AttendanceCounts {
    /// The counts by the names that formulas call them.
    var byName: [String: Int] {
        [
            "meetings": meetings, "invited": invited, "everRegistered": everRegistered,
            "expected": expected,
            "came": came, "cameLate": cameLate, "excused": excused, "noShow": noShow,
            "notMarked": notMarked, "cancelledInTime": cancelledInTime,
            "cancelledLate": cancelledLate, "cancelledByUs": cancelledByUs, "walkIns": walkIns,
        ]
    }
}
