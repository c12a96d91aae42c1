import Foundation
import Testing

/// Attendance: marks on the command line, and a list that was filled in.
@Suite struct FilledInListTests {
    private static let session = "\(Office.cycle)/session-1"
    private static let noon = "2027-01-05T13:00"

    private struct Marked: Decodable {
        let marked: Int
        let walkIns: [Int]
        let missing: Int
    }

    /// Three with a seat, one without.
    private static let three = Office.prepared("three") { office in
        try office.add(4)
        for id in 1...3 { try office.run("register \(id) \(Office.cycle)") }
    }

    /// The list as it is written, with an x in the box of each row.
    private func list(_ office: Office, _ ticks: [Int: Int], to name: String) throws -> String {
        try office.run(
            "sheet --meeting \(FilledInListTests.session) --kind list --format csv --out \(name)"
        )
        let lines = try office.bench.text(name).split(whereSeparator: \.isNewline).map { line in
            var cells = line.split(separator: ";", omittingEmptySubsequences: false)
                .map(String.init)
            if let number = Int(cells[0]), let box = ticks[number] { cells[5 + box] = "x" }
            return cells.joined(separator: ";")
        }
        let text = lines.joined(separator: "\r\n")
        try office.write(text, to: name)
        return text
    }

    @Test func aFilledInListIsReadBack() throws {
        let office = try Office(FilledInListTests.three)
        _ = try list(office, [1: 0, 2: 1, 3: 3], to: "list.csv")
        let text = try office.run(
            "attend \(FilledInListTests.session) --file list.csv",
            at: FilledInListTests.noon
        )
        #expect(text == "Fremmødet til \(FilledInListTests.session) er gemt for 3 deltagere.\n")
        let marks = try office.read(MeetingFile.self, "show \(FilledInListTests.session)")
        #expect(marks.participants.map(\.mark) == ["came", "came-late", "no-show"])
    }

    @Test func whatIsWrongStopsTheWholeList() throws {
        let office = try Office(FilledInListTests.three)
        let right = try list(office, [1: 0, 2: 1, 3: 2], to: "list.csv")
        let before = try office.everything()
        let wrong = [
            right.replacing("Deltager 2", with: "Deltager 9"),
            right.replacing("\r\n1;", with: "\r\n99;"), right.replacing("\r\n1;", with: "\r\n2;"),
            right.replacing("ja;;x;", with: "ja;;x;x"),
            right.replacing("\r\n1;Deltager 1", with: "\r\n;Deltager 9"),
            right.replacing("Nr.;Navn", with: "A;B"), "",
        ]
        for text in wrong {
            #expect(text != right)
            try office.write(text, to: "wrong.csv")
            for language in ["da", "en"] {
                let outcome = try office.ask(
                    "attend \(FilledInListTests.session) --file wrong.csv --lang \(language)",
                    at: FilledInListTests.noon
                )
                #expect(outcome.code == 65 && outcome.octets.isEmpty, "\(text)")
                #expect(!outcome.error.isEmpty)
            }
        }
        #expect(try office.everything() == before)
    }

    @Test(arguments: ["måske", "?", "afbud", "nej tak", "✗"])
    func whatIsNoTickIsAMistakeOfItsRow(scribble: String) throws {
        let office = try Office(FilledInListTests.three)
        let right = try list(office, [1: 0, 2: 0], to: "list.csv")
        try office.write(
            right.replacing("ja;;x;;;\r\n2;", with: "ja;;\(scribble);;;\r\n2;"),
            to: "list.csv"
        )
        let attend = "attend \(FilledInListTests.session) --file list.csv"
        let refused = try office.ask(attend, at: FilledInListTests.noon)
        #expect(refused.code == 65 && refused.error.contains("\"\(scribble)\" er ikke et kryds"))
        let kept = try office.ask("\(attend) --keep-others", at: FilledInListTests.noon)
        #expect(kept.code == 0 && kept.error.contains("1 kryds er ikke gemt"), "\(kept.error)")
        let marks = try office.read(MeetingFile.self, "show \(FilledInListTests.session)")
        #expect(marks.participants.map(\.mark) == [nil, "came", nil])
    }

    @Test func namesakesWrittenInBelowAreAskedForTheirNumber() throws {
        let office = try Office(FilledInListTests.three)
        for family in ["Ali", "Ahmed"] {
            try office.run("person add --given-name Fatma --family-name \(family)")
        }
        let right = try list(office, [1: 0], to: "list.csv")
        try office.write(right + "\r\n;Fatma;;;;x;;;\r\n;Ukendt;;;;x;;;\r\n", to: "list.csv")
        let outcome = try office.ask(
            "attend \(FilledInListTests.session) --file list.csv --keep-others",
            at: FilledInListTests.noon
        )
        let lines = outcome.error.split(separator: "\n")
        #expect(outcome.error.contains("2 kryds er ikke gemt"))
        let namesakes = try #require(
            lines.first { $0.contains("Navnet Fatma passer på flere deltagere") }
        )
        #expect(!namesakes.contains("Opret først") && namesakes.contains("Skriv nummeret"))
        let stranger = try #require(lines.first { $0.contains("Ukendt") })
        #expect(stranger.contains("Opret først deltageren"))
    }

    @Test func marksAreAllSavedOrNone() throws {
        let office = try Office(FilledInListTests.three)
        let attend = "attend \(FilledInListTests.session)"
        let wrong = try office.ask("\(attend) 1=came 99=came", at: FilledInListTests.noon)
        #expect(wrong.code == 65)
        let marked = try office.read(
            Marked.self,
            "\(attend) 1=came 4=came",
            at: FilledInListTests.noon
        )
        #expect(marked.marked == 2 && marked.walkIns == [4] && marked.missing == 2)
        let text = try office.run("\(attend) 2=excused 1=none", at: FilledInListTests.noon)
        #expect(text.contains("Fremmødet er endnu ikke registreret for 2 deltagere."))
        let lines = try office.read(MeetingFile.self, "show \(FilledInListTests.session)")
        #expect(lines.participants.map(\.mark) == [nil, "excused", nil, "came"])
        try office.run("undo", at: FilledInListTests.noon)
        let undone = try office.read(MeetingFile.self, "show \(FilledInListTests.session)")
        #expect(undone.participants.first { $0.id == 1 }?.mark == "came")
    }

    /// Lists show who is to come, and nothing that anybody could be known by.
    @Test(arguments: ["list", "signature"])
    func listsShowNamesAndNothingOfTheRest(kind: String) throws {
        let office = try Office()
        try office.add(2, columns: ";Telefon;Land;Kategori;Mål;Ankomstår;Kontaktform;Mail") { id in
            ";00 00 00 2\(id);SY;lab-2-10;uddannelse;2019;"
                + (id == 1 ? "kun på papir" : "mail, sms og telefon") + ";d\(id)@post.example"
        }
        try office.run("register 1 \(Office.cycle)")
        try office.run("register 2 \(Office.cycle)")
        try office.run("attend \(Office.cycle)/session-1 1=no-show", at: FilledInListTests.noon)
        for form in ["csv", "pdf"] {
            let sheet = "sheet --meeting \(Office.cycle)/session-2 --kind \(kind) --format \(form)"
            try office.run("\(sheet) --out names.\(form)", at: "2027-01-10")
            let file = office.bench.folder.appending(path: "names.\(form)")
            let text =
                form == "csv"
                ? try office.bench.text("names.csv")
                : try Paper(file).pages.joined(separator: "\n")
            #expect(text.contains("Deltager 1") && text.contains("Deltager 2"))
            for word in ["SY", "lab-2-10", "uddannelse", "2019", "@", "kom ikke;x"] {
                #expect(!text.contains(word), "\(word) in \(form)")
            }
            #expect(text.contains("00 00 00 22") == (kind == "list"))
        }
    }
}

/// Talks, names instead of numbers, and rows that are left out.
@Suite struct FilledInTalksTests {
    private static let session = "\(Office.cycle)/session-1"
    private static let talks = "\(Office.cycle)/talks"
    private static let evening = "2027-01-21T18:00"

    private static let five = Office.prepared("five-talks") { office in
        try office.add(6)
        for id in 1...4 { try office.run("register \(id) \(talks)") }
        try office.run("invite \(talks) --participant 5")
        for id in 1...3 { try office.run("register \(id) \(Office.cycle)") }
    }

    /// The list with an x in one box of each row, by number: 0 is the first box.
    private func fill(_ office: Office, _ meeting: String, _ ticks: [String: Int]) throws -> String
    {
        try office.run("sheet --meeting \(meeting) --kind list --format csv --out list.csv")
        let lines = try office.bench.text("list.csv").split(whereSeparator: \.isNewline).map {
            line in
            var cells = line.split(separator: ";", omittingEmptySubsequences: false)
                .map(String.init)
            let number = meeting == Self.talks ? cells[1] : cells[0]
            if let box = ticks[number] { cells[5 + box] = "x" }
            return cells.joined(separator: ";")
        }
        let text = lines.joined(separator: "\r\n")
        try office.write(text, to: "list.csv")
        return text
    }

    private func marks(_ office: Office, _ meeting: String) throws -> [Int: String] {
        let list = try office.read(MeetingFile.self, "show \(meeting)")
        return Dictionary(
            list.participants.compactMap { line in line.mark.map { (line.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    @Test func whatBecameOfATalkStaysWhenTheListIsReadBack() throws {
        let office = try Office(Self.five)
        _ = try fill(office, Self.talks, ["1": 0, "2": 1, "3": 2, "4": 3, "5": 2])
        try office.run("attend \(Self.talks) --file list.csv", at: Self.evening)
        let wanted = [1: "held", 2: "moved", 3: "not-wanted", 4: "no-show", 5: "not-wanted"]
        #expect(try marks(office, Self.talks) == wanted)
        // Once more it changes nothing.
        try office.run("attend \(Self.talks) --file list.csv", at: Self.evening)
        #expect(try marks(office, Self.talks) == wanted)
    }

    @Test func aMarkThatSomebodyCannotHaveLeavesTheOthersOnlyIfAsked() throws {
        let office = try Office(Self.five)
        _ = try fill(office, Self.talks, ["1": 0, "2": 1, "5": 3])
        let refused = try office.ask("attend \(Self.talks) --file list.csv", at: Self.evening)
        #expect(refused.code == 65 && refused.output.isEmpty)
        #expect(refused.error.contains("nr. 5") && refused.error.contains("--keep-others"))
        #expect(try marks(office, Self.talks).isEmpty)
        let kept = try office.ask(
            "attend \(Self.talks) --file list.csv --keep-others",
            at: Self.evening
        )
        #expect(kept.code == 0 && kept.error.contains("nr. 5"))
        #expect(try marks(office, Self.talks) == [1: "held", 2: "moved"])
    }

    @Test func rowsThatAreWrongLeaveTheOthersOnlyIfAsked() throws {
        let office = try Office(Self.five)
        let right = try fill(office, Self.session, ["1": 0, "2": 1, "3": 0])
        try office.write(
            right.replacing("\r\n3;Deltager 3", with: "\r\nx;Deltager 3")
                .replacing("\r\n2;Deltager 2", with: "\r\n2;Deltager 9")
                + "\r\n;Deltager 4 Prøve;;;;x;;;\r\n;Ukendt;;;;x;;;\r\n",
            to: "list.csv"
        )
        let noon = "2027-01-05T13:00"
        #expect(try office.ask("attend \(Self.session) --file list.csv", at: noon).code == 65)
        #expect(try marks(office, Self.session).isEmpty)
        let kept = try office.ask("attend \(Self.session) --file list.csv --keep-others", at: noon)
        #expect(kept.code == 0, "\(kept.error)")
        for word in ["x", "Deltager 9", "Ukendt"] { #expect(kept.error.contains(word)) }
        #expect(try marks(office, Self.session) == [1: "came", 4: "came"])
    }

    @Test(
        arguments: [
            (["Deltager 1=kom"], [1: "came"]), (["Deltager 1 P.=kom senere"], [1: "came-late"]),
            (["deltager 2 prøve=afbud", "3=Kom ikke"], [2: "excused", 3: "no-show"]),
            (["1=came late", "2=did not come"], [1: "came-late", 2: "no-show"]),
            (["Deltager 6=KOM"], [6: "came"]), (["1=kom", "1=kom"], [:]), (["Deltager=kom"], [:]),
            (["Deltager 7=kom"], [:]), (["1=holdt"], [:]), (["1=kommer"], [:]), (["=kom"], [:]),
        ] as [([String], [Int: String])]
    )
    func marksAndNamesAreTypedAsPeopleSeeThem(words: [String], wanted: [Int: String]) throws {
        let office = try Office(Self.five)
        let outcome = try office.ask(["attend", Self.session] + words, at: "2027-01-05T13:00")
        #expect((outcome.code == 0) == !wanted.isEmpty, "\(outcome.error)")
        #expect(try marks(office, Self.session) == wanted)
    }

    @Test func whoWillBeLateIsNotedAndNotTicked() throws {
        let office = try Office(Self.five)
        let eve = "2027-01-04T10:00"
        let early = try office.ask("attend \(Self.session) 1=came-late", at: eve)
        #expect(early.code == 65 && early.error.contains("jobklub late"))
        #expect(try office.ask(["late", "Deltager 1", Self.session], at: eve).code == 0)
        #expect(try office.run("show \(Self.session)", at: eve).contains("kommer senere"))
        try office.run(
            "sheet --meeting \(Self.session) --kind list --format csv --out late.csv",
            at: eve
        )
        #expect(try office.bench.text("late.csv").contains("kommer senere"))
        #expect(try marks(office, Self.session).isEmpty)
    }
}
