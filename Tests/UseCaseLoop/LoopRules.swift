import CivilTime
import Planning
import Store

/// A programme in code, so that starting takes no reading of files.
enum LoopRules {
    struct NoValue: Error {}

    static func moment(_ day: String) throws -> Instant {
        Zone.utc.instant(CivilDateTime(try known(Day(day)), try known(ClockTime("08:00"))))
    }

    static func rules() throws -> ProgrammeRules {
        let steps = [
            try step("session", .session, "FREQ=MONTHLY;BYDAY=1TU", 3, seats: 8),
            try step("network", .network, "FREQ=MONTHLY;BYDAY=4TU", 1, seats: 20),
        ]
        let programme = Programme(
            id: try known(Identifier("loop")),
            municipality: LocalizedText("Eksempel Kommune"),
            name: LocalizedText("Jobklub"),
            timeZone: "UTC",
            begins: try known(Day("2026-01-01")),
            revised: try known(Day("2026-11-22")),
            contact: .init(
                name: nil,
                title: LocalizedText("jobkonsulent"),
                phone: "00 00 00 00",
                mailbox: "jobklub@eksempel.example"
            ),
            expectation: LocalizedText("Vi regner med dig."),
            networkEntry: .targetGroup,
            cancelBy: .init(workingDaysBefore: 1, time: try known(ClockTime("12:00"))),
            monthsWithoutCycle: [],
            themes: [],
            steps: steps,
            assumptions: []
        )
        return ProgrammeRules(
            setting: Setting(
                programme: programme,
                venues: [try venue("hall", capacity: 20), try venue("cellar", capacity: 6)],
                closedDayRules: []
            ),
            zone: .utc,
            files: [RuleFile(folder: .calendars, name: "loop.yaml", octets: [0, 1, 2])]
        )
    }

    static func plan(_ rules: ProgrammeRules) throws -> Plan {
        let span = try known(Day("2027-01-01"))...(try known(Day("2028-12-31")))
        return Planner([rules.setting]).planWholeCycles(DaySpan(span))
    }

    static func known<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw NoValue() }
        return value
    }

    private static func span() throws -> ClockSpan {
        try known(ClockSpan(try known(ClockTime("09:30")), to: try known(ClockTime("12:00"))))
    }

    private static func step(
        _ id: String,
        _ kind: MeetingKind,
        _ rule: String,
        _ occurrences: Int,
        seats: Int
    ) throws -> Step {
        Step(
            id: try known(Identifier(id)),
            kind: kind,
            name: LocalizedText(id),
            timing: .rule(try RecurrenceRule(rule)),
            occurrences: occurrences,
            every: 7,
            span: try span(),
            slots: nil,
            seats: seats,
            needs: VenueNeeds(),
            venues: [try known(Identifier("hall")), try known(Identifier("cellar"))],
            ifClosed: .skip,
            contents: []
        )
    }

    private static func venue(_ id: String, capacity: Int) throws -> Venue {
        let open = OpeningHours(weekdays: Set(Weekday.allCases), span: try span())
        return Venue(
            id: try known(Identifier(id)),
            name: LocalizedText(id),
            kind: .other,
            address: "Eksempelvej 1",
            isOutsideTownHall: id == "hall",
            capacity: capacity,
            hasClosedRoom: true,
            hours: [open],
            closures: [],
            access: .init(stepFree: true, toilet: true, pram: true, quietRoom: false),
            turnaroundMinutes: 0,
            kronerPerHour: 0,
            host: .init(name: "Vagten", phone: "00 00 00 00"),
            arrival: LocalizedText("Gå ind."),
            planB: nil
        )
    }
}
