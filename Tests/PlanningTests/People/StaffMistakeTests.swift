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
