import CivilTime
import Foundation
import ICalendar
import Testing

private typealias Sample = SchedulingSamples

/// What each kind of change calls for, looked at as the octets that are sent.
@Suite struct MessageComposerTests {
    /// A change, and its messages: method, recipient, then for each event its number, its place and its
    /// status.
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        var old: [String] = [Sample.series]
        let new: [String]
        /// What is asked for, if not what the change calls for.
        var method: SchedulingMethod?
        let messages: [String]
        var testDescription: String { name }
    }

    private static let place = "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000"

    static let rows = [
        Row(
            name: "new",
            old: [],
            new: [Sample.series],
            messages: ["REQUEST alma@example.dk 1", "REQUEST bo@example.dk 1"]
        ),
        Row(name: "nothing", new: [Sample.series], messages: []),
        Row(
            name: "only what nobody is told of",
            new: [Sample.series.with("DTSTAMP:20261201", "DTSTAMP:20261231")],
            messages: []
        ),
        Row(
            name: "only an answer",
            new: [Sample.series.with("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED")],
            messages: []
        ),
        Row(
            name: "another time",
            new: [Sample.series.with("T100000", "T090000")],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "another place",
            new: [Sample.series.with("Rådhuset", "Biblioteket")],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "another rule",
            new: [Sample.series.with("COUNT=3", "COUNT=4")],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "another status",
            new: [Sample.series + "\nSTATUS:TENTATIVE"],
            messages: [
                "REQUEST alma@example.dk 2 TENTATIVE", "REQUEST bo@example.dk 2 TENTATIVE",
            ]
        ),
        Row(
            name: "counted up by hand",
            new: [Sample.series.with("T100000", "T090000").with("SEQUENCE:1", "SEQUENCE:2")],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "another name",
            new: [Sample.series.with("SUMMARY:Jobklub", "SUMMARY:Klub")],
            messages: ["REQUEST alma@example.dk 1", "REQUEST bo@example.dk 1"]
        ),
        Row(
            name: "one moved",
            new: [Sample.series, Sample.moved],
            messages: [
                "REQUEST alma@example.dk 2 \(place)", "REQUEST bo@example.dk 2 \(place)",
            ]
        ),
        Row(
            name: "one called otherwise",
            new: [
                Sample.series,
                Sample.moved.with("T110000", "T100000").with("T130000", "T120000")
                    .with("SUMMARY:Jobklub", "SUMMARY:Gæst"),
            ],
            messages: [
                "REQUEST alma@example.dk 1 \(place)", "REQUEST bo@example.dk 1 \(place)",
            ]
        ),
        Row(
            name: "one written out as it was",
            new: [
                Sample.series,
                Sample.moved.with("T110000", "T100000").with("T130000", "T120000"),
            ],
            messages: []
        ),
        Row(
            name: "one moved back",
            old: [Sample.series, Sample.moved],
            new: [Sample.series],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "one off by an exception",
            new: [Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270323T100000"],
            messages: [
                "CANCEL alma@example.dk 2 \(place) CANCELLED",
                "CANCEL bo@example.dk 2 \(place) CANCELLED",
            ]
        ),
        Row(
            name: "one off by its status",
            new: [Sample.series, Sample.moved + "\nSTATUS:CANCELLED"],
            messages: [
                "CANCEL alma@example.dk 2 \(place) CANCELLED",
                "CANCEL bo@example.dk 2 \(place) CANCELLED",
            ]
        ),
        Row(
            name: "an exception where nothing is",
            new: [Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270324T100000"],
            messages: []
        ),
        Row(
            name: "another name, and one moved",
            new: [
                Sample.series.with("SUMMARY:Jobklub", "SUMMARY:Klub"),
                Sample.moved.with("SUMMARY:Jobklub", "SUMMARY:Klub"),
            ],
            messages: [
                "REQUEST alma@example.dk 1 | 2 \(place)", "REQUEST bo@example.dk 1 | 2 \(place)",
            ]
        ),
        Row(
            name: "one that is no longer off",
            old: [Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270323T100000"],
            new: [Sample.series],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "somebody joins",
            old: [Sample.series.without("ATTENDEE;CN=\"Bo")],
            new: [Sample.series],
            messages: ["REQUEST bo@example.dk 1"]
        ),
        Row(
            name: "somebody leaves",
            new: [Sample.series.without("ATTENDEE;CN=\"Bo")],
            messages: ["CANCEL bo@example.dk 2"]
        ),
        Row(
            name: "somebody leaves one",
            old: [Sample.series, Sample.moved],
            new: [Sample.series, Sample.moved.without("ATTENDEE;CN=\"Bo")],
            messages: ["CANCEL bo@example.dk 2 \(place)"]
        ),
        Row(
            name: "somebody joins one",
            old: [Sample.series.without("ATTENDEE;CN=\"Bo")],
            new: [Sample.series.without("ATTENDEE;CN=\"Bo"), Sample.moved],
            messages: ["REQUEST alma@example.dk 2 \(place)", "REQUEST bo@example.dk 1 \(place)"]
        ),
        Row(
            name: "off",
            new: [Sample.series + "\nSTATUS:CANCELLED"],
            messages: ["CANCEL alma@example.dk 2 CANCELLED", "CANCEL bo@example.dk 2 CANCELLED"]
        ),
        Row(
            name: "taken out",
            new: [],
            messages: ["CANCEL alma@example.dk 2 CANCELLED", "CANCEL bo@example.dk 2 CANCELLED"]
        ),
        Row(
            name: "off and still off",
            old: [Sample.series + "\nSTATUS:CANCELLED"],
            new: [Sample.series.with("Rådhuset", "Hjemme") + "\nSTATUS:CANCELLED"],
            messages: []
        ),
        Row(
            name: "off and on again",
            old: [Sample.series + "\nSTATUS:CANCELLED"],
            new: [Sample.series],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "new and off",
            old: [],
            new: [Sample.series + "\nSTATUS:CANCELLED"],
            messages: []
        ),
        Row(
            name: "the organizer takes part too",
            old: [],
            new: [
                Sample.series.without("ATTENDEE;CN=\"Bo")
                    + "\nATTENDEE:MAILTO:JOBKLUB@example.dk"
            ],
            messages: ["REQUEST alma@example.dk 1"]
        ),
        Row(
            name: "nobody is invited",
            old: [],
            new: [Sample.series.without("ATTENDEE")],
            messages: []
        ),
        Row(
            name: "without a name, and with lines that say nothing",
            old: [],
            new: [
                Sample.series.without("SUMMARY").without("LOCATION")
                    + "\nLOCATION:\nDESCRIPTION:\nCOMMENT:\nCATEGORIES:\nURL:\nX-A:\nPRIORITY:"
            ],
            messages: ["REQUEST alma@example.dk 1", "REQUEST bo@example.dk 1"]
        ),
        // What is off beside other words.
        Row(
            name: "one off by an exception, and other words",
            new: [
                Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270323T100000"
                    + "\nDESCRIPTION:To gange"
            ],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "one off by its status, and other words",
            new: [
                Sample.series + "\nDESCRIPTION:To gange", Sample.moved + "\nSTATUS:CANCELLED",
            ],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "one off, one otherwise, and other words",
            old: [Sample.series, Sample.moved],
            new: [
                Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270330T100000"
                    + "\nDESCRIPTION:To gange",
                Sample.moved,
            ],
            messages: [
                "REQUEST alma@example.dk 2 | 2 \(place)", "REQUEST bo@example.dk 2 | 2 \(place)",
            ]
        ),
        Row(
            name: "somebody leaves one, and another name",
            new: [
                Sample.series.with("SUMMARY:Jobklub", "SUMMARY:Klub"),
                Sample.moved.with("T110000", "T100000").with("T130000", "T120000")
                    .with("SUMMARY:Jobklub", "SUMMARY:Klub").without("ATTENDEE;CN=\"Bo"),
            ],
            messages: ["REQUEST alma@example.dk 1 | 1 \(place)", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "an exception where nothing is, and other words",
            new: [
                Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270324T100000"
                    + "\nDESCRIPTION:Tre gange"
            ],
            messages: ["REQUEST alma@example.dk 1", "REQUEST bo@example.dk 1"]
        ),
        // What is only written otherwise.
        Row(
            name: "a rule in another order",
            new: [
                Sample.series.with("FREQ=WEEKLY;COUNT=3", "COUNT=3;INTERVAL=1;FREQ=WEEKLY;WKST=MO")
            ],
            messages: []
        ),
        Row(
            name: "a rule that ends at the same time",
            old: [Sample.series.with("COUNT=3", "UNTIL=20270330T100000")],
            new: [Sample.series.with("COUNT=3", "UNTIL=20270330T080000Z")],
            messages: []
        ),
        Row(
            name: "weekdays in another order",
            old: [Sample.series.with("COUNT=3", "BYDAY=TU,TH;COUNT=3")],
            new: [Sample.series.with("COUNT=3", "COUNT=3;BYDAY=TH,TU")],
            messages: []
        ),
        Row(
            name: "other weekdays",
            old: [Sample.series.with("COUNT=3", "BYDAY=TU,TH;COUNT=3")],
            new: [Sample.series.with("COUNT=3", "BYDAY=TU,FR;COUNT=3")],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "a place with other escapes",
            old: [Sample.series.with("LOCATION:Rådhuset", "LOCATION:Rådhuset; sal 2")],
            new: [Sample.series.with("LOCATION:Rådhuset", "LOCATION:Rådhuset\\; sal 2")],
            messages: []
        ),
        Row(
            name: "parameters in another order",
            old: [Sample.series + "\nCOMMENT;LANGUAGE=da;X-A=1:Hej"],
            new: [
                Sample.series.with("DTSTART;", "DTSTART;VALUE=DATE-TIME;")
                    + "\nCOMMENT;X-A=1;LANGUAGE=da:Hej"
            ],
            messages: []
        ),
        Row(
            name: "a person with parameters in another order",
            new: [
                Sample.series.with(
                    "ATTENDEE;CN=Alma;PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
                    "ATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION;CN=\"Alma\""
                )
            ],
            messages: []
        ),
        Row(
            name: "a person with another name",
            new: [Sample.series.with("CN=Alma", "CN=Alma A.")],
            messages: ["REQUEST alma@example.dk 1"]
        ),
        Row(
            name: "the name that others have for the zone",
            new: [
                Sample.series.replacingOccurrences(
                    of: "TZID=Europe/Copenhagen",
                    with: "TZID=Romance Standard Time"
                )
            ],
            messages: []
        ),
        Row(
            name: "dates added in one line",
            old: [
                Sample.series + "\nRDATE;TZID=Europe/Copenhagen:20270401T100000"
                    + "\nRDATE;TZID=Europe/Copenhagen:20270402T100000"
            ],
            new: [
                Sample.series + "\nRDATE;TZID=Europe/Copenhagen:20270402T100000,20270401T100000"
            ],
            messages: []
        ),
        Row(
            name: "one event at the same moment by another clock",
            old: [Sample.series.without("RRULE")],
            new: [
                Sample.series.without("RRULE")
                    .with(
                        "DTSTART;TZID=Europe/Copenhagen:20270316T100000",
                        "DTSTART:20270316T090000Z"
                    )
                    .with("DTEND;TZID=Europe/Copenhagen:20270316T120000", "DTEND:20270316T110000Z")
            ],
            messages: ["REQUEST alma@example.dk 1", "REQUEST bo@example.dk 1"]
        ),
        Row(
            name: "a series by another clock",
            new: [
                Sample.series
                    .with(
                        "DTSTART;TZID=Europe/Copenhagen:20270316T10",
                        "DTSTART;TZID=America/New_York:20270316T05"
                    )
                    .with(
                        "DTEND;TZID=Europe/Copenhagen:20270316T12",
                        "DTEND;TZID=America/New_York:20270316T07"
                    )
            ],
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "said to be certain",
            new: [Sample.series + "\nSTATUS:CONFIRMED"],
            messages: [
                "REQUEST alma@example.dk 2 CONFIRMED", "REQUEST bo@example.dk 2 CONFIRMED",
            ]
        ),
    ]

    /// The second Tuesday, to which somebody comes who is not in the series.
    private static let withGuest =
        Sample.moved + "\nATTENDEE;CN=Cora;PARTSTAT=ACCEPTED:mailto:cora@example.dk"

    static let guests = [
        Row(
            name: "all is taken out, of which a guest knows one",
            old: [Sample.series, withGuest],
            new: [],
            messages: [
                "CANCEL alma@example.dk 2 CANCELLED", "CANCEL bo@example.dk 2 CANCELLED",
                "CANCEL cora@example.dk 2 \(place) CANCELLED",
            ]
        ),
        Row(
            name: "one is off, to which a guest would come",
            old: [Sample.series, withGuest],
            new: [Sample.series, withGuest + "\nSTATUS:CANCELLED"],
            messages: [
                "CANCEL alma@example.dk 2 \(place) CANCELLED",
                "CANCEL bo@example.dk 2 \(place) CANCELLED",
                "CANCEL cora@example.dk 2 \(place) CANCELLED",
            ]
        ),
        Row(
            name: "a guest of one need not come",
            old: [Sample.series, withGuest],
            new: [Sample.series, Sample.moved],
            messages: ["CANCEL cora@example.dk 2 \(place)"]
        ),
        Row(
            name: "one is as the series has it again, so that it is not off, but without its guest",
            old: [Sample.series, withGuest],
            new: [Sample.series],
            messages: [
                "REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2",
                "CANCEL cora@example.dk 2 \(place)",
            ]
        ),
    ]

    static let asked = [
        Row(
            name: "all of it, which has not changed",
            new: [Sample.series],
            method: .request,
            messages: ["REQUEST alma@example.dk 1", "REQUEST bo@example.dk 1"]
        ),
        Row(
            name: "all of it, at another time",
            new: [Sample.series.with("T100000", "T090000")],
            method: .request,
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "all of it, with another exception",
            new: [Sample.series + "\nEXDATE;TZID=Europe/Copenhagen:20270323T100000"],
            method: .request,
            messages: ["REQUEST alma@example.dk 2", "REQUEST bo@example.dk 2"]
        ),
        Row(
            name: "published for the first time",
            old: [],
            new: [Sample.series],
            method: .publish,
            messages: ["PUBLISH - 1"]
        ),
        Row(
            name: "published, which has not changed",
            old: [Sample.series, Sample.moved],
            new: [Sample.series, Sample.moved],
            method: .publish,
            messages: ["PUBLISH - 1 | 1 \(place)"]
        ),
        Row(
            name: "published, at another place, where one event has a higher number",
            old: [Sample.series, Sample.moved.with("SEQUENCE:1", "SEQUENCE:3")],
            new: [
                Sample.series.with("Rådhuset", "Biblioteket"),
                Sample.moved.with("SEQUENCE:1", "SEQUENCE:3"),
            ],
            method: .publish,
            messages: ["PUBLISH - 4 | 4 \(place)"]
        ),
        Row(
            name: "published that all of it is off, also what was changed",
            old: [Sample.series, Sample.moved],
            new: [],
            method: .publish,
            messages: ["CANCEL - 2 CANCELLED"]
        ),
    ]

    private static func event(_ parts: [String]) throws -> ScheduledEvent? {
        guard !parts.isEmpty else { return nil }
        return try ScheduledEvent(Sample.tree(Sample.text(parts)), loadZone: Sample.load)
    }

    private static func described(_ message: SchedulingMessage) -> String {
        let events = message.written.components("VEVENT").map { lines -> String in
            let number = lines.first { $0.hasPrefix("SEQUENCE:") }?.dropFirst(9)
            let place = lines.first { $0.hasPrefix("RECURRENCE-ID") }
            let status = lines.first { $0.hasPrefix("STATUS:") }?.dropFirst(7)
            return [number.map(String.init), place, status.map(String.init)].compactMap { $0 }
                .joined(separator: " ")
        }
        return "\(message.method.rawValue) \(message.recipient ?? "-") "
            + events.joined(separator: " | ")
    }

    @Test(arguments: rows + guests + asked) func changeCallsFor(_ row: Row) throws {
        let old = try Self.event(row.old)
        let new = try Self.event(row.new)
        let composition = try Sample.compose(old, new, row.method)
        #expect(composition.messages.map(Self.described) == row.messages)
        for message in composition.messages {
            Self.expectSound(message)
            // The ledger keeps the highest number of a message.
            let numbers = message.written.properties("SEQUENCE").compactMap { Int($0.dropFirst(9)) }
            if let sent = message.sent { #expect(sent.sequence == numbers.max()) }
        }
        // What is stored afterwards says nothing more.
        let again = try MessageComposer(
            now: Sample.now,
            ledger: composition.ledger,
            loadZone: Sample.load
        ).compose(from: composition.event, to: composition.event, as: .organizer)
        #expect(again.messages.isEmpty)
    }

    /// What holds of each message (traps 1, 4–10, 12, 13, 15–17).
    static func expectSound(_ message: SchedulingMessage) {
        let written = message.written
        #expect(written.faults == [])
        #expect(SchedulingCheck.faults(in: message.calendar).entries == [])
        let lines = written.lines
        let method = lines.firstIndex(of: "METHOD:\(message.method.rawValue)")
        let component = lines.dropFirst().firstIndex { $0.hasPrefix("BEGIN:") }
        #expect(written.properties("METHOD").count == 1)
        #expect((method ?? .max) < (component ?? 0))
        #expect(Set(written.properties("UID")).count == 1)
        #expect(written.properties("SENT-BY").isEmpty)
        var stamps: Set<String> = []
        for event in written.components("VEVENT") {
            stamps.formUnion(event.filter { $0.hasPrefix("DTSTAMP:") })
            #expect(event.count { $0.hasPrefix("ORGANIZER") } == 1)
            let people = event.filter { $0.hasPrefix("ATTENDEE") }
            guard let recipient = message.recipient, message.method.isFromOrganizer else {
                continue
            }
            #expect(people.count == 1)
            #expect(people.first?.lowercased().hasSuffix("mailto:\(recipient)") == true)
            if message.method == .request {
                #expect(people.first?.contains("ROLE=REQ-PARTICIPANT") == true)
            }
        }
        #expect(stamps.count == 1)
        for name in ["alma@example.dk", "bo@example.dk"] where name != message.recipient {
            #expect(!lines.contains { $0.lowercased().contains(name) })
        }
        let used = Set(
            written.components("VEVENT").joined()
                .compactMap { line -> String? in
                    guard let start = line.range(of: ";TZID=")?.upperBound else { return nil }
                    return String(line[start...].prefix { $0 != ":" && $0 != ";" })
                }
        )
        let defined = written.components("VTIMEZONE").compactMap { zone in
            zone.first { $0.hasPrefix("TZID:") }.map { String($0.dropFirst(5)) }
        }
        #expect(defined.sorted() == used.sorted())
        for zone in written.components("VTIMEZONE") {
            #expect(zone.count { $0 == "BEGIN:STANDARD" } == 1)
            #expect(zone.count { $0 == "BEGIN:DAYLIGHT" } == 1)
            #expect(zone.count { $0.hasPrefix("RRULE:FREQ=YEARLY;BYMONTH=") } == 2)
        }
        if let last = lines.lastIndex(of: "END:VTIMEZONE"),
            let first = lines.firstIndex(of: "BEGIN:VEVENT")
        {
            #expect(last < first)
        }
    }
}
