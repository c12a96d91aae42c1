internal import CivilTime

/// What an event says apart from its version and from who is invited.
///
/// It is told by what the text means, not by how it is written: the order of parts and parameters,
/// escapes and the names that zones have elsewhere make no difference.
struct PartContent: Equatable {
    /// When it begins, and how long it is.
    private var start: Start?
    private var length: NominalDuration?

    /// Whether it begins only once, so that its moment says it all.
    private var isSingle = true

    /// The values of the other properties whose change is significant.
    private var significant: [PropertyName: Set<Value>] = [:]

    /// All other lines, and how often each stands there.
    private var rest: [Line: Int] = [:]

    /// A date or a time with the clock by which it is meant.
    private struct Start: Hashable {
        let value: DateValue
        let zone: String?
        let instant: Instant
        let isMoment: Bool

        init(_ date: ZonedDate, _ line: ContentLine?) {
            value = date.value
            instant = date.instant
            isMoment = date.isMoment || date.zone != nil
            // A zone that nobody knows has at least a name.
            if case .local = date.value {
                zone = date.zone?.identifier ?? line?.parameter("TZID")
            } else {
                zone = nil
            }
        }
    }

    private enum Value: Hashable {
        case rule(RuleContent)
        case text(String)
        /// An item of a list of dates, with the name of its zone.
        case date(String, zone: String?)
    }

    private struct Line: Hashable {
        let name: String
        let parameters: [ContentLine.Parameter]
        let value: String

        init(_ line: ContentLine) {
            name = line.name
            parameters = line.parameters.sorted { $0.name < $1.name }
            // In a list a comma with a backslash is another thing than one without.
            let isList = line.property == .categories || line.property == .resources
            value = isList ? line.value : TextValue.unescaped(line.value)
        }
    }

    /// Takes out what matters.
    ///
    /// - Parameter part: An event; its exceptions are looked at by whoever asks.
    init(_ part: EventPart) {
        length = part.length?.nominal
        start = part.start.map { Start($0, part.first(.dtstart)) }
        for line in part.lines {
            switch line.property {
            case .dtstart:
                if part.start == nil { add(.text(line.value), line) }
            case .dtend, .duration:
                // Where it cannot be read, its text must do.
                if part.length == nil { add(.text(line.value), line) }
            case .exdate, .recurrenceID, .dtstamp, .sequence, .lastModified, .created, .attendee,
                .organizer, .requestStatus, .uid:
                break
            case .rrule, .exrule:
                isSingle = false
                let rule = (try? RecurrenceRule(line.value)).map { RuleContent($0, of: part) }
                add(rule.map { .rule($0) } ?? .text(line.value.uppercased()), line)
            case .rdate:
                isSingle = false
                let zone = line.parameter("TZID")
                for item in line.value.split(separator: ",") {
                    add(.date(item.uppercased(), zone: zone), line)
                }
            case .status: add(.text(line.value.uppercased()), line)
            case .location: add(.text(TextValue.unescaped(line.value)), line)
            case let property where Significance.properties.contains(property):
                add(.text(line.value), line)
            default: rest[Line(line), default: 0] += 1
            }
        }
    }

    private mutating func add(_ value: Value, _ line: ContentLine) {
        significant[line.property, default: []].insert(value)
    }

    /// The same at another time.
    ///
    /// - Parameters:
    ///   - date: When it begins.
    ///   - length: How long it is then; nothing for as long as this.
    ///   - line: In what form it is written.
    /// - Returns: What it says then.
    func starting(at date: ZonedDate, _ length: EventLength?, like line: ContentLine?)
        -> PartContent
    {
        var content = self
        content.start = Start(date, line)
        if let length { content.length = length.nominal }
        return content
    }

    /// How much the step from one to another matters.
    func change(to other: PartContent) -> Significance {
        if length != other.length || significant != other.significant { return .significant }
        if start == other.start { return rest == other.rest ? .none : .minor }
        // One moment by two clocks is one time, but for what recurs by one of them.
        guard isSingle, other.isSingle, let start, let later = other.start, start.isMoment,
            later.isMoment, start.instant == later.instant
        else { return .significant }
        return .minor
    }
}

/// What a rule means, however it is written.
struct RuleContent: Hashable {
    private let frequency: RecurrenceRule.Frequency
    private let interval: Int
    private let count: Int?
    private let until: Until?
    private let numbers: [Set<Int>]
    private let days: Set<RecurrenceRule.WeekdayPosition>
    private let weekStart: Weekday
    private let skip: RecurrenceRule.Skip

    private enum Until: Hashable {
        case day(Day)
        case local(CivilDateTime)
        case moment(Instant)
    }

    init(_ rule: RecurrenceRule, of part: EventPart) {
        frequency = rule.frequency
        interval = rule.interval
        count = rule.end.count
        numbers = [
            rule.bySecond, rule.byMinute, rule.byHour, rule.byMonthDay, rule.byYearDay,
            rule.byWeekNumber, rule.byMonth, rule.bySetPosition,
        ].map(Set.init)
        days = Set(rule.byDay)
        weekStart = rule.weekStart
        skip = rule.skip
        until = rule.end.until.map { until in
            switch part.momentInUTC(of: until) ?? until {
            case .utc(let instant): .moment(instant)
            case .day(let day): .day(day)
            case .local(let local): .local(local)
            }
        }
    }
}

extension EventPart {
    /// The end of a rule as a moment, where the series is by the clock of a zone and it is none
    /// (RFC 5545 §3.3.10).
    func momentInUTC(of until: RecurrenceRule.Until) -> RecurrenceRule.Until? {
        guard let start, let zone = start.zone, case .local = start.value else { return nil }
        switch until {
        case .utc: return nil
        case .day(let day): return .utc(zone.instant(CivilDateTime(day, start.local.time)))
        case .local(let written): return .utc(zone.instant(written))
        }
    }
}
