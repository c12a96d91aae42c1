internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Foundation
internal import Office

struct CheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Find mistakes in the files of programmes, venues, people, closed days and expenses.",
        discussion: """
            For every mistake you see where it is (file:line:column) and what to do about it. If \
            you check a programme, its venues and closed days are checked too; if you check \
            scenarios, their case is checked too. If you name a folder, all files in it that this \
            program can read are checked. If something in a calendar of closed days is wrong or \
            unclear, but the file can still be used, the program prints a remark.

            EXAMPLES:
              $ jobklub check calendars/frederiksberg.yaml
              $ jobklub check calendars/danish-holidays.yaml calendars/vejle.ics --lang en
              $ jobklub check calendars venues people
              $ jobklub check docs/cases
              $ jobklub check venues/vejle.yaml --json
            """
    )

    @Argument(help: "Files or folders to check.", completion: .file(extensions: ["yaml", "ics"]))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Folder with the files of closed days (default: the folder of the programme's file).",
            valueName: "dir"
        ),
        completion: .directory
    )
    var calendars: String?

    @Option(
        help: ArgumentHelp(
            """
            Folder with the files of venues (default: 'venues' beside the folder of the \
            programme's file).
            """,
            valueName: "dir"
        ),
        completion: .directory
    )
    var venues: String?

    @Flag(help: "Print each mistake as JSON on one line.")
    var json = false

    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        var mistakes: [FileMistake] = []
        var missing: [Problem] = []
        let all = files.flatMap { name -> [String] in
            guard let found = Workspace.files(in: name) else { return [name] }
            if found.isEmpty {
                missing.append(
                    Problem(.noInput, Phrase("check.empty-folder", ["path": .path(name)]))
                )
            }
            return found
        }
        // A calendar and the programmes that name it have the same remarks.
        var told: Set<FileMistake> = []
        for file in all {
            do {
                let workspace = workspace(for: file)
                let found = try workspace.check(file)
                mistakes += found
                guard found.isEmpty else { continue }
                let remarks = try workspace.remarks(file).filter { told.insert($0).inserted }
                try tellFine(file, remarks, catalogue)
            } catch let error as Workspace.Missing {
                guard let problem = Problem(error) else { throw error }
                missing.append(problem)
            }
        }
        for mistake in FileMistakes(mistakes).mistakes {
            if json {
                let line = try Console.jsonOctets(
                    MistakeDocument(mistake, in: catalogue),
                    isOneLine: true
                )
                try Console.write(line + Data("\n".utf8))
            } else {
                try Console.say(mistake.text(in: catalogue))
            }
        }
        for problem in missing { Console.complain(catalogue.text(problem.phrase)) }
        if let problem = missing.first { throw ExitCode(problem.kind) }
        if !mistakes.isEmpty { throw ExitCode(.badData) }
    }

    /// Says that a file can be used, and what was put right in it.
    private func tellFine(
        _ file: String,
        _ remarks: [FileMistake],
        _ catalogue: Catalogue
    ) throws {
        for remark in remarks {
            if json {
                var line = MistakeDocument(remark, in: catalogue)
                line.isRemark = true
                try Console.write(
                    Console.jsonOctets(line, isOneLine: true) + Data("\n".utf8)
                )
            } else {
                let text = catalogue.text(
                    Phrase("check.remark", ["problem": .phrase(remark.problem)])
                )
                try Console.say("\(remark.file):\(remark.line):\(remark.column): \(text)")
            }
        }
        guard !json else { return }
        let phrase =
            remarks.isEmpty
            ? Phrase("check.fine", ["file": .text(file)])
            : Phrase(
                "check.fine-but",
                ["file": .text(file), "count": .number(remarks.count)]
            )
        try Console.say(catalogue.text(phrase))
    }

    private func workspace(for file: String) -> Workspace {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let hasPlainName = folder.last.map { !["", ".", ".."].contains($0) } ?? false
        let beside = hasPlainName ? folder.dropLast() + ["venues"] : folder + ["..", "venues"]
        return Workspace(
            calendars: calendars ?? (folder.isEmpty ? "." : folder.joined(separator: "/")),
            venues: venues ?? beside.joined(separator: "/")
        )
    }
}

/// A mistake as `--json` prints it.
struct MistakeDocument: Encodable {
    let file: String
    let line: Int
    let column: Int
    let code: String
    let severity: String
    let message: String
    @ExplicitNull var suggestion: String?

    /// Whether the file can be used all the same.
    var isRemark = false

    init(_ mistake: FileMistake, in catalogue: Catalogue) {
        file = mistake.file
        line = mistake.line
        column = mistake.column
        code = mistake.code
        severity = mistake.severity.rawValue
        message = catalogue.text(mistake.problem)
        suggestion = mistake.suggestion.map(catalogue.text)
    }
}
