import CivilTime
import Correspondence
import Participation
import Planning
import Testing

/// Who is told of a change, and how they are reached on one line.
@Suite struct ToldTests {
    private static func participant(
        phone: String?,
        mailbox: String?,
        rule: Participant.ContactRule = .any,
        hours: Bool = false
    ) throws -> Participant {
        Participant(
            id: 7,
            givenName: "Nour",
            familyName: "Haddad",
            language: "ar",
            phone: phone,
            mailbox: mailbox,
            contactRule: rule,
            contactHours: hours ? try Sample.span("10:00", "12:00") : nil
        )
    }

    private static func particulars(
        _ id: String,
        name: String = "Anne Holm",
        phone: String? = nil,
        mailbox: String? = nil
    ) throws -> Particulars {
        Particulars(
            id: try Sample.id(id),
            name: name,
            phone: phone,
            mailbox: mailbox,
            languages: ["da"],
            availability: Availability(hours: [])
        )
    }

    @Test(
        arguments: [
            (nil, nil, .any, false, "no. 7 Nour Haddad"),
            ("00 00 00 01", nil, .any, false, "no. 7 Nour Haddad  00 00 00 01"),
            (nil, "n@mail.example", .any, true, "no. 7 Nour Haddad  n@mail.example"),
            (
                "00 00 00 01", "n@mail.example", .any, true,
                "no. 7 Nour Haddad  00 00 00 01 (10:00–12:00)  n@mail.example"
            ),
            (
                "00 00 00 01", "n@mail.example", .phoneOnly, false,
                "no. 7 Nour Haddad  00 00 00 01"
            ),
            ("00 00 00 01", "n@mail.example", .doNotWrite, true, "no. 7 Nour Haddad"),
        ] as [(String?, String?, Participant.ContactRule, Bool, String)]
    )
    func aParticipantIsReachedAsTheyWish(
        phone: String?,
        mailbox: String?,
        rule: Participant.ContactRule,
        hours: Bool,
        line: String
    ) throws {
        let participant = try ToldTests.participant(
            phone: phone,
            mailbox: mailbox,
            rule: rule,
            hours: hours
        )
        #expect(Sample.english.line(participant) == line)
        #expect(Told(participant).isParticipant)
    }

    @Test(
        arguments: [
            (nil, nil, "–"), ("00 00 00 11", nil, "00 00 00 11"),
            (nil, "a@b.example", "a@b.example"),
            ("00 00 00 11", "a@b.example", "00 00 00 11, a@b.example"),
        ] as [(String?, String?, String)]
    )
    func whoHelpsIsReachedByWhatIsKnown(phone: String?, mailbox: String?, reach: String) throws {
        let own = try ToldTests.particulars("anne", phone: phone, mailbox: mailbox)
        let told = [
            Told(Facilitator(particulars: own)),
            Told(Speaker(particulars: own, kind: .employer, lineOfWork: "care")),
            Told(Interpreter(particulars: own, modes: [.phone])),
        ]
        #expect(
            told.map(Sample.english.line) == [
                "Facilitator Anne Holm: \(reach)", "Speaker Anne Holm: \(reach)",
                "Interpreter Anne Holm: \(reach)",
            ]
        )
        #expect(!told.map(\.isParticipant).contains(true))
    }

    /// What becomes of a meeting, and who is told: its people always, hosts if place or time is another.
    @Test(
        arguments: [
            ("same", []), ("day", ["library"]), ("time", ["library"]),
            ("venue", ["library", "town-hall"]), ("removed", ["library"]), ("added", ["library"]),
        ]
    )
    func whoIsToldOfAChange(change: String, hosts: [String]) throws {
        let venues = [try Sample.library(), try Sample.townHall()]
        func meeting(
            _ date: String = "2027-01-05",
            _ start: String = "09:30",
            _ venue: String = "library",
            _ people: [String] = ["anne", "sara", "huda"]
        ) throws -> Meeting {
            let cycle = CycleID(programme: try Sample.id("club"), year: 2027, month: 1)
            return Meeting(
                id: MeetingID(cycle: cycle, step: try Sample.id("network"), number: nil),
                kind: .network,
                ruleDate: try Sample.day("2027-01-05"),
                date: try Sample.day(date),
                span: try Sample.span(start, "12:00"),
                venue: try Sample.id(venue),
                facilitators: [try Sample.id(people[0])],
                speaker: try Sample.id(people[1]),
                interpreters: [try Sample.id(people[2])],
                reasons: []
            )
        }
        let before = try meeting()
        let after: Meeting? =
            switch change {
            case "day": try meeting("2027-01-06")
            case "time": try meeting("2027-01-05", "10:00")
            case "venue": try meeting("2027-01-05", "09:30", "town-hall")
            case "removed": nil
            default: before
            }
        let entry =
            if change == "added" {
                try #require(
                    PlanChange(
                        from: Plan(span: DaySpan(before.date), meetings: [], skipped: []),
                        to: Plan(span: DaySpan(before.date), meetings: [before], skipped: [])
                    ).entries.first
                )
            } else {
                PlanChange.Entry(before, becoming: after)
            }
        let staff = Staff(
            facilitators: try ["anne", "bo"].map {
                Facilitator(particulars: try ToldTests.particulars($0, name: $0))
            },
            speakers: try ["sara", "tim"].map {
                Speaker(
                    particulars: try ToldTests.particulars($0, name: $0),
                    kind: .employer,
                    lineOfWork: "x"
                )
            },
            interpreters: try ["huda", "omar", "lin"].map {
                Interpreter(particulars: try ToldTests.particulars($0, name: $0), modes: [.phone])
            }
        )
        let people = [try ToldTests.participant(phone: nil, mailbox: nil)]
        let told = Told.all(
            of: entry,
            people,
            staff,
            talkInterpreters: [try Sample.id("lin")],
            venues
        )
        let parts = told.map { told in
            switch told.part {
            case .participant: "participant"
            case .facilitator: "facilitator"
            case .speaker: "speaker"
            case .interpreter: "interpreter"
            case .host(let name): name.danish
            }
        }
        let names = venues.filter { hosts.contains($0.id.text) }.map(\.name.danish)
        #expect(
            parts == ["participant", "facilitator", "speaker", "interpreter", "interpreter"] + names
        )
        // Those of the meeting, and the interpreter of a talk, and nobody else of the staff.
        #expect(told[1..<5].map(\.name) == ["anne", "sara", "huda", "lin"])
        #expect(Told.all(of: entry, [], .none, []).isEmpty)
    }
}
