import CivilTime
import Foundation
import ICalendar
import Testing

private typealias Sample = SchedulingSamples

/// Each verdict and each reason.
@Suite struct MessageReceiverTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let reason: SchedulingOutcome.Reason
        let name: String
        var stored: [String] = [Sample.series]
        let method: String
        let message: [String]
        var sender: String?
        var testDescription: String { "\(reason.rawValue): \(name)" }

        init(
            _ reason: SchedulingOutcome.Reason,
            _ name: String,
            stored: [String] = [Sample.series],
            _ method: String,
            _ message: String...,
            from sender: String? = nil
        ) {
            (self.reason, self.name, self.stored) = (reason, name, stored)
            (self.method, self.message, self.sender) = (method, message, sender)
        }
    }

    private static let place = "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000"
    private static let off = Sample.moved + "\nSTATUS:CANCELLED"
    private static let newer = Sample.series.with("20261201T", "20261202T")
    private static let answered = Sample.series.with(
        "PARTSTAT=NEEDS-ACTION",
        "PARTSTAT=DECLINED;X-JOBKLUB-REPLIED=1-20270102T080000Z"
    )

    static let answers = [
        Row(.answered, "yes", "REPLY", Sample.reply()),
        Row(.answered, "no", "REPLY", Sample.reply("DECLINED")),
        Row(.answered, "perhaps", "REPLY", Sample.reply("tentative")),
        Row(.answered, "from the address", "REPLY", Sample.reply(), from: "Alma@Example.dk"),
        Row(
            .answered,
            "capital letters",
            "REPLY",
            Sample.reply(attendee: "MAILTO:ALMA@EXAMPLE.DK"),
            from: "mailto:alma@example.dk"
        ),
        Row(.answered, "no organizer", "REPLY", Sample.reply().without("ORGANIZER")),
        Row(.answered, "a number that was never sent", "REPLY", Sample.reply(sequence: 2)),
        Row(.answered, "one event", "REPLY", Sample.reply("DECLINED", place)),
        Row(
            .answered,
            "one event by the moment",
            "REPLY",
            Sample.reply("DECLINED", "RECURRENCE-ID:20270323T090000Z")
        ),
        Row(
            .answered,
            "one event by the day",
            "REPLY",
            Sample.reply("DECLINED", "RECURRENCE-ID;VALUE=DATE:20270323")
        ),
        Row(
            .answered,
            "one changed event",
            stored: [Sample.series, Sample.moved],
            "REPLY",
            Sample.reply("DECLINED", place)
        ),
        Row(
            .answered,
            "later than the last",
            stored: [answered],
            "REPLY",
            Sample.reply(stamp: "20270102T080001Z")
        ),
        Row(.replay, "the same again", stored: [answered], "REPLY", Sample.reply()),
        Row(
            .olderStamp,
            "earlier than the last",
            stored: [answered],
            "REPLY",
            Sample.reply(stamp: "20270102T075959Z")
        ),
        Row(
            .olderStamp,
            "one event, before an answer to all",
            stored: [answered],
            "REPLY",
            Sample.reply("ACCEPTED", stamp: "20270102T075959Z", place)
        ),
        Row(.olderSequence, "of a version before", "REPLY", Sample.reply(sequence: 0)),
        Row(
            .olderSequence,
            "one event of a version before",
            stored: [Sample.series, Sample.moved.with("SEQUENCE:1", "SEQUENCE:2")],
            "REPLY",
            Sample.reply("ACCEPTED", place)
        ),
        Row(
            .alreadyOff,
            "all is off",
            stored: [Sample.series + "\nSTATUS:CANCELLED"],
            "REPLY",
            Sample.reply()
        ),
        Row(
            .alreadyOff,
            "one is off",
            stored: [Sample.series, off],
            "REPLY",
            Sample.reply("ACCEPTED", place)
        ),
        Row(
            .alreadyOff,
            "one is taken out",
            stored: [Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270323T100000"],
            "REPLY",
            Sample.reply("ACCEPTED", place)
        ),
        Row(.otherSender, "from elsewhere", "REPLY", Sample.reply(), from: "bo@example.dk"),
        Row(
            .otherOrganizer,
            "to somebody else",
            "REPLY",
            Sample.reply().with("mailto:jobklub", "mailto:klub")
        ),
        Row(.delegated, "somebody else comes", "REPLY", Sample.reply("DELEGATED")),
        Row(
            .delegated,
            "somebody else is named",
            "REPLY",
            Sample.reply().with("PARTSTAT", "DELEGATED-TO=\"mailto:x@example.dk\";PARTSTAT")
        ),
        Row(
            .delegated,
            "the answer of who comes instead",
            "REPLY",
            Sample.reply(attendee: "mailto:x@example.dk")
                .with("PARTSTAT", "DELEGATED-FROM=\"mailto:Alma@example.dk\";PARTSTAT"),
            from: "x@example.dk"
        ),
        Row(
            .delegated,
            "both in one answer",
            "REPLY",
            Sample.reply(
                "DELEGATED",
                "ATTENDEE;DELEGATED-FROM=\"mailto:alma@example.dk\":mailto:x@example.dk"
            )
        ),
        Row(
            .notInvited,
            "who comes instead of a stranger",
            "REPLY",
            Sample.reply(attendee: "mailto:x@example.dk")
                .with("PARTSTAT", "DELEGATED-FROM=\"mailto:y@example.dk\";PARTSTAT")
        ),
        Row(
            .noAnswer,
            "not yet, after a no",
            stored: [answered],
            "REPLY",
            Sample.reply("NEEDS-ACTION", stamp: "20270102T080001Z")
        ),
        Row(
            .noAnswer,
            "no word",
            "REPLY",
            Sample.reply().with("ATTENDEE;PARTSTAT=ACCEPTED", "ATTENDEE")
        ),
        Row(
            .unreadableSequence,
            "a number that is none",
            "REPLY",
            Sample.reply().with("SEQUENCE:1", "SEQUENCE:x")
        ),
        Row(
            .unreadableSequence,
            "a number below none",
            "REPLY",
            Sample.reply(sequence: -1)
        ),
        Row(.unknownAnswer, "a word of its own", "REPLY", Sample.reply("X-MAYBE")),
        Row(.unknownAnswer, "a word for tasks", "REPLY", Sample.reply("COMPLETED")),
        Row(
            .laterToo,
            "one and all after it",
            "REPLY",
            Sample.reply(
                "DECLINED",
                "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Copenhagen:20270323T100000"
            )
        ),
        Row(.wish, "another time", "COUNTER", Sample.reply()),
        Row(.textWanted, "once more", "REFRESH", Sample.reply()),
        Row(
            .notInvited,
            "a party crasher",
            "REPLY",
            Sample.reply(attendee: "mailto:x@example.dk"),
            from: "x@example.dk"
        ),
        Row(
            .notInvited,
            "a crasher of one event",
            "REPLY",
            Sample.reply("ACCEPTED", place, attendee: "mailto:x@example.dk")
        ),
        Row(
            .notInvited,
            "a wish of a stranger",
            "COUNTER",
            Sample.reply(attendee: "mailto:x@example.dk")
        ),
        Row(
            .unknownOccurrence,
            "no such event",
            "REPLY",
            Sample.reply("ACCEPTED", "RECURRENCE-ID:20270324T090000Z")
        ),
        Row(
            .unknownOccurrence,
            "no series",
            stored: [Sample.series.without("RRULE")],
            "REPLY",
            Sample.reply("ACCEPTED", "RECURRENCE-ID:20270316T090000Z")
        ),
        Row(.unknownOccurrence, "no date", "REPLY", Sample.reply("ACCEPTED", "RECURRENCE-ID:x")),
        Row(.notOneAttendee, "nobody", "REPLY", Sample.reply().without("ATTENDEE")),
        Row(.notOneAttendee, "two", "REPLY", Sample.reply("ACCEPTED", Sample.bo)),
        Row(.noStamp, "no stamp", "REPLY", Sample.reply().without("DTSTAMP")),
        Row(
            .unknownEvent,
            "another event",
            "REPLY",
            Sample.reply().with("UID:cycle", "UID:other")
        ),
        Row(.unknownEvent, "nothing stored", stored: [], "REPLY", Sample.reply()),
        Row(
            .notOneEvent,
            "two events",
            "REPLY",
            Sample.reply(),
            Sample.reply().with("UID:cycle", "UID:other")
        ),
        Row(.notOneEvent, "no UID", "REPLY", Sample.reply().without("UID")),
        Row(.noMethod, "no such method", "ANSWER", Sample.reply()),
        Row(.noEvent, "nothing in it", "REPLY"),
        // All of a message, or nothing of it.
        Row(
            .notInvited,
            "one of two is a crasher",
            "REPLY",
            Sample.reply(),
            Sample.reply("ACCEPTED", place, attendee: "mailto:x@example.dk")
        ),
        Row(
            .notInvited,
            "one of two is a crasher, the other is too old",
            "REPLY",
            Sample.reply(sequence: 0),
            Sample.reply("ACCEPTED", place, attendee: "mailto:x@example.dk")
        ),
        Row(
            .wish,
            "one of two is too old, the other is a wish",
            "COUNTER",
            Sample.reply(sequence: 0),
            Sample.reply("ACCEPTED", place)
        ),
    ]

    static let requests = [
        Row(.newEvent, "new", stored: [], "REQUEST", Sample.series),
        Row(.newEvent, "published", stored: [], "PUBLISH", Sample.series.without("ATTENDEE")),
        Row(.newEvent, "only one event", stored: [], "REQUEST", Sample.moved),
        Row(.changed, "a later stamp", "REQUEST", newer),
        Row(.changed, "a higher number", "REQUEST", Sample.series.with("SEQUENCE:1", "SEQUENCE:2")),
        Row(.changed, "one event", "REQUEST", Sample.moved),
        Row(
            .changed,
            "from the organizer",
            "REQUEST",
            newer,
            from: "JOBKLUB@example.dk"
        ),
        Row(.replay, "the same again", "REQUEST", Sample.series),
        Row(
            .olderStamp,
            "an older stamp",
            "REQUEST",
            Sample.series.with("20261201T", "20261130T")
        ),
        Row(
            .olderSequence,
            "a lower number, a later stamp",
            "REQUEST",
            newer.with("SEQUENCE:1", "SEQUENCE:0")
        ),
        Row(
            .olderSequence,
            "one event, before the series",
            "REQUEST",
            Sample.moved.with("SEQUENCE:1", "SEQUENCE:0")
        ),
        Row(
            .replay,
            "one event again",
            stored: [Sample.series, Sample.moved],
            "REQUEST",
            Sample.moved
        ),
        Row(.calledOff, "off", "CANCEL", newer + "\nSTATUS:CANCELLED"),
        Row(.calledOff, "no longer asked", "CANCEL", newer),
        Row(.calledOff, "one off", "CANCEL", off),
        Row(.calledOff, "off before it is known", stored: [], "CANCEL", newer),
        Row(
            .olderSequence,
            "off before it was moved",
            "CANCEL",
            newer.with("SEQUENCE:1", "SEQUENCE:0")
        ),
        Row(
            .added,
            "one more",
            "ADD",
            Sample.moved.without("RECURRENCE-ID").with("20270323T110000", "20270401T110000")
                .with("SEQUENCE:1", "SEQUENCE:2")
        ),
        Row(.severalAdded, "a series more", "ADD", Sample.series.with("SEQUENCE:1", "SEQUENCE:2")),
        Row(
            .alreadyOff,
            "one more of what is off",
            stored: [Sample.series + "\nSTATUS:CANCELLED"],
            "ADD",
            Sample.moved.without("RECURRENCE-ID").with("SEQUENCE:1", "SEQUENCE:2")
        ),
        Row(
            .unknownEvent,
            "one more of nothing",
            stored: [],
            "ADD",
            Sample.moved.without("RECURRENCE-ID")
        ),
        Row(.addedInPlace, "one more in the place of one", "ADD", Sample.moved),
        Row(
            .changed,
            "one of two is no longer asked",
            "CANCEL",
            newer.without("ATTENDEE;CN=Alma")
        ),
        Row(
            .changed,
            "one of two is no longer asked to one event",
            "CANCEL",
            Sample.moved.with("20261201T", "20261202T").without("ATTENDEE;CN=Alma")
        ),
        Row(
            .replay,
            "somebody who was never asked is no longer",
            stored: [Sample.series.without("ATTENDEE;CN=\"Bo")],
            "CANCEL",
            newer.without("ATTENDEE;CN=Alma")
        ),
        Row(
            .calledOff,
            "off for all, told to one",
            "CANCEL",
            newer.without("ATTENDEE;CN=Alma") + "\nSTATUS:CANCELLED"
        ),
        Row(
            .calledOff,
            "the only one is no longer asked",
            stored: [Sample.series.without("ATTENDEE;CN=Alma")],
            "CANCEL",
            newer.without("ATTENDEE;CN=Alma")
        ),
        Row(
            .unreadableSequence,
            "a number that is none",
            "REQUEST",
            newer.with("SEQUENCE:1", "SEQUENCE:99999999999999999999")
        ),
        Row(.wishDeclined, "a wish declined", "DECLINECOUNTER", Sample.reply().without("ATTENDEE")),
        Row(.unknownEvent, "a wish for nothing", stored: [], "DECLINECOUNTER", Sample.reply()),
        Row(.otherSender, "from elsewhere", "REQUEST", newer, from: "bo@example.dk"),
        Row(
            .otherOrganizer,
            "of somebody else",
            "CANCEL",
            newer.with("mailto:jobklub", "mailto:x")
        ),
        Row(
            .laterToo,
            "one and all after it",
            "CANCEL",
            Sample.moved.with("RECURRENCE-ID;", "RECURRENCE-ID;RANGE=THISANDFUTURE;")
        ),
        Row(.noOrganizer, "of nobody", "REQUEST", newer.without("ORGANIZER")),
        Row(.noStart, "at no time", "REQUEST", newer.without("DTSTART")),
        Row(.noStamp, "not written at any time", "REQUEST", newer.without("DTSTAMP")),
        Row(.unknownEvent, "another event", "REQUEST", newer.with("UID:cycle", "UID:other")),
        Row(
            .notOneEvent,
            "two events",
            "REQUEST",
            newer,
            newer.with("UID:cycle", "UID:other")
        ),
    ]

    @Test(arguments: answers + requests) func messageIsTakenFor(_ row: Row) throws {
        let stored =
            row.stored.isEmpty
            ? nil
            : try ScheduledEvent(Sample.tree(Sample.text(row.stored)), loadZone: Sample.load)
        let message = Sample.tree(Sample.text(row.message, method: row.method))
        let receiver = MessageReceiver(loadZone: Sample.load)
        let outcome = receiver.apply(message, to: stored, from: row.sender)
        #expect(outcome.reason == row.reason)
        #expect(outcome.verdict == row.reason.verdict)
        // Only what is applied changes anything, and no answer invites or counts up.
        if outcome.verdict != .applied {
            #expect(outcome.event?.tree == stored?.tree)
        } else if row.method == "REPLY" {
            #expect(outcome.event?.attendees == stored?.attendees)
            #expect(outcome.event?.sequence == stored?.sequence)
        }
        // The same message again changes nothing more.
        let again = receiver.apply(message, to: outcome.event, from: row.sender)
        if row.reason != .wishDeclined { #expect(again.verdict != .applied) }
        #expect(again.event?.tree == outcome.event?.tree)
    }

    @Test func everyReasonHasARow() {
        let found = Set((Self.answers + Self.requests).map(\.reason))
        #expect(
            Set(SchedulingOutcome.Reason.allCases).subtracting(found) == [
                .tooLong, .severalCalendars,
            ]
        )
        let long = Sample.tree(
            Sample.text(Array(repeating: Sample.moved, count: 1001), method: "REQUEST")
        )
        let outcome = MessageReceiver(loadZone: Sample.load).apply(long, to: nil)
        #expect(outcome.reason == .tooLong)
    }

    @Test func aCalendarWithoutAMethodIsNoMessage() {
        let outcome = MessageReceiver(loadZone: Sample.load)
            .apply(Sample.tree(Sample.text([Sample.series])), to: nil)
        #expect(outcome.reason == .noMethod)
    }

    @Test func twoCalendarsAreNoMessage() {
        let text = Sample.text([Sample.reply()], method: "REPLY")
        let outcome = MessageReceiver(loadZone: Sample.load)
            .apply(Sample.tree(text + text), to: Sample.event(Sample.series))
        #expect(outcome.reason == .severalCalendars && outcome.verdict == .refused)
    }

    /// Somebody goes, and the others stay as they were, also for what comes to them later.
    @Test func whoGoesLeavesTheOthers() throws {
        let gone = Sample.series.with("20261201T", "20261202T").with("SEQUENCE:1", "SEQUENCE:2")
            .without("ATTENDEE;CN=\"Bo")
        let outcome = applied("CANCEL", gone, to: Sample.event(Sample.series, Sample.moved))
        let event = try #require(outcome.event)
        #expect(event.attendees == ["bo@example.dk"])
        #expect(!event.isCancelled && event.sequence == 1)
        let one = applied(
            "CANCEL",
            Sample.moved.with("SEQUENCE:1", "SEQUENCE:2").without("ATTENDEE;CN=\"Bo"),
            to: Sample.event(Sample.series)
        )
        let second = Samples.instant("20270323T090000Z")
        #expect(one.event?.participation(of: "alma@example.dk") == "NEEDS-ACTION")
        #expect(one.event?.participation(of: "alma@example.dk", at: second) == nil)
        #expect(one.event?.participation(of: "bo@example.dk", at: second) == "ACCEPTED")
    }

    private func applied(
        _ method: String,
        _ message: String...,
        to stored: ScheduledEvent,
        ledger: SentLedger = SentLedger()
    ) -> SchedulingOutcome {
        MessageReceiver(ledger: ledger, loadZone: Sample.load)
            .apply(Sample.tree(Sample.text(message, method: method)), to: stored)
    }

    @Test func oneAnswerMakesAnEventOfItsOwn() throws {
        let outcome = applied(
            "REPLY",
            Sample.reply("DECLINED", "RECURRENCE-ID:20270323T090000Z"),
            to: Sample.event(Sample.series)
        )
        let event = try #require(outcome.event)
        let second = Samples.instant("20270323T090000Z")
        #expect(event.participation(of: "alma@example.dk") == "NEEDS-ACTION")
        #expect(event.participation(of: "alma@example.dk", at: second) == "DECLINED")
        #expect(event.participation(of: "bo@example.dk", at: second) == "ACCEPTED")
        let parts = Written(event.octets).components("VEVENT")
        #expect(parts.count == 2)
        #expect(
            parts[1].filter { !$0.hasPrefix("ATTENDEE") } == [
                "BEGIN:VEVENT", "UID:cycle@example.dk", "DTSTAMP:20261201T080000Z", "SEQUENCE:1",
                "ORGANIZER;CN=Jobklub:mailto:jobklub@example.dk",
                "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000",
                "DTSTART;TZID=Europe/Copenhagen:20270323T100000",
                "DTEND;TZID=Europe/Copenhagen:20270323T120000", "SUMMARY:Jobklub",
                "LOCATION:Rådhuset", "END:VEVENT",
            ]
        )
        // Nobody is told of it.
        #expect(try Sample.compose(Sample.event(Sample.series), event).messages.isEmpty)
    }

    @Test func theStoredTextOfAPlaceIsKept() {
        let utc = Sample.moved.with(
            "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000",
            "RECURRENCE-ID:20270323T090000Z"
        )
        let stored = Sample.event(Sample.series, utc)
        let reply = applied(
            "REPLY",
            Sample.reply("DECLINED", Self.place),
            to: stored
        )
        let request = applied(
            "REQUEST",
            Sample.moved.with("20261201T", "20261202T"),
            to: stored
        )
        for outcome in [reply, request] {
            #expect(outcome.verdict == .applied)
            let lines = Written(outcome.event?.octets ?? []).properties("RECURRENCE-ID")
            #expect(lines == ["RECURRENCE-ID:20270323T090000Z"])
        }
    }

    @Test func anAnswerIsComparedWithWhatThatPersonWasSent() throws {
        let stored = Sample.event(Sample.series.with("SEQUENCE:1", "SEQUENCE:4"))
        func ledger(_ sequence: Int, _ form: String) -> SentLedger {
            SentLedger([
                SentEvent(
                    uid: "cycle@example.dk",
                    recipient: "alma@example.dk",
                    sequence: sequence,
                    stamp: Sample.now,
                    form: form
                )
            ])
        }
        func form(_ sequence: Int, _ more: String = "") -> String {
            "BEGIN:VEVENT\r\nUID:cycle@example.dk\r\nSEQUENCE:\(sequence)\r\n\(more)END:VEVENT\r\n"
        }
        func reason(_ ledger: SentLedger) -> SchedulingOutcome.Reason {
            applied("REPLY", Sample.reply(sequence: 3), to: stored, ledger: ledger).reason
        }
        #expect(reason(SentLedger()) == .olderSequence)
        // Alma was not yet told of the fourth version.
        #expect(reason(ledger(3, form(3))) == .answered)
        #expect(reason(ledger(5, form(5))) == .olderSequence)
        // The last message was about another event of the series.
        let one = "RECURRENCE-ID:20270323T090000Z\r\n"
        #expect(reason(ledger(3, form(3, one))) == .answered)
        #expect(reason(ledger(9, form(9, one))) == .olderSequence)
    }

    @Test func anAnswerToAllCoversWhatIsNotNewer() throws {
        let stored = Sample.event(
            Sample.series,
            Sample.moved,
            Sample.moved.with("20270323", "20270330").with("SEQUENCE:1", "SEQUENCE:2")
        )
        let event = try #require(applied("REPLY", Sample.reply(), to: stored).event)
        let answers = ["20270316T090000Z", "20270323T090000Z", "20270330T080000Z"].map {
            event.participation(of: "alma@example.dk", at: Samples.instant($0))
        }
        #expect(answers == ["ACCEPTED", "ACCEPTED", "NEEDS-ACTION"])
    }

    @Test(arguments: [
        place, "RECURRENCE-ID:20270323T090000Z", "RECURRENCE-ID;VALUE=DATE:20270323",
    ]) func anAnswerToOneStandsAtItsMoment(_ place: String) throws {
        let outcome = applied(
            "REPLY",
            Sample.reply("DECLINED", place),
            to: Sample.event(Sample.series)
        )
        let event = try #require(outcome.event)
        let second = Samples.instant("20270323T090000Z")
        #expect(event.participation(of: "alma@example.dk", at: second) == "DECLINED")
        #expect(
            Written(event.octets).properties("RECURRENCE-ID") == [
                "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000"
            ]
        )
    }

    @Test func anOwnAnswerToAllCoversWhatIsNotNewer() throws {
        let event = Sample.event(
            Sample.series,
            Sample.moved,
            Sample.moved.with("20270323", "20270330").with("SEQUENCE:1", "SEQUENCE:2")
        ).answering("ACCEPTED", by: "alma@example.dk", now: Sample.now, loadZone: Sample.load)
        let answers = ["20270316T090000Z", "20270323T090000Z", "20270330T080000Z"].map {
            event.participation(of: "alma@example.dk", at: Samples.instant($0))
        }
        #expect(answers == ["ACCEPTED", "ACCEPTED", "NEEDS-ACTION"])
    }

    /// A later text of the series leaves the answer to one event, as far as there is such an event.
    @Test(arguments: [
        ("COUNT=3", true), ("COUNT=2", true), ("COUNT=1", false),
        ("COUNT=3\nEXDATE;TZID=Europe/Copenhagen:20270323T100000", false),
    ]) func anAnswerToOneStaysWithTheSeries(_ rule: String, isKept: Bool) throws {
        let second = Samples.instant("20270323T090000Z")
        let stored = Sample.event(Sample.series).answering(
            "DECLINED",
            by: "alma@example.dk",
            at: second,
            now: Sample.now,
            loadZone: Sample.load
        )
        let later = Sample.series.with("20261201T", "20270102T").with("COUNT=3", rule)
        let event = try #require(applied("REQUEST", later, to: stored).event)
        #expect(event.participation(of: "alma@example.dk") == "NEEDS-ACTION")
        #expect(Written(event.octets).components("VEVENT").count == (isKept ? 2 : 1))
        guard isKept else { return }
        #expect(event.participation(of: "alma@example.dk", at: second) == "DECLINED")
    }

    @Test func anOwnAnswerStaysUntilItIsAskedAnew() throws {
        let stored = Sample.event(Sample.series).answering(
            "ACCEPTED",
            by: "alma@example.dk",
            now: Sample.now,
            loadZone: Sample.load
        )
        let minor = Sample.series.with("20261201T", "20270102T").with("Jobklub", "Klub")
        let kept = try #require(applied("REQUEST", minor, to: stored).event)
        #expect(kept.participation(of: "alma@example.dk") == "ACCEPTED")
        let major = minor.with("SEQUENCE:1", "SEQUENCE:2")
        let asked = try #require(applied("REQUEST", major, to: stored).event)
        #expect(asked.participation(of: "alma@example.dk") == "NEEDS-ACTION")
    }

    @Test func anAddedEventBelongsToTheSeries() throws {
        let more = Sample.moved.without("RECURRENCE-ID")
            .with("20270323T110000", "20270401T110000").with("20270323T130000", "20270401T130000")
            .with("SEQUENCE:1", "SEQUENCE:2")
        let event = try #require(
            applied("ADD", more, to: Sample.event(Sample.series)).event
        )
        var expansion = CalendarExpansion(event.tree, loadZone: Sample.load)
        let from = try #require(DateValue("20270301"))
        let to = try #require(DateValue("20270501"))
        let starts = expansion.instances(from: from, to: to).instances.map {
            $0.start.value.description
        }
        #expect(
            starts == [
                "20270316T100000", "20270323T100000", "20270330T100000", "20270401T110000",
            ]
        )
    }

    /// Some programs send the series and a changed event of it apart, in the same second.
    @Test(arguments: [false, true]) func partsOfOneVersionBelongTogether(_ isReversed: Bool) throws
    {
        let receiver = MessageReceiver(loadZone: Sample.load)
        let texts = [Sample.series, Sample.moved]
        var stored: ScheduledEvent?
        for text in isReversed ? texts.reversed() : texts {
            stored = receiver.apply(Sample.message("REQUEST", text), to: stored).event
        }
        let event = try #require(stored)
        #expect(
            Written(event.octets).properties("DTSTART").filter { $0.contains("T110000") }.count == 1
        )
        #expect(Written(event.octets).components("VEVENT").count == 2)
    }

    @Test func whatIsOffStaysOffWhenOlderTextComes() throws {
        let receiver = MessageReceiver(loadZone: Sample.load)
        let off = Sample.message("CANCEL", Sample.series.with("SEQUENCE:1", "SEQUENCE:2"))
        let first = receiver.apply(off, to: nil)
        #expect(first.event?.isCancelled == true)
        let late = receiver.apply(Sample.message("REQUEST", Sample.series), to: first.event)
        #expect(late.reason == .olderSequence)
        #expect(late.event?.isCancelled == true)
    }
}
