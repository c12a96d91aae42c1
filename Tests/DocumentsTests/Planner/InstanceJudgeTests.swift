import CivilTime
import Documents
import Foundation
import Planning
import TestSupport
import Testing

/// What the search hands out passes the judge of clashes.
///
/// `JOBKLUB_INSTANCES` names a folder of further instances of the format `planner-instance/1`.
@Suite struct InstanceJudgeTests {
    private static let files: [URL] = {
        let example = PackageRoot.file("docs/example-instance.json")
        guard let folder = ProcessInfo.processInfo.environment["JOBKLUB_INSTANCES"] else {
            return [example]
        }
        let more = try? FileManager.default.contentsOfDirectory(
            at: URL(fileURLWithPath: folder),
            includingPropertiesForKeys: nil
        )
        return [example]
            + (more ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }()

    @Test(arguments: files) func thePlanPassesTheJudge(_ file: URL) throws {
        let data = try Data(contentsOf: file)
        let town = InstanceTown(try JSONDecoder().decode(InstanceTown.File.self, from: data))
        let instance = try PlanningInstance(data)
        let result = PlanSearch().run(instance.problem)
        let octets = PlanningSolution(result, instance).octets
        let solution = try JSONDecoder().decode(InstanceTown.Solution.self, from: Data(octets))
        let meetings = try town.meetings(solution)
        #expect(meetings.count == result.assignments.count { $0 != nil } && !meetings.isEmpty)
        let judge = Judge(town.resources, of: meetings)
        let pinned = town.pinned
        for meeting in meetings where !pinned.contains(meeting.id) {
            // Where a meeting that may not move was put by the file, the search has no say.
            let objections = judge.objections(to: meeting).filter { objection in
                objection.otherMeeting.map { !pinned.contains($0) } ?? true
            }
            #expect(objections.map(\.code) == [], "\(file.lastPathComponent): \(meeting.id)")
        }
        // The judge would see a clash: every meeting on the day and hour of the first one.
        let first = meetings[0]
        for meeting in meetings.dropFirst().prefix(20)
        where meeting.facilitators == first.facilitators {
            var moved = meeting
            moved.date = first.date
            moved.span = first.span
            #expect(judge.clashes(of: moved).contains { $0.otherMeeting == first.id })
        }
    }
}

/// An instance in the terms of the product: programmes with steps, venues, people.
struct InstanceTown {
    let resources: Resources
    let pinned: Set<MeetingID>
    private let file: File
    private let programmes: [String: Identifier]
    private let venues: [String: Identifier]
    private let facilitators: [String: Identifier]
    private let speakers: [String: Identifier]
    private let steps: [String: Step]

    struct File: Decodable {
        let policy: Policy
        let holidays: [Holiday]
        let programmes: [Programme]
        let venues: [Resource]
        let facilitators: [Resource]
        let speakers: [Resource]
        let existing: [Existing]?

        struct Policy: Decodable {
            let travelMinutes: Int
            let speakerSameProgrammeDays: Int
        }

        struct Holiday: Decodable { let date: String }

        struct Programme: Decodable {
            let id: String
            let needs: [String]?
            let series: [Series]
        }

        struct Series: Decodable {
            let id: String
            let durationMinutes: Int
            let participants: Int
            let rule: Rule
        }

        struct Rule: Decodable { let occurrences: Int? }

        struct Resource: Decodable {
            let id: String
            let capacity: Int?
            let turnaroundMinutes: Int?
            let features: [String]?
            let maxMeetingsPerWeek: Int?
            let maxSpeechesPerYear: Int?
            let minDaysBetweenSpeeches: Int?
            let maxTalksPerYear: Int?
            let minDaysBetweenTalks: Int?
            let hours: [Hours]
            let closed: [Span]?
            let busy: [Busy]?
        }

        struct Hours: Decodable {
            let weekdays: [Int]
            let from: String
            let to: String
        }

        struct Span: Decodable {
            let from: String
            let to: String
        }

        struct Busy: Decodable {
            let date: String
            let from: String
            let to: String
        }

        struct Existing: Decodable {
            let id: String
            let state: String
        }
    }

    struct Solution: Decodable {
        let meetings: [Line]

        struct Line: Decodable {
            let id: String
            let date: String?
            let start: String?
            let venue: String?
            let facilitator: String?
            let speaker: String?
        }
    }

    struct Unreadable: Error {}

    init(_ file: File) {
        self.file = file
        func named(_ ids: [String], _ letter: String) -> [String: Identifier] {
            Dictionary(
                uniqueKeysWithValues: ids.enumerated().compactMap { place, id in
                    Identifier("\(letter)\(place)").map { (id, $0) }
                }
            )
        }
        let programmes = named(file.programmes.map(\.id), "p")
        venues = named(file.venues.map(\.id), "v")
        facilitators = named(file.facilitators.map(\.id), "f")
        speakers = named(file.speakers.map(\.id), "s")
        self.programmes = programmes
        let places = file.venues.compactMap { [venues] venue in
            venues[venue.id].map { InstanceTown.venue(venue, $0) }
        }
        let holidays = file.holidays.enumerated().compactMap { place, holiday in
            Day(holiday.date).flatMap { InstanceTown.holiday($0, place) }
        }
        var steps: [String: Step] = [:]
        let settings = file.programmes.compactMap { programme -> Setting? in
            guard let id = programmes[programme.id] else { return nil }
            let own = programme.series.compactMap { series in
                InstanceTown.step(series, needsAccess: programme.needs?.isEmpty == false)
            }
            for (series, step) in zip(programme.series, own) {
                steps["\(programme.id)/\(series.id)"] = step
            }
            return Setting(
                programme: InstanceTown.programme(id, own),
                venues: places,
                closedDayRules: holidays
            )
        }
        self.steps = steps
        resources = Resources(
            settings: settings,
            staff: Staff(
                facilitators: file.facilitators.compactMap { [facilitators] person in
                    facilitators[person.id].map { id in
                        Facilitator(
                            particulars: InstanceTown.particulars(person, id),
                            targetMeetingsPerWeek: 0,
                            mostMeetingsPerWeek: person.maxMeetingsPerWeek ?? 0
                        )
                    }
                },
                speakers: file.speakers.compactMap { [speakers] person in
                    speakers[person.id].map { id in
                        Speaker(
                            particulars: InstanceTown.particulars(person, id),
                            kind: .other,
                            lineOfWork: "x",
                            mostSpeechesPerYear: person.maxSpeechesPerYear ?? person.maxTalksPerYear
                                ?? 0,
                            daysBetweenSpeeches: person.minDaysBetweenSpeeches ?? person
                                .minDaysBetweenTalks ?? 0,
                            daysBeforeSameProgramme: file.policy.speakerSameProgrammeDays
                        )
                    }
                },
                travel: TravelTimes([], otherwise: file.policy.travelMinutes)
            )
        )
        let reader = Names(programmes: programmes)
        pinned = Set(
            (file.existing ?? []).filter { $0.state == "pinned" }.compactMap { reader.id($0.id) }
        )
    }

    /// `k01.p1/2026-02/club-3` as an id of the product.
    private struct Names {
        let programmes: [String: Identifier]

        func id(_ text: String) -> MeetingID? {
            let parts = text.split(separator: "/")
            let month = parts.count == 3 ? parts[1].split(separator: "-") : []
            guard
                month.count == 2, let programme = programmes[String(parts[0])],
                let year = Int(month[0]), let number = Int(month[1]),
                let dash = parts[2].lastIndex(of: "-"),
                let step = Identifier(String(parts[2][..<dash]))
            else { return nil }
            return MeetingID(
                cycle: CycleID(programme: programme, year: year, month: number),
                step: step,
                number: Int(parts[2][parts[2].index(after: dash)...])
            )
        }
    }

    /// The meetings of a plan; those that are not held are left out.
    func meetings(_ solution: Solution) throws -> [Meeting] {
        try solution.meetings.compactMap { line in
            guard let date = line.date else { return nil }
            let parts = line.id.split(separator: "/")
            let series = parts.last?.split(separator: "-").dropLast().joined(separator: "-")
            guard
                let id = Names(programmes: programmes).id(line.id), let day = Day(date),
                let start = line.start.flatMap({ ClockTime($0) }),
                let venue = line.venue.flatMap({ venues[$0] }),
                let step = steps["\(parts[0])/\(series ?? "")"],
                let end = start.adding(seconds: step.span.seconds),
                let span = ClockSpan(start, to: end)
            else { throw Unreadable() }
            return Meeting(
                id: id,
                kind: step.kind,
                ruleDate: day,
                date: day,
                span: span,
                venue: venue,
                facilitators: [line.facilitator.flatMap { facilitators[$0] }].compactMap(\.self),
                speaker: line.speaker.flatMap { speakers[$0] },
                reasons: []
            )
        }
    }

    private static func hours(_ hours: [File.Hours]) -> [OpeningHours] {
        hours.compactMap { open in
            ClockTime(open.from).flatMap { from in
                ClockTime(open.to).flatMap { ClockSpan(from, to: $0) }
            }.map { span in
                OpeningHours(
                    weekdays: Set(open.weekdays.compactMap { Weekday(rawValue: $0) }),
                    span: span
                )
            }
        }
    }

    private static func spans(_ spans: [File.Span]?) -> [DaySpan] {
        (spans ?? []).compactMap { span in
            Day(span.from).flatMap { from in Day(span.to).map { DaySpan(from...$0) } }
        }
    }

    private static func venue(_ venue: File.Resource, _ id: Identifier) -> Venue {
        let isAccessible = venue.features?.contains("wheelchair") ?? false
        return Venue(
            id: id,
            name: LocalizedText(venue.id),
            kind: .other,
            address: "",
            isOutsideTownHall: true,
            capacity: venue.capacity ?? 0,
            hasClosedRoom: true,
            hours: hours(venue.hours),
            closures: spans(venue.closed).map { VenueClosure(span: $0, name: LocalizedText("")) },
            access: Venue.Access(
                stepFree: isAccessible,
                toilet: true,
                pram: true,
                quietRoom: true
            ),
            turnaroundMinutes: venue.turnaroundMinutes ?? 0,
            kronerPerHour: 0,
            host: Venue.Host(name: "", phone: ""),
            arrival: LocalizedText(""),
            planB: nil
        )
    }

    private static func particulars(_ person: File.Resource, _ id: Identifier) -> Particulars {
        Particulars(
            id: id,
            name: person.id,
            languages: [],
            availability: Availability(
                hours: hours(person.hours),
                absences: spans(person.closed).map {
                    Availability.Absence(span: $0, kind: .away)
                },
                bookings: (person.busy ?? []).compactMap { busy in
                    guard
                        let day = Day(busy.date), let from = ClockTime(busy.from),
                        let to = ClockTime(busy.to), let span = ClockSpan(from, to: to)
                    else { return nil }
                    return Availability.Booking(day: day, span: span)
                }
            )
        )
    }

    private static func step(_ series: File.Series, needsAccess: Bool) -> Step? {
        let hasSpeaker = series.rule.occurrences ?? 1 == 1
        guard
            let id = Identifier(series.id),
            let rule = try? RecurrenceRule("FREQ=MONTHLY;BYDAY=1TU"),
            let end = ClockTime.midnight.adding(seconds: series.durationMinutes * 60),
            let span = ClockSpan(.midnight, to: end)
        else { return nil }
        return Step(
            id: id,
            kind: hasSpeaker ? .info : .session,
            name: LocalizedText(series.id),
            timing: .rule(rule),
            occurrences: series.rule.occurrences ?? 1,
            every: 7,
            span: span,
            slots: nil,
            seats: series.participants,
            needs: VenueNeeds(stepFree: needsAccess),
            venues: [],
            ifClosed: .skip,
            contents: []
        )
    }

    private static func holiday(_ day: Day, _ place: Int) -> ClosedDayRule? {
        Identifier("h\(place)").map { id in
            ClosedDayRule(
                id: id.text,
                name: LocalizedText(""),
                kind: .publicHoliday,
                level: .block,
                date: .fixed(month: day.month, day: day.dayOfMonth)
            )
        }
    }

    private static func programme(_ id: Identifier, _ steps: [Step]) -> Programme {
        Programme(
            id: id,
            municipality: LocalizedText(""),
            name: LocalizedText(""),
            timeZone: "Europe/Copenhagen",
            begins: Day(number: 0),
            revised: Day(number: 0),
            contact: Programme.Contact(
                name: nil,
                title: LocalizedText(""),
                phone: "",
                mailbox: ""
            ),
            expectation: LocalizedText(""),
            networkEntry: .targetGroup,
            cancelBy: Programme.CancelBy(workingDaysBefore: 1, time: .midnight),
            monthsWithoutCycle: [],
            themes: [],
            steps: steps,
            assumptions: []
        )
    }
}
