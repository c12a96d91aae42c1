import CivilTime
import Planning

/// Venues, steps and programmes with everything in order, of which a test changes what it is about.
enum Sample {
    static let workdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    static func venue(
        _ id: Identifier = "hall",
        capacity: Int = 20,
        isOutsideTownHall: Bool = true,
        hasClosedRoom: Bool = true,
        isStepFree: Bool = true,
        hours: [OpeningHours] = [
            OpeningHours(weekdays: Set(Weekday.allCases), span: "08:00-20:00")
        ],
        closures: [VenueClosure] = [],
        turnaround: Int = 0
    ) -> Venue {
        Venue(
            id: id,
            name: LocalizedText(id.text),
            kind: .other,
            address: "Eksempelvej 1",
            isOutsideTownHall: isOutsideTownHall,
            capacity: capacity,
            hasClosedRoom: hasClosedRoom,
            hours: hours,
            closures: closures,
            access: .init(stepFree: isStepFree, toilet: true, pram: true, quietRoom: false),
            turnaroundMinutes: turnaround,
            kronerPerHour: 0,
            host: .init(name: "Vagten", phone: "00 00 00 00"),
            arrival: "Gå ind.",
            planB: nil
        )
    }

    static func step(
        _ id: Identifier,
        _ kind: MeetingKind,
        _ timing: Step.Timing,
        occurrences: Int = 1,
        every: Int = 7,
        span: ClockSpan = "09:30-12:00",
        seats: Int = 10,
        needs: VenueNeeds = VenueNeeds(),
        venues: [Identifier] = ["hall"],
        ifClosed: ClosedDatePolicy = .skip
    ) -> Step {
        Step(
            id: id,
            kind: kind,
            name: LocalizedText(id.text),
            timing: timing,
            occurrences: occurrences,
            every: every,
            span: span,
            slots: kind == .talks ? SlotRule(minutes: 30, breaks: []) : nil,
            seats: seats,
            needs: needs,
            venues: venues,
            ifClosed: ifClosed,
            contents: []
        )
    }

    static func programme(
        _ id: Identifier = "club",
        begins: Day = "2026-01-01",
        monthsWithoutCycle: Set<Int> = [],
        steps: [Step]
    ) -> Programme {
        Programme(
            id: id,
            municipality: "Eksempel Kommune",
            name: "Jobklub",
            timeZone: "Europe/Copenhagen",
            begins: begins,
            revised: "2026-11-22",
            contact: .init(name: nil, title: "jobkonsulent", phone: "00 00 00 00", mailbox: ""),
            expectation: "Når du siger ja, regner vi med dig.",
            networkEntry: .jobClubBegun,
            cancelBy: .init(workingDaysBefore: 1, time: "12:00"),
            monthsWithoutCycle: monthsWithoutCycle,
            themes: [],
            steps: steps,
            assumptions: []
        )
    }

    static func closed(
        _ id: String,
        _ date: ClosedDayRule.Date,
        kind: ClosedDayRule.Kind = .municipal,
        level: ClosedDayRule.Level = .block,
        length: Int = 1,
        firstYear: Int? = nil,
        lastYear: Int? = nil
    ) -> ClosedDayRule {
        ClosedDayRule(
            id: id,
            name: LocalizedText(id),
            kind: kind,
            level: level,
            date: date,
            length: length,
            firstYear: firstYear,
            lastYear: lastYear
        )
    }

    static func closure(_ span: DaySpan) -> VenueClosure {
        VenueClosure(span: span, name: "Ferie")
    }
}

extension ClosedDatePolicy {
    /// A window in which every weekday will do.
    static func window(_ earlier: Int, _ later: Int) -> ClosedDatePolicy {
        .nearest(
            earlierDays: earlier,
            laterDays: later,
            otherWeekdays: Set(Weekday.allCases)
        )
    }
}

extension Reason {
    /// The reason on one line: day, code, resource.
    var line: String { "\(date) \(code)\(resource.map { " \($0)" } ?? "")" }
}
