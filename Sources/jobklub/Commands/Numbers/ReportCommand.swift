public import ArgumentParser
internal import CivilTime
internal import Correspondence
public import Insight
internal import Office
internal import Store

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Count how many came to meetings and what courses led to; no names are shown.",
        discussion: """
            EXAMPLES:
              $ jobklub report attendance --db jobklub.sqlite
              $ jobklub report attendance --by month --json --db jobklub.sqlite
              $ jobklub report month 2027-04 --format pdf --out 4.pdf --db jobklub.sqlite
              $ jobklub report outcomes --db jobklub.sqlite
              $ jobklub report target-group --by gender --db jobklub.sqlite
            """,
        subcommands: [
            PeriodReportCommand<ReportedMonth>.self, PeriodReportCommand<ReportedQuarter>.self,
            PeriodReportCommand<ReportedYear>.self,
            AttendanceReportCommand.self, OutcomeReportCommand.self,
            TargetGroupReportCommand.self, EconomyReportCommand.self,
        ]
    )
}

extension TraitSplit: ExpressibleByArgument {}

struct AttendanceReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendance",
        abstract:
            "Count how many came, cancelled or stayed away, and show how certain each share is.",
        discussion: """
            Without --from and --to, all meetings in the database are counted. --by counts \
            meetings in groups and can be given several times. Two words with a comma, such as \
            kind,weekday, make one group for each kind of meeting on each weekday. Groups are \
            compared only if their meetings are of the same kind. With --against, each group is \
            compared with itself in another period instead. --split and --share hide numbers below \
            5.

            EXAMPLES:
              $ jobklub report attendance --by session --db jobklub.sqlite
              $ jobklub report attendance --by kind,weekday --by venue \\
                  --from 2027-01-01 --to 2027-06-30 \\
                  --against 2026-01-01 2026-06-30 --db jobklub.sqlite
              $ jobklub report attendance --split gender --db jobklub.sqlite --lang en
              $ jobklub report attendance --by month --format xlsx --out months.xlsx \\
                  --db jobklub.sqlite
            """
    )

    @Option(
        help: """
            How to group the meetings: meeting, kind, session (its number in the cycle), cycle, \
            venue, outside (outside the town hall or not), programme, month, season, weekday, hour \
            or lead (how long before the meeting people were asked to come). You can write two of \
            these words with a comma between them.
            """
    )
    var by: [CrossedArgument<AttendanceGrouping>] = []

    @Option(
        help: """
            Count separately by a personal trait: gender, country, country-group, education, \
            age-group, years (in Denmark), category, language, channel or support.
            """
    )
    var split: TraitSplit?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            """
            First and last day of another period. Each group is compared with itself in that \
            period.
            """,
            valueName: "day"
        )
    )
    var against: [DayArgument] = []

    @OptionGroup var options: ReportOptions
    var language: LanguageOption { options.language }

    func validate() throws {
        guard against.isEmpty || against.count == 2 else {
            throw ValidationError.usage("usage.against")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try options.database.open()
        var question = AttendanceQuestion()
        question.crossings = by.map { AttendanceCrossing($0.items) }
        question.split = split
        question.period = try options.period(town)
        question.isShared = options.isShared(bySplits: question.splitsPersons)
        if let first = against.first, let last = against.last {
            let from = try town.day(first, "--against", weekday: .latest)
            let to = try town.day(last, "--against", weekday: .after(from))
            _ = try DaySpan(asked: from, to: to, most: nil)
            question.against = ReportPeriod(from: from, to: to)
        }
        switch question.refusal {
        case .period:
            throw ValidationError.usage(options.share ? "usage.share-period" : "usage.split-period")
        case .lead:
            throw ValidationError.usage(options.share ? "usage.share-lead" : "usage.split-lead")
        case .overlap: throw ValidationError.usage("usage.overlap")
        case nil: break
        }
        let page = try town.perform(
            .attendance(question, naming: options.output.format != .json)
        )
        try options.output.write(
            page.printed(in: catalogue),
            page.recorded,
            document: ReportDocument(page),
            lines: page.lines(in: catalogue),
            in: catalogue
        )
    }
}

struct OutcomeReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes",
        abstract: "Show how far participants have come, which outcomes began and how long it took.",
        discussion: """
            Without --from and --to, all courses in the database are counted. With --share the \
            period must be a whole calendar year.

            EXAMPLES:
              $ jobklub report outcomes --db jobklub.sqlite
              $ jobklub report outcomes --from 2027-01-01 --to 2027-12-31 --share \\
                  --db jobklub.sqlite
            """
    )

    @OptionGroup var options: ReportOptions
    var language: LanguageOption { options.language }

    func perform(_ catalogue: Catalogue) throws {
        let town = try options.database.open()
        let period = try options.periodOfPersons(town, isShared: options.share)
        let page = try town.perform(.outcomes(in: period, isShared: options.share))
        try options.write(
            page.printed(in: catalogue),
            page.recorded,
            OutcomeReportDocument(page),
            catalogue
        )
    }
}

struct TargetGroupReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "target-group",
        abstract: "Show what courses led to, by age, gender, country and so on.",
        discussion: """
            Numbers below 5 are hidden. Other numbers are hidden too, if a hidden number could be \
            worked out from them. --by can be given several times. Two words with a comma, such as \
            gender,education, make one group for each gender with each education. If you give \
            --share, or write a file that is not JSON, the period must be a whole calendar year.

            EXAMPLES:
              $ jobklub report target-group --db jobklub.sqlite
              $ jobklub report target-group --by category --by gender,education \\
                  --db jobklub.sqlite
              $ jobklub report target-group --from 2027-01-01 --to 2027-12-31 \\
                  --format xlsx --out groups.xlsx --db jobklub.sqlite
            """
    )

    @Option(
        help: """
            How to group the people: gender, country, country-group, education, age-group, years \
            (in Denmark), category, language, channel or support. You can write two of these words \
            with a comma between them.
            """
    )
    var by: [CrossedArgument<TraitSplit>] = []

    @OptionGroup var options: ReportOptions
    var language: LanguageOption { options.language }

    func perform(_ catalogue: Catalogue) throws {
        let town = try options.database.open()
        let isShared = options.isShared(bySplits: true)
        let period = try options.periodOfPersons(town, isShared: isShared)
        let page = try town.perform(
            .targetGroup(by: by.map(\.items), in: period, isShared: isShared)
        )
        try options.write(
            page.printed(in: catalogue),
            page.recorded,
            TargetGroupDocument(page),
            catalogue
        )
    }
}
