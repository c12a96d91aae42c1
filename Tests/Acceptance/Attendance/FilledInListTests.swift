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
        #expect(text == "3 krydser gemt for \(FilledInListTests.session).\n")
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
            right.replacing("ja;;x;", with: "ja;;x;x"), right.replacing("\r\n1;", with: "\r\n;"),
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
        #expect(text.contains("Endnu ikke krydset af: 2 deltagere"))
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
