import Foundation
import Testing

/// The same lines through `ical check`, `ical expand`, `ical roundtrip` and `check`: one verdict.
@Suite struct OneVerdictTests {
    private struct Said: Decodable, Equatable {
        let line: Int
        let column: Int
        let severity: String
        let code: String
    }

    private struct Remark: Decodable {
        let line: Int
        let column: Int
        let code: String
        let severity: String
        let isRemark: Bool
    }

    private struct Event: Decodable {
        let start: String
    }

    private static func starts(_ output: String) throws -> [String] {
        try output.split(separator: "\n").map {
            try JSONDecoder().decode(Event.self, from: Data($0.utf8)).start
        }
    }

    private static func text(_ lines: [String], head: [String] = []) -> String {
        let all =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"] + head
            + ["BEGIN:VEVENT", "DTSTAMP:20270101T000000Z", "SUMMARY:x"] + lines
            + ["END:VEVENT", "END:VCALENDAR", ""]
        return all.joined(separator: "\r\n")
    }

    private static let day = "DTSTART;VALUE=DATE:20270218"

    @Test(
        arguments: [
            // Rules with something empty or with spaces, days without length, no UID.
            (["UID:a", day, "RRULE:FREQ=DAILY;COUNT=2;INTERVAL=1;"], ["18", "19"], "repair"),
            (["UID:a", day, "RRULE:"], ["18"], "repair"),
            (["UID:a", day, "RRULE:FREQ=DAILY;;COUNT=2"], ["18", "19"], "repair"),
            (["UID:a", day, "RRULE:FREQ=WEEKLY;BYDAY=TH, FR;COUNT=2"], ["18", "19"], "repair"),
            (["UID:a", day, "DTEND;VALUE=DATE:20270218"], ["18"], "warning"),
            ([day], ["18"], "repair"),
            (
                ["UID:a", day, "RRULE:FREQ=DAILY;BYMINUTE=1,2;INTERVAL=2;COUNT=2"], ["18", "20"],
                "warning"
            ),
            // What no reader can know.
            (["UID:a", day, "RRULE:FREQ=FORTNIGHTLY"], ["18"], "error"),
            (["UID:a", day, "DTEND;VALUE=DATE:20270217"], ["18"], "error"),
            (["UID:a", day, "EXDATE;VALUE=DATE:20270230"], ["18"], "error"),
        ] as [([String], [String], String)]
    )
    func allFourSayTheSame(lines: [String], days: [String], severity: String) throws {
        let bench = try Bench()
        let path = bench.folder.appending(path: "a.ics").path
        try Data(Self.text(lines).utf8).write(to: URL(filePath: path))
        func said(_ text: String) throws -> [Said] {
            try text.split(separator: "\n").map {
                try JSONDecoder().decode(Said.self, from: Data($0.utf8))
            }
        }
        let code: Int32 = severity == "error" ? 65 : 0
        let check = try bench.run(["ical", "check", path])
        let found = try said(check.output)
        #expect(check.code == code && found.map(\.severity) == [severity])
        let expand = try bench.run([
            "ical", "expand", path, "--from", "20270201", "--to", "20270301",
        ])
        #expect(try expand.code == code && said(expand.error) == found)
        #expect(try Self.starts(expand.output) == days.map { "202702" + $0 })
        let roundtrip = try bench.run(["ical", "roundtrip", path])
        #expect(try roundtrip.code == code && said(roundtrip.error) == found)
        let closed = try bench.run(["check", "--json", path])
        let remarks = try closed.output.split(separator: "\n").map {
            try JSONDecoder().decode(Remark.self, from: Data($0.utf8))
        }
        #expect(closed.code == code)
        #expect(remarks.map(\.line) == found.map(\.line))
        #expect(remarks.map(\.column) == found.map(\.column))
        #expect(remarks.map(\.code) == found.map(\.code))
        #expect(remarks.map(\.severity) == found.map(\.severity))
        #expect(remarks.allSatisfy { $0.isRemark == (severity != "error") })
    }

    @Test(
        arguments: [
            // An exception by a clock, and one in UTC, in a series of days.
            (
                [
                    day, "RRULE:FREQ=DAILY;COUNT=3",
                    "EXDATE;TZID=W. Europe Standard Time:20270219T000000",
                ],
                ["other-form", "zone-not-defined"], ["20270218", "20270220"]
            ),
            (
                [day, "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20270218T230000Z"], ["other-form"],
                ["20270218", "20270220"]
            ),
            // An exception by any clock in a series by a zone's.
            (
                [
                    "DTSTART;TZID=Europe/Copenhagen:20270218T100000", "RRULE:FREQ=DAILY;COUNT=3",
                    "EXDATE:20270219T100000",
                ], ["other-form", "zone-not-defined"], ["20270218T100000", "20270220T100000"]
            ),
            (
                ["DTSTART;TZID=tzone://Microsoft/Utc:20270218T100000"],
                ["odd-line", "zone-not-defined"], ["20270218T100000"]
            ),
            (
                ["DTSTART;TZID=(GMT+01.00) Sarajevo/Warsaw/Zagreb:20270218T100000"],
                ["zone-not-defined"], ["20270218T100000"]
            ),
            (
                [
                    day,
                    "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Main Street 1\\; 4041 Linz:geo:48,14",
                ],
                ["odd-line"], ["20270218"]
            ),
            ([day, "EXDATE;VALUE=DATE:20270219"], ["stray-exception"], ["20270218"]),
        ] as [([String], [String], [String])]
    )
    func linesThatProgramsWrite(lines: [String], codes: [String], starts: [String]) throws {
        let bench = try Bench()
        let path = bench.folder.appending(path: "a.ics").path
        let text = Self.text(["UID:a"] + lines, head: ["X-WR-TIMEZONE:Europe/Copenhagen"])
        try Data(text.utf8).write(to: URL(filePath: path))
        let expand = try bench.run([
            "ical", "expand", path, "--from", "20270201", "--to", "20270301",
        ])
        #expect(expand.code == 0)
        #expect(try Self.starts(expand.output) == starts)
        for code in codes { #expect(expand.error.contains("\"code\":\"\(code)\"")) }
        #expect(expand.error.split(separator: "\n").count == codes.count)
        #expect(try bench.run(["check", path]).code == 0)
    }

    @Test func anHourAmongClosedDaysIsSaidToCloseTheDay() throws {
        let bench = try Bench()
        let path = bench.folder.appending(path: "a.ics").path
        let text = Self.text(["UID:a", "DTSTART:20270218T100000", "DTEND:20270218T110000"])
        try Data(text.utf8).write(to: URL(filePath: path))
        let outcome = try bench.run(["check", path, "--lang", "en"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("The event has a time of day (20270218T100000)"))
        #expect(outcome.output.hasSuffix("a.ics: fine, with 1 remark\n"))
        #expect(try bench.run(["ical", "check", path]).output.isEmpty)
    }
}
