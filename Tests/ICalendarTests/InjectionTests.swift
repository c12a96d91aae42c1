import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Injection through what people type")
struct InjectionTests {
    static let attempts = [
        "x\r\nATTENDEE:mailto:evil@example.org", "x\nBEGIN:VALARM\nEND:VALARM", "x\rMETHOD:CANCEL",
        "x\u{2028}ATTENDEE:mailto:evil@example.org", "x\u{85}ATTENDEE:mailto:evil@example.org",
        "x\r\n END:VEVENT", "\";CUTYPE=ROOM:mailto:evil@example.org",
        "x\\nATTENDEE:mailto:evil@x.dk",
        "x^nATTENDEE:mailto:evil@x.dk", "\u{0}\r\n\u{0}ATTENDEE:mailto:evil@x.dk", "x\u{B}STATUS:y",
        "x\u{C}STATUS:y", "END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR", "\\\r\n\\",
        "x;SENT-BY=\"y\"",
        String(repeating: "\r\nATTENDEE:mailto:evil@x.dk", count: 20),
    ]

    @Test("Stays text in every field", arguments: attempts)
    func inert(attempt: String) throws {
        let time = try Samples.time("20270105T100000", "20270105T110000")
        let override = EventOverride(
            of: Samples.local("20270112T100000"),
            time: try Samples.time("20270113T100000", "20270113T110000"),
            summary: attempt,
            description: attempt,
            location: attempt
        )
        let event = try CalendarEvent(
            uid: "safe@jobklub",
            stamp: Samples.stamp,
            summary: attempt,
            schedule: .series(
                first: time,
                rule: RecurrenceRule("FREQ=WEEKLY;COUNT=2"),
                overrides: [override]
            ),
            description: attempt,
            location: attempt,
            categories: [attempt, attempt]
        )
        let organizer = Organizer(Samples.organizer.address, commonName: attempt)
        let attendee = Attendee(Samples.attendee.address, commonName: attempt)
        let invitation = CalendarObject.invitation(event, from: organizer, to: attendee)
        let feed = try CalendarObject.feed(
            name: attempt,
            description: attempt,
            zone: Samples.copenhagen,
            refreshInterval: NominalDuration(days: 1),
            events: [event]
        )
        for (calendar, attendees) in [(invitation, 2), (feed, 0)] {
            let octets = calendar.serialized()
            let written = Written(octets)
            #expect(written.faults == [])
            #expect(written.properties("ATTENDEE").count == attendees)
            #expect(written.components("VEVENT").count == 2)
            #expect(written.components("VALARM").isEmpty)
            #expect(written.lines.filter { $0 == "END:VCALENDAR" }.count == 1)

            // The same properties as with harmless texts, for us and for others.
            let names = try Readings.lines(octets).map { try $0.get().name }
            #expect(Set(names).isSubset(of: Self.known))
            let libical = try CalendarPeers.libical(["events"], input: octets)
            let counts = libical.split(separator: "\n").filter { $0.hasPrefix("safe@jobklub") }
            #expect(counts.count == 2)
            #expect(counts.allSatisfy { $0.hasSuffix(attendees == 0 ? " 0" : " 1") })
            let python = try Peer.python(
                "read_icalendar.py",
                arguments: ["2027-01-01", "2027-02-01"],
                input: Data(octets)
            )
            let found = python.split(whereSeparator: \.isNewline).filter {
                $0.hasPrefix("ATTENDEE ")
            }
            #expect(found.count >= attendees)
            #expect(
                found.filter { $0.hasPrefix("ATTENDEE mailto:") }
                    .allSatisfy { $0.hasPrefix("ATTENDEE mailto:amina.oest@example.org ") }
            )
        }
    }

    @Test("Is refused in a UID and in a page's address", arguments: attempts)
    func refused(attempt: String) throws {
        #expect(WebAddress("https://example.dk/" + attempt) == nil)
        #expect(CalendarAddress(mailbox: attempt) == nil)
        #expect(CalendarAddress(mailbox: "a@b.dk" + attempt) == nil)
        let schedule = EventSchedule.once(try Samples.time("20270105T100000", "20270105T110000"))
        do {
            let event = try CalendarEvent(
                uid: attempt,
                stamp: Samples.stamp,
                summary: "x",
                schedule: schedule
            )
            // Without line ends a UID is only text.
            let written = Written(Samples.invitation(event))
            #expect(written.faults == [])
            #expect(written.properties("ATTENDEE").count == 1)
            #expect(written.properties("UID").count == 1)
        } catch {
            #expect(error == .badUID(attempt))
        }
    }

    private static let known: Set<String> = [
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "DESCRIPTION",
        "X-WR-CALNAME", "X-WR-CALDESC", "X-WR-TIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
        "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "DTEND", "RRULE", "UID",
        "SEQUENCE", "DTSTAMP", "RECURRENCE-ID", "SUMMARY", "LOCATION", "CATEGORIES", "CLASS",
        "STATUS", "ORGANIZER", "ATTENDEE", "X-MICROSOFT-CDO-BUSYSTATUS",
    ]
}
