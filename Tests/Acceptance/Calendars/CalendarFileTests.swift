import Foundation
import Testing

/// `jobklub ical check`, `roundtrip`, `rrule`, `expand` and `vtimezone`: what programs rely on.
@Suite struct CalendarFileTests {
    private static let invitation = """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//example//test//EN\r
        BEGIN:VEVENT\r
        UID:a@example.dk\r
        DTSTAMP:20270101T000000Z\r
        DTSTART:20270105T083000Z\r
        DTEND:20270105T110000Z\r
        RRULE:FREQ=WEEKLY;COUNT=3\r
        SUMMARY:Jobklub\\, hold 1: æøå\r
        X-OWN;X-P="a,b":some:thing\r
        END:VEVENT\r
        END:VCALENDAR\r

        """

    @Test func nothingIsSaidOfAFileThatIsRight() throws {
        let bench = try Bench()
        let path = try bench.write("a.ics", Self.invitation)
        let outcome = try bench.run(["ical", "check", path, path])
        #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.error.isEmpty)
    }

    @Test func aMistakeIsToldWithItsPlace() throws {
        let bench = try Bench()
        let broken = Self.invitation.replacing("20270105T083000Z", with: "20270230T083000Z")
        let path = try bench.write("a.ics", broken)
        let outcome = try bench.run(["ical", "check", path, "--lang", "en"])
        #expect(outcome.code == 65)
        let said = try SaidOfFile.read(outcome.output)
        #expect(said.count == 1)
        let first = try #require(said.first)
        #expect(first.file == path && first.severity == "error" && first.code == "bad-date")
        #expect(first.line == 7 && first.column == 9)
        let offset = try #require(broken.utf8.firstRange(of: "20270230".utf8)).lowerBound
        #expect(first.octet == broken.utf8.distance(from: broken.startIndex, to: offset))
    }

    @Test func whatCanBePutRightIsARepair() throws {
        let bench = try Bench()
        let path = try bench.write("a.ics", Self.invitation.replacing("\r\n", with: "\n"))
        let outcome = try bench.run(["ical", "check", path])
        #expect(outcome.code == 0)
        let said = try SaidOfFile.read(outcome.output)
        #expect(said.map(\.severity) == ["repair"] && said.map(\.code) == ["line-end"])
        let again = try bench.run(["ical", "roundtrip", path])
        #expect(again.code == 0 && again.output == Self.invitation)
        #expect(try SaidOfFile.read(again.error).map(\.code) == ["line-end"])
    }

    @Test func aFileThatIsNotThereExitsWith66AndNoCalendarWith65() throws {
        let bench = try Bench()
        for command in ["check", "roundtrip"] {
            #expect(try bench.run(["ical", command, "/no/such/file.ics"]).code == 66)
            let letter = try bench.write("letter.txt", "Dear all,\n")
            let outcome = try bench.run(["ical", command, letter])
            #expect(outcome.code == 65)
            let told = command == "check" ? outcome.output : outcome.error
            #expect(try SaidOfFile.read(told).map(\.code) == ["not-a-calendar"])
        }
        #expect(
            try bench.run([
                "ical", "expand", "/no/such/file.ics", "--from", "20270101", "--to", "20270102",
            ]).code == 66
        )
    }

    @Test func aMissingFileKeepsNoOtherFromBeingChecked() throws {
        let bench = try Bench()
        let letter = try bench.write("letter.txt", "Dear all,\n")
        let outcome = try bench.run(["ical", "check", "/no/such.ics", letter, "/nor/this.ics"])
        #expect(outcome.code == 66)
        #expect(try SaidOfFile.read(outcome.output).map(\.file) == [letter])
        #expect(outcome.error.contains("/no/such.ics") && outcome.error.contains("/nor/this.ics"))
    }

    @Test func tooDeepAFileIsALimit() throws {
        let bench = try Bench()
        let begins = String(repeating: "BEGIN:X\r\n", count: 10_000)
        let ends = String(repeating: "END:X\r\n", count: 10_000)
        let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + begins + ends + "END:VCALENDAR\r\n"
        let outcome = try bench.run(["ical", "check", try bench.write("deep.ics", text)])
        #expect(outcome.code == 3)
        #expect(try SaidOfFile.read(outcome.output).contains { $0.code == "limit-depth" })
        #expect(!outcome.error.isEmpty)
    }

    @Test(arguments: [
        ("FREQ=MONTHLY;BYDAY=1TU --start 20270105 --max 2", "20270105\n20270202\n"),
        ("FREQ=WEEKLY;COUNT=2 --start 20270105T083000Z", "20270105T083000Z\n20270112T083000Z\n"),
        (
            "FREQ=DAILY --start 20270326T023000 --zone Europe/Copenhagen --to 20270329",
            "20270326T023000\n20270327T023000\n20270328T033000\n"
        ),
        (
            "FREQ=DAILY --start 20270328T023000 --zone Europe/Copenhagen --max 1",
            "20270328T033000\n"
        ),
        (
            "FREQ=DAILY;BYMINUTE=1,2,3,4;INTERVAL=2;COUNT=3 --start 20241018",
            "20241018\n20241020\n20241022\n"
        ),
        ("FREQ=HOURLY;INTERVAL=12;COUNT=4 --start 20241018", "20241018\n20241019\n"),
        (
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;UNTIL=20170101T000000Z;INTERVAL=6 "
                + "--start 20100102T000000",
            "20100102T000000\n20151229T000000\n20160102T000000\n"
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;UNTIL=20170101T000000Z;INTERVAL=5 "
                + "--start 20100102T000000",
            "20100102T000000\n"
        ),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=2 --start 20270106", "20270112\n20270119\n"),
        (
            "FREQ=WEEKLY;BYDAY=TU;COUNT=2 --start 20270106 --include-start",
            "20270106\n20270112\n"
        ),
        ("FREQ=DAILY --start 19000101 --from 20270105 --to 20270107", "20270105\n20270106\n"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 --start 20270101", ""),
        ("FREQ=DAILY --start 20270101 --max 0", ""),
    ])
    func timesOfARule(options: String, output: String) throws {
        let outcome = try Bench().run(
            ["ical", "rrule", "--rule"] + options.split(separator: " ").map(String.init)
        )
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        #expect(outcome.output == output)
    }

    @Test(arguments: [
        "--rule FREQ=X --start 20270101", "--rule FREQ=DAILY --start 20270230",
        "--rule FREQ=DAILY --start 20270101 --zone Atlantis/City",
        "--rule FREQ=DAILY --start 20270101 --from tomorrow",
        "--rule FREQ=DAILY;INTERVAL=0 --start 20270101",
        "--rule FREQ=DAILY;INTERVAL=99999999999999999999 --start 20270101",
    ])
    func wrongValuesExitWith65(options: String) throws {
        let outcome = try Bench().run(
            ["ical", "rrule"] + options.split(separator: " ").map(String.init)
        )
        #expect(outcome.code == 65 && outcome.output.isEmpty && !outcome.error.isEmpty)
    }

    @Test func eventsOfAWindowAreJSONLines() throws {
        struct Event: Decodable, Equatable {
            let uid: String
            let recurrenceId: String?
            let start: String
            let end: String
            let zone: String?
            let summary: String
            let status: String?
        }
        let bench = try Bench()
        let path = try bench.write("a.ics", Self.invitation)
        let outcome = try bench.run([
            "ical", "expand", path, "--from", "20270112", "--to", "20270201", "--max", "1",
        ])
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        let events = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Event.self, from: Data($0.utf8))
        }
        #expect(
            events == [
                Event(
                    uid: "a@example.dk",
                    recurrenceId: "20270112T083000Z",
                    start: "20270112T083000Z",
                    end: "20270112T110000Z",
                    zone: "UTC",
                    summary: "Jobklub, hold 1: æøå",
                    status: nil
                )
            ]
        )
        // Every key stands there, also where there is nothing to say.
        #expect(outcome.output.contains("\"status\":null"))
    }

    @Test func aZoneIsWrittenInBothForms() throws {
        let bench = try Bench()
        let mail = try bench.run(["ical", "vtimezone", "Europe/Copenhagen", "--mail"])
        let lines = mail.output.split(separator: "\r\n")
        #expect(lines.first == "BEGIN:VTIMEZONE" && lines.last == "END:VTIMEZONE")
        #expect(lines.count { $0 == "BEGIN:STANDARD" } == 1)
        #expect(lines.count { $0 == "BEGIN:DAYLIGHT" } == 1)
        #expect(lines.count { $0.hasPrefix("RRULE:FREQ=YEARLY;BYMONTH=") } == 2)
        let years = try bench.run([
            "ical", "vtimezone", "Africa/Casablanca", "--from", "2026", "--to", "2027",
        ])
        #expect(years.code == 0 && years.output.contains("TZID:Africa/Casablanca\r\n"))
        #expect(try bench.run(["ical", "vtimezone", "Atlantis/City"]).code == 65)
        #expect(
            try bench.run(["ical", "vtimezone", "UTC", "--mail", "--from", "2026"]).code == 64
        )
    }
}
