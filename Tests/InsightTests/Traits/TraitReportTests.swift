import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

@Suite("Numbers by personal traits")
struct TraitReportTests {
    @Test(
        "Each trait by its value in files",
        arguments: [
            (.gender, "female"), (.country, "SY"), (.education, "master"),
            (.ageGroup, "25-34"), (.category, "second"), (.language, "ar"), (.years, "2-4"),
            (.countryGroup, "middle-east-north-africa"),
            (.channel, "letter"), (.support, "self-help"),
        ] as [(TraitSplit, String)]
    )
    func values(split: TraitSplit, value: String) throws {
        let traits = Traits(
            gender: .female,
            country: "SY",
            education: .master,
            arrivalYear: 2025,
            ageGroup: .from25
        )
        var course = Course(channel: .letter)
        course.legalCategories.set(try Sample.id("first"), from: try Sample.day("2026-01-01"))
        course.legalCategories.set(try Sample.id("second"), from: try Sample.day("2027-02-28"))
        course.legalCategories.set(try Sample.id("third"), from: try Sample.day("2027-03-01"))
        course.support.set(.selfHelp, from: try Sample.day("2026-01-01"))
        let people = (1...5).map { Sample.facts($0, traits, course) }
        let period = ReportPeriod(to: try Sample.day("2027-02-28"))
        let meeting = try Sample.meeting(
            try Sample.meetingID("session", number: 1),
            on: "2027-02-02",
            Sample.seating(expected: Set(1...5)),
            marks: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, .came) })
        )
        let report = TraitReport(split, people, meetings: [meeting], in: period)
        #expect(report.cells.map(\.value) == [value])
        #expect(report.cells.first?.numbers?.came == 5)
        let few = Array(people.prefix(4))
        let hidden = TraitReport(split, few, meetings: [meeting], in: period)
        #expect(hidden.cells.map(\.isHidden) == [true])
    }

    @Test("Whose trait is not known stand last, and whoever is not counted is in no cell")
    func unknown() throws {
        let seating = Sample.seating(expected: Set(1...12))
        let meeting = try Sample.meeting(
            try Sample.meetingID("session", number: 1),
            on: "2027-01-05",
            seating
        )
        let people = (1...20).map { Sample.facts($0, Traits(country: $0 > 6 ? "SY" : nil)) }
        let report = TraitReport(.country, people, meetings: [meeting], in: ReportPeriod())
        #expect(report.cells.map(\.value) == ["SY", nil])
        #expect(report.cells.map(\.numbers?.people) == [6, 6])
        #expect(report.cells.map(\.numbers?.expected) == [6, 6])
    }

    @Test("Cells and total: what is hidden is two cells or more and five people or more")
    func subtraction() throws {
        var generator = SeededGenerator(seed: 8)
        let countries = ["AF", "IQ", "SO", "SY", "TR", "UA", "US"]
        var hiddenTables = 0
        for _ in 0..<150 {
            let people = (1...60).map { person in
                let skewed = Int.random(in: 0..<7, using: &generator)
                let index = min(skewed, Int.random(in: 0..<8, using: &generator))
                let country = index == 6 ? nil : countries[index]
                return Sample.facts(person, Traits(country: country))
            }
            let meetings = try Sample.meetings(3, people: 60, &generator)
            let report = TraitReport(.country, people, meetings: meetings, in: ReportPeriod())
            let shown = report.cells.compactMap(\.numbers)
            #expect(shown.allSatisfy { $0.people >= 5 })
            let total = AttendanceReport(meetings, by: []).total
            let sum = shown.reduce(0) { $0 + $1.everRegistered }
            let hidden = report.cells.count { $0.isHidden }
            guard hidden > 0 else {
                #expect(sum == total.everRegistered)
                continue
            }
            hiddenTables += 1
            guard !shown.isEmpty else { continue }
            let counted = Set(
                meetings.filter(\.isHeld).flatMap { meeting in
                    meeting.seating.everRegistered.union(meeting.walkIns)
                }
            )
            let rest = counted.count - shown.reduce(0) { $0 + $1.people }
            #expect(hidden > 1 && rest >= 5)
        }
        #expect(hiddenTables > 30)
    }

    @Test func hiddenRowsOfDifferentPeopleAreAddedUp() throws {
        let sizes = [("SY", 2), ("IQ", 3), ("UA", 10)]
        let countries = sizes.flatMap { Array(repeating: $0.0, count: $0.1) }
        let people = countries.enumerated().map { Sample.facts($0, Traits(country: $1)) }
        let everybody = Set(people.map(\.participant))
        let meeting = try Sample.meeting(
            try Sample.meetingID("session", number: 1),
            on: "2027-01-05",
            Sample.seating(expected: everybody),
            marks: Dictionary(uniqueKeysWithValues: everybody.map { ($0, .came) })
        )
        let report = TraitReport(.country, people, meetings: [meeting], in: ReportPeriod())
        // Two and three are five together, so the big row need not be hidden with them.
        #expect(report.cells.filter { !$0.isHidden }.map(\.value) == ["UA"])
    }
}
