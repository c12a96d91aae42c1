internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Planning

struct CalendarCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract:
            "Write a programme's meetings as a calendar file that any calendar program reads.",
        discussion: """
            The file holds no names. The same files and period give the same bytes.

            EXAMPLES:
              $ jobklub calendar --programme frederiksberg --out frederiksberg.ics
              $ jobklub calendar --programme vejle --from 2027-01-01 --to 2027-12-31 --out -
            """
    )

    @Option(help: "Id of the programme.", completion: WorkspaceOptions.programmes)
    var programme: String

    @Option(
        help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"),
        completion: .file(extensions: ["ics"])
    )
    var out: String

    @Option(
        help: ArgumentHelp("First rule date (default: 1 January of this year).", valueName: "day")
    )
    var from: Day?

    @Option(
        help: ArgumentHelp("Last rule date (default: 31 December of next year).", valueName: "day")
    )
    var to: Day?

    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: ClockOption
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let setting = try folders.workspace.setting(programme)
        let today = clock.today(in: folders.workspace.zone(of: setting))
        let year = today.year
        let first = from ?? Day(year: year, month: 1, day: 1) ?? today
        let lastYear = max(year, first.year) + 1
        let span = try DaySpan(
            asked: first,
            to: to ?? Day(year: lastYear, month: 12, day: 31) ?? .lastWritten
        )
        let plan = Planner([setting]).planWholeCycles(span)
        let zone = try folders.workspace.calendarZone(setting.programme.timeZone)
        let calendar = ProgrammeCalendar(plan, setting, zone: zone, in: catalogue)
        let feed = try calendar.feed(stamp: setting.programme.lastChange)
        try OutputFile.write(feed.serialized(), to: out)
        guard out != "-" else { return }
        try Console.say(catalogue.text(Phrase("written", ["path": .text(out)])))
    }
}

extension Workspace {
    /// The zone whose clocks a programme's times are read from.
    func zone(of setting: Setting) -> Zone {
        zones.zone(setting.programme.timeZone) ?? .utc
    }

    /// A zone in the form that calendar files carry.
    func calendarZone(_ identifier: String) throws -> CalendarZone {
        do {
            return try CalendarZone(zones.zone(identifier) ?? .utc)
        } catch {
            throw Failure(
                Failure.Code.badData,
                Phrase("failure.calendar", ["problem": .text("\(error)")])
            )
        }
    }
}

extension Programme {
    /// When the rules last changed: what a calendar file is stamped with when there is no database.
    var lastChange: Instant {
        Instant(utc: CivilDateTime(revised, .midnight))
    }
}
