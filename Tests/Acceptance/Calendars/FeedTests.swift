import Foundation
import Testing

/// What `calendar` writes, as other programs read it.
@Suite struct FeedTests {
    private func feed(_ programme: String, _ extra: [String] = []) throws -> Data {
        let outcome = try Bench.inPackage(
            ["calendar", "--programme", programme, "--out", "-"]
                + ["--from", "2027-01-01", "--to", "2027-12-31"] + extra
        )
        guard outcome.code == 0, outcome.error.isEmpty else { throw Refused(outcome) }
        return outcome.octets
    }

    private func meetings(_ programme: String) throws -> [PlanFile.Held] {
        try PlanFile.plan(programme, "2027-01-01", "2027-12-31").meetings
    }

    /// The whole year, winter and summer: the same local times as the plan, by the file's own zone.
    @Test(arguments: PlanFile.programmes)
    func pythonFindsTheTimesOfThePlan(programme: String) throws {
        let found = try CalendarReaders.python(feed(programme), "2027-01-01", "2028-02-01")
        let expected = try meetings(programme).map { meeting in
            let event = meeting.id.replacing("/", with: "-")
                .replacing(/session-[0-9]/, with: "session")
            return [
                "\(event)@jobklub", "\(meeting.date)T\(meeting.start)\(offset(meeting.date))",
                "\(meeting.date)T\(meeting.end)\(offset(meeting.date))",
            ]
        }
        #expect(Set(found) == Set(expected))
        #expect(found.count == expected.count)
        #expect(Set(found.map { $0[1].suffix(6) }) == ["+01:00", "+02:00"])
    }

    /// Who looks in vain for what has changed looks at every event again.
    @Test func whatStandsInADatabaseIsWrittenTheSameUntilAMeetingChanges() throws {
        let office = try Office()
        func written(at now: String) throws -> String {
            try office.run("calendar --programme frederiksberg --out feed.ics", at: now)
            return try office.bench.text("feed.ics")
        }
        let first = try written(at: "2026-12-01T09:00")
        try office.add(1)
        try office.run("register 1 \(Office.cycle)", at: "2026-12-01T10:00")
        #expect(try written(at: "2026-12-02T09:00") == first)
        try office.run(
            "meeting move frederiksberg/2027-02/network --date 2027-02-24",
            at: "2026-12-03T09:00"
        )
        let second = try written(at: "2026-12-04T09:00")
        let stamps = second.matches(of: /DTSTAMP:(\d{8})T/).map { String($0.output.1) }
        #expect(Set(stamps) == ["20261031", "20261203"])
        #expect(stamps.count { $0 == "20261203" } == 1)
    }

    /// A period that ends within a cycle does not call off the rest of it.
    @Test(arguments: [("2027-01-01", "2027-01-10"), ("2027-01-10", "2027-01-22")])
    func aCutThroughACycleKeepsIt(first: String, last: String) throws {
        let outcome = try Bench.inPackage(
            [
                "calendar", "--programme", "frederiksberg", "--out", "-", "--from", first, "--to",
                last,
            ]
        )
        #expect(outcome.code == 0)
        #expect(!outcome.output.contains("EXDATE"))
        let found = try CalendarReaders.python(outcome.octets, "2026-12-01", "2027-03-01")
        let days = found.filter { $0[0].contains("session") }.map { $0[1].prefix(10) }
        #expect(days == ["2027-01-05", "2027-01-12", "2027-01-19"])
    }

    @Test(arguments: PlanFile.programmes)
    func libicalFindsTheTimesOfThePlan(programme: String) throws {
        let found = try CalendarReaders.libical(feed(programme))
        for meeting in try meetings(programme) {
            let times = [meeting.start, meeting.end].map { Dates.seconds(meeting.date, $0) }
            #expect(found.contains(times), "\(meeting.id)")
        }
    }

    @Test(arguments: ["frederiksberg", "frederikshavn"])
    func khalListsThePlan(programme: String) throws {
        let found = try CalendarReaders.khal(feed(programme), "2027-01-01", "2028-02-01")
        let expected = try meetings(programme).map {
            "\($0.date) \($0.start) \($0.date) \($0.end)"
        }
        #expect(found.sorted() == expected.sorted())
    }

    @Test(arguments: PlanFile.programmes)
    func linesEndAndFoldAsTheStandardWants(programme: String) throws {
        for language in ["da", "en"] {
            let octets = try feed(programme, ["--lang", language])
            try FeedForm.hold(octets)
        }
    }

    @Test(arguments: PlanFile.programmes)
    func tellsNobodysName(programme: String) throws {
        let text = String(decoding: try feed(programme), as: UTF8.self)
        #expect(!text.contains("METHOD"))
        #expect(!text.contains("ATTENDEE"))
        #expect(!text.contains("deltager"))
        #expect(text.matches(of: /BEGIN:VTIMEZONE/).count == 1)
        #expect(text.matches(of: /BEGIN:STANDARD/).count == 1)
        #expect(text.matches(of: /BEGIN:DAYLIGHT/).count == 1)
        #expect(!text.contains(/DTSTART:[0-9]{8}T[0-9]{6}\r\nDTEND/), "a floating time")
        let organizers = text.replacing("\r\n ", with: "").matches(of: /mailto:(\S+)/)
        #expect(Set(organizers.map { String($0.1) }).count == 1)
        #expect(organizers.allSatisfy { $0.1.hasSuffix("@\(programme).example") })
    }

    @Test func speaksTheLanguageThatIsAskedFor() throws {
        let danish = String(decoding: try feed("frederiksberg"), as: UTF8.self)
        let english = String(decoding: try feed("frederiksberg", ["--lang", "en"]), as: UTF8.self)
        #expect(danish.contains("SUMMARY:Netværksmøde") && !danish.contains("Network meeting"))
        #expect(english.contains("SUMMARY:Network meeting") && !english.contains("Netværksmøde"))
    }

    /// A published year and its halves name the same events, so that calendars merge them.
    @Test func aCutFileNamesTheSameEvents() throws {
        let bench = try Bench()
        let command = "calendar --programme vejle --out"
        #expect(try bench.run("\(command) a.ics --from 2027-01-01 --to 2027-06-30").code == 0)
        #expect(try bench.run("\(command) b.ics --from 2027-07-01 --to 2027-12-31").code == 0)
        let halves = try ["a.ics", "b.ics"].map { try events(bench.text($0)) }
        let whole = events(String(decoding: try feed("vejle"), as: UTF8.self))
        #expect(halves[0] + halves[1] == whole)
    }

    private func events(_ text: String) -> [Substring] {
        text.matches(of: /BEGIN:VEVENT[\s\S]*?END:VEVENT/).map(\.0)
    }

    /// Summer time in 2027 and 2028, as the law has it.
    private func offset(_ date: String) -> String {
        ("2027-03-28"..<"2027-10-31").contains(date) ? "+02:00" : "+01:00"
    }
}
