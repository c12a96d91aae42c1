import CivilTime
import Correspondence
import Documents
import Foundation
import Testing

@Suite("Sheets as PDF files, read by poppler")
struct SheetPDFTests {
    @Test("The facilitator's list is one page of Danish text")
    func facilitatorsList() throws {
        let file = try PDFFile(SampleSheets.facilitatorsList())
        defer { file.remove() }
        let information = try file.information()
        #expect(information["Pages"] == "1")
        #expect(information["Page size"] == "595.276 x 841.89 pts (A4)")
        #expect(information["Title"] == "Fremmødeliste, tirsdag den 5. januar 2027")
        #expect(information["CreationDate"] == "2027-01-05T05:30:00Z")
        #expect(information["ModDate"] == nil)
        let lines = try #require(try file.pages().first).split(separator: "\n")
        for line in [
            "Jobklub tirsdag den 5. januar 2027", "2. gang af 3 · kl. 10.00–12.00",
            "Sted Rådhuset, lokale 2.14 Værtens telefon 00 00 00 12",
            "Facilitator Åse Øster Oplægsholder Jørgen Blåbjerg",
            "Søren Æbeltoft 00 00 00 10 ja", "Åse Øster 00 00 00 11 ja 2",
            "Inviteret 14 · ja 7 · afbud 4 · intet svar 3 · børn 6",
            "Jobklub · Nordby Kommune · makuleres efter indtastning Side 1 af 1",
        ] {
            #expect(lines.contains { $0 == line }, "\(line)")
        }
    }

    @Test("An A5 sheet and a wide sheet have their sizes")
    func sizes() throws {
        let wide = PrintedSheet(
            paper: .a4Landscape,
            title: "",
            language: "da",
            blocks: [],
            footer: "",
            pageNumbering: ""
        )
        for (sheet, size) in [
            (SampleSheets.invitation, "419.528 x 595.276 pts"),
            (wide, "841.89 x 595.276 pts"),
        ] {
            let file = try PDFFile(sheet)
            defer { file.remove() }
            #expect(try file.information()["Page size"]?.hasPrefix(size) == true)
        }
    }

    @Test("A long table goes on with its heading, and pages are numbered")
    func longTable() throws {
        let names = (1...60).map { "Deltager nummer \($0)" }
        let file = try PDFFile(SampleSheets.facilitatorsList(names))
        defer { file.remove() }
        let pages = try file.pages()
        #expect(pages.count == 3)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Side \(index + 1) af 3"))
            #expect(page.contains("Navn Telefon Svar Børn kom"))
        }
        let found = pages.joined().matches(of: /Deltager nummer (\d+)/).compactMap { Int($0.1) }
        #expect(found == Array(1...60))
    }

    @Test("A long text goes on without losing a word")
    func longText() throws {
        let text = (1...3000).map { "ord\($0)" }.joined(separator: " ")
        let file = try PDFFile(SampleSheets.sheet([.heading("Referat"), .paragraph(text)]))
        defer { file.remove() }
        let pages = try file.pages()
        #expect(pages.count > 3)
        let found = pages.joined(separator: "\n").matches(of: /ord(\d+)/).compactMap { Int($0.1) }
        #expect(found == Array(1...3000))
    }

    @Test("What belongs together begins a new page where it fits")
    func together() throws {
        let lines = (1...20).map { PrintedSheet.Block.paragraph("Linje \($0)") }
        let file = try PDFFile(SampleSheets.sheet(lines + [.together(lines)]))
        defer { file.remove() }
        let pages = try file.pages()
        #expect(pages.count == 2)
        #expect(pages.last?.hasPrefix("Linje 1\n") == true)
    }

    @Test("The same sheet and moment give the same octets, other moments others")
    func sameOctets() throws {
        let sheet = SampleSheets.facilitatorsList()
        let first = try sheet.pdf(created: SampleSheets.created)
        #expect(try sheet.pdf(created: SampleSheets.created) == first)
        #expect(try sheet.pdf(created: Instant(secondsSinceEpoch: 0)) != first)
    }

    @Test("Moments that no calendar shows are moved to its ends", arguments: [Int.min, Int.max])
    func endsOfTime(_ second: Int) throws {
        let moment = Instant(secondsSinceEpoch: second)
        #expect(try !SampleSheets.programme.pdf(created: moment).isEmpty)
    }

    @Test("Threads that draw at once give what one alone gives")
    func threads() throws {
        let sheets = [
            SampleSheets.facilitatorsList(), SampleSheets.signatureList, SampleSheets.invitation,
            SampleSheets.arabicInvitation, SampleSheets.programme,
        ]
        let alone = try sheets.map { try $0.pdf(created: SampleSheets.created) }
        let results = Results()
        let threads = (0..<8).map { number in
            Thread {
                let drawn = (0..<10).map { turn in
                    let index = (number + turn) % sheets.count
                    return (try? sheets[index].pdf(created: SampleSheets.created)) == alone[index]
                }
                results.add(drawn)
            }
        }
        for thread in threads { thread.start() }
        #expect(results.wait(for: threads.count * 10).allSatisfy { $0 })
    }

    /// What threads found, kept under one lock.
    private final class Results: @unchecked Sendable {
        // Sendable because every access holds the condition's lock.
        private let condition = NSCondition()
        private var found: [Bool] = []

        func add(_ values: [Bool]) {
            condition.withLock {
                found += values
                condition.signal()
            }
        }

        func wait(for count: Int) -> [Bool] {
            condition.withLock {
                while found.count < count { condition.wait() }
                return found
            }
        }
    }
}
