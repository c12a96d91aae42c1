import CivilTime
import Foundation
import Participation
import Planning
import Store
import TestSupport
import Testing

/// Something breaks after invitations are out: what is shown is what is saved, all or nothing.
@Suite struct RevisionTests {
    private static let cafe = Samples.id("frederiksberg-cafe")
    private static let library = Samples.id("frederiksberg-library")
    private static let january = "frederiksberg/2027-01"

    /// Frederiksberg's year with two facilitators, two speakers and somebody in January's job club.
    private func staffed() throws -> Town {
        let town = try Town()
        let weekdays = Set(Weekday.allCases.filter { $0.rawValue <= 5 })
        func particulars(_ id: String) -> Particulars {
            Particulars(
                id: Samples.id(id),
                name: id,
                languages: ["da"],
                availability: Availability(
                    hours: [
                        OpeningHours(weekdays: weekdays, span: Samples.span("08:00", "16:00"))
                    ]
                )
            )
        }
        let staff = Staff(
            facilitators: ["anne", "bo"].map { Facilitator(particulars: particulars($0)) },
            speakers: ["omar", "lise"].map {
                Speaker(particulars: particulars($0), kind: .roleModel, lineOfWork: "køkken")
            }
        )
        _ = try town.perform(.importStaff(staff), at: "2026-12-01 09:00")
        var request = town.request()
        request.keeping = .always
        _ = try town.perform(.planYear(request), at: "2026-12-01 10:00")
        _ = try town.add(2)
        try town.perform(.register(1, at: RevisionTests.january), at: "2026-12-02 09:00")
        return town
    }

    private func request(
        _ disruption: Disruption,
        choosing chosen: [Meeting] = []
    ) -> RevisionRequest {
        RevisionRequest(disruption, choosing: chosen)
    }

    private func closure(_ from: String, _ to: String) -> Disruption {
        .venueClosed(
            RevisionTests.library,
            VenueClosure(
                span: DaySpan(Samples.day(from)...Samples.day(to)),
                name: LocalizedText("Maler")
            )
        )
    }

    private func meeting(_ town: Town, _ id: String) throws -> StoredMeeting {
        try town.stored(id, at: "2027-01-02 09:00")
    }

    @Test func aPlanKeepsWhoRunsAMeetingAndWhoSpeaks() throws {
        let town = try staffed()
        let sessions = try (1...3).map {
            try meeting(town, "\(RevisionTests.january)/session-\($0)").meeting
        }
        #expect(Set(sessions.map(\.facilitators)).count == 1)
        #expect(sessions[0].facilitators.count == 1)
        #expect(try meeting(town, "\(RevisionTests.january)/network").meeting.speaker != nil)
        // Two months ahead and no further.
        #expect(try meeting(town, "frederiksberg/2027-03/network").meeting.speaker == nil)
        let manager = Actor(name: "mia", role: .manager)
        let seen = try town.store.perform(
            .readCycle(of: RevisionTests.january),
            by: manager,
            at: Town.moment("2027-01-02 09:00")
        ).meetings
        #expect(seen.count > 3 && seen.allSatisfy { $0.meeting.facilitators.isEmpty })
    }

    @Test func aPreviewWritesNothingButWhoseNamesWereRead() throws {
        let town = try staffed()
        let before = try SQL.state(at: town.path)
        let outcome = try town.perform(
            .previewRevision(request(closure("2027-01-04", "2027-01-08"))),
            at: "2027-01-02 09:00"
        )
        #expect(
            outcome.revision.hits.map(\.meeting.id.description) == [
                "\(RevisionTests.january)/session-1"
            ]
        )
        let id = try #require(outcome.revision.hits.first?.meeting.id)
        #expect(outcome.invited[id]?.map(\.id) == [1])
        #expect(outcome.revision.disturbed == [id])
        #expect(try SQL.state(at: town.path) == before)
    }

    @Test func aClosureMovesWhatItHitsAndCanBeUndone() throws {
        let town = try staffed()
        let before = try SQL.things(at: town.path)
        let request = request(closure("2027-01-04", "2027-01-08"))
        let shown = try town.perform(.previewRevision(request), at: "2027-01-02 09:00")
        let saved = try town.perform(
            .revise(request, as: shown.revision.change),
            at: "2027-01-02 09:01"
        )
        #expect(saved.revision == shown.revision)
        let id = "\(RevisionTests.january)/session-1"
        let moved = try meeting(town, id).meeting
        #expect(moved.venue != RevisionTests.library && moved.facilitators.count == 1)
        #expect(moved == shown.revision.change.entries.first?.after.map(\.withoutReasons))
        #expect(
            try SQL.rows("SELECT venue FROM venue_closure", at: town.path)
                == [[RevisionTests.library.text]]
        )
        try town.perform(.undo(), at: "2027-01-02 09:03")
        #expect(try SQL.things(at: town.path) == before)
    }

    @Test func whatHasChangedSinceItWasShownIsNotSaved() throws {
        let town = try staffed()
        let request = request(closure("2027-01-04", "2027-01-08"))
        let shown = try town.perform(.previewRevision(request), at: "2027-01-02 09:00")
        let id = "\(RevisionTests.january)/session-1"
        let elsewhere = try meeting(town, id).meeting.movedBy(
            days: 0,
            to: Samples.id("frederiksberg-town-hall")
        )
        _ = try town.perform(
            .moving(elsewhere, moveInvited: true),
            at: "2027-01-02 09:01"
        )
        let before = try SQL.state(at: town.path)
        #expect(throws: ConflictError.yearChanged) {
            try town.perform(.revise(request, as: shown.revision.change), at: "2027-01-02 09:02")
        }
        #expect(try SQL.state(at: town.path) == before)
    }

    @Test func anAbsentFacilitatorIsReplacedForTheWholeCycleOrNotAtAll() throws {
        let town = try staffed()
        let id = "\(RevisionTests.january)/session-1"
        let old = try #require(try meeting(town, id).meeting.facilitators.first)
        let absence = Availability.Absence(
            span: DaySpan(Samples.day("2027-01-05")...Samples.day("2027-01-06")),
            kind: .away
        )
        let request = request(.absence(.facilitator, old, absence))
        let shown = try town.perform(.previewRevision(request), at: "2027-01-02 09:00")
        #expect(shown.revision.hits.map(\.meeting.id.description) == [id])
        _ = try town.perform(.revise(request, as: shown.revision.change), at: "2027-01-02 09:01")
        let moved = try meeting(town, id).meeting
        #expect(moved.facilitators != [old])
        // Day and place stay, so that nobody who is invited has to be told.
        #expect(moved.isSameSlot(as: try #require(shown.revision.hits.first?.meeting)))
        let staff = try town.perform(.readStaff(contacts: false), at: "2027-01-02 09:02")
        let kept = staff.facilitators.first { $0.id == old }
        #expect(kept?.availability.absences == [absence])
    }

    @Test func anAbsentSpeakerIsReplacedByAnother() throws {
        let town = try staffed()
        let id = "\(RevisionTests.january)/network"
        let old = try #require(try meeting(town, id).meeting.speaker)
        let absence = Availability.Absence(
            span: DaySpan(Samples.day("2027-01-20")...Samples.day("2027-01-31")),
            kind: .away
        )
        let request = request(.absence(.speaker, old, absence))
        let shown = try town.perform(.previewRevision(request), at: "2027-01-02 09:00")
        let after = try #require(shown.revision.change.entries.first?.after)
        #expect(after.id.description == id && after.speaker != nil && after.speaker != old)
    }

    @Test func aChosenPlaceIsSaved() throws {
        let town = try staffed()
        let first = request(closure("2027-01-04", "2027-01-08"))
        let shown = try town.perform(.previewRevision(first), at: "2027-01-02 09:00")
        let wanted = try #require(shown.revision.hits.first?.alternatives[1].meeting)
        let second = request(closure("2027-01-04", "2027-01-08"), choosing: [wanted])
        let chosen = try town.perform(.previewRevision(second), at: "2027-01-02 09:00")
        _ = try town.perform(.revise(second, as: chosen.revision.change), at: "2027-01-02 09:01")
        #expect(try meeting(town, wanted.id.description).meeting.isSameSlot(as: wanted))
    }

    @Test func managersMayNotChangeTheYear() throws {
        let town = try staffed()
        let manager = Actor(name: "mia", role: .manager)
        #expect(throws: AccessError.notAllowed(.closeVenue, .manager)) {
            try town.store.perform(
                .previewRevision(request(closure("2027-01-04", "2027-01-08"))),
                by: manager,
                at: Town.moment("2027-01-02 09:00")
            )
        }
    }
}

extension Meeting {
    /// The meeting as a file keeps it.
    fileprivate var withoutReasons: Meeting {
        var meeting = self
        meeting.reasons = []
        return meeting
    }
}
