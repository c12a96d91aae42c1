import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Events as they take place")
struct CalendarExpansionTests {
    /// The events of a window, each as `start/end summary`, with which of their series they are, and
    /// the codes of what was said.
    static func expand(
        _ events: String,
        from: String = "20270101",
        to: String = "20280101",
        limit: Int = 1000
    ) throws -> (lines: [String], places: [String?], codes: [String]) {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:By
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            END:VTIMEZONE
            """
        let text = "BEGIN:VCALENDAR\n\(zone)\n\(events)\nEND:VCALENDAR\n".replacing(
            "\n",
            with: "\r\n"
        )
        let (tree, log) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        var expansion = CalendarExpansion(tree, diagnostics: log) { _ in nil }
        let (instances, _) = expansion.instances(
            from: try #require(DateValue(from)),
            to: try #require(DateValue(to)),
            limit: limit
        )
        let lines = instances.map { "\($0.start.value)/\($0.end.value) \($0.summary)" }
        return (
            lines: lines,
            places: instances.map { $0.recurrenceID?.value.description },
            codes: expansion.diagnostics.entries.map(\.problem.code)
        )
    }

    static func event(_ lines: String...) -> String {
        "BEGIN:VEVENT\n" + lines.joined(separator: "\n") + "\nEND:VEVENT"
    }

    @Test(
        "Whether there are more events than the limit",
        arguments: [(2, true), (3, false), (4, false)]
    )
    func more(limit: Int, hasMore: Bool) throws {
        let event = Self.event("UID:a", "DTSTART:20270105T093000", "RRULE:FREQ=DAILY;COUNT=3")
        let text = "BEGIN:VCALENDAR\n\(event)\nEND:VCALENDAR\n"
        let (tree, log) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        var expansion = CalendarExpansion(tree, diagnostics: log) { _ in nil }
        let (instances, isTruncated) = expansion.instances(
            from: try #require(DateValue("20270101")),
            to: try #require(DateValue("20280101")),
            limit: limit
        )
        #expect(instances.count == min(limit, 3))
        #expect(isTruncated == hasMore)
    }

    @Test("A rule, an exception, an added date and an added period")
    func dates() throws {
        let (lines, _, codes) = try Self.expand(
            Self.event(
                "UID:a",
                "SUMMARY:x",
                "DTSTART;TZID=By:20270105T093000",
                "DTEND;TZID=By:20270105T103000",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "EXDATE;TZID=By:20270112T093000",
                "RDATE;TZID=By:20270119T093000,20270120T080000",
                "RDATE;VALUE=PERIOD:20270121T070000Z/PT2H"
            )
        )
        #expect(codes == [])
        #expect(
            lines == [
                "20270105T093000/20270105T103000 x", "20270119T093000/20270119T103000 x",
                "20270120T080000/20270120T090000 x", "20270121T080000/20270121T100000 x",
            ]
        )
    }

    @Test(
        "The start is the first of the count, though the rule does not name it",
        arguments: ["DTSTART:20270106T100000", "DTSTART;TZID=By:20270106T100000"]
    )
    func startBesideTheRule(start: String) throws {
        let (lines, _, _) = try Self.expand(
            Self.event("UID:a", "SUMMARY:x", start, "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3")
        )
        #expect(
            lines == [
                "20270106T100000/20270106T100000 x", "20270112T100000/20270112T100000 x",
                "20270119T100000/20270119T100000 x",
            ]
        )
    }

    @Test("Of changed events the earliest come first, whichever is written first")
    func changedBeforeOthers() throws {
        let series = Self.event(
            "UID:a",
            "SUMMARY:x",
            "DTSTART:20270105T100000",
            "RRULE:FREQ=DAILY;COUNT=2"
        )
        let changed = [("20270105", "20270120"), ("20270106", "20270110")].map { place, start in
            Self.event(
                "UID:a",
                "SUMMARY:y",
                "RECURRENCE-ID:\(place)T100000",
                "DTSTART:\(start)T100000"
            )
        }
        let (lines, _, _) = try Self.expand(
            ([series] + changed).joined(separator: "\n"),
            limit: 1
        )
        #expect(lines == ["20270110T100000/20270110T100000 y"])
    }

    @Test("An added period may be days long")
    func periodOfDays() throws {
        let (lines, _, codes) = try Self.expand(
            Self.event(
                "UID:a",
                "SUMMARY:x",
                "DTSTART:20270105T100000",
                "DURATION:PT1H",
                "RDATE;VALUE=PERIOD:20270107T100000/P1D"
            )
        )
        #expect(codes == [])
        #expect(
            lines == ["20270105T100000/20270105T110000 x", "20270107T100000/20270108T100000 x"]
        )
    }

    @Test("What a move of all that follows makes longer still reaches into a later window")
    func longerFromHere() throws {
        let (lines, _, _) = try Self.expand(
            Self.event(
                "UID:a",
                "SUMMARY:x",
                "DTSTART:20270105T100000",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;COUNT=3"
            ) + "\n"
                + Self.event(
                    "UID:a",
                    "SUMMARY:y",
                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20270112T100000",
                    "DTSTART:20270112T100000",
                    "DURATION:P3D"
                ),
            from: "20270121"
        )
        #expect(lines == ["20270119T100000/20270122T100000 y"])
    }

    @Test(
        "What clocks skip is shown as the clock then shows, in the place it has in the series",
        arguments: [
            // The start, the end, an added date, a changed event, and a move of all that follow.
            (
                ["DTSTART;TZID=By:20270328T023000", "DURATION:PT30M"],
                ["20270328T033000/20270328T040000 x"]
            ),
            (
                ["DTSTART;TZID=By:20270327T023000", "RRULE:FREQ=DAILY;COUNT=3"],
                [
                    "20270327T023000/20270327T023000 x", "20270328T033000/20270328T033000 x",
                    "20270329T023000/20270329T023000 x",
                ]
            ),
            (
                ["DTSTART;TZID=By:20270328T023000", "RRULE:FREQ=DAILY;COUNT=2"],
                ["20270328T033000/20270328T033000 x", "20270329T023000/20270329T023000 x"]
            ),
            (
                ["DTSTART;TZID=By:20270328T013000", "DTEND;TZID=By:20270328T023000"],
                ["20270328T013000/20270328T033000 x"]
            ),
            (
                ["DTSTART;TZID=By:20270327T023000", "DURATION:P1D"],
                ["20270327T023000/20270328T033000 x"]
            ),
            (
                ["DTSTART;TZID=By:20270301T100000", "RDATE;TZID=By:20270328T021500"],
                ["20270301T100000/20270301T100000 x", "20270328T031500/20270328T031500 x"]
            ),
            // The rule of exceptions names the same skipped time.
            (
                [
                    "DTSTART;TZID=By:20270327T023000", "RRULE:FREQ=DAILY;COUNT=3",
                    "EXRULE:FREQ=WEEKLY;BYDAY=SU",
                ],
                ["20270327T023000/20270327T023000 x", "20270329T023000/20270329T023000 x"]
            ),
        ]
    )
    func skipped(lines: [String], expected: [String]) throws {
        let event = "BEGIN:VEVENT\nUID:a\nSUMMARY:x\n\(lines.joined(separator: "\n"))\nEND:VEVENT"
        let (found, _, codes) = try Self.expand(event)
        #expect(found == expected)
        #expect(codes == [])
    }

    @Test(
        "Beside a date, times of the day in a rule are ignored",
        arguments: [
            "FREQ=DAILY;BYMINUTE=1,2,3,4;INTERVAL=2;COUNT=3",
            "FREQ=DAILY;BYHOUR=9;INTERVAL=2;COUNT=3",
            "FREQ=DAILY;BYHOUR=0,9;BYSECOND=0,1;INTERVAL=2;COUNT=3",
            "FREQ=DAILY;BYHOUR=12;BYMINUTE=30;BYSECOND=59;INTERVAL=2;UNTIL=20241022",
            "FREQ=HOURLY;INTERVAL=48;COUNT=3",
            "FREQ=WEEKLY;BYDAY=FR,SU,TU;WKST=FR;BYHOUR=9,10;COUNT=3",
        ]
    )
    func timesBesideADate(rule: String) throws {
        let (found, _, _) = try Self.expand(
            Self.event("UID:a", "SUMMARY:x", "DTSTART;VALUE=DATE:20241018", "RRULE:\(rule)"),
            from: "20240101",
            to: "20250101"
        )
        #expect(found.map { String($0.prefix(8)) } == ["20241018", "20241020", "20241022"])
    }

    @Test("A rule of exceptions takes out what it names, however fine or old it is")
    func exceptionRules() throws {
        for rule in [
            "FREQ=WEEKLY;BYDAY=TU", "FREQ=SECONDLY;BYDAY=TU",
            "FREQ=SECONDLY;BYDAY=TU;COUNT=99999999",
        ] {
            let (lines, _, codes) = try Self.expand(
                Self.event(
                    "UID:a",
                    "SUMMARY:x",
                    "DTSTART:20270104T090000",
                    "RRULE:FREQ=DAILY;COUNT=4",
                    "EXRULE:\(rule)"
                )
            )
            #expect(codes == [])
            #expect(lines.map { String($0.prefix(8)) } == ["20270104", "20270106", "20270107"])
        }
    }

    @Test("The start is one of the series though the rule does not name it, and is counted")
    func startIsIncluded() throws {
        let (lines, _, _) = try Self.expand(
            Self.event(
                "UID:a",
                "SUMMARY:x",
                "DTSTART:20270106T090000",
                "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2"
            )
        )
        #expect(
            lines == ["20270106T090000/20270106T090000 x", "20270112T090000/20270112T090000 x"]
        )
    }

    @Test("One event is moved out of the window, one into it, one is called off")
    func overrides() throws {
        let series = Self.event(
            "UID:a",
            "SUMMARY:x",
            "DTSTART:20270105T090000Z",
            "DURATION:PT1H",
            "RRULE:FREQ=WEEKLY"
        )
        func override(_ day: String, _ start: String, _ more: String) -> String {
            Self.event("UID:a", "RECURRENCE-ID:\(day)T090000Z", "DTSTART:\(start)Z", more)
        }
        let (lines, _, codes) = try Self.expand(
            [
                series, override("20270112", "20270301T090000", "SUMMARY:ud"),
                override("20270216", "20270113T120000", "SUMMARY:ind"),
                override("20270119", "20270119T090000", "SUMMARY:aflyst\nSTATUS:CANCELLED"),
            ].joined(separator: "\n"),
            to: "20270122"
        )
        #expect(codes == [])
        #expect(
            lines == [
                "20270105T090000Z/20270105T100000Z x", "20270113T120000Z/20270113T120000Z ind",
                "20270119T090000Z/20270119T090000Z aflyst",
            ]
        )
    }

    @Test("A change of this and all that follows moves them by the same time on the clock")
    func thisAndFuture() throws {
        let (lines, _, codes) = try Self.expand(
            [
                Self.event(
                    "UID:a",
                    "SUMMARY:x",
                    "DTSTART;TZID=By:20270309T100000",
                    "DURATION:PT1H",
                    "RRULE:FREQ=WEEKLY;COUNT=5"
                ),
                Self.event(
                    "UID:a",
                    "SUMMARY:y",
                    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=By:20270323T100000",
                    "DTSTART;TZID=By:20270324T130000",
                    "DURATION:PT2H"
                ),
                Self.event(
                    "UID:a",
                    "SUMMARY:z",
                    "RECURRENCE-ID;TZID=By:20270330T100000",
                    "DTSTART;TZID=By:20270330T080000",
                    "DURATION:PT2H"
                ),
            ].joined(separator: "\n")
        )
        #expect(codes == [])
        #expect(
            lines == [
                "20270309T100000/20270309T110000 x", "20270316T100000/20270316T110000 x",
                "20270324T130000/20270324T150000 y", "20270330T080000/20270330T100000 z",
                "20270407T130000/20270407T150000 y",
            ]
        )
    }

    @Test("Of two changes of all that follows each holds until the next, whatever their order")
    func changesAfterEachOther() throws {
        func change(_ name: String, _ day: String, _ time: String) -> String {
            Self.event(
                "UID:a",
                "SUMMARY:\(name)",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:\(day)T100000",
                "DTSTART:\(day)T\(time)"
            )
        }
        let series = Self.event(
            "UID:a",
            "SUMMARY:x",
            "DTSTART:20270105T100000",
            "RRULE:FREQ=DAILY;COUNT=5"
        )
        let changes = [change("y", "20270106", "110000"), change("z", "20270108", "120000")]
        for events in [[series] + changes, [series] + changes.reversed()] {
            let (lines, _, codes) = try Self.expand(events.joined(separator: "\n"))
            #expect(codes == [])
            #expect(lines.map { String($0.suffix(1)) } == ["x", "y", "y", "z", "z"])
            #expect(
                lines.map { String($0.prefix(11).suffix(2)) } == ["10", "11", "11", "12", "12"]
            )
        }
    }

    @Test("Of two texts for the same event the one with the higher SEQUENCE counts")
    func newest() throws {
        let (lines, _, _) = try Self.expand(
            [
                Self.event("UID:a", "SUMMARY:ny", "SEQUENCE:2", "DTSTART;VALUE=DATE:20270107"),
                Self.event("UID:a", "SUMMARY:gammel", "SEQUENCE:1", "DTSTART;VALUE=DATE:20270106"),
            ].joined(separator: "\n")
        )
        #expect(lines == ["20270107/20270108 ny"])
    }

    @Test("DTEND means the same exact length, DURATION the same days by the calendar")
    func lengths() throws {
        // The clocks go forward in the night to 28 March 2027.
        let start = "DTSTART;TZID=By:20270326T220000"
        let rule = "RRULE:FREQ=DAILY;COUNT=2"
        let (exact, _, _) = try Self.expand(
            Self.event("UID:a", "SUMMARY:x", start, "DTEND;TZID=By:20270327T220000", rule)
        )
        #expect(exact.last == "20270327T220000/20270328T230000 x")
        let (nominal, _, _) = try Self.expand(
            Self.event("UID:a", "SUMMARY:x", start, "DURATION:P1D", rule)
        )
        #expect(nominal.last == "20270327T220000/20270328T220000 x")
    }

    @Test("A window takes in what reaches into it, and nothing that only touches it")
    func window() throws {
        let event = Self.event("UID:a", "SUMMARY:x", "DTSTART:20270105T090000", "DURATION:PT1H")
        for (from, to, isIn) in [
            ("20270105T100000", "20270106", false), ("20270105T095959", "20270106", true),
            ("20270101", "20270105T090000", false), ("20270101", "20270105T090001", true),
            ("20270105T093000", "20270105T093001", true),
        ] {
            #expect(try Self.expand(event, from: from, to: to).lines.isEmpty != isIn)
        }
        let moment = Self.event("UID:a", "SUMMARY:x", "DTSTART:20270105T090000")
        #expect(try Self.expand(moment, from: "20270105T090000", to: "20270106").lines.count == 1)
    }

    @Test(
        "An event of a series reaches into a window until its last second, however it is long",
        arguments: [
            ["DTSTART;TZID=By:20270105T090000", "DURATION:P3D"],
            ["DTSTART;TZID=By:20270105T090000", "DURATION:P2DT24H"],
            ["DTSTART;TZID=By:20270105T090000", "DURATION:PT72H"],
            ["DTSTART;TZID=By:20270105T090000", "DTEND;TZID=By:20270108T090000"],
            ["DTSTART:20270105T090000", "DURATION:P3D"],
            ["DTSTART:20270105T090000", "DTEND:20270108T090000"],
        ]
    )
    func lastSecond(lines: [String]) throws {
        let event = Self.event("UID:a", "SUMMARY:x", lines[0], lines[1], "RRULE:FREQ=WEEKLY")
        let seconds = [("20270205T085959", 1), ("20270205T090000", 0)]
        for (from, count) in seconds {
            #expect(try Self.expand(event, from: from, to: "20270205T090001").lines.count == count)
        }
        let days = Self.event("UID:a", "DTSTART:20270105", "DTEND:20270108", "RRULE:FREQ=WEEKLY")
        #expect(try Self.expand(days, from: "20270204T235959", to: "20270205").lines.count == 1)
        #expect(try Self.expand(days, from: "20270205", to: "20270206").lines.isEmpty)
    }

    @Test(
        "What cannot be known is said",
        arguments: [
            (["DTSTART:20270230T090000"], "bad-date"), (["SUMMARY:x"], "missing-property"),
            (["DTSTART:20270105", "RRULE:FREQ=X"], "bad-rule"),
            (["DTSTART:20270105T090000Z", "DTEND:20270105T080000Z"], "end-not-after-start"),
            (["DTSTART;TZID=Nowhere:20270105T090000"], "unknown-zone"),
        ]
    )
    func mistakes(lines: [String], code: String) throws {
        let text = "BEGIN:VEVENT\nUID:a\n" + lines.joined(separator: "\n") + "\nEND:VEVENT"
        #expect(try Self.expand(text).codes == [code])
    }

    @Test(
        "A series from long ago costs as little as a new one, and a limit ends an endless one",
        arguments: [
            "FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=1000000000",
            "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7;BYSECOND=0,1,2,3,4,5",
        ]
    )
    func hostile(rule: String) throws {
        func event(_ start: String) -> String {
            Self.event("UID:a", "SUMMARY:x", "DTSTART;TZID=By:\(start)", "RRULE:\(rule)")
        }
        let new = event("20270101T000000")
        // One day first: were it gone through second by second, so would be the years after it.
        for start in ["20261231T000000", "19900101T000000"] {
            let growth = try Allocations.growth(from: new, to: event(start)) {
                let found = try Self.expand($0, from: "20270101", to: "20270201", limit: 500)
                #expect(found.lines.count <= 500)
            }
            try #require(growth < 1.5)
        }
    }

    @Test("A series of which nothing is left ends with its window")
    func nothingLeft() throws {
        let (lines, _, codes) = try Self.expand(
            Self.event(
                "UID:a",
                "SUMMARY:x",
                "DTSTART:20270101T000000Z",
                "RRULE:FREQ=MINUTELY",
                "EXRULE:FREQ=MINUTELY"
            ),
            to: "20270103"
        )
        #expect(lines.isEmpty && codes.isEmpty)
    }

    @Test("A period has its own length where the rule names the same time")
    func periods() throws {
        let (lines, _, _) = try Self.expand(
            Self.event(
                "UID:a",
                "SUMMARY:x",
                "DTSTART:20270105T100000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=2",
                "RDATE;VALUE=PERIOD:20270105T100000Z/PT5H,20270106T100000Z/20270106T103000Z"
            )
        )
        #expect(
            lines == [
                "20270105T100000Z/20270105T150000Z x", "20270106T100000Z/20270106T103000Z x",
            ]
        )
    }

    @Test("Nothing lies past the year 9999, and a list has an end")
    func bounds() throws {
        let (last, _, _) = try Self.expand(
            Self.event("UID:a", "SUMMARY:x", "DTSTART:20270105T100000Z", "DURATION:P999999999W")
        )
        #expect(last == ["20270105T100000Z/99991231T235959Z x"])
        let dates = Array(repeating: "x", count: 20_000).joined(separator: ",")
        let (_, _, codes) = try Self.expand(
            Self.event("UID:a", "SUMMARY:x", "DTSTART:20270105T100000Z", "EXDATE:\(dates)")
        )
        #expect(codes.count == 501 && codes.contains("limit-values"))
        let long = Array(repeating: "1", count: 1000).joined(separator: ",")
        let (_, _, told) = try Self.expand(
            Self.event("UID:a", "DTSTART:20270105T100000Z", "RRULE:FREQ=YEARLY;BYMONTHDAY=\(long)")
        )
        #expect(told == ["limit-rule-length"])
    }

    @Test(
        "As many steps as are allowed are taken in vain, and one more is told",
        arguments: [("COUNT=10", true), ("COUNT=9", false)]
    )
    func steps(end: String, isTold: Bool) throws {
        let event = Self.event(
            "UID:a",
            "DTSTART:20270101T000000Z",
            "RRULE:FREQ=MINUTELY;\(end)",
            "EXRULE:FREQ=MINUTELY"
        )
        let text = "BEGIN:VCALENDAR\n\(event)\nEND:VCALENDAR\n"
        let (tree, _) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        var expansion = CalendarExpansion(tree) { _ in nil }
        let from = try #require(DateValue("20270101")), to = try #require(DateValue("20270201"))
        #expect(expansion.instances(from: from, to: to, stepLimit: 10).instances.isEmpty)
        let told = expansion.diagnostics.entries.map(\.problem)
        #expect(told == (isTold ? [.tooManySteps(limit: 10)] : []))
        #expect(told.allSatisfy { $0.isOfFollowing })
    }

    @Test("A changed event in a zone that nobody knows is told of once")
    func changedInAnUnknownZone() throws {
        let series = Self.event("UID:a", "DTSTART:20270105T100000Z", "RRULE:FREQ=DAILY;COUNT=3")
        let changed = Self.event(
            "UID:a",
            "RECURRENCE-ID;TZID=Nowhere:20270110T100000",
            "DTSTART:20270112T100000Z"
        )
        #expect(try Self.expand(series + "\n" + changed).codes == ["unknown-zone"])
    }

    @Test("Fifty rules are followed, each of up to a kibibyte")
    func manyRules() throws {
        let start = ["UID:a", "SUMMARY:x", "DTSTART:20270105T100000Z"]
        for count in [50, 51] {
            let rules = (0..<count).map { "RRULE:FREQ=YEARLY;BYYEARDAY=\(100 + $0);COUNT=2" }
            let event = "BEGIN:VEVENT\n\((start + rules).joined(separator: "\n"))\nEND:VEVENT"
            let (lines, _, codes) = try Self.expand(event)
            #expect(lines.count == 51)
            #expect(codes == (count == 50 ? [] : ["limit-values"]))
        }
        for (length, codes) in [(1024, []), (1025, ["limit-rule-length"])] {
            let rule = "FREQ=DAILY;COUNT=2;BYMONTH=1"
            let more = String(repeating: ",1", count: (length - rule.utf8.count) / 2)
            let last = (length - rule.utf8.count) % 2 == 1 ? "2" : ""
            let event = Self.event(start[0], start[1], start[2], "RRULE:\(rule)\(more)\(last)")
            let found = try Self.expand(event)
            #expect(found.codes == codes)
            #expect(found.lines.count == (codes.isEmpty ? 2 : 1))
        }
    }

    @Test("A change of an event that the series does not have is told, and shown by its clock")
    func strays() throws {
        let series = Self.event(
            "UID:a",
            "SUMMARY:x",
            "DTSTART;TZID=By:20270105T100000",
            "RRULE:FREQ=DAILY;COUNT=3"
        )
        func override(_ place: String) -> String {
            Self.event("UID:a", "SUMMARY:y", "RECURRENCE-ID:\(place)", "DTSTART:20270110T100000Z")
        }
        let fitting = try Self.expand(series + "\n" + override("20270106T090000Z"))
        #expect(fitting.codes == [] && fitting.lines.count == 3)
        let stray = try Self.expand(series + "\n" + override("20270106T113000Z"))
        #expect(stray.codes == ["stray-override"] && stray.lines.count == 4)
    }

    @Test("Events are in the order of their starts, whatever their order in the text")
    func order() throws {
        let events = ["c", "a", "b"].map {
            Self.event(
                "UID:\($0)",
                "SUMMARY:\($0)",
                "DTSTART:20270105T090000Z",
                "RRULE:FREQ=DAILY;COUNT=2"
            )
        }
        let (lines, _, _) = try Self.expand(events.joined(separator: "\n"))
        #expect(lines.map { String($0.suffix(1)) } == ["a", "b", "c", "a", "b", "c"])
    }
}
