internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct StaffAddCommand<Part: StaffPart>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add",
            abstract: "Add \(Part.noun), and print their short name.",
            discussion: """
                Write each value in the same form as in a file from 'jobklub staff export'.

                EXAMPLES:
                  $ jobklub init --example --db new.sqlite
                  $ jobklub \(Part.kind.rawValue) add --name "Bo Berg" --hours "mon-thu 8-16" \\
                      \(Part.exampleOptions) --db new.sqlite
                """
        )
    }

    @Option(help: "The person's short name (default: made from the name).")
    var id: String?

    @OptionGroup var particulars: ParticularsOptions
    @OptionGroup var options: Part.Options
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard particulars.name?.isEmpty == false, particulars.hours?.isEmpty == false else {
            throw ValidationError.usage(
                "usage.needs",
                ["options": .list([.text("--name"), .text("--hours")])]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        var cells = try particulars.cells(with: options, town.today)
        cells["id"] = id
        let member = try AnyStaffMember(Part.kind, from: nil, cells)
        try town.perform(.addStaff(member))
        try Console.say(
            catalogue.text(Phrase("staff.added", ["id": .text(member.id.text)]))
        )
    }
}

struct StaffChangeCommand<Part: StaffPart>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "change",
            abstract: "Change what the database holds about \(Part.noun).",
            discussion: """
                Only the values that you give options for are changed. Write "" to delete a value.

                EXAMPLES:
                \(StaffMemberCommand<Part>.example("change \(Part.example) --phone 00000060"))
                """
        )
    }

    @Argument(help: "The person's short name.")
    var id: String

    @OptionGroup var particulars: ParticularsOptions
    @OptionGroup var options: Part.Options
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let cells = try particulars.cells(with: options, town.today)
        let stored = try town.perform(.readStaffMember(try StaffKey(Part.kind, named: id)))
        let member = try AnyStaffMember(Part.kind, from: stored.member, cells)
        guard member != stored.member else {
            throw Problem(.usage, Phrase("failure.nothing-to-change"))
        }
        try town.perform(.changeStaff(member, expecting: stored.version))
        try Console.say(catalogue.text(Phrase("staff.changed", ["id": .text(id)])))
    }
}

extension ParticularsOptions {
    /// What was typed, with what belongs to one kind of staff, by column.
    fileprivate func cells(
        with options: some StaffOptions,
        _ today: Day
    ) throws -> [String: String] {
        try cells(today).merging(options.cells(today)) { $1 }.compactMapValues(\.self)
    }
}
