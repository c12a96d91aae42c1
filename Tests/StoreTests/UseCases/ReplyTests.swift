import CivilTime
import Documents
import ICalendar
import Participation
import Planning
import Store
import Testing

/// Answers that participants mail back, compared with what they were sent.
@Suite struct ReplyTests {
    private let town: Town
    private static let amina = "amina@post.example"

    init() throws {
        town = try Town()
        for (name, mailbox) in [("Amina", ReplyTests.amina), ("Biruk", "biruk@post.example")] {
            var person = Samples.person(name)
            person.participant.mailbox = mailbox
            try town.perform(.addPerson(person), at: "2026-12-01 09:00")
        }
        for id in [1, 2] { try town.perform(.invite(id, to: Town.january), at: "2026-12-01 09:01") }
        try town.perform(Samples.sending(to: 1), at: "2026-12-01 09:02")
    }

    @discardableResult
    private func take(
        _ message: CalendarTree,
        from sender: String = amina,
        at moment: String = "2026-12-03 09:00"
    ) throws -> ReplyOutcome {
        try town.perform(.takeReply(message, from: sender), at: moment)
    }

    private func reply(
        _ answer: Samples.Answer,
        at stamp: String = "20261202T120000Z",
        sequence: Int = 0,
        about occurrence: String? = nil
    ) -> CalendarTree {
        Samples.reply(
            answer,
            from: ReplyTests.amina,
            at: stamp,
            sequence: sequence,
            about: occurrence
        )
    }

    private func state(of id: Int = 1) throws -> RegistrationStateName? {
        let history = try town.perform(.readHistory(of: id), at: "2026-12-03 10:00")
        return history.registrations.first { $0.roster.text == Town.january }?.registration.state
            .name
    }

    private func missed() throws -> Set<String> {
        try town.perform(.readHistory(of: 1), at: "2026-12-03 10:00").registrations.first?.notices
            ?? []
    }

    private func seat() throws {
        try town.perform(.register(1, at: Town.january), at: "2026-12-01 10:00")
    }

    @Test func aYesIsARegistration() throws {
        let outcome = try take(reply(.accepted))
        #expect(outcome.reason == .message(.answered))
        #expect(outcome.participant?.id == 1 && outcome.roster?.text == Town.january)
        guard case .comes(let registered)? = outcome.effects.first else {
            Issue.record("\(outcome.effects)")
            return
        }
        #expect(registered.effect == .seat && registered.changes.count == 1)
        #expect(try state() == .registered)
    }

    @Test func aNoToAnInvitationDeclinesIt() throws {
        let outcome = try take(reply(.declined))
        #expect(outcome.reason == .message(.answered))
        #expect(try state() == .cancelledInTime)
    }

    /// Nobody loses a seat by an answer that can be read in two ways.
    @Test func aNoToACycleCountsForItsNextSessionOnly() throws {
        try seat()
        let outcome = try take(reply(.declined))
        guard case .declines(let cancelled, asksForAll: true)? = outcome.effects.first else {
            Issue.record("\(outcome.effects)")
            return
        }
        guard case .missesSession(_, let day, let asksForAll) = cancelled.effect else {
            Issue.record("\(cancelled.effect)")
            return
        }
        #expect(day == Samples.day("2027-01-05") && asksForAll)
        #expect(try state() == .registered)
        #expect(try missed() == ["\(Town.january)/session-1"])
    }

    @Test func aSingleSessionIsDeclinedAndTakenUpAgain() throws {
        try seat()
        try take(reply(.declined, about: "20270112"))
        #expect(try missed() == ["\(Town.january)/session-2"])
        let again = try take(reply(.accepted, at: "20261202T130000Z", about: "20270112"))
        #expect(again.reason == .message(.answered))
        #expect(try missed() == [])
        let third = try take(reply(.accepted, at: "20261202T140000Z", about: "20270112"))
        guard case .expected(let meeting)? = third.effects.first else {
            Issue.record("\(third.effects)")
            return
        }
        #expect("\(meeting)" == "\(Town.january)/session-2")
        #expect(try state() == .registered)
    }

    @Test func whoeverIsNotSeatedCannotAnswerForOneSession() throws {
        for answer in [Samples.Answer.accepted, .declined] {
            let outcome = try take(reply(answer, about: "20270112"))
            guard case .singleMeeting = outcome.reason else {
                Issue.record("\(outcome.reason)")
                continue
            }
            #expect(outcome.reason.verdict == .parked && outcome.effects == [])
        }
        #expect(try state() == .invited)
    }

    @Test func aPerhapsChangesNothing() throws {
        let outcome = try take(reply(.tentative))
        #expect(outcome.reason == .message(.answered) && outcome.effects == [.mayCome])
        #expect(try state() == .invited)
    }

    /// Whoever says no again to all of it may mean all of it.
    @Test func aSecondNoToACycleIsAskedBackToo() throws {
        try seat()
        try take(reply(.declined))
        let again = try take(reply(.declined, at: "20261202T130000Z"))
        guard case .declines(let cancelled, let asksForAll)? = again.effects.first else {
            Issue.record("\(again.effects)")
            return
        }
        #expect(cancelled.effect == .nothing && asksForAll)
        #expect(try missed() == ["\(Town.january)/session-1"])
        // For a single session there is nothing to ask.
        let single = try take(reply(.declined, at: "20261202T140000Z", about: "20270112"))
        guard case .declines(_, asksForAll: false)? = single.effects.first else {
            Issue.record("\(single.effects)")
            return
        }
    }

    /// What is said of the series replaces what was said of its sessions.
    @Test func aYesToTheCycleTakesMissedSessionsBack() throws {
        try seat()
        try town.perform(
            .cancel(1, at: "\(Town.january)/session-3"),
            at: "2026-12-01 11:00"
        )
        try take(reply(.declined))
        try take(reply(.declined, at: "20261202T121000Z", about: "20270112"))
        #expect(try missed().count == 3)
        let outcome = try take(reply(.accepted, at: "20261202T130000Z"))
        #expect(try missed() == [] && state() == .registered)
        let effects = outcome.effects.compactMap { effect -> RegisterOutcome.Effect? in
            if case .comes(let registered) = effect { registered.effect } else { nil }
        }
        #expect(effects.count == 4 && effects.last == .seat)
        let sessions = effects.dropLast().map { effect in
            if case .comesAfterAll(let meeting) = effect { meeting.description } else { "" }
        }
        #expect(sessions == (1...3).map { "\(Town.january)/session-\($0)" })
    }

    /// A session that is over is no longer anything to come to.
    @Test func aYesToARunningCycleLeavesPastSessionsAlone() throws {
        try seat()
        try take(reply(.declined))
        try take(
            reply(.accepted, at: "20270106T120000Z"),
            at: "2027-01-07 09:00"
        )
        #expect(try missed() == ["\(Town.january)/session-1"])
    }

    // MARK: When it was written

    /// Mails are read when somebody has time; what was in time stays so.
    @Test(arguments: [
        // The first session is on Tuesday 5 January; in time is until noon of the working day before.
        ("20270104T105959Z", true), ("20270104T110000Z", true), ("20270104T110001Z", false),
    ]) func inTimeIsWhenItWasWritten(_ stamp: String, _ isInTime: Bool) throws {
        try seat()
        try take(reply(.declined, at: stamp, about: "20270105"), at: "2027-01-05 08:00")
        let flags = try SQL.rows("SELECT is_in_time FROM absence_notice", at: town.path)
        #expect(flags == [[isInTime ? "1" : "0"]])
    }

    /// Nobody can have answered before they were asked.
    @Test func aStampBeforeTheInvitationIsTheInvitations() throws {
        try seat()
        try town.perform(
            Samples.sending(to: 1) { try Samples.tuesdays(at: "Kælderen") },
            at: "2027-01-04 13:00"
        )
        let early = reply(.declined, at: "20261202T120000Z", sequence: 1, about: "20270105")
        try take(early, at: "2027-01-05 08:00")
        let flags = try SQL.rows("SELECT is_in_time FROM absence_notice", at: town.path)
        #expect(flags == [["0"]])
    }

    /// The session that was next when the mail was written is meant, not the one when it is read.
    @Test func aNoThatIsReadTooLateCountsForNoOtherSession() throws {
        try seat()
        #expect(throws: MeetingError.self) {
            try take(reply(.declined, at: "20270105T070000Z"), at: "2027-01-06 09:00")
        }
        #expect(try missed() == [])
    }

    /// What was said later, for example on the phone, is not overruled by a mail that is read afterwards.
    @Test func whatStaffHaveDoneSinceStands() throws {
        try seat()
        try town.perform(.cancel(1, at: Town.january, all: true), at: "2026-12-02 14:00")
        let outcome = try take(reply(.accepted))
        let wrote = Town.moment("2026-12-02 13:00")
        #expect(outcome.reason == .changedSince(wrote: wrote) && outcome.reason.verdict == .parked)
        #expect(outcome.participant?.id == 1 && outcome.effects == [])
        #expect(try state() == .cancelledInTime)
        // It is not taken for answered: whoever asks sees it again.
        #expect(try take(reply(.accepted)).reason == .changedSince(wrote: wrote))
        // One that was written later counts.
        try take(reply(.accepted, at: "20261202T130100Z"))
        #expect(try state() == .registered)
    }

    @Test func alsoForOneSession() throws {
        try seat()
        try town.perform(.cancel(1, at: "\(Town.january)/session-2"), at: "2026-12-02 14:00")
        guard case .changedSince = try take(reply(.accepted, about: "20270112")).reason else {
            Issue.record("followed")
            return
        }
        #expect(try missed() == ["\(Town.january)/session-2"])
    }

    /// What was undone, what other seats saw, and what mails changed is no change by staff.
    @Test func onlyWhatStaffDidAtThisSeatCounts() throws {
        try seat()
        try town.perform(.cancel(1, at: Town.january, all: true), at: "2026-12-02 14:00")
        try town.perform(.undo(), at: "2026-12-02 14:01")
        try town.perform(.register(2, at: Town.january), at: "2026-12-02 14:02")
        try take(reply(.declined, at: "20261202T120100Z", about: "20270112"))
        // Written a minute later than the first, and read after it.
        try take(reply(.declined, at: "20261202T120200Z", about: "20270119"))
        #expect(
            try missed() == [
                "\(Town.january)/session-2", "\(Town.january)/session-3",
            ]
        )
    }

    /// A clock that is years ahead would make every later answer an older one.
    @Test(arguments: [("20261204T080000Z", true), ("20261204T080001Z", false)])
    func aStampInTheFutureIsLeftToAPerson(_ stamp: String, _ isTaken: Bool) throws {
        let outcome = try take(reply(.accepted, at: stamp))
        #expect((outcome.reason == .message(.answered)) == isTaken)
        guard !isTaken else { return }
        #expect(outcome.reason.verdict == .parked)
        #expect(try state() == .invited)
        try take(reply(.accepted))
        #expect(try state() == .registered)
    }

    // MARK: Once only

    @Test func theSameAnswerCountsOnce() throws {
        try take(reply(.accepted))
        try town.perform(.cancel(1, at: Town.january, all: true), at: "2026-12-03 09:30")
        // Since then they have called, so the old mail must not bring the seat back.
        let outcome = try take(reply(.accepted))
        #expect(outcome.reason == .message(.replay) && outcome.reason.verdict == .ignored)
        #expect(try state() == .cancelledInTime)
        // A later one does.
        try take(reply(.accepted, at: "20261203T120000Z"), at: "2026-12-03 14:00")
        #expect(try state() == .registered)
    }

    @Test func anOlderAnswerChangesNothing() throws {
        try take(reply(.accepted))
        let outcome = try take(reply(.declined, at: "20261202T115959Z"))
        #expect(outcome.reason == .message(.olderStamp))
        // An answer to all of it covers what was said of one session before.
        let single = try take(reply(.declined, at: "20261202T115959Z", about: "20270112"))
        #expect(single.reason == .message(.olderStamp))
        #expect(try missed() == [] && state() == .registered)
    }

    @Test func anAnswerToAnEarlierVersionChangesNothing() throws {
        try town.perform(
            Samples.sending(to: 1) { try Samples.tuesdays(at: "Kælderen") },
            at: "2026-12-02 10:00"
        )
        let outcome = try take(reply(.accepted))
        #expect(outcome.reason == .message(.olderSequence) && outcome.participant?.id == 1)
        #expect(try state() == .invited)
        try take(reply(.accepted, sequence: 1))
        #expect(try state() == .registered)
    }

    /// What one was sent says nothing about what another answers.
    @Test func othersVersionsDoNotCount() throws {
        try town.perform(
            Samples.sending(to: 2) { try Samples.tuesdays(at: "Kælderen", 5) },
            at: "2026-12-02 10:00"
        )
        try take(reply(.accepted))
        #expect(try state() == .registered)
    }

    @Test func whatIsUndoneStaysAnswered() throws {
        try take(reply(.accepted))
        try town.perform(.undo(), at: "2026-12-03 09:10")
        #expect(try state() == .invited)
        #expect(try take(reply(.accepted)).reason == .message(.replay))
        #expect(try state() == .invited)
    }

    // MARK: Left to a person

    @Test(arguments: [
        // Somebody else's mailbox, nobody's, another event, another word, and wishes.
        (Samples.reply(.accepted, from: amina), "biruk@post.example", "other-sender"),
        (Samples.reply(.accepted, from: amina), "", "other-sender"),
        (Samples.reply(.accepted, from: "x@post.example"), "x@post.example", "not-invited"),
        (Samples.reply(.accepted, from: "biruk@post.example"), "biruk@post.example", "not-invited"),
        (Samples.reply(.accepted, from: amina, uid: "other@jobklub"), amina, "unknown-event"),
        (Samples.reply(.counted, from: amina), amina, "unknown-answer"),
        (Samples.reply(.accepted, from: amina, method: "COUNTER"), amina, "wish"),
        (Samples.reply(.accepted, from: amina, method: "REFRESH"), amina, "text-wanted"),
        (Samples.reply(.declined, from: amina, about: "20270113"), amina, "unknown-occurrence"),
    ]) func nothingIsChanged(_ message: CalendarTree, _ sender: String, _ reason: String) throws {
        try seat()
        let outcome = try take(message, from: sender)
        guard case .message(let found) = outcome.reason else {
            Issue.record("\(outcome.reason)")
            return
        }
        #expect(found.rawValue == reason)
        #expect([.parked, .refused].contains(found.verdict) && outcome.effects == [])
        #expect(try state() == .registered && missed() == [])
        #expect(try SQL.number("SELECT count(*) FROM received_answer", at: town.path) == 0)
    }

    @Test func capitalLettersOfAnAddressDoNotMatter() throws {
        let stamp = "20261202T120000Z"
        try take(
            Samples.reply(.accepted, from: "AMINA@Post.example", at: stamp),
            from: "Amina@POST.example"
        )
        #expect(try state() == .registered)
    }

    /// A family may have one mailbox: an address is nobody's name.
    @Test func anAddressOfTwoIsLeftToAPerson() throws {
        var brother = Samples.person("Bilal")
        brother.participant.mailbox = ReplyTests.amina
        try town.perform(.addPerson(brother), at: "2026-12-01 10:00")
        try town.perform(.invite(3, to: Town.january), at: "2026-12-01 10:01")
        try town.perform(Samples.sending(to: 3), at: "2026-12-01 10:02")
        let outcome = try take(reply(.accepted))
        #expect(outcome.reason == .severalPeople([1, 3]) && outcome.reason.verdict == .parked)
        #expect(try state() == .invited && state(of: 3) == .invited)
    }

    @Test func twoWhoTurnOutToBeOneAreOne() throws {
        var same = Samples.person("Amina")
        same.participant.mailbox = ReplyTests.amina
        try town.perform(.addPerson(same), at: "2026-12-01 10:00")
        try town.perform(.invite(3, to: Town.january), at: "2026-12-01 10:01")
        try town.perform(Samples.sending(to: 3), at: "2026-12-01 10:02")
        try town.perform(.mergePeople(1, into: 3), at: "2026-12-01 10:03")
        let outcome = try take(reply(.accepted))
        #expect(outcome.participant?.id == 3 && outcome.reason == .message(.answered))
        #expect(try state(of: 3) == .registered)
    }

    @Test func whoeverIsNotAskedAnyMoreGetsNoSeat() throws {
        try town.perform(.withdraw(1, from: Town.january), at: "2026-12-02 10:00")
        let outcome = try take(reply(.accepted))
        #expect(outcome.reason == .notAsked && outcome.participant?.id == 1)
        #expect(try state() == .cancelledByUs)
        #expect(try SQL.number("SELECT count(*) FROM received_answer", at: town.path) == 0)
    }

    /// What cannot be followed changes nothing, and is no answer that was taken.
    @Test func whatHasBegunCannotBeDeclined() throws {
        try seat()
        let late = reply(.declined, about: "20270105")
        #expect(throws: MeetingError.self) { try take(late, at: "2027-01-05 10:30") }
        #expect(try SQL.number("SELECT count(*) FROM received_answer", at: town.path) == 0)
    }
}
