import Correspondence
import Documents
import Participation
import Planning
import Testing

@Suite("What spreadsheets and people put into tables is understood")
struct SpreadsheetHabitsTests {
    @Test(
        "Both names in one cell",
        arguments: [
            ("Hassan, Amina Ali", "Amina Ali", "Hassan"), ("Hassan,Amina", "Amina", "Hassan"),
            ("al-Hassan, Amina", "Amina", "al-Hassan"), ("von der Berg , Bo", "Bo", "von der Berg"),
            ("حسن، أمينة", "أمينة", "حسن"), ("Hassan，Amina", "Amina", "Hassan"),
            ("Amina Ali Hassan", "Amina Ali", "Hassan"), ("Amina", "Amina", ""),
            ("Amina,", "Amina", ""),
        ]
    )
    func names(cell: String, given: String, family: String) throws {
        let read = try SampleTable.read("Navn;Sprog\n\"\(cell)\";so")
        #expect(read.map(\.person.participant.givenName) == [given])
        #expect(read.map(\.person.participant.familyName) == [family])
    }

    @Test(
        "A cell that does not show which name is which is refused",
        arguments: [
            "Navn\n¦Berg, Bo, jr.", "Navn\n¦Berg, Bo, Ida, Eva", "Navn\n¦a,b,c",
            "Efternavn og fornavn\n¦Berg Bo", "Efternavn fornavn\n¦Hassan Amina Ali",
        ]
    )
    func unclearNames(text: String) throws {
        let text = text.replacing("¦", with: "¦\"") + "\""
        let (found, line, column) = SampleTable.mistakes(text)
        #expect(found.map(\.code) == ["cell-name-order"])
        #expect(found.map { [$0.line, $0.column] } == [[line, column]])
    }

    @Test(
        "The line that says what divides the cells is no row",
        arguments: [
            "sep=;\nNavn;Sprog\nBo;x", "SEP=,\r\nNavn,Sprog\r\nBo,x", "sep=\t\nNavn\tSprog\nBo\tx",
            "\"sep=;\"\nNavn;Sprog\nBo;x", "sep=|\rNavn|Sprog\rBo|x",
            "\u{FEFF}sep=;\nNavn;Sprog\nBo;x",
            "sep=;;\nNavn;Sprog\nBo;x", "sep=;\nNavn;\"Sprog, Mål\"\nBo;x",
        ]
    )
    func separatorLine(text: String) {
        let map = ["Sprog, Mål": "language"]
        let found = SampleTable.mistakes(text, mapping: text.contains("Mål") ? map : [:]).found
        // In the row that the spreadsheet counts, on the line that the file has.
        #expect(found.map(\.code) == ["cell-bad-value"])
        #expect(found.map { [$0.line, $0.column] } == [[3, 4]])
        #expect(found.first?.text(in: .danish).contains("Række 2") == true)
    }

    @Test(
        "A heading that begins like that line is a heading",
        arguments: ["sep;Navn\n", "sep=x;Navn\n", "sep=\nNavn\n"]
    )
    func noSeparatorLine(text: String) {
        #expect(SampleTable.mistakes(text).found.contains { $0.code == "unknown-column" })
    }

    @Test(
        "Phone numbers as spreadsheets and messages bring them",
        arguments: [
            ("=\"00000051\"", "00000051"), ("\"=\"\"00000051\"\"\"", "00000051"),
            ("'+45 00 00 00 51", "+45 00 00 00 51"), ("\u{202D}00 00 00 51\u{202C}", "00 00 00 51"),
            ("\u{200E}+45 00000051\u{200F}", "+45 00000051"), ("٠٠٠٠٠٠٥١", "00000051"),
            ("۰۰ ۰۰ ۰۰ ۵۱", "00 00 00 51"), ("00\u{A0}00\u{202F}00\u{2009}51", "00 00 00 51"),
            ("  0045 00000051 ", "0045 00000051"), ("00–00–00–51", "00-00-00-51"),
            ("12000051.0", "12000051"), ("+45 00000051", "+45 00000051"),
        ]
    )
    func phones(cell: String, kept: String) throws {
        let read = try SampleTable.read("Navn;Telefon\nBo;\(cell)")
        #expect(read.map(\.person.participant.phone) == [kept])
    }

    @Test(
        "However a phone number is written, the same person is found twice",
        arguments: [
            "00000051", "+45 00 00 00 51", "0045-00000051", "=\"00000051\"", "٠٠٠٠٠٠٥١",
            "\u{202A}00 00 00 51\u{202C}",
        ]
    )
    func samePhone(cell: String) {
        let text = "Navn;Telefon\nBo Berg;00 00 00 51\n¦bo berg;\(cell)"
        #expect(SampleTable.mistakes(text).found.map(\.code) == ["repeated-person"])
    }

    @Test("A formula that only holds a text is that text, and others are left alone")
    func formulas() throws {
        let read = try SampleTable.read(
            "Fornavn;Efternavn\n=\"Amina\";\"=1+1\"\n\"'=\"\"x\"\"\";'=2"
        )
        #expect(read.map(\.person.participant.givenName) == ["Amina", "=\"x\""])
        #expect(read.map(\.person.participant.familyName) == ["=1+1", "=2"])
    }

    @Test(
        "An unknown heading is told the column that it is most likely about",
        arguments: [
            ("Mobilnr.", "phone"), ("Tlf. privat", "phone"), ("Telefon (arbejde)", "phone"),
            ("Cell phone", "phone"), ("Modersmål", "language"), ("Hjemmesprog", "language"),
            ("Mother tongue", "language"), ("Nationalitet", "country"),
            ("Statsborgerskab", "country"),
            ("Fødeland", "country"), ("Citizenship", "country"), ("E-post", "mailbox"),
            ("Privat e-mail", "mailbox"), ("Køn (K/M)", "gender"), ("Borgers navn", "name"),
            ("Sagsbehandler", "coordinator"), ("Kontaktperson", "coordinator"),
            ("Skolegang", "education"), ("Indrejsedato", "arrivalYear"), ("Jobønske", "goal"),
            ("Visiteret den", "referralDate"), ("Tolk nødvendig?", "interpreter"),
        ]
    )
    func likelyColumns(heading: String, column: String) throws {
        let (found, line, place) = SampleTable.mistakes("Fornavn;¦\(heading)\nBo;x")
        #expect(found.map(\.code) == ["unknown-column"])
        #expect(found.map { [$0.line, $0.column] } == [[line, place]])
        let advice = try #require(found.first?.suggestion)
        let map: Phrase? = advice.arguments.values.lazy.compactMap { argument -> Phrase? in
            guard case .phrase(let phrase) = argument, phrase.key == "advice.map-column" else {
                return nil
            }
            return phrase
        }.first
        #expect(map?.arguments["name"] == .text(column))
    }

    @Test(
        "A heading of what the program does not keep is told so",
        arguments: [
            ("Fødselsdato", "birth-column"), ("Født", "birth-column"),
            ("Fødselsår", "birth-column"),
            ("Date of birth", "birth-column"), ("DOB", "birth-column"),
            ("Adresse", "unkept-column"),
            ("Postnr. og by", "unkept-column"), ("Civilstand", "unkept-column"),
            ("Antal børn", "unkept-column"), ("Religion", "unkept-column"),
            ("Sprogniveau", "unkept-column"), ("Danskuddannelse", "unkept-column"),
            ("Opholdstilladelse", "unkept-column"), ("Ydelse", "unkept-column"),
            ("Marital status", "unkept-column"),
        ]
    )
    func unkeptColumns(heading: String, code: String) {
        let (found, line, place) = SampleTable.mistakes("Fornavn;¦\(heading)\nBo;x")
        #expect(found.map(\.code) == [code])
        #expect(found.map { [$0.line, $0.column] } == [[line, place]])
        #expect(found.first?.text(in: .danish).contains("gemmes ikke") == true)
        #expect(found.first?.text(in: .danish).contains("Udelad kolonnen") == true)
    }

    @Test(
        "Where nothing is likely, no column is guessed",
        arguments: ["Sagsnummer", "Hold", "???", "Kode 7", "Xyz"]
    )
    func unknownColumns(heading: String) {
        let found = SampleTable.mistakes("Fornavn;\(heading)\nBo;x").found
        #expect(found.map(\.suggestion?.key) == ["advice.map-unknown"])
    }

    @Test("A cell that was opened many lines above says where")
    func openSince() {
        let text = "Fornavn;Efternavn\nBo;\"Berg\nIda;Berg\nEva;\"Holm\"\n"
        let found = SampleTable.mistakes(text).found
        #expect(found.first?.code == "text-after-lines")
        #expect(found.first?.text(in: .danish).contains("linje 2") == true)
    }
}
