import CivilTime
import Correspondence
import Foundation
import ICalendar
import Participation
import Planning
import TestSupport
import Testing

@Suite("Plans as calendars")
struct ProgrammeCalendarTests {
    static let stamp = Instant(secondsSinceEpoch: 1_795_348_800)

    static func zone() throws -> CalendarZone {
        let name = "Europe/Copenhagen"
        let octets = Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)")))
        return try CalendarZone(Zone(identifier: name, tzif: octets))
    }

    private let setting: Setting
    private let plan: Plan
    private let calendar: ProgrammeCalendar

    init() throws {
        setting = try Sample.frederiksberg(contactName: "Kirsten Holm")
        plan = try Sample.year(setting)
        calendar = ProgrammeCalendar(
            plan,
            setting,
            zone: try ProgrammeCalendarTests.zone(),
            in: .danish
        )
    }

    private func lines(_ object: CalendarObject) -> [String] {
        String(decoding: object.serialized(), as: UTF8.self).replacing("\r\n ", with: "")
            .split(separator: "\r\n").map(String.init)
    }

    private func changed(_ change: (Meeting) -> Meeting?) throws -> ProgrammeCalendar {
        let meetings = plan.meetings.compactMap(change)
        return ProgrammeCalendar(
            Plan(span: plan.span, meetings: meetings, skipped: []),
            setting,
            zone: try ProgrammeCalendarTests.zone(),
            in: .danish
        )
    }

    @Test("A cycle is one event, every other meeting one of its own")
    func events() throws {
        let events = try calendar.events(stamp: ProgrammeCalendarTests.stamp)
        let cycles = Set(plan.meetings.filter { $0.kind == .session }.map(\.id.cycle))
        let others = plan.meetings.filter { $0.kind != .session }
        #expect(cycles.count == 12)
        #expect(events.count == cycles.count + others.count)
        #expect(Set(events.map(\.uid)).count == events.count)
        let january = try #require(
            events.first { $0.uid == "frederiksberg-2027-01-session@jobklub" }
        )
        #expect(january.schedule.rule?.description == "FREQ=WEEKLY;COUNT=3;BYDAY=TU")
        #expect(january.schedule.overrides.isEmpty && january.schedule.exceptions.isEmpty)
        #expect(january.summary == "Jobklub")
        #expect(january.location == "Hovedbiblioteket, Falkoner Plads 3, 2000 Frederiksberg")
    }

    @Test("A meeting that moves keeps its UID and becomes an override")
    func moved() throws {
        let moved = try changed { $0.id.number == 2 ? Moved.by(1, $0) : $0 }
        let before = try calendar.events(stamp: ProgrammeCalendarTests.stamp)
        let after = try moved.events(stamp: ProgrammeCalendarTests.stamp)
        #expect(before.map(\.uid).sorted() == after.map(\.uid).sorted())
        let event = try #require(after.first { $0.uid == "frederiksberg-2027-01-session@jobklub" })
        #expect(event.schedule.overrides.map(\.recurrenceID.description) == ["2027-01-12T09:30"])
        #expect(event.schedule.overrides.map(\.time.start.description) == ["2027-01-13T09:30"])
        #expect(event.schedule.first == before.first?.schedule.first)
    }

    @Test(
        "A session that is left out is an exception, also when it is the first",
        arguments: [1, 3]
    )
    func leftOut(number: Int) throws {
        let calendar = try changed { $0.id.number == number ? nil : $0 }
        let events = try calendar.events(stamp: ProgrammeCalendarTests.stamp)
        let event = try #require(events.first { $0.uid == "frederiksberg-2027-01-session@jobklub" })
        let day = number == 1 ? "2027-01-05" : "2027-01-19"
        #expect(event.schedule.exceptions.map(\.description) == ["\(day)T09:30"])
        #expect(event.schedule.first.start.description == "2027-01-05T09:30")
    }

    @Test("Another place for one session is an override too")
    func otherPlace() throws {
        let calendar = try changed { $0.id.number == 3 ? Moved.to("town-hall", $0) : $0 }
        let event = try #require(try calendar.events(stamp: ProgrammeCalendarTests.stamp).first)
        #expect(event.schedule.overrides.count == 1)
        #expect(event.schedule.overrides.first?.location?.hasPrefix("Frederiksberg Rådhus") == true)
    }

    @Test("Talks are private with a neutral title")
    func talks() throws {
        let talks = try #require(plan.meetings.first { $0.kind == .talks })
        let span = try Sample.span("09:30", "10:30")
        let stamp = ProgrammeCalendarTests.stamp
        let talk = try calendar.talk(talks.id, participant: 7, span: span, stamp: stamp)
        for event in [try calendar.event(talks.id, stamp: stamp), talk] {
            #expect(event.summary == "Samtale")
            #expect(event.classification == .private)
            #expect(event.description?.contains("Individuelle") == false)
        }
        #expect(talk.uid == "frederiksberg-2027-01-talks-7@jobklub")
        #expect(talk.schedule.first.start.description == "2027-01-21T09:30")
        #expect(talk.schedule.first.end.description == "2027-01-21T10:30")
        let later = try Sample.span("13:00", "13:30")
        let moved = try calendar.talk(talks.id, participant: 7, span: later, stamp: stamp)
        #expect(moved.uid == talk.uid)
    }

    @Test("Another language stands above the Danish; the same words stand once")
    func twoLanguages() throws {
        let both = ProgrammeCalendar(
            plan,
            setting,
            zone: try ProgrammeCalendarTests.zone(),
            in: Sample.english,
            above: .danish
        )
        let session = try #require(plan.meetings.first { $0.kind == .session })
        let event = try both.event(session.id, stamp: ProgrammeCalendarTests.stamp)
        #expect(event.summary == "Job club / Jobklub")
        let place = "The main library / Hovedbiblioteket, Falkoner Plads 3, 2000 Frederiksberg"
        #expect(event.location == place)
        let halves = event.description?.components(separatedBy: "\n\n") ?? []
        #expect(halves.count == 2)
        #expect(halves.first?.hasPrefix("Job club, 1st of 3: The labour market") == true)
        #expect(halves.last?.hasPrefix("Jobklub, 1. gang af 3: Arbejdsmarkedet") == true)
        // Who invites is the same in every language, or a client would see two events.
        #expect(both.organizer == calendar.organizer)
        let danish = try calendar.event(session.id, stamp: ProgrammeCalendarTests.stamp)
        #expect(event.uid == danish.uid && event.schedule.rule == danish.schedule.rule)
    }

    @Test("The feed names nobody, has no METHOD and no ATTENDEE, and is the same each time")
    func feed() throws {
        let object = try calendar.feed(stamp: ProgrammeCalendarTests.stamp)
        let lines = lines(object)
        #expect(!lines.contains { $0.hasPrefix("METHOD") || $0.hasPrefix("ATTENDEE") })
        let organizers = Set(lines.filter { $0.hasPrefix("ORGANIZER") })
        #expect(organizers.count == 1)
        #expect(organizers.first?.hasSuffix("mailto:jobklub@frederiksberg.example") == true)
        for person in Sample.people {
            #expect(!lines.contains { $0.contains(person.givenName) })
        }
        #expect(!lines.contains { $0.contains("http") || $0.contains("token") })
        let again = try calendar.feed(stamp: ProgrammeCalendarTests.stamp).serialized()
        #expect(object.serialized() == again)
    }

    @Test("An invitation asks exactly one person")
    func invitation() throws {
        let session = try #require(plan.meetings.first { $0.kind == .session })
        let event = try calendar.event(session.id, stamp: ProgrammeCalendarTests.stamp)
        let person = try #require(CalendarAddress(mailbox: "amina@example.org"))
        let object = CalendarObject.invitation(
            event,
            from: try #require(calendar.organizer),
            to: Attendee(person, commonName: "Amina Hassan")
        )
        let lines = lines(object)
        #expect(lines.count { $0 == "METHOD:REQUEST" } == 1)
        #expect(lines.count { $0.hasPrefix("ATTENDEE") } == 1)
        #expect(lines.count { $0.contains("amina@example.org") } == 1)
        #expect(lines.count { $0.contains("Amina") } == 1)
        #expect(lines.count { $0.hasPrefix("UID:") } == 1)
    }

    @Test("Golden: a cycle with a session that was moved")
    func golden() throws {
        let moved = try changed { meeting in
            guard meeting.id.cycle.month == 1, meeting.kind == .session else { return nil }
            return meeting.id.number == 2 ? Moved.by(-1, meeting) : meeting
        }
        let feed = try moved.feed(stamp: ProgrammeCalendarTests.stamp)
        try Golden.check(Data(feed.serialized()), "cycle-with-a-moved-session.ics")
    }

    @Test("A meeting that is not in the plan is no event")
    func unknown() throws {
        let cycle = CycleID(programme: setting.programme.id, year: 2031, month: 1)
        let id = MeetingID(cycle: cycle, step: try Sample.id("network"), number: nil)
        #expect(throws: EventError.badUID("frederiksberg/2031-01/network")) {
            try calendar.event(id, stamp: ProgrammeCalendarTests.stamp)
        }
    }
}
