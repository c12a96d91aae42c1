import Foundation
import TestSupport
import Testing

/// `jobklub ical jcal`: a calendar file as JSON, and back.
@Suite struct JCalCommandTests {
    private static let calendar = """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//example//test//EN\r
        BEGIN:VEVENT\r
        UID:a@example.dk\r
        DTSTAMP:20270101T000000Z\r
        DTSTART;VALUE=DATE:20270105\r
        SUMMARY:Jobklub\\, hold 1: æøå\r
        X-OWN;X-P="a,b":some:thing\r
        END:VEVENT\r
        END:VCALENDAR\r

        """

    @Test func aFileIsTheSameAfterBothWays() throws {
        let bench = try Bench()
        let there = try bench.run(["ical", "jcal", try bench.write("a.ics", Self.calendar)])
        #expect(there.code == 0 && there.error.isEmpty)
        let json = try JSONSerialization.jsonObject(with: there.octets) as? [Any]
        #expect(json?.first as? String == "vcalendar" && json?.count == 3)
        #expect(there.output.contains(#"["x-own",{"x-p":"a,b"},"unknown","some:thing"]"#))
        let path = try bench.write("a.json", there.output)
        let back = try bench.run(["ical", "jcal", "--reverse", path])
        #expect(back.code == 0 && back.error.isEmpty && back.output == Self.calendar)
    }

    @Test func aMistakeInTheCalendarIsToldAndTheRestIsThere() throws {
        let bench = try Bench()
        let broken = Self.calendar.replacing("20270105", with: "20270230")
        let path = try bench.write("a.ics", broken)
        let outcome = try bench.run(["ical", "jcal", path])
        #expect(outcome.code == 65)
        #expect(outcome.output.contains(#"["dtstart",{},"unknown","20270230"]"#))
        let said = try SaidOfFile.read(outcome.error)
        #expect(said.map(\.code) == ["bad-date"] && said.map(\.line) == [7])
    }

    @Test func jsonThatIsNoCalendarIsRefusedWithItsPlace() throws {
        let bench = try Bench()
        let path = try bench.write("a.json", "[\"vcalendar\",\n  [[\"Summary\"]]]")
        let outcome = try bench.run(["ical", "jcal", "--reverse", path, "--lang", "en"])
        #expect(outcome.code == 65 && outcome.output.isEmpty)
        let said = try #require(try SaidOfFile.read(outcome.error).first)
        #expect(said.file == path && said.severity == "error" && said.code == "bad-name")
        #expect(said.line == 2 && said.column == 5 && said.octet == 18)
    }

    @Test func aLimitExitsWith3AFileThatIsNotThereWith66AndTwoFilesWith64() throws {
        let bench = try Bench()
        let deep = "[\"vcalendar\",[],[" + String(repeating: "[\"vevent\",[],[", count: 20)
        let path = try bench.write("deep.json", deep)
        #expect(try bench.run(["ical", "jcal", "--reverse", path]).code == 3)
        #expect(try bench.run(["ical", "jcal", "/no/such/file.ics"]).code == 66)
        #expect(try bench.run(["ical", "jcal", "a.ics", "b.ics"]).code == 64)
    }

    @Test func aLetterIsNoCalendar() throws {
        let bench = try Bench()
        let outcome = try bench.run(["ical", "jcal", try bench.write("a.ics", "Dear all,\n")])
        #expect(outcome.code == 65 && outcome.output.isEmpty)
        #expect(try SaidOfFile.read(outcome.error).map(\.code) == ["not-a-calendar"])
    }
}
