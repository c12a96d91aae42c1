import CivilTime
import Correspondence
import Documents
import Testing

/// A table of participants with one of everything.
enum SampleTable {
    static let today = Day(year: 2027, month: 1, day: 4) ?? Day(number: 0)

    static let headings =
        "Fornavn;Efternavn;Sprog;Mobil;E-mail;Kontaktform;Træffetid;Tolk;Tolkens køn;Tolkeform;"
        + "Ikke denne tolk;Køn;Land;Uddannelse;Ankomstår;Aldersgruppe;Kategori;Kategori fra;"
        + "Rekrutteringskanal;Mål;Støtte;Støtte fra;Koordinator;Koordinator fra;Første samtale;"
        + "Samtale ved;Henvist;Henvist af;Oplysningsbrev givet;Oplysningsbrevets sprog"

    static let rows = [
        "Amina;Hassan;somali;+45 00 00 00 12;amina@example.org;mail, sms og telefon;15:00-18:00;"
            + "ja;kvinde;video;Tolk 7;kvinde;so;grundskole;2019;25–34 år;"
            + "spouse;2026-09-01;brev;job;håndholdt;5.1.2027;Kirsten Holm;01-02-2027;3.12.2026;"
            + "Kirsten Holm;2026-12-10;Bo Berg;2026-12-03;so",
        "Bo;;Danish;;;on paper only;9.30–12;no;;;;MALE;DK;long further education;;;;;"
            + "word-of-mouth;own business;;;;;;;;;;",
    ]

    static var text: String { ([headings] + rows).joined(separator: "\r\n") + "\r\n" }

    static func read(
        _ text: String,
        mapping: [String: String] = [:]
    ) throws -> [ImportedPerson] {
        try ParticipantTable.read(
            Array(text.utf8),
            file: "participants.csv",
            mapping: mapping,
            today: today
        )
    }

    /// The mistakes of a text in which `¦` stands before the place; nothing if it is good.
    static func mistakes(
        _ marked: String,
        mapping: [String: String] = [:]
    ) -> (found: [FileMistake], line: Int, column: Int) {
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let place = (lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
        var found: [FileMistake] = []
        do {
            _ = try read(parts.joined(), mapping: mapping)
        } catch let error as FileMistakes {
            found = error.mistakes
        } catch {
            Issue.record(error)
        }
        return (found: found, line: place.0, column: place.1)
    }
}
