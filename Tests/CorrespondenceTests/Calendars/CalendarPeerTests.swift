import CivilTime
import Correspondence
import Foundation
import ICalendar
import Planning
import TestSupport
import Testing

@Suite("Calendars as python-icalendar and recurring-ical-events read them")
struct CalendarPeerTests {
    // The third Tuesday: sessions lie on both sides of 28 March and of 31 October 2027.
    @Test(
        "Every meeting of a year has the plan's local times",
        arguments: [
            "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=3TU",
        ]
    )
    func year(rule: String) throws {
        let setting = try Sample.frederiksberg(sessions: rule)
        let plan = try Sample.year(setting)
        #expect(plan.meetings.contains { $0.isMoved })
        try compare(plan, setting)
    }

    @Test("Information meetings, visits and sessions that are left out")
    func vejle() throws {
        let setting = try Sample.vejle()
        let plan = try Sample.year(setting)
        let meetings = plan.meetings.filter { $0.id.number != 1 || $0.id.cycle.month != 5 }
        try compare(Plan(span: plan.span, meetings: meetings, skipped: []), setting)
    }

    private func compare(_ plan: Plan, _ setting: Setting) throws {
        let calendar = ProgrammeCalendar(
            plan,
            setting,
            zone: try ProgrammeCalendarTests.zone(),
            in: .danish
        )
        let feed = try calendar.feed(stamp: ProgrammeCalendarTests.stamp)
        let output = try Peer.python(
            "read_icalendar.py",
            arguments: ["2026-12-01", "2028-02-01"],
            input: Data(feed.serialized())
        )
        let lines = output.split(separator: "\n")
        #expect(lines.first == "METHOD -")
        #expect(!output.contains("ATTENDEE"))
        let theirs = lines.dropFirst().map { line -> String in
            let fields = line.split(separator: " ")
            return fields.count > 2 ? "\(fields[1]) \(fields[2])" : String(line)
        }
        let ours = try plan.meetings.map { meeting in
            try [meeting.span.start, meeting.span.end].map { try local(meeting.date, $0) }
                .joined(separator: " ")
        }
        #expect(theirs.sorted() == ours.sorted())
        #expect(ours.contains { $0.contains("+01:00") } && ours.contains { $0.contains("+02:00") })
    }

    private func local(_ day: Day, _ time: ClockTime) throws -> String {
        let local = CivilDateTime(day, time)
        let zone = try ProgrammeCalendarTests.zone().zone
        return "\(local)+0\(zone.offset(at: zone.instant(local)) / 3600):00"
    }
}
