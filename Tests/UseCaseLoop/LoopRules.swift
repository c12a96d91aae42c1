import CivilTime
import Documents
import Planning

/// A small programme of its own, in files of rules as a database keeps them.
enum LoopRules {
    struct NoValue: Error {}

    static func moment(_ day: String) throws -> Instant {
        Zone.utc.instant(CivilDateTime(try known(Day(day)), try known(ClockTime("08:00"))))
    }

    static let venues = ["hall", "cellar"]

    static let files = [
        RuleFile(folder: .calendars, name: "loop.yaml", octets: Array(programmeFile.utf8)),
        RuleFile(folder: .calendars, name: "loop-days.yaml", octets: Array(closedDays.utf8)),
        RuleFile(folder: .venues, name: "loop.yaml", octets: Array(venueFile.utf8)),
    ]

    static func programme() throws -> Identifier { try known(Identifier("loop")) }

    static func plan() throws -> Plan {
        let rules = try RuleFileReader().rules(of: try programme(), in: files)
        let span = try known(Day("2027-01-01"))...(try known(Day("2028-12-31")))
        return Planner([rules.setting]).planWholeCycles(DaySpan(span))
    }

    static func known<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw NoValue() }
        return value
    }

    private static let programmeFile = """
        format: jobklub-programme/1
        id: loop
        municipality: {da: Eksempel Kommune, en: Sample City}
        name: {da: Jobklub, en: Job club}
        timeZone: UTC
        begins: 2026-01-01
        revised: 2026-11-22
        venues: loop.yaml
        closedDays: [{file: loop-days.yaml}]
        contact:
          title: {da: jobkonsulent, en: job consultant}
          phone: "00 00 00 00"
          mailbox: jobklub@eksempel.example
        expectation: {da: Vi regner med dig., en: We count on you.}
        cancelBy: {workingDaysBefore: 1, time: "12:00"}
        networkEntry: target-group
        monthsWithoutCycle: []
        steps:
          - id: session
            kind: session
            name: {da: Jobklub, en: Job club}
            rule: FREQ=MONTHLY;BYDAY=1TU
            occurrences: 3
            every: P1W
            start: "09:30"
            duration: PT2H30M
            seats: 8
            venues: [hall, cellar]
            ifClosed: skip
          - id: network
            kind: network
            name: {da: Netværksmøde, en: Network meeting}
            rule: FREQ=MONTHLY;BYDAY=4TU
            start: "09:30"
            duration: PT2H30M
            seats: 20
            venues: [hall, cellar]
            ifClosed: skip

        """

    private static let closedDays = """
        format: jobklub-closed-days/1
        days:
          - id: first-of-may
            name: {da: 1. maj, en: The first of May}
            kind: municipal
            level: block
            date: "05-01"

        """

    private static let venueFile = """
        format: jobklub-venues/1
        venues:
          - id: hall
            name: {da: Salen, en: The hall}
            kind: other
            address: Eksempelvej 1
            outsideTownHall: true
            capacity: 20
            closedRoom: true
            hours: [{days: [MO, TU, WE, TH, FR, SA, SU], from: "09:30", to: "12:00"}]
            access: {stepFree: true, toilet: true, pram: true, quietRoom: false}
            turnaround: PT0M
            kronerPerHour: 0
            host: {name: Vagten, phone: "00 00 00 00"}
            arrival: {da: Gå ind., en: Go in.}
          - id: cellar
            name: {da: Kælderen, en: The cellar}
            kind: other
            address: Eksempelvej 1
            outsideTownHall: false
            capacity: 6
            closedRoom: true
            hours: [{days: [MO, TU, WE, TH, FR, SA, SU], from: "09:30", to: "12:00"}]
            access: {stepFree: true, toilet: true, pram: true, quietRoom: false}
            turnaround: PT0M
            kronerPerHour: 0
            host: {name: Vagten, phone: "00 00 00 00"}
            arrival: {da: Gå ind., en: Go in.}

        """
}
