import Foundation
import TestSupport
import Testing

/// `person show` prints everything that is kept of a person, as text and as JSON alike; the schema says what
/// that is, so that a new column cannot be left out.
@Suite struct KeptOfPersonTests {
    private let office: Office

    init() throws { office = try Office(KeptOfPersonTests.filled) }

    /// Somebody of whom everything is kept that can be, and number 2, who was the same person.
    private static let filled = Office.prepared("kept") { office in
        func run(_ words: [String], at now: String = "2026-12-01T09:00") throws {
            let outcome = try office.ask(words, at: now)
            guard outcome.code == 0 else { throw Refused(outcome) }
        }
        func run(_ command: String, at now: String = "2026-12-01T09:00") throws {
            try run(command.split(separator: " ").map(String.init), at: now)
        }
        try run("staff import people/frederiksberg.yaml")
        try run([
            "person", "add", "--given-name", "Amina", "--family-name", "Warsame", "--reads", "so",
            "--phone", "00 00 00 87", "--mailbox", "amina@post.example", "--contact-rule",
            "phone-only", "--contact-hours", "15:00-18:00", "--interpreter", "in-person",
            "--interpreter-gender", "female", "--not-this-interpreter", "Tolk 7", "--gender",
            "female", "--country", "SO", "--education", "vocational", "--arrival-year", "2019",
            "--age-group", "25-34", "--category", "inl-2-4", "--support", "hand-held",
            "--coordinator", "Kirsten Holm", "--from", "2026-11-03", "--channel", "letter",
            "--goal", "own-business", "--privacy-notice", "2026-11-04",
        ])
        try run([
            "person", "change", "1", "--support", "self-help", "--coordinator", "Anne Lund",
            "--category", "lab-2-10", "--from", "2026-11-24",
        ])
        try run("person add --given-name Amina --family-name Varsame --phone 00000052")
        try run([
            "refer", "1", Office.cycle, "--by", "Mette Friis", "--on", "2026-11-11",
            "--interview", "2026-11-06", "--interview-by", "Jens Dahl", "--test-message", "arrived",
        ])
        try run([
            "register", "1", Office.cycle, "--children", "2", "--help-with", "en ansøgning",
        ])
        try run("invite \(Office.cycle)/talks --participant 1")
        try run("register 1 \(Office.cycle)/talks")
        try run("staff assign \(Office.cycle)/talks --interpreter huda-nasser --participant 1")
        try run("late 1 \(Office.cycle)/session-1", at: "2027-01-04T10:15")
        try written(office)
        try run("cancel 1 \(Office.cycle)/session-2")
        try run(
            "attend \(Office.cycle)/session-3 1=excused --early wrong-clock",
            at: "2027-01-04T10:20"
        )
        try run("attend \(Office.cycle)/session-1 1=no-show", at: "2027-01-05T10:15")
        try run(
            ["attend", "\(Office.cycle)/session-1", "--remark", "1=vil høre om praktik"],
            at: "2027-01-05T11:15"
        )
        try run("register 1 frederiksberg/2027-02/session-1", at: "2027-01-05T14:30")
        try run("person pause 1 --from 2027-07-05 --until 2027-07-30", at: "2027-01-06T09:00")
        try run([
            "outcome", "add", "1", "job", "--from", "2026-10-05", "--until", "2027-11-30",
            "--company", "Hotel Søparken", "--hours", "30",
        ])
        try run("outcome aftercare 1 3 in-work --on 2027-01-05", at: "2027-01-06T09:05")
        try run("person merge 1 2", at: "2027-01-06T09:10")
        try run("person end 1 --reason moved --on 2027-12-30", at: "2027-01-06T09:20")
        try run("person show 1 --actor Vera", at: "2027-01-06T10:05")
    }

    /// An invitation that went to a calendar, and the answer to it; the contact rule is put off for it.
    private static func written(_ office: Office) throws {
        func run(_ words: [String]) throws {
            let outcome = try office.ask(words, at: "2027-01-04T10:16")
            guard outcome.code == 0 else { throw Refused(outcome) }
        }
        try run(["person", "change", "1", "--contact-rule", "any"])
        try run(["calendar", "--invitation", "1", Office.cycle, "--out", "asked.ics"])
        let asked = try office.bench.text("asked.ics")
        let uid = asked.split(separator: "\r\n").first { $0.hasPrefix("UID:") } ?? ""
        let mail = """
            From: amina@post.example
            To: jobklub@frederiksberg.example
            Subject: Svar
            Date: Mon, 4 Jan 2027 10:15:30 +0100
            MIME-Version: 1.0
            Content-Type: text/calendar; charset=utf-8; method=REPLY

            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//EN
            METHOD:REPLY
            BEGIN:VEVENT
            \(uid)
            DTSTAMP:20270104T091530Z
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:amina@post.example
            END:VEVENT
            END:VCALENDAR

            """
        try Data(mail.utf8).write(to: office.bench.folder.appending(path: "svar.eml"))
        try run(["replies", "svar.eml"])
        try run(["person", "change", "1", "--contact-rule", "phone-only"])
    }

    /// The tables with columns that refer to a participant, as the newest schema has them.
    private func tables() throws -> [String: Set<String>] {
        let folder = PackageRoot.file("Tests/StoreTests/Schema/Versions")
        let newest = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .compactMap { Int($0.replacing(".sql", with: "")) }.max()
        let file = folder.appending(path: "\(try #require(newest)).sql")
        let schema = try String(contentsOf: file, encoding: .utf8)
        var tables: [String: Set<String>] = ["participant": ["id"]]
        for block in schema.split(separator: "CREATE TABLE ").dropFirst() {
            let table = String(block.drop { $0 == "\"" }.prefix { $0.isLetter || $0 == "_" })
            let body = block.split(separator: ") STRICT")[0]
            for line in body.split(separator: "\n") {
                let column = line.drop { $0 == " " }.prefix { $0.isLetter || $0 == "_" }
                guard column == "participant" || line.contains("REFERENCES participant ") else {
                    continue
                }
                tables[table, default: []].insert(String(column))
            }
        }
        return tables
    }

    /// A row of the file, as `export` writes it.
    private func rows() throws -> [(table: String, cells: [String: Any])] {
        try office.run("export --out -", at: "2027-01-06T11:00").split(separator: "\n").compactMap {
            let line = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            guard let table = line?["table"] as? String, let row = line?["row"] as? [String: Any]
            else { return nil }
            return (table: table, cells: row)
        }
    }

    /// What may stand for a value in the text: itself, a date, a time, or a word of the catalogue.
    private func words(_ value: Any, _ column: String, _ texts: [String: String]) -> [String] {
        if let number = value as? Int {
            if ["at", "until", "stamp"].contains(column) {
                let formatter = DateFormatter()
                formatter.locale = Locale(identifier: "da_DK")
                formatter.timeZone = TimeZone(identifier: "Europe/Copenhagen")
                formatter.dateFormat = "d. MMMM yyyy 'kl.' H.mm"
                return [formatter.string(from: Date(timeIntervalSince1970: Double(number)))]
            }
            let isFlag = column.hasPrefix("is_") || column == "test_message_arrived"
            return isFlag ? [number == 1 ? "ja" : "nej"] : ["\(number)"]
        }
        // A text with lines is printed as one line.
        let text = "\(value)".replacing("\r\n ", with: "").replacing("\r\n", with: " ")
        let months = [
            "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
            "oktober", "november", "december",
        ]
        if let match = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)/),
            let month = Int(match.output.2), let day = Int(match.output.3)
        {
            return ["\(day). \(months[month - 1]) \(match.output.1)"]
        }
        let spoken = texts.filter { $0.key.hasSuffix(".\(text)") }.map(\.value)
        return [text, text.replacing(":", with: ".")] + spoken
    }

    @Test func everythingIsPrintedAsTextAndAsJSON() throws {
        let text = try office.run("person show 1", at: "2027-01-06T10:10")
        let json = try office.run("person show 1 --json", at: "2027-01-06T10:10")
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        )
        let kept = try #require(document["kept"] as? [String: [[String: Any]]])
        let catalogue = try String(
            contentsOf: PackageRoot.file("Sources/Correspondence/Catalogues/da.txt"),
            encoding: .utf8
        )
        let texts = Dictionary(
            catalogue.split(separator: "\n").compactMap { line -> (String, String)? in
                let parts = line.split(separator: " = ", maxSplits: 1).map(String.init)
                return parts.count == 2 ? (parts[0], parts[1]) : nil
            },
            uniquingKeysWith: { first, _ in first }
        )
        let tables = try tables()
        let ours = ["1", "2"]
        // Numbers of rows and of what was done say nothing about anybody.
        let technical: Set<String> = ["rowid_", "number", "use_case", "undoable", "version"]
        var found: Set<String> = []
        for (table, cells) in try rows() {
            guard let columns = tables[table] else { continue }
            let isAbout = columns.contains { ours.contains("\(cells[$0] ?? "")") }
            // The two lines that this test itself adds.
            guard isAbout, table != "reading" || (cells["at"] as? Int) != 1_799_226_600 else {
                continue
            }
            found.insert(table)
            for (column, value) in cells where !(value is NSNull) && column != "rowid_" {
                #expect(
                    kept[table]?.contains { row in
                        ["at", "until", "stamp"].contains(column)
                            ? row[column] is String : "\(row[column] ?? "")" == "\(value)"
                    } == true,
                    "\(table).\(column): \(value)"
                )
                guard !technical.contains(column) else { continue }
                let words = words(value, column, texts)
                #expect(words.contains(where: text.contains), "\(table).\(column): \(words)")
            }
            // Every column has a name for people, whether or not something stands there.
            for column in cells.keys where column.contains("_") {
                #expect(!text.contains("\(column):"), "\(table).\(column)")
            }
        }
        #expect(found == Set(tables.keys), "a table without a row for the test")
        // What lies beside the rows so that a change can be undone.
        #expect(Set(kept.keys) == Set(tables.keys).union(["undo_step"]))
        for table in tables.keys {
            #expect(!text.contains("\n\(table)\n"), "\(table) has no name for people")
        }
    }

    /// Who added somebody, read them in from a list or ticked several at once is found through the rows.
    @Test func whoeverWroteARowIsNamed() throws {
        let csv = "Navn;Telefon\nAmina Warsame;00 00 00 61\nBo Berg;00 00 00 62"
        let office = try Office()
        try office.write(csv, to: "people.csv")
        try office.run("import people.csv --actor Iben")
        for text in ["person show 1", "person show 1 --json"] {
            #expect(try office.run(text).contains("Iben"), "\(text)")
        }
        try office.run("register 1 \(Office.cycle) --actor Rie")
        try office.run("register 2 \(Office.cycle) --actor Rie")
        try office.run(
            "attend \(Office.cycle)/session-1 1=came 2=no-show --actor Frida",
            at: "2027-01-05T13:00"
        )
        try office.run("invite \(Office.cycle)/network --actor Ivan", at: "2027-01-05T13:02")
        try office.run("person add --given-name Eva --actor Asta", at: "2027-01-05T13:05")
        try office.run("person change 3 --phone 00000063 --actor Carl", at: "2027-01-05T13:10")
        let first = try office.run("person show 1", at: "2027-01-05T13:20")
        for name in ["Frida", "Ivan"] { #expect(first.contains("Hvem: \(name)"), "\(name)") }
        let third = try office.run("person show 3", at: "2027-01-05T13:20")
        for name in ["Asta", "Carl"] { #expect(third.contains("Hvem: \(name)"), "\(name)") }
    }

    @Test func earlierValuesThatCanBeUndoneArePrinted() throws {
        let office = try Office()
        try office.run("person add --given-name Eva --phone 00000061")
        try office.run("person change 1 --phone 00000062 --actor Carl")
        for text in ["person show 1", "person show 1 --json"] {
            #expect(try office.run(text).contains("00000061"), "\(text)")
        }
        try office.run("person change 1 --phone 00000063 --actor Carl")
        #expect(try !office.run("person show 1").contains("00000061"))
    }

    @Test func thoseWhoHaveLookedAreNamedAndThisLookIsLogged() throws {
        let first = try office.run("person show 1 --lang en", at: "2027-01-06T10:10")
        let looks = first.components(separatedBy: "Who has seen the data\n").last ?? ""
        #expect(looks.hasPrefix("  Time: Wednesday 6 January 2027 at 10:05; Who: Vera;"))
        let second = try office.run("person show 1 --lang en --actor Bo", at: "2027-01-06T10:20")
        #expect(second.contains("at 10:10; Who: "))
        #expect(!second.contains("Who: Bo;"))
        let log = try office.run(
            "log --participant 1 --actor administrator:Ada",
            at: "2027-01-06T10:30"
        )
        #expect(log.contains("10:20 Bo"))
    }

    @Test(arguments: [
        "Køn: kvinde", "Land: Somalia (SO)", "Uddannelse: erhvervsuddannelse", "Ankomstår: 2019",
        "Aldersgruppe: 25–34 år", "Mål: egen virksomhed", "Kategori: inl-2-4, fra",
        "Kategori: lab-2-10, fra", "Støtte: håndholdt, fra", "Støtte: hjælp til selvhjælp, fra",
        "Koordinator: Kirsten Holm, fra", "Koordinator: Anne Lund, fra", "Rekrutteringskanal: brev",
        "Resultat: ordinært job hos Hotel Søparken, fra mandag den 5. oktober 2026",
        "30 timer om ugen; Efter 3 måneder: i arbejde (opringning tirsdag den 5. januar 2027)",
        "Pause: ", "Oplysningsbrev givet: ", "Prøvebesked nåede frem: ja", "Forløb slut: ",
        "tolkens køn: kvinde, ikke Tolk 7", "Sprog: somali (so)", "Registreret som: kom ikke",
        "Lagt sammen med denne deltager", "Fornavn: Amina",
        "Handling: bemanding af møde", "Handling: registrering af fremmøde",
        "Handling: oprettelse af deltager",
    ])
    func eachOfTheseIsSaid(words: String) throws {
        #expect(try office.run("person show 1", at: "2027-01-06T10:10").contains(words))
    }
}
