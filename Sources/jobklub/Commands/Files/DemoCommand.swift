internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Planning
internal import Store

struct DemoCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Lay out Frederiksberg's year with example people, and write all its files.",
        discussion: """
            The people are made up from --seed and live in the database that it makes; everything \
            before --now has happened and is marked. The same options give the same files. A \
            folder or a database that 'jobklub demo' did not make is left alone.

            EXAMPLES:
              $ jobklub demo --year 2027 --now 2027-06-15 --seed 1
              $ jobklub demo --year 2028 --lang en --out out/demo-2028 --db out/2028.sqlite
            """
    )

    @Option(help: "The year to lay out.")
    var year = 2027

    @Option(help: "Seed of the example people.")
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "Take this for now: 2027-06-15 or 2027-06-15T10:00 (default: 15 June).",
            valueName: "time"
        )
    )
    var now: Moment?

    @Option(
        help: ArgumentHelp(
            "Database to make (default: jobklub.sqlite in the folder).",
            valueName: "file"
        ),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @Option(help: ArgumentHelp("Folder to write into.", valueName: "dir"), completion: .directory)
    var out = "out/demo"

    @Option(help: "Id of the programme.", completion: WorkspaceOptions.programmes)
    var programme = "frederiksberg"

    @Option(
        help: ArgumentHelp(
            "Who helps to hold the meetings (default: people/PROGRAMME.yaml, where it is).",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml"])
    )
    var people: String?

    @Flag(help: "Print JSON: what was written, and the plan.")
    var json = false

    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1900...9000).contains(year) else {
            throw ValidationError("--year takes a year from 1900 to 9000.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        guard
            let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31),
            let midsummer = Day(year: year, month: 6, day: 15)
        else { throw ValidationError("--year takes a year from 1900 to 9000.") }
        let setting = try folders.workspace.setting(programme)
        let rules = ProgrammeRules(
            setting: setting,
            zone: folders.workspace.zone(of: setting),
            files: try folders.workspace.ruleFiles(of: programme)
        )
        let now = CivilDateTime(now?.day ?? midsummer, now?.time ?? .midnight)
        let staff = try staff()
        let plan = Planner(
            [setting],
            staff: staff,
            speakersUntil: now.day.advanced(by: Municipality.daysSpeakersAreLookedFor)
        ).planWholeCycles(DaySpan(first...last))
        let database = DemoDatabase(path: db ?? "\(out)/jobklub.sqlite")
        try database.holdOwn()
        let folder = DemoFolder(path: out)
        try folder.claim(programme)
        let until = rules.zone.instant(now)
        let crowd = try database.make(plan, rules, staff, seed: seed, until: until)
        let writer = DemoWriter(
            folder: folder,
            plan: plan,
            setting: setting,
            namesPeople: staff.isInPlans,
            lists: crowd.lists,
            zone: try folders.workspace.calendarZone(setting.programme.timeZone),
            now: Instant(utc: now),
            catalogue: catalogue
        )
        let report = PlanReport(setting, in: catalogue, staff: staff).lines(plan)
        let counts = try writer.write(report: report)
        if json {
            try Console.json(
                DemoDocument(
                    folder: out,
                    database: database.path,
                    people: crowd.people,
                    invitations: counts.invitations,
                    sheets: counts.sheets,
                    plan: PlanDocument(
                        plan,
                        setting,
                        namesPeople: staff.isInPlans,
                        in: catalogue
                    )
                )
            )
        } else {
            try Console.say(report)
            try Console.say(summary(counts, setting, plan, crowd, now.day, catalogue))
        }
    }

    /// Facilitators, speakers and interpreters; nobody where no file tells of any.
    private func staff() throws -> Staff {
        let usual = "people/\(programme).yaml"
        guard people != nil || FileManager.default.fileExists(atPath: usual) else { return .none }
        return try StaffFile.read(try InputFile.octets(people ?? usual), file: people ?? usual)
    }

    private func summary(
        _ counts: DemoWriter.Counts,
        _ setting: Setting,
        _ plan: Plan,
        _ crowd: DemoDatabase.Crowd,
        _ today: Day,
        _ catalogue: Catalogue
    ) -> [String] {
        let municipality = Phrase.Argument.localized(setting.programme.municipality)
        let made = Phrase(
            "demo.made",
            ["year": .text("\(year)"), "municipality": municipality, "now": .day(today)]
        )
        let database = db ?? "\(out)/jobklub.sqlite"
        let places = [
            ("plan.txt, plan.json", Phrase("demo.plan")),
            ("\(programme).ics", Phrase("demo.feed")),
            ("invitations/", Phrase("demo.invitations", ["count": .number(counts.invitations)])),
            (
                "sheets/",
                Phrase(
                    "demo.sheets",
                    ["count": .number(counts.sheets), "meetings": .number(plan.meetings.count)]
                )
            ),
        ]
        let example = plan.meetings.first { $0.kind == .session }?.id.description
        let tries =
            [
                "report attendance --by month --db \(quoted(database))\(spoken)",
                "show --db \(quoted(database)) --now \(today)\(spoken)",
                "plan preview \(programme)\(options)",
                "check \(quoted("\(folders.calendars)/\(programme).yaml"))\(venues)\(spoken)",
            ]
            + (example.map {
                ["sheet --meeting \($0) --kind invitation --out invitation.pdf\(options)"]
            } ?? [])
        return [
            "", catalogue.text(made),
            catalogue.text(Phrase("demo.people", ["count": .number(crowd.people)])), "",
            catalogue.text("demo.where"),
            "  \(database)  \(catalogue.text("demo.database"))",
        ] + places.map { "  \(out)/\($0.0)  \(catalogue.text($0.1))" }
            + ["", catalogue.text("demo.next")]
            + tries.map { "  \(DemoCommand.program) \($0)" }
    }

    /// The options that were given, so that what is printed does the same.
    private var options: String {
        (folders.calendars == "calendars" ? "" : " --calendars \(quoted(folders.calendars))")
            + venues + spoken
    }

    private var venues: String {
        folders.venues == "venues" ? "" : " --venues \(quoted(folders.venues))"
    }

    /// A word as a shell takes it for one.
    private func quoted(_ word: String) -> String {
        let isPlain = word.wholeMatch(of: /[A-Za-z0-9_.\/@+-]+/) != nil
        return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
    }

    private var spoken: String { language.tag == "da" ? "" : " --lang \(language.tag)" }

    /// The program as it was called, so that what is printed can be typed.
    private static var program: String { CommandLine.arguments.first ?? "jobklub" }
}

/// What the demo wrote, as `--json` prints it.
private struct DemoDocument: Encodable {
    let folder: String
    let database: String
    let people: Int
    let invitations: Int
    let sheets: Int
    let plan: PlanDocument
}
