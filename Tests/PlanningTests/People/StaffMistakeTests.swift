import CivilTime
import Planning
import TestSupport
import Testing

/// What can be kept of those who help to hold meetings, field by field.
@Suite struct StaffMistakeTests {
    private typealias Put = @Sendable (inout Speaker, String) -> Void

    private static let names: [(field: StaffMistake.Field, put: Put)] = [
        (.name, { $0.particulars.name = $1 }), (.lineOfWork, { $0.lineOfWork = $1 }),
    ]

    private static func speaker() throws -> Speaker {
        let span = try #require(ClockSpan(.midnight, to: .endOfDay))
        let hours = OpeningHours(weekdays: [.monday], span: span)
        return Speaker(
            particulars: Particulars(
                id: "olga",
                name: "Olga",
                languages: ["da"],
                availability: Availability(hours: [hours])
            ),
            kind: .other,
            lineOfWork: "pleje"
        )
    }

    private func check<Member: StaffMember>(
        _ member: Member,
        _ row: EnteredText,
        _ field: StaffMistake.Field
    ) throws {
        let mistake = try row.mistake.map { try #require(TextMistake(rawValue: $0)) }
        #expect(member.mistake == mistake.map { .text($0, field) })
    }

    @Test(arguments: EnteredText.names)
    func everyNameIsHeldToTheSameRule(_ row: EnteredText) throws {
        for (field, put) in StaffMistakeTests.names {
            var speaker = try StaffMistakeTests.speaker()
            put(&speaker, row.text)
            try check(speaker, row, field)
            try check(AnyStaffMember.speaker(speaker), row, field)
            guard let kept = row.kept else { continue }
            var expected = try StaffMistakeTests.speaker()
            put(&expected, kept)
            #expect(try speaker.kept() == expected)
        }
        let particulars = try StaffMistakeTests.speaker().particulars
        for title in [
            LocalizedText(row.text), LocalizedText("chef", translations: ["en": row.text]),
        ] {
            try check(Facilitator(particulars: particulars, title: title), row, .title)
        }
        var speaker = try StaffMistakeTests.speaker()
        speaker.themes = ["Løn", row.text]
        if row.text.contains(";") {
            #expect(speaker.mistake == .text(.semicolon, .themes))
        } else {
            try check(speaker, row, .themes)
        }
    }

    @Test(arguments: EnteredText.phones)
    func phones(_ row: EnteredText) throws {
        var speaker = try StaffMistakeTests.speaker()
        speaker.particulars.phone = row.text
        try check(speaker, row, .phone)
    }

    @Test(arguments: EnteredText.mailboxes)
    func mailboxes(_ row: EnteredText) throws {
        var speaker = try StaffMistakeTests.speaker()
        speaker.particulars.mailbox = row.text
        try check(speaker, row, .mailbox)
    }

    @Test func numbersOfASpeakerHaveALeastAndAMost() throws {
        let rows: [(ClosedRange<Int>, (inout Speaker, Int) -> Void)] = [
            (0...366, { $0.mostSpeechesPerYear = $1 }), (0...3660, { $0.daysBetweenSpeeches = $1 }),
            (0...3660, { $0.daysBeforeSameProgramme = $1 }),
            (0...1_000_000, { $0.kronerPerSpeech = $1 }),
        ]
        for (range, put) in rows {
            for number in [range.lowerBound - 1, range.lowerBound, range.upperBound] {
                var speaker = try StaffMistakeTests.speaker()
                put(&speaker, number)
                #expect(speaker.mistake == (range.contains(number) ? nil : .number))
            }
            var speaker = try StaffMistakeTests.speaker()
            put(&speaker, range.upperBound + 1)
            #expect(speaker.mistake == .number)
        }
    }

    @Test(
        arguments: [
            (0, 0, nil), (50, 50, nil), (0, 50, nil), (51, 51, .number), (50, 51, .number),
            (-1, 4, .number), (-1, -1, .number), (3, 2, .target), (50, 49, .target),
        ] as [(Int, Int, StaffMistake?)]
    )
    func meetingsInAWeek(target: Int, most: Int, mistake: StaffMistake?) throws {
        let facilitator = Facilitator(
            particulars: try StaffMistakeTests.speaker().particulars,
            targetMeetingsPerWeek: target,
            mostMeetingsPerWeek: most
        )
        #expect(facilitator.mistake == mistake)
    }

    @Test func anInterpreterTakesPartInSomeWay() throws {
        let particulars = try StaffMistakeTests.speaker().particulars
        #expect(Interpreter(particulars: particulars, modes: []).mistake == .noMode)
        #expect(Interpreter(particulars: particulars, modes: [.phone]).mistake == nil)
    }

    @Test func whatStoodThereBeforeStandsInNobodysWay() throws {
        var before = try StaffMistakeTests.speaker()
        before.particulars.name = "Olga 010190–1234"
        before.themes = ["Løn; pension"]
        var after = before
        after.particulars.phone = "00 00 00 40"
        #expect(try after.kept(over: before) == after)
        after.themes.append("Løn; ferie")
        #expect(throws: StaffMistake.text(.semicolon, .themes)) { try after.kept(over: before) }
        #expect(throws: StaffMistake.text(.cprNumber, .name)) { try before.kept() }
    }
}
