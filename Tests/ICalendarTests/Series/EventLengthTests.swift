import ICalendar
import Testing

/// How long events of a series last, and which of their series they are.
@Suite struct EventLengthTests {
    typealias Expansion = CalendarExpansionTests

    @Test(
        arguments: [
            // A day ends before its end; at the earliest on itself.
            ("DTSTART;VALUE=DATE:20270105", "", "20270105/20270106", []),
            (
                "DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270105", "20270105/20270106",
                ["end-not-after-start"]
            ),
            ("DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270106", "20270105/20270106", []),
            ("DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270107", "20270105/20270107", []),
            (
                "DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270104", "20270105/20270106",
                ["end-not-after-start"]
            ),
            // A day beside a time: its midnight ends the event, a time on a day takes the day in.
            (
                "DTSTART;VALUE=DATE:20270105", "DTEND:20270106T000000", "20270105/20270106",
                ["other-form"]
            ),
            (
                "DTSTART;VALUE=DATE:20270105", "DTEND:20270106T120000Z", "20270105/20270107",
                ["other-form"]
            ),
            (
                "DTSTART:20270105T090000", "DTEND;VALUE=DATE:20270106",
                "20270105T090000/20270106T000000", ["other-form"]
            ),
            (
                "DTSTART;TZID=By:20270105T090000", "DTEND:20270105T100000",
                "20270105T090000/20270105T100000", ["other-form"]
            ),
            (
                "DTSTART:20270105T090000", "DTEND;TZID=By:20270105T100000",
                "20270105T090000/20270105T100000", ["other-form"]
            ),
            (
                "DTSTART:20270105T090000", "DTEND;VALUE=DATE:20270105",
                "20270105T090000/20270105T090000", ["other-form", "end-not-after-start"]
            ),
            // A time lasts as long as is said, or no time at all.
            ("DTSTART:20270105T090000", "", "20270105T090000/20270105T090000", []),
            (
                "DTSTART:20270105T090000", "DTEND:20270105T090000",
                "20270105T090000/20270105T090000", ["end-not-after-start"]
            ),
            (
                "DTSTART:20270105T090000", "DTEND:20270105T090001",
                "20270105T090000/20270105T090001", []
            ),
            (
                "DTSTART:20270105T090000", "DTEND:20270105T085959",
                "20270105T090000/20270105T090000", ["end-not-after-start"]
            ),
            // Durations: of none, of a part of a day, below none.
            (
                "DTSTART;VALUE=DATE:20270105", "DURATION:P0D", "20270105/20270106",
                ["end-not-after-start"]
            ),
            ("DTSTART;VALUE=DATE:20270105", "DURATION:P2D", "20270105/20270107", []),
            (
                "DTSTART;VALUE=DATE:20270105", "DURATION:PT47H", "20270105/20270106",
                ["not-whole-days"]
            ),
            (
                "DTSTART;VALUE=DATE:20270105", "DURATION:PT48H", "20270105/20270107",
                ["not-whole-days"]
            ),
            (
                "DTSTART;VALUE=DATE:20270105", "DURATION:-P1D", "20270105/20270106",
                ["bad-duration"]
            ),
            (
                "DTSTART:20270105T090000", "DURATION:PT0S", "20270105T090000/20270105T090000",
                ["end-not-after-start"]
            ),
            (
                "DTSTART:20270105T090000", "DURATION:P1DT1S", "20270105T090000/20270106T090001",
                []
            ),
            (
                "DTSTART:20270105T090000", "DURATION:-PT1S", "20270105T090000/20270105T090000",
                ["bad-duration"]
            ),
        ] as [(String, String, String, [String])]
    )
    func anEventLastsAsLongAsItSays(start: String, end: String, span: String, codes: [String])
        throws
    {
        let lines = ["UID:a", "SUMMARY:x", start, end].filter { !$0.isEmpty }
        let text = "BEGIN:VEVENT\n" + lines.joined(separator: "\n") + "\nEND:VEVENT"
        let found = try Expansion.expand(text)
        #expect(found.lines == ["\(span) x"])
        #expect(found.codes == codes)
    }

    /// An event alone is none of a series; its places stand in the form of the series.
    @Test(
        arguments: [
            ("DTSTART;TZID=By:20270105T093000", "", "", [nil]),
            (
                "DTSTART;TZID=By:20270105T093000", "RRULE:FREQ=DAILY;COUNT=2", "",
                ["20270105T093000", "20270106T093000"]
            ),
            (
                "DTSTART;TZID=By:20270105T093000", "RDATE;TZID=By:20270106T093000", "",
                ["20270105T093000", "20270106T093000"]
            ),
            (
                "DTSTART;TZID=By:20270105T093000", "", "RECURRENCE-ID;TZID=By:20270105T093000",
                ["20270105T093000"]
            ),
            (
                "DTSTART;TZID=By:20270105T093000", "", "RECURRENCE-ID:20270105T083000Z",
                ["20270105T093000"]
            ),
            (
                "DTSTART:20270105T083000Z", "", "RECURRENCE-ID;TZID=By:20270105T093000",
                [
                    "20270105T083000Z"
                ]
            ),
            ("DTSTART:20270105T093000", "", "RECURRENCE-ID:20270105T093000", ["20270105T093000"]),
            (
                "DTSTART;VALUE=DATE:20270105", "", "RECURRENCE-ID;VALUE=DATE:20270105",
                ["20270105"]
            ),
        ] as [(String, String, String, [String?])]
    )
    func anEventKnowsWhichOfItsSeriesItIs(
        start: String,
        more: String,
        override: String,
        places: [String?]
    ) throws {
        func event(_ lines: String...) -> String {
            let lines = ["BEGIN:VEVENT", "UID:a", "SUMMARY:x"] + lines + ["END:VEVENT"]
            return lines.filter { !$0.isEmpty }.joined(separator: "\n")
        }
        let changed = override.isEmpty ? "" : "\n" + event(start, override)
        let found = try Expansion.expand(event(start, more) + changed)
        #expect(found.places == places)
        #expect(found.codes == [])
    }
}
