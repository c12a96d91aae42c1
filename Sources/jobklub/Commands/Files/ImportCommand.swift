internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Participation
internal import Store

struct ImportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read participants from a CSV file, all of them or none.",
        discussion: """
            The columns are described in docs/participants-csv.md. Who is there already, with the \
            same name and phone or mail, is not read in again. With --everything the file is \
            one that 'jobklub export' wrote, and the database is made from it.

            EXAMPLES:
              $ jobklub export --participants people.csv --db jobklub.sqlite
              $ jobklub init --db new.sqlite
              $ jobklub import people.csv --db new.sqlite --dry-run --lang en
              $ jobklub import people.csv --db new.sqlite
            """
    )

    @Argument(help: "The file, or - for standard input.", completion: .file())
    var file: String

    @Flag(help: "Only say what would be read in, or what is wrong.")
    var dryRun = false

    @OptionGroup var mapping: MappingOption

    @Flag(help: "The file holds everything of a municipality.")
    var everything = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let octets = try InputFile.octets(file)
        guard !everything else { return try restore(octets, catalogue) }
        let town = try database.open()
        let read = try ParticipantTable.read(
            octets,
            file: file,
            mapping: mapping.columns,
            today: town.today
        )
        try town.holdNew(read, file: file)
        let people = read.map(\.person)
        let ids = dryRun ? [] : try town.perform(.importPeople(people))
        if json {
            return try Console.json(
                ImportDocument(participants: people.count, saved: !dryRun, numbers: ids)
            )
        }
        var arguments: [String: Phrase.Argument] = ["count": .number(people.count)]
        guard let first = ids.first, let last = ids.last else {
            return try Console.say(catalogue.text(Phrase("import.dry-run", arguments)))
        }
        arguments["first"] = .text("\(first)")
        arguments["last"] = .text("\(last)")
        try Console.say(catalogue.text(Phrase("import.done", arguments)))
    }

    private func restore(_ octets: [UInt8], _ catalogue: Catalogue) throws {
        do {
            try Everything.restore(octets, to: database.db)
        } catch let mistake as Everything.Mistake {
            let arguments: [String: Phrase.Argument] = [
                "file": .text(file), "line": .text("\(mistake.line)"),
                "problem": .text(mistake.problem),
            ]
            throw Failure(Failure.Code.badData, Phrase("import.bad-line", arguments))
        }
        let path = ["path": Failure.shown(database.db)]
        try Console.say(catalogue.text(Phrase("import.everything", path)))
    }
}

/// What was read in, as `--json` prints it.
private struct ImportDocument: Encodable {
    let participants: Int
    let saved: Bool
    let numbers: [Int]
}

struct ExportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything of a municipality as text, or its participants as CSV.",
        discussion: """
            'jobklub import --everything' makes the same database of it again. Both files hold \
            personal data.

            EXAMPLES:
              $ jobklub export --out everything.jsonl --db jobklub.sqlite
              $ jobklub export --participants participants.csv --db jobklub.sqlite
            """
    )

    @Option(help: ArgumentHelp("File for everything, or - for standard output.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("File for participants as CSV, or -.", valueName: "file"))
    var participants: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (out == nil) != (participants == nil) else {
            throw ValidationError("Give either --out or --participants.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let path = out ?? participants ?? "-"
        if participants != nil {
            let people = try town.perform(.readPeople())
            try OutputFile.write(
                ParticipantTable.write(people, in: catalogue),
                to: path,
                isPersonal: true
            )
        } else {
            try town.writeEverything(to: path)
        }
        guard path != "-" else { return }
        try Console.say(catalogue.text(Phrase("written", ["path": .text(path)])))
    }
}

extension Municipality {
    /// Refuses those who are in the database already; each is named with their line.
    fileprivate func holdNew(_ people: [ImportedPerson], file: String) throws {
        var known: [[String]: Int] = [:]
        for person in try perform(.readPeople()).reversed() {
            for key in person.participant.keys { known[key] = person.participant.id }
        }
        let mistakes = people.compactMap { imported -> FileMistake? in
            let twins = imported.person.participant.keys.compactMap { known[$0] }
            guard let id = twins.first else { return nil }
            return FileMistake(
                file: file,
                line: imported.line,
                column: 1,
                problem: Phrase("import.duplicate", ["id": .text("\(id)")])
            )
        }
        if !mistakes.isEmpty { throw FileMistakes(mistakes) }
    }
}

extension Participant {
    /// What tells that two are the same person: the name with the phone, and the name with the mail.
    fileprivate var keys: [[String]] {
        let name = fullName.lowercased()
        return [
            phone.map { [name, "phone", $0.filter(\.isNumber)] },
            mailbox.map { [name, "mail", $0.lowercased()] },
        ].compactMap(\.self)
    }
}

extension Municipality {
    /// Writes everything row by row, so that it need not fit in memory.
    fileprivate func writeEverything(to path: String) throws {
        guard path != "-" else {
            return try Everything.export(store, by: actor, at: now) { try Console.write($0) }
        }
        let draft = path + ".part"
        guard
            FileManager.default.createFile(
                atPath: draft,
                contents: nil,
                attributes: [.posixPermissions: 0o600]
            )
        else { throw OutputFile.failure(POSIXError(.EACCES), path) }
        do {
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
            try Everything.export(store, by: actor, at: now) {
                try handle.write(contentsOf: Data($0))
            }
            try handle.close()
            guard rename(draft, path) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        } catch let error as StoreError {
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw OutputFile.failure(error, path)
        }
    }
}
