import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Broken closed-day files")
struct BrokenFileTests {
    /// A file, and what is to be said of it: line, column and problem of each mistake.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let mistakes: [Mistake]

        var testDescription: String { name }

        init(_ name: String, _ text: String, _ mistakes: Mistake...) {
            self.name = name
            self.text = text
            self.mistakes = mistakes
        }
    }

    struct Mistake: Hashable, Sendable {
        let line: Int
        let column: Int
        let problem: ReadingError.Problem

        init(_ line: Int, _ column: Int, _ problem: ReadingError.Problem) {
            self.line = line
            self.column = column
            self.problem = problem
        }
    }

    /// A file with one event: line 1 and 2 begin, line 3 to 5 make it whole, the rest follows.
    private static func event(_ lines: String...) -> String {
        (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:x", "DTSTART:20270105"] + lines
            + ["END:VEVENT", "END:VCALENDAR"]).joined(separator: "\n")
    }

    static let structure: [Row] = [
        Row("nothing", "", .init(1, 1, .notACalendar)),
        Row("only line ends", "\n\n", .init(3, 1, .notACalendar)),
        Row("a web page", "<!DOCTYPE html>\n<html>\n", .init(1, 1, .notACalendar)),
        Row("a card", "BEGIN:VCARD\nEND:VCARD\n", .init(1, 1, .notACalendar)),
        Row("an event alone", "BEGIN:VEVENT\nEND:VEVENT\n", .init(1, 1, .notACalendar)),
        Row("a property first", "VERSION:2.0\n", .init(1, 1, .notACalendar)),
        Row("an end first", "END:VCALENDAR\n", .init(1, 1, .notACalendar)),
        Row("text after the end", event() + "\nSUMMARY:x", .init(8, 1, .notACalendar)),
        Row("a second end", event() + "\nEND:VCALENDAR", .init(8, 1, .notACalendar)),
        Row(
            "no end of the calendar",
            "BEGIN:VCALENDAR\nVERSION:2.0\n",
            .init(3, 1, .unexpectedEnd(component: "VCALENDAR"))
        ),
        Row(
            "cut off in an event",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20270105",
            .init(5, 17, .unexpectedEnd(component: "VEVENT"))
        ),
        Row(
            "an end of what never began, far out",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20270105\nEND:VTODO\n"
                + "END:VEVENT\nEND:VCALENDAR\n",
            .init(6, 5, .mismatchedEnd(expected: "VEVENT", found: "VTODO"))
        ),
        Row(
            "an end of what never began",
            event("END:VALARM"),
            .init(6, 5, .mismatchedEnd(expected: "VEVENT", found: "VALARM"))
        ),
        Row(
            "components nine deep",
            "BEGIN:VCALENDAR\n" + (1...9).map { "BEGIN:X-\($0)\n" }.joined()
                + (1...9).reversed().map { "END:X-\($0)\n" }.joined() + "END:VCALENDAR\n",
            .init(9, 1, .tooDeep(limit: 8))
        ),
        Row(
            "a component without a name",
            "BEGIN:VCALENDAR\nBEGIN:\nEND:VCALENDAR\n",
            .init(2, 7, .malformedLine("BEGIN:"))
        ),
    ]

    static let lines: [Row] = [
        Row("no colon", event("STATUS"), .init(6, 7, .malformedLine("STATUS"))),
        Row(
            "no colon behind a parameter",
            event("EXDATE;A=b"),
            .init(6, 11, .malformedLine("EXDATE;A=b"))
        ),
        Row(
            "a long line that is none",
            event("EXDATE" + String(repeating: "ø", count: 60)),
            .init(6, 7, .malformedLine("EXDATE" + String(repeating: "ø", count: 34)))
        ),
        Row(
            "a line over a mebibyte",
            event("X:" + String(repeating: "x", count: 1 << 20)),
            .init(6, 1, .lineTooLong(limit: 1 << 20))
        ),
    ]

    static let properties: [Row] = [
        Row(
            "an empty event",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n",
            .init(2, 1, .missingProperty("DTSTART", component: "VEVENT"))
        ),
        Row("a second summary", event("SUMMARY:y"), .init(6, 1, .repeatedProperty("SUMMARY"))),
        Row("a second start", event("dtstart:20270106"), .init(6, 1, .repeatedProperty("DTSTART"))),
        Row(
            "two levels",
            event("X-JOBKLUB-LEVEL:block", "X-JOBKLUB-LEVEL:warn"),
            .init(7, 1, .repeatedProperty("X-JOBKLUB-LEVEL"))
        ),
        Row(
            "an end and a duration",
            event("DURATION:P1D", "DTEND:20270107"),
            .init(7, 1, .excludedProperty("DTEND", by: "DURATION"))
        ),
        Row("no such day", event("DTEND:20270230"), .init(6, 7, .badDate("20270230"))),
        Row("a day with hyphens", event("DTEND:2027-13-06"), .init(6, 7, .badDate("2027-13-06"))),
        Row(
            "an end with a time before a start without",
            event("DTEND:20270104T230000"),
            .init(6, 7, .endNotAfterStart)
        ),

        Row("an end before", event("DTEND:20270101"), .init(6, 7, .endNotAfterStart)),

        Row("a duration backwards", event("DURATION:-P1D"), .init(6, 10, .badDuration("-P1D"))),
        Row("a duration of months", event("DURATION:P1M"), .init(6, 10, .badDuration("P1M"))),
        Row(
            "a duration past all calendars",
            event("DURATION:P999999999W"),
            .init(6, 10, .badDuration("P999999999W"))
        ),

        Row(
            "an exception that is no date",
            event("EXDATE;VALUE=DATE:20270105,20271301,x"),
            .init(6, 28, .badDate("20271301")),
            .init(6, 37, .badDate("x"))
        ),
        Row("a period", event("RDATE:20270105/P1D"), .init(6, 7, .badDate("20270105/P1D"))),
        Row(
            "a rule with a bad part",
            event("RRULE:FREQ=YEARLY;BYMONTH=13"),
            .init(6, 27, .badRule(.badValue(part: "BYMONTH", value: "13")))
        ),
        Row(
            "a folded rule with a bad part",
            event("RRULE:FREQ=YE\n ARLY;BYMON\n\tTH=13"),
            .init(8, 5, .badRule(.badValue(part: "BYMONTH", value: "13")))
        ),
        Row(
            "a rule without FREQ",
            event("RRULE:COUNT=1"),
            .init(6, 7, .badRule(.missingFrequency))
        ),
        Row("a rule of hours", event("RRULE:FREQ=HOURLY"), .init(6, 7, .ruleNotOfDays)),
        Row(
            "a change to all that follow for ever",
            event(
                "RRULE:FREQ=DAILY",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:a",
                "DTSTART:20270107",
                "SUMMARY:y",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20270106"
            ),
            .init(2, 1, .notFollowed("RANGE=THISANDFUTURE"))
        ),
        Row(
            "a rule of exceptions for ever",
            event("RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY"),
            .init(2, 1, .notFollowed("EXRULE"))
        ),
        Row(
            "hours that end, and a rule of exceptions",
            event("RRULE:FREQ=HOURLY;COUNT=2", "EXRULE:FREQ=WEEKLY"),
            .init(2, 1, .notFollowed("EXRULE"))
        ),
    ]

    private static func mistakes(_ octets: [UInt8]) -> [Mistake]? {
        do throws(UnreadableCalendar) {
            _ = try AllDayEvent.read(octets, in: Samples.zone)
            return nil
        } catch {
            return error.errors.map {
                Mistake($0.position.line, $0.position.column, $0.problem)
            }
        }
    }

    @Test("Each mistake is told with its place", arguments: structure + lines + properties)
    func each(row: Row) {
        #expect(Self.mistakes(Array(row.text.utf8)) == row.mistakes)
        let crlf = row.text.replacing("\n", with: "\r\n")
        #expect(Self.mistakes(Array(crlf.utf8)) == row.mistakes)
    }

    @Test("All mistakes of a file are told at once, in its order")
    func several() {
        var octets = Array(
            """
            BEGIN:VCALENDAR
            METHOD
            BEGIN:VEVENT
            UID:a
            DTSTART:20270230
            RRULE:FREQ=FORTNIGHTLY
            END:VEVENT
            BEGIN:VEVENT
            UID:b
            SUMMARY:påske
            DTSTART:20270105
            DTEND:20270104
            EXDATE:x

            """.utf8
        )
        octets += Array("LOCATION:æ".utf8) + [0xFF] + Array("\nEND:VCALENDAR\n".utf8)
        #expect(
            Self.mistakes(octets) == [
                Mistake(2, 7, .malformedLine("METHOD")),
                Mistake(5, 9, .badDate("20270230")),
                Mistake(6, 12, .badRule(.badValue(part: "FREQ", value: "FORTNIGHTLY"))),
                Mistake(12, 7, .endNotAfterStart),
                Mistake(13, 8, .badDate("x")),
            ]
        )
    }

    @Test("A thousand mistakes are kept and the rest is counted")
    func many() throws {
        let text = "BEGIN:VCALENDAR\n" + String(repeating: "UID\n", count: 1500) + "END:VCALENDAR\n"
        let error = try #require(throws: UnreadableCalendar.self) {
            try AllDayEvent.read(Array(text.utf8), in: Samples.zone)
        }
        #expect(error.errors.count == 1000)
        #expect(error.omitted == 500)
        // What only matters to whoever wants whole days is counted with them.
        let hourly = Self.event("RRULE:FREQ=HOURLY") + "\n"
        let more = try #require(throws: UnreadableCalendar.self) {
            try AllDayEvent.read(Array((text + hourly).utf8), in: Samples.zone)
        }
        #expect(more.errors.count == 1000)
        #expect(more.omitted == 501)
    }
}
