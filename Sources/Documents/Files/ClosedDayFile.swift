internal import CivilTime
public import Planning
internal import Correspondence
internal import Yams

/// A file of closed days as rules, such as `calendars/danish-holidays.yaml`.
public enum ClosedDayFile {
    /// Reads the rules.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    /// - Returns: The rules in the order of the file.
    /// - Throws: ``FileMistakes`` with every mistake; nothing is half read.
    public static func read(_ octets: [UInt8], file: String) throws -> [ClosedDayRule] {
        let log = MistakeLog(file: file)
        let fields = try FileFormat.open(octets, as: .closedDays, log)
        _ = fields.optional("source")
        var seen: [String: Int] = [:]
        let rules = fields.list("days", isRequired: true) { node -> ClosedDayRule? in
            guard let entry = Fields(node, log), let rule = rule(entry) else { return nil }
            if let first = seen[rule.id] { log.add(node.mark, .repeated(rule.id, first: first)) }
            seen[rule.id] = seen[rule.id] ?? entry.line(of: "id")
            return rule
        }
        fields.finish()
        return try log.finish(rules)
    }

    private static func rule(_ entry: Fields) -> ClosedDayRule? {
        let id = entry.value("id", .identifier)
        let name = entry.localized("name")
        let kind = entry.value("kind", .word(ClosedDayRule.Kind.self))
        let level = entry.value("level", .word(ClosedDayRule.Level.self))
        let date = date(entry)
        let length = entry.value("length", .days(1...60), default: 1)
        let firstYear = entry.optional("firstYear").flatMap { entry.value($0, .number(1...9999)) }
        let lastYear = entry.optional("lastYear").flatMap { entry.value($0, .number(1...9999)) }
        if let firstYear, let lastYear, lastYear < firstYear {
            entry.log.add(entry.optional("lastYear")?.mark, Phrase("mistake.last-before-first"))
        }
        entry.finish()
        guard let id, let name, let kind, let level, let date, let length else { return nil }
        return ClosedDayRule(
            id: id.text,
            name: name,
            kind: kind,
            level: level,
            date: date,
            length: length,
            firstYear: firstYear,
            lastYear: lastYear
        )
    }

    /// Exactly one of the three ways to name a day.
    private static func date(_ entry: Fields) -> ClosedDayRule.Date? {
        let ways = ["date", "easter", "islamic"].compactMap { key in
            entry.optional(key).map { (key: key, node: $0) }
        }
        guard ways.count == 1, let way = ways.first else {
            entry.log.add(
                entry.mark,
                Phrase("mistake.one-date"),
                suggestion: Phrase("advice.one-date")
            )
            return nil
        }
        switch way.key {
        case "date":
            return entry.value(way.node, .monthAndDay(maximumDay: 31)).flatMap { value in
                // A leap year, so that 29 February may stand.
                if Day(year: 2028, month: value.month, day: value.day) == nil {
                    entry.log.add(
                        way.node.mark,
                        Phrase(
                            "mistake.no-such-day",
                            [
                                "day": .number(value.day),
                                "month": .phrase(Phrase("month.\(value.month)")),
                            ]
                        )
                    )
                }
                return .fixed(month: value.month, day: value.day)
            }
        case "easter":
            return entry.value(way.node, .number(-100...250)).map { .easter(offset: $0) }
        default:
            return entry.value(way.node, .monthAndDay(maximumDay: 30)).map {
                .islamic(month: $0.month, day: $0.day)
            }
        }
    }
}
