internal import ArgumentParser
internal import Correspondence
internal import Office
internal import Planning
internal import Store

/// The commands for people of one part.
struct StaffMemberCommand<Part: StaffPart>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Part.kind.rawValue,
            abstract: "List, show, add, change and remove \(Part.kind.rawValue)s.",
            discussion: """
                The log records who has read the contact details. No CPR numbers and no notes \
                about these people are kept, and nobody is asked why they are away.

                EXAMPLES:
                \(example("list"))
                """,
            subcommands: [
                StaffListCommand<Part>.self, StaffShowCommand<Part>.self,
                StaffAddCommand<Part>.self, StaffChangeCommand<Part>.self,
                StaffRemoveCommand<Part>.self, StaffAwayCommand<Part>.self,
                StaffBackCommand<Part>.self,
            ]
        )
    }

    /// A command that is shown in a help text, after the one that reads the example file in.
    static func example(_ words: String) -> String {
        """
          $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
          $ jobklub \(Part.kind.rawValue) \(words) --db jobklub.sqlite
        """
    }
}

struct StaffListCommand<Part: StaffPart>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: "List all \(Part.kind.rawValue)s.",
            discussion: """
                EXAMPLES:
                \(StaffMemberCommand<Part>.example("list"))
                """
        )
    }

    @Flag(help: "Print the result as JSON, for other programs.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let members = try database.open().perform(.readStaff(contacts: true)).members
            .filter { $0.staffKind == Part.kind }
        if json { return try Console.json(members.map(StaffMemberDocument.init)) }
        guard !members.isEmpty else { return try Console.say(catalogue.text("person.none")) }
        try Console.say(
            members.map { member in
                [member.id.text, member.name, member.phone ?? "", member.mailbox ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: "  ")
            }
        )
    }
}

struct StaffShowCommand<Part: StaffPart>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: "Show what the database holds about \(Part.noun).",
            discussion: """
                EXAMPLES:
                \(StaffMemberCommand<Part>.example("show \(Part.example)"))
                """
        )
    }

    @Argument(help: "The person's short name.")
    var id: String

    @Flag(help: "Print the result as JSON, for other programs.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let key = try StaffKey(Part.kind, named: id)
        let page = try town.perform(.staffPage(key))
        if json { return try Console.json(StaffMemberDocument(page)) }
        try Console.say(page.facts(in: catalogue).map { "\($0.heading): \($0.text)" })
        guard !page.meetings.isEmpty else { return }
        try Console.say(
            ["", catalogue.text(page.meetingsHeading)]
                + page.meetings.map { "  \($0.text(in: catalogue))" }
        )
    }
}

struct StaffRemoveCommand<Part: StaffPart>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove",
            abstract: "Remove \(Part.noun).",
            discussion: """
                The person's name is deleted from past meetings too. Somebody who is assigned to \
                a coming meeting cannot be removed: first take the person off that meeting.

                EXAMPLES:
                  $ jobklub init --example --db new.sqlite
                  $ jobklub staff import people/frederiksberg.yaml --db new.sqlite
                  $ jobklub \(Part.kind.rawValue) remove \(Part.example) --db new.sqlite
                """
        )
    }

    @Argument(help: "The person's short name.")
    var id: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let key = try StaffKey(Part.kind, named: id)
        try database.open().perform(.removeStaff(key))
        try Console.say(catalogue.text(Phrase("staff.removed", ["id": .text(id)])))
    }
}
