import CivilTime
import Participation
import Planning
import Testing

/// What was ticked at a meeting beside what people had said.
@Suite struct MeetingAttendanceTests {
    private func meeting(
        expected: Set<Int> = [],
        notices: [Int: Bool] = [:],
        marks: [Int: Mark] = [:]
    ) throws -> MeetingAttendance {
        var seating = Seating()
        seating.expected = expected
        return MeetingAttendance(
            id: try #require(MeetingID("frederiksberg/2027-01/session-1", number: 1)),
            kind: .session,
            date: Day(number: 20_000),
            start: .midnight,
            venue: try #require(Identifier("library")),
            isOutsideTownHall: true,
            isHeld: true,
            seating: seating,
            notices: notices,
            marks: marks
        )
    }

    /// Whoever said that they stay away and did is excused, in time or late.
    @Test(
        arguments: [
            (nil, nil, nil), (nil, .noShow, .noShow), (nil, .came, .came),
            (true, nil, .excused), (false, nil, .excused), (true, .noShow, .excused),
            (false, .noShow, .excused), (true, .came, .came), (false, .cameLate, .cameLate),
            (true, .moved, .moved),
        ] as [(Bool?, Mark?, Mark?)]
    )
    func aNoticeExcuses(notice: Bool?, ticked: Mark?, mark: Mark?) throws {
        let meeting = try meeting(
            notices: notice.map { [1: $0] } ?? [:],
            marks: ticked.map { [1: $0] } ?? [:]
        )
        #expect(meeting.mark(of: 1) == mark)
        #expect(meeting.mark(of: 2) == nil)
    }

    @Test func whoCameWithoutASeatWalkedIn() throws {
        let meeting = try meeting(
            expected: [1, 2],
            marks: [1: .came, 2: .noShow, 3: .cameLate, 4: .noShow, 5: .held, 6: .excused]
        )
        #expect(meeting.walkIns == [3, 5])
    }

    @Test(arguments: Mark.allCases)
    func eachKindOfMeetingHasItsMarks(mark: Mark) {
        let isOfTalks = [Mark.held, .moved, .notWanted, .noShow].contains(mark)
        #expect(Mark.of(.talks).contains(mark) == isOfTalks)
        let isOfOthers = [Mark.came, .cameLate, .excused, .noShow].contains(mark)
        for kind in MeetingKind.allCases where kind != .talks {
            #expect(Mark.of(kind).contains(mark) == isOfOthers)
        }
        #expect(mark.isThere == [Mark.came, .cameLate, .held].contains(mark))
    }

    private func at(_ hours: Int, _ change: RosterEvent.Change) -> RosterEvent {
        RosterEvent(at: Instant(secondsSinceEpoch: hours * 3600), change)
    }

    /// Whoever never was more than a guest has no course of their own here.
    @Test func onlyGuests() throws {
        let id = try #require(MeetingID("frederiksberg/2027-01/session-1", number: 1))
        let turn = WaitingTurn(isCarriedOver: false, number: 1)
        let guests = LeadTime.onlyGuests([
            at(1, .capacity(9)), at(2, .guest(1, id, Party())), at(3, .guest(2, id, Party())),
            at(4, .invited(2)), at(5, .guest(3, id, Party())), at(6, .registered(3, Party())),
            at(7, .guest(4, id, Party())), at(8, .waiting(4, Party(), turn)), at(9, .invited(5)),
            // 6 turns out to be 7, and 8, who was invited, to be 9.
            at(10, .guest(6, id, Party())), at(11, .merged(6, into: 7)),
            at(12, .guest(9, id, Party())), at(13, .invited(8)), at(14, .merged(8, into: 9)),
            at(15, .guest(10, id, Party())), at(16, .guestLeft(10, id)),
        ])
        #expect(guests == [1, 7, 10])
    }

    /// The earlier of two days counts, whichever number it was under, and nobody is asked twice.
    @Test(arguments: [(2, 5, 2), (5, 2, 2), (3, 3, 3)])
    func ofTwoThatAreOneTheEarlierDayCounts(duplicate: Int, kept: Int, first: Int) {
        let events = [at(duplicate, .invited(1)), at(kept, .invited(2))].sorted { $0.at < $1.at }
        let asked = LeadTime.firstAsked(events + [at(9, .merged(1, into: 2))])
        #expect(asked.mapValues { $0.secondsSinceEpoch / 3600 } == [2: first])
    }

    @Test func whoSaidNoIsNotOn() throws {
        let id = try #require(Identifier("anne"))
        for answer in StaffAssignment.Answer.allCases {
            #expect(StaffAssignment(.speaker, id, answer).isOn == (answer != .declined))
        }
    }

    @Test func whatACourseLedToLiesWithinIt() {
        let days = (0...4).map { Day(number: 20_000 + $0) }
        var course = Course()
        course.outcomes = days.map { Outcome(.job, from: $0) }
        #expect(course.results(firstSession: nil).count == 5)
        #expect(course.results(firstSession: days[2]).map(\.from) == Array(days[2...]))
        course.referral = Course.Referral(day: days[1], by: "x", testMessageArrived: nil)
        #expect(course.results(firstSession: days[2]).map(\.from) == Array(days[1...]))
        #expect(course.began(firstSession: days[0]) == days[0])
        var job = Outcome(.job, from: days[0])
        #expect(job.isOpen(on: days[4]))
        job.until = days[2]
        #expect(job.isOpen(on: days[2]) && !job.isOpen(on: days[3]))
    }

    /// At one place in any size of letters, also where neither names one; contradictions are of what both know.
    @Test func twoOutcomesAreComparedByWhatBothKnow() {
        var (one, other) = (
            Outcome(.job, from: Day(number: 1)), Outcome(.job, from: Day(number: 1))
        )
        #expect(one.isAtPlace(of: other) && !one.contradicts(other))
        one.company = "Netto"
        #expect(!one.isAtPlace(of: other))
        other.company = "NETTO"
        #expect(one.isAtPlace(of: other))
        one.until = Day(number: 5)
        #expect(!one.contradicts(other) && !other.contradicts(one))
        other.until = Day(number: 6)
        #expect(one.contradicts(other))
        other.until = one.until
        one.weeklyHours = 20
        #expect(!one.contradicts(other))
        other.weeklyHours = 30
        #expect(one.contradicts(other))
        other.weeklyHours = 20
        let day = Day(number: 100)
        one.aftercare[.third] = AftercareCheck(day: day, state: .inWork)
        #expect(!one.contradicts(other) && !other.contradicts(one))
        other.aftercare[.third] = AftercareCheck(day: day, state: .noContact)
        #expect(one.contradicts(other))
        other.aftercare = one.aftercare
        one.meeting = MeetingID("frederiksberg/2027-01/session-1", number: 1)
        #expect(!one.contradicts(other))
        other.meeting = MeetingID("frederiksberg/2027-01/session-2", number: 2)
        #expect(one.contradicts(other))
        #expect(EndReason.allCases.map(\.outcome) == [.job, .education, nil, nil, nil])
    }
}
