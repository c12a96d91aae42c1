import CivilTime
import Correspondence
import Office
import Participation
import Planning
import Store
import Testing

/// What comes out of Office can be shown as it is: names, days and venues, with nothing to look up.
@Suite struct PageTests {
    @Test func anAgendaNamesItsMeetings() throws {
        let town = try OpenTown().opened(at: "2027-01-12 13:00")
        let page = try town.perform(.agenda(days: 30))
        let first = try #require(page.coming.first { $0.id == "\(OpenTown.january)/session-3" })
        let english = OpenTown.english
        #expect(english.text(first.name) == "Job club, 3rd of 3")
        #expect(english.text(first.venue) == "The main library")
        #expect(english.text(first.whenAndWhere).contains("19 January 2027"))
        #expect(first.address?.contains("Falkoner Plads") == true)
        // Two sessions are over; nobody has ticked six people.
        #expect(
            page.unmarked.map(\.meeting.id).prefix(2) == [
                "\(OpenTown.january)/session-2", "\(OpenTown.january)/session-1",
            ]
        )
        #expect(page.unmarked.map(\.count).prefix(2) == [6, 6])
    }

    @Test func aListStandsInDanishOrderWithItsSeats() throws {
        let town = try OpenTown().opened(at: "2027-01-04 13:00")
        let page = try town.perform(.list(of: "\(OpenTown.january)/session-1"))
        #expect(page.lines.map(\.participant.id) == [1, 2, 3, 4, 5, 6])
        #expect(page.taken == 6 && page.capacity == 12)
        #expect(OpenTown.english.text(page.title).contains("5 January 2027"))
        let person = try town.perform(.personPage(1))
        #expect(person.registrations.map(\.roster) == [OpenTown.january])
        #expect(person.registrations.first?.meetings.count == 3)
    }

    /// Whoever takes a missed session elsewhere brings children there too.
    @Test func childrenOfGuestsAreOnTheList() throws {
        let opened = try OpenTown()
        let town = try opened.opened(at: "2027-01-05 14:00")
        let february = "frederiksberg/2027-02/session-1"
        try town.perform(
            .markAttendance([Tick(1, .noShow)], at: "\(OpenTown.january)/session-1")
        )
        try town.perform(.register(1, at: february, children: 2))
        let page = try town.perform(.list(of: february))
        #expect(page.lines.map(\.participant.id) == [1])
        #expect(page.lines.map(\.children) == [2] && page.lines.map(\.standing.isGuest) == [true])
    }

    /// A manager gets the same pages without anybody's name, and no list at all.
    @Test func managersSeeNobody() throws {
        let opened = try OpenTown()
        let town = try opened.opened(
            as: Actor(name: "carl", role: .manager),
            at: "2027-01-04 13:00"
        )
        let agenda = try town.perform(.agenda())
        #expect(!agenda.coming.isEmpty)
        #expect(throws: AccessError.notAllowed(.readRegistrations, .manager)) {
            try town.perform(.list(of: "\(OpenTown.january)/session-1"))
        }
        #expect(throws: AccessError.notAllowed(.findPeople, .manager)) {
            try town.perform(.people(matching: "Person"))
        }
        #expect(throws: AccessError.notAllowed(.readPerson, .manager)) {
            try town.perform(town.ownCalendar(of: 1))
        }
        #expect(throws: AccessError.notAllowed(.closeVenue, .manager)) {
            try town.perform(.preview(closing(town)))
        }
    }

    private func closing(_ town: Municipality) throws -> RevisionRequest {
        let days = DaySpan(town.today...town.today.advanced(by: 3))
        return RevisionRequest(
            try Municipality.closure(of: "frederiksberg-library", days, because: "Maler")
        )
    }

    /// A plan and what it would change can be shown without looking anything up.
    @Test func aPlanNamesWhatItChanges() throws {
        let opened = try OpenTown()
        let town = try opened.opened(at: "2027-01-04 13:00")
        var request = PlanRequest(
            "frederiksberg",
            DaySpan(town.today...town.today.advanced(by: 360))
        )
        request.files = opened.files.map { file in
            let text = String(decoding: file.octets, as: UTF8.self)
            let closed = text.replacing("from: 2027-07-19\n", with: "from: 2027-02-01\n")
            return RuleFile(folder: file.folder, name: file.name, octets: Array(closed.utf8))
        }
        let page = try town.perform(.planPage(request))
        #expect(page.meetings.count == page.plan.meetings.count)
        let moved = try #require(page.changes.first { $0.id == "frederiksberg/2027-02/network" })
        let english = OpenTown.english
        #expect(english.text(moved.name) == "Network meeting")
        #expect(moved.before.map { english.text($0.venue) }?.hasPrefix("The café") == true)
        #expect(moved.after.map { english.text($0.venue) } == "The main library")
        #expect(moved.heldBack == nil && !page.isKept)
        // People are invited to January, which would not move by itself.
        let planned = try #require(page.meetings.first { $0.id == moved.id })
        #expect(planned.slot.day == planned.ruleDate)
        #expect(planned.reasons.map(english.text).contains { $0.contains("closed") })
    }

    @Test func aSuggestionNamesItsMeetings() throws {
        let town = try OpenTown().opened(at: "2027-01-04 13:00")
        let page = try town.perform(.suggestions(for: "frederiksberg/2027-03/network", count: 3))
        #expect(page.entries.count == 3)
        let english = OpenTown.english
        let entry = try #require(page.entries.first)
        #expect(english.text(entry.name) == "Network meeting")
        #expect(english.text(entry.now).contains("23 March 2027"))
        #expect(entry.option.slot != entry.now)
        #expect(entry.option.costs.allSatisfy { !english.text($0).contains("{") })
    }

    /// Who has to be told comes with the language, the interpreter and how they want to be reached.
    @Test func aRevisionSaysWhoIsToldAndHow() throws {
        let town = try OpenTown().opened(at: "2027-01-04 13:00")
        let request = try closing(town)
        let page = try town.perform(.preview(request))
        let change = try #require(
            page.changes.first { $0.entry.id.description == "\(OpenTown.january)/session-1" }
        )
        #expect(change.isInvited)
        let told = change.told.filter(\.isParticipant)
        #expect(told.map(\.part) == (1...6).map { Told.Part.participant($0) })
        #expect(told[1].contactRule == .phoneOnly && told[1].mailbox == nil)
        #expect(told[1].interpreter == InterpreterWish(gender: .female, mode: .phone))
        #expect(told[2].language == "ar" && told[2].mailbox == "person3@eksempel.example")
        #expect(change.told.contains { if case .host = $0.part { true } else { false } })
        // Nothing is saved until somebody says yes to what they saw.
        #expect(page.seats.isEmpty)
        let saved = try town.perform(.apply(request, as: page.change))
        #expect(saved.change == page.change)
    }

    @Test func theAsyncFormsGiveTheSame() async throws {
        let opened = try OpenTown()
        let town = try opened.opened(at: "2027-01-12 13:00")
        let agenda = try await town.perform(.agenda())
        #expect(agenda.coming.map(\.id) == (try coming(town)))
        let later = town.acting(as: town.actor, at: OpenTown.moment("2027-03-01 09:00"))
        #expect(later.today == Day("2027-03-01"))
        #expect(try coming(later) != coming(town))
        let revision = try await later.perform(.preview(closing(later)))
        #expect(revision.changes.map(\.entry) == (try changes(later)))
    }

    private func coming(_ town: Municipality) throws -> [String] {
        try town.perform(.agenda()).coming.map(\.id)
    }

    private func changes(_ town: Municipality) throws -> [PlanChange.Entry] {
        try town.perform(.preview(closing(town))).changes.map(\.entry)
    }

    @Test func aSearchOutsideOnesProgrammesSaysKnownElsewhere() throws {
        let opened = try OpenTown()
        let nowhere = try #require(Identifier("vejle"))
        let town = try opened.opened(
            as: Actor(name: "dorte", role: .facilitator, scope: .programmes([nowhere])),
            at: "2027-01-04 13:00"
        )
        let page = try town.perform(.people(matching: "person 1"))
        #expect(page.people.isEmpty && page.isKnownElsewhere)
        let free = try town.perform(.people(matching: "person 7"))
        #expect(free.people.map(\.id) == [7] && !free.isKnownElsewhere)
        let problem = #expect(throws: AccessError.knownElsewhere(1)) {
            try town.perform(.personPage(1))
        }
        let words = try OpenTown.english.text(#require(problem.flatMap { Problem($0) }).phrase)
        #expect(!words.contains("Person 1"))
    }
}
