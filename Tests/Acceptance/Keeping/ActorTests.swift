import Foundation
import Testing

/// Who somebody says they are, and which programmes they work with.
@Suite struct ActorTests {
    /// What is nobody's role is refused, and not read as the role that sees most.
    @Test(arguments: [
        ("manger:Kim", "manger"), ("Manager:Kim", "Manager"), ("facilitators:Kim", "facilitators"),
        ("participant:5", "participant"), (":Kim", "\"\""), ("manager:", "1"), ("", "1"),
        ("manager: ", "1"), ("manager:Kim:Bo", "kolon"), ("manager:Kim\u{1B}[2J", "kolon"),
    ])
    func nobodyComesInByAMistake(who: String, named: String) throws {
        let office = try Office()
        try office.add(1)
        let before = try office.everything()
        for command in [
            "show", "person list", "register 1 \(Office.cycle)", "log", "export --out -",
        ] {
            let words = command.split(separator: " ").map(String.init)
            let outcome = try office.ask(words + ["--actor", who])
            #expect(outcome.code == 64 && outcome.octets.isEmpty, "\(command): \(outcome.output)")
            #expect(outcome.error.contains(named), "\(outcome.error)")
            #expect(!outcome.error.contains("\u{1B}"), "\(outcome.error)")
        }
        #expect(try office.everything() == before)
        for command in ["plan vejle", "calendar --programme vejle --out -"] {
            let words = command.split(separator: " ").map(String.init)
            #expect(try office.bench.run(words + ["--actor", who]).code == 64)
        }
    }

    /// Somebody with several roles chooses one each time; the log says which it was.
    @Test func whoHasSeveralRolesChoosesOneEachTime() throws {
        let office = try Office()
        try office.add(2)
        let meeting = "\(Office.cycle)/session-1"
        try office.run("register 1 \(Office.cycle) --actor Kim")
        let list = try office.run("show \(meeting) --actor Kim")
        #expect(list.contains("Deltager 1"))
        // As a manager the same person sees no names, and changes nothing.
        for command in ["show \(meeting)", "register 2 \(Office.cycle)", "undo", "log"] {
            let outcome = try office.ask("\(command) --actor manager:Kim")
            #expect(outcome.code == 77 && outcome.octets.isEmpty, "\(command)")
        }
        #expect(try office.run("show --actor manager:Kim").contains(meeting))
        // What was done in one role is undone in it.
        #expect(try office.ask("undo --actor administrator:Kim").code == 65)
        try office.run("undo --actor Kim")
        let log = try office.run("log --actor administrator:Kim --lang en")
        #expect(log.contains("Kim (facilitator): registration changed"), "\(log)")
        #expect(log.contains("Kim (facilitator): change undone"), "\(log)")
    }

    @Test func outsideOnesProgrammesSomebodyIsKnownElsewhere() throws {
        let office = try Office()
        try office.add(2)
        try office.run("register 1 \(Office.cycle)")
        let elsewhere = "--actor Dorte --scope vejle"
        let list = try office.run("person list \(elsewhere) --lang en")
        #expect(list.contains("Deltager 2") && !list.contains("Deltager 1"))
        let found = try office.run("person list Deltager \(elsewhere) --lang en")
        #expect(found.contains("Deltager 2") && !found.contains("Deltager 1"))
        #expect(found.contains("Somebody in another programme matches too."), "\(found)")
        for command in [
            "person show 1", "person change 1 --phone 00000041", "person end 1 --reason job",
        ] {
            let outcome = try office.ask("\(command) \(elsewhere)")
            #expect(outcome.code == 77 && outcome.octets.isEmpty, "\(command)")
            #expect(!outcome.error.contains("Deltager 1 "), "\(outcome.error)")
        }
        let meeting = try office.ask("show \(Office.cycle)/session-1 \(elsewhere)")
        #expect(meeting.code == 77 && meeting.octets.isEmpty)
        // With their own programme among those of the actor, they are there.
        let own = try office.run("person show 1 --actor Dorte --scope vejle --scope frederiksberg")
        #expect(own.contains("Deltager 1"))
        #expect(try office.ask("show --scope Æ").code == 64)
    }

    /// What yields everything is the administrators'.
    @Test func onlyAdministratorsTakeEverythingOutAndPutItIn() throws {
        let office = try Office()
        try office.run("export --out all.jsonl")
        try office.run("backup --to copy.sqlite")
        let made = try office.bench.made()
        let commands = [
            "backup --to other.sqlite --db town.sqlite", "export --out - --db town.sqlite",
            "restore copy.sqlite --db new.sqlite", "restore copy.sqlite --verify --db new.sqlite",
            "restore copy.sqlite --replace --db town.sqlite",
            "import all.jsonl --everything --db new.sqlite", "log --db town.sqlite",
        ]
        for command in commands {
            for who in ["Anne", "manager:Kim", "administrator:Ib --scope frederiksberg"] {
                let outcome = try office.bench.run("\(command) --actor \(who)")
                #expect(outcome.code == 77 && outcome.octets.isEmpty, "\(command) \(who)")
            }
        }
        #expect(try office.bench.made() == made)
    }

    /// An export that was cut between two lines, changed, or written before there was a digest.
    @Test func onlyAWholeExportIsReadIn() throws {
        let office = try Office()
        try office.add(2)
        try office.run("register 1 \(Office.cycle)")
        try office.run("attend \(Office.cycle)/session-1 1=came", at: "2027-01-05T13:00")
        try office.run("export --out all.jsonl")
        let lines = try office.bench.text("all.jsonl").split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let attendance = try #require(lines.firstIndex { $0.contains("\"table\":\"attendance\"") })
        let cut = lines[..<attendance]
        let changed = lines.map { $0.replacing("Deltager 2", with: "Deltager 3") }
        let earlier =
            (["{\"format\":\"jobklub-everything/1\",\"migrations\":[\"1\",\"2\",\"3\"]}"]
                + lines.dropFirst().prefix { !$0.contains("\"end\"") })
        let texts = [
            cut.joined(separator: "\n") + "\n", cut.joined(separator: "\n"),
            changed.joined(separator: "\n"), lines.dropLast(2).joined(separator: "\n"),
            lines.joined(separator: "\n") + "{}\n",
        ]
        for text in texts {
            try office.write(text, to: "part.jsonl")
            let made = try office.bench.made()
            for flags in ["", " --unverified"] {
                let outcome = try office.bench.run(
                    "import part.jsonl --everything\(flags) --db new.sqlite"
                )
                #expect(outcome.code == 65 && outcome.octets.isEmpty, "\(outcome.output)")
                #expect(outcome.error.hasPrefix("part.jsonl:"), "\(outcome.error)")
            }
            #expect(try office.bench.made() == made)
        }
        try office.write(earlier.joined(separator: "\n") + "\n", to: "earlier.jsonl")
        let refused = try office.bench.run("import earlier.jsonl --everything --db new.sqlite")
        #expect(refused.code == 65 && refused.error.contains("--unverified"), "\(refused.error)")
    }
}
