import Foundation
import TestSupport
import Testing

/// The help texts: what they say of which commands, and what shells make of them.
@Suite struct HelpTests {
    /// The help of every command and subcommand, which are found from the help itself.
    private static let helps: [String: Result<Bench.Outcome, any Error>] = {
        var found: [String: Result<Bench.Outcome, any Error>] = [:]
        var open = [""]
        while let command = open.popLast() {
            let words = command.split(separator: " ").map(String.init)
            let help = Result { try Bench.inPackage(words + ["--help"]) }
            found[command] = help
            let text = (try? help.get())?.output ?? ""
            let list = text.components(separatedBy: "\nSUBCOMMANDS:\n").dropFirst().first ?? ""
            for line in list.split(separator: "\n") {
                guard let match = line.prefixMatch(of: /\s\s([a-z-]+)\s/) else { continue }
                open.append("\(command) \(match.1)".trimmingCharacters(in: .whitespaces))
            }
        }
        return found
    }()

    static let commands = helps.keys.sorted()

    static func help(_ command: String) throws -> Bench.Outcome {
        try #require(helps[command]).get()
    }

    @Test func knowsTheCommands() {
        let wanted: Set = [
            "", "plan", "plan show", "plan preview", "check", "calendar", "sheet", "demo",
            "meeting plan-b", "venue close", "person handover", "report attendance",
            "report outcomes",
            "report target-group", "restore",
        ]
        #expect(wanted.isSubset(of: HelpTests.commands))
    }

    /// A command that goes on in the next line, as the shell reads it.
    static func joined(_ text: String) -> String {
        text.replacing(/\\\n\s+/, with: "")
    }

    /// Examples that break in two cannot be copied; paragraphs fill their lines.
    @Test(arguments: commands)
    func readsWellOnATerminal(command: String) throws {
        let help = try HelpTests.help(command).output
        #expect(help.contains("USAGE: jobklub"))
        let examples = try #require(help.firstMatch(of: /EXAMPLES:\n([\s\S]*?)\n\n/)).1
        let commands = HelpTests.joined(String(examples)).split(separator: "\n")
        #expect(commands.allSatisfy { $0.hasPrefix("  $ jobklub ") })
        for line in help.split(separator: "\n") where !line.hasPrefix("USAGE") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionScriptsAreWritten(shell: String) throws {
        let outcome = try Bench.inPackage(["--generate-completion-script", shell])
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        for word in ["preview", "calendar", "reader", "signature", "calendars"] {
            #expect(outcome.output.contains(word), "\(word)")
        }
        if shell == "bash" {
            let bench = try Bench()
            try outcome.octets.write(to: bench.folder.appending(path: "complete"))
            #expect(try bench.shell("bash -n complete").code == 0)
        }
    }

    /// The programmes of the folder in use are offered, one a line.
    @Test func programmesAreCompleted() throws {
        let bench = try Bench()
        let script = """
            . ./complete
            COMP_WORDS=(jobklub calendar --programme ""); COMP_CWORD=3
            COMP_LINE="jobklub calendar --programme "; COMP_POINT=${#COMP_LINE}
            _jobklub jobklub "" --programme; echo "${COMPREPLY[@]}"
            """
        try Data(script.utf8).write(to: bench.folder.appending(path: "script"))
        let outcome = try bench.shell(
            "jobklub --generate-completion-script bash > complete && bash ./script"
        )
        #expect(outcome.code == 0)
        let offered = Set(outcome.output.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(offered == Set(PlanFile.programmes))
    }
}
