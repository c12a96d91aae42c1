internal import CivilTime

/// Reads the dates of one event and collects what is wrong with them.
struct AllDayDates {
    let zone: Zone
    private(set) var errors: [ReadingError]

    /// The start once it was read; what a rule and its end are measured by.
    private var start: DateValue?

    init(zone: Zone, errors: [ReadingError]) {
        self.zone = zone
        self.errors = errors
    }

    mutating func fail(_ position: TextPosition, _ problem: ReadingError.Problem) {
        errors.append(ReadingError(position, problem))
    }

    /// The days from a start to an end, which is the first moment that no longer belongs to it.
    mutating func span(
        start startLine: ContentLine?,
        end endLine: ContentLine?,
        duration: ContentLine?
    ) -> DaySpan? {
        guard let startLine, let start = value(startLine) else {
            // An end is still looked at, to tell all mistakes at once.
            _ = endLine.flatMap { value($0) }
            _ = duration.flatMap { self.duration($0) }
            return nil
        }
        self.start = start
        let local = start.local(in: zone)
        var end: CivilDateTime?
        var endPosition: TextPosition?
        if let endLine {
            guard let value = value(endLine) else { return nil }
            guard value.isDay == start.isDay else {
                fail(endLine.position(inValue: 0), .badDate(endLine.value))
                return nil
            }
            end = value.local(in: zone)
            endPosition = endLine.position(inValue: 0)
        } else if let duration {
            guard let length = self.duration(duration) else { return nil }
            let sum = local.adding(length)
            guard !start.isDay || length.seconds == 0, sum.day.year <= 9999 else {
                fail(duration.position(inValue: 0), .badDuration(duration.value))
                return nil
            }
            end = sum
            endPosition = duration.position(inValue: 0)
        }
        guard let end, let endPosition else { return DaySpan(local.day) }
        guard end > local else {
            fail(endPosition, .endNotAfterStart)
            return nil
        }
        // The last second that belongs to the event decides its last day.
        return DaySpan(local.day, through: end.adding(NominalDuration(days: 0, seconds: -1)).day)
    }

    /// The rule, its end turned into the last day on which the event may begin.
    mutating func rule(_ line: ContentLine?) -> RecurrenceRule? {
        guard let line else { return nil }
        do throws(RuleError) {
            let rule = try RecurrenceRule(line.value)
            let first = start?.local(in: zone) ?? CivilDateTime(secondsSinceEpoch: 0)
            guard DayRecurrence(rule, start: first.day) != nil else {
                fail(line.position(inValue: 0), .ruleNotOfDays)
                return nil
            }
            guard let until = rule.end.until, start != nil else { return rule }
            let last = lastDay(until, startingAt: first.time)
            let parts = rule.description.split(separator: ";").map {
                $0.hasPrefix("UNTIL=") ? "UNTIL=\(DateValue.day(last))" : String($0)
            }
            return try RecurrenceRule(parts.joined(separator: ";"))
        } catch {
            fail(line.position(inValue: error.offset), .badRule(error.problem))
            return nil
        }
    }

    private func lastDay(_ until: RecurrenceRule.Until, startingAt time: ClockTime) -> Day {
        let local: CivilDateTime
        switch until {
        case .day(let day): return day
        case .local(let written): local = written
        case .utc(let instant): local = start?.isDay == true ? instant.utc : zone.local(instant)
        }
        return local.day.advanced(by: local.time < time ? -1 : 0)
    }

    /// The days that the lines of a list name, each once and in order.
    mutating func list(_ lines: [ContentLine]) -> [Day] {
        var days: Set<Day> = []
        for line in lines {
            var offset = 0
            for item in line.value.split(separator: ",", omittingEmptySubsequences: false) {
                if let value = value(line, String(item), at: offset) {
                    days.insert(value.local(in: zone).day)
                }
                offset += item.utf8.count + 1
            }
        }
        return days.sorted()
    }

    /// The day of a series that the component stands for.
    mutating func replacedDay(_ line: ContentLine?) -> Day? {
        guard let line else { return nil }
        if let range = line.parameter("RANGE") {
            fail(line.position, .notFollowed("RANGE=\(range)"))
        }
        return value(line)?.local(in: zone).day
    }

    private mutating func value(_ line: ContentLine) -> DateValue? {
        value(line, line.value, at: 0)
    }

    /// A value of the form that the line's `VALUE` announces; many programs announce nothing.
    private mutating func value(_ line: ContentLine, _ text: String, at offset: Int) -> DateValue? {
        guard
            let value = DateValue(text),
            line.parameter("VALUE").map({ $0.uppercased() == value.type }) ?? true
        else {
            fail(line.position(inValue: offset), .badDate(text))
            return nil
        }
        return value
    }

    private mutating func duration(_ line: ContentLine) -> NominalDuration? {
        guard let duration = DurationValue.duration(line.value) else {
            fail(line.position(inValue: 0), .badDuration(line.value))
            return nil
        }
        return duration
    }
}

extension DateValue {
    /// The name of the value type (RFC 5545 §3.2.20).
    fileprivate var type: String { isDay ? "DATE" : "DATE-TIME" }
}
