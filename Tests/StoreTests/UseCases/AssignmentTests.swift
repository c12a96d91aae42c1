import CivilTime
import Participation
import Planning
import Store
import Testing

/// Who helps at meetings, what they answer, and what meetings are about.
@Suite struct AssignmentTests {
    private let network = "\(Town.february)/network"
    private let talks = "\(Town.february)/talks"
    private let huda = Samples.id("huda")
    private let olga = Samples.id("olga")

    private func answers(_ town: Town, _ meeting: String) throws -> [String: StaffAssignment.Answer]
    {
        let list = try town.later(.readList(of: meeting))
        return Dictionary(
            list.assignments.map { ("\($0.kind.rawValue)/\($0.id)", $0.answer) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    @Test func themeInterpretersAndAnswersAreKept() throws {
        let town = try Town.filled()
        let meeting = try town.meeting(network)
        #expect(meeting.theme == "Løn og pension" && meeting.interpreters == [huda])
        #expect(
            try answers(town, network) == [
                "facilitator/ida": .planned, "speaker/olga": .asked, "interpreter/huda": .planned,
            ]
        )
        let list = try town.later(.readList(of: talks))
        let interpreter = try #require(list.assignments.first { $0.kind == .interpreter })
        #expect(interpreter.answer == .accepted)
        #expect(interpreter.day == Samples.day("2027-01-06"))
        #expect(interpreter.talks.map(\.participant) == [1])
        // With an interpreter a talk takes an hour.
        #expect(interpreter.talks.first?.span.seconds == 3600)
        #expect(list.staff.interpreters.first?.phone == "00 00 00 02")
        try town.later(.theme("  \(String(repeating: "å", count: 80)) ", at: network))
        #expect(try town.meeting(network).theme?.count == 80)
        try town.later(.theme(nil, at: network))
        #expect(try town.meeting(network).theme == nil)
    }

    @Test(arguments: [
        ("", TextMistake.empty), (String(repeating: "a", count: 81), .tooLong),
        ("a\u{202E}b", .controlCharacter), ("010190-1234", .cprNumber),
    ]) func aThemeThatCannotBeKept(_ text: String, _ mistake: TextMistake) throws {
        let town = try Town.filled()
        #expect(throws: AssignmentError.theme(mistake)) {
            try town.later(.theme(text, at: network))
        }
    }

    // MARK: When a meeting changes

    /// An answer is to a day, a time and a place.
    @Test func whoSaidYesToAnotherDayIsAskedAgain() throws {
        let town = try Town.filled()
        var move = MeetingMove()
        move.date = try town.meeting(network).date.advanced(by: 2)
        try town.later(.answer(.accepted, .facilitator, "ida", at: network))
        try town.later(.moveMeeting(network, move, moveInvited: true))
        #expect(Set(try answers(town, network).values) == [.planned])
        let moved = try town.meeting(network)
        #expect(moved.theme == "Løn og pension" && moved.interpreters == [huda])
        // The talks have not moved.
        #expect(try answers(town, talks)["interpreter/huda"] == .accepted)
    }

    @Test func whoIsExchangedHasNotAnswered() throws {
        let town = try Town.filled()
        try town.later(.answer(.accepted, .facilitator, "ida", at: network))
        try town.later(.assignStaff(to: network, facilitators: [Samples.id("ib")], speaker: olga))
        #expect(
            try answers(town, network) == [
                "facilitator/ib": .planned, "speaker/olga": .asked, "interpreter/huda": .planned,
            ]
        )
        // Whoever comes back is asked anew.
        try town.later(.assignStaff(to: network, facilitators: [Samples.id("ida")], speaker: olga))
        #expect(try answers(town, network)["facilitator/ida"] == .planned)
    }

    /// The search knows neither themes nor interpreters, and leaves them alone.
    @Test func aNewPlanKeepsThemesInterpretersAndAnswers() throws {
        let town = try Town.filled()
        let same = try town.planWithPeople()
        try town.later(town.keeping(same, moveInvited: true))
        #expect(try answers(town, network)["speaker/olga"] == .asked)
        let meetings = town.plan.meetings.map { meeting in
            var meeting = meeting.movedBy(days: meeting.kind == .network ? 1 : 0)
            meeting.keepArrangements(of: nil)
            return meeting
        }
        let moved = Plan(span: town.plan.span, meetings: meetings, skipped: [])
        let outcome = try town.later(town.keeping(moved, moveInvited: true, namesPeople: false))
        let entry = outcome.update.applied.first { $0.id.description == network }
        #expect(entry?.after?.theme == "Løn og pension" && entry?.after?.interpreters == [huda])
        let kept = try town.meeting(network)
        #expect(kept.theme == "Løn og pension" && kept.interpreters == [huda])
        #expect(kept.speaker == olga)
        #expect(Set(try answers(town, network).values) == [.planned])
        #expect(try town.store.faults() == [])
    }

    @Test func aRevisionCarriesThemAlong() throws {
        let town = try Town.filled()
        let venue = try town.meeting(network).venue
        let day = try town.meeting(network).date
        let closure = VenueClosure(span: DaySpan(day), name: LocalizedText("maling"))
        let request = RevisionRequest(.venueClosed(venue, closure))
        let outcome = try town.later(LongUseCase.previewRevision(request))
        let entry = outcome.revision.change.entries.first { $0.id.description == network }
        #expect(entry?.after?.theme == "Løn og pension" && entry?.after?.interpreters == [huda])
    }

    // MARK: Declining

    @Test func whoDeclinesIsOffTheMeetingAndNotForgotten() throws {
        let town = try Town.filled()
        let outcome = try town.later(.answer(.declined, .speaker, "olga", at: network))
        #expect(outcome.meeting.meeting.speaker == nil && outcome.assignment.answer == .declined)
        #expect(try answers(town, network)["speaker/olga"] == .declined)
        let history = try town.later(.readStaffHistory(Samples.key(.speaker, "olga")))
        #expect(history.assignments[network]?.answer == .declined)
        // Who asks them all the same is told of it.
        var wanted = MeetingAssignment()
        wanted.speaker = .speaker(olga)
        let again = try town.later(.assignStaff(to: network, wanted))
        #expect(again.declinedBefore.map(\.id) == [olga])
        #expect(try answers(town, network)["speaker/olga"] == .planned)
    }

    @Test func ofTwoTheOtherHoldsItAlone() throws {
        let town = try Town.filled()
        let session = "\(Town.february)/session-1"
        let outcome = try town.later(.answer(.declined, .facilitator, "ib", at: session))
        #expect(try town.meeting(session).facilitators == [Samples.id("ida")])
        // Whoever is on the meeting already is nobody to ask.
        #expect(outcome.others == [])
        #expect(
            try answers(town, session) == [
                "facilitator/ida": .planned, "facilitator/ib": .declined,
            ]
        )
    }

    @Test func anInterpreterDeclinesAllTalksOfTheBlock() throws {
        let town = try Town.filled()
        try town.later(.interpret(at: talks, "huda"))
        // A yes to one talk is no yes to the whole block.
        #expect(try answers(town, talks)["interpreter/huda"] == .planned)
        try town.later(.answer(.declined, .interpreter, "huda", at: talks))
        #expect(try town.meeting(talks).interpreters == [])
        let list = try town.later(.readList(of: talks))
        #expect(list.assignments.filter(\.isOn).map(\.kind).contains(.interpreter) == false)
        #expect(try town.store.faults() == [])
    }

    /// A search puts nobody where they have said no.
    @Test func noSearchAsksThemAgain() throws {
        func speaker(_ answer: StaffAssignment.Answer) throws -> Identifier? {
            let town = try Town.filled()
            let before = try town.meeting(network)
            try town.later(.answer(answer, .speaker, "olga", at: network))
            var request = town.request()
            request.keeping = .always
            try town.later(.planYear(request))
            let after = try town.meeting(network)
            #expect(after.isSameSlot(as: before))
            return after.speaker
        }
        #expect(try speaker(.accepted) == olga)
        #expect(try speaker(.declined) == nil)
    }

    @Test func onlyWhoIsOnAMeetingAnswers() throws {
        let town = try Town.filled()
        let key = Samples.key(.facilitator, "ib")
        #expect(throws: AssignmentError.notOnMeeting(key, network)) {
            try town.later(.answer(.accepted, .facilitator, "ib", at: network))
        }
        #expect(throws: NotFound.staff(Samples.key(.facilitator, "nobody"))) {
            try town.later(.answer(.asked, .facilitator, "nobody", at: network))
        }
        try town.later(.answer(.planned, .speaker, "olga", at: network))
        #expect(try answers(town, network)["speaker/olga"] == .planned)
    }

    // MARK: Interpreters of talks

    @Test func whatIsNoTalkHasNoInterpreter() throws {
        let town = try Town.filled()
        try town.later(UseCase.register(3, at: talks).map(\.changes))
        let refused: [(UseCase<AssignmentOutcome>, AssignmentError)] = [
            (.interpret(at: network, "huda", participant: 1), .noTalks(network)),
            (.interpret(at: talks, "huda", participant: 5), .noTalkTime(5, talks)),
            (.interpret(at: talks, "huda", participant: 3), .noInterpreterWanted(3)),
            (.interpret(at: talks, "huda", "huda", participant: 1), .namedTwice),
        ]
        for (useCase, error) in refused {
            #expect(throws: error) { try town.later(useCase) }
        }
        #expect(throws: NotFound.staff(Samples.key(.interpreter, "olga"))) {
            try town.later(.interpret(at: talks, "olga", participant: 1))
        }
    }

    /// A time that was given out without an interpreter is too short for one.
    @Test func aShortTalkIsGivenOutAnew() throws {
        let town = try Town.filled()
        try town.later(UseCase.register(3, at: talks).map(\.changes))
        var person = try town.later(.readPerson(3)).person
        person.participant.interpreter = InterpreterWish(mode: .video)
        try town.later(.changePerson(person, expecting: nil))
        #expect(throws: AssignmentError.talkTooShort(3)) {
            try town.later(.interpret(at: talks, "huda", participant: 3))
        }
        try town.later(UseCase.register(3, at: talks).map(\.changes))
        try town.later(.interpret(at: talks, "huda", participant: 3))
        let list = try town.later(.readList(of: talks))
        let interpreter = try #require(list.assignments.first { $0.kind == .interpreter })
        #expect(interpreter.talks.map(\.participant) == [1, 3])
        // There is another time now, so the yes is none any more.
        #expect(interpreter.answer == .planned)
    }

    @Test func whoIsNotWantedIsRefusedAndTheRestIsSaid() throws {
        let town = try Town.filled()
        try town.later(.interpret(at: talks, participant: 1))
        var person = try town.later(.readPerson(1)).person
        person.participant.interpreter = InterpreterWish(gender: .male, mode: .inPerson)
        try town.later(.changePerson(person, expecting: nil))
        let outcome = try town.later(.interpret(at: talks, "huda", participant: 1))
        #expect(outcome.concerns.map(\.concern) == [.gender, .mode])
        try town.later(.interpret(at: talks, participant: 1))
        person.participant.interpreter?.notThisPerson = "Medvirkende huda"
        try town.later(.changePerson(person, expecting: nil))
        let refusal = AssignmentError.refused(.notThisPerson, huda, 1)
        #expect(throws: refusal) {
            try town.later(.interpret(at: talks, "huda", participant: 1))
        }
        // Nor for the whole block that they talk in.
        #expect(throws: refusal) { try town.later(.interpret(at: talks, "huda")) }
    }

    /// What speaks against an interpreter is said when they are assigned and when the meeting moves.
    @Test func hoursAbsenceAndOtherMeetingsAreTold() throws {
        let town = try Town.filled()
        let session = try town.meeting("\(Town.february)/session-3")
        #expect(try town.later(.interpret(at: session.id.description, "huda")).objections == [])
        var move = MeetingMove()
        move.date = session.date
        move.start = session.span.end
        let preview = try town.later(.previewMove(network, move))
        let clash = Reason(session.date, .interpreterOccupied(huda, by: session.id))
        #expect(preview.objections.contains(clash), "\(preview.objections)")
        let absence = Availability.Absence(span: DaySpan(session.date), kind: .course)
        try town.later(.noteAbsence(absence, of: Samples.key(.interpreter, "huda")))
        let again = try town.later(.interpret(at: session.id.description, "huda"))
        #expect(again.objections == [Reason(session.date, .interpreterAway(huda))])
    }

    @Test func whoGivesUpTheTalkNeedsNoInterpreter() throws {
        let town = try Town.filled()
        try town.later(.cancel(1, at: talks))
        #expect(try answers(town, talks)["interpreter/huda"] == nil)
        #expect(try SQL.number("SELECT count(*) FROM talk_interpreter", at: town.path) == 0)
        #expect(try SQL.number("SELECT count(*) FROM request", at: town.path) == 0)
        #expect(try town.store.faults() == [])
    }

    @Test func twoWhoAreOneKeepInterpreterRemarkAndRequest() throws {
        let town = try Town.filled()
        try town.later(.mergePeople(1, into: 3))
        for table in ["talk_interpreter", "remark", "request"] {
            let rows = try SQL.rows("SELECT participant FROM \(table)", at: town.path)
            #expect(rows == [["3"]], "\(table)")
        }
        #expect(try answers(town, talks)["interpreter/huda"] == .planned)
        #expect(try town.store.faults() == [])
    }

    // MARK: Who sees what

    @Test func whoIsNeededIsNotRemoved() throws {
        let town = try Town.filled()
        let key = Samples.key(.interpreter, "huda")
        #expect(throws: StaffError.needed(key, count: 2)) { try town.later(.removeStaff(key)) }
        let history = try town.later(.readStaffHistory(key))
        #expect(history.meetings.map(\.meeting.id.description) == [talks, network])
        #expect(history.assignments[talks]?.answer == .accepted)
        #expect(history.assignments[network]?.answer == .planned)
        // Afterwards the meetings forget who interpreted.
        try town.perform(.removeStaff(key), at: "2027-12-31 10:00")
        #expect(try town.meeting(network).interpreters == [])
        #expect(try town.store.faults() == [])
    }

    @Test func aManagerSeesTheThemeAndNobody() throws {
        let town = try Town.filled()
        let cycle = try town.later(.readCycle(of: network), by: Samples.manager)
        let meeting = try #require(cycle.meetings.first { $0.meeting.kind == .network }).meeting
        #expect(meeting.theme == "Løn og pension" && meeting.interpreters == [])
        #expect(cycle.staff.isEmpty)
    }

    /// "What do you have about me?" is answered in full.
    @Test func aPersonSeesWhatIsKept() throws {
        let town = try Town.filled()
        let history = try town.later(.readHistory(of: 1))
        #expect(history.remarks.map(\.text) == ["vil høre om praktik"])
        let talk = try #require(history.registrations.first { $0.roster.text == talks })
        #expect(talk.request == "at skrive en ansøgning")
        #expect(talk.interpreter?.name == "Medvirkende huda")
        #expect(talk.interpreter?.answer == .accepted)
    }

    @Test(arguments: [
        "INSERT INTO assignment_answer VALUES ('m', 'facilitator', 'ib', 'accepted', '2027-01-06')",
        "INSERT INTO assignment_answer VALUES ('m', 'facilitator', 'ida', 'declined', '2027-01-06')",
        "INSERT INTO talk_interpreter VALUES ('frederiksberg/2027-02/talks', 5, 'huda')",
        "UPDATE meeting SET closed_at = 1",
    ]) func theDoctorFindsWhatDoesNotFit(_ statement: String) throws {
        let town = try Town.filled()
        try town.store.close()
        try SQL.run(statement.replacing("'m'", with: "'\(network)'"), at: town.path)
        let wrong = try Doctor.faults(town.path)
        #expect(wrong.map(\.check) == [.assignments], "\(wrong)")
    }
}
