internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct StaffAwayCommand<Part: StaffPart>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "away",
            abstract: "Record that \(Part.noun) is away for some days.",
            discussion: """
                If you give --start and --end, the person is away only between these two times, \
                and only on the day in --from. Nobody is asked why. The meetings in the plan \
                stay as they are; 'jobklub plan change absence' records an absence and changes \
                the plan too.

                EXAMPLES:
                \(StaffMemberCommand<Part>.example("away \(Part.example) --from 2027-09-06"))
                """
        )
    }

    @Argument(help: "The person's short name.")
    var id: String

    @Option(help: ArgumentHelp("The first day of the absence.", valueName: "day"))
    var from: DayArgument

    @Option(
        help: ArgumentHelp(
            "The last day of the absence (default: the first day).",
            valueName: "day"
        )
    )
    var to: DayArgument?

    @Option(help: "The kind of absence: vacation, course, or away for anything else.")
    var kind: String = Availability.Absence.Kind.away.rawValue

    @Option(help: ArgumentHelp("Away only from this time on, such as 09:00.", valueName: "time"))
    var start: TimeArgument?

    @Option(help: ArgumentHelp("Away only until this time, such as 12:00.", valueName: "time"))
    var end: TimeArgument?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (start == nil) == (end == nil) else {
            throw ValidationError.usage(
                "usage.both-or-neither",
                ["one": .text("--start"), "other": .text("--end")]
            )
        }
        guard start == nil || to == nil else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .list([.text("--start"), .text("--end")]), "other": .text("--to")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let key = try StaffKey(Part.kind, named: id)
        let words = Availability.Absence.Kind.allCases.map(\.rawValue)
        guard let kind = Availability.Absence.Kind(rawValue: kind) else {
            throw Problem.word(kind, in: .text("--kind"), words)
        }
        let town = try database.open()
        let first = try town.day(from, "--from")
        let span = try DaySpan(
            asked: first,
            to: try town.day(to, "--to", weekday: .after(first)) ?? first
        )
        if let start, let end {
            guard
                let time = ClockSpan(try start.time("--start"), to: try end.time("--end"))
            else { throw Problem(.usage, Phrase("mistake.end-not-after-start")) }
            try town.perform(.noteBooking(.init(day: first, span: time), of: key))
        } else {
            try town.perform(.noteAbsence(.init(span: span, kind: kind), of: key))
        }
        try Console.say(catalogue.text(Phrase("staff.changed", ["id": .text(id)])))
    }
}

struct StaffBackCommand<Part: StaffPart>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "back",
            abstract: "Record the day from which \(Part.noun) is back.",
            discussion: """
                If an absence includes that day, the absence then ends on the day before. If the \
                person was away or booked for only some hours of that day, these hours are free \
                again.

                EXAMPLES:
                \(StaffMemberCommand<Part>.example("away \(Part.example) --from 2027-09-06"))
                  $ jobklub \(Part.kind.rawValue) back \(Part.example) 2027-09-06 \\
                      --db jobklub.sqlite
                """
        )
    }

    @Argument(help: "The person's short name.")
    var id: String

    @Argument(help: "The first day on which the person is back.")
    var day: DayArgument

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let key = try StaffKey(Part.kind, named: id)
        let town = try database.open()
        try town.perform(.takeBackAbsence(of: key, from: try town.day(day, "<day>")))
        try Console.say(catalogue.text(Phrase("staff.changed", ["id": .text(id)])))
    }
}
