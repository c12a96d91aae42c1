import CivilTime

/// What is remembered of a component while it is open.
struct OpenComponent {
    let component: ComponentName
    let position: TextPosition
    var seen = PropertySet()

    /// What should be there besides, by what the component says of itself.
    var expected = PropertySet()

    var start: Time?

    /// How many lines of other components were remembered when it began.
    var firstDigest = 0

    /// The end, the duration, and the place of the second of these where there are both.
    var end: Time?
    var duration: NominalDuration?
    var excluded: (problem: ReadingError.Problem, position: TextPosition)?

    /// What stands before the start and must be held against it.
    var waiting: [(companion: Companion, position: TextPosition)] = []

    /// The name of the zone that a `VTIMEZONE` describes.
    var zone = ""
    var hasObservance = false

    /// More than this is not remembered, since nothing sound has so many.
    static let mostWaiting = 16

    /// A date or time, and the zone it names.
    struct Time {
        let value: DateValue
        let zone: ZoneUses.Number?
    }
}

extension OpenComponent {
    /// What there is to say where there are an end and a duration: they may say the same.
    var doubled: (problem: ReadingError.Problem, position: TextPosition)? {
        guard let excluded else { return nil }
        guard let start, let end, let duration, start.zone == end.zone,
            OpenComponent.isSame(start.value, end.value, duration)
        else { return excluded }
        return (problem: .sameLength, position: excluded.position)
    }

    /// Whether an end is as far from a start as a duration says, by the same clock.
    static func isSame(_ start: DateValue, _ end: DateValue, _ duration: NominalDuration) -> Bool {
        switch (start, end) {
        case (.day(let first), .day(let last)):
            duration.seconds % 86_400 == 0
                && first.advanced(by: duration.days + duration.seconds / 86_400) == last
        case (.local(let first), .local(let last)):
            first.adding(duration) == last
        case (.utc(let first), .utc(let last)): first.utc.adding(duration) == last.utc
        default: false
        }
    }
}

/// Something whose form depends on that of the start.
enum Companion {
    case end(PropertyName, OpenComponent.Time)
    case duration(NominalDuration)
    case until(RecurrenceRule.Until)
    /// A part of a rule that names times of the day.
    case times(String)

    /// What is wrong with it beside a start.
    func judgement(
        beside start: OpenComponent.Time,
        in component: ComponentName
    ) -> ReadingError.Problem? {
        switch self {
        case .end(let name, let end): return Companion.judge(name.text, end, start)
        case .duration(let duration):
            if duration == NominalDuration(days: 0) { return .endAtStart }
            // RFC 5545 §3.6.1: a whole day lasts whole days.
            guard start.value.isDay, duration.seconds != 0 else { return nil }
            return .notWholeDays(DurationValue.text(duration))
        case .until(let until):
            return Companion.isRight(until, start, component)
                ? nil : .otherForm("UNTIL", than: "DTSTART")
        case .times(let part):
            // RFC 5545 §3.3.10: ignored beside a date.
            return start.value.isDay
                ? .badRule(.partNotAllowed(part: part, with: "DTSTART;VALUE=DATE")) : nil
        }
    }

    private static func judge(
        _ name: String,
        _ end: OpenComponent.Time,
        _ start: OpenComponent.Time
    ) -> ReadingError.Problem? {
        let other = ReadingError.Problem.otherForm(name, than: "DTSTART")
        func order(_ start: Int, _ end: Int) -> ReadingError.Problem? {
            // An event without length is common, and every program shows it.
            end > start ? nil : end == start ? .endAtStart : .endNotAfterStart
        }
        switch (start.value, end.value) {
        case (.day(let first), .day(let last)): return order(first.number, last.number)
        case (.day(let first), _):
            return end.value.local(in: .utc).day < first ? .endNotAfterStart : other
        case (_, .day(let last)):
            return CivilDateTime(last, .midnight) <= start.value.local(in: .utc)
                ? .endNotAfterStart : other
        case (.utc(let first), .utc(let last)):
            return order(first.secondsSinceEpoch, last.secondsSinceEpoch)
        case (.local(let first), .local(let last)):
            guard (start.zone == nil) == (end.zone == nil) else { return other }
            guard start.zone == end.zone, start.zone != .untracked else { return nil }
            return order(first.secondsSinceEpoch, last.secondsSinceEpoch)
        case (.local, .utc): return start.zone == nil ? other : nil
        case (.utc, .local): return end.zone == nil ? other : nil
        }
    }

    /// RFC 5545 §3.3.10: a date for dates, local time for floating time, UTC for all else.
    private static func isRight(
        _ until: RecurrenceRule.Until,
        _ start: OpenComponent.Time,
        _ component: ComponentName
    ) -> Bool {
        let isObservance = component == .standard || component == .daylight
        return switch (start.value, until) {
        case (.day, .day), (.utc, .utc): true
        case (.local, .utc): start.zone != nil || isObservance
        case (.local, .local): start.zone == nil && !isObservance
        default: false
        }
    }
}
