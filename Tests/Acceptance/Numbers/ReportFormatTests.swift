import Foundation
import TestSupport
import Testing

/// Every report in every form.
@Suite struct ReportFormatTests {
    static let reports = [
        "report attendance --by month",
        "report attendance --split gender --from 2027-01-01 --to 2027-12-31",
        "report month 2027-01",
        "report quarter 2027-Q1", "report year 2027", "report outcomes",
        "report target-group --by gender --from 2027-01-01 --to 2027-12-31",
        "report economy frederiksberg --prices docs/cases/prices-example.yaml",
    ]

    private func file(_ command: String, _ name: String) throws -> Data {
        let office = try ReportContractTests.winter.get()
        let output = try office.run("\(command) --out \(name)", at: "2027-03-01")
        #expect(output == "Skrevet: \(name)\n")
        return try Data(contentsOf: office.bench.folder.appending(path: name))
    }

    @Test(arguments: reports)
    func isWrittenInEveryForm(report: String) throws {
        let name = "report-\(report.hashValue)"
        let starts: [(format: String, start: String)] = [
            ("json", "{"), ("csv", "\u{FEFF}"), ("xlsx", "PK"), ("pdf", "%PDF"), ("svg", "<?xml"),
        ]
        for (format, start) in starts {
            let octets = try file("\(report) --format \(format)", "\(name).\(format)")
            #expect(octets.starts(with: Data(start.utf8)), "\(format)")
            #expect(!String(decoding: octets, as: UTF8.self).contains("Deltager"), "\(format)")
            // The clock plays no part.
            let office = try ReportContractTests.winter.get()
            try office.run("\(report) --format \(format) --out \(name)-again", at: "2040-01-01")
            let again = try Data(contentsOf: office.bench.folder.appending(path: "\(name)-again"))
            #expect(again == octets, "\(format)")
        }
        let table = String(decoding: try file(report, "\(name).txt"), as: UTF8.self)
        let office = try ReportContractTests.winter.get()
        #expect(try office.run(report, at: "2027-03-01") == table)
    }

    @Test(arguments: [
        ("report month 2027-01 --format pdf", "--out"),
        ("report month 2027-01 --format xlsx", "--out"),
        ("report month 2027-01 --json --format csv", "--format csv"),
        ("report month 2027-01 --chart x", "--format svg"),
        ("report month 2027-01 --format svg --chart x", "twelve-months"),
        ("report month 2027-13", "2027-04"), ("report month 2027", "2027-04"),
        ("report quarter 2027-Q5", "2027-Q2"), ("report year 27", "2027"),
        ("report year x", "2027"),
        ("report attendance --format svg --by session --chart cycle", "by-session"),
        ("report attendance --format svg --from 2030-01-01", "ingen figur"),
    ])
    func aWrongCommandSaysWhatToDo(command: String, hint: String) throws {
        let office = try ReportContractTests.winter.get()
        let outcome = try office.ask(command, at: "2027-03-01")
        #expect(outcome.code == 64 && outcome.octets.isEmpty)
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    private struct Report: Decodable {
        let headline: String?
        let dataDate: String
        let sections: [Section]

        struct Section: Decodable {
            let id: String
            let sentences: [String]
            let rows: [Row]
        }

        /// Numbers by the names of their columns.
        struct Row: Decodable {
            var words: [String: String] = [:]
            var numbers: [String: Double] = [:]

            private struct Key: CodingKey {
                var stringValue: String
                var intValue: Int? { nil }
                init(stringValue: String) { self.stringValue = stringValue }
                init?(intValue: Int) { nil }
            }

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: Key.self)
                for key in container.allKeys {
                    if let number = try? container.decode(Double.self, forKey: key) {
                        numbers[key.stringValue] = number
                    } else if let words = try? container.decode(String.self, forKey: key) {
                        self.words[key.stringValue] = words
                    }
                }
            }
        }

        subscript(_ id: String) -> Section? { sections.first { $0.id == id } }
    }

    @Test func theMonthIsAsCountedByHand() throws {
        let office = try ReportContractTests.winter.get()
        let report = try office.read(Report.self, "report month 2027-01", at: "2027-03-01")
        #expect(
            report.headline?.hasPrefix("I januar 2027 blev 18 af 33 pladser brugt (55 %)") == true
        )
        let meetings = try #require(report["by-meeting"]).rows
        #expect(meetings.compactMap { $0.numbers["came"] } == [7, 11, 0, 0, 0])
        #expect(meetings.compactMap { $0.numbers["everRegistered"] } == [13, 13, 13, 0, 1])
        #expect(meetings.first?.numbers["cameOfRegistered"] == 7.0 / 13)
        #expect(meetings.first?.numbers["attendance"] == 7.0 / 10)
        let held = try #require(report["meetings"]).rows
        #expect(held.compactMap { $0.numbers["count"] } == [5, 4, 0, 0])
        let months = try #require(report["twelve-months"]).rows
        #expect(months.count == 12 && months.last?.words["row"] == "jan. 2027")
        #expect(months.last?.numbers["part"] == 18 && months.last?.numbers["whole"] == 40)
        #expect(months.dropLast().allSatisfy { $0.numbers.isEmpty })
        let persons = try #require(report["persons"]).rows
        #expect(
            persons.first { $0.words["measure"]?.hasPrefix("Begyndt") == true }?.numbers["count"]
                == 12
        )
    }

    @Test func whatWasRecordedAboutEarlierMonthsIsTold() throws {
        let office = try Office()
        try office.add(3)
        for id in 1...3 { try office.run("register \(id) \(Office.cycle)", at: "2026-12-02T09:00") }
        try office.run(
            "attend \(Office.cycle)/session-1 1=came 2=came 3=came",
            at: "2027-01-05T13:00"
        )
        func earlier(_ words: String) throws -> [String] {
            let report = try office.read(
                Report.self,
                "report month 2027-02 \(words)",
                at: "2027-03-01"
            )
            return try #require(report["earlier"]).sentences
        }
        #expect(try earlier("").count == 1)
        #expect(try earlier("--since 2027-01-05").last == "januar 2027: 1 møde")
        // A tick in February on a January list, and one that is undone.
        try office.run("attend \(Office.cycle)/session-2 1=came", at: "2027-02-08T13:00")
        try office.run("attend \(Office.cycle)/session-3 1=came", at: "2027-02-09T13:00")
        try office.run("undo", at: "2027-02-09T13:05")
        #expect(try earlier("").last == "januar 2027: 2 møder")
        #expect(try earlier("--since 2027-02-10").count == 1)
    }

    @Test func cancelledAndMovedMeetingsAreTold() throws {
        let office = try Office()
        try office.add(1)
        try office.run(
            "meeting cancel frederiksberg/2027-03/network --reason Maleren",
            at: "2027-02-01T09:00"
        )
        try office.run("register 1 frederiksberg/2027-04", at: "2027-03-20T09:00")
        try office.run("attend frederiksberg/2027-04/session-1 1=came", at: "2027-04-06T13:00")
        let report = try office.read(Report.self, "report quarter 2027-Q1", at: "2027-05-01")
        let meetings = try #require(report["meetings"])
        #expect(meetings.sentences.count == 1)
        #expect(meetings.sentences.first?.contains("Maleren") == true)
        #expect(meetings.rows.first { $0.words["measure"] == "Aflyst" }?.numbers["count"] == 1)
    }

    /// The page that a manager is given: all of it on the first sheet.
    @Test func thePageStandsOnOneSheet() throws {
        let office = try Office(Result { try DemoYear.shared().database })
        try office.run("report month 2027-04 --format pdf --out april.pdf", at: "2027-06-15")
        let paper = try Paper(office.bench.folder.appending(path: "april.pdf"))
        #expect(paper.pages[0].contains("Facilitatorens bemærkninger"))
        #expect(paper.size == [210, 297])
        for words in [
            "Månedsrapport", "april 2027", "Personer", "De seneste tolv måneder", "Møde for møde",
            "Netværksmøde",
        ] {
            #expect(paper.pages[0].contains(words), "\(words)")
        }
        #expect(
            paper.pages.allSatisfy { $0.contains("Tallene bygger på det, der var registreret") }
        )
    }
}
