import Correspondence
import Documents
import Participation
import Planning
import Testing

@Suite("A facilitator's list comes back filled in")
struct AttendanceTableTests {
    private static let headings = "Nr.;Navn;Telefon;Svar;Børn;kom;kom senere;afbud;kom ikke\n"
    private static let talks = "Nr.;Tid;Navn;Telefon;Tolk;holdt;flyttet;ønskes ikke\n"

    private func read(_ text: String) throws -> [AttendanceRow] {
        try AttendanceTable.read(Array(text.utf8), file: "list.csv")
    }

    @Test(
        "What says yes is a tick, and what says no is none",
        arguments: [
            ("x", Mark.came as Mark?), ("X", .came), ("1", .came), ("ja", .came), ("Yes", .came),
            ("✓", .came), ("TRUE", .came), ("", nil), (" ", nil), ("✔", .came), ("☑", .came),
            ("☒", .came), ("SAND", .came), ("(x)", .came), ("[X]", .came), ("×", .came),
            ("Х", .came), ("kom", .came), ("came", .came),
            ("nej", nil), ("No", nil), ("FALSE", nil), ("FALSK", nil), ("0", nil), ("-", nil),
            ("–", nil), ("☐", nil), ("□", nil), ("[ ]", nil), ("_", nil),
        ]
    )
    func ticks(text: String, mark: Mark?) throws {
        let rows = try read(Self.headings + "7;Amina H.;11 11 11 11;ja;2;\(text);;;\n")
        #expect(rows == [AttendanceRow(participant: 7, name: "Amina H.", mark: mark, line: 2)])
    }

    @Test(
        "Anything else in a box is a mistake of that row, which says so",
        arguments: [
            "?", "x?", "ikke", "nej tak", "måske", "afbud", "kom ikke", "kom kl. 10", "✗", "❌",
            "N/A", "syg", ".", "/", "2", "næ", "kom senere",
        ]
    )
    func unclearTicks(text: String) throws {
        let (rows, mistakes) = try AttendanceTable.readRight(
            Array((Self.headings + "7;A;;;;\(text);;;\n8;B;;;;x;;;\n").utf8),
            file: "list.csv"
        )
        #expect(rows.map(\.participant) == [8])
        let words = try #require(mistakes.first).text(in: .danish)
        #expect(mistakes.map(\.code) == ["unclear-tick"])
        #expect(words.contains("\"\(text)\"") && words.contains("Række 2"), "\(words)")
    }

    @Test("Each box is its mark, in Danish and English, and blank rows are nobody")
    func marks() throws {
        let danish =
            Self.headings + "1;A;;;;x;;;\n2;B;;;;;x;;\n;;;;;;;;\n3;C;;;;;;x;\n4;D;;;;;;;x\n5;E\n"
        let english = danish.replacing(
            Self.headings,
            with: "No.;Name;Phone;Answer;Children;came;came late;excused;no-show\n"
        )
        for text in [danish, english, "Tirsdag;;;;;;;;\n\n" + danish] {
            let rows = try read(text)
            #expect(rows.map(\.participant) == [1, 2, 3, 4, 5])
            #expect(rows.map(\.name) == ["A", "B", "C", "D", "E"])
            #expect(rows.map(\.mark) == [.came, .cameLate, .excused, .noShow, nil])
        }
        #expect(try read(danish).map(\.line) == [2, 3, 5, 6, 7])
    }

    @Test("What became of a talk comes back as it was ticked")
    func talkMarks() throws {
        let text =
            Self.talks
            + "1;9.00–9.30;A;;;x;;\n;9.30–10.00;;;;;;\n2;10.00–10.30;B;;;;x;\n3;;C;;;;;x\n"
        #expect(try read(text).map(\.mark) == [.held, .moved, .notWanted])
    }

    @Test("Columns may be moved, and other columns may stand between them")
    func moved() throws {
        let text = "kom ikke,afbud,kom senere,kom,Farve,Navn,Nr.\n,,x,,rød,Bo,12\n"
        #expect(
            try read(text) == [AttendanceRow(participant: 12, name: "Bo", mark: .cameLate, line: 2)]
        )
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let code: String
        let text: String
        var testDescription: String { code }

        init(_ code: String, _ text: String) { (self.code, self.text) = (code, text) }
    }

    static let broken = [
        Row("two-marks", headings + "1;A;;;;x;;¦x;\n"),
        Row("two-marks", talks + "1;;A;;;x;¦x;\n"),
        Row("unclear-tick", headings + "1;A;;;;¦måske;;;\n"),
        Row("unclear-tick", talks + "1;;A;;;;¦?;\n"),
        Row("tick-without-name", headings + ";;;;;;¦x;;\n"),
        Row("not-a-number", headings + "¦a;A;;;;x;;;\n"),
        Row("not-a-number", headings + "¦-1;A;;;;x;;;\n"),
        Row("not-a-number", headings + "¦0;A;;;;x;;;\n"),
        Row("not-a-number", headings + "¦99999999999999999999;A;;;;x;;;\n"),
        Row("repeated-number", headings + "1;A;;;;x;;;\n\n¦1;A;;;;;;;x\n"),
        Row("no-list", "¦Navn;kom;kom senere;afbud;kom ikke\nA;x;;;\n"),
        Row("no-list", "¦Nr.;Navn;Telefon\n1;A;\n"),
        Row("open-quote", headings + "1;¦\"A;;;;x;;;\n"),
    ]

    @Test("Mistakes come out with their place", arguments: broken)
    func mistakes(row: Row) throws {
        let parts = row.text.split(separator: "¦")
        let text = parts.joined()
        let before = row.text.hasPrefix("¦") ? "" : parts[0]
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let found = try #require(throws: FileMistakes.self) { try read(text) }.mistakes
        #expect(found.map(\.code) == [row.code])
        #expect(found.map(\.line) == [max(1, lines.count)])
        #expect(found.map(\.column) == [(lines.last?.count ?? 0) + 1])
        for catalogue in Catalogue.embedded.values {
            #expect(!found[0].text(in: catalogue).contains("{"))
        }
    }

    @Test("Somebody who was written in below goes by name; a tick alone is nobody's")
    func walkIn() throws {
        #expect(
            try read(Self.headings + ";Walk In;;;;x;;;\n;;;;;;;;\n")
                == [AttendanceRow(participant: nil, name: "Walk In", mark: .came, line: 2)]
        )
        let found = try #require(throws: FileMistakes.self) {
            try read(Self.headings + ";;;;;x;;;\n")
        }.mistakes
        #expect(found[0].text(in: .danish).contains("Opret først deltageren"))
    }

    @Test(
        "Rows that are right are read beside those that are wrong",
        arguments: [
            ("1;A;;;;x;;;\n2;B;;;;x;x;;\n", [1], 1),
            ("1;A;;;;x;;;\n1;A;;;;;;;x\n3;C;;;;x;;;\n", [3], 1),
            ("a;A;;;;x;;;\n2;B;;;;x;;;\n", [2], 1), (";;;;;x;;;\n2;B;;;;;;;x\n", [2], 1),
            ("-1;A;;;;x;;;\nb;B;;;;x;;;\n", [], 2), ("1;A;;;;x;;;\n", [1], 0),
        ]
    )
    func rightRows(text: String, numbers: [Int], wrong: Int) throws {
        let (rows, mistakes) = try AttendanceTable.readRight(
            Array((Self.headings + text).utf8),
            file: "list.csv"
        )
        #expect(rows.map(\.participant) == numbers && mistakes.count == wrong)
    }

    @Test(
        "A list that was written with numbers is read as it was written",
        arguments: ["da", "en"]
    )
    func written(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        let columns =
            ["number", "name", "phone", "answer", "children"].map { catalogue.text("sheet.\($0)") }
            + Mark.of(.session).map(catalogue.word)
        let table = PrintedSheet.Table(
            columns: columns.map { PrintedSheet.Column($0, share: 1) },
            rows: [
                ["7", "Amina H.", "+45 11", "ja", "", "x", "", "", ""],
                ["12", "=Bo; B.", "", "", "", "", "", "", ""], Array(repeating: "", count: 9),
            ],
            rowHeight: .tick
        )
        #expect(
            try AttendanceTable.read(SampleSheets.sheet([.table(table)]).csv(), file: "list.csv")
                == [
                    AttendanceRow(participant: 7, name: "Amina H.", mark: .came, line: 2),
                    AttendanceRow(participant: 12, name: "=Bo; B.", mark: nil, line: 3),
                ]
        )
    }
}
