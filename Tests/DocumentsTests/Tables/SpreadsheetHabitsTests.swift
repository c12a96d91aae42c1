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
            ("Amina,", "Amina", ""), ("Hassan,Amina,", "Amina", "Hassan"), (", Amina", "Amina", ""),
            ("Amina;", "Amina", ""),
            ("Anne van der Berg", "Anne", "van der Berg"),
            ("María de la Cruz", "María", "de la Cruz"),
            ("Ali bin Hassan", "Ali", "bin Hassan"),
            ("Abu Bakr al-Siddiq", "Abu Bakr", "al-Siddiq"),
            ("Bo von Essen", "Bo", "von Essen"), ("Ana dos Santos", "Ana", "dos Santos"),
        ]
    )
    func names(cell: String, given: String, family: String) throws {
        let read = try SampleTable.read("Navn;Sprog\n\"\(cell)\";so")
        #expect(read.map(\.person.participant.givenName) == [given])
        #expect(read.map(\.person.participant.familyName) == [family])
    }

    @Test("Commas that a list left at the ends of names are no part of them")
    func outerCommas() throws {
        let read = try SampleTable.read("Fornavn;Efternavn\n\"Amina,\";\"Hassan,\"\n\", Bo\";\",\"")
        #expect(read.map(\.person.participant.fullName) == ["Amina Hassan", "Bo"])
        for text in ["Navn\n¦\",\"", "Fornavn\n¦\" , \""] {
            #expect(SampleTable.mistakes(text).found.map(\.code) == ["cell-empty"])
        }
        let both = try SampleTable.read("\"Navn (efternavn, fornavn)\"\n\"Hassan, Amina\"")
        #expect(both.map(\.person.participant.fullName) == ["Amina Hassan"])
    }

    @Test(
        "A cell that does not show which name is which is refused",
        arguments: [
            "Navn\n¦Berg, Bo, jr.", "Navn\n¦Berg, Bo, Ida, Eva", "Navn\n¦a,b,c",
            "Efternavn og fornavn\n¦Berg Bo", "Efternavn fornavn\n¦Hassan Amina Ali",
            "Navn\n¦van der Berg Anne", "Navn\n¦de la Cruz María José",
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
            "sep=; \nNavn;Sprog\nBo;x", " sep = ;\nNavn;Sprog\nBo;x",
            "sep=\\t\nNavn\tSprog\nBo\tx", "sep=TAB\nNavn\tSprog\nBo\tx",
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

    @Test("That line may stand below a blank one")
    func separatorBelow() {
        let found = SampleTable.mistakes("\n \nsep=;\nNavn;Sprog\nBo;x").found
        #expect(found.map { [$0.line, $0.column] } == [[5, 4]])
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

    @Test(
        "Values are read as people write them",
        arguments: [
            ("Sprog", "dari", "fa-AF"), ("Sprog", "pashto", "ps"), ("Sprog", "kurdisk", "ku"),
            ("Sprog", "kinesisk", "zh"), ("Sprog", "vietnamesisk", "vi"), ("Sprog", "fransk", "fr"),
            ("Sprog", "Portugisisk", "pt"), ("Sprog", "Kurmanji", "kmr"), ("Sprog", "tamil", "ta"),
            ("Sprog", "Romanian", "ro"), ("Sprog", "farsi", "fa"), ("Sprog", "urdu", "ur"),
            ("Land", "Syrien", "SY"), ("Land", "Syria", "SY"), ("Land", "Tyrkiet", "TR"),
            ("Land", "Ukraine", "UA"), ("Land", "somalia", "SO"), ("Land", "Eritrea", "ER"),
            ("Land", "Germany", "DE"), ("Land", "Rusland", "RU"), ("Land", "so", "SO"),
            ("Køn", "K", "female"), ("Køn", "M", "male"), ("Alder", "34", "25-34"),
            ("Alder", "24 år", "under-25"), ("Alder", "55", "55-plus"),
        ]
    )
    func values(heading: String, cell: String, kept: String) throws {
        let person = try #require(SampleTable.read("Navn;\(heading)\nBo;\(cell)").first).person
        let value: String? =
            switch heading {
            case "Sprog": person.participant.language
            case "Land": person.traits.country
            case "Køn": person.traits.gender?.rawValue
            default: person.traits.ageGroup?.rawValue
            }
        #expect(value == kept)
    }

    @Test("A date with a short year is refused with the right form")
    func shortYear() {
        let found = SampleTable.mistakes("Navn;Henvist\nBo;¦10.12.26").found
        #expect(found.map(\.code) == ["cell-bad-value"])
        #expect(found.first?.text(in: .danish).contains("10.12.2026") == true)
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
            ("Fødselsland", "country"), ("Kommer fra", "country"), ("Nation", "country"),
            ("Country of birth", "country"), ("Modersmaal", "language"), ("M/K", "gender"),
            ("Kvinde/mand", "gender"), ("Koen", "gender"), ("Fastnet", "phone"), ("SMS", "phone"),
            ("Udd.", "education"), ("Drømmejob", "goal"), ("Støttebehov", "support"),
            ("Jobcoach", "coordinator"), ("Virksomhedskonsulent", "coordinator"),
            ("Visitator", "referralBy"), ("Dato for samtale", "interviewDate"),
            ("Aldersgrp.", "ageGroup"), ("Talesprog", "language"),
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
            ("Marital status", "unkept-column"), ("Gade", "unkept-column"),
            ("Vejnavn", "unkept-column"), ("Husnr", "unkept-column"), ("Adr.", "unkept-column"),
            ("Bydel", "unkept-column"), ("Etnicitet", "unkept-column"),
            ("Allergi", "unkept-column"), ("Pårørende", "unkept-column"),
            ("Værge", "unkept-column"), ("CV", "unkept-column"), ("Kørekort", "unkept-column"),
            ("Kontanthjælp", "unkept-column"), ("Opholdstype", "unkept-column"),
            ("IBAN", "unkept-column"), ("MitID", "unkept-column"), ("e-Boks", "unkept-column"),
            ("Samtykke", "unkept-column"), ("Telefonnr. pårørende", "unkept-column"),
            ("Navn på barn", "unkept-column"), ("Mail sagsbehandler", "unkept-column"),
            ("Tlf. kontaktperson", "unkept-column"), ("Next of kin", "unkept-column"),
            ("Emergency contact", "unkept-column"), ("Fødeår", "birth-column"),
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
        "Remarks and CPR numbers are known by their short headings too",
        arguments: [
            ("Bem.", "notes-column"), ("Øvrige oplysninger", "notes-column"),
            ("P-nr.", "cpr-column"), ("Personnr.", "cpr-column"),
            ("Social security number", "cpr-column"),
        ]
    )
    func shortRefusedColumns(heading: String, code: String) {
        #expect(SampleTable.mistakes("Fornavn;\(heading)\nBo;x").found.map(\.code) == [code])
    }

    @Test(
        "A name is what people of the course are called by, whatever they are called",
        arguments: ["Kursist", "Elev", "Medlem"]
    )
    func nameColumns(heading: String) {
        let advice = SampleTable.mistakes("Sprog;\(heading)\nda;x").found.compactMap(\.suggestion)
        #expect(advice.flatMap(TableMistakes.keys).contains("column.name"))
    }

    @Test(
        "Where nothing is likely, no column is guessed",
        arguments: [
            "Sagsnummer", "Hold", "???", "Kode 7", "Xyz", "Andet", "Andetsprog", "Telefax",
            "Startdato", "Borger-id",
        ]
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
