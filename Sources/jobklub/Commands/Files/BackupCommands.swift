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
        try Backup.make(of: town.store, to: to, at: town.now)
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
            findings = try town.store.examine()
        }
        if json {
            try Console.json(findings.map(FindingDocument.init))
        } else {
            for finding in findings { try Console.say(line(finding, catalogue)) }
        }
        guard findings.allSatisfy(\.isFine) else { throw Failure.Code.badData }
    }

    private func line(_ finding: Finding, _ catalogue: Catalogue) -> String {
        var detail = finding.detail
        if finding.check == .backup {
            detail =
                Int(detail).map { seconds in
                    let moment = Instant(secondsSinceEpoch: seconds)
                    return catalogue.date(moment.utc.day)
                } ?? "–"
        }
        let state = catalogue.text(finding.isFine ? "doctor.fine" : "doctor.wrong")
        return catalogue.text(
            Phrase(
                "doctor.line",
                [
                    "check": .phrase(Phrase("doctor.\(finding.check.rawValue)")),
                    "state": .text(state), "detail": .text(detail),
                ]
            )
        )
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

struct LogCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show who did what, and who has looked at whom.",
        discussion: """
            The log holds numbers of participants and no data about them. Only an administrator \
            reads it.

            EXAMPLES:
              $ jobklub log --db jobklub.sqlite
              $ jobklub log --participant 1 --db jobklub.sqlite --lang en
            """
    )

    @Option(help: ArgumentHelp("Only what is about this one.", valueName: "number"))
    var participant: Int?

    @Option(help: "How many lines at most.")
    var count = 50

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let lines = try town.perform(.readLog(about: participant, count: max(1, count)))
        for line in lines {
            let subject = [line.participant.map { "nr. \($0)" }, line.meeting]
                .compactMap(\.self).joined(separator: " ")
            let action = catalogue.text("action.\(line.action.rawValue)")
            let text = Phrase(
                "log.line",
                [
                    "time": .text("\(town.zone.local(line.at))"),
                    "actor": .text(
                        "\(line.actor.name) (\(catalogue.text("role.\(line.actor.role.rawValue)")))"
                    ),
                    "action": .text(
                        line.isReading ? "\(catalogue.text("log.reading")): \(action)" : action
                    ),
                    "subject": .text(subject),
                ]
            )
            try Console.say(catalogue.text(text).trimmingCharacters(in: .whitespaces))
        }
    }
}
