import CivilTime
import Foundation
import ICalendar

/// What the tests write: the four things that people get.
enum Samples {
    static let zone = zone("Europe/Copenhagen")
    static let copenhagen = required { try CalendarZone(zone) }
    static let stamp = instant("20261122T090000Z")

    static func required<Value>(_ make: () throws -> Value) -> Value {
        do { return try make() } catch { fatalError("\(error)") }
    }

    static func zone(_ name: String) -> Zone {
        required {
            let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))
            return try Zone(identifier: name, tzif: Array(data))
        }
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { fatalError("no day: \(text)") }
        return day
    }

    static func local(_ text: String) -> CivilDateTime {
        guard case .local(let local)? = DateValue(text) else { fatalError("no time: \(text)") }
        return local
    }

    static func instant(_ text: String) -> Instant {
        guard case .utc(let instant)? = DateValue(text) else { fatalError("no moment: \(text)") }
        return instant
    }

    static func time(
        _ start: String,
        _ end: String,
        in zone: CalendarZone = copenhagen
    ) throws -> EventTime {
        try .local(from: local(start), to: local(end), in: zone)
    }

    static func days(_ first: String, _ last: String) throws -> EventTime {
        try .days(DaySpan(day(first)...day(last)))
    }

    static let organizer = Organizer(
        address("jobklub@frederiksberg.example"),
        commonName: "Frederiksberg Jobklub"
    )
    static let attendee = Attendee(
        address("amina.øst".replacing("ø", with: "oe") + "@example.org"),
        commonName: "Amina \"Mina\" Østergård, متطوعة"
    )

    static func address(_ mailbox: String) -> CalendarAddress {
        guard let address = CalendarAddress(mailbox: mailbox) else { fatalError(mailbox) }
        return address
    }

    /// Four Tuesdays across the clock change of spring: one does not exist, one was moved.
    static func cycle(sequence: Int = 2) throws -> CalendarEvent {
        let moved = EventOverride(
            of: local("20270330T100000"),
            time: try time("20270331T130000", "20270331T153000"),
            summary: "Jobklub 2 af 3: Ansøgning og CV (flyttet)",
            description: "Vi mødes onsdag i stedet for tirsdag.",
            location: "Biblioteket, Falkoner Plads 3, 2000 Frederiksberg"
        )
        return try CalendarEvent(
            uid: "cycle-2027-03@frederiksberg.jobklub",
            sequence: sequence,
            stamp: stamp,
            lastModified: instant("20261120T140500Z"),
            summary: "Jobklub: tre tirsdage",
            schedule: .series(
                first: time("20270316T100000", "20270316T123000"),
                rule: RecurrenceRule("FREQ=WEEKLY;BYDAY=TU;COUNT=4"),
                exceptions: [local("20270323T100000")],
                overrides: [moved]
            ),
            description: """
                Vi arbejder med kompetencer, netværk og ansøgninger; tag din bærbare med.
                Spørgsmål? Skriv til os på æøå-siden \\ eller ring.
                """,
            location: "Jobcentret, Finsensvej 86, 2000 Frederiksberg",
            url: WebAddress("https://jobklub.example/da/cyklus/2027-03"),
            categories: ["Jobklub", "Cyklus; forår"]
        )
    }

    static func meeting() throws -> CalendarEvent {
        try CalendarEvent(
            uid: "network-2027-04@frederiksberg.jobklub",
            stamp: stamp,
            summary: "Netværksmøde: مرحبا, ласкаво просимо 👩🏽‍💻",
            schedule: .once(time("20270428T163000", "20270428T183000")),
            description: "Kaffe og oplæg.",
            location: "Frederiksberg Rådhus, sal 2"
        )
    }

    static func talk() throws -> CalendarEvent {
        try CalendarEvent(
            uid: "talk-8f1c@frederiksberg.jobklub",
            stamp: stamp,
            summary: "Samtale",
            schedule: .once(time("20270309T090000", "20270309T094500")),
            location: "Jobcentret, lokale 4",
            classification: .private
        )
    }

    /// A series across both clock changes of 2027.
    static func weekly() throws -> CalendarEvent {
        try CalendarEvent(
            uid: "open-2027@frederiksberg.jobklub",
            stamp: stamp,
            summary: "Åben vejledning",
            schedule: .series(
                first: time("20270301T100000", "20270301T110000"),
                rule: RecurrenceRule("FREQ=WEEKLY;UNTIL=20271231")
            )
        )
    }

    static func closed() throws -> CalendarEvent {
        try CalendarEvent(
            uid: "closed-2027-12@frederiksberg.jobklub",
            stamp: stamp,
            summary: "Julelukket",
            schedule: .once(days("2027-12-24", "2027-12-31"))
        )
    }

    static func cancelled() throws -> CalendarEvent {
        try CalendarEvent(
            uid: "network-2027-05@frederiksberg.jobklub",
            sequence: 1,
            stamp: stamp,
            summary: "Netværksmøde (aflyst)",
            schedule: .once(time("20270526T163000", "20270526T183000")),
            status: .cancelled
        )
    }

    static func feed() throws -> CalendarObject {
        try .feed(
            name: "Frederiksberg Jobklub",
            description: "Alle møder; åbent for alle",
            zone: copenhagen,
            refreshInterval: NominalDuration(days: 0, seconds: 6 * 3600),
            events: [cycle(), meeting(), weekly(), closed(), cancelled()]
        )
    }

    static func invitation(_ event: CalendarEvent) -> CalendarObject {
        .invitation(event, from: organizer, to: attendee)
    }

    /// Every kind of calendar that is written, with the name of its golden file.
    static func all() throws -> [(name: String, calendar: CalendarObject)] {
        [
            (name: "cycle.ics", calendar: invitation(try cycle())),
            (name: "meeting.ics", calendar: invitation(try meeting())),
            (name: "talk.ics", calendar: invitation(try talk())),
            (name: "feed.ics", calendar: try feed()),
        ]
    }
}
