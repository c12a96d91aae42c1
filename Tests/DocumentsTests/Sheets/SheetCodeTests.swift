import Correspondence
import Documents
import Testing

@Suite("Square codes, read by another program from the drawn page")
struct SheetCodeTests {
    private static let long = String(repeating: "https://jobklub.example/", count: 20) + "æ ende"

    private func sheet(_ payload: String, _ caption: String) -> PrintedSheet {
        SampleSheets.sheet([.code(.init(payload: payload, caption: caption))])
    }

    @Test(
        "A phone reads what was meant",
        arguments: [
            "https://jobklub.example/i/7Q2M-4K9D?l=en", "1", "Åse Øster, Rådhuset", "ሰላም", long,
        ]
    )
    func read(_ payload: String) throws {
        for caption in ["Svar med din telefon", "أجب بهاتفك", ""] {
            let file = try PDFFile(sheet(payload, caption))
            defer { file.remove() }
            #expect(try file.codes() == payload)
        }
    }

    @Test("A text that is empty or too long is refused", arguments: [0, 501])
    func refused(_ count: Int) {
        let sheet = sheet(String(repeating: "x", count: count), "")
        #expect(throws: SheetError.codeLength(octets: count)) {
            try sheet.pdf(created: SampleSheets.created)
        }
    }
}
