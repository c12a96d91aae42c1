import Correspondence
import Documents
import Foundation
import Planning
import TestSupport
import Testing

/// The part of a speaker was called a talk in earlier versions; files from then are still read.
@Suite struct FormerKeyTests {
    private static let formerKeys = [
        ("mostSpeechesPerYear", "mostTalksPerYear"), ("betweenSpeeches", "betweenTalks"),
        ("kronerPerSpeech", "kronerPerTalk"),
    ]

    private func staff(_ text: String) throws -> Staff {
        try StaffFile.read(Array(text.utf8), file: "people/town.yaml")
    }

    /// People of whom every key is said, by its name of today.
    private static let people = """
        format: jobklub-people/1
        facilitators: []
        speakers:
          - id: samira
            name: Samira Aziz
            kind: role-model
            lineOfWork: pleje
            languages: [da]
            hours: [{days: [TU], from: "09:00", to: "14:00"}]
            mostSpeechesPerYear: 7
            betweenSpeeches: P9D
            kronerPerSpeech: 650
        interpreters: []
        """

    @Test func aFileOfPeopleIsReadByItsFormerKeys() throws {
        var old = FormerKeyTests.people
        for (key, former) in FormerKeyTests.formerKeys { old = old.replacing(key, with: former) }
        let speaker = try staff(old).speakers[0]
        #expect(speaker.mostSpeechesPerYear == 7)
        #expect(speaker.daysBetweenSpeeches == 9)
        #expect(speaker.kronerPerSpeech == 650)
        #expect(try staff(FormerKeyTests.people).speakers == [speaker])
    }

    @Test(arguments: formerKeys)
    func bothKeysAtOnceAreRefused(key: String, former: String) throws {
        let line = FormerKeyTests.people.split(separator: "\n").first { $0.contains(key) }
        let both = try #require(line)
        let text = FormerKeyTests.people.replacing(
            both,
            with: both + "\n" + both.replacing(key, with: former)
        )
        #expect {
            try staff(text)
        } throws: { error in
            let mistakes = (error as? FileMistakes)?.mistakes ?? []
            return mistakes.map(\.code) == ["unknown-key"]
        }
    }

    @Test func aTableIsReadByItsFormerHeadings() throws {
        let rest = "Name;Hours;Kind;Line of work"
        let cells = "Samira Aziz;tue 9-14;role model;pleje"
        for headings in [
            "Most talks a year;Days between talks;Fee", "Talks a year;Days between;Fee",
            "talksPerYear;daysBetweenTalks;kronerPerTalk",
        ] {
            let table = "\(rest);\(headings)\n\(cells);7;9;650\n"
            let speaker = try StaffTable.read(Array(table.utf8), of: .speaker, file: "s.csv")
                .speakers[0]
            #expect(speaker.mostSpeechesPerYear == 7, "\(headings)")
            #expect(speaker.daysBetweenSpeeches == 9, "\(headings)")
            #expect(speaker.kronerPerSpeech == 650, "\(headings)")
        }
        let mapped = try StaffTable.read(
            Array("\(rest);Gange\n\(cells);7\n".utf8),
            of: .speaker,
            file: "s.csv",
            mapping: ["Gange": "talksPerYear"]
        )
        #expect(mapped.speakers.map(\.mostSpeechesPerYear) == [7])
    }

    @Test func theNewHeadingIsWritten() throws {
        let english = try #require(Catalogue.embedded["en"])
        let octets = StaffTable.write(try staff(FormerKeyTests.people), of: .speaker, in: english)
        let text = String(decoding: octets, as: UTF8.self)
        #expect(text.contains("Most speeches a year;Days between speeches;"))
        #expect(!text.lowercased().contains("talk"))
    }

    @Test func anInstanceIsReadByItsFormerKeys() throws {
        let text = try String(
            contentsOf: PackageRoot.file("docs/example-instance.json"),
            encoding: .utf8
        )
        #expect(text.contains("maxSpeechesPerYear") && text.contains("minDaysBetweenSpeeches"))
        let old = text.replacing("maxSpeechesPerYear", with: "maxTalksPerYear")
            .replacing("minDaysBetweenSpeeches", with: "minDaysBetweenTalks")
        let speakers = try PlanningInstance(Data(text.utf8)).problem.speakers
        let read = try PlanningInstance(Data(old.utf8)).problem.speakers
        #expect(read.map(\.mostSpeeches) == speakers.map(\.mostSpeeches))
        #expect(read.map(\.daysBetween) == speakers.map(\.daysBetween))
    }
}
