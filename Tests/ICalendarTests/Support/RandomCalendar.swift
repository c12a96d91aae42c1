import CivilTime
import ICalendar
import TestSupport

/// A calendar made up by chance: single events, series, exceptions, changed events.
///
/// Left out, because recurring-ical-events differs where RFC 5545 is plain or silent:
/// - Ends after clocks changed: it adds the length by the clock on the wall, where §3.8.5.3 says
///   the same exact length. Events lie between 10:00 and 20:00 and are shorter than four hours.
/// - A start that the rule does not name: §3.8.5.3 leaves it open. The days of a rule are those of
///   its start.
/// - `EXDATE` and `RECURRENCE-ID` of times that the series does not have.
struct RandomCalendar {
    let text: String

    private enum Form: CaseIterable {
        case day
        case floating
        case utc
        case copenhagen
        case newYork

        func property(_ name: String, _ time: CivilDateTime) -> String {
            let local = DateValue.local(time).description
            return switch self {
            case .day: "\(name);VALUE=DATE:\(DateValue.day(time.day))"
            case .floating: "\(name):\(local)"
            case .utc: "\(name):\(local)Z"
            case .copenhagen: "\(name);TZID=Europe/Copenhagen:\(local)"
            case .newYork: "\(name);TZID=America/New_York:\(local)"
            }
        }
    }

    init(using generator: inout SeededGenerator) {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jobklub//test//DA"]
        lines += RandomCalendar.zones
        for number in 0..<Int.random(in: 1...4, using: &generator) {
            lines += RandomCalendar.event("uid-\(number)", using: &generator)
        }
        text = (lines + ["END:VCALENDAR", ""]).joined(separator: "\n")
    }

    private static func event(_ uid: String, using generator: inout SeededGenerator) -> [String] {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
        let form = Form.allCases.randomElement(using: &generator) ?? .utc
        let first = (Day(year: 2027, month: 1, day: 1) ?? Day(number: 0))
            .advanced(by: Int.random(in: 0..<150, using: &generator))
        let seconds =
            form == .day ? 0 : Int.random(in: 40...64, using: &generator) * 900
        let start = CivilDateTime(secondsSinceEpoch: first.number * 86_400 + seconds)
        let (rule, step) = self.rule(of: first, using: &generator)
        let places = rule == nil ? [start] : followed(rule, from: start)
        func begin(_ summary: String, _ start: CivilDateTime, _ properties: [String]) -> [String] {
            let length =
                form == .day
                ? Int.random(in: 1...3, using: &generator) * 86_400
                : Int.random(in: 1...15, using: &generator) * 900
            let end = CivilDateTime(secondsSinceEpoch: start.secondsSinceEpoch + length)
            let duration = form == .day ? "P\(length / 86_400)D" : "PT\(length / 60)M"
            return [
                "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20260101T000000Z", "SUMMARY:\(summary)",
                form.property("DTSTART", start),
                chance(50) ? form.property("DTEND", end) : "DURATION:\(duration)",
            ] + properties + ["END:VEVENT"]
        }
        var properties: [String] = []
        if let rule { properties.append("RRULE:\(rule)") }
        var free = Array(places.dropFirst().prefix(12)).shuffled(using: &generator)
        if step > 1, chance(30), let near = places.first {
            // Half a step off, so that it is not one of the rule's own.
            let extra = CivilDateTime(secondsSinceEpoch: near.secondsSinceEpoch + 86_400)
            properties.append(form.property("RDATE", extra))
        }
        for _ in 0..<Int.random(in: 0...2, using: &generator) where chance(60) {
            if let place = free.popLast() { properties.append(form.property("EXDATE", place)) }
        }
        var lines = begin("Møde \(uid)", start, properties)
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            guard let place = free.popLast() else { break }
            let moved = form == .day ? 86_400 * 2 : 3600
            let time = CivilDateTime(secondsSinceEpoch: place.secondsSinceEpoch + moved)
            let isForAll = chance(25)
            let name = "RECURRENCE-ID" + (isForAll ? ";RANGE=THISANDFUTURE" : "")
            var changes = [form.property(name, place), "SEQUENCE:1"]
            if !isForAll, chance(30) { changes.append("STATUS:CANCELLED") }
            lines += begin("Flyttet", time, changes)
        }
        return lines
    }

    /// A rule whose first time is the start, and how many days lie between two times at least.
    private static func rule(
        of day: Day,
        using generator: inout SeededGenerator
    ) -> (String?, Int) {
        let count = Int.random(in: 2...30, using: &generator)
        let end =
            [
                "", ";COUNT=\(count)", ";UNTIL=2027\(["0731", "0915"][count % 2])",
            ].randomElement(using: &generator) ?? ""
        // By RFC 5545 §3.3.10 a date is for a start that is a date only; both read it for others.
        let bound = end.hasPrefix(";UNTIL") ? "" : end
        let interval = Int.random(in: 1...3, using: &generator)
        let weekday = day.weekday.code
        return switch Int.random(in: 0..<6, using: &generator) {
        case 0: (nil, 0)
        case 1: ("FREQ=DAILY;INTERVAL=\(interval)\(bound)", interval)
        case 2: ("FREQ=WEEKLY;INTERVAL=\(interval)\(bound)", 7)
        case 3: ("FREQ=MONTHLY;BYDAY=\((day.dayOfMonth + 6) / 7)\(weekday)\(bound)", 28)
        case 4: ("FREQ=MONTHLY;BYMONTHDAY=\(day.dayOfMonth)\(bound)", 28)
        default: ("FREQ=YEARLY\(bound)", 365)
        }
    }

    private static func followed(_ text: String?, from start: CivilDateTime) -> [CivilDateTime] {
        guard let text, let rule = try? RecurrenceRule(text) else { return [start] }
        return Array(Recurrence(rule, start: start).prefix(13))
    }

    private static let zones = [
        "BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen", "BEGIN:STANDARD", "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VTIMEZONE", "TZID:America/New_York",
        "BEGIN:STANDARD", "DTSTART:20071104T020000", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD", "BEGIN:DAYLIGHT",
        "DTSTART:20070311T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400", "END:DAYLIGHT", "END:VTIMEZONE",
    ]
}
