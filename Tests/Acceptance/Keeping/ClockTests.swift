import Foundation
import Testing

/// The machine's clock is real here: what is far ahead of it is written only if that is meant.
@Suite struct ClockTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    private func ask(_ command: String, at now: String = "9998-05-04T10:00") throws -> Bench.Outcome
    {
        try bench.run("\(command) --db town.sqlite --now \(now) --lang en")
    }

    @Test func aChangeFarAheadIsRefused() throws {
        #expect(try bench.run("init --db town.sqlite").code == 0)
        let refused = try ask("person add --given-name Lisa")
        #expect(refused.code == 65 && refused.output.isEmpty)
        #expect(
            refused.error.contains("Monday, 4 May 9998 at 10:00") || refused.error.contains("9998"),
            "\(refused.error)"
        )
        #expect(
            refused.error.contains("If the time that you gave is right, add --yes-later."),
            "\(refused.error)"
        )
        let danish = try bench.run(
            "person add --given-name Lisa --db town.sqlite --now 9998-05-04"
        )
        #expect(danish.error.contains("Er tidspunktet rigtigt, så tilføj --yes-later."))
        #expect(try ask("settle").code == 65)
        #expect(try ask("backup --to copy.sqlite").code == 65)
        #expect(try bench.made() == ["town.sqlite"])
        // To look ahead changes nothing.
        #expect(try ask("show").code == 0)
        #expect(try ask("person list").code == 0)
        #expect(try ask("doctor", at: "2026-01-01").code == 0)
    }

    @Test func whatIsMeantIsWrittenAndDoctorSaysSo() throws {
        #expect(try bench.run("init --db town.sqlite").code == 0)
        #expect(try ask("person add --given-name Lisa --yes-later").code == 0)
        // The log is that far ahead now.
        #expect(try ask("person add --given-name Nour", at: "9998-05-05T10:00").code == 0)
        #expect(try ask("person add --given-name Omar", at: "9999-01-01").code == 65)
        let wrong = try ask("doctor", at: "2026-11-30T09:00")
        #expect(wrong.code == 65)
        #expect(
            wrong.output.contains("Clock: NOT FINE (log 9998-05-05T10:00, clock 2026-11-30T09:00)"),
            "\(wrong.output)"
        )
        #expect(try ask("doctor", at: "9998-05-05").code == 0)
    }

    @Test func anExampleIsLivedAtAnyTime() throws {
        #expect(try bench.run("init --example --db town.sqlite").code == 0)
        #expect(try ask("person add --given-name Lisa").code == 0)
        let doctor = try ask("doctor", at: "2026-11-30T09:00")
        #expect(doctor.code == 0, "\(doctor.output)")
        #expect(doctor.output.contains("no messages are sent from this computer"))
    }
}
