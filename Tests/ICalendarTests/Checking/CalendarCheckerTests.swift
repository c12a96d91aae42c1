import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Checking of calendar text")
struct CalendarCheckerTests {
    @Test(
        "One thing wrong is said once, at its place, however the lines are written",
        arguments: CheckRow.structure + CheckRow.words + CheckRow.times + CheckRow.values
    )
    func row(row: CheckRow) throws {
        for form in CheckRow.Form.allCases {
            let (octets, mark) = row.written(form)
            let found = try Checks.diagnostics(octets).filter { $0.problem.code != "line-end" }
            #expect(found.map(\.problem.code) == [row.code], "\(form)")
            #expect(found.map(\.severity) == [row.severity], "\(form)")
            #expect(found.map(\.position) == [mark], "\(form)")
        }
    }

    @Test("A good calendar with the same lines gives nothing", arguments: CleanCalendars.all)
    func clean(text: String) throws {
        let octets = Array(text.replacing("\n", with: "\r\n").utf8)
        #expect(try Checks.diagnostics(octets) == [])
    }

    @Test(
        "What this program writes gives nothing",
        arguments: ["cycle", "feed", "meeting", "talk"]
    )
    func golden(name: String) throws {
        let file = PackageRoot.file("Tests/ICalendarTests/Golden/\(name).ics")
        #expect(try Checks.diagnostics(Array(Data(contentsOf: file))) == [])
    }

    /// A limit, a calendar that has as much as is allowed, and one that has one more.
    static let limited: [(CheckRow, ReadingLimits)] = {
        var limits = ReadingLimits.streaming
        limits.valuesPerProperty = 2
        limits.ruleLength = 20
        limits.alarmRepeats = 3
        limits.attachmentOctets = 3
        return [
            .init("limit-values", .error, CheckRow.event("CATEGORIES:a,b,¦c,d")),
            .init(
                "limit-values",
                .error,
                CheckRow.event(
                    "RRULE:FREQ=DAILY",
                    "EXDATE:20270105T090000Z,20270106T090000Z,¦x,y"
                )
            ),
            .init("limit-rule-length", .error, CheckRow.event("RRULE:¦FREQ=DAILY;COUNT=1000")),
            .init(
                "limit-alarm-repeats",
                .error,
                CheckRow.alarm(
                    "ACTION:AUDIO",
                    "TRIGGER:PT0S",
                    "DURATION:PT1M",
                    "REPEAT:¦4"
                )
            ),
            .init(
                "limit-attachment",
                .error,
                CheckRow.event(
                    "ATTACH;ENCODING=BASE64;VALUE=BINARY:¦AAAAAA=="
                )
            ),
        ].map { (row: CheckRow) in (row, limits) }
    }()

    @Test("Limits are held", arguments: limited)
    func limit(row: CheckRow, limits: ReadingLimits) throws {
        let (octets, mark) = row.written(.folded)
        let found = try Checks.diagnostics(octets, limits: limits)
        #expect(found.map(\.problem.code) == [row.code])
        #expect(found.map(\.position) == [mark])
        let whole = try Checks.diagnostics(octets)
        #expect(!whole.contains { $0.problem.isLimit })
    }

    @Test(
        "As much as is allowed is none too many",
        arguments: [
            CheckRow.event("CATEGORIES:a,b"), CheckRow.alarm("DURATION:PT1M", "REPEAT:3"),
            CheckRow.event("EXDATE:20270105T090000Z,20270106T090000Z"),
            CheckRow.event("RRULE:FREQ=DAILY;COUNT=100"),
            CheckRow.event("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA"),
        ]
    )
    func allowed(lines: [String]) throws {
        let octets = Array(lines.joined(separator: "\r\n").utf8)
        for (_, limits) in Self.limited.prefix(1) {
            let found = try Checks.diagnostics(octets, limits: limits)
            #expect(!found.contains { $0.problem.isLimit })
        }
    }

    @Test("What is said comes in the order of the text, the calendar's own things last")
    func order() throws {
        let lines = CheckRow.calendar(
            CheckRow.component("VEVENT", ["SUMMARY:a,b", "PRIORITY:x", "DTSTART:1"])
                + CheckRow.component("VEVENT", CheckRow.stamp + ["DTSTART;TZID=Q:20270101T000000"])
        ).filter { $0 != "VERSION:2.0" }
        let found = try Checks.diagnostics(Array(lines.joined(separator: "\r\n").utf8))
        #expect(
            found.map(\.problem.code) == [
                "missing-property", "missing-property", "not-escaped", "bad-value", "bad-date",
                "missing-property", "unknown-zone",
            ]
        )
        #expect(found.map(\.position.line) == [3, 3, 4, 5, 6, 1, 11])
    }

    @Test("Texts in diagnostics are short and have no control characters")
    func excerpts() throws {
        let long = String(repeating: "ø\tx", count: 100)
        let rows = CheckRow.event(
            "STATUS:\(long)",
            "URL:\(long)",
            "EXDATE;TZID=\(long):20270105T000000"
        )
        let found = try Checks.diagnostics(Array(rows.joined(separator: "\r\n").utf8))
        // The tabs of the status are told of besides.
        #expect(found.count == 4)
        for diagnostic in found {
            switch diagnostic.problem {
            case .unknownWord(let text, _), .badValue(let text, _), .unknownZone(let text),
                .oddLine(let text):
                #expect(text.unicodeScalars.count <= 40 && !text.contains("\t"))
            default: Issue.record("\(diagnostic.problem)")
            }
        }
    }

    @Test(
        "A definition is found by the name that its uses mean",
        arguments: [
            ("My \"Zone\"", "My ^'Zone^'"), ("\"Min zone\"", "\"Min zone\""),
            ("Min zone", "\\\"Min zone\\\""), ("A\\, B", "\"A, B\""), ("A^^B", "A^^^^B"),
            ("Min Zone", "min zone"),
        ]
    )
    func namedAlike(definition: String, use: String) throws {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:x
            BEGIN:VTIMEZONE
            TZID:\(definition)
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0500
            TZOFFSETTO:+0500
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:a
            DTSTAMP:20270101T000000Z
            SUMMARY:x
            DTSTART;TZID=\(use):20270105T100000
            END:VEVENT
            END:VCALENDAR

            """
        let octets = Array(text.replacing("\n", with: "\r\n").utf8)
        var codes: [String] = []
        _ = try CalendarChecker.check(OctetArray(octets)) { codes.append($0.problem.code) }
        #expect(Set(codes).subtracting(["odd-line"]) == [])
        let (tree, _) = try CalendarTree.read(OctetArray(octets))
        var expansion = CalendarExpansion(tree) { _ in nil }
        let from = try #require(DateValue("20270101")), to = try #require(DateValue("20270201"))
        let event = try #require(expansion.instances(from: from, to: to).instances.first)
        #expect(event.start.instant == Samples.instant("20270105T050000Z"))
    }

    @Test(
        "A name that begins with a solidus needs no definition, but a broken one is told",
        arguments: [
            ("/x/Europe/Copenhagen", false, []),
            ("x/Europe/Copenhagen", false, ["zone-not-defined"]),
            ("/x/Europe/Copenhagen", true, ["zone-not-defined"]),
            ("/x/Nowhere", false, ["unknown-zone"]),
        ] as [(String, Bool, [String])]
    )
    func solidus(name: String, isDefined: Bool, codes: [String]) throws {
        let definition = CheckRow.component("VTIMEZONE", ["TZID:\(name)"])
        let event = CheckRow.component(
            "VEVENT",
            CheckRow.stamp + ["DTSTART;TZID=\(name):20270105T100000"]
        )
        let lines = CheckRow.calendar((isDefined ? definition : []) + event)
        let octets = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
        #expect(try Checks.diagnostics(octets).map(\.problem.code) == codes)
    }

    @Test(
        "The zone of a calendar decides which day a moment is, by its whole name in either case",
        arguments: [
            ("X-WR-TIMEZONE", "20270106"), ("x-wr-Timezone", "20270106"),
            ("X-WR-TIMEZON_", "20270107"), ("X-WR-TIMEZONF", "20270107"),
            ("X-WR-TIMEZONES", "20270107"),
        ]
    )
    func homes(name: String, meant: String) throws {
        let lines = CheckRow.calendar(
            ["\(name):Europe/Moscow"]
                + CheckRow.component(
                    "VEVENT",
                    CheckRow.stamp + [
                        "DTSTART;VALUE=DATE:20270105", "RRULE:FREQ=DAILY;COUNT=4",
                        "EXDATE:20270106T203000Z",
                    ]
                )
        )
        let octets = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
        let found = try Checks.diagnostics(octets).map(\.problem)
        #expect(found.contains(.takenAs("EXDATE", than: "DTSTART", meant: meant)))
    }

    @Test("A start of a zone's times as a date or a moment is read as the clock before it showed")
    func startsOfZones() throws {
        for start in ["19700329T020000", "19700329T010000Z", "19700329"] {
            let text = """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:Z
                BEGIN:STANDARD
                DTSTART:19701025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:\(start)
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:a
                DTSTART;TZID=Z:20270705T093000
                END:VEVENT
                END:VCALENDAR
                """
            var found: [Diagnostic] = []
            let octets = OctetArray(Array(text.utf8))
            _ = try CalendarChecker.check(octets) { found.append($0) }
            #expect(!found.contains { $0.severity == .error })
            let (tree, _) = try CalendarTree.read(OctetArray(Array(text.utf8)))
            var expansion = CalendarExpansion(tree) { _ in nil }
            let from = try #require(DateValue("20270101")), to = try #require(DateValue("20280101"))
            let event = try #require(expansion.instances(from: from, to: to).instances.first)
            #expect(event.start.instant == Samples.instant("20270705T073000Z"))
        }
    }

    @Test(
        "An end is no later than its start where clocks go forward between them, by night only",
        arguments: [
            // When clocks go forward, by how many hours, the start and the end, and whether it is told.
            ("T020000", 1, "28T023000", "28T030000", true),
            ("T020000", 1, "28T023000", "28T033000", true),
            ("T020000", 1, "28T023000", "28T033001", false),
            ("T020000", 1, "28T013000", "28T030000", false),
            ("T043000", 1, "28T044500", "28T053000", true),
            ("T050000", 1, "28T051500", "28T060000", false),
            ("T230000", 1, "28T233000", "29T000000", true),
            ("T223000", 1, "28T224500", "28T233000", false),
            ("T010000", 3, "28T010000", "28T040000", true),
            ("T010000", 4, "28T015959", "28T050000", false),
            ("T010000", 4, "28T020000", "28T050000", true),
            // Told by what stands in the lines already.
            ("T020000", 1, "28T023000", "28T023000", true),
            ("T020000", 1, "28T023000", "28T021500", true),
        ]
    )
    func turned(
        change: String,
        hours: Int,
        start: String,
        end: String,
        isTold: Bool
    ) throws {
        for zone in ["Z", "Y"] {
            let lines = CheckRow.calendar(
                CheckRow.component(
                    "VTIMEZONE",
                    ["TZID:Z"]
                        + CheckRow.component(
                            "STANDARD",
                            [
                                "DTSTART:19700101T000000", "TZOFFSETFROM:+0100",
                                "TZOFFSETTO:+0100",
                            ]
                        )
                        + CheckRow.component(
                            "DAYLIGHT",
                            [
                                "DTSTART:20270328\(change)", "TZOFFSETFROM:+0100",
                                "TZOFFSETTO:+0\(hours + 1)00",
                            ]
                        )
                )
                    + CheckRow.component(
                        "VEVENT",
                        CheckRow.stamp + [
                            "DTSTART;TZID=Z:202703\(start)", "DTEND;TZID=\(zone):202703\(end)",
                        ]
                    )
            )
            let octets = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
            let told = try Checks.diagnostics(octets).filter {
                $0.problem.code == "end-not-after-start"
            }
            #expect(told.count == (isTold && zone == "Z" ? 1 : 0))
        }
    }

    @Test("An end that clocks turn round, and the mark of DOS at the end of a file")
    func nights() throws {
        let text = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:x\r
            BEGIN:VEVENT\r
            UID:a\r
            DTSTAMP:20270101T000000Z\r
            DTSTART;TZID=Europe/Copenhagen:20270328T023000\r
            DTEND;TZID=Europe/Copenhagen:20270328T030000\r
            END:VEVENT\r
            END:VCALENDAR\r
            \u{1A}
            """
        var found: [Diagnostic] = []
        _ = try CalendarChecker.check(OctetArray(Array(text.utf8)), load: ZoneSamples.load) {
            found.append($0)
        }
        let codes = found.map { "\($0.problem.code) \($0.severity)" }
        #expect(
            Set(codes) == [
                "zone-not-defined warning", "end-not-after-start warning",
                "control-character repair",
            ]
        )
    }
}
