import CivilTime
import Correspondence
import Documents
import Planning
import TestSupport
import Testing

@Suite("Facilitators, speakers and interpreters in spreadsheets")
struct StaffTableTests {
    private func read(_ text: String, _ kind: StaffKind) throws -> Staff {
        try StaffTable.read(Array(text.utf8), of: kind, file: "staff.csv")
    }

    private func spans(_ hours: [OpeningHours]) -> [String] {
        hours.map { hours in
            let days = Weekday.allCases.filter(hours.weekdays.contains).map(\.code)
            return "\(days.joined()) \(hours.span.start)-\(hours.span.end)"
        }
    }

    @Test(
        "Hours of the week as people write them",
        arguments: [
            ("man-tor 8-16", ["MOTUWETH 08:00-16:00"]),
            ("mandag-torsdag 8.30-16", ["MOTUWETH 08:30-16:00"]),
            ("Mon-Thu 8:00–16:00", ["MOTUWETH 08:00-16:00"]),
            ("MO-TH 8-16", ["MOTUWETH 08:00-16:00"]),
            ("tir fre 9-12", ["TUFR 09:00-12:00"]),
            ("fre-man 9-12", ["MOFRSASU 09:00-12:00"]),
            ("søn 10-12", ["SU 10:00-12:00"]),
            ("man-ons 8-16, fre 8-12", ["MOTUWE 08:00-16:00", "FR 08:00-12:00"]),
            ("man  8-16 ;tir 9-12", ["MO 08:00-16:00", "TU 09:00-12:00"]),
        ]
    )
    func hours(text: String, expected: [String]) throws {
        let staff = try read("Navn;Tider\nBo;\"\(text)\"\n", .facilitator)
        #expect(spans(staff.facilitators[0].availability.hours) == expected)
    }

    @Test("What is left out has a value that the guide states")
    func standards() throws {
        let facilitator = try read("Navn;Tider\nÅse Bræt-Çelik;man 8-16\n", .facilitator)
            .facilitators[0]
        #expect(facilitator.id.text == "aase-braet-celik")
        #expect(facilitator.languages == ["da"])
        #expect(facilitator.title == nil)
        #expect((facilitator.targetMeetingsPerWeek, facilitator.mostMeetingsPerWeek) == (2, 4))
        let speaker = try read("Name,Hours,Kind,Trade\nBo,mon 8-16,role model,it\n", .speaker)
            .speakers[0]
        #expect(speaker.kind == .roleModel)
        #expect((speaker.mostSpeechesPerYear, speaker.daysBetweenSpeeches) == (2, 28))
        #expect((speaker.daysBeforeSameProgramme, speaker.kronerPerSpeech) == (180, 0))
        #expect(!speaker.hasOpenings)
        let interpreter = try read("Navn;Tider;Sprog\nBo;man 8-16;arabisk, fa\n", .interpreter)
            .interpreters[0]
        #expect(interpreter.languages == ["ar", "fa"])
        #expect(interpreter.modes == [.inPerson])
    }

    @Test("Old Danish spreadsheets are read")
    func windows1252() throws {
        let octets =
            Array("Navn;Tider;Frav".utf8) + [0xE6] + Array("r\r\nS".utf8) + [0xF8]
            + Array("ren;l".utf8) + [0xF8] + Array("r 8-16;5.7.2027 ferie\r\n".utf8)
        let staff = try StaffTable.read(octets, of: .facilitator, file: "staff.csv")
        #expect(staff.facilitators.map(\.name) == ["Søren"])
        #expect(staff.facilitators.map(\.id.text) == ["soeren"])
        let absences = staff.facilitators[0].availability.absences
        #expect(absences.map(\.kind) == [.vacation])
        #expect(absences.map(\.span.first.description) == ["2027-07-05"])
    }

    @Test("The example file goes through a spreadsheet unharmed", arguments: StaffKind.allCases)
    func example(kind: StaffKind) throws {
        let file = ProjectFile.people
        let staff = try StaffFile.read(file.octets(), file: file.path)
        let read = try StaffTable.read(
            StaffTable.write(staff, of: kind),
            of: kind,
            file: "staff.csv"
        )
        switch kind {
        case .facilitator: #expect(read.facilitators == staff.facilitators)
        case .speaker: #expect(read.speakers == staff.speakers)
        case .interpreter: #expect(read.interpreters == staff.interpreters)
        }
    }

    @Test("No cell can act as a formula")
    func formulas() throws {
        let text = "Navn;Tider;Slags;Branche;Emner\n=1+1;man 8-16;andet;@SUM(A1);-2, =x\n"
        let staff = try read(text.replacing("=1+1;", with: "=1+1 Bo;"), .speaker)
        let written = String(decoding: StaffTable.write(staff, of: .speaker), as: UTF8.self)
        let cells = written.split(separator: "\r\n")[1].split(
            separator: ";",
            omittingEmptySubsequences: false
        )
        #expect(cells.filter { $0.contains("=1+1") } == ["'=1+1 Bo"])
        #expect(cells.filter { $0.contains("SUM") } == ["'@SUM(A1)"])
        #expect(cells.filter { $0.contains("=x") } == ["'-2, =x"])
    }
}
