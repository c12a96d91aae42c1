internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import ICalendar

struct ICalRuleCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rrule",
        abstract: "List the dates or times at which a repeating event takes place.",
        discussion: """
            One date or time is printed on each line, in the same form as the start. If the start \
            date does not fit the rule, the date is not listed, and it does not count towards \
            COUNT. With --include-start the date is listed and counted anyway. With --zone the \
            times are local times in that zone. When clocks go forward in spring, they skip an \
            hour. A time in that hour, such as 2:30, is listed as the time that the clocks then \
            show, such as 3:30. No time is listed twice. If the start is a date, only dates are \
            listed, even if the rule names times of day.

            EXAMPLES:
              $ jobklub ical rrule --rule "FREQ=MONTHLY;BYDAY=1TU" --start 20270105 --max 3
              $ jobklub ical rrule --rule "FREQ=WEEKLY;COUNT=9" --start 20270105T093000 \\
                  --zone Europe/Copenhagen --from 20270201 --to 20270301
            """
    )

    @Option(help: ArgumentHelp("The rule, such as FREQ=MONTHLY;BYDAY=1TU.", valueName: "rrule"))
    var rule: String

    @Option(
        help: ArgumentHelp(
            """
            When the rule starts: a date (20270105), a date with local time (20270105T093000) or \
            a date with UTC time (20270105T083000Z).
            """,
            valueName: "dtstart"
        )
    )
    var start: String

    @Option(help: ArgumentHelp("The time zone of a start with local time.", valueName: "tzid"))
    var zone: String?

    @Option(help: ArgumentHelp("Leave out everything before this time.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("Leave out this time and everything after it.", valueName: "time"))
    var to: String?

    @Option(help: "List at most this many dates or times.")
    var max: Int?

    @Flag(
        help: """
            Include the start date in the list and in the count, even if it does not fit the \
            rule.
            """
    )
    var includeStart = false

    @OptionGroup var language: LanguageOption

    /// What is listed where nothing else ends the list.
    static let limit = 1_000_000

    func perform(_ catalogue: Catalogue) throws {
        let rule = try ICalArgument.rule(rule)
        let start = try ICalArgument.start(start)
        let zone = try zone.map(ICalArgument.zone)
        let from = try ICalArgument.bound(from, option: "--from")
        let to = try ICalArgument.bound(to, option: "--to")
        var list = RuleList(rule, start, in: zone, from: from, to: to, includesStart: includeStart)
        var outcome = ICalOutcome(catalogue)
        var octets: [UInt8] = []
        var count = 0
        let limit = Swift.max(0, max ?? ICalRuleCommand.limit)
        while count < limit, let time = list.next() {
            count += 1
            octets.append(contentsOf: time.description.utf8)
            octets.append(0x0A)
            if octets.count > 1 << 16 {
                try Console.write(octets)
                octets.removeAll(keepingCapacity: true)
            }
        }
        try Console.write(octets)
        if list.isTruncated {
            outcome.stop(
                ReadingError.Problem.tooManySteps(limit: Recurrence.defaultStepLimit).phrase
            )
        } else if max == nil, count == limit, list.next() != nil {
            outcome.stop(Phrase("failure.max", ["count": .number(limit)]))
        }
        try outcome.finish()
    }
}

/// The times of a rule in the form of its start.
private struct RuleList {
    private enum Times {
        case local(Recurrence)
        case zoned(ZonedRecurrence)
    }

    private var times: Times
    private let start: DateValue
    private let zone: Zone?
    private let to: DateValue?
    private(set) var isTruncated = false

    /// The day that was given last.
    private var latest: Day?

    init(
        _ rule: RecurrenceRule,
        _ start: DateValue,
        in zone: Zone?,
        from: DateValue?,
        to: DateValue?,
        includesStart: Bool
    ) {
        self.start = start
        self.to = to
        // Only a local time has a zone of its own; a bound with Z is by its clock too.
        if case .local(let local) = start, let zone {
            self.zone = zone
            times = .zoned(
                ZonedRecurrence(
                    rule,
                    start: local,
                    in: zone,
                    from: from.map { RuleList.instant($0, zone) },
                    includesStart: includesStart
                )
            )
        } else {
            self.zone = nil
            let clock = zone ?? .utc
            times = .local(
                Recurrence(
                    start.isDay ? rule.forDates : rule,
                    start: start.local(in: .utc),
                    from: from.map { $0.local(in: start.isUTC ? .utc : clock) },
                    includesStart: includesStart
                )
            )
        }
    }

    mutating func next() -> DateValue? {
        switch times {
        case .local(var recurrence):
            var next = recurrence.next()
            // Hours and shorter units of a date are the same date.
            while start.isDay, let day = next?.day, day == latest { next = recurrence.next() }
            times = .local(recurrence)
            isTruncated = recurrence.isTruncated
            guard let next, to.map({ next < $0.local(in: .utc) }) ?? true else { return nil }
            latest = next.day
            return switch start {
            case .day: .day(next.day)
            case .local: .local(next)
            case .utc: .utc(Instant(utc: next))
            }
        case .zoned(var recurrence):
            let next = recurrence.next()
            times = .zoned(recurrence)
            isTruncated = recurrence.isTruncated
            guard let next, let zone else { return nil }
            guard to.map({ next.instant < RuleList.instant($0, zone) }) ?? true else { return nil }
            return .local(next.shown)
        }
    }

    private static func instant(_ bound: DateValue, _ zone: Zone) -> Instant {
        if case .utc(let instant) = bound { return instant }
        return zone.instant(bound.local(in: zone))
    }
}
