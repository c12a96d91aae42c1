import Foundation
import TestSupport
import Testing

/// The year that is kept: seen whole, the same for every role, and planned with the same people
/// whoever asks.
@Suite struct SavedYearTests {
    /// Who asks; only the last one may see no names.
    static let actors = [
        "Anne", "facilitator:Anne", "administrator:Ole",
        "Bo --scope frederiksberg", "manager:Kim",
    ]

    private static let span = "--from 2027-01-01 --to 2027-12-31"

    private struct Year: Decodable {
        let meetings: [Held]
        let cancelled: [Cancelled]?

        struct Held: Decodable {
            let id: String
            let date: String
            let start: String
            let end: String
            let venue: String
            let moved: Bool
            let ruleStart: String?
            let reasons: [Cause]
            let people: People?
            let hint: String?
        }

        struct Cause: Decodable {
            let code: String
            let text: String
        }

        struct People: Decodable {
            let facilitators: [String]
            let speaker: String?
            let interpreters: [String]?
        }

        struct Cancelled: Decodable {
            let id: String
            let reason: String
        }

        /// Days, times and places, which everybody sees.
        var places: [String] {
            meetings.map { "\($0.id) \($0.date) \($0.start) \($0.end) \($0.venue) \($0.moved)" }
        }
    }

    private struct Update: Decodable {
        let changes: [Entry]
        let heldBack: [HeldBack]

        struct HeldBack: Decodable { let change: Entry }

        struct Entry: Decodable {
            let id: String
            let differences: [String]
            let after: Place?
        }

        struct Place: Decodable {
            let date: String
            let start: String
            let venue: String
            let facilitators: [String]
        }

        var places: [String] {
            (changes + heldBack.map(\.change)).map {
                "\($0.id) \($0.differences) \($0.after.map { "\($0.date) \($0.start) \($0.venue)" } ?? "-")"
            }
        }
    }

    /// Everybody of the example file, by name and by short name.
    private static let names = [
        "Holm", "Haddad", "Friis", "Samira", "Kovalenko", "Tesfay", "anne-holm", "karim-haddad",
        "lone-friis", "samira-aziz", "olena-kovalenko", "selam-tesfay", "fatma-yildiz", "Nasser",
        "huda-nasser",
    ]

    private static func expectNobody(in text: String, _ what: String) {
        for name in names { #expect(!text.contains(name), "\(what) names \(name)") }
    }

    private static let staffedOnly = Result {
        let bench = try Bench()
        for command in [
            "init --example --db town.sqlite",
            "staff import people/frederiksberg.yaml --db town.sqlite --now 2026-11-01",
        ] {
            let outcome = try bench.run(command)
            guard outcome.code == 0 else { throw Refused(outcome) }
        }
        let kept = PackageRoot.file(".build/acceptance/staffed-only.sqlite")
        try? FileManager.default.removeItem(at: kept)
        try FileManager.default.createDirectory(
            at: kept.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try FileManager.default.copyItem(at: bench.folder.appending(path: "town.sqlite"), to: kept)
        return kept
    }

    /// A year with people in it, of which a meeting was moved, one cancelled, one given to others.
    private static let lived = Office.prepared("lived") { office in
        let people = PackageRoot.file("people/frederiksberg.yaml")
        try office.write(try String(contentsOf: people, encoding: .utf8), to: "people.yaml")
        try office.run("staff import people.yaml")
        try office.run("plan frederiksberg \(span) --apply")
        try office.run("meeting move frederiksberg/2027-05/network --date 26.5.2027 --start 10.30")
        try office.run("meeting cancel frederiksberg/2027-09/network --reason Flytning")
        try office.run(
            "staff assign frederiksberg/2027-02/network --facilitator lone-friis "
                + "--speaker samira-aziz"
        )
        try office.run("staff assign frederiksberg/2027-02/network --interpreter huda-nasser")
    }

    @Test func aPlanIsTheSameWhoeverAsks() throws {
        let office = try Office(SavedYearTests.staffedOnly)
        let command = "plan frederiksberg \(SavedYearTests.span) --dry-run --actor"
        var seen: Set<[String]> = []
        for actor in SavedYearTests.actors {
            let year = try office.read(Year.self, "\(command) \(actor)")
            #expect(year.meetings.count == 60)
            seen.insert(year.places)
            let text = try office.run("\(command) \(actor) --lang en")
            if actor.hasPrefix("manager") {
                #expect(year.meetings.allSatisfy { $0.people == nil })
                SavedYearTests.expectNobody(in: text, actor)
                let json = try office.run("\(command) \(actor) --json")
                SavedYearTests.expectNobody(in: json, actor)
            } else {
                #expect(year.meetings.allSatisfy { $0.people?.facilitators.isEmpty == false })
                #expect(text.contains("Anne Holm"))
            }
        }
        #expect(seen.count == 1, "the roles see \(seen.count) different years")
    }

    /// Facilitators decide when and where; without them the year would be another one.
    @Test func peopleDecideAboutTheYearThatManagersSee() throws {
        let office = try Office(SavedYearTests.staffedOnly)
        for id in ["anne-holm", "karim-haddad", "lone-friis"] {
            try office.run("facilitator away \(id) --from 5.1.2027 --to 6.1.2027")
        }
        let command = "plan frederiksberg \(SavedYearTests.span) --dry-run --actor"
        let anne = try office.read(Year.self, "\(command) Anne")
        let kim = try office.read(Year.self, "\(command) manager:Kim")
        #expect(anne.places == kim.places)
        let first = try #require(kim.meetings.first { $0.id.hasSuffix("2027-01/session-1") })
        #expect(first.date != "2027-01-05" && first.moved)
        #expect(first.reasons.contains { $0.code == "no-facilitator" })
        SavedYearTests.expectNobody(in: first.reasons.map(\.text).joined(), "a reason")
    }

    @Test func whatAPlanWouldChangeIsTheSameWhoeverAsks() throws {
        let office = try Office(SavedYearTests.lived)
        try office.run("facilitator away anne-holm --from 1.3.2027 --to 31.3.2027")
        try office.run("speaker away samira-aziz --from 1.1.2027 --to 31.12.2027")
        let command = "plan frederiksberg \(SavedYearTests.span) --dry-run --actor"
        let anne = try office.read(Update.self, "\(command) Anne")
        #expect(anne.changes.contains { $0.differences == ["facilitator"] })
        for actor in SavedYearTests.actors {
            let seen = try office.read(Update.self, "\(command) \(actor)")
            #expect(seen.places == anne.places, "\(actor)")
            let isManager = actor.hasPrefix("manager")
            #expect(seen.changes.allSatisfy { $0.after?.facilitators.isEmpty ?? true } == isManager)
            guard isManager else { continue }
            let text = try office.run("\(command) \(actor) --lang en")
            #expect(
                text.contains("but with another facilitator, speaker or interpreter"),
                "\(text)"
            )
            SavedYearTests.expectNobody(in: text, actor)
            let json = try office.run("\(command) \(actor) --json")
            SavedYearTests.expectNobody(in: json, actor)
        }
    }

    @Test func theKeptYearIsSeenWhole() throws {
        let office = try Office(SavedYearTests.lived)
        var seen: Set<[String]> = []
        for actor in SavedYearTests.actors {
            let command = "plan show frederiksberg --actor \(actor)"
            let year = try office.read(Year.self, command)
            #expect(year.meetings.count == 59, "\(actor)")
            #expect(year.cancelled?.map(\.id) == ["frederiksberg/2027-09/network"])
            seen.insert(year.places)
            let text = try office.run("\(command) --lang en")
            for month in ["January", "June", "December"] { #expect(text.contains(month)) }
            #expect(text.contains("Wednesday 26 May") && text.contains("10:30–12:30"), "\(text)")
            #expect(text.contains("Network meeting: Tuesday 28 September 2027"), "\(text)")
            #expect(
                text.contains("Flytning")
                    && text.contains("Begins at 10:30, because a member of staff")
            )
            if actor.hasPrefix("manager") {
                SavedYearTests.expectNobody(in: text, actor)
                SavedYearTests.expectNobody(in: try office.run("\(command) --json"), actor)
            } else {
                #expect(text.contains("Lone Friis") && text.contains("speech: Samira Aziz"))
                #expect(text.contains("interpreter: Huda Nasser"))
            }
        }
        #expect(seen.count == 1)
    }

    @Test func whatIsSeenIsWhatIsKept() throws {
        let office = try Office(SavedYearTests.lived)
        let year = try office.read(Year.self, "plan show frederiksberg")
        for id in ["2027-05/network", "2027-02/network", "2027-12/session-2"] {
            let list = try office.read(MeetingFile.self, "show frederiksberg/\(id)")
            let seen = try #require(year.meetings.first { $0.id == "frederiksberg/\(id)" })
            #expect(seen.date == list.date && seen.start == list.start && seen.venue == list.venue)
        }
        let moved = try #require(year.meetings.first { $0.id.hasSuffix("2027-05/network") })
        #expect(moved.moved && moved.ruleStart == "09:30")
        #expect(moved.reasons.map(\.code).first == "arranged")
        let february = try #require(year.meetings.first { $0.id.hasSuffix("2027-02/network") })
        #expect(february.people?.facilitators == ["lone-friis"])
        #expect(february.people?.speaker == "samira-aziz")
        #expect(february.people?.interpreters == ["huda-nasser"])
        // The café is closed in July, and 28 December is a closed day: said as it was when planned.
        let july = try #require(year.meetings.first { $0.id.hasSuffix("2027-07/network") })
        #expect(july.reasons.contains { $0.code == "venue-closed" })
        let december = try #require(year.meetings.first { $0.id.hasSuffix("2027-12/network") })
        #expect(december.date == "2028-01-03" && december.moved)
        #expect(december.reasons.contains { $0.code == "municipal-closed-day" })
    }

    /// Looking changes nothing, whoever looks and whatever else is wished for.
    @Test func lookingKeepsNothing() throws {
        let office = try Office(SavedYearTests.lived)
        let before = try office.everything()
        for actor in SavedYearTests.actors {
            for words in ["", " --from 1.3.2027 --to 31.3.2027", " --ids", " --json"] {
                try office.run("plan show frederiksberg --actor \(actor)\(words)")
            }
        }
        #expect(try office.everything() == before)
        let empty = try Office(SavedYearTests.staffedOnly)
        let outcome = try empty.ask("plan show frederiksberg")
        #expect(outcome.code == 66 && outcome.error.contains("frederiksberg"))
    }

    @Test(arguments: [
        ("--from 1.3.2027 --to 31.3.2027", 5), ("--from 2027-12-01", 5), ("--to 31.1.2027", 5),
        ("--from 2027-01-05 --to 2027-01-05", 1), ("", 59), ("--from 1/6-2027 --to 30/6-2027", 5),
    ])
    func aPeriodIsCutByTheRuleDates(span: String, count: Int) throws {
        let office = try Office(SavedYearTests.lived)
        #expect(
            try office.read(Year.self, "plan show frederiksberg \(span)").meetings.count == count
        )
    }

    @Test(arguments: ["--from 1.1.2029", "--to 1.1.2026", "--from 6.1.2027 --to 6.1.2027"])
    func aPeriodWithoutMeetingsSaysWhereTheyAre(span: String) throws {
        let office = try Office(SavedYearTests.lived)
        let text = try office.run("plan show frederiksberg \(span) --lang en")
        #expect(text.contains("There are no meetings in the period that you chose."))
        #expect(text.contains("from Tuesday 5 January 2027"), "\(text)")
    }

    @Test func anOpenSpeechSaysWhy() throws {
        let office = try Office(SavedYearTests.lived)
        let text = try office.run("plan show frederiksberg --lang en")
        #expect(
            text.contains(
                "speech: no speaker yet, because the meeting is more than two months away"
            )
        )
        let danish = try office.run("plan show frederiksberg")
        #expect(
            danish.contains("ingen oplægsholder endnu, for programmet foreslår tidligst en"),
            "\(danish)"
        )
        let year = try office.read(Year.self, "plan show frederiksberg")
        let codes = Set(year.meetings.flatMap(\.reasons).map(\.code))
        #expect(codes.contains("open-speech-too-early"))
        // Two months later January's and February's are looked for.
        let later = try office.run(
            "plan frederiksberg --from 2027-03-01 --to 2027-04-30 --lang en",
            at: "2027-02-20T09:00"
        )
        #expect(later.contains("now") && !later.contains("more than two months away, now"))
    }

    // MARK: `show`

    private struct Agenda: Decodable {
        let coming: [Entry]
        let later: Later?

        struct Entry: Decodable {
            let id: String
            let date: String
        }

        struct Later: Decodable {
            let count: Int
            let date: String
        }
    }

    /// A moment, how many meetings are shown, the first of them, and how many come after those.
    @Test(arguments: [
        ("2026-12-01T09:00", 5, "2027-01-05", 55), ("2026-09-01T09:00", 5, "2027-01-05", 55),
        ("2020-01-01T09:00", 5, "2027-01-05", 55), ("2026-11-05T09:00", 5, "2027-01-05", 55),
        ("2026-11-06T09:00", 1, "2027-01-05", 59), ("2027-12-24T09:00", 1, "2028-01-03", 0),
        ("2028-01-03T09:00", 1, "2028-01-03", 0), ("2028-01-04T09:00", 0, "", 0),
    ])
    func theAgendaNeverHidesWhatComesLater(
        now: String,
        count: Int,
        first: String,
        later: Int
    ) throws {
        let office = try Office()
        let agenda = try office.read(Agenda.self, "show", at: now)
        #expect(agenda.coming.count == count)
        #expect(agenda.coming.first?.date ?? "" == first)
        #expect(agenda.later?.count ?? 0 == later)
        let text = try office.run("show --lang en", at: now)
        #expect(!text.contains("No meetings.\n"), "\(text)")
        #expect(
            text.contains("There are no more meetings. The last one was on Monday 3 January 2028")
                == (count == 0)
        )
        #expect(text.contains("\(later) more meetings come after these") == (later > 1), "\(text)")
        let isFarAhead = now < "2026-11-06"
        #expect(text.contains("There are no meetings in the next 60 days") == isFarAhead)
    }

    @Test func cancelledMeetingsDoNotHideWhatComesLater() throws {
        let office = try Office()
        for session in ["session-1", "session-2", "session-3", "talks", "network"] {
            try office.run("meeting cancel frederiksberg/2027-01/\(session) --reason Syg")
        }
        let agenda = try office.read(Agenda.self, "show", at: "2026-11-20T09:00")
        #expect(agenda.coming.map(\.date).contains("2027-02-02"))
        #expect(
            try office.run("show --lang en", at: "2026-11-20T09:00").contains("2 February 2027")
        )
    }

    @Test func anEmptyFileHasNoMeetings() throws {
        let office = try Office(SavedYearTests.staffedOnly)
        #expect(
            try office.run("show --lang en") == "No meetings.\n\n"
                || office.run("show --lang en") == "No meetings.\n"
        )
    }
}
