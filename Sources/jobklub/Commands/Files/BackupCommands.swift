internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Store

struct BackupCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a backup of the database, and check the backup.",
        discussion: """
            People can work with the database at the same time. The backup is one file and holds \
            personal data. The file gets the name in --to only when the backup has been checked. \
            The file also holds a number (digest) that was worked out from its contents. This \
            number shows later whether the file has been changed. With --keep 30, for example, the \
            30 newest backups of this database stay in the folder and older backups are deleted. \
            Other files in the folder stay.

            EXAMPLES:
              $ jobklub backup --to copy.sqlite --db jobklub.sqlite
              $ jobklub backup --to newer.sqlite --keep 30 --db jobklub.sqlite
              $ jobklub backup --to copy-en.sqlite --db jobklub.sqlite --lang en
            """
    )

    @Option(
        help: ArgumentHelp(
            "The backup file to write; a file with this name must not exist yet.",
            valueName: "file"
        )
    )
    var to: String

    @Option(
        help: ArgumentHelp(
            "How many backups of this database to keep in the folder, the new one included.",
            valueName: "number"
        )
    )
    var keep: Int?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard keep ?? 1 >= 1 else {
            throw ValidationError.usage("usage.at-least-one", ["option": .text("--keep")])
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let removed = try Backup.make(
            of: town.store,
            to: to,
            by: town.actor,
            at: town.now,
            keeping: keep
        )
        // A copy that went through standard output is not followed by words.
        guard try !OutputFile.isStream(to) else { return }
        try Console.say(catalogue.text(Phrase("backup.made", ["path": .path(to)])))
        guard !removed.isEmpty else { return }
        let count = ["count": Phrase.Argument.number(removed.count)]
        try Console.say(catalogue.text(Phrase("backup.removed", count)))
    }
}

struct RestoreCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Check a backup, and use it as the database.",
        discussion: """
            With --verify the backup is only checked. If there is a database already, it is \
            replaced only with --replace; the old database is then kept under another name.

            EXAMPLES:
              $ jobklub restore year.sqlite --verify --db restored.sqlite
              $ jobklub restore year.sqlite --db restored.sqlite
            """
    )

    @Argument(help: "The backup file.", completion: .file(extensions: ["sqlite"]))
    var backup: String

    @Flag(help: "Only check whether the backup can be restored.")
    var verify = false

    @Flag(help: "Replace the existing database, and keep the old one under another name.")
    var replace = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let actor = try database.actor.actor()
        let now = try database.clock.stamp
        guard !verify else {
            try Safekeeping.verify(backup, by: actor)
            let path = ["path": Phrase.Argument.path(backup)]
            return try Console.say(catalogue.text(Phrase("restore.verified", path)))
        }
        let aside = try Safekeeping.restore(
            backup,
            to: database.db,
            replacing: replace,
            by: actor,
            at: now
        )
        let done = Phrase(
            "restore.done",
            ["path": .path(database.db), "backup": .path(backup)]
        )
        try Console.say(catalogue.text(done))
        guard let aside else { return }
        try Console.say(catalogue.text(Phrase("restore.aside", ["path": .path(aside)])))
    }
}

struct DoctorCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract:
            "Check the database and its settings, the clock, the disk and the last backup.",
        discussion: """
            Nothing is changed. The exit code is 65 if something is wrong. It is 0 if nothing is \
            wrong, even if something should be looked at.

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
        _ = try database.actor.actor()
        let now = try database.clock.stamp
        let findings = try Safekeeping.examine(
            database.db,
            at: now,
            reading: .ofProcess,
            clock: database.clock.instant
        )
        if json {
            try Console.json(findings.map(FindingDocument.init))
        } else {
            try Console.say(findings.map { catalogue.text($0.words(at: now)) })
        }
        guard findings.allSatisfy({ $0.state != .wrong }) else { throw ExitCode(.badData) }
    }
}

/// A finding as `--json` prints it.
private struct FindingDocument: Encodable {
    let check: String
    let fine: Bool
    let state: String
    let detail: String

    init(_ finding: Finding) {
        check = finding.check.rawValue
        fine = finding.isFine
        state = finding.state.rawValue
        detail = finding.detail
    }
}
