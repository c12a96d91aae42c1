import Testing

/// Letters that cannot be right are refused at every way in, and a name that is right can be kept all the same.
@Suite struct NameLettersTests {
    @Test(arguments: ["S¿ren", "JÃ¸rgen", "Kj‘r", "Nguy??n", "????? ????", "Oлена", "Ayþe"])
    func namesAreLookedAtWhenSomebodyIsAdded(name: String) throws {
        let office = try Office()
        for option in ["--given-name", "--family-name", "--coordinator"] {
            let rest = option == "--given-name" ? [] : ["--given-name", "Bo"]
            let refused = try office.ask(["person", "add", option, name] + rest)
            #expect(refused.code == 65 && refused.error.contains("bogstaver"), "\(refused.error)")
            #expect(refused.error.contains("--keep-letters"))
        }
        let kept = try office.ask(["person", "add", "--given-name", name, "--keep-letters"])
        #expect(kept.code == 0, "\(kept.error)")
        #expect(try office.run("person show 1").contains(name))
        let changed = try office.ask(["person", "change", "1", "--family-name", name])
        #expect(changed.code == 65)
    }

    @Test func aFileCanBeReadAsItStands() throws {
        let office = try Office()
        try office.write("Navn;Telefon\nAyþe Yýldýz;00 00 00 61\n", to: "people.csv")
        let refused = try office.ask("import people.csv")
        #expect(refused.code == 65 && refused.error.contains("Ayşe"))
        #expect(refused.error.contains("--keep-letters"))
        try office.run("import people.csv --keep-letters")
        #expect(try office.run("person show 1").contains("Ayþe Yýldýz"))
    }

    @Test func thoseWithTheSamePhoneOrMailInAnotherSpellingAreNoted() throws {
        let office = try Office()
        try office.write(
            "Navn;Telefon;Mail\nFatma Yilmaz;00 00 00 61;\nSøren Kjær;;s@post.example\n",
            to: "people.csv"
        )
        try office.run("import people.csv")
        try office.write(
            "Navn;Telefon;Mail\nFatima Yilmas;+45 00000061;\nSoren Kjaer;;S@post.example\nBo;00000062;\n",
            to: "more.csv"
        )
        let text = try office.run("import more.csv --dry-run")
        #expect(text.contains("Række 2, Fatima Yilmas: Deltager nr. 1 Fatma Yilmaz har"))
        #expect(text.contains("samme telefon") && text.contains("næsten samme navn"))
        #expect(text.contains("Række 3, Soren Kjaer: Deltager nr. 2 Søren Kjær har"))
        #expect(!text.contains("Række 4, Bo"))
    }
}
