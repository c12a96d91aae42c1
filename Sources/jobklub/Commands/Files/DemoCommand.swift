internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Office
internal import Planning

struct DemoCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Plan an example year with made-up people, and write all its files.",
        discussion: """
            The plan and the made-up people are saved in a database. In this database, the \
            meetings before --now have been held, and attendance is marked. The same options \
            always give the same files. A folder or a database that 'jobklub demo' did not make is \
            not changed.

            EXAMPLES:
              $ jobklub demo --year 2027 --now 2027-06-15 --seed 1
              $ jobklub demo --year 2028 --lang en --out out/demo-2028 --db out/2028.sqlite
            """
    )

    @Option(help: "The year to plan.")
    var year = 2027

    @Option(help: "Any whole number. The same number always gives the same made-up people.")
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            """
            Act as if it were this time, such as 2027-06-15 or 2027-06-15T10:00 (default: 15 \
            June of the year).
            """,
            valueName: "time"
        )
    )
    var now: Moment?

    @Option(
        help: ArgumentHelp(
            "Database to make (default: jobklub.sqlite in the folder of --out).",
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
            "File with facilitators, speakers and interpreters (default: people/PROGRAMME.yaml).",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml"])
    )
    var people: String?

    @Flag(help: "Print the names of the written files, and the plan, as JSON.")
    var json = false

    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1900...9000).contains(year) else {
            throw ValidationError.usage(
                "usage.range",
                ["option": .text("--year"), "least": .text("1900"), "most": .text("9000")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        guard
            let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31),
            let midsummer = Day(year: year, month: 6, day: 15)
        else {
            throw ValidationError.usage(
                "usage.range",
                ["option": .text("--year"), "least": .text("1900"), "most": .text("9000")]
            )
        }
        let now = try now?.moment(seenFrom: midsummer) ?? CivilDateTime(midsummer, .midnight)
        let staff = try staff()
        let demo = Demo(
            programme,
            DaySpan(first...last),
            now: now,
            seed: seed,
            folder: out,
            database: databasePath,
            staff: staff
        )
        func document(_ plan: Plan, _ setting: Setting) -> PlanDocument {
            PlanDocument(plan, setting, namesPeople: staff.isInPlans, in: catalogue)
        }
        let made = try demo.make(
            from: folders.workspace,
            in: catalogue,
            document: { Array(try Console.jsonOctets(document($0, $1))) },
            progress: { Console.progress("\($0)/\($1)") }
        )
        Console.progress("")
        let noStaff = Phrase("demo.no-staff", ["path": .path(usualPeople)])
        let notes = isWithoutStaff ? [catalogue.text(noStaff)] : []
        guard json else {
            return try Console.say(made.report + summary(made, now.day, catalogue, notes))
        }
        try Console.json(
            DemoDocument(
                folder: out,
                database: databasePath,
                people: made.people,
                invitations: made.invitations,
                sheets: made.sheets,
                plan: document(made.plan, made.setting)
            )
        )
    }

    private var databasePath: String { db ?? "\(out)/jobklub.sqlite" }

    /// Facilitators, speakers and interpreters; nobody where no file tells of any.
    private func staff() throws -> Staff {
        guard !isWithoutStaff else { return .none }
        let file = people ?? usualPeople
        return try StaffFile.read(try InputFile.octets(file), file: file)
    }

    private var usualPeople: String { "people/\(programme).yaml" }

    private var isWithoutStaff: Bool {
        people == nil && !FileManager.default.fileExists(atPath: usualPeople)
    }

    private func summary(
        _ made: Demo.Made,
        _ today: Day,
        _ catalogue: Catalogue,
        _ notes: [String]
    ) -> [String] {
        let municipality = Phrase.Argument.localized(made.setting.programme.municipality)
        let title = Phrase(
            "demo.made",
            ["year": .text("\(year)"), "municipality": municipality, "now": .day(today)]
        )
        let places = [
            ("plan.txt, plan.json", Phrase("demo.plan")),
            ("\(programme).ics", Phrase("demo.feed")),
            ("invitations/", Phrase("demo.invitations", ["count": .number(made.invitations)])),
            (
                "sheets/",
                Phrase(
                    "demo.sheets",
                    ["count": .number(made.sheets), "meetings": .number(made.plan.meetings.count)]
                )
            ),
        ]
        let example = made.plan.meetings.first { $0.kind == .session }?.id.description
        let tries =
            [
                "report attendance --by month --db \(quoted(databasePath))\(spoken)",
                "show --db \(quoted(databasePath)) --now \(today)\(spoken)",
                "plan preview \(programme)\(options)",
                "check \(quoted("\(folders.calendars)/\(programme).yaml"))\(venues)\(spoken)",
            ]
            + (example.map {
                ["sheet --meeting \($0) --kind invitation --out invitation.pdf\(options)"]
            } ?? [])
        return [
            "", catalogue.text(title),
            catalogue.text(Phrase("demo.people", ["count": .number(made.people)])),
        ] + notes + [
            "", catalogue.text("demo.where"),
            "  \(databasePath)  \(catalogue.text("demo.database"))",
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
