import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Whole calendars")
struct WrittenCalendarTests {
    @Test("Each kind of calendar is as it was approved", arguments: 0..<4)
    func golden(index: Int) throws {
        let (name, calendar) = try Samples.all()[index]
        let octets = calendar.serialized()
        #expect(Written(octets).faults == [])
        #expect(octets == calendar.serialized())
        try Golden.check(Data(octets), name)
    }

    @Test("Our own reader gets back every property", arguments: 0..<4)
    func ownReader(index: Int) throws {
        let octets = try Samples.all()[index].calendar.serialized()
        var writer = ContentLineWriter()
        var depth = 0
        let (elements, diagnostics) = try Readings.components(octets)
        #expect(diagnostics.isEmpty)
        for element in elements {
            switch element {
            case .begin(let name):
                writer.begin(name)
                depth += 1
            case .property(let line):
                writer.write(line.name, line.parameters, value: line.value)
            case .end(let name):
                writer.end(name)
                depth -= 1
            }
        }
        #expect(depth == 0)
        #expect(writer.octets == octets)
    }

    @Test("python-icalendar and recurring-ical-events read the cycle")
    func pythonCycle() throws {
        let calendar = Samples.invitation(try Samples.cycle())
        let uid = "cycle-2027-03@frederiksberg.jobklub"
        #expect(
            try python(calendar) == [
                "METHOD REQUEST",
                "ATTENDEE mailto:amina.oest@example.org NEEDS-ACTION "
                    + "Amina \"Mina\" Østergård, متطوعة",
                "ATTENDEE mailto:amina.oest@example.org NEEDS-ACTION "
                    + "Amina \"Mina\" Østergård, متطوعة",
                "\(uid) 2027-03-16T10:00+01:00 2027-03-16T12:30+01:00 CONFIRMED "
                    + "Jobklub: tre tirsdage",
                "\(uid) 2027-03-31T13:00+02:00 2027-03-31T15:30+02:00 CONFIRMED "
                    + "Jobklub 2 af 3: Ansøgning og CV (flyttet)",
                "\(uid) 2027-04-06T10:00+02:00 2027-04-06T12:30+02:00 CONFIRMED "
                    + "Jobklub: tre tirsdage",
            ]
        )
    }

    @Test("python-icalendar reads the meeting and the talk")
    func pythonSingle() throws {
        let meeting = try python(Samples.invitation(try Samples.meeting()))
        #expect(
            meeting.last == "network-2027-04@frederiksberg.jobklub 2027-04-28T16:30+02:00 "
                + "2027-04-28T18:30+02:00 CONFIRMED Netværksmøde: مرحبا, ласкаво просимо 👩🏽‍💻"
        )
        let talk = try python(Samples.invitation(try Samples.talk()))
        #expect(
            talk.last == "talk-8f1c@frederiksberg.jobklub 2027-03-09T09:00+01:00 "
                + "2027-03-09T09:45+01:00 CONFIRMED Samtale"
        )
    }

    @Test("recurring-ical-events keeps the local time on both sides of a clock change")
    func pythonClockChange() throws {
        let lines = try python(try Samples.feed()).filter { $0.contains("open-2027@") }
        #expect(lines.count == 44)
        for (day, offset) in [
            ("2027-03-22", "+01:00"), ("2027-03-29", "+02:00"), ("2027-10-25", "+02:00"),
            ("2027-11-01", "+01:00"),
        ] {
            #expect(
                lines.contains(
                    "open-2027@frederiksberg.jobklub \(day)T10:00\(offset) \(day)T11:00\(offset) "
                        + "CONFIRMED Åben vejledning"
                )
            )
        }
        let closed = try python(try Samples.feed()).filter { $0.contains("closed-2027-12@") }
        #expect(
            closed == [
                "closed-2027-12@frederiksberg.jobklub 2027-12-24 2028-01-01 CONFIRMED Julelukket"
            ]
        )
    }

    @Test("libical reads every calendar by the VTIMEZONE in it, and finds one attendee")
    func libical() throws {
        for (name, calendar) in try Samples.all() {
            let output = try CalendarPeers.libical(["events"], input: calendar.serialized())
            let lines = output.split(separator: "\n").map(String.init)
            var expected: [String] = []
            for event in calendar.events {
                let times = [event.schedule.first] + event.schedule.overrides.map(\.time)
                for (index, time) in times.enumerated() {
                    let attendees = name == "feed.ics" ? 0 : 1
                    expected.append("\(event.uid) \(span(time)) \(attendees)")
                    if index == 0 { expected += occurrences(event.schedule) }
                }
            }
            #expect(lines == expected, "\(name)")
        }
    }

    @Test("khal imports and lists the cycle and the feed")
    func khal() throws {
        let cycle = Samples.invitation(try Samples.cycle()).serialized()
        #expect(
            try CalendarPeers.khal(cycle, from: "2027-03-01", to: "2027-04-30") == [
                "2027-03-16 10:00|2027-03-16 12:30|Jobklub: tre tirsdage",
                "2027-03-31 13:00|2027-03-31 15:30|Jobklub 2 af 3: Ansøgning og CV (flyttet)",
                "2027-04-06 10:00|2027-04-06 12:30|Jobklub: tre tirsdage",
            ]
        )
        let feed = try Samples.feed().serialized()
        let listed = try CalendarPeers.khal(feed, from: "2027-10-20", to: "2027-11-05")
        #expect(
            listed == [
                "2027-10-25 10:00|2027-10-25 11:00|Åben vejledning",
                "2027-11-01 10:00|2027-11-01 11:00|Åben vejledning",
            ]
        )
    }

    private func python(_ calendar: CalendarObject) throws -> [String] {
        try Peer.python(
            "read_icalendar.py",
            arguments: ["2027-01-01", "2028-06-01"],
            input: Data(calendar.serialized())
        ).split(separator: "\n").map(String.init)
    }

    private func span(_ time: EventTime) -> String {
        let zone = time.zone?.zone ?? .utc
        return "\(zone.instant(time.start).secondsSinceEpoch) "
            + "\(zone.instant(time.end).secondsSinceEpoch)"
    }

    /// The series with its exceptions and without what was moved, as libical gives it.
    private func occurrences(_ schedule: EventSchedule) -> [String] {
        guard let rule = schedule.rule, let zone = schedule.first.zone?.zone,
            let days = DayRecurrence(rule, start: schedule.first.start.day)
        else { return [] }
        return days.compactMap { day in
            let start = CivilDateTime(day, schedule.first.start.time)
            let end = CivilDateTime(day, schedule.first.end.time)
            guard !schedule.exceptions.contains(start) else { return nil }
            return "  \(zone.instant(start).secondsSinceEpoch) "
                + "\(zone.instant(end).secondsSinceEpoch)"
        }
    }
}
