import CivilTime
import ICalendar
import TestSupport
import Testing

/// Closed days whose events are by other clocks than those where the days are lived.
@Suite("Closed days by other clocks")
struct OtherClockTests {
    typealias Row = (lines: [String], days: [String])

    private static let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"]

    private static func octets(_ lines: [String], head: [String] = []) -> [UInt8] {
        let event = ["BEGIN:VEVENT", "UID:a", "DTSTAMP:20270101T000000Z", "SUMMARY:x"]
        let all = Self.head + head + event + lines + ["END:VEVENT", "END:VCALENDAR", ""]
        return Array(all.joined(separator: "\r\n").utf8)
    }

    /// The days from January to April 2027 that are closed.
    private static func closed(_ octets: [UInt8]) throws -> [String] {
        let events = try AllDayEvent.read(octets, in: Samples.zone, load: ZoneSamples.load).events
        let span = DaySpan(Samples.day("2027-01-01")...Samples.day("2027-04-30"))
        var days: Set<Day> = []
        for event in events {
            for found in event.times?.days(touching: span) ?? [] {
                for offset in 0..<found.count { days.insert(found.first.advanced(by: offset)) }
            }
            guard event.times == nil else { continue }
            var starts = event.additions
            if let rule = event.rule, let found = DayRecurrence(rule, start: event.days.first) {
                starts += found.prefix { $0 <= span.last }.filter { !event.exceptions.contains($0) }
            } else if !event.exceptions.contains(event.days.first) {
                starts.append(event.days.first)
            }
            for start in starts {
                for offset in 0..<event.days.count { days.insert(start.advanced(by: offset)) }
            }
        }
        return days.filter(span.contains).sorted().map { String($0.description.dropFirst(5)) }
    }

    /// The days of an expansion by the clock of Copenhagen.
    private static func expanded(_ octets: [UInt8]) throws -> [String] {
        let (tree, _) = try CalendarTree.checked(OctetArray(octets), load: ZoneSamples.load)
        var expansion = CalendarExpansion(tree, loadZone: ZoneSamples.load)
        let from = try #require(DateValue("20270101")), to = try #require(DateValue("20270501"))
        func local(_ date: ZonedDate) -> CivilDateTime {
            date.zone == nil
                ? date.value.local(in: Samples.zone) : Samples.zone.local(date.instant)
        }
        var days: Set<Day> = []
        for instance in expansion.instances(from: from, to: to).instances {
            var day = local(instance.start).day
            let end = local(instance.end)
            repeat {
                days.insert(day)
                day = day.advanced(by: 1)
            } while CivilDateTime(day, .midnight) < end
        }
        return days.sorted().map { String($0.description.dropFirst(5)) }
    }

    static let single: [Row] =
        [
            "TZID=tzone://Microsoft/Utc:", "TZID=UTC:", "TZID=Etc/UTC:", "TZID=Europe/London:",
        ].map { zone -> Row in
            (["DTSTART;\(zone)20270208T230000", "DTEND;\(zone)20270209T230000"], ["02-09"])
        } + [
            (["DTSTART:20270208T230000Z", "DTEND:20270209T230000Z"], ["02-09"]),
            (["DTSTART;TZID=America/New_York:20270208T200000", "DURATION:PT2H"], ["02-09"]),
            // The start itself is taken out, and an added date is left.
            (
                [
                    "DTSTART:20270208T230000Z", "DTEND:20270209T230000Z", "RDATE:20270210T230000Z",
                    "EXDATE:20270208T230000Z",
                ], ["02-11"]
            ),
            (
                ["DTSTART;TZID=America/New_York:20270208T170000", "DURATION:PT2H"],
                ["02-08", "02-09"]
            ),
            (["DTSTART;TZID=Asia/Tokyo:20270209T080000", "DURATION:P1D"], ["02-09"]),
            (["DTSTART;TZID=Asia/Tokyo:20270209T060000", "DURATION:PT1H"], ["02-08"]),
            (
                ["DTSTART;TZID=UTC:20270208T230000", "DURATION:PT24H", "RDATE:20270211T230000Z"],
                ["02-09", "02-12"]
            ),
        ]

    private static let sunday = ["DTSTART:20270207T230000Z", "DTEND:20270208T230000Z"]
    private static let twice = ["DTSTART;TZID=Europe/Copenhagen:20270208T090000", "DURATION:PT1H"]

    static let series: [Row] = [
        (sunday + ["RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=3"], ["02-08", "02-15", "02-22"]),
        (sunday + ["RRULE:FREQ=WEEKLY;COUNT=3"], ["02-08", "02-15", "02-22"]),
        (sunday + ["RRULE:FREQ=WEEKLY;BYDAY=SU,TU;COUNT=4"], ["02-08", "02-10", "02-15", "02-17"]),
        (
            sunday + ["RRULE:FREQ=WEEKLY;BYDAY=SU,TU;UNTIL=20270216T230000Z"],
            ["02-08", "02-10", "02-15", "02-17"]
        ),
        (
            sunday + ["RRULE:FREQ=WEEKLY;BYDAY=SU,TU;UNTIL=20270216T225959Z"],
            ["02-08", "02-10", "02-15"]
        ),
        (
            [
                "DTSTART:20270114T230000Z", "DTEND:20270115T230000Z",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=14;COUNT=3",
            ],
            ["01-15", "02-15", "03-15"]
        ),
        (
            [
                "DTSTART:20270131T230000Z", "DTEND:20270201T230000Z",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
            ],
            ["02-01", "03-01", "04-01", "04-02"]
        ),
        (
            [
                "DTSTART:20270131T230000Z", "DTEND:20270201T230000Z",
                "RRULE:FREQ=MONTHLY;COUNT=2",
            ],
            // On 31 March it is summer: the 24 hours begin at 01:00.
            ["02-01", "04-01", "04-02"]
        ),
        (
            [
                "DTSTART:20270111T230000Z", "DTEND:20270112T230000Z",
                "RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=3",
            ],
            ["01-12", "02-09", "03-09"]
        ),
        (
            [
                "DTSTART;TZID=America/New_York:20270208T200000", "DURATION:PT2H",
                "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3",
            ],
            ["02-09", "02-16", "02-23"]
        ),
        (
            [
                "DTSTART;TZID=America/New_York:20270208T200000", "DURATION:PT2H",
                "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;VALUE=DATE:20270215",
                "EXDATE;TZID=America/New_York:20270222T200000",
            ],
            ["02-09", "03-02"]
        ),
        // Two weeks a year America has summer time and Denmark has not.
        (
            [
                "DTSTART;TZID=America/New_York:20270308T173000", "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;COUNT=2",
            ],
            ["03-08", "03-09", "03-15"]
        ),
        // Without an end.
        (
            sunday + ["RRULE:FREQ=MONTHLY;BYDAY=1SU"],
            ["02-08", "03-08", "04-05", "04-06"]
        ),
        // One of two times on a day.
        (
            twice + [
                "RRULE:FREQ=DAILY;BYHOUR=9,15;UNTIL=20270211T230000Z",
                "EXDATE;TZID=Europe/Copenhagen:20270210T090000",
            ],
            ["02-08", "02-09", "02-10", "02-11"]
        ),
        (
            twice + [
                "RRULE:FREQ=DAILY;BYHOUR=9,15;UNTIL=20270211T230000Z",
                "EXDATE;TZID=Europe/Copenhagen:20270210T090000,20270210T150000",
            ],
            ["02-08", "02-09", "02-11"]
        ),
        (
            twice + [
                "RRULE:FREQ=DAILY;BYHOUR=9,15;UNTIL=20270211T230000Z",
                "EXDATE;VALUE=DATE:20270210",
            ],
            ["02-08", "02-09", "02-11"]
        ),
        (
            [
                "DTSTART:20270208T090000", "RRULE:FREQ=DAILY;COUNT=3", "RDATE:20270209T150000",
                "EXDATE:20270209T090000",
            ],
            ["02-08", "02-09", "02-10"]
        ),
        (
            [
                "DTSTART:20270208T090000", "RRULE:FREQ=DAILY;BYHOUR=9,15;UNTIL=20270210T235959",
                "EXDATE:20270209T090000,20270209T150000",
            ],
            ["02-08", "02-10"]
        ),
        // An exception at another time takes nothing out.
        (twice + ["RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20270209T100000Z"], ["02-08", "02-09"]),
        (twice + ["RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20270209T080000Z"], ["02-08"]),
    ]

    @Test("An event closes the days that it takes there", arguments: single)
    func events(row: Row) throws {
        let octets = Self.octets(row.lines)
        #expect(try Self.closed(octets) == row.days)
        #expect(try Self.expanded(octets) == row.days)
    }

    @Test("A rule is followed by its own clock, and its days found then", arguments: series)
    func rules(row: Row) throws {
        let octets = Self.octets(row.lines)
        #expect(try Self.closed(octets) == row.days)
        #expect(try Self.expanded(octets) == row.days)
    }

    private static let days = ["DTSTART;VALUE=DATE:20270209", "RRULE:FREQ=DAILY;COUNT=4"]
    private static let moments = [
        "DTSTART:20270208T230000Z", "DTEND:20270209T230000Z", "RRULE:FREQ=DAILY;COUNT=4",
    ]

    @Test(
        "What an exception means does not depend on who asks",
        arguments: [
            (days + ["EXDATE:20270210T230000Z"], "", ["02-09", "02-10", "02-12"]),
            (days + ["EXDATE:20270211T050000Z"], "", ["02-09", "02-10", "02-12"]),
            (days + ["EXDATE:20270211T000000Z"], "", ["02-09", "02-10", "02-12"]),
            (days + ["EXDATE:20270210T230000Z"], "Europe/Copenhagen", ["02-09", "02-10", "02-12"]),
            (days + ["EXDATE:20270211T050000Z"], "America/New_York", ["02-09", "02-10", "02-12"]),
            (days + ["EXDATE:20270210T110000Z"], "Pacific/Auckland", ["02-09", "02-10", "02-12"]),
            (["DTSTART:20270209", "RDATE:20270216T230000Z"], "", ["02-09", "02-17"]),
            (
                ["DTSTART:20270209", "RDATE:20270217T050000Z"], "America/New_York",
                ["02-09", "02-17"]
            ),
            (moments + ["EXDATE;VALUE=DATE:20270211"], "", ["02-09", "02-10", "02-12"]),
            (
                moments + ["EXDATE;VALUE=DATE:20270211"], "Europe/Copenhagen",
                ["02-09", "02-10", "02-12"]
            ),
            (moments + ["EXDATE:20270210T230000Z"], "", ["02-09", "02-10", "02-12"]),
        ] as [([String], String, [String])]
    )
    func exceptions(lines: [String], home: String, days: [String]) throws {
        let head = home.isEmpty ? [] : ["X-WR-TIMEZONE:\(home)"]
        let octets = Self.octets(lines, head: head)
        #expect(try Self.closed(octets) == days)
        #expect(try Self.expanded(octets) == days)
    }

    @Test(
        "An exception of a time that clocks skip says nothing, for it takes one out",
        arguments: [
            ("Europe/Copenhagen", "20270327T023000", "EXDATE:20270328T013000Z"),
            (
                "Europe/Copenhagen", "20270327T023000",
                "EXDATE;TZID=Europe/Copenhagen:20270328T033000"
            ),
            (
                "Europe/Copenhagen", "20270327T023000",
                "EXDATE;TZID=Europe/Copenhagen:20270328T023000"
            ),
            ("America/New_York", "20270313T023000", "EXDATE:20270314T073000Z"),
            (
                "America/New_York", "20270313T023000",
                "EXDATE;TZID=America/New_York:20270314T033000"
            ),
            ("America/New_York", "20270313T023000", "EXDATE;VALUE=DATE:20270314"),
            ("Europe/Copenhagen", "20271030T023000", "EXDATE:20271031T003000Z"),
        ]
    )
    func skipped(zone: String, start: String, exception: String) throws {
        let lines = [
            "DTSTART;TZID=\(zone):\(start)", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3",
        ]
        for isException in [true, false] {
            var text = Self.octets(lines + (isException ? [exception] : []))
            if !isException {
                let place = exception.replacing("EXDATE", with: "RECURRENCE-ID")
                let other = [
                    "BEGIN:VEVENT", "UID:a", "DTSTAMP:20270101T000000Z", "SUMMARY:y", place,
                    "DTSTART:20271224T100000Z", "END:VEVENT", "END:VCALENDAR", "",
                ]
                text.removeLast("END:VCALENDAR\r\n".utf8.count)
                text += Array(other.joined(separator: "\r\n").utf8)
            }
            var codes: [String] = []
            _ = try CalendarChecker.check(OctetArray(text), load: ZoneSamples.load) {
                codes.append($0.problem.code)
            }
            #expect(Set(codes).subtracting(["zone-not-defined", "other-form"]) == [])
            let (tree, _) = try CalendarTree.read(OctetArray(text))
            var expansion = CalendarExpansion(tree, loadZone: ZoneSamples.load)
            let from = try #require(DateValue("20270101")), to = try #require(DateValue("20271201"))
            #expect(expansion.instances(from: from, to: to).instances.count == 2)
        }
    }

    @Test("Five thousand series by another clock are laid out in a second")
    func many() throws {
        let rule = try RecurrenceRule("FREQ=WEEKLY;BYDAY=SU")
        let start = Samples.local("20200105T230000")
        let times = DaysOfTimes(
            rule,
            start: start,
            in: .utc,
            length: NominalDuration(days: 0, seconds: 86_400),
            home: Samples.zone
        )
        let span = DaySpan(Samples.day("2027-01-01")...Samples.day("2027-12-31"))
        let clock = ContinuousClock()
        var count = 0
        let time = clock.measure {
            for _ in 0..<100 { count += times.days(touching: span).count }
        }
        #expect(count == 100 * times.days(touching: span).count)
        // A fiftieth of them, in a debug build that other tests run beside.
        #expect(time < .seconds(1))
    }
}
