import CivilTime
import Correspondence
import Planning
import Testing

@Suite("The programme of one meeting")
struct SessionProgrammeTests {
    @Test("A session: name, theme, time, place and what happens when")
    func session() throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg())
        let sheet = occasion.sessionProgramme(in: .danish)
        #expect(sheet.paper == .a4)
        #expect(sheet.blocks.first == .heading("Jobklub, 1. gang af 3"))
        #expect(sheet.blocks.dropFirst().first == .subheading("Arbejdsmarkedet i Danmark"))
        let table = try #require(sheet.tables.first)
        #expect(table.columns.map(\.heading) == ["Tid", "Hvad"])
        #expect(
            table.rows == [
                ["9.30–9.45", "Kaffe og velkomst"], ["9.45–12.00", "Jeres spørgsmål"],
            ]
        )
        #expect(sheet.words.contains("Tag dine egne spørgsmål med. Dem bruger vi tid på."))
        #expect(sheet.words.contains("Ring eller send en sms (jobkonsulent): 00 00 00 10"))
    }

    @Test("Without an agenda the programme is open")
    func open() throws {
        for setting in [try Sample.frederiksberg(agenda: []), try Sample.vejle()] {
            let sheet = try Sample.occasion(.session, setting).sessionProgramme(in: .danish)
            #expect(sheet.tables.isEmpty)
            #expect(sheet.words.contains("Programmet er åbent. I bestemmer, hvad vi taler om."))
        }
    }

    @Test("Talks show their times and no names")
    func talks() throws {
        let occasion = try Sample.occasion(.talks, try Sample.frederiksberg())
        let table = try #require(occasion.sessionProgramme(in: .danish).tables.first)
        #expect(table.rows.count == 12)
        #expect(table.rows.allSatisfy { $0[1] == "Samtale" })
    }

    @Test("Each kind of meeting has a programme in both languages", arguments: ["da", "en"])
    func kinds(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        for setting in [try Sample.frederiksberg(), try Sample.vejle()] {
            for step in setting.programme.steps {
                let sheet = try Sample.occasion(step.kind, setting).sessionProgramme(in: catalogue)
                #expect(sheet.language == language)
                #expect(!sheet.text.contains("{") && !sheet.text.contains("programme."))
                #expect(sheet.words.contains { $0.hasSuffix(setting.programme.contact.phone) })
                #expect(sheet.pageNumbering.contains("{page}"))
            }
        }
    }
}
