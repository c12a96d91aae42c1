import CivilTime
import ICalendar
import Testing

@Suite("Events that cannot be meant")
struct EventTests {
    private func series(
        _ rule: String,
        first: String = "20270105T100000",
        to end: String = "20270105T110000",
        exceptions: [String] = [],
        overrides: [String] = []
    ) throws -> EventSchedule {
        try .series(
            first: Samples.time(first, end),
            rule: RecurrenceRule(rule),
            exceptions: exceptions.map(Samples.local),
            overrides: overrides.map {
                EventOverride(
                    of: Samples.local($0),
                    time: try Samples.time("20270106T100000", "20270106T110000"),
                    summary: "x"
                )
            }
        )
    }

    @Test(
        "The end is later than the start, by the clock and in truth",
        arguments: [
            ("20270105T100000", "20270105T100000"), ("20270105T100000", "20270105T095959"),
            ("20270105T100000", "20270104T120000"),
            // 02:30 does not exist that day and means 03:30.
            ("20270328T023000", "20270328T033000"),
        ]
    )
    func end(start: String, end: String) {
        #expect(throws: EventError.endNotAfterStart) { try Samples.time(start, end) }
    }

    @Test("A year has four digits")
    func years() throws {
        let last = Samples.day("9999-12-31")
        #expect(throws: EventError.yearOutOfRange) { try EventTime.days(DaySpan(last)) }
        _ = try EventTime.days(DaySpan(last.advanced(by: -1)))
        let first = CivilDateTime(Samples.day("0001-01-01").advanced(by: -1), .midnight)
        #expect(throws: EventError.yearOutOfRange) {
            try EventTime.local(from: first, to: Samples.local("20270105T100000"), in: .utc)
        }
    }

    @Test(
        "A rule fits its first event",
        arguments: [
            ("FREQ=WEEKLY;BYDAY=WE", EventError.startNotInRule(Samples.local("20270105T100000"))),
            (
                "FREQ=WEEKLY;UNTIL=20270104",
                EventError.startNotInRule(Samples.local("20270105T100000"))
            ),
            (
                "FREQ=WEEKLY;UNTIL=20270105T085959Z",
                EventError.startNotInRule(Samples.local("20270105T100000"))
            ),
            ("FREQ=HOURLY", EventError.ruleNotOfDays),
            ("FREQ=DAILY;BYHOUR=10", EventError.ruleNotOfDays),
        ]
    )
    func rules(rule: String, error: EventError) {
        #expect(throws: error) { try series(rule) }
    }

    @Test(
        "What is left out or moved is in the series",
        arguments: [
            "20270106T100000", "20270112T103000", "20270126T100000", "20261229T100000",
        ]
    )
    func occurrences(local: String) {
        let error = EventError.notAnOccurrence(Samples.local(local))
        #expect(throws: error) { try series("FREQ=WEEKLY;COUNT=3", exceptions: [local]) }
        #expect(throws: error) { try series("FREQ=WEEKLY;COUNT=3", overrides: [local]) }
    }

    @Test("What is left out or moved comes in the order of its days")
    func sorted() throws {
        let days = ["20270202T100000", "20270119T100000", "20270126T100000"]
        let others = ["20270216T100000", "20270112T100000", "20270209T100000"]
        let schedule = try series("FREQ=WEEKLY", exceptions: days, overrides: others)
        #expect(schedule.exceptions == days.map(Samples.local).sorted())
        #expect(schedule.overrides.map(\.recurrenceID) == others.map(Samples.local).sorted())
    }

    @Test("Nothing is left out or moved twice")
    func repeated() {
        let local = "20270112T100000"
        let error = EventError.repeatedOccurrence(Samples.local(local))
        #expect(throws: error) { try series("FREQ=WEEKLY", exceptions: [local, local]) }
        #expect(throws: error) { try series("FREQ=WEEKLY", overrides: [local, local]) }
        #expect(throws: error) {
            try series("FREQ=WEEKLY", exceptions: [local], overrides: [local])
        }
    }

    @Test(
        "The end of a series is written in UTC, however it was given",
        arguments: [
            ("UNTIL=20270119", "UNTIL=20270119T090000Z"),
            ("UNTIL=20270119T100000", "UNTIL=20270119T090000Z"),
            ("UNTIL=20270630T120000", "UNTIL=20270630T100000Z"),
            ("UNTIL=20270119T090000Z", "UNTIL=20270119T090000Z"), ("COUNT=3", "COUNT=3"),
        ]
    )
    func until(given: String, written: String) throws {
        let schedule = try series("FREQ=WEEKLY;\(given)")
        #expect(schedule.rule?.description == "FREQ=WEEKLY;\(written)")
        _ = try series("FREQ=WEEKLY;\(given)", exceptions: ["20270119T100000"])
    }

    @Test("An end in UTC belongs to the local day that it falls on")
    func untilAcrossMidnight() throws {
        // 00:30 on 19 January in Copenhagen is 23:30 on the 18th in UTC.
        func make(_ rule: String) throws -> EventSchedule {
            try series(
                rule,
                first: "20270105T003000",
                to: "20270105T013000",
                exceptions: ["20270119T003000"]
            )
        }
        _ = try make("FREQ=WEEKLY;UNTIL=20270118T233000Z")
        #expect(throws: EventError.self) { try make("FREQ=WEEKLY;UNTIL=20270118T232959Z") }
    }

    @Test("Whole days cannot end at a moment")
    func untilOfDays() throws {
        let first = try Samples.days("2027-01-05", "2027-01-05")
        #expect(throws: EventError.endOfOtherForm) {
            try EventSchedule.series(
                first: first,
                rule: RecurrenceRule("FREQ=DAILY;UNTIL=20270110T000000Z")
            )
        }
    }

    @Test("A series is refused when the zone as written is wrong for one of its events")
    func seriesNotCovered() throws {
        let zone = try CalendarZone(ZoneSamples.unruly())
        let first = try Samples.time("20250203T100000", "20250203T110000", in: zone)
        #expect(throws: EventError.self) {
            try EventSchedule.series(first: first, rule: RecurrenceRule("FREQ=WEEKLY"))
        }
        _ = try EventSchedule.series(first: first, rule: RecurrenceRule("FREQ=WEEKLY;COUNT=2"))
    }

    @Test(
        "UIDs that are refused",
        arguments: ["", "a\nb", "a\u{0}", "a\u{2028}b", String(repeating: "a", count: 256)]
    )
    func uids(uid: String) throws {
        let schedule = EventSchedule.once(try Samples.time("20270105T100000", "20270105T110000"))
        #expect(throws: EventError.badUID(uid)) {
            try CalendarEvent(uid: uid, stamp: Samples.stamp, summary: "x", schedule: schedule)
        }
    }

    @Test("A sequence number is never negative")
    func sequence() throws {
        #expect(throws: EventError.negativeSequence(-1)) { try Samples.cycle(sequence: -1) }
    }

    @Test("A feed has each UID once and an interval longer than nothing")
    func feeds() throws {
        let talk = try Samples.talk()
        func feed(_ interval: NominalDuration, _ events: [CalendarEvent]) throws {
            _ = try CalendarObject.feed(
                name: "x",
                zone: .utc,
                refreshInterval: interval,
                events: events
            )
        }
        #expect(throws: EventError.repeatedUID(talk.uid)) {
            try feed(NominalDuration(days: 1), [talk, talk])
        }
        #expect(throws: EventError.intervalNotPositive(.zero)) { try feed(.zero, []) }
        try feed(NominalDuration(days: 1), [])
    }

    @Test("A cancelled series has no event that takes place")
    func cancelledSeries() throws {
        let cycle = try Samples.cycle()
        let cancelled = try CalendarEvent(
            uid: cycle.uid,
            stamp: cycle.stamp,
            summary: cycle.summary,
            schedule: cycle.schedule,
            status: .cancelled
        )
        let statuses = Written(Samples.invitation(cancelled)).properties("STATUS")
        #expect(statuses == ["STATUS:CANCELLED", "STATUS:CANCELLED"])
    }
}
