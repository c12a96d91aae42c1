import Foundation
import TestSupport
import Testing

/// `today`: the morning of a meeting, with whom to call before nine.
@Suite struct MorningTests {
    private struct Morning: Decodable {
        let date: String
        let meetings: [Meeting]
        let cancelled: [Entry]
        let calls: [Call]
        let seats: [Seats]
        let toFillIn: [Unmarked]
        let next: Entry?

        struct Entry: Decodable {
            let id: String
            let date: String
        }

        struct Meeting: Decodable {
            let id: String
            let venue: String
            let address: String?
            let host: Host?
            let planB: String?
            let staff: [Staff]
            let yes: Int
            let noAnswer: Int
            let cancelled: Int
            let children: Int
            let coffee: Int
            let new: [Int]
            let back: [Int]
        }

        struct Host: Decodable { let phone: String }

        struct Staff: Decodable {
            let kind: String
            let name: String
        }

        struct Person: Decodable {
            let participant: Int
            let name: String
            let phone: String?
            let language: String?
            let interpreter: Interpreter?
            let contactRule: String?
            let contactHours: String?
        }

        struct Interpreter: Decodable {
            let mode: String
            let gender: String?
        }

        struct Call: Decodable {
            let person: Person
            let when: String
            let reasons: [Reason]
        }

        struct Reason: Decodable {
            let code: String
            let meeting: String
        }

        struct Seats: Decodable {
            let place: String
            let free: Int
            let offered: [Offer]
            let waiting: [Waiting]
        }

        struct Offer: Decodable {
            let person: Person
            let until: String
        }

        struct Waiting: Decodable {
            let person: Person
            let seats: Int
        }

        struct Unmarked: Decodable {
            let id: String
            let unmarked: Int
        }
    }

    private static let february = "frederiksberg/2027-02"

    /// Fifteen people: 1 to 4 have seats in January and 5 to 8 are asked; in February there are twelve
    /// seats, 13 and 14 wait.
    private static let lived = Office.prepared("morning") { office in
        try office.run("staff import people/frederiksberg.yaml")
        try office.run("plan frederiksberg --from 2027-01-01 --to 2027-12-31 --apply")
        let cells = [
            1: ("ar", "00 00 00 01", "", "", ""), 5: ("ar", "00 00 00 05", "", "", "phone"),
            6: ("uk", "00 00 00 06", "kun telefon", "15-18", ""), 7: ("so", "", "", "", ""),
            8: ("ti", "00 00 00 08", "", "8-10", ""), 15: ("fa", "00 00 00 15", "", "", ""),
        ]
        try office.add(15, columns: ";Sprog;Telefon;Træffetid") { id in
            let (language, phone, _, hours, _) =
                cells[id] ?? ("da", "00 00 00 \(id + 20)", "", "", "")
            return ";\(language);\(phone);\(hours)"
        }
        try office.run("person change 5 --interpreter phone --interpreter-gender female")
        try office.run("person change 6 --contact-rule phone-only")
        try office.run("person change 15 --contact-rule do-not-write")
        for id in 1...4 {
            try office.run("register \(id) \(Office.cycle) --children \(id == 2 ? 1 : 0)")
        }
        for id in [5, 6, 7, 8, 15] { try office.run("invite \(Office.cycle) --participant \(id)") }
        for id in 3...14 { try office.run("register \(id) \(february)", at: "2026-12-02T09:00") }
        try office.run("register 1 \(february)", at: "2026-12-02T10:00")
        try office.run("cancel 4 \(Office.cycle)", at: "2027-01-03T10:00")
    }

    private let first = "2027-01-05T06:30"

    @Test func whoIsCalledBeforeNineStandsThereWithEverythingNeeded() throws {
        let office = try Office(MorningTests.lived)
        let morning = try office.read(Morning.self, "today", at: first)
        #expect(morning.date == "2027-01-05")
        #expect(morning.calls.map(\.person.participant).sorted() == [5, 6, 7, 8, 15])
        #expect(morning.calls.allSatisfy { $0.reasons.map(\.code) == ["no-answer"] })
        let byID = Dictionary(
            uniqueKeysWithValues: morning.calls.map { ($0.person.participant, $0) }
        )
        #expect(byID[5]?.when == "morning" && byID[8]?.when == "morning")
        #expect(byID[6]?.when == "later" && byID[6]?.person.contactHours == "15:00-18:00")
        // There is no number, or nobody may use it.
        #expect(byID[7]?.when == "never" && byID[15]?.when == "never")
        #expect(byID[15]?.person.phone == nil && byID[15]?.person.contactRule == "do-not-write")
        #expect(byID[5]?.person.phone == "00 00 00 05" && byID[5]?.person.language == "ar")
        #expect(byID[5]?.person.interpreter?.mode == "phone")
        #expect(byID[5]?.person.interpreter?.gender == "female")
        #expect(byID[6]?.person.contactRule == "phone-only")
        #expect(Array(morning.calls.map(\.when).prefix(2)) == ["morning", "morning"])
        let text = try office.run("today --lang en", at: first)
        let line = try #require(text.split(separator: "\n").first { $0.contains("no. 5 ") })
        for part in [
            "00 00 00 05", "reads Arabic", "interpreter: phone, woman",
            "contact: email, text message and phone",
        ] { #expect(line.contains(part), "\(line)") }
        #expect(text.contains("no. 6 Deltager 6 Prøve  00 00 00 06 (15:00–18:00)"), "\(text)")
        #expect(!text.contains("00 00 00 15"))
        for heading in ["Call before 9", "Call later", "May not be called, or has no phone number"]
        {
            #expect(text.contains(heading))
        }
        #expect(try office.run("today", at: first).contains("Ring før kl. 9"))
    }

    @Test func theMeetingStandsThereWithKeyPlanBAndCoffee() throws {
        let office = try Office(MorningTests.lived)
        let morning = try office.read(Morning.self, "today", at: first)
        let meeting = try #require(morning.meetings.first)
        #expect(meeting.id == "\(Office.cycle)/session-1" && morning.meetings.count == 1)
        #expect(meeting.yes == 3 && meeting.noAnswer == 5 && meeting.cancelled == 1)
        #expect(meeting.children == 1 && meeting.new == [1, 2, 3] && meeting.back.isEmpty)
        #expect(meeting.staff.map(\.kind) == ["facilitator"])
        #expect(meeting.coffee == 3 + 1 + 1)
        #expect(meeting.host?.phone == "00 00 00 12" && meeting.planB?.isEmpty == false)
        let text = try office.run("today --lang en", at: first)
        for part in ["Falkoner Plads 3", "00 00 00 12", "Plan B:", "Coffee for 5", "Anne Holm"] {
            #expect(text.contains(part), "\(part): \(text)")
        }
    }

    @Test func seatsToOfferStandThere() throws {
        let office = try Office(MorningTests.lived)
        var morning = try office.read(Morning.self, "today", at: "2027-01-14T06:30")
        let full = try #require(morning.seats.first { $0.place == MorningTests.february })
        #expect(full.free == 0 && full.waiting.map(\.person.participant) == [1])
        try office.run("cancel 9 \(MorningTests.february) --all", at: "2027-01-14T08:00")
        morning = try office.read(Morning.self, "today", at: "2027-01-14T08:30")
        let offered = try #require(morning.seats.first { $0.place == MorningTests.february })
        #expect(offered.offered.map(\.person.participant) == [1])
        #expect(offered.offered.first?.until.hasPrefix("2027-01-1") == true)
        #expect(
            morning.calls.contains { $0.person.participant == 1 && $0.reasons[0].code == "offered" }
        )
        #expect(
            morning.seats.contains { $0.place == "frederiksberg/2027-01/network" && $0.free == 20 }
        )
        // A running cycle is not refilled.
        #expect(!morning.seats.contains { $0.place == Office.cycle })
        let text = try office.run("today --lang en", at: "2027-01-14T08:30")
        #expect(
            text.contains("Has been offered a seat, and must answer by")
                && text.contains("20 free seats"),
            "\(text)"
        )
    }

    @Test func whoMissedTwiceIsCalledAndWhoWasMissingIsWelcomedBack() throws {
        let office = try Office(MorningTests.lived)
        let marks = "1=no-show 2=came 3=no-show"
        try office.run("attend \(Office.cycle)/session-1 \(marks)", at: "2027-01-05T12:30")
        let second = try office.read(Morning.self, "today", at: "2027-01-12T06:30")
        #expect(second.calls.allSatisfy { $0.reasons.map(\.code) == ["no-answer"] })
        #expect(second.meetings.first?.new == [1, 3, 4])
        try office.run(
            "attend \(Office.cycle)/session-2 1=no-show 2=no-show 3=excused 4=came",
            at: "2027-01-12T12:30"
        )
        let third = try office.read(Morning.self, "today", at: "2027-01-19T06:30")
        let missed = third.calls.filter { $0.reasons.map(\.code) == ["missed-twice"] }
        // 1 missed two times; 3 had said so once.
        #expect(missed.map(\.person.participant) == [1])
        #expect(third.meetings.first?.back == [2])
    }

    @Test func listsThatAreNotFilledInStandThere() throws {
        let office = try Office(MorningTests.lived)
        let after = "2027-01-06T06:30"
        let morning = try office.read(Morning.self, "today", at: after)
        #expect(morning.meetings.isEmpty && morning.next?.id == "\(Office.cycle)/session-2")
        #expect(morning.toFillIn.map(\.id) == ["\(Office.cycle)/session-1"])
        #expect(morning.toFillIn.first?.unmarked == 3)
        let text = try office.run("today --lang en", at: after)
        #expect(
            text.contains("Attendance lists that are not filled in")
                && text.contains("attendance is not marked for 3 participants"),
            "\(text)"
        )
        #expect(text.contains("No meetings that day.") && text.contains("12 January 2027"))
        try office.run("attend \(Office.cycle)/session-1 1=came 2=came 3=came", at: after)
        let filledIn = try office.run("today --lang en", at: after)
        #expect(filledIn.contains("All attendance lists are filled in."), "\(filledIn)")
    }

    @Test(arguments: [
        ("2027-01-04T20:00", "i morgen"), ("2027-01-04T20:00", "på tirsdag"),
        ("2027-01-04T20:00", "5.1.2027"), ("2027-01-05T06:30", "i dag"),
        ("2026-12-30T09:00", "5. januar"),
    ])
    func anotherDayCanBeAskedFor(now: String, day: String) throws {
        let office = try Office(MorningTests.lived)
        let outcome = try office.ask(["today", "--json", "--day", day], at: now)
        let morning = try JSONDecoder().decode(Morning.self, from: outcome.octets)
        #expect(morning.date == "2027-01-05")
        #expect(morning.meetings.map(\.id) == ["\(Office.cycle)/session-1"])
    }

    @Test func managersAndOtherProgrammesSeeNobody() throws {
        let office = try Office(MorningTests.lived)
        let manager = try office.ask("today --actor manager:Kim", at: first)
        #expect(manager.code == 77 && manager.octets.isEmpty)
        let elsewhere = try office.run("today --actor Dorte --scope vejle --lang en", at: first)
        #expect(elsewhere.contains("No meetings that day.") && !elsewhere.contains("Prøve"))
    }

    /// Whose data were shown is in the log.
    @Test func theLogKeepsWhoLooked() throws {
        let office = try Office(MorningTests.lived)
        try office.run("today --actor Anne", at: first)
        let log = try office.run("log --participant 5 --lang en", at: "2027-01-05T07:00")
        #expect(log.contains("Anne"), "\(log)")
    }

    // MARK: Somebody else for the day

    @Test func whoDeclinesIsReplacedByOthersOfTheDay() throws {
        let office = try Office(MorningTests.lived)
        let meeting = "frederiksberg/2027-01/network"
        try office.run("staff assign \(meeting) --facilitator anne-holm --speaker samira-aziz")
        let declined = try office.run("staff answer \(meeting) samira-aziz declined --lang en")
        #expect(declined.contains("These people can come that day instead: "), "\(declined)")
        #expect(declined.contains("olena-kovalenko") && !declined.contains("(samira-aziz)"))
        // Selam is away that day.
        #expect(!declined.contains("selam-tesfay"))
        let facilitator = try office.run("staff answer \(meeting) anne-holm declined --lang en")
        #expect(facilitator.contains("karim-haddad"), "\(facilitator)")
    }

    private struct Revision: Decodable {
        struct Place: Decodable {
            let date: String
            let speaker: String?
            let facilitators: [String]
        }

        struct Hit: Decodable { let alternatives: [Place] }

        let hits: [Hit]
    }

    @Test(arguments: ["frederiksberg/2027-01/network", "frederiksberg/2027-06/network"])
    func anAbsentSpeakerIsReplacedByOthersOfTheDay(meeting: String) throws {
        let office = try Office(MorningTests.lived)
        try office.run("staff assign \(meeting) --facilitator anne-holm --speaker samira-aziz")
        let day = meeting.contains("-06") ? "2027-06-22" : "2027-01-26"
        let revision = try office.read(
            Revision.self,
            "plan change absence samira-aziz --from \(day) --to \(day)"
        )
        let places = try #require(revision.hits.first).alternatives
        #expect(places.prefix(2).allSatisfy { $0.date == day && $0.speaker != nil })
        #expect(Set(places.prefix(2).map(\.speaker)).count == 2)
        #expect(!places.contains { $0.speaker == "samira-aziz" && $0.date == day })
        #expect(places.contains { $0.date != day })
    }
}
