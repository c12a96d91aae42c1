import CivilTime
import Correspondence
import Documents
import Planning
import Testing

@Suite("Words of ours in calendar files of closed days")
struct ClosedDayWordTests {
    private func calendar(_ lines: String) -> [UInt8] {
        Array(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20270105
            \(lines)SUMMARY:Lukket
            END:VEVENT
            END:VCALENDAR

            """.utf8
        )
    }

    @Test(
        "Without them the programme's words count",
        arguments: [
            (ClosedDayRule.Level.block, ClosedDayRule.Kind.municipal), (.warn, .school),
            (.note, .religious),
        ]
    )
    func defaults(level: ClosedDayRule.Level, kind: ClosedDayRule.Kind) throws {
        let rules = try ClosedDayCalendar.read(
            calendar(""),
            file: "x.ics",
            zone: .utc,
            level: level,
            kind: kind
        )
        #expect(rules.map(\.level) == [level])
        #expect(rules.map(\.kind) == [kind])
        #expect(rules.map(\.name.danish) == ["Lukket"])
    }

    @Test(
        "An event may say otherwise, in small or large letters",
        arguments: [
            ("X-JOBKLUB-LEVEL:warn", ClosedDayRule.Level.warn, ClosedDayRule.Kind.municipal),
            ("X-JOBKLUB-LEVEL:NOTE", .note, .municipal),
            ("x-jobklub-kind:School", .block, .school),
            ("X-JOBKLUB-KIND:public", .block, .publicHoliday),
        ]
    )
    func words(line: String, level: ClosedDayRule.Level, kind: ClosedDayRule.Kind) throws {
        let rules = try ClosedDayCalendar.read(calendar(line + "\n"), file: "x.ics", zone: .utc)
        #expect(rules.map(\.level) == [level])
        #expect(rules.map(\.kind) == [kind])
    }

    @Test("A word that nobody knows is a mistake where it stands")
    func unknownWords() throws {
        let lines = "X-JOBKLUB-LEVEL:blok\nX-JOBKLUB-KIND:\n"
        let error = try #require(throws: FileMistakes.self) {
            try ClosedDayCalendar.read(calendar(lines), file: "x.ics", zone: .utc)
        }
        #expect(error.mistakes.map(\.line) == [5, 6])
        #expect(error.mistakes.map(\.column) == [17, 16])
        #expect(error.mistakes.first?.suggestion == .didYouMean("block"))
        #expect(error.mistakes.last?.suggestion?.key == "advice.one-of")
    }

    @Test("Dates added to an event close too, and excepted ones do not")
    func additionsAndExceptions() throws {
        let lines = "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20270106\nRDATE:20270201\n"
        let rules = try ClosedDayCalendar.read(calendar(lines), file: "x.ics", zone: .utc)
        let span = DaySpan(Day(number: 20_800)...Day(number: 20_900))
        let days = rules.flatMap { $0.starts(in: span) }.map(\.description)
        #expect(days == ["2027-01-05", "2027-01-07", "2027-02-01"])
    }
}
