import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

@Suite struct StoredMeetingTests {
    @Test func aPlanKeptTwiceChangesNothing() throws {
        let town = try Town.filled()
        let before = try SQL.state(at: town.path)
        let first = town.plan.meetings.filter { !$0.id.description.contains("2027-07/network") }
        _ = try town.later(town.keeping(town.planWithPeople(), moveInvited: true))
        #expect(try SQL.state(at: town.path) == before)
        #expect(!first.isEmpty)
    }

    @Test func whatSomebodyMovedByHandStaysThroughPlanning() throws {
        let town = try Town.filled()
        let id = "frederiksberg/2027-08/network"
        let moved = try town.meeting(id).date
        let outcome = try town.later(town.keeping(town.plan, moveInvited: true))
        #expect(try town.meeting(id).date == moved)
        #expect(outcome.update.heldBack.map(\.reason).allSatisfy { $0 == .byHand })
        #expect(outcome.update.heldBack.count == 2)
    }

    @Test func whatPeopleAreInvitedToMovesOnlyWhenAsked() throws {
        let town = try Town.filled()
        let id = "\(Town.february)/session-2"
        let moved = try town.meeting(id).movedBy(days: 1)
        #expect(throws: MeetingError.invited(id, count: 2)) {
            try town.later(.moving(moved, moveInvited: false))
        }
        #expect(throws: MeetingError.invited(id, count: 2)) {
            try town.later(.cancelMeeting(id, because: "syg", moveInvited: false))
        }
        _ = try town.later(.moving(moved, moveInvited: true))
        #expect(try town.meeting(id).date == moved.date)
    }

    /// Whoever was there cannot be told afterwards that it did not take place; if nobody was, it did not.
    @Test(arguments: [
        // When it is cancelled, whether somebody was ticked, and whether it works.
        ("2027-01-05 09:29", true, true), ("2027-01-05 09:30", true, false),
        ("2027-01-06 09:00", true, false), ("2027-01-05 09:30", false, true),
        ("2027-01-06 09:00", false, true),
    ]) func whatBeganIsCancelledOnlyIfNobodyCame(
        _ moment: String,
        _ isTicked: Bool,
        _ works: Bool
    ) throws {
        let town = try Town()
        let id = "\(Town.january)/session-1"
        try town.perform(.addPerson(Samples.person("Amina")), at: "2026-12-01 09:00")
        try town.perform(.register(1, at: Town.january), at: "2026-12-01 09:01")
        if isTicked {
            try town.perform(.markAttendance([Tick(1, .came)], at: id), at: "2027-01-05 09:10")
        }
        let cancelling = UseCase<MeetingOutcome>.cancelMeeting(
            id,
            because: "syg",
            moveInvited: true
        )
        if works {
            try town.perform(cancelling, at: moment)
        } else {
            #expect(throws: MeetingError.begun(id)) { try town.perform(cancelling, at: moment) }
        }
    }

    @Test func capacityFollowsTheVenueButNobodyLosesASeat() throws {
        let town = try Town.filled()
        let id = "frederiksberg/2027-03/network"
        let hall = try #require(Identifier("frederiksberg-town-hall"))
        for person in 1...3 {
            try town.perform(
                .markAttendance([Tick(person, .came)], at: "\(Town.january)/session-1"),
                at: "2027-01-06 13:00"
            )
            try town.later(.register(person, at: id, children: 5))
        }
        #expect(try town.later(.readList(of: id)).capacity == 20)
        let moved = try town.meeting(id).movedBy(days: 0, to: hall)
        _ = try town.later(.moving(moved, moveInvited: true))
        #expect(try town.later(.readList(of: id)).capacity == 18)
        #expect(try town.later(.readList(of: id)).taken == 18)
    }

    @Test func aCancelledMeetingLetsEverybodyGoAndOffersNothing() throws {
        let town = try Town.filled()
        let id = "frederiksberg/2027-03/network"
        let everybody = [1, 2, 3, 5]
        let ticks = everybody.map { Tick($0, .came) }
        try town.later(.markAttendance(ticks, at: "\(Town.january)/session-1"))
        for person in everybody { try town.later(.register(person, at: id, children: 5)) }
        #expect(try town.states(id)[5] == .waiting)
        let outcome = try town.later(.cancelMeeting(id, because: "syg", moveInvited: true))
        #expect(outcome.people.values.flatMap(\.self).map(\.id) == everybody)
        for change in outcome.seats {
            guard case .cancelledByUs(_, .notHeld) = change.event.change else {
                Issue.record("\(change)")
                continue
            }
        }
        #expect(throws: MeetingError.notHeld(id)) { try town.later(.register(6, at: id)) }
    }

    @Test func networkMeetingsAreForThoseTheRuleLetsIn() throws {
        for (rule, isLetIn) in [
            ("job-club-begun", [false, false, true]),
            ("first-interview-held", [false, true, true]),
            ("target-group", [true, true, true]),
        ] {
            let town = try Town()
            let people = try town.add(3)
            var met = Samples.person("Amina", id: people[1])
            met.course.interview = Course.Interview(day: Samples.day("2026-12-01"), by: "anne")
            try town.perform(.changePerson(met, expecting: nil), at: "2026-12-01 10:00")
            try town.perform(
                .markAttendance([Tick(people[2], .came)], at: "\(Town.january)/session-1"),
                at: "2027-01-05 12:00"
            )
            try SQL.run("UPDATE programme SET network_entry = '\(rule)'", at: town.path)
            for (id, may) in zip(people, isLetIn) {
                let register = UseCase.register(id, at: "frederiksberg/2027-01/network")
                if may {
                    #expect(try town.later(register).count == 1)
                } else {
                    #expect(throws: SeatError.notEntitled(id)) { try town.later(register) }
                }
            }
        }
    }
}
