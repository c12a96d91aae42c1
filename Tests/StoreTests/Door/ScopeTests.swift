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
                .cancelMeeting("\(Town.february)/session-1", because: "syg", moveInvited: true),
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
        let kept = [
            "registration", "roster_event", "guest", "attendance", "meeting", "rule_file",
            "programme",
            "step", "venue", "venue_closure", "staff_programme",
        ]
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
            for (table, (now, then)) in zip(kept, zip(try rows(), before)) {
                #expect(now == then, "\(deed.name): \(table)")
            }
            for id in 1...14 where !nobodys.contains(id) {
                #expect(!text.contains("\"Person \(id)\""), "\(deed.name)")
            }
        }
    }

    /// Whoever waited in vain for a cycle goes on to the next one, whoever's answer comes first.
    @Test func othersWhoGoOnToTheNextCycleAreInNobodysWay() throws {
        let now = Town.moment("2027-01-04 13:00")
        func waiting() throws -> Town {
            let town = try Town()
            try town.bringIn("vejle")
            for id in try town.add(14).prefix(13) {
                try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
            }
            try town.perform(.invite(14, to: Town.february), at: "2026-12-02 10:00")
            try town.perform(.invite(14, to: ScopeTests.vejle), at: "2026-12-02 10:00")
            #expect(try town.states("\(Town.january)/session-1")[13] == .waiting)
            return town
        }
        let town = try waiting()
        let changes = try town.store.perform(
            .register(14, at: Town.february),
            by: .participant(14),
            at: now
        ).changes
        #expect(changes.map(\.event.change.participant) == [14])
        let states = try town.states("\(Town.february)/session-1")
        #expect(states == [13: .offered, 14: .registered])
        let lines = try town.perform(.readList(of: Town.february), at: "2027-01-04 13:01")
        #expect(lines.lines.count == 2)
        // The link has read nobody else.
        let readings = try SQL.rows(
            "SELECT participant FROM reading WHERE role = 'participant'",
            at: town.path
        )
        #expect(Set(readings) == [["14"]])
        let other = try waiting()
        let ended = try other.store.perform(
            .endCourse(14, on: Samples.day("2027-01-04"), .job),
            by: ScopeTests.staff,
            at: now
        ).changes
        #expect(ended.allSatisfy { $0.roster.text.hasPrefix("vejle/") } && !ended.isEmpty)
    }

    /// A colleague of other programmes learns no number of people known elsewhere.
    @Test func changesOfOtherProgrammesAreNotShown() throws {
        let (town, _, _, both) = try town()
        // Somebody else gets the seat of whoever leaves Frederiksberg and Vejle.
        try town.later(.register(both, at: Town.february))
        let changes = try town.later(
            .endCourse(both, on: Samples.day("2027-01-06"), .job),
            by: ScopeTests.staff
        ).changes
        #expect(!changes.isEmpty)
        #expect(changes.allSatisfy { $0.roster.text.hasPrefix("vejle/") })
        let paused = try town.later(
            .mergePeople(3, into: 5),
            by: Samples.facilitator
        ).changes
        #expect(paused.allSatisfy { $0.roster.text.hasPrefix("frederiksberg/") })
    }

    /// Nobody lets themselves see more by changing who works where.
    @Test func whoWorksWhereIsNotDecidedFromOneProgramme() throws {
        let (town, _, _, _) = try town()
        var person = try town.later(.readPerson(3)).person
        person.course.coordinators.set("Bodil", from: Samples.day("2027-01-01"))
        try town.later(.changePerson(person, expecting: nil))
        let staff = ScopeTests.staff
        func bodil(_ id: String, _ programme: String) -> AnyStaffMember {
            var member = Samples.particulars(id)
            member.name = "Bodil"
            member.programmes = [Samples.id(programme)]
            return .facilitator(Facilitator(particulars: member))
        }
        let refused = AccessError.needsWholeScope
        #expect(throws: refused) { try town.later(.addStaff(bodil("bodil", "vejle")), by: staff) }
        let all = Staff(facilitators: [Facilitator(particulars: Samples.particulars("ny"))])
        #expect(throws: refused) { try town.later(.importStaff(all), by: staff) }
        #expect(throws: AccessError.otherProgramme(Samples.id("frederiksberg"))) {
            try town.later(.changeStaff(bodil("ida", "vejle"), expecting: nil), by: staff)
        }
        var berit = Samples.particulars("berit")
        berit.programmes = [Samples.id("vejle")]
        try town.later(.addStaff(.facilitator(Facilitator(particulars: berit))))
        let renamed = bodil("berit", "vejle")
        #expect(throws: refused) {
            try town.later(.changeStaff(renamed, expecting: nil), by: staff)
        }
        let left = Samples.key(.facilitator, "berit")
        #expect(throws: refused) { try town.later(.removeStaff(left), by: staff) }
        #expect(throws: AccessError.knownElsewhere(3)) {
            try town.later(.readPerson(3), by: staff)
        }
        // Those who work in other programmes are their colleagues' to change.
        let away = Availability.Absence(span: DaySpan(Samples.day("2027-08-02")), kind: .away)
        let other = AccessError.otherProgramme(Samples.id("frederiksberg"))
        for key in [Samples.key(.facilitator, "ida"), Samples.key(.interpreter, "huda")] {
            #expect(throws: other) { try town.later(.noteAbsence(away, of: key), by: staff) }
        }
        var own = Samples.particulars("vera")
        own.programmes = [Samples.id("vejle")]
        try town.later(
            .addStaff(.interpreter(Interpreter(particulars: own, modes: [.phone]))),
            by: staff
        )
        try town.later(.noteAbsence(away, of: Samples.key(.interpreter, "vera")), by: staff)
    }

    /// Rules and venues of other programmes are out of reach too.
    @Test func rulesAndVenuesOfOtherProgrammesStay() throws {
        let (town, _, _, _) = try town()
        let staff = ScopeTests.staff
        let other = AccessError.otherProgramme(Samples.id("frederiksberg"))
        let before = try SQL.rows("SELECT * FROM venue_closure", at: town.path)
        for day in ["2027-02-06", "2027-02-02"] {
            #expect(throws: other) {
                try town.later(
                    .closeVenue(
                        "frederiksberg-library",
                        DaySpan(Samples.day(day)),
                        because: "x"
                    ),
                    by: staff
                )
            }
        }
        #expect(try SQL.rows("SELECT * FROM venue_closure", at: town.path) == before)
        #expect(throws: other) {
            try town.later(.previewRevision(town.closingLibrary()), by: staff)
        }
        // A shared file is everybody's whose programme names it; one that is not named is left alone.
        let files = try Town.ruleFiles(of: "vejle")
        func keeping(_ files: [RuleFile]) -> UseCase<PlanOutcome> {
            let plan = Plan(span: town.plan.span, meetings: [], skipped: [])
            return .keepPlan(plan, of: Samples.id("vejle"), bringing: files, moveInvited: false)
        }
        func edited(_ file: RuleFile) -> RuleFile {
            RuleFile(
                folder: file.folder,
                name: file.name,
                octets: file.octets + Array("# x\n".utf8)
            )
        }
        let shared = files.map { $0.name == "danish-holidays.yaml" ? edited($0) : $0 }
        #expect(throws: other) { try town.later(keeping(shared), by: staff) }
        let kept = try SQL.rows("SELECT folder, name, octets FROM rule_file", at: town.path)
        let foreign = files + town.files.filter { $0.name == "frederiksberg.yaml" }.map(edited)
        _ = try? town.later(keeping(foreign), by: Samples.facilitator)
        #expect(
            try SQL.rows("SELECT folder, name, octets FROM rule_file", at: town.path) == kept
        )
        let meetings = try town.later(
            .readStaffHistory(Samples.key(.facilitator, "ida")),
            by: staff
        ).meetings
        #expect(meetings.isEmpty)
    }

    // MARK: A participant's own link

    /// A link learns nothing of other numbers, and answers only what it was invited to.
    @Test func aLinkLearnsNothingOfOthers() throws {
        let town = try Town.filled()
        let own = Actor.participant(5)
        for other in [3, 12, 999] {
            #expect(throws: AccessError.notOneself) {
                try town.later(.register(other, at: Town.january), by: own)
            }
            #expect(throws: AccessError.notOneself) {
                try town.later(.cancel(other, at: Town.january), by: own)
            }
        }
        #expect(throws: AccessError.notInvited("frederiksberg/2027-06")) {
            try town.later(.register(5, at: "frederiksberg/2027-06"), by: own)
        }
        try town.later(.invite(5, to: "frederiksberg/2027-06"))
        try town.later(.register(5, at: "frederiksberg/2027-06"), by: own)
        #expect(throws: SeatError.tooManyChildren(most: Party.mostNamed)) {
            try town.later(.register(5, at: "frederiksberg/2027-06", children: 21), by: own)
        }
    }

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
