import Foundation
import TestSupport
import Testing

/// Every example of the help texts is a command that works.
@Suite struct ExampleTourTests {
    @Test(arguments: HelpTests.commands)
    func examplesWork(command: String) throws {
        let help = try HelpTests.help(command)
        #expect(help.code == 0)
        #expect(help.error.isEmpty)
        let examples = HelpTests.joined(help.output).split(separator: "\n").compactMap {
            $0.wholeMatch(of: /\s+\$\s(jobklub\s.*)/).map { String($0.1) }
        }
        #expect(examples.count >= 2)
        let bench = try Bench()
        for name in ["jobklub.sqlite", "year.sqlite"] where help.output.contains(name) {
            try bench.addDemoDatabase(name)
        }
        for example in examples {
            // On the day that the demo is seen from, whatever the real clock.
            let isDated = example.contains("--now") || !example.contains("--db")
            let now = isDated || command == "demo" ? "" : " --now 2027-06-15"
            let outcome = try bench.shell(example + now)
            #expect(outcome.code == 0 && outcome.error.isEmpty, "\(example)\n\(outcome.error)")
            // Without mistakes there is no line of JSON for one.
            let isSilent =
                example.hasPrefix("jobklub check") && example.contains("--json")
                || example.hasPrefix("jobklub ical check")
            #expect(outcome.octets.isEmpty == isSilent, "\(example)")
        }
    }
}
