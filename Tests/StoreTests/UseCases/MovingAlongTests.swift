import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

/// What depends on a meeting moves along with it, and everybody whom it concerns is named.
@Suite struct MovingAlongTests {
    private static let session3 = "\(Town.february)/session-3"
    private static let talks = "\(Town.february)/talks"
    private static let network = "\(Town.february)/network"

    private func later(_ id: String, by days: Int, _ town: Town) throws -> MeetingMove {
        var move = MeetingMove()
        move.date = try town.meeting(id).date.advanced(by: days)
        return move
    }

    @Test func talksAndTheNetworkMeetingComeAfterTheirLastSession() throws {
        let town = try Town.filled()
        let move = try later(MovingAlongTests.session3, by: 7, town)
        let preview = try town.later(.previewMove(MovingAlongTests.session3, move))
        let outcome = try town.later(
            .moveMeeting(MovingAlongTests.session3, move, moveInvited: true)
        )
        #expect(preview.changes == outcome.changes && outcome.stranded.isEmpty)
        #expect(
            outcome.changes.map(\.id.description)
                == [MovingAlongTests.session3, MovingAlongTests.talks, MovingAlongTests.network]
        )
        let session = try town.meeting(MovingAlongTests.session3).date
        let talks = try town.meeting(MovingAlongTests.talks).date
        // The rule says two days after the last session.
        #expect(session.distance(to: talks) == 2)
        #expect(talks < (try town.meeting(MovingAlongTests.network).date))
        #expect(outcome.people[try town.meeting(MovingAlongTests.talks).id] != nil)
        #expect(outcome.objections.filter { $0.otherMeeting != nil } == [])
        #expect(try town.store.faults() == [])
    }

    @Test(
        arguments: [
            (.nothing, 1), (.talks, 2), (.all, 3),
        ] as [(MovingAlong, Int)]
    )
    func aPersonChoosesWhatMovesAlong(along: MovingAlong, count: Int) throws {
        let town = try Town.filled()
        let move = try later(MovingAlongTests.session3, by: 7, town)
        let outcome = try town.later(
            .moveMeeting(MovingAlongTests.session3, move, along: along, moveInvited: true)
        )
        #expect(outcome.changes.count == count)
        let isWarned = outcome.objections.contains { $0.otherMeeting != nil }
        #expect(isWarned == (along != .all))
    }

    /// Talks that were left behind find a day after their session, and no plan lets them go.
    @Test func talksThatWereLeftBehindAreNotLost() throws {
        let town = try Town.filled()
        let move = try later(MovingAlongTests.session3, by: 7, town)
        try town.later(
            .moveMeeting(MovingAlongTests.session3, move, along: .nothing, moveInvited: true)
        )
        let session = try town.meeting(MovingAlongTests.session3).date
        #expect(try town.meeting(MovingAlongTests.talks).date < session)
        let places = try town.later(.suggest(for: MovingAlongTests.talks, count: 3))
        #expect(!places.alternatives.isEmpty)
        #expect(places.alternatives.allSatisfy { $0.meeting.date > session })
        var request = town.request()
        request.keeping = .always
        request.movesInvited = true
        let plan = try town.later(.planYear(request))
        let dropped = plan.outcome.update.applied.filter { $0.after == nil }.map(\.id)
        #expect(!dropped.contains { $0.cycle.description == Town.february })
        #expect(try !town.stored(MovingAlongTests.talks).isCancelled)
        #expect(try town.meeting(MovingAlongTests.talks).date > session)
    }

    @Test func nothingMovesAlongWithoutNeed() throws {
        let town = try Town.filled()
        for (id, days) in [(MovingAlongTests.session3, 1), (MovingAlongTests.talks, -1)] {
            let outcome = try town.later(
                .moveMeeting(id, later(id, by: days, town), moveInvited: true)
            )
            #expect(outcome.changes.count == 1, "\(id)")
        }
    }

    @Test func whatMovesAlongIsAskedForWhenPeopleAreInvited() throws {
        let town = try Town.filled()
        // Somebody is invited to the talks, nobody to sessions any more.
        let move = try later(MovingAlongTests.session3, by: 7, town)
        let before = try SQL.state(at: town.path)
        #expect(throws: MeetingError.self) {
            try town.later(.moveMeeting(MovingAlongTests.session3, move, moveInvited: false))
        }
        #expect(try SQL.state(at: town.path) == before)
    }

    /// A guest of the last session that is left is let go first; both are told.
    @Test func cancellingTheLastSessionTellsWhatBecameOfItsGuests() throws {
        let town = try Town.filled()
        let session1 = "\(Town.february)/session-1"
        // Somebody who has missed the first session in January takes it here.
        let lines = try town.later(.readList(of: session1)).lines
        let guest = try #require(lines.first { $0.registration == nil }).participant.id
        let member = try #require(lines.first { $0.registration != nil }).participant.id
        for number in 2...3 {
            try town.later(
                .cancelMeeting(
                    "\(Town.february)/session-\(number)",
                    because: "syg",
                    moveInvited: true
                )
            )
        }
        let outcome = try town.later(.cancelMeeting(session1, because: "syg", moveInvited: true))
        let people = Set(outcome.seats.compactMap(\.event.change.participant))
        #expect(people.isSuperset(of: [guest, member]))
    }

    /// The rules get two seats more, and two of three who wait have them at once.
    @Test func moreSeatsReachThoseWhoWait() throws {
        let town = try Town()
        let people = try town.add(15)
        let cycle = "frederiksberg/2027-06"
        for person in people {
            try town.perform(.register(person, at: cycle), at: "2027-01-10 09:00")
        }
        let before = try town.states(cycle)
        #expect(before.values.count { $0 == .registered } == 12)
        #expect(before.values.count { $0 == .waiting } == 3)
        var request = PlanRequest("frederiksberg", town.plan.span)
        request.keeping = .always
        request.files = town.files.map { file in
            guard file.name == "frederiksberg.yaml", file.folder == .calendars else { return file }
            let text = String(decoding: file.octets, as: UTF8.self)
            return RuleFile(
                folder: .calendars,
                name: file.name,
                octets: Array(text.replacingOccurrences(of: "seats: 12 ", with: "seats: 14 ").utf8)
            )
        }
        let plan = try town.perform(.planYear(request), at: "2027-01-10 10:00")
        #expect(plan.outcome.update.applied.isEmpty)
        let after = try town.states(cycle)
        #expect(after.values.count { $0 == .registered || $0 == .offered } == 14)
        #expect(after.values.count { $0 == .waiting } == 1)
        #expect(Set(plan.outcome.seats.compactMap(\.event.change.participant)).count == 2)
    }

    /// Sessions move to Wednesdays in the rules and stay on Tuesdays, since people are invited; the
    /// network meeting must not come to where they are.
    @Test func aPlanIsKeptOnlyAsFarAsItClashesWithNothing() throws {
        let town = try Town()
        let person = try town.add(1)[0]
        let months = (2...9).map { "frederiksberg/2027-0\($0)" }
        for month in months {
            try town.perform(.register(person, at: month), at: "2027-01-10 09:00")
        }
        var request = PlanRequest("frederiksberg", town.plan.span)
        request.keeping = .always
        request.files = town.files.map { file in
            guard file.name == "frederiksberg.yaml", file.folder == .calendars else { return file }
            let text = String(decoding: file.octets, as: UTF8.self)
                .replacingOccurrences(of: "BYDAY=1TU", with: "BYDAY=1WE")
                .replacingOccurrences(of: "BYDAY=4TU", with: "BYDAY=3TU")
            return RuleFile(folder: .calendars, name: file.name, octets: Array(text.utf8))
        }
        let plan = try town.perform(.planYear(request), at: "2027-01-10 10:00")
        let taken = plan.outcome.update.heldBack.filter { $0.reason == .taken }
        #expect(taken.contains { $0.clashes.contains { $0.code == "same-day" } })
        #expect(taken.allSatisfy { !$0.clashes.isEmpty })
        #expect(plan.outcome.clashes == [])
        #expect(try town.store.faults() == [])
        let held = try town.perform(.readMeetings(), at: "2027-01-10 10:01").meetings
            .filter { !$0.isCancelled }.map { "\($0.meeting.date)" }
        #expect(Set(held).count == held.count, "one meeting a day")
    }

    /// The doctor names what clashes although nobody has put it there.
    @Test func theDoctorNamesClashes() throws {
        let town = try Town()
        let network = "frederiksberg/2027-02/network"
        let session = try town.meeting("frederiksberg/2027-02/session-1")
        try town.store.close()
        try SQL.run(
            """
            UPDATE meeting SET day = '\(session.date)', start = '\(session.span.start)',
                finish = '\(session.span.end)', venue = '\(session.venue)'
            WHERE id = '\(network)'
            """,
            at: town.path
        )
        let store = try town.opened()
        let finding = try #require(try store.examine(at: Town.now).first { $0.check == .meetings })
        #expect(!finding.isFine)
        #expect(finding.detail.contains("\(network): same-day"))
        #expect(finding.detail.contains("venue-occupied frederiksberg/2027-02/session-1"))
        // What a person has moved was warned of.
        try SQL.run("UPDATE meeting SET by_hand = 1 WHERE id = '\(network)'", at: town.path)
        #expect(try store.examine(at: Town.now).first { $0.check == .meetings }?.isFine == true)
    }
}
