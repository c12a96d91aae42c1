import CivilTime
import Foundation
import ICalendar
import Testing

private typealias Sample = SchedulingSamples

/// Single rules for what stands in a message.
@Suite struct ComposedTextTests {
    private func lines(_ message: SchedulingMessage?) -> [String] { message?.written.lines ?? [] }

    @Test func whoIsAskedAnewHasNotAnswered() throws {
        let new = Sample.event(Sample.series.with("T100000", "T090000"))
        let composition = try Sample.compose(Sample.event(Sample.series), new)
        let bo = lines(composition.messages.last).first { $0.hasPrefix("ATTENDEE") }
        #expect(
            bo == "ATTENDEE;CN=\"Bo, B.\";PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE"
                + ":mailto:Bo@Example.dk"
        )
        #expect(composition.event?.participation(of: "bo@example.dk") == "NEEDS-ACTION")
        #expect(composition.event?.sequence == 2)
    }

    @Test func whoNeedNotAnswerKeepsTheAnswer() throws {
        let new = Sample.event(Sample.series.with("SUMMARY:Jobklub", "SUMMARY:Klub"))
        let composition = try Sample.compose(Sample.event(Sample.series), new)
        #expect(lines(composition.messages.last).contains { $0.contains("PARTSTAT=ACCEPTED") })
        #expect(composition.event?.participation(of: "bo@example.dk") == "ACCEPTED")
    }

    @Test func onlyWhatHasMovedIsAskedAnew() throws {
        let new = Sample.event(
            Sample.series.with("SUMMARY:Jobklub", "SUMMARY:Klub"),
            Sample.moved.with("SUMMARY:Jobklub", "SUMMARY:Klub")
        )
        let composition = try Sample.compose(Sample.event(Sample.series), new)
        let answers = lines(composition.messages.last).filter { $0.hasPrefix("ATTENDEE") }
        #expect(answers.map { $0.contains("PARTSTAT=ACCEPTED") } == [true, false])
        let second = Samples.instant("20270323T090000Z")
        #expect(composition.event?.participation(of: "bo@example.dk") == "ACCEPTED")
        #expect(composition.event?.participation(of: "bo@example.dk", at: second) == "NEEDS-ACTION")
    }

    @Test func whatOnePersonIsToldRaisesNothingForOthers() throws {
        let old = Sample.event(Sample.series, Sample.moved)
        for new in [
            Sample.event(Sample.series, Sample.moved.without("ATTENDEE;CN=\"Bo")),
            Sample.event(
                Sample.series.without("ATTENDEE;CN=\"Bo"),
                Sample.moved.without("ATTENDEE;CN=\"Bo")
            ),
        ] {
            let composition = try Sample.compose(old, new)
            #expect(composition.messages.map { $0.sent?.sequence } == [2])
            #expect(composition.event?.sequence == 1)
        }
    }

    @Test func aPersonIsNotToldOfEventsThatOthersGoTo() throws {
        let new = Sample.event(
            Sample.series,
            Sample.moved.without("ATTENDEE;CN=\"Bo"),
            Sample.moved.with("20270323", "20270330") + "\nSTATUS:CANCELLED"
        )
        let messages = try Sample.compose(nil, new).messages
        #expect(messages.map { $0.written.components("VEVENT").count } == [2, 1])
        let exceptions = lines(messages.last).filter { $0.hasPrefix("EXDATE") }
        #expect(
            exceptions == [
                "EXDATE;TZID=Europe/Copenhagen:20270323T100000",
                "EXDATE;TZID=Europe/Copenhagen:20270330T100000",
            ]
        )
    }

    @Test func nobodyElseIsNamedAnywhere() throws {
        let event =
            Sample.series + """

                CONTACT:Bo\\, bo@example.dk
                X-GUESTS:bo@example.dk
                DESCRIPTION:Skriv til\\nBO@example.dk eller jobklub@example.dk\\, Alma: alma@example.dk
                BEGIN:VALARM
                ACTION:EMAIL
                TRIGGER:-PT1H
                DESCRIPTION:x
                SUMMARY:x
                ATTENDEE:mailto:bo@example.dk
                END:VALARM
                """
        let delegated = event.with(
            "ATTENDEE;CN=Alma",
            "ATTENDEE;DELEGATED-FROM=\"mailto:bo@example.dk\";CN=Alma"
        ).with("ORGANIZER;CN", "ORGANIZER;SENT-BY=\"mailto:bo@example.dk\";CN")
        let message = try #require(try Sample.compose(nil, Sample.event(delegated)).messages.first)
        MessageComposerTests.expectSound(message)
        let description = lines(message).first { $0.hasPrefix("DESCRIPTION") }
        #expect(
            description
                == "DESCRIPTION:Skriv til\\n… eller jobklub@example.dk\\, Alma: alma@example.dk"
        )
        #expect(message.written.components("VALARM").isEmpty)
    }

    @Test func aStampIsNewInEachMessage() throws {
        let new = Sample.event(
            Sample.series,
            Sample.moved,
            Sample.moved.with("20270323", "20270330")
        )
        let composition = try Sample.compose(Sample.event(Sample.series), new)
        let stamps = composition.messages.map { $0.written.properties("DTSTAMP") }
        #expect(
            stamps == [
                ["DTSTAMP:20270101T080000Z"], ["DTSTAMP:20270101T080001Z"],
                ["DTSTAMP:20270101T080000Z"], ["DTSTAMP:20270101T080001Z"],
            ]
        )
        let next = try Sample.compose(new, nil, ledger: composition.ledger)
        #expect(next.messages.first?.written.properties("DTSTAMP") == ["DTSTAMP:20270101T080002Z"])
    }

    @Test func theLastMessageToAPersonCounts() throws {
        let sent = SentEvent(
            uid: "cycle@example.dk",
            recipient: "bo@example.dk",
            sequence: 7,
            stamp: Sample.now,
            form: ""
        )
        let new = Sample.event(Sample.series.with("T100000", "T090000"))
        let composition = try Sample.compose(
            Sample.event(Sample.series),
            new,
            ledger: SentLedger([sent])
        )
        #expect(composition.messages.map { $0.sent?.sequence } == [2, 8])
        #expect(composition.ledger.lastSent("cycle@example.dk", to: "bo@example.dk")?.sequence == 8)
        #expect(composition.event?.sequence == 8)
        let form = composition.messages.last?.sent?.form ?? ""
        #expect(form.hasPrefix("BEGIN:VEVENT\r\nUID:cycle@example.dk\r\n"))
        #expect(form.hasSuffix("END:VEVENT\r\n"))
    }

    @Test func placesAreWrittenAsTheSeriesWritesThem() throws {
        let other = Sample.moved.with(
            "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000",
            "RECURRENCE-ID:20270323T090000Z"
        )
        let messages = try Sample.compose(
            Sample.event(Sample.series),
            Sample.event(Sample.series, other)
        ).messages
        #expect(
            lines(messages.first).contains("RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000")
        )
        let days = Sample.series.with(
            "DTSTART;TZID=Europe/Copenhagen:20270316T100000",
            "DTSTART;VALUE=DATE:20270316"
        ).without("DTEND")
        let day = Sample.moved.with(
            "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000",
            "RECURRENCE-ID;VALUE=DATE:20270323"
        )
        let whole = try Sample.compose(Sample.event(days), Sample.event(days, day)).messages
        #expect(lines(whole.first).contains("RECURRENCE-ID;VALUE=DATE:20270323"))
    }

    @Test func anEndIsAMomentInUTC() throws {
        for until in ["20270330", "20270330T100000"] {
            let event = Sample.event(Sample.series.with("COUNT=3", "UNTIL=\(until)"))
            let messages = try Sample.compose(nil, event).messages
            #expect(lines(messages.first).contains("RRULE:FREQ=WEEKLY;UNTIL=20270330T080000Z"))
        }
    }

    @Test func aZoneThatNobodyKnowsIsNotSent() {
        let event = Sample.event(
            Sample.series.replacingOccurrences(of: "Europe/Copenhagen", with: "Own")
        )
        #expect(throws: SchedulingError.unknownZone("Own")) { try Sample.compose(nil, event) }
    }

    @Test func anOwnZoneIsSentAsItIs() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Own
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0500
            TZOFFSETTO:+0500
            END:STANDARD
            END:VTIMEZONE
            """.replacingOccurrences(of: "\n", with: "\r\n")
        let text = Sample.text([
            Sample.series.replacingOccurrences(of: "Europe/Copenhagen", with: "Own")
        ]).with("BEGIN:VEVENT", zone + "\r\nBEGIN:VEVENT")
        let event = try ScheduledEvent(Sample.tree(text), loadZone: Sample.load)
        let message = try #require(try Sample.compose(nil, event).messages.first)
        #expect(message.written.components("VTIMEZONE").first?.contains("TZOFFSETTO:+0500") == true)
        #expect(message.written.components("VTIMEZONE").count == 1)
    }

    @Test func aWindowsZoneHasItsShortForm() throws {
        let event = Sample.event(
            Sample.series.replacingOccurrences(
                of: "Europe/Copenhagen",
                with: "Romance Standard Time"
            )
        )
        let message = try #require(try Sample.compose(nil, event).messages.first)
        MessageComposerTests.expectSound(message)
        #expect(lines(message).contains("TZID:Romance Standard Time"))
    }

    @Test func momentsNeedNoZone() throws {
        let event = Sample.event(
            Sample.series.replacingOccurrences(of: ";TZID=Europe/Copenhagen", with: "")
                .replacingOccurrences(of: "0000\n", with: "0000Z\n")
        )
        let message = try #require(try Sample.compose(nil, event).messages.first)
        #expect(lines(message).contains("DTSTART:20270316T100000Z"))
        MessageComposerTests.expectSound(message)
    }

    // MARK: Only if asked for

    @Test func whatIsPublishedNamesNobody() throws {
        let old = Sample.event(Sample.series)
        let new = Sample.event(Sample.series.with("T100000", "T090000"), Sample.moved)
        for (event, method) in [(new, "PUBLISH"), (nil as ScheduledEvent?, "CANCEL")] {
            let messages = try Sample.compose(old, event, .publish).messages
            let message = try #require(messages.first)
            #expect(messages.count == 1)
            #expect(message.recipient == nil)
            #expect(message.method.rawValue == method)
            #expect(!message.written.lines.contains { $0.contains("alma") || $0.contains("Bo") })
            #expect(lines(message).contains("SEQUENCE:2"))
            #expect(SchedulingCheck.faults(in: message.calendar).entries == [])
        }
    }

    @Test func anAdditionIsAnEventOfItsOwn() throws {
        let new = Sample.event(
            Sample.series + "\nRDATE;TZID=Europe/Copenhagen:20270401T100000,20270402T100000"
        )
        let messages = try Sample.compose(Sample.event(Sample.series), new, .add).messages
        #expect(
            messages.map(\.recipient) == ["alma", "alma", "bo", "bo"].map { $0 + "@example.dk" }
        )
        for (message, day, number) in zip3(messages, ["01", "02", "01", "02"], [2, 3, 2, 3]) {
            MessageComposerTests.expectSound(message)
            #expect(lines(message).contains("DTSTART;TZID=Europe/Copenhagen:202704\(day)T100000"))
            #expect(lines(message).contains("DTEND;TZID=Europe/Copenhagen:202704\(day)T120000"))
            #expect(lines(message).contains("SEQUENCE:\(number)"))
            #expect(!lines(message).contains { $0.hasPrefix("RRULE:FREQ=WEEKLY") })
        }
    }

    private func zip3(
        _ messages: [SchedulingMessage],
        _ days: [String],
        _ numbers: [Int]
    ) -> [(SchedulingMessage, String, Int)] {
        zip(messages, zip(days, numbers)).map { ($0, $1.0, $1.1) }
    }

    @Test func whoAsksForTheTextGetsIt() throws {
        let event = Sample.event(Sample.series, Sample.moved)
        let messages = try Sample.compose(event, event, .request).messages
        #expect(messages.count == 2)
        for message in messages {
            #expect(message.written.properties("SEQUENCE") == ["SEQUENCE:1", "SEQUENCE:1"])
            MessageComposerTests.expectSound(message)
        }
    }

    /// The wish as it came, and to whom it is declined at which place.
    static let wishes: [(wish: [String], to: [String])] = [
        // One event, by who would have it otherwise.
        ([Sample.moved.without("ATTENDEE;CN=Alma")], ["bo@example.dk \(place)"]),
        ([Sample.moved.without("ATTENDEE;CN=\"Bo")], ["alma@example.dk \(place)"]),
        // The series.
        (
            [Sample.series.with("T100000", "T090000").without("ATTENDEE;CN=Alma")],
            ["bo@example.dk "]
        ),
        // The whole event as somebody would have it.
        ([Sample.series, Sample.moved.without("ATTENDEE;CN=Alma")], ["bo@example.dk \(place)"]),
    ]
    private static let place = "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000"

    @Test(arguments: wishes.indices) func aWishIsDeclinedToWhoHadIt(_ index: Int) throws {
        let row = Self.wishes[index]
        let event = Sample.event(Sample.series)
        let wish = try ScheduledEvent(
            Sample.tree(Sample.text(row.wish, method: "COUNTER")),
            loadZone: Sample.load
        )
        let messages = try Sample.compose(event, wish, .declineCounter).messages
        let found = messages.map { message in
            let place = lines(message).first { $0.hasPrefix("RECURRENCE-ID") } ?? ""
            return "\(message.recipient ?? "-") \(place)"
        }
        #expect(found == row.to)
        for message in messages {
            #expect(message.method == .declineCounter)
            #expect(SchedulingCheck.faults(in: message.calendar).entries == [])
            #expect(!lines(message).contains { $0.contains("alma") || $0.contains("Bo") })
        }
    }

    @Test func whereThereIsNoWishNothingIsDeclined() {
        let event = Sample.event(Sample.series)
        for wish in [event, nil] {
            #expect(throws: SchedulingError.noWish) {
                try Sample.compose(event, wish, .declineCounter)
            }
        }
    }

    /// What is said of somebody, and what they get.
    static let people: [(written: String, sent: String)] = [
        ("", "ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"),
        ("RSVP=FALSE", "RSVP=FALSE;ROLE=REQ-PARTICIPANT"),
        (
            "PARTSTAT=NEEDS-ACTION;RSVP=FALSE",
            "PARTSTAT=NEEDS-ACTION;RSVP=FALSE;ROLE=REQ-PARTICIPANT"
        ),
        ("ROLE=NON-PARTICIPANT", "ROLE=NON-PARTICIPANT"),
        ("ROLE=NON-PARTICIPANT;RSVP=TRUE", "ROLE=NON-PARTICIPANT;RSVP=TRUE;PARTSTAT=NEEDS-ACTION"),
        ("CUTYPE=ROOM", "CUTYPE=ROOM;ROLE=REQ-PARTICIPANT"),
        ("CUTYPE=ROOM;RSVP=FALSE", "CUTYPE=ROOM;RSVP=FALSE;ROLE=REQ-PARTICIPANT"),
        (
            "ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION",
            "ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
        ),
        ("PARTSTAT=ACCEPTED", "PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT"),
        // A name that is the address of somebody else.
        ("CN=alma@example.dk", "ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"),
    ]

    @Test(arguments: people.indices) func whoIsNotAskedIsNotMadeToAnswer(_ index: Int) throws {
        let row = Self.people[index]
        let line = (["ATTENDEE"] + (row.written.isEmpty ? [] : [row.written])).joined(
            separator: ";"
        )
        let event = Sample.event(
            Sample.series.without("ATTENDEE;CN=\"Bo") + "\n\(line):mailto:eva@example.dk"
        )
        let message = try Sample.compose(nil, event).messages.last
        #expect(
            lines(message).first { $0.hasPrefix("ATTENDEE") }
                == "ATTENDEE;\(row.sent):mailto:eva@example.dk"
        )
    }

    @Test func whatIsOffBesideOtherWordsAsksNobodyAnew() throws {
        let new = Sample.event(
            Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270323T100000\nDESCRIPTION:To gange"
        )
        for method in [nil, SchedulingMethod.request] {
            let composition = try Sample.compose(Sample.event(Sample.series), new, method)
            let bo = lines(composition.messages.last)
            #expect(bo.contains { $0.contains("PARTSTAT=ACCEPTED") })
            #expect(bo.contains("SEQUENCE:2"))
            #expect(bo.contains("EXDATE;TZID=Europe/Copenhagen:20270323T100000"))
            #expect(composition.event?.sequence == 2)
            #expect(composition.event?.participation(of: "bo@example.dk") == "ACCEPTED")
        }
    }

    @Test func anAdditionHasTheLengthOfItsPeriod() throws {
        let period = "RDATE;VALUE=PERIOD;TZID=Europe/Copenhagen:20270401T100000/PT3H"
        for series in [
            Sample.series,
            Sample.series.with("DTEND;TZID=Europe/Copenhagen:20270316T120000", "DURATION:PT2H"),
        ] {
            let new = Sample.event(series + "\n" + period)
            let message = try Sample.compose(Sample.event(series), new, .add).messages.first
            #expect(lines(message).contains("DTSTART;TZID=Europe/Copenhagen:20270401T100000"))
            #expect(lines(message).contains("DTEND;TZID=Europe/Copenhagen:20270401T130000"))
            #expect(!lines(message).contains { $0.hasPrefix("DURATION") })
        }
        // An event that says its length itself is the same.
        let series = Sample.series + "\n" + period
        let same = Sample.moved.with("20270323T100000", "20270401T100000")
            .with("20270323T110000", "20270401T100000").with("20270323T130000", "20270401T130000")
        #expect(
            try Sample.compose(Sample.event(series), Sample.event(series, same)).messages.isEmpty
        )
        let shorter = same.with("T130000", "T120000")
        #expect(
            try Sample.compose(Sample.event(series), Sample.event(series, shorter)).messages
                .map { $0.sent?.sequence } == [2, 2]
        )
    }

    // MARK: Of those who are invited

    @Test func anAnswerSaysWhoseItIs() throws {
        let old = Sample.event(Sample.series)
        let new = old.answering(
            "ACCEPTED",
            by: "ALMA@example.dk",
            now: Sample.now,
            loadZone: Sample.load
        )
        let composition = try Sample.compose(old, new, as: .attendee("alma@example.dk"))
        let message = try #require(composition.messages.first)
        #expect(composition.messages.count == 1)
        #expect(message.recipient == "jobklub@example.dk")
        #expect(
            message.written.components("VEVENT") == [
                [
                    "BEGIN:VEVENT", "UID:cycle@example.dk", "DTSTAMP:20270101T080000Z",
                    "SEQUENCE:1",
                    "ORGANIZER;CN=Jobklub:mailto:jobklub@example.dk",
                    "DTSTART;TZID=Europe/Copenhagen:20270316T100000",
                    "DTEND;TZID=Europe/Copenhagen:20270316T120000", "SUMMARY:Jobklub",
                    "ATTENDEE;CN=Alma;PARTSTAT=ACCEPTED:mailto:alma@example.dk", "END:VEVENT",
                ]
            ]
        )
        #expect(composition.event?.sequence == 1)
    }

    @Test func oneEventIsAnsweredApart() throws {
        let old = Sample.event(Sample.series)
        let new = old.answering(
            "DECLINED",
            by: "alma@example.dk",
            at: Samples.instant("20270323T090000Z"),
            now: Sample.now,
            loadZone: Sample.load
        )
        let messages = try Sample.compose(old, new, as: .attendee("alma@example.dk")).messages
        #expect(messages.count == 1)
        #expect(
            lines(messages.first).contains("RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000")
        )
        #expect(lines(messages.first).contains { $0.contains("PARTSTAT=DECLINED") })
    }

    @Test func whoThrowsItAwayDoesNotCome() throws {
        let old = Sample.event(Sample.series)
        let messages = try Sample.compose(old, nil, as: .attendee("bo@example.dk")).messages
        #expect(messages.map(\.method) == [.reply])
        #expect(lines(messages.first).contains { $0.contains("PARTSTAT=DECLINED") })
    }

    @Test func whoThrowsOneAwayDeclinesIt() throws {
        let thrown = "\nEXDATE;TZID=Europe/Copenhagen:20270323T100000"
        let place = "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000"
        for old in [[Sample.series], [Sample.series, Sample.moved]] {
            let stored = try ScheduledEvent(Sample.tree(Sample.text(old)), loadZone: Sample.load)
            let new = try ScheduledEvent(
                Sample.tree(Sample.text([old[0] + thrown] + old.dropFirst())),
                loadZone: Sample.load
            )
            let composition = try Sample.compose(stored, new, as: .attendee("alma@example.dk"))
            #expect(composition.messages.map(\.method) == [.reply])
            let reply = lines(composition.messages.first)
            #expect(reply.contains(place))
            #expect(reply.contains { $0.contains("PARTSTAT=DECLINED") })
            // Who invites notes it for that event only.
            let noted = MessageReceiver(loadZone: Sample.load).apply(
                try #require(composition.messages.first).calendar,
                to: stored,
                from: "alma@example.dk"
            )
            let second = Samples.instant("20270323T090000Z")
            #expect(noted.event?.participation(of: "alma@example.dk", at: second) == "DECLINED")
            #expect(noted.event?.participation(of: "alma@example.dk") == "NEEDS-ACTION")
            let again = try Sample.compose(new, new, as: .attendee("alma@example.dk"))
            #expect(again.messages.isEmpty)
        }
        // What is declined already, or not there, is not declined anew.
        let declined = Sample.series.with("PARTSTAT=NEEDS-ACTION", "PARTSTAT=DECLINED")
        for (old, new) in [
            (declined, declined + thrown),
            (Sample.series, Sample.series + thrown.with("20270323", "20270324")),
            (Sample.series + thrown, Sample.series + thrown),
        ] {
            let messages = try Sample.compose(
                Sample.event(old),
                Sample.event(new),
                as: .attendee("alma@example.dk")
            ).messages
            #expect(messages.isEmpty)
        }
    }

    @Test func whoPassesItOnSaysToWhom() throws {
        let new = Sample.event(
            Sample.series.with(
                "PARTSTAT=NEEDS-ACTION",
                "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:x@example.dk\""
            )
        )
        let message = try Sample.compose(
            Sample.event(Sample.series),
            new,
            as: .attendee("alma@example.dk")
        ).messages.first
        #expect(
            lines(message).first { $0.hasPrefix("ATTENDEE") }
                == "ATTENDEE;CN=Alma;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:x@example.dk\""
                + ":mailto:alma@example.dk"
        )
        // Nobody else is told.
        let request = try Sample.compose(nil, new).messages.first
        #expect(!lines(request).contains { $0.contains("x@example.dk") })
    }

    @Test func aWishKeepsTheNumber() throws {
        let old = Sample.event(Sample.series)
        let new = Sample.event(
            Sample.series,
            Sample.moved.with("SEQUENCE:1", "SEQUENCE:5")
        )
        let messages = try Sample.compose(
            old,
            new,
            as: .attendee("bo@example.dk"),
            .counter
        ).messages
        #expect(messages.map(\.method) == [.counter])
        #expect(lines(messages.first).contains("SEQUENCE:1"))
        #expect(lines(messages.first).contains("DTSTART;TZID=Europe/Copenhagen:20270323T110000"))
        #expect(!lines(messages.first).contains { $0.contains("alma") })
    }

    @Test func aQuestionIsShort() throws {
        let old = Sample.event(Sample.series)
        let messages = try Sample.compose(
            old,
            old,
            as: .attendee("bo@example.dk"),
            .refresh
        ).messages
        let message = try #require(messages.first)
        #expect(SchedulingCheck.faults(in: message.calendar).entries == [])
        #expect(message.written.components("VEVENT").first?.count == 6)
    }

    // MARK: What cannot be said

    @Test func whatCannotBeSentIsRefused() throws {
        let event = Sample.event(Sample.series)
        let other = Sample.event(Sample.series.with("UID:cycle", "UID:other"))
        let organizer = Sample.event(Sample.series.with("mailto:jobklub", "mailto:klub"))
        let none = Sample.event(Sample.series.without("ORGANIZER"))
        #expect(
            throws: SchedulingError.severalUIDs("cycle@example.dk", other: "other@example.dk")
        ) { try Sample.compose(event, other) }
        #expect(
            throws: SchedulingError.otherOrganizer("klub@example.dk", before: "jobklub@example.dk")
        ) { try Sample.compose(event, organizer) }
        #expect(throws: SchedulingError.noOrganizer) { try Sample.compose(nil, none) }
        #expect(throws: SchedulingError.notInvited("x@example.dk")) {
            try Sample.compose(nil, event, as: .attendee("x@example.dk"))
        }
        #expect(throws: SchedulingError.methodOfOtherSide(.reply)) {
            try Sample.compose(nil, event, .reply)
        }
        #expect(throws: SchedulingError.methodOfOtherSide(.cancel)) {
            try Sample.compose(nil, event, as: .attendee("bo@example.dk"), .cancel)
        }
        #expect(throws: SchedulingError.noOrganizer) {
            try Sample.compose(
                nil,
                Sample.event(Sample.series.without("ORGANIZER").without("ATTENDEE")),
                .publish
            )
        }
        #expect(try Sample.compose(nil, nil).messages.isEmpty)
    }

    /// An event that no message can carry, and why.
    static let broken: [(name: String, event: [String], error: SchedulingError)] = [
        (
            "no such time",
            [
                Sample.series.with(
                    "DTSTART;TZID=Europe/Copenhagen:20270316T100000",
                    "DTSTART;TZID=Europe/Copenhagen:20270316T99"
                )
            ],
            .faulty(.badDate("20270316T99"))
        ),
        (
            "no such end", [Sample.series.with("20270316T120000", "20270316T1200000")],
            .faulty(.badDate("20270316T1200000"))
        ),
        (
            "no start", [Sample.series.without("DTSTART")],
            .faulty(.missingProperty("DTSTART", component: "VEVENT"))
        ),
        (
            "two starts", [Sample.series + "\nDTSTART:20270317T090000Z"],
            .faulty(.repeatedProperty("DTSTART"))
        ),
        (
            "two rules", [Sample.series + "\nRRULE:FREQ=DAILY;COUNT=2"],
            .faulty(.repeatedProperty("RRULE"))
        ),
        (
            "an end before the start", [Sample.series.with("20270316T120000", "20270316T090000")],
            .faulty(.endNotAfterStart)
        ),
        (
            "an end and a length", [Sample.series + "\nDURATION:PT1H"],
            .faulty(.excludedProperty("DURATION", by: "DTEND"))
        ),
        (
            "one and all after it",
            [
                Sample.series,
                Sample.moved.with("RECURRENCE-ID;", "RECURRENCE-ID;RANGE=THISANDFUTURE;"),
            ],
            .laterToo
        ),
        (
            "by whatever clock is near",
            [Sample.series.replacingOccurrences(of: ";TZID=Europe/Copenhagen", with: "")], .floating
        ),
    ]

    @Test(arguments: broken.indices) func whatIsBrokenIsNotSent(_ index: Int) throws {
        let row = Self.broken[index]
        let event = try ScheduledEvent(
            Sample.tree(Sample.text(row.event)),
            loadZone: Sample.load
        )
        #expect(throws: row.error, "\(row.name)") { try Sample.compose(nil, event) }
    }

    @Test func aBrokenRuleIsNotSent() {
        let event = Sample.event(Sample.series.with("FREQ=WEEKLY", "FREQ=FOO"))
        #expect(throws: SchedulingError.self) { try Sample.compose(nil, event) }
    }

    /// What floats can still be answered and called off.
    @Test func whatFloatsCanBeAnswered() throws {
        let event = Sample.event(
            Sample.series.replacingOccurrences(of: ";TZID=Europe/Copenhagen", with: "")
        )
        let answers = try Sample.compose(event, nil, as: .attendee("bo@example.dk")).messages
        #expect(answers.map(\.method) == [.reply])
        #expect(try Sample.compose(event, nil).messages.map(\.method) == [.cancel, .cancel])
        let days = Sample.event(
            Sample.series.with(
                "DTSTART;TZID=Europe/Copenhagen:20270316T100000",
                "DTSTART;VALUE=DATE:20270316"
            )
            .without("DTEND")
        )
        #expect(try Sample.compose(nil, days).messages.count == 2)
    }

    @Test func aCalendarIsOneEvent() {
        func read(_ events: [String]) throws -> ScheduledEvent {
            try ScheduledEvent(Sample.tree(Sample.text(events)), loadZone: Sample.load)
        }
        #expect(throws: SchedulingError.noEvent) { try read([]) }
        #expect(throws: SchedulingError.severalCalendars) {
            let text = Sample.text([Sample.series])
            _ = try ScheduledEvent(Sample.tree(text + text), loadZone: Sample.load)
        }
        #expect(throws: SchedulingError.noUID) { try read([Sample.series.without("UID")]) }
        #expect(
            throws: SchedulingError.severalUIDs("cycle@example.dk", other: "other@example.dk")
        ) { try read([Sample.series, Sample.series.with("UID:cycle", "UID:other")]) }
        #expect(throws: SchedulingError.tooManyParts(limit: 1000)) {
            try read(Array(repeating: Sample.moved, count: 1001))
        }
    }
}
