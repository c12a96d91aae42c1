import CivilTime
import Planning
import Testing

/// Two small settings in the manner of the programmes that come with the program.
enum Sample {
    static func day(_ text: String) throws -> Day {
        try #require(Day(text))
    }

    static func span(_ start: String, _ end: String) throws -> ClockSpan {
        let (start, end) = (try #require(ClockTime(start)), try #require(ClockTime(end)))
        return try #require(ClockSpan(start, to: end))
    }

    static func id(_ text: String) throws -> Identifier {
        try #require(Identifier(text))
    }

    static func text(_ danish: String, _ english: String) -> LocalizedText {
        LocalizedText(danish, translations: ["en": english])
    }

    static func plan(_ setting: Setting, _ first: String, _ last: String) throws -> Plan {
        Planner([setting]).plan(DaySpan(try day(first)...day(last)))
    }

    static func year(_ setting: Setting, _ year: Int = 2027) throws -> Plan {
        try plan(setting, "\(year)-01-01", "\(year)-12-31")
    }

    static func programme(
        _ id: String,
        _ municipality: LocalizedText,
        _ name: LocalizedText,
        contact: Programme.Contact,
        monthsWithoutCycle: Set<Int> = [],
        steps: [Step],
        assumptions: [LocalizedText] = []
    ) throws -> Programme {
        Programme(
            id: try Sample.id(id),
            municipality: municipality,
            name: name,
            timeZone: "Europe/Copenhagen",
            begins: try day("2026-01-01"),
            revised: try day("2026-11-22"),
            contact: contact,
            expectation: text(
                "Når du siger ja, regner vi med dig. Kan du ikke komme, så meld afbud.",
                "When you say yes, we count on you. If you cannot come, tell us."
            ),
            networkEntry: .jobClubBegun,
            cancelBy: .init(workingDaysBefore: 1, time: try #require(ClockTime("12:00"))),
            monthsWithoutCycle: monthsWithoutCycle,
            themes: [],
            steps: steps,
            assumptions: assumptions
        )
    }

    static func step(
        _ id: String,
        _ kind: MeetingKind,
        _ name: LocalizedText,
        _ timing: Step.Timing,
        _ span: ClockSpan,
        occurrences: Int = 1,
        slots: SlotRule? = nil,
        seats: Int = 12,
        needs: VenueNeeds = VenueNeeds(),
        venues: [String],
        ifClosed: ClosedDatePolicy = .skip,
        contents: [Step.Content] = []
    ) throws -> Step {
        Step(
            id: try Sample.id(id),
            kind: kind,
            name: name,
            timing: timing,
            occurrences: occurrences,
            every: 7,
            span: span,
            slots: slots,
            seats: seats,
            needs: needs,
            venues: try venues.map(Sample.id),
            ifClosed: ifClosed,
            contents: contents
        )
    }

    static func venue(
        _ id: String,
        _ name: LocalizedText,
        _ kind: Venue.Kind,
        address: String,
        capacity: Int = 25,
        closedRoom: Bool = true,
        quietRoom: Bool = false,
        host: String,
        arrival: LocalizedText,
        planB: LocalizedText? = nil
    ) throws -> Venue {
        let days: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return Venue(
            id: try Sample.id(id),
            name: name,
            kind: kind,
            address: address,
            isOutsideTownHall: kind != .townHall,
            capacity: capacity,
            hasClosedRoom: closedRoom,
            hours: [OpeningHours(weekdays: days, span: try span("08:00", "18:00"))],
            closures: [],
            access: .init(stepFree: true, toilet: true, pram: true, quietRoom: quietRoom),
            turnaroundMinutes: 15,
            kronerPerHour: 0,
            host: .init(name: host, phone: "00 00 00 12"),
            arrival: arrival,
            planB: planB
        )
    }
}
