import CivilTime
import Correspondence
import Documents
import Foundation
import Planning
import TestSupport
import Testing

@Suite("The files that come with the program read without a mistake")
struct RepositoryFilesTests {
    private let workspace = ProjectFile.workspace

    private func names(_ folder: String, _ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: PackageRoot.file(folder).path)
            .filter { $0.hasSuffix(ending) }.sorted()
    }

    @Test("There are four programmes, and each setting is whole")
    func programmes() throws {
        let ids = try workspace.programmeIDs()
        #expect(ids == ["frederiksberg", "frederikshavn", "hilleroed", "vejle"])
        for id in ids {
            let setting = try workspace.setting(id)
            #expect(setting.programme.id.text == id)
            #expect(setting.programme.timeZone == "Europe/Copenhagen")
            #expect(!setting.venues.isEmpty)
            #expect(setting.closedDayRules.count >= 19)
            #expect(!setting.programme.assumptions.isEmpty)
        }
    }

    @Test(
        "check() finds nothing in any file",
        arguments: [("calendars", 4), ("venues", 4), ("people", 1), ("docs/cases", 5)]
    )
    func check(folder: String, atLeast: Int) throws {
        let files = try names(folder, "")
        #expect(files.count >= atLeast)
        for file in files {
            #expect(try workspace.check("\(PackageRoot.file(folder).path)/\(file)") == [])
        }
    }

    @Test("Frederiksberg: the job club of the source")
    func frederiksberg() throws {
        let programme = try workspace.setting("frederiksberg").programme
        #expect(programme.steps.map(\.kind) == [.session, .talks, .network])
        let session = try #require(programme.steps.first)
        #expect(session.timing.rule?.description == "FREQ=MONTHLY;BYDAY=1TU")
        #expect((session.occurrences, session.every, session.seats) == (3, 7, 12))
        #expect(session.span.start.description == "09:30")
        #expect(session.span.seconds == 150 * 60)
        #expect(session.contents.count == 3)
        // All three sessions share one agenda through an alias.
        #expect(Set(session.contents.map(\.agenda)).count == 1)
        #expect(session.contents[0].agenda.map(\.minutes) == [15, 20, 40, 15, 50, 10])
        let talks = programme.steps[1]
        #expect(talks.timing.precedingStep == session.id)
        #expect(talks.timing.daysAfter == 2)
        #expect(talks.slots?.slots(in: talks.span).count == 12)
        #expect(talks.needs == VenueNeeds(closedRoom: true, stepFree: true))
        #expect(programme.steps[2].timing.rule?.description == "FREQ=MONTHLY;BYDAY=4TU")
        #expect(programme.steps.map(\.facilitators) == [1, 1, 1])
        #expect(programme.steps.map { $0.speaker?.languages } == [nil, nil, ["ar", "uk", "ti"]])
        #expect(programme.networkEntry == .jobClubBegun)
        #expect(programme.cancelBy.workingDaysBefore == 1)
        #expect(programme.cancelBy.time.description == "12:00")
        #expect(programme.contact.name == nil)
    }

    @Test("Times to begin at, facilitators and a speaker of a step")
    func wishes() throws {
        let text = try ProjectFile.programme.text().replacing(
            "seats: 12                # assumption\n    needs",
            with: """
                seats: 12
                    starts: {earliest: "08:30", latest: "10:15", every: PT30M}
                    facilitators: 2
                    speaker: {lines: [pleje]}
                    needs
                """
        )
        let setting = try workspace.setting(Array(text.utf8), path: ProjectFile.programme.path)
        let step = setting.programme.steps[0]
        #expect(step.facilitators == 2)
        #expect(step.speaker == SpeakerWish(lines: ["pleje"]))
        #expect(
            step.possibleSpans.map { "\($0.start)-\($0.end)" } == [
                "08:30-11:00", "09:00-11:30", "09:30-12:00", "10:00-12:30",
            ]
        )
    }

    @Test("The others: months without a cycle, visits, information meetings")
    func others() throws {
        let vejle = try workspace.setting("vejle").programme
        #expect(vejle.monthsWithoutCycle == [7])
        #expect(vejle.steps.map(\.kind) == [.info, .session, .talks, .network])
        #expect(vejle.steps[0].ifClosed.isSkip)
        let frederikshavn = try workspace.setting("frederikshavn").programme
        #expect(frederikshavn.steps[2].kind == .visit)
        #expect(frederikshavn.steps[2].timing.rule?.interval == 2)
        let hilleroed = try workspace.setting("hilleroed").programme
        #expect(hilleroed.steps[0].timing.rule?.byDay.first?.weekday == .monday)
        #expect(hilleroed.steps[0].ifClosed.earlierDays == 0)
    }

    @Test("Venues: the café of Frederiksberg")
    func cafe() throws {
        let venues = try VenueFile.read(
            ProjectFile.venues.octets(),
            file: ProjectFile.venues.path
        )
        #expect(venues.count == 3)
        let cafe = venues[0]
        #expect(cafe.kind == .cafe)
        #expect(cafe.name.text(in: "en") == "The café at Kirkens Integrationstjeneste")
        #expect(cafe.capacity == 24)
        #expect(cafe.isOutsideTownHall && !cafe.hasClosedRoom)
        #expect(cafe.turnaroundMinutes == 30)
        #expect(cafe.kronerPerHour == 150)
        #expect(cafe.closures.map(\.span.count) == [14])
        #expect(cafe.access == .init(stepFree: true, toilet: true, pram: true, quietRoom: false))
        #expect(venues[2].planB == nil)
        // Comments after a value are no part of it.
        #expect(venues[1].address == "Falkoner Plads 3, 2000 Frederiksberg")
    }

    @Test(
        "Closed days of each municipality",
        arguments: [
            ("frederiksberg", 4, "2028-12-27", "2028-12-30"),
            ("frederikshavn", 4, "2030-12-27", "2030-12-30"),
            ("hilleroed", 26, "2027-07-06", "2027-07-31"),
            ("vejle", 26, "2031-07-06", "2031-07-31"),
        ]
    )
    func closedDays(name: String, length: Int, first: String, last: String) throws {
        let file = PackageRoot.file("calendars/\(name).ics")
        let rules = try ClosedDayCalendar.read(
            Array(Data(contentsOf: file)),
            file: file.path,
            zone: ProjectFile.copenhagen
        )
        #expect(rules.map(\.length) == [length])
        let (first, last) = (try #require(Day(first)), try #require(Day(last)))
        let days = ClosedDays(rules, over: DaySpan(first.advanced(by: -1)...last.advanced(by: 1)))
        #expect(!days.isBlocked(first.advanced(by: -1)) && days.isBlocked(first))
        #expect(days.isBlocked(last) && !days.isBlocked(last.advanced(by: 1)))
    }
}
