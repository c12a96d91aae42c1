import CivilTime
import Participation
import Planning
import Store
import Testing

/// What somebody sees who works with some programmes only, or came by a participant's own link.
@Suite struct ScopeTests {
    private static let vejle = "vejle/2027-02"

    private static let staff = Actor(
        name: "dorte",
        role: .facilitator,
        scope: .programmes([Samples.id("vejle")])
    )

    /// A filled town with a second programme.
    ///
    /// Of three new people one is invited in Vejle, one belongs to no programme yet, one to both.
    private func town() throws -> (town: Town, vejle: Int, nobodys: Int, both: Int) {
        let town = try Town.filled()
        try town.bringIn("vejle")
        let ids = try town.add(3, at: "2027-01-06 12:30")
        try town.later(.invite(ids[0], to: ScopeTests.vejle))
        try town.later(.invite(ids[2], to: ScopeTests.vejle))
        try town.later(.invite(ids[2], to: Town.february))
        return (town: town, vejle: ids[0], nobodys: ids[1], both: ids[2])
    }

    @Test func peopleOfOwnProgrammesAndOfNoneAreReached() throws {
        let (town, vejle, nobodys, both) = try town()
        let staff = ScopeTests.staff
        for id in [vejle, nobodys, both] {
            #expect(try town.later(.readPerson(id), by: staff).person.participant.id == id)
        }
        #expect(throws: AccessError.knownElsewhere(3)) {
            try town.later(.readPerson(3), by: staff)
        }
        #expect(throws: AccessError.knownElsewhere(3)) {
            try town.later(.readHistory(of: 3), by: staff)
        }
    }

    @Test func aSearchSaysNoMoreThanKnownElsewhere() throws {
        let (town, vejle, nobodys, both) = try town()
        let staff = ScopeTests.staff
        let found = try town.later(.findPeople("prøve"), by: staff)
        #expect(found.people.map(\.participant.id) == [vejle, nobodys, both])
        #expect(found.isKnownElsewhere)
        let elsewhere = try town.later(.findPeople("person 13"), by: staff)
        #expect(elsewhere.people.isEmpty && elsewhere.isKnownElsewhere)
        let nobody = try town.later(.findPeople("findes ikke"), by: staff)
        #expect(nobody.people.isEmpty && !nobody.isKnownElsewhere)
        // All of one's own, asked for without a name, says nothing of others.
        #expect(try !town.later(.findPeople(""), by: staff).isKnownElsewhere)
        let all = try town.later(.findPeople("prøve"), by: Samples.facilitator)
        #expect(all.people.count > found.people.count && !all.isKnownElsewhere)
        // Only those who were shown are in the log.
        let lines = try town.later(.readLog(about: 13), by: Samples.administrator)
        #expect(!lines.contains { $0.actor == staff.name })
    }

    /// A person belongs to a programme by a referral to it, or by a coordinator who works in it.
    @Test func referralAndCoordinatorCountToo() throws {
        let (town, _, nobodys, _) = try town()
        let staff = ScopeTests.staff
        let referral = Course.Referral(
            day: Samples.day("2027-01-06"),
            by: "bo",
            testMessageArrived: nil
        )
        try town.later(.refer(nobodys, to: "frederiksberg/2027-03", referral))
        #expect(throws: AccessError.knownElsewhere(nobodys)) {
            try town.later(.readPerson(nobodys), by: staff)
        }
        let other = try #require(try town.add(1, at: "2027-01-06 12:40").first)
        var person = try town.later(.readPerson(other), by: staff).person
        person.course.coordinators.set("ida", from: Samples.day("2027-01-01"))
        try town.later(.changePerson(person, expecting: nil))
        // Ida works in Frederiksberg.
        #expect(throws: AccessError.knownElsewhere(other)) {
            try town.later(.readPerson(other), by: staff)
        }
        person.course.coordinators.set("nobody we know", from: Samples.day("2027-01-02"))
        try town.later(.changePerson(person, expecting: nil))
        #expect(try town.later(.readPerson(other), by: staff).person.participant.id == other)
    }

    @Test func meetingsOfOtherProgrammesAreOutOfReach() throws {
        let (town, vejle, _, _) = try town()
        let staff = ScopeTests.staff
        let other = AccessError.otherProgramme(Samples.id("frederiksberg"))
        #expect(throws: other) { try town.later(.readList(of: Town.february), by: staff) }
        #expect(throws: other) { try town.later(.readCycle(of: Town.february), by: staff) }
        #expect(throws: other) {
            try town.later(.readMeetings(of: "frederiksberg"), by: staff)
        }
        #expect(throws: other) { try town.later(.invite(vejle, to: Town.february), by: staff) }
        #expect(throws: other) {
            try town.later(
                .cancelMeeting("\(Town.february)/session-1", because: "", moveInvited: true),
                by: staff
            )
        }
        let meetings = try town.later(.readMeetings(), by: staff)
        #expect(!meetings.meetings.isEmpty)
        #expect(meetings.rules[Samples.id("frederiksberg")] == nil)
        #expect(
            meetings.meetings.allSatisfy { $0.meeting.id.cycle.programme == Samples.id("vejle") }
        )
        let agenda = try town.later(.readAgenda(days: 60), by: staff)
        let shown = agenda.coming + agenda.unmarked.map(\.meeting)
        #expect(shown.allSatisfy { $0.meeting.id.cycle.programme == Samples.id("vejle") })
        #expect(try town.later(.readProgrammes(), by: staff) == ["vejle"])
        let numbers = try town.later(.readNumbers(naming: true), by: staff)
        #expect(
            numbers.meetings.allSatisfy { $0.id.cycle.programme == Samples.id("vejle") }
        )
    }

    /// Every use case, as asked for by somebody whose programme is another one: nobody of it comes
    /// out, and nothing of it changes.
    @Test func nothingOfOtherProgrammesComesOutOrChanges() throws {
        let staff = Actor(
            name: "dorte",
            role: .facilitator,
            scope: .programmes([Samples.id("nowhere")])
        )
        let town = try Town.filled()
        let kept = ["registration", "roster_event", "guest", "attendance", "meeting", "rule_file"]
        func rows() throws -> [[[String]]] {
            try kept.map { try SQL.rows("SELECT * FROM \($0) ORDER BY 1, 2", at: town.path) }
        }
        let before = try rows()
        // Whoever belongs to no programme is in reach of all staff, and may be shown.
        let nobodys = try Set(
            SQL.rows("SELECT id FROM participant", at: town.path).compactMap {
                $0.first.flatMap(Int.init)
            }
        ).filter { id in (try? town.later(.readPerson(id), by: staff)) != nil }
        #expect(nobodys.count < 14)
        for deed in Deed.all where deed.action.roles.contains(.facilitator) {
            var text = ""
            do {
                dump(try deed.act(town, staff), to: &text)
            } catch {
                // Out of reach, or nothing there in their programmes; never a fault of another kind.
                #expect(error is AccessError || error is NotFound, "\(deed.name): \(error)")
            }
            #expect(try rows() == before, "\(deed.name)")
            for id in 1...14 where !nobodys.contains(id) {
                #expect(!text.contains("\"Person \(id)\""), "\(deed.name)")
            }
        }
    }

    // MARK: A participant's own link

    @Test func aParticipantAnswersForThemselvesOnly() throws {
        let (town, _, _, both) = try town()
        let own = Actor.participant(both)
        try town.later(.register(both, at: ScopeTests.vejle), by: own)
        #expect(throws: AccessError.notOneself) {
            try town.later(.register(3, at: Town.february), by: own)
        }
        #expect(throws: AccessError.notOneself) {
            try town.later(.cancel(3, at: Town.january), by: own)
        }
        // Whoever the seat is offered to instead is nobody that a participant hears of.
        let full = try town.later(.readList(of: Town.january), by: Samples.facilitator)
        let seated = try #require(full.lines.first { $0.registration?.state == .registered })
        let id = seated.participant.id
        let changes = try town.later(
            .cancel(id, at: Town.january, all: true),
            by: .participant(id)
        )
        #expect(changes.allSatisfy { $0.event.change.participant == id })
    }

    @Test func aParticipantComesToNoOtherUseCase() throws {
        let town = try Town.filled()
        for deed in Deed.all where deed.action != .changeRegistration {
            #expect(throws: AccessError.notAllowed(deed.action, .participant), "\(deed.name)") {
                try deed.act(town, .participant(5))
            }
        }
    }
}
