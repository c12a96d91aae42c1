import CivilTime
import ICalendar
import Testing

/// What real mail programs get wrong, one test for each trap, on the octets that are sent.
@Suite("Interoperability, on the octets")
struct InteroperabilityTests {
    private func invitations() throws -> [Written] {
        try [Samples.cycle(), Samples.meeting(), Samples.talk()]
            .map { Written(Samples.invitation($0)) }
    }

    @Test("The method is a property of the calendar, before any component, and said once")
    func method() throws {
        for written in try invitations() {
            #expect(written.properties("METHOD") == ["METHOD:REQUEST"])
            let method = try #require(written.lines.firstIndex(of: "METHOD:REQUEST"))
            let first = try #require(
                written.lines.dropFirst().firstIndex { $0.hasPrefix("BEGIN:") }
            )
            #expect(method < first)
        }
        #expect(Samples.invitation(try Samples.talk()).method == "REQUEST")
        #expect(try Samples.feed().method == nil)
    }

    @Test("The recipient is an attendee who is asked to answer")
    func attendee() throws {
        for written in try invitations() {
            for event in written.components("VEVENT") {
                let attendees = event.filter { $0.hasPrefix("ATTENDEE") }
                #expect(attendees.count == 1)
                let attendee = try #require(attendees.first)
                for parameter in ["ROLE=REQ-PARTICIPANT", "PARTSTAT=NEEDS-ACTION", "RSVP=TRUE"] {
                    #expect(attendee.contains(";\(parameter)"))
                }
                #expect(attendee.hasSuffix(":mailto:amina.oest@example.org"))
            }
        }
    }

    @Test("Nobody else's address stands anywhere in an invitation")
    func privacy() throws {
        for written in try invitations() {
            let text = written.lines.joined(separator: "\n")
            let addresses = text.split(separator: "mailto:").dropFirst().map {
                String($0.prefix { !$0.isNewline })
            }
            #expect(
                Set(addresses) == ["jobklub@frederiksberg.example", "amina.oest@example.org"]
            )
        }
    }

    @Test("The organizer is always there, and nobody is sent by another")
    func organizer() throws {
        for written in try invitations() {
            for event in written.components("VEVENT") {
                #expect(
                    event.filter { $0.hasPrefix("ORGANIZER") } == [
                        "ORGANIZER;CN=Frederiksberg Jobklub:mailto:jobklub@frederiksberg.example"
                    ]
                )
            }
            #expect(!written.lines.contains { $0.contains("SENT-BY") })
        }
    }

    @Test("The UID is the same in the mail and in the feed, in the series and in its overrides")
    func uid() throws {
        let mail = Written(Samples.invitation(try Samples.cycle())).properties("UID")
        #expect(mail == Array(repeating: "UID:cycle-2027-03@frederiksberg.jobklub", count: 2))
        let feed = Written(try Samples.feed()).properties("UID")
        #expect(Set(mail).isSubset(of: feed))
    }

    @Test("There is a VTIMEZONE for each TZID, none for UTC, and it comes before the events")
    func timeZones() throws {
        let newYork = try CalendarZone(Samples.zone("America/New_York"))
        func event(_ uid: String, _ zone: CalendarZone) throws -> CalendarEvent {
            try CalendarEvent(
                uid: uid,
                stamp: Samples.stamp,
                summary: "x",
                schedule: .once(Samples.time("20270105T100000", "20270105T110000", in: zone))
            )
        }
        let feed = try CalendarObject.feed(
            name: "x",
            zone: .utc,
            refreshInterval: NominalDuration(days: 1),
            events: [
                event("a", newYork), event("b", .utc), event("c", Samples.copenhagen),
                event("d", newYork),
            ]
        )
        let written = Written(feed)
        #expect(
            written.properties("TZID") == ["TZID:America/New_York", "TZID:Europe/Copenhagen"]
        )
        let last = try #require(written.lines.lastIndex(of: "END:VTIMEZONE"))
        let first = try #require(written.lines.firstIndex(of: "BEGIN:VEVENT"))
        #expect(last < first)
        #expect(written.lines.contains("DTSTART:20270105T100000Z"))

        for written in try invitations() {
            let zone = try #require(written.components("VTIMEZONE").first)
            #expect(zone.filter { $0 == "BEGIN:STANDARD" }.count == 1)
            #expect(zone.filter { $0 == "BEGIN:DAYLIGHT" }.count == 1)
            #expect(zone.filter { $0.hasPrefix("RRULE:FREQ=YEARLY;BYMONTH=") }.count == 2)
            #expect(!zone.contains { $0.hasPrefix("RDATE") || $0.contains("BYMONTHDAY") })
        }
    }

    @Test("What recurs is written in local time, and UNTIL in UTC")
    func localTime() throws {
        let written = Written(Samples.invitation(try Samples.weekly()))
        #expect(
            written.properties("DTSTART").contains(
                "DTSTART;TZID=Europe/Copenhagen:20270301T100000"
            )
        )
        #expect(written.properties("RRULE").contains("RRULE:FREQ=WEEKLY;UNTIL=20271231T090000Z"))
    }

    @Test("A message has one UID; a moved session is an override and not a second event")
    func oneUID() throws {
        for written in try invitations() {
            #expect(Set(written.properties("UID")).count == 1)
        }
        let cycle = Written(Samples.invitation(try Samples.cycle()))
        #expect(
            cycle.components("VEVENT").filter { $0.contains { $0.hasPrefix("RRULE") } }.count == 1
        )
    }

    @Test("RECURRENCE-ID and EXDATE have the form and the zone of the series' DTSTART")
    func recurrenceID() throws {
        let cycle = Written(Samples.invitation(try Samples.cycle()))
        let form = "TZID=Europe/Copenhagen:"
        #expect(cycle.properties("RECURRENCE-ID") == ["RECURRENCE-ID;\(form)20270330T100000"])
        #expect(cycle.properties("EXDATE") == ["EXDATE;\(form)20270323T100000"])
        #expect(Set(cycle.properties("SEQUENCE")) == ["SEQUENCE:2"])

        let moved = EventOverride(
            of: Samples.local("20271225T000000"),
            time: try Samples.days("2027-12-26", "2027-12-26"),
            summary: "x"
        )
        let days = try CalendarEvent(
            uid: "a",
            stamp: Samples.stamp,
            summary: "x",
            schedule: .series(
                first: Samples.days("2027-12-24", "2027-12-24"),
                rule: RecurrenceRule("FREQ=DAILY;UNTIL=20271231"),
                exceptions: [Samples.local("20271227T000000")],
                overrides: [moved]
            )
        )
        let written = Written(Samples.invitation(days))
        #expect(written.properties("RECURRENCE-ID") == ["RECURRENCE-ID;VALUE=DATE:20271225"])
        #expect(written.properties("EXDATE") == ["EXDATE;VALUE=DATE:20271227"])
        #expect(written.properties("RRULE") == ["RRULE:FREQ=DAILY;UNTIL=20271231"])
    }

    @Test("RECURRENCE-ID keeps the series' form when what was moved has another")
    func recurrenceIDOfAnotherForm() throws {
        let wholeDay = EventOverride(
            of: Samples.local("20270112T100000"),
            time: try Samples.days("2027-01-13", "2027-01-13"),
            summary: "x"
        )
        let event = try CalendarEvent(
            uid: "a",
            stamp: Samples.stamp,
            summary: "x",
            schedule: .series(
                first: Samples.time("20270105T100000", "20270105T110000"),
                rule: RecurrenceRule("FREQ=WEEKLY;COUNT=2"),
                overrides: [wholeDay]
            )
        )
        let written = Written(Samples.invitation(event))
        #expect(
            written.properties("RECURRENCE-ID") == [
                "RECURRENCE-ID;TZID=Europe/Copenhagen:20270112T100000"
            ]
        )
        #expect(written.properties("DTSTART").last == "DTSTART;VALUE=DATE:20270113")
    }

    @Test("Lines end with CRLF and have at most 75 octets, also with letters beyond ASCII")
    func folding() throws {
        for written in try invitations() + [Written(try Samples.feed())] {
            #expect(written.faults == [])
            #expect(written.physical.contains { $0.first == 0x20 })
            #expect(written.physical.contains { $0.count > 70 })
        }
    }

    @Test("Text is escaped: commas, semicolons, backslashes and line ends of every kind")
    func escaping() throws {
        let event = try CalendarEvent(
            uid: "a",
            stamp: Samples.stamp,
            summary: "a,b;c\\d",
            schedule: .once(Samples.time("20270105T100000", "20270105T110000")),
            description: "one\r\ntwo\rthree\nfour",
            location: "Rådhuset, sal 2"
        )
        let written = Written(Samples.invitation(event))
        #expect(written.properties("SUMMARY") == ["SUMMARY:a\\,b\\;c\\\\d"])
        #expect(written.properties("DESCRIPTION") == ["DESCRIPTION:one\\ntwo\\nthree\\nfour"])
        #expect(written.properties("LOCATION") == ["LOCATION:Rådhuset\\, sal 2"])
    }

    @Test("Names are quoted when a reader could stop in them, and a quote cannot end them")
    func names() throws {
        let written = Written(Samples.invitation(try Samples.talk()))
        #expect(
            written.properties("ATTENDEE").allSatisfy {
                $0.hasPrefix("ATTENDEE;CN=\"Amina ^'Mina^' Østergård, متطوعة\";")
            }
        )
    }

    @Test("DTEND is always there and later than DTSTART; for whole days it is the day after")
    func end() throws {
        for written in try invitations() + [Written(try Samples.feed())] {
            for event in written.components("VEVENT") {
                let start = try #require(event.first { $0.hasPrefix("DTSTART") })
                let end = try #require(event.first { $0.hasPrefix("DTEND") })
                #expect(start.dropFirst("DTSTART".count) < end.dropFirst("DTEND".count))
                #expect(!event.contains { $0.hasPrefix("DURATION") })
            }
        }
        let closed = Written(Samples.invitation(try Samples.closed()))
        #expect(closed.properties("DTEND") == ["DTEND;VALUE=DATE:20280101"])
    }

    @Test("A feed has no method and nobody's address, its name and interval in both forms")
    func feed() throws {
        let written = Written(try Samples.feed())
        for name in ["METHOD", "ATTENDEE", "ORGANIZER"] {
            #expect(written.properties(name).isEmpty)
        }
        #expect(!written.lines.contains { $0.lowercased().contains("mailto") })
        for line in [
            "NAME:Frederiksberg Jobklub", "X-WR-CALNAME:Frederiksberg Jobklub",
            "X-WR-TIMEZONE:Europe/Copenhagen", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "X-PUBLISHED-TTL:PT6H", "STATUS:CANCELLED",
        ] {
            #expect(written.lines.contains(line))
        }
        #expect(try Samples.feed().serialized() == Samples.feed().serialized())
    }

    @Test(
        "A feed says what it is about in both forms, or not at all",
        arguments: ["Møder", "", nil]
    )
    func feedDescription(text: String?) throws {
        let feed = try CalendarObject.feed(
            name: "x",
            description: text,
            zone: .utc,
            refreshInterval: NominalDuration(days: 1),
            events: []
        )
        let found = Written(feed).lines.filter { $0.contains("DESC") }
        #expect(found == (text == "Møder" ? ["DESCRIPTION:Møder", "X-WR-CALDESC:Møder"] : []))
    }

    @Test("A feed can name the mailbox whose meetings they are, and still nobody who comes")
    func feedOrganizer() throws {
        let feed = try CalendarObject.feed(
            name: "x",
            zone: Samples.copenhagen,
            refreshInterval: NominalDuration(days: 1),
            organizer: Samples.organizer,
            events: [Samples.cycle()]
        )
        let written = Written(feed)
        #expect(written.properties("ORGANIZER").count == 2)
        #expect(written.properties("ATTENDEE").isEmpty)
        #expect(written.properties("METHOD").isEmpty)
    }

    @Test("Nobody's telephone is made to ring")
    func noAlarm() throws {
        for written in try invitations() + [Written(try Samples.feed())] {
            #expect(!written.lines.contains("BEGIN:VALARM"))
        }
    }

    @Test("The hint that the time is taken can be left out")
    func busyHint() throws {
        let quiet = CalendarObject.invitation(
            try Samples.talk(),
            from: Samples.organizer,
            to: Samples.attendee,
            marksBusy: false
        )
        #expect(Written(quiet).properties("X-MICROSOFT-CDO-BUSYSTATUS").isEmpty)
    }
}
