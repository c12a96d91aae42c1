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
            (.ageGroup, "25-34"), (.category, "second"), (.language, "ar"),
            (.channel, "letter"), (.support, "self-help"),
        ] as [(TraitSplit, String)]
    )
    func values(split: TraitSplit, value: String) throws {
        let traits = Traits(
            gender: .female,
            country: "SY",
            education: .master,
            ageGroup: .from25
        )
        var course = Course(channel: .letter)
        course.legalCategories.set(try Sample.id("first"), from: try Sample.day("2026-01-01"))
        course.legalCategories.set(try Sample.id("second"), from: try Sample.day("2027-02-28"))
        course.legalCategories.set(try Sample.id("third"), from: try Sample.day("2027-03-01"))
        course.support.set(.selfHelp, from: try Sample.day("2026-01-01"))
        course.referral = .init(
            day: try Sample.day("2027-02-02"),
            by: "x",
            testMessageArrived: nil
        )
        let people = (1...5).map { Sample.facts($0, traits, course) }
        let period = ReportPeriod(to: try Sample.day("2027-02-28"))
        let persons = PersonReport(people, meetings: [], in: period)
        let report = TraitReport(split, people, meetings: [], report: persons)
        #expect(report.cells.map(\.value) == [value])
        #expect(report.cells.first?.numbers?.persons.referred == 5)
        let few = Array(people.prefix(4))
        let hidden = TraitReport(
            split,
            few,
            meetings: [],
            report: PersonReport(few, meetings: [], in: period)
        )
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
        let persons = PersonReport(people, meetings: [meeting])
        let report = TraitReport(.country, people, meetings: [meeting], report: persons)
        #expect(report.cells.map(\.value) == ["SY", nil])
        #expect(report.cells.map(\.numbers?.people) == [6, 6])
        #expect(report.cells.map(\.numbers?.counts.expected) == [6, 6])
        #expect(report.cells.map(\.numbers?.counts.meetings) == [1, 1])
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
            let persons = PersonReport(people, meetings: meetings)
            let report = TraitReport(.country, people, meetings: meetings, report: persons)
            let shown = report.cells.compactMap(\.numbers)
            #expect(shown.allSatisfy { $0.people >= 5 })
            let total = AttendanceReport(meetings, by: []).total
            let sum = shown.reduce(AttendanceCounts()) { $0 + $1.counts }
            let hidden = report.cells.count { $0.isHidden }
            guard hidden > 0 else {
                #expect(sum.everRegistered == total.everRegistered)
                #expect(sum.walkIns == total.walkIns)
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
}
