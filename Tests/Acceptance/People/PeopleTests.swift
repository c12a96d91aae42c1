import Foundation
import Testing

/// People: added, found, changed, read in from a spreadsheet, and shown without harm.
@Suite struct PeopleTests {
    private struct Person: Decodable {
        let id: Int
        let version: Int
        let givenName: String
        let phone: String?
        let mailbox: String?
        let contactRule: String
        let end: String?
        let isActive: Bool
    }

    @Test func arePutInAndChanged() throws {
        let office = try Office()
        try office.run("person add --given-name Lisa --phone 00000041 --mailbox l@post.example")
        let first = try office.read(Person.self, "person show 1")
        #expect(first.phone == "00000041" && first.contactRule == "any" && first.isActive)
        let removed = try office.ask(["person", "change", "1", "--phone", ""])
        #expect(removed.code == 0)
        let stale = try office.ask("person change 1 --reads ar --if-version \(first.version)")
        #expect(stale.code == 75 && stale.octets.isEmpty)
        #expect(stale.error.contains("Intet er overskrevet"))
        try office.run("register 1 \(Office.cycle)")
        let end = try office.run("person end 1 --reason job")
        #expect(end.contains("er taget af listen til \(Office.cycle): forløbet er slut"))
        let last = try office.read(Person.self, "person show 1")
        #expect(last.phone == nil && last.mailbox == "l@post.example")
        #expect(last.end == "job" && !last.isActive)
        #expect(try office.ask("person add --given-name").code == 64)
        #expect(try office.ask("person add --family-name Hansen").code == 64)
    }

    @Test func oneIsMadeOfTwo() throws {
        let office = try Office()
        try office.add(13)
        for id in 1...13 { try office.run("register \(id) \(Office.cycle)") }
        let text = try office.run("person merge 1 2")
        #expect(text.hasPrefix("Deltager nr. 2 er lagt sammen med nr. 1.\n"))
        #expect(text.contains("Deltager nr. 13 er tilbudt en plads"))
        let gone = try office.ask("person show 2")
        #expect(gone.code == 65 && gone.error.contains("Brug nr. 1."))
    }

    @Test func areHandedOver() throws {
        let office = try Office()
        try office.add(3, columns: ";Koordinator") { $0 < 3 ? ";Anne" : ";Bo" }
        let text = try office.run("person handover --from Anne --to Bo --on 2027-02-01")
        #expect(text.contains("2 deltagere") && text.contains("Deltager 1"))
        #expect(!text.contains("Deltager 3"))
    }

    /// What older Danish spreadsheets write.
    @Test func aSpreadsheetIsReadIn() throws {
        let office = try Office()
        let text =
            "Kaldenavn;Efternavn;Mobil;Sagsnr\r\nÅse;Sørensen;00 00 00 12;7\r\n=1+1;Ærø;;8\r\n"
        let octets = try #require(text.data(using: .windowsCP1252))
        try octets.write(to: office.bench.folder.appending(path: "old.csv"))
        let before = try office.everything()
        let unmapped = try office.ask("import old.csv --dry-run")
        #expect(unmapped.code == 65 && unmapped.octets.isEmpty)
        #expect(
            unmapped.error.contains("old.csv:1:1: ") && unmapped.error.contains("old.csv:1:27: ")
        )
        let words = "import old.csv --map Kaldenavn=givenName --map Sagsnr=-"
        let dry = try office.run("\(words) --dry-run")
        #expect(
            dry == """
                2 deltagere kan læses ind. Intet er gemt.
                Række 2: Fornavn: Åse; Efternavn: Sørensen; Sprog: da; Telefon: 00 00 00 12; \
                Kontaktform: e-mail, sms og telefon; Tolk: nej
                Række 3: Fornavn: =1+1; Efternavn: Ærø; Sprog: da; \
                Kontaktform: e-mail, sms og telefon; Tolk: nej

                """
        )
        #expect(try office.everything() == before)
        #expect(try office.run(words) == "2 deltagere er læst ind: deltager nr. 1 til 2.\n")
        #expect(try office.run("person list").contains("Åse Sørensen 00 00 00 12") == false)
        #expect(try office.run("person list sorensen").contains("Åse Sørensen"))
        // A formula is a name here, and no formula in the file that goes out.
        let out = try office.run("export --participants -")
        #expect(out.contains(";'=1+1;") || out.contains("'=1+1"))
    }

    @Test func whoIsThereAlreadyIsPassedOverAndListed() throws {
        let office = try Office()
        try office.run("person add --given-name Amina --family-name Hassan --phone 00000051")
        try office.run("person add --given-name Ida --family-name Holm")
        try office.write(
            "sep=;\nNavn;Mobil\n\"Hassan, Amina\";+45 00 00 00 51\n\"Berg, Bo Ali\";=\"00000052\"\n"
                + "Ida Holm;\n",
            to: "new.csv"
        )
        let notes = """
            Række 2 er sprunget over: Amina Hassan er allerede deltager nr. 1.
            Række 4: Ida Holm har samme navn som deltager nr. 2. Telefon og e-mail viser ikke, \
            om det er den samme person. Undersøg det selv.

            """
        let dry = try office.run("import new.csv --dry-run")
        #expect(dry.hasPrefix("2 deltagere kan læses ind. Intet er gemt.\n"))
        #expect(dry.contains("Række 3: Fornavn: Bo Ali; Efternavn: Berg; "))
        #expect(dry.contains("Telefon: 00000052;") && dry.hasSuffix(notes))
        let done = try office.run("import new.csv")
        #expect(done == "2 deltagere er læst ind: deltager nr. 3 til 4.\n" + notes)
        let again = try office.run("import new.csv --lang en")
        #expect(
            again.hasPrefix(
                "1 participant was imported, with the number 5.\nRow 2 was skipped: Amina Hassan is"
            )
        )
        try office.write("Navn;Mobil\nEva Ek;\nEva Ek;00000053\nBo Ek;1234567\n", to: "same.csv")
        let same = try office.run("import same.csv --dry-run")
        #expect(
            same.hasSuffix(
                "Række 3: Eva Ek har samme navn som personen i række 2. Telefon "
                    + "og e-mail viser ikke, om det er den samme person. Undersøg det selv.\n"
            )
        )
        let json = try office.run("import new.csv --dry-run --json")
        #expect(json.contains("\"known\"") && json.contains("\"givenName\" : \"Ida\""))
    }

    /// Refused with row, column, what was seen and what to do; nothing is kept.
    @Test(arguments: ["S¿ren", "JÃ¸rgen", "JÃƒÂ¸rgen", "S√∏ren", "H†kon", "J\u{FFFD}rgen"])
    func lettersThatCannotBeRightAreRefused(name: String) throws {
        let office = try Office()
        try office.write("Fornavn;Efternavn\nJoão;Conceição\n\(name);Berg\n", to: "mac.csv")
        for words in ["import mac.csv --dry-run", "import mac.csv"] {
            let outcome = try office.ask(words)
            #expect(outcome.code == 65 && outcome.octets.isEmpty)
            #expect(outcome.error.hasPrefix("mac.csv:3:1: Række 3, \"Fornavn\": \"\(name)\""))
            #expect(outcome.error.contains("gem den igen som CSV UTF-8"))
        }
        #expect(try office.run("person list") == "Der er ikke fundet nogen personer.\n")
    }

    @Test func whoMayBeTheSameIsNamedWhenAdded() throws {
        let office = try Office()
        try office.run("person add --given-name Mohammed --family-name Ali --phone 00000051")
        let like = try office.run("person add --given-name Muhamad --family-name Aly")
        let name = "har næsten samme navn som den nye deltager."
        #expect(like.contains("Bemærk: Deltager nr. 1 Mohammed Ali \(name)"))
        let same = try office.ask([
            "person", "add", "--given-name", "Eva", "--phone", "\u{200E}+45 00 00 00 51",
        ])
        #expect(same.output.contains("Deltager nr. 1 Mohammed Ali har samme telefonnummer som"))
        #expect(try office.run("person show 3").contains("+45 00 00 00 51"))
        let other = try office.run("person add --given-name Bo --phone 00000052")
        #expect(other == "Deltager nr. 4 er oprettet.\n")
    }

    @Test func everyMistakeIsNamedAndNobodyIsSaved() throws {
        let office = try Office()
        try office.write(
            "Fornavn,Sprog,Mobil,Henvist\nAmina,klingonsk,12,05/01/2027\n,da,,\nA,da,,\nA,da,,\n",
            to: "wrong.csv"
        )
        for words in ["import wrong.csv --dry-run", "import wrong.csv"] {
            let outcome = try office.ask(words)
            #expect(outcome.code == 65 && outcome.octets.isEmpty)
            for place in ["wrong.csv:2:7: ", "wrong.csv:2:17: ", "wrong.csv:2:20: "] {
                #expect(outcome.error.contains(place), "\(outcome.error)")
            }
            #expect(outcome.error.contains("Række 3"))
        }
        #expect(try office.run("person list") == "Der er ikke fundet nogen personer.\n")
    }

    /// A name cannot pretend to be another line, colour the screen or turn the text around.
    @Test(arguments: [
        "Eva\nDeltager nr. 9 er oprettet.", "Eva\r\u{1B}[2K", "Eva\u{1B}]0;x\u{07}", "Eva\tx",
        "Eva\u{202E}9 .rn", "Eva\u{2066}x", "Eva\u{85}x", "Eva\u{2028}x", "Eva\u{9B}31m",
    ])
    func namesAreOnlyNames(name: String) throws {
        let office = try Office()
        let added = try office.ask(["person", "add", "--given-name", name])
        guard added.code == 0 else {
            #expect(added.code == 64 || added.code == 65)
            return
        }
        try office.run("register 1 \(Office.cycle)")
        for command in ["person list", "show \(Office.cycle)", "person handover 1 --to Bo"] {
            let lines = try office.run(command).split(separator: "\n")
            #expect(lines.count { $0.contains("Eva") } == 1)
            let harm = lines.joined().unicodeScalars.filter {
                $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
                    || $0.properties.isBidiControl || $0.value == 0x2028
            }
            #expect(harm.isEmpty, "\(command)")
            #expect(!lines.contains { $0.hasPrefix("Deltager nr. 9") })
        }
    }
}
