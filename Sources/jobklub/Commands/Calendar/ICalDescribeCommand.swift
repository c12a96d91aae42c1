internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office

struct ICalDescribeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Say in words what a rule means, or turn a sentence into a rule.",
        discussion: """
            A rule says when an event repeats. It is written as in the calendar standard RFC 5545, \
            with or without RRULE: before it. If the rule does not say the weekday, the day of the \
            month or the time, the program takes them from --start. With --phrase you write a \
            sentence in the language of --lang, and the program prints the rule that it means.

            EXAMPLES:
              $ jobklub ical describe --rule "FREQ=MONTHLY;BYDAY=1TU;COUNT=12" \\
                  --start 20270105T093000
              $ jobklub ical describe --rule "FREQ=WEEKLY;INTERVAL=2" --start 20270107 \\
                  --lang en
              $ jobklub ical describe --phrase "first Tuesday of the month" --lang en
            """
    )

    // A value that is not right exits with 65, and the parser's own check would say 64.
    @Option(help: ArgumentHelp("The rule, such as FREQ=MONTHLY;BYDAY=1TU.", valueName: "rrule"))
    var rule: String?

    @Option(
        help: ArgumentHelp(
            """
            When the rule starts: a date (20270105), a date with local time (20270105T093000) or \
            a date with UTC time (20270105T083000Z).
            """,
            valueName: "dtstart"
        )
    )
    var start: String?

    @Option(
        help: ArgumentHelp(
            """
            The time zone of a start with local time. If UNTIL in the rule is a UTC time, it is \
            shown in this zone.
            """
        )
    )
    var zone = "Europe/Copenhagen"

    @Option(
        help: ArgumentHelp(
            "A sentence to turn into a rule; write it instead of --rule.",
            valueName: "words"
        )
    )
    var phrase: String?

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (rule != nil) != (phrase != nil) else {
            throw ValidationError.usage(
                "usage.either",
                ["one": .text("--rule"), "other": .text("--phrase")]
            )
        }
        guard (rule != nil) == (start != nil) else {
            throw ValidationError.usage("usage.start-of-rule")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        if let phrase {
            try Console.say(try rule(for: phrase, catalogue))
        } else if let rule, let start {
            let first = try ICalArgument.start(start)
            let rule = try ICalArgument.rule(rule)
            let description = RuleDescription(
                first.isDay ? rule.forDates : rule,
                start: RuleDescription.Start(first),
                zone: try ICalArgument.zone(zone)
            )
            try Console.say(catalogue.describe(description))
        }
    }

    private func rule(for phrase: String, _ catalogue: Catalogue) throws -> String {
        do throws(RulePhrase.Mistake) {
            return try RulePhrase(phrase, in: catalogue).rule.description
        } catch {
            let problem = Phrase(
                "failure.phrase",
                ["problem": .phrase(error.phrase(in: catalogue))]
            )
            // Two readings are their own advice.
            throw Problem(
                .badData,
                error.readings.isEmpty
                    ? ICalArgument.advised(problem, Phrase("rule-error.advice")) : problem
            )
        }
    }
}

extension RuleDescription.Start {
    fileprivate init(_ value: DateValue) {
        switch value {
        case .day(let day): self = .day(day)
        case .local(let local): self = .local(local)
        case .utc(let instant): self = .utc(instant.utc)
        }
    }
}
