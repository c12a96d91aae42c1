import Foundation
import Testing

/// What commands that need a database say when they cannot have it, or may not.
@Suite struct WrongDatabaseTourTests {
    /// A command for each way into the database.
    static let commands = [
        "person list", "person show 1", "person change 1 --phone 00000041",
        "person pause 1 --until 2027-02-01", "person end 1 --reason job", "person merge 1 2",
        "person handover 1 --to Bo", "person add --given-name Lisa", "export --out -",
        "refer 1 frederiksberg/2027-01 --by Mette", "invite frederiksberg/2027-01/network",
        "register 1 frederiksberg/2027-01", "cancel 1 frederiksberg/2027-01", "settle",
        "attend frederiksberg/2027-01/session-1 1=came", "undo", "backup --to copy.sqlite",
        "show frederiksberg/2027-01/session-1", "log", "export --participants -",
        "meeting move frederiksberg/2027-01/network --date 2027-01-27",
        "meeting cancel frederiksberg/2027-01/network --reason Sne",
        "venue close frederiksberg-cafe --from 2027-01-26 --reason Maler --apply",
        "calendar --participant 1 --out -",
        "calendar --invitation 1 frederiksberg/2027-01 --out -",
        "sheet --meeting frederiksberg/2027-01/session-1 --kind list --out -",
        "plan frederiksberg --from 2027-01-01 --to 2027-12-31 --apply --venues other",
    ]

    /// One person, and everything that the database holds then.
    private static let one = Office.prepared("one") { try $0.add(1) }
    private static let everything = Result { try Office(one).everything() }

    /// A manager sees numbers and meetings, and no name on either stream.
    @Test func managersSeeNoNames() throws {
        let office = try Office()
        try office.write("", to: "other.yaml")
        try FileManager.default.copyItem(
            at: office.bench.folder.appending(path: "venues"),
            to: office.bench.folder.appending(path: "other")
        )
        try office.add(2)
        try office.run("register 1 \(Office.cycle)")
        let before = try office.everything()
        let made = try office.bench.made()
        for command in WrongDatabaseTourTests.commands {
            for (language, word) in [("da", "En leder har ikke lov"), ("en", "manager")] {
                let outcome = try office.ask(
                    "\(command) --actor manager:kim --lang \(language)"
                )
                #expect(outcome.code == 77 && outcome.octets.isEmpty, "\(command)")
                #expect(outcome.error.contains(word), "\(command): \(outcome.error)")
                #expect(!outcome.error.contains("Prøve"), "\(command)")
            }
        }
        #expect(try office.bench.made() == made)
        #expect(try office.everything() == before)
        for command in ["show", "report attendance", "doctor"] {
            let outcome = try office.run("\(command) --actor manager:kim")
            #expect(!outcome.contains("Prøve"), "\(command)")
        }
    }

    @Test(
        arguments: commands + ["show", "report attendance", "doctor", "import calendars/vejle.ics"]
    )
    func aDatabaseHasToBeThere(command: String) throws {
        let bench = try Bench()
        try FileManager.default.copyItem(
            at: bench.folder.appending(path: "venues"),
            to: bench.folder.appending(path: "other")
        )
        try Data("Kære dagbog\n".utf8).write(to: bench.folder.appending(path: "diary.txt"))
        let made = try bench.made()
        let missing = try bench.run("\(command) --db nowhere.sqlite")
        #expect(missing.code == 66 && missing.octets.isEmpty)
        #expect(missing.error.contains("nowhere.sqlite"), "\(missing.error)")
        let wrong = try bench.run("\(command) --db diary.txt --lang en")
        #expect(wrong.code == 65 && wrong.octets.isEmpty)
        #expect(wrong.error.contains("diary.txt"), "\(wrong.error)")
        #expect(try bench.made() == made)
        #expect(try bench.text("diary.txt") == "Kære dagbog\n")
    }

    @Test func nothingIsWrittenOver() throws {
        let office = try Office()
        let before = try office.everything()
        let again = try office.bench.run("init --db town.sqlite")
        #expect(again.code == 73 && again.octets.isEmpty && again.error.contains("town.sqlite"))
        let backup = try office.ask("backup --to town.sqlite")
        #expect(backup.code == 73 && backup.octets.isEmpty)
        #expect(try office.bench.run("init --db no/where.sqlite").code == 73)
        #expect(try office.ask("backup --to no/where.sqlite").code == 73)
        let restore = try office.bench.run("restore town.sqlite --db town.sqlite")
        #expect(restore.code == 73)
        #expect(try office.everything() == before)
    }

    @Test(arguments: [
        ("person show 99", 65, "nr. 99", "no. 99"),
        ("register 99 frederiksberg/2027-01", 65, "nr. 99", "no. 99"),
        ("register 1 frederiksberg/2031-01", 65, "2031-01", "2031-01"),
        ("cancel 1 nowhere", 65, "nowhere", "nowhere"),
        ("cancel 1 frederiksberg/2027-01 --all", 65, "ingen plads", "no seat"),
        (
            "attend frederiksberg/2027-01/session-1 1=came", 65, "kan tidligst registreres",
            "can be marked on"
        ),
        ("attend frederiksberg/2027-01/session-1 1=here", 64, "1=here", "1=here"),
        ("attend frederiksberg/2027-01/session-1 99=came", 65, "", ""),
        ("person end 1 --reason bored", 64, "bored", "bored"),
        ("person change 1 --goal nothing", 64, "nothing", "nothing"),
        ("person change 1 --country Syria", 64, "Syria", "Syria"),
        ("person change 1", 64, "hvad der skal ændres", "nothing to change"),
        ("person pause 1 --from 2027-02-02 --until 2027-02-01", 64, "2027-02-02", "2027-02-02"),
        ("person merge 1 1", 65, "", ""),
        ("venue close nowhere --from 2027-01-01 --reason x", 65, "nowhere", "nowhere"),
        ("meeting move frederiksberg/2027-01/network --venue nowhere", 65, "nowhere", "nowhere"),
        ("meeting move nowhere --date 2027-01-27", 65, "nowhere", "nowhere"),
        ("meeting plan-b frederiksberg/2027-01/network --venue x", 65, "\"x\"", "\"x\""),
        ("calendar --participant 1 --out -", 65, "ikke plads", "no seat"),
        ("calendar --participant 99 --out -", 65, "nr. 99", "no. 99"),
        ("calendar --programme vejle --out -", 66, "vejle", "vejle"),
        ("calendar --invitation 1 frederiksberg/2027-01 --out -", 65, "nr. 1", "no. 1"),
        ("sheet --meeting nowhere --kind list --out -", 65, "nowhere", "nowhere"),
        ("show nowhere", 65, "nowhere", "nowhere"),
        ("import nowhere.csv", 66, "nowhere.csv", "nowhere.csv"),
        ("import calendars/vejle.yaml", 65, "vejle.yaml:5:14: ", "vejle.yaml:5:14: "),
    ])
    func isToldInDanishOrEnglish(row: (String, Int32, String, String)) throws {
        let office = try Office(WrongDatabaseTourTests.one)
        let before = try WrongDatabaseTourTests.everything.get()
        for (language, words) in [("da", row.2), ("en", row.3)] {
            let outcome = try office.ask("\(row.0) --lang \(language)")
            #expect(outcome.code == row.1 && outcome.octets.isEmpty, "\(outcome.output)")
            #expect(!outcome.error.isEmpty)
            #expect(words.isEmpty || outcome.error.contains(words), "\(outcome.error)")
            let isPlain = !["Error Domain", "Optional(", "SQLite", "{", "store."].contains {
                outcome.error.contains($0)
            }
            #expect(isPlain, "\(outcome.error)")
        }
        #expect(try office.everything() == before)
    }
}
