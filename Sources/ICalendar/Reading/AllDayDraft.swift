internal import CivilTime

/// The properties of one `VEVENT` while its lines are read.
struct AllDayDraft {
    /// A component that was read: an event, or one event of a series.
    struct Part {
        let event: AllDayEvent

        /// The day of the series that it stands for, if it stands for one.
        let replacedDay: Day?

        let isCancelled: Bool
    }

    private let position: TextPosition
    private var single: [String: ContentLine] = [:]
    private var lists: [String: [ContentLine]] = [:]
    private var errors: [ReadingError] = []

    /// Properties that may stand once (RFC 5545 §3.6.1, and ours).
    private static let singleNames: Set = [
        "UID", "SUMMARY", "STATUS", "DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID",
        "X-JOBKLUB-LEVEL", "X-JOBKLUB-KIND",
    ]
    private static let listNames: Set = ["CATEGORIES", "EXDATE", "RDATE"]

    init(_ position: TextPosition) {
        self.position = position
    }

    mutating func take(_ line: ContentLine) {
        if AllDayDraft.listNames.contains(line.name) {
            lists[line.name, default: []].append(line)
        } else if AllDayDraft.singleNames.contains(line.name) {
            guard single[line.name] == nil else {
                errors.append(ReadingError(line.position, .repeatedProperty(line.name)))
                return
            }
            single[line.name] = line
        }
    }

    /// The component, or everything that is wrong with it.
    func finished(in zone: Zone) -> (part: Part?, errors: [ReadingError]) {
        var dates = AllDayDates(zone: zone, errors: errors)
        let isCancelled = single["STATUS"].map { $0.value.uppercased() == "CANCELLED" } ?? false
        let wanted = ["UID", "DTSTART"] + (isCancelled ? [] : ["SUMMARY"])
        for name in wanted where single[name] == nil {
            dates.fail(position, .missingProperty(name, component: "VEVENT"))
        }
        if let end = single["DTEND"], let duration = single["DURATION"] {
            let isEndFirst = end.position < duration.position
            let (first, second) = isEndFirst ? (end, duration) : (duration, end)
            dates.fail(second.position, .excludedProperty(second.name, by: first.name))
        }
        let span = dates.span(
            start: single["DTSTART"],
            end: single["DTEND"],
            duration: single["DURATION"]
        )
        let rule = dates.rule(single["RRULE"])
        let exceptions = dates.list(lists["EXDATE"] ?? [])
        let additions = dates.list(lists["RDATE"] ?? [])
        let replacedDay = dates.replacedDay(single["RECURRENCE-ID"])
        guard dates.errors.isEmpty, let uid = single["UID"], let span else {
            return (part: nil, errors: dates.errors)
        }
        let event = AllDayEvent(
            uid: TextValue.unescaped(uid.value),
            summary: single["SUMMARY"].map { TextValue.unescaped($0.value) } ?? "",
            categories: (lists["CATEGORIES"] ?? []).flatMap { TextValue.list($0.value) },
            days: span,
            rule: rule,
            exceptions: exceptions,
            additions: additions,
            level: mark("X-JOBKLUB-LEVEL"),
            kind: mark("X-JOBKLUB-KIND"),
            position: position
        )
        let part = Part(event: event, replacedDay: replacedDay, isCancelled: isCancelled)
        return (part: part, errors: [])
    }

    private func mark(_ name: String) -> AllDayEvent.Mark? {
        single[name].map {
            AllDayEvent.Mark(text: TextValue.unescaped($0.value), position: $0.position(inValue: 0))
        }
    }
}
