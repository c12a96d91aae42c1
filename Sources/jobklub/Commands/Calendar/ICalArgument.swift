internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office

/// Reads what is typed after the options of `jobklub ical`.
///
/// A value that is not right exits with 65, where the parser's own check would say 64.
enum ICalArgument {
    /// Reads a rule; a mistake in it is told with its place in what was typed.
    static func rule(_ text: String) throws -> RecurrenceRule {
        let name = "RRULE:"
        // Nobody means anything by a space in a rule.
        let text = text.filter { !$0.isWhitespace }
        let isNamed = text.prefix(name.count).uppercased() == name
        do throws(RuleError) {
            var tolerated: [RuleError] = []
            let rule = try RecurrenceRule(
                lenient: isNamed ? text.dropFirst(name.count) : text[...],
                tolerated: &tolerated
            )
            if let error = tolerated.first(where: { !$0.problem.isHarmless }) { throw error }
            return rule
        } catch {
            let octet = error.offset + (isNamed ? name.utf8.count : 0) + 1
            throw Problem(
                .badData,
                advised(
                    Phrase(
                        "failure.rule",
                        ["octet": .number(octet), "problem": .phrase(error.problem.phrase)]
                    ),
                    Phrase("advice.rule")
                )
            )
        }
    }

    /// Reads a start.
    static func start(_ text: String) throws -> DateValue {
        guard let value = dateValue(text) else {
            throw Problem(.badData, Phrase("failure.start", ["value": .text(text)]))
        }
        return value
    }

    /// Reads a bound of a window.
    static func bound(_ text: String?, option: String) throws -> DateValue? {
        guard let text else { return nil }
        guard let value = dateValue(text) else {
            throw Problem(
                .badData,
                Phrase("failure.bound", ["option": .text(option), "value": .text(text)])
            )
        }
        return value
    }

    /// A value as calendars write it, or a day or a moment as people do; not one that only today makes a
    /// day, since what these commands print has no clock.
    private static func dateValue(_ text: String) -> DateValue? {
        if let value = DateValue(text) { return value }
        guard let moment = try? WrittenMoment(text), let day = moment.day.ofItself else {
            return nil
        }
        return moment.hasTime ? .local(CivilDateTime(day, moment.time)) : .day(day)
    }

    /// Finds a zone by any name that calendars have for it.
    static func zone(_ name: String) throws -> Zone {
        var resolver = ZoneResolver { ZoneFiles().zone($0) }
        guard let zone = resolver.resolve(name).found?.zone else {
            throw Problem(.badData, Phrase("failure.zone", ["word": .text(name)]))
        }
        return zone
    }

    /// A problem and what to do about it.
    static func advised(_ problem: Phrase, _ advice: Phrase) -> Phrase {
        Phrase("sentences.2", ["1": .phrase(problem), "2": .phrase(advice)])
    }
}

extension RuleError.Problem {
    /// Whether the rule means the same without what the standard forbids in it: a semicolon at the
    /// end, or `BYSETPOS` beside no other part, which then picks from the start's own time.
    fileprivate var isHarmless: Bool {
        switch self {
        case .malformedPart(""), .badValue(part: _, value: ""): true
        case .partNotAllowed(part: "BYSETPOS", with: _): true
        default: false
        }
    }
}
