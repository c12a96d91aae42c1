import CivilTime
import Correspondence
import Participation
import Planning
import Testing

@Suite("Those who help, on sheets")
struct MeetingStaffTests {
    private static func particulars(
        _ id: String,
        _ name: String,
        _ phone: String,
        languages: [String] = ["da"]
    ) throws -> Particulars {
        Particulars(
            id: try Sample.id(id),
            name: name,
            phone: phone,
            mailbox: nil,
            languages: languages,
            availability: Availability(hours: [])
        )
    }

    private static func speaker(consent: String?) throws -> Speaker {
        Speaker(
            particulars: try particulars("samira", "Samira Aziz", "00 00 00 31"),
            kind: .roleModel,
            lineOfWork: "pleje",
            consent: Speaker.Consent(name: try consent.map(Sample.day))
        )
    }

    private static func staff(consent: String? = "2026-11-01") throws -> Staff {
        Staff(
            // Ids are one's own only among those who do the same work.
            facilitators: [
                Facilitator(particulars: try particulars("samira", "Samira Holm", "00 00 00 22")),
                Facilitator(particulars: try particulars("huda", "Huda Holm", "00 00 00 23")),
                Facilitator(particulars: try particulars("anne", "Anne Holm", "00 00 00 21")),
            ],
            speakers: [try speaker(consent: consent)],
            interpreters: [
                Interpreter(
                    particulars: try particulars(
                        "huda",
                        "Huda Nasser",
                        "00 00 00 51",
                        languages: ["ar", "so"]
                    ),
                    modes: [.phone]
                )
            ]
        )
    }

    private static func meetingStaff(consent: String? = "2026-11-01") throws -> MeetingStaff {
        MeetingStaff(
            [
                StaffAssignment(.facilitator, try Sample.id("anne"), .accepted, on: Day(number: 0)),
                StaffAssignment(.speaker, try Sample.id("samira")),
                StaffAssignment(
                    .interpreter,
                    try Sample.id("huda"),
                    .asked,
                    on: try Sample.day("2027-01-04")
                ),
            ],
            try staff(consent: consent)
        )
    }

    /// The list is for the facilitator: names, numbers, and the answer that is missing.
    @Test("The facilitator's list names who helps and what they have said")
    func list() throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg(), number: 2)
        let words = occasion.facilitatorList(
            [],
            staff: try MeetingStaffTests.meetingStaff(),
            in: .danish
        ).words
        for expected in [
            "Anne Holm, 00 00 00 21", "Samira Aziz, 00 00 00 31 – ikke spurgt endnu",
            "Huda Nasser, 00 00 00 51 – spurgt mandag den 4. januar",
        ] {
            #expect(words.contains(expected), "\(expected)")
        }
    }

    @Test("Whoever has declined stands in brackets, with a line to write another one on")
    func declined() throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg(), number: 2)
        let day = try Sample.day("2027-01-04")
        let staff = MeetingStaff(
            [StaffAssignment(.speaker, try Sample.id("samira"), .declined, on: day)],
            try MeetingStaffTests.staff()
        )
        let sheet = occasion.facilitatorList([], staff: staff, in: .danish)
        let speakers = sheet.blocks.flatMap { block -> [PrintedSheet.Fact] in
            if case .facts(let facts) = block { facts } else { [] }
        }.filter { $0.label == "Oplægsholder" }.map(\.value)
        #expect(speakers == ["", "(Samira Aziz – har sagt nej mandag den 4. januar)"])
        // Nobody else has declined, and who has not is in no brackets.
        #expect(sheet.words.count { $0.hasPrefix("(") } == 1)
        let accepted = MeetingStaff(
            [StaffAssignment(.speaker, try Sample.id("samira"), .accepted, on: day)],
            try MeetingStaffTests.staff()
        )
        let list = occasion.facilitatorList([], staff: accepted, in: .danish)
        #expect(!list.words.contains { $0.hasPrefix("(") })
    }

    /// It may be handed out: no numbers, and nobody who has not agreed to be named.
    @Test(
        "The programme names languages, and a speaker who has agreed",
        arguments: [
            ("2026-11-01", true), ("2027-01-12", true), ("2027-01-13", false), (nil, false),
        ] as [(String?, Bool)]
    )
    func programme(consent: String?, isNamed: Bool) throws {
        let occasion = try Sample.occasion(.session, try Sample.frederiksberg(), number: 2)
        let staff = try MeetingStaffTests.meetingStaff(consent: consent)
        let words = occasion.sessionProgramme(staff: staff, in: .danish).words
        #expect(words.contains("Anne Holm") && words.contains("arabisk, somali"))
        #expect(words.contains("Samira Aziz") == isNamed)
        #expect(!words.joined().contains("00 00 00 51") && !words.joined().contains("Huda"))
    }

    @Test("A talk's interpreter stands beside the participant, and what people ask for beneath")
    func talks() throws {
        let occasion = try Sample.occasion(.talks, try Sample.frederiksberg())
        let span = try #require(
            ClockSpan(occasion.slots[0].start, to: occasion.slots[1].end)
        )
        let list = [
            ListedParticipant(
                participant: Sample.people[0],
                meeting: occasion.meeting.id,
                answer: .yes,
                talk: span,
                request: "at skrive en ansøgning",
                remark: "kommer fem minutter senere"
            )
        ]
        let talk = StaffAssignment.Talk(participant: 1, span: span)
        let staff = MeetingStaff(
            [StaffAssignment(.interpreter, try Sample.id("huda"), .planned, talks: [talk])],
            try MeetingStaffTests.staff()
        )
        let sheet = occasion.facilitatorList(list, staff: staff, in: .danish)
        let row = try #require(sheet.tables.first?.rows.first)
        #expect(row.prefix(5) == ["9.00–10.00", "1", "Amina H.", "11 11 11 11", "Huda Nasser"])
        #expect(
            sheet.words.contains("Huda Nasser, 00 00 00 51, 9.00–10.00 – ikke spurgt endnu")
        )
        #expect(sheet.words.contains("at skrive en ansøgning"))
        #expect(sheet.words.contains("kommer fem minutter senere"))
        // The list as a spreadsheet is the table, so it holds none of it.
        #expect(!sheet.tables.flatMap(\.rows).joined().contains("at skrive en ansøgning"))
    }

    @Test("A theme that somebody has set goes before the step's own")
    func theme() throws {
        let setting = try Sample.frederiksberg()
        let first = try Sample.occasion(.session, setting)
        var meeting = first.meeting
        meeting.theme = "Løn og pension"
        let plan = Plan(
            span: first.plan.span,
            meetings: first.plan.meetings.map { $0.id == meeting.id ? meeting : $0 },
            skipped: []
        )
        let occasion = try #require(Occasion(meeting.id, in: plan, setting))
        for sheet in [
            occasion.facilitatorList([], in: .danish), occasion.sessionProgramme(in: .danish),
        ] {
            #expect(sheet.words.contains("Løn og pension"))
        }
        let invitation = occasion.invitation()
        #expect(invitation.words.contains { $0.contains("Løn og pension") })
    }
}
