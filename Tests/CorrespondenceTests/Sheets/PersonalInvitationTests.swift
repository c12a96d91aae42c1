import CivilTime
import Correspondence
import Participation
import Planning
import Testing

@Suite("An invitation says what is true for whoever gets it")
struct PersonalInvitationTests {
    private static let noon = CivilDateTime(
        Day(year: 2027, month: 1, day: 2) ?? Day(number: 0),
        ClockTime("12:00") ?? .midnight
    )
    private static func moment(_ day: Int, _ time: String) -> CivilDateTime {
        CivilDateTime(
            Day(year: 2027, month: 1, day: day) ?? Day(number: 0),
            ClockTime(time) ?? .midnight
        )
    }
    private static let talk = ClockTime("10:00").flatMap { from in
        ClockTime("11:00").flatMap { ClockSpan(from, to: $0) }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let kind: MeetingKind
        let person: InvitedPerson
        let says: [String]
        let never: [String]
        var testDescription: String { "\(kind) \(person.standing) \(says)" }

        init(
            _ kind: MeetingKind,
            _ person: InvitedPerson,
            says: [String],
            never: [String] = []
        ) {
            (self.kind, self.person, self.says, self.never) = (kind, person, says, never)
        }
    }

    @Test(
        "You have a seat, only to those who have",
        arguments: [
            Row(.session, .anybody, says: ["Du er inviteret."], never: ["plads."]),
            Row(
                .session,
                InvitedPerson(.seated),
                says: ["Du har en plads. Vi mødes 3 gange:", "kaffe og en plads til dig."],
                never: ["inviteret"]
            ),
            Row(
                .session,
                InvitedPerson(.offered(until: noon)),
                says: ["Vi holder en plads til dig. Sig ja senest lørdag den 2. januar kl. 12.00."],
                never: ["Du har en plads", "inviteret", "en plads til dig. Der"]
            ),
            Row(
                .session,
                InvitedPerson(.waiting),
                says: ["Du står på venteliste."],
                never: ["Du har en plads", "kaffe og en plads"]
            ),
            Row(.network, .anybody, says: ["Mød andre"], never: ["Du har en plads"]),
            Row(.network, InvitedPerson(.seated), says: ["Du har en plads. Mød andre"]),
            Row(
                .talks,
                .anybody,
                says: ["i 30 minutter. Vælg selv en tid", "kl. 9.00–15.30"],
                never: ["Din tid"]
            ),
            Row(
                .talks,
                InvitedPerson(.invited, wantsInterpreter: true),
                says: ["i 60 minutter. Vælg selv en tid"]
            ),
            Row(
                .talks,
                InvitedPerson(.seated, talk: talk),
                says: ["Vi taler med dig i 60 minutter. Din tid er:", "kl. 10.00–11.00"],
                never: ["Vælg selv en tid", "15.30"]
            ),
            Row(
                .session,
                InvitedPerson(.seated, talk: talk),
                says: [
                    "Bagefter har du din egen samtale torsdag den 21. januar 2027 kl. 10.00–11.00."
                ],
                never: ["kan du få en samtale"]
            ),
            Row(
                .session,
                InvitedPerson(.seated, now: moment(10, "09:00")),
                says: ["Vi mødes 2 gange:", "senest mandag den 11. januar"],
                never: ["5. januar"]
            ),
            // A meeting counts until it is over, and a deadline until it has passed.
            // The last moment is still in time.
            Row(
                .session,
                InvitedPerson(.seated, now: moment(4, "12:00")),
                says: ["senest mandag den 4. januar kl. 12.00"],
                never: ["Skriv eller ring bare"]
            ),
            Row(
                .session,
                InvitedPerson(.seated, now: moment(4, "12:01")),
                says: ["Skriv eller ring bare"],
                never: ["senest mandag den 4. januar"]
            ),
            Row(
                .session,
                InvitedPerson(.seated, now: moment(5, "11:59")),
                says: ["Vi mødes 3 gange:", "5. januar", "Skriv eller ring bare"],
                never: ["senest mandag den 4. januar"]
            ),
            Row(
                .session,
                InvitedPerson(.seated, now: moment(5, "12:00")),
                says: ["Vi mødes 2 gange:", "senest mandag den 11. januar"],
                never: ["5. januar"]
            ),
            Row(
                .session,
                InvitedPerson(.waiting),
                says: [],
                never: ["regner vi med dig", "senest"]
            ),
            Row(
                .session,
                InvitedPerson(.seated, missing: MeetingID.sessions([1])),
                says: ["Du har meldt afbud til dette møde.", "senest mandag den 11. januar"]
            ),
            Row(
                .session,
                InvitedPerson(.guest),
                says: ["Du har en plads. Vi mødes 1 gang:", "5. januar", "en plads til dig"],
                never: ["12. januar", "Bagefter", "netværksmøde"]
            ),
        ]
    )
    func standings(_ row: Row) throws {
        let occasion = try Sample.occasion(row.kind, try Sample.frederiksberg())
        let text = occasion.invitation(to: row.person).text
        // The title in the file names the meeting that was asked for.
        let printed = text.split(separator: "\n").dropFirst().joined(separator: "\n")
        for words in row.says { #expect(printed.contains(words), "\(words)") }
        for words in row.never { #expect(!printed.contains(words), "\(words)") }
    }

    @Test(
        "Own language, else Danish under figures; English only to who reads it",
        arguments: [
            ("da", ["da"], false), ("da-DK", ["da"], false), ("en", ["en", "da"], false),
            ("en-GB", ["en", "da"], false), ("ti", ["da"], true), ("so", ["da"], true),
            ("ar", ["da"], true), ("fa-AF", ["da"], true), ("uk", ["da"], true),
        ]
    )
    func languages(reader: String, sheets: [String], hasFigures: Bool) throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg())
        let sheet = occasion.invitation(reading: reader)
        #expect(([sheet] + sheet.following).map(\.language) == sheets)
        #expect(sheet.words.contains("5.1.2027   09:30–12:00") == hasFigures)
        #expect(sheet.wholeText.contains("Welcome") == sheets.contains("en"))
        guard hasFigures else { return }
        // Above everything else, dates, times and the address, and not a word.
        let words = Array(sheet.words.dropFirst().prefix(4))
        #expect(
            words == [
                "5.1.2027   09:30–12:00", "12.1.2027   09:30–12:00", "19.1.2027   09:30–12:00",
                occasion.venue.address,
            ]
        )
        #expect(sheet.words.contains("Velkommen"))
        // With the number to call, which somebody else may need to find at once.
        let phone = "Tel. \(occasion.programme.contact.phone)"
        #expect(sheet.words.prefix(6).contains(phone))
    }

    @Test("The figures are those of the talk that was given out, and of each place")
    func figures() throws {
        let setting = try Sample.frederiksberg()
        let talks = try Sample.occasion(.talks, setting)
        let own = talks.invitation(reading: "ti", to: InvitedPerson(.seated, talk: Self.talk))
        #expect(own.words.contains("21.1.2027   10:00–11:00"))
        #expect(!own.words.contains { $0.contains("09:00–15:30") })
    }
}

extension MeetingID {
    /// Sessions of the sample's cycle by their numbers.
    fileprivate static func sessions(_ numbers: Set<Int>) -> Set<MeetingID> {
        let setting = try? Sample.frederiksberg()
        let occasion = setting.flatMap { try? Sample.occasion(.session, $0) }
        let siblings = occasion?.siblings.map(\.meeting.id) ?? []
        return Set(siblings.filter { $0.number.map(numbers.contains) ?? false })
    }
}
