internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Store

struct BackupCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database while people work with it, and try the copy.",
        discussion: """
            The copy is one file, looked through before it gets its name. It holds personal data.

            EXAMPLES:
              $ jobklub backup --to copy.sqlite --db jobklub.sqlite
              $ jobklub backup --to copy-en.sqlite --db jobklub.sqlite --lang en
            """
    )

    @Option(help: ArgumentHelp("Where the copy is to be; nothing may be there.", valueName: "file"))
    var to: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        try OutputFile.holdFolder(of: to)
        try Backup.make(of: town.store, to: to, by: town.actor, at: town.now)
        try Console.say(catalogue.text(Phrase("backup.made", ["path": Failure.shown(to)])))
    }
}

struct RestoreCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the database, after looking it through.",
        discussion: """
            With --verify the backup is only tried. A database that is there stays, unless \
            --replace is given; then it is put aside and not deleted.

            EXAMPLES:
              $ jobklub restore year.sqlite --verify --db restored.sqlite
              $ jobklub restore year.sqlite --db restored.sqlite
            """
    )

    @Argument(help: "The backup.", completion: .file(extensions: ["sqlite"]))
    var backup: String

    @Flag(help: "Only try whether the backup can be restored.")
    var verify = false

    @Flag(help: "Put a database that is there aside.")
    var replace = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let actor = database.actor.actor
        guard Action.backUp.roles.contains(actor.role) else {
            throw StoreError.notAllowed(.backUp, actor.role)
        }
        guard !verify else {
            let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            defer { try? FileManager.default.removeItem(at: folder) }
            let trial = folder.appending(path: "trial.sqlite").path
            _ = try Backup.restore(backup, to: trial, replacing: false)
            let path = ["path": Failure.shown(backup)]
            return try Console.say(catalogue.text(Phrase("restore.verified", path)))
        }
        let aside = try Backup.restore(backup, to: database.db, replacing: replace)
        let done = Phrase(
            "restore.done",
            ["path": Failure.shown(database.db), "backup": Failure.shown(backup)]
        )
        try Console.say(catalogue.text(done))
        guard let aside else { return }
        try Console.say(catalogue.text(Phrase("restore.aside", ["path": Failure.shown(aside)])))
    }
}

struct DoctorCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look the database through: file, references, seats, settings, disk, backup.",
        discussion: """
            Nothing is changed. The exit code is 65 where something is not fine.

            EXAMPLES:
              $ jobklub doctor --db jobklub.sqlite
              $ jobklub doctor --db jobklub.sqlite --json
            """
    )

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        var findings = try Doctor.examine(database.db)
        // What is not sound is not opened for writing.
        if findings.allSatisfy(\.isFine) {
            let town = try database.open()
            findings = try town.store.examine() + [town.examineRules()]
        }
        if json {
            try Console.json(findings.map(FindingDocument.init))
        } else {
            for finding in findings { try Console.say(line(finding, catalogue)) }
        }
        guard findings.allSatisfy(\.isFine) else { throw Failure.Code.badData }
    }

    private func line(_ finding: Finding, _ catalogue: Catalogue) -> String {
        let state = catalogue.text(finding.isFine ? "doctor.fine" : "doctor.wrong")
        var arguments: [String: Phrase.Argument] = [
            "check": .phrase(Phrase("doctor.\(finding.check.rawValue)")), "state": .text(state),
        ]
        guard let detail = detail(finding) else {
            return catalogue.text(Phrase("doctor.short-line", arguments))
        }
        arguments["detail"] = detail
        return catalogue.text(Phrase("doctor.line", arguments))
    }

    /// What is worth knowing beside "fine"; of what is not fine, everything the database says.
    private func detail(_ finding: Finding) -> Phrase.Argument? {
        guard finding.isFine else { return .text(finding.detail) }
        switch finding.check {
        case .integrity, .references, .durability, .rules: return nil
        case .settings:
            let isExample = finding.detail.contains("loopback")
            return .phrase(Phrase(isExample ? "doctor.stays-here" : "doctor.goes-out"))
        case .backup:
            guard let seconds = Int(finding.detail) else { return .phrase(Phrase("doctor.never")) }
            return .day(Instant(secondsSinceEpoch: seconds).utc.day)
        default: return .text(finding.detail)
        }
    }
}

/// A finding as `--json` prints it.
private struct FindingDocument: Encodable {
    let check: String
    let fine: Bool
    let detail: String

    init(_ finding: Finding) {
        check = finding.check.rawValue
        fine = finding.isFine
        detail = finding.detail
    }
}

extension Municipality {
    /// Whether the rules that are kept can be read by this version.
    fileprivate func examineRules() -> Finding {
        do {
            for id in try workspace.programmeIDs() { _ = try setting(id) }
            return Finding(check: .rules, isFine: true, detail: "")
        } catch let mistakes as FileMistakes {
            let first = mistakes.mistakes.first.map { "\($0.file):\($0.line):\($0.column)" }
            return Finding(check: .rules, isFine: false, detail: first ?? "")
        } catch {
            return Finding(check: .rules, isFine: false, detail: "\(error)")
        }
    }
}
