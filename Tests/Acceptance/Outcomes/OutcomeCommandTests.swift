import Foundation
import TestSupport
import Testing

/// `outcome`: what courses led to, noted by hand and from spreadsheets, and calls afterwards.
@Suite struct OutcomeCommandTests {
    private let office: Office

    init() throws { office = try Office(OutcomeCommandTests.lived) }

    /// Three people, of whom the first two came to a network meeting on 26 January.
    private static let lived = Office.prepared("outcomes") { office in
        try office.add(3, columns: ";Telefon") { ";00 00 00 3\($0)" }
        for id in 1...3 { try office.run("register \(id) \(Office.cycle)") }
        try office.run("attend \(Office.cycle)/session-1 1=came 2=came", at: "2027-01-05T13:00")
        try office.run("register 1 \(Office.cycle)/network", at: "2027-01-06T10:00")
        try office.run("attend \(Office.cycle)/network 1=came 2=came", at: "2027-01-26T14:00")
    }

    private struct List: Decodable {
        let participant: Int
        let outcomes: [Numbered]

        struct Numbered: Decodable {
            let number: Int
            let version: Int
            let outcome: Outcome
        }

        struct Outcome: Decodable, Equatable {
            let kind: String
            let from: String
            let until: String?
            let company: String?
            let weeklyHours: Int?
            let meeting: String?
            let aftercare: [Check]
        }

        struct Check: Decodable, Equatable {
            let month: Int
            let day: String
            let state: String
        }
    }

    private let now = "2027-01-28T09:00"

    private func outcomes(at moment: String? = nil) throws -> [List.Outcome] {
        try office.read([List].self, "outcome list", at: moment ?? now)
            .flatMap { $0.outcomes.map(\.outcome) }
    }

    @Test func itIsNotedChangedListedAndTakenBack() throws {
        let added = try office.ask(
            [
                "outcome", "add", "Deltager 1 Prøve", "praktik", "--from", "1.2.2027", "--until",
                "26/2-2027", "--company", " Café  Vesterbro ", "--hours", "20", "--meeting",
                "\(Office.cycle)/network",
            ],
            at: now
        )
        #expect(added.code == 0 && added.error.isEmpty, "\(added)")
        #expect(
            added.output == """
                Noteret for deltager nr. 1: resultat nr. 1, virksomhedspraktik hos Café Vesterbro, \
                fra mandag den 1. februar 2027, til fredag den 26. februar 2027, \
                20 timer om ugen, efter mødet frederiksberg/2027-01/network.
                Bemærk: Resultatet er ikke begyndt endnu, så det står som en plan.

                """
        )
        let changed = try office.run("outcome change 1 --goes-on --hours 37 --lang en", at: now)
        #expect(
            changed == """
                Saved: outcome no. 1, internship at Café Vesterbro, from Monday 1 February 2027, \
                37 hours a week, as a result of the meeting frederiksberg/2027-01/network.
                Note: The outcome has not begun yet, so it is only planned.

                """
        )
        let expected = List.Outcome(
            kind: "internship",
            from: "2027-02-01",
            until: nil,
            company: "Café Vesterbro",
            weeklyHours: 37,
            meeting: "frederiksberg/2027-01/network",
            aftercare: []
        )
        #expect(try outcomes() == [expected])
        let shown = try office.run("person show 1 --json", at: now)
        #expect(shown.contains("\"company\" : \"Café Vesterbro\""))
        let list = try office.run("outcome list", at: now)
        #expect(list.hasPrefix("nr. 1 Deltager 1 Prøve\n  resultat nr. 1, virksomhedspraktik hos "))
        let same = try office.ask("outcome change 1 --hours 37", at: now)
        #expect(same.code == 64 && same.octets.isEmpty)
        #expect(
            try office.run("outcome remove 1", at: now).hasPrefix("Fjernet fra deltager nr. 1: ")
        )
        #expect(
            try office.run("outcome list", at: now) == "Der er ikke noteret nogen resultater.\n"
        )
        #expect(try office.run("undo", at: now).contains("resultat noteret (deltager nr. 1)"))
        #expect(try outcomes() == [expected])
        let log = try office.run("log --participant 1", at: now)
        #expect(log.contains("resultat noteret, deltager nr. 1"))
    }

    /// What is asked for, the code, and the message in both languages.
    @Test(
        arguments: [
            ("add 1 ferie --from 2027-01-27", 64, "Resultat", "Outcome"),
            ("add 9 job --from 2027-01-27", 65, "nr. 9", "no. 9"),
            (
                "add 1 job --from 2028-01-29", 65, "fredag den 28. januar 2028",
                "Friday 28 January 2028"
            ),
            (
                "add 1 job --from 2027-01-27 --until 2027-01-26", 65, "før den første",
                "before the first"
            ),
            ("add 1 job --from 2027-01-27 --hours 61", 65, "fra 1 til 60", "from 1 to 60"),
            ("add 1 job --from 2027-01-27 --company 010190-1234", 65, "CPR", "CPR"),
            ("add 1 job --from 2027-01-27 --meeting netto", 65, "netto", "netto"),
            (
                "add 1 job --from 2027-01-25 --meeting frederiksberg/2027-01/network", 65,
                "må ikke begynde før det møde", "on the day of the meeting or later"
            ),
            (
                "add 3 job --from 2027-01-27 --meeting frederiksberg/2027-01/network", 65,
                "ikke registreret som mødt", "jobklub attend"
            ),
            ("change 7 --hours 20", 65, "Der er intet resultat nr. 7", "jobklub outcome list"),
            ("change 1 --until 2027-01-28 --goes-on", 64, "--goes-on", "--goes-on"),
            ("remove 7", 65, "nr. 7", "no. 7"), ("list 9", 65, "nr. 9", "no. 9"),
            ("aftercare 1 4 in-work", 64, "3, 6, 12", "3, 6, 12"),
            ("aftercare 1 3 glad", 64, "no-contact", "no-contact"),
            ("aftercare 1 3 in-work", 65, "ikke noteret noget job", "No job is noted"),
        ].map { ($0.0, Int32($0.1), $0.2, $0.3) }
    )
    func whatIsWrongIsSaidInBothLanguages(
        command: String,
        code: Int32,
        danish: String,
        english: String
    ) throws {
        let before = try office.everything()
        for (language, words) in [("da", danish), ("en", english)] {
            let outcome = try office.ask("outcome \(command) --lang \(language)", at: now)
            #expect(outcome.code == code && outcome.octets.isEmpty, "\(outcome)")
            #expect(outcome.error.contains(words), "\(outcome.error)")
        }
        #expect(try office.everything() == before)
    }

    @Test func managersSeeNoneOfIt() throws {
        for command in ["list", "add 1 job --from 2027-01-27", "remove 1", "aftercare 1 3 in-work"]
        {
            let outcome = try office.ask("outcome \(command) --actor manager:Kim", at: now)
            #expect(outcome.code == 77 && outcome.octets.isEmpty, "\(outcome)")
        }
    }

    @Test func anEndWithAJobSaysWhatItHasNoted() throws {
        let ended = try office.run("person end 1 --reason job --on 2027-01-27", at: now)
        #expect(ended.contains("Noteret: resultat nr. 1, ordinært job, fra onsdag den 27. januar"))
        let other = try office.run("person end 2 --reason other --lang en", at: now)
        #expect(!other.contains("outcome"))
    }

    // MARK: Calls

    private struct Morning: Decodable {
        let aftercare: [Call]

        struct Call: Decodable {
            let person: Person
            let outcome: Int
            let company: String?
            let month: Int
            let since: String
        }

        struct Person: Decodable {
            let participant: Int
            let phone: String?
            let contactRule: String?
        }
    }

    private struct Resumed: Decodable {
        let participant: Int
        let from: String
        let outcomes: [List.Numbered]
    }

    /// What an end noted is neither taken away nor kept without a word.
    @Test func whoTakesPartAgainIsToldWhatStaysNoted() throws {
        for (id, reason) in [(1, "job"), (2, "moved")] {
            try office.run("person end \(id) --reason \(reason)", at: now)
            let said = try office.run("person resume \(id)", at: now)
            #expect(said.contains("Deltager nr. \(id) er med igen"))
            let stays = "Dette resultat er stadig noteret: resultat nr. 1, ordinært job"
            #expect(said.contains(stays) == (reason == "job"), "\(said)")
        }
        try office.run("person end 1 --reason job", at: now)
        let read = try office.read(Resumed.self, "person resume 1", at: now)
        #expect(read.participant == 1 && read.from == "2027-01-28")
        #expect(read.outcomes.map(\.number) == [1])
    }

    @Test func twoWhoBecomeOneKeepWhatTheirOutcomesSayDifferently() throws {
        for (id, hours) in [(1, 37), (2, 20)] {
            try office.run("outcome add \(id) job --from 2027-01-27 --hours \(hours)", at: now)
        }
        let said = try office.run("person merge 1 2 --lang en", at: now)
        #expect(said.contains("Both outcome no. 1 and outcome no. 2 were kept"))
        let kept = try office.run("outcome list", at: now)
        #expect(kept.contains("37 timer om ugen") && kept.contains("20 timer om ugen"))
    }

    @Test func whoGotAJobIsCalledInTheMorning() throws {
        try office.run("outcome add 1 job --from 2027-01-27 --company Netto", at: now)
        try office.run("person change 2 --contact-rule do-not-write", at: now)
        try office.run("outcome add 2 job --from 2027-01-28", at: now)
        let before = try office.run("today", at: "2027-04-26T08:00")
        #expect(!before.contains("jobbet"))
        let morning = try office.run("today", at: "2027-04-28T08:00")
        #expect(
            morning.contains(
                "Hør, hvordan det går med jobbet\n  nr. 1 Deltager 1 Prøve  00 00 00 31"
            )
        )
        let due = "Ring tirsdag den 27. april 2027 eller senere, når jobbet har varet 3 måneder"
        #expect(morning.contains("      \(due)\n"))
        #expect(
            morning.contains(
                "      resultat nr. 1, ordinært job hos Netto, fra onsdag den 27. januar 2027"
            )
        )
        let page = try office.read(Morning.self, "today", at: "2027-04-28T08:00").aftercare
        #expect(page.map(\.person.participant) == [1, 2])
        #expect(page.map(\.month) == [3, 3] && page.map(\.outcome) == [1, 2])
        #expect(page.map(\.since) == ["2027-04-27", "2027-04-28"])
        #expect(page.map(\.company) == ["Netto", nil])
        // Whoever wants nothing written and nobody calling is not called: no number stands there.
        #expect(page.map(\.person.phone) == ["00 00 00 31", nil])
        let noted = try office.run(
            "outcome aftercare 1 3 no-contact --lang en",
            at: "2027-04-28T09:00"
        )
        #expect(noted.hasSuffix("  After 3 months: no contact (call on Wednesday 28 April 2027)\n"))
        try office.run("outcome aftercare 2 3 i-arbejde --on 2027-04-27", at: "2027-04-28T09:00")
        let left = try office.read(Morning.self, "today", at: "2027-04-29T08:00").aftercare
        #expect(left.isEmpty)
        #expect(
            try outcomes(at: "2027-04-29T09:00").map(\.aftercare) == [
                [List.Check(month: 3, day: "2027-04-28", state: "no-contact")],
                [List.Check(month: 3, day: "2027-04-27", state: "in-work")],
            ]
        )
    }

    // MARK: Spreadsheets

    @Test func aSpreadsheetIsTriedAndReadAndTwiceAddsNothing() throws {
        try office.write(
            """
            Nummer;Navn;Telefon;Resultat;Fra;Til;Virksomhed;Timer om ugen;Møde\r
            1;;;praktik;27.01.2027;12.02.2027;Café Vesterbro;20;\(Office.cycle)/network\r
            ;Deltager 2 Prøve;+45 00000032;løntilskud;1.2.2027;;Netto;37;\r

            """,
            to: "outcomes.csv"
        )
        let before = try office.everything()
        let trial = try office.run("outcome import outcomes.csv --dry-run", at: now)
        #expect(
            trial == """
                2 resultater kan læses ind. Intet er gemt.
                Række 2: Nummer: 1; Navn: Deltager 1 Prøve; Resultat: virksomhedspraktik; \
                Fra: 2027-01-27; Til: 2027-02-12; Virksomhed: Café Vesterbro; Timer om ugen: 20; \
                Møde: frederiksberg/2027-01/network
                Række 3: Nummer: 2; Navn: Deltager 2 Prøve; Resultat: løntilskud; Fra: 2027-02-01; \
                Virksomhed: Netto; Timer om ugen: 37
                Række 3: Resultatet er ikke begyndt endnu, så det står som en plan.

                """
        )
        #expect(try office.everything() == before)
        let done = try office.run("outcome import outcomes.csv --lang en", at: now)
        #expect(done.hasPrefix("2 outcomes were imported.\n"))
        #expect(try outcomes().map(\.kind) == ["internship", "wage-subsidy"])
        let read = try office.everything()
        let again = try office.run("outcome import outcomes.csv --lang en", at: now)
        #expect(
            again == """
                There are no new outcomes in the file.
                Row 2 was skipped, because its outcome is already saved as outcome no. 1.
                Row 3 was skipped, because its outcome is already saved as outcome no. 2.

                """
        )
        #expect(try office.everything() == read)
        try office.write("Nummer;Resultat;Fra;Timer\n1;praktik;27.1.2027;25\n", to: "more.csv")
        let more = try office.run("outcome import more.csv --json", at: now)
        #expect(more.contains("\"numbers\" : [\n\n  ]") && more.contains("\"outcomes\" : 0"))
        #expect(
            try office.run("outcome import more.csv", at: now).contains("jobklub outcome change 1")
        )
    }

    @Test func everyMistakeHasItsPlaceAndNothingIsKept() throws {
        try office.write(
            """
            Nummer;Navn;Telefon;Resultat;Fra;Møde
            9;;;job;2027-01-27;
            ;Ingen Prøve;;job;2027-01-27;
            1;Deltager 2 Prøve;;job;2027-01-27;
            ;Deltager 2 Prøve;00 00 00 39;job;2027-01-27;
            3;;;job;2027-01-27;\(Office.cycle)/network
            2;;;job;2027-01-27;
            2;;;job;2027-01-27;

            """,
            to: "wrong.csv"
        )
        let before = try office.everything()
        for words in ["outcome import wrong.csv", "outcome import wrong.csv --dry-run"] {
            let outcome = try office.ask(words, at: now)
            #expect(outcome.code == 65 && outcome.octets.isEmpty, "\(outcome)")
            let lines = outcome.error.split(separator: "\n")
            #expect(
                lines.dropLast().map { $0.prefix { $0 != " " } } == [
                    "wrong.csv:2:1:", "wrong.csv:3:2:", "wrong.csv:4:1:", "wrong.csv:5:2:",
                    "wrong.csv:6:20:", "wrong.csv:8:1:",
                ]
            )
            #expect(lines[2].contains("hører til Deltager 1 Prøve og ikke til Deltager 2 Prøve"))
            #expect(lines[5].contains("Det samme resultat står også i række 7"))
        }
        #expect(try office.everything() == before)
    }

    // MARK: The demo

    /// Placements, some from network meetings; jobs with calls, and calls that are due on its day.
    @Test func theDemosCoursesLeadToSomething() throws {
        let bench = try Bench()
        try bench.addDemoDatabase("year.sqlite")
        let all = try bench.run("outcome list --json --db year.sqlite --now 2027-06-15")
        let people = try JSONDecoder().decode([List].self, from: all.octets)
        let outcomes = people.flatMap { $0.outcomes.map(\.outcome) }
        for kind in ["internship", "wage-subsidy", "mentor", "job", "education"] {
            #expect(outcomes.contains { $0.kind == kind }, "\(kind)")
        }
        #expect(outcomes.contains { $0.meeting?.hasSuffix("/network") == true })
        #expect(outcomes.contains { !$0.aftercare.isEmpty })
        #expect(outcomes.allSatisfy { $0.from <= "2027-06-15" })
        let today = try bench.run("today --json --db year.sqlite --now 2027-06-15")
        let due = try JSONDecoder().decode(Morning.self, from: today.octets).aftercare
        #expect(!due.isEmpty && due.allSatisfy { $0.since <= "2027-06-15" })
    }
}
