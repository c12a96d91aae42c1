import Foundation
import TestSupport
import Testing

/// A meeting that cannot begin when it is wished for says why, and where the rules say when it may.
@Suite struct MovedStartFileTests {
    private struct Year: Decodable {
        let meetings: [Held]
        let skipped: [Skipped]

        struct Held: Decodable {
            let id: String
            let date: String
            let start: String
            let ruleStart: String?
            let moved: Bool
            let reasons: [Cause]
            let hint: String?
        }

        struct Skipped: Decodable {
            let id: String
            let hint: String?
        }

        struct Cause: Decodable {
            let code: String
            let text: String
        }
    }

    /// Frederiksberg's network meeting at another time, in the library with other hours.
    private func bench(start: String, starts: String?, from: String, to: String) throws -> Bench {
        let bench = try Bench()
        func edit(_ path: String, _ change: (String) -> String) throws {
            let text = try bench.text(path)
            let changed = change(text)
            #expect(changed != text)
            try Data(changed.utf8).write(to: bench.folder.appending(path: path))
        }
        try edit("calendars/frederiksberg.yaml") { text in
            let parts = text.components(separatedBy: "  - id: network")
            let window = starts.map { "\n    starts: \($0)" } ?? ""
            let network = parts[1]
                .replacing(
                    "start: \"09:30\"",
                    with: "start: \"\(start)\"\(window)",
                    maxReplacements: 1
                )
                .replacing(
                    "[frederiksberg-cafe, frederiksberg-library]",
                    with: "[frederiksberg-library]"
                )
            return parts[0] + "  - id: network" + network
        }
        try edit("venues/frederiksberg.yaml") { text in
            text.replacing(
                "from: \"08:00\", to: \"19:00\"",
                with: "from: \"\(from)\", to: \"\(to)\""
            )
        }
        return bench
    }

    /// The wished start, the window, the hours; then when it begins and what is said in Danish.
    @Test(arguments: [
        ("17:00", "15:00-18:00", "08:00", "18:30", "16:30", "Hovedbiblioteket lukker kl. 18.30"),
        ("17:30", "15:00-18:00", "08:00", "18:30", "16:30", "Hovedbiblioteket lukker kl. 18.30"),
        ("17:00", "12:00-18:00", "08:00", "16:00", "14:00", "Hovedbiblioteket lukker kl. 16.00"),
        ("09:30", "08:00-12:00", "10:00", "19:00", "10:00", "Hovedbiblioteket åbner kl. 10.00"),
        ("08:00", "08:00-12:00", "08:30", "19:00", "08:30", "Hovedbiblioteket åbner kl. 8.30"),
    ])
    func aStartThatIsMovedSaysWhy(
        wished: String,
        window: String,
        from: String,
        to: String,
        start: String,
        cause: String
    ) throws {
        let times = window.split(separator: "-")
        let bench = try bench(
            start: wished,
            starts: "{earliest: \"\(times[0])\", latest: \"\(times[1])\", every: PT30M}",
            from: from,
            to: to
        )
        let command = "plan frederiksberg --from 2027-05-01 --to 2027-05-31"
        let json = try bench.run("\(command) --json")
        let year = try JSONDecoder().decode(Year.self, from: json.octets)
        let meeting = try #require(year.meetings.first { $0.id.hasSuffix("network") })
        #expect(meeting.date == "2027-05-25" && meeting.start == start, "\(json)")
        #expect(meeting.moved && meeting.ruleStart == wished && meeting.hint == "starts")
        #expect(meeting.reasons.contains { $0.code == "venue-hours" && $0.text.contains(cause) })
        let text = try bench.run(command).output.replacing(/\s+/, with: " ")
        #expect(text.contains("1 flyttet"), "\(text)")
        #expect(text.contains("i stedet for kl.") && text.contains(cause), "\(text)")
        #expect(text.contains("der står under \"starts\" i reglerne"))
        let english = try bench.run("\(command) --lang en").output.replacing(/\s+/, with: " ")
        #expect(english.contains("listed under \"starts\" in the rules"))
        // The feed has the time as well.
        let feed = try bench.run(
            "calendar --programme frederiksberg --from 2027-05-01 --to 2027-05-31 --out -"
        )
        #expect(
            feed.output.contains("20270525T\(start.replacing(":", with: ""))00"),
            "\(feed.output)"
        )
        // So has the year that is kept.
        for made in [
            "init --example --db town.sqlite", "\(command) --db town.sqlite --now 2027-01-01",
        ] { #expect(try bench.run(made).code == 0) }
        let kept = try bench.run("plan show frederiksberg --db town.sqlite --now 2027-01-01").output
        #expect(kept.contains(cause) && kept.contains("1 flyttet"), "\(kept)")
    }

    @Test func withoutOtherTimesTheHintSaysWhereToPutThem() throws {
        let bench = try bench(start: "17:00", starts: nil, from: "08:00", to: "18:30")
        let command = "plan frederiksberg --from 2027-05-01 --to 2027-05-31"
        let json = try bench.run("\(command) --json")
        let year = try JSONDecoder().decode(Year.self, from: json.octets)
        #expect(
            year.skipped.first { $0.id.hasSuffix("network") }?.hint == "starts",
            "\(json.output)"
        )
        let text = try bench.run(command).output.replacing(/\s+/, with: " ")
        #expect(text.contains("Hovedbiblioteket lukker kl. 18.30"), "\(text)")
        #expect(text.contains("Skriv flere tidspunkter under \"starts\" i reglerne"), "\(text)")
    }

    @Test func whereNoTimeWouldHelpNoneIsHintedAt() throws {
        let bench = try bench(start: "17:00", starts: nil, from: "08:00", to: "09:00")
        let outcome = try bench.run("plan frederiksberg --from 2027-05-01 --to 2027-05-31 --json")
        let year = try JSONDecoder().decode(Year.self, from: outcome.octets)
        #expect(year.skipped.contains { $0.id.hasSuffix("network") })
        #expect(
            year.skipped.allSatisfy { $0.hint == nil } && !outcome.output.contains("starts\" i")
        )
    }
}
