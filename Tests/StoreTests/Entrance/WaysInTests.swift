import CivilTime
import Documents
import Foundation
import Participation
import Planning
import Store
import TestSupport
import Testing

/// What one way in refuses, every other one refuses, and what one keeps, the others keep alike.
@Suite struct WaysInTests {
    private typealias Put = @Sendable (inout Person, String) -> Void

    /// Fields of a person, with where they stand in the file.
    private struct Field: Sendable {
        let field: PersonMistake.Field
        let table: String
        let column: String
        let isNeeded: Bool
        let rows: [EnteredText]
        let put: Put
    }

    private static let fields = [
        Field(
            field: .givenName,
            table: "participant",
            column: "given_name",
            isNeeded: true,
            rows: EnteredText.names,
            put: { $0.participant.givenName = $1 }
        ),
        Field(
            field: .phone,
            table: "participant",
            column: "phone",
            isNeeded: false,
            rows: EnteredText.phones,
            put: { $0.participant.phone = $1 }
        ),
        Field(
            field: .mailbox,
            table: "participant",
            column: "mailbox",
            isNeeded: false,
            rows: EnteredText.mailboxes,
            put: { $0.participant.mailbox = $1 }
        ),
        Field(
            field: .coordinator,
            table: "coordinator",
            column: "value",
            isNeeded: true,
            rows: EnteredText.names,
            put: { $0.course.coordinators.set($1, from: Samples.day("2026-12-01")) }
        ),
    ]

    @Test(arguments: fields.indices)
    func aCommandAndASpreadsheetAndEverything(index: Int) throws {
        let field = WaysInTests.fields[index]
        let town = try Town()
        var plain = Samples.person("Bo")
        plain.participant.phone = "00 00 00 99"
        plain.participant.mailbox = "bo@example.org"
        plain.course.coordinators.set("Anne", from: Samples.day("2026-12-01"))
        let bo = try town.perform(.addPerson(plain), at: "2026-12-01 09:00")
        let forged = ForgedText(try town.everything())
        let path = town.folder.appending(path: "forged.sqlite").path
        var kept = 0
        for row in field.rows {
            var person = Samples.person("Ny")
            field.put(&person, row.text)
            let known = row.mistake.flatMap { TextMistake(rawValue: $0) }
            let mistake = known == .empty && !field.isNeeded ? nil : known
            // As a command or a form gives it.
            if let mistake {
                let error = PersonError.mistake(.text(mistake, field.field))
                #expect(throws: error, "\(row)") {
                    try town.perform(.addPerson(person), at: "2026-12-01 09:00")
                }
                #expect(throws: error, "\(row)") {
                    try town.perform(.previewImport(of: [person]), at: "2026-12-01 09:00")
                }
                var changed = try town.perform(.readPerson(bo), at: "2026-12-01 09:00").person
                field.put(&changed, row.text)
                #expect(throws: error, "\(row)") {
                    try town.perform(
                        .changePerson(changed, expecting: nil),
                        at: "2026-12-01 09:00"
                    )
                }
            } else {
                let id = try town.perform(.addPerson(person), at: "2026-12-01 09:00")
                let read = try town.perform(.readPerson(id), at: "2026-12-01 09:00").person
                var expected = Samples.person("Ny", id: id)
                if let text = row.kept { field.put(&expected, text) }
                #expect(read == expected, "\(row)")
                kept += 1
            }
            // As everything of another file holds it.
            guard let mistake, row.text != "" || field.isNeeded else { continue }
            do {
                try Everything.restore(
                    try forged.with(row.text, in: field.table, field.column),
                    to: path,
                    reading: town.reader,
                    by: Samples.administrator,
                    at: Town.moment("2026-12-01 10:00"),
                    takingUnverified: true
                )
                Issue.record("taken: \(row)")
            } catch let found as Everything.Mistake {
                #expect(
                    found.problem
                        == .value(mistake, column: field.column, table: field.table),
                    "\(row)"
                )
                #expect(try found.line == forged.line(field.table, field.column))
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        #expect(kept > 3)
    }

    /// Every column that holds what people write, wherever it stands.
    @Test(arguments: [
        ("participant", "given_name"), ("participant", "family_name"), ("participant", "phone"),
        ("participant", "mailbox"), ("participant", "language"), ("participant", "country"),
        ("participant", "interpreter_not"), ("participant", "interview_by"),
        ("participant", "referral_by"), ("participant", "notice_language"),
        ("coordinator", "value"), ("staff_member", "name"), ("staff_member", "phone"),
        ("staff_member", "mailbox"), ("staff_language", "language"), ("facilitator", "title"),
        ("facilitator_title", "title"), ("speaker", "line_of_work"), ("speaker_theme", "theme"),
        ("meeting", "theme"), ("meeting", "cancelled_words"), ("venue_closure", "reason"),
        ("remark", "remark"), ("request", "request"), ("use_case", "actor"),
        ("reading", "actor"), ("staff_reading", "actor"),
    ])
    func noColumnTakesACPRNumber(table: String, column: String) throws {
        let town = try Town.filled()
        let forged = ForgedText(try town.everything())
        let path = town.folder.appending(path: "forged.sqlite").path
        let mistake: TextMistake =
            column.contains("language") ? .language : column == "country" ? .country : .cprNumber
        let found = #expect(throws: Everything.Mistake.self) {
            try Everything.restore(
                try forged.with("Bo 010190–1234", in: table, column),
                to: path,
                reading: town.reader,
                by: Samples.administrator,
                at: Town.moment("2027-01-08 09:00"),
                takingUnverified: true
            )
        }
        #expect(found?.problem == .value(mistake, column: column, table: table))
        #expect(try found?.line == forged.line(table, column))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func nobodyActsUnderANameThatTheLogCannotKeep() throws {
        let town = try Town()
        let now = Town.moment("2027-01-08 09:00")
        for (name, mistake) in [
            ("", Actor.Mistake.length), (" ", .length),
            (String(repeating: "x", count: 81), .length), ("Anne\nBo: alt slettet", .character),
            ("Anne\u{202E}", .character), ("Anne：Bo", .character), ("0101901234", .cprNumber),
        ] {
            let actor = Actor(name: name, role: .administrator)
            #expect(throws: mistake, "\(name)") {
                try town.store.perform(.readLog(), by: actor, at: now)
            }
            #expect(throws: mistake, "\(name)") {
                try Everything.export(town.store, by: actor, at: now) { _ in }
            }
        }
        // Persian names are written with a character that cannot be seen.
        #expect(throws: Never.self) { try Actor("می\u{200C}خواهد") }
    }

    @Test func reasonsThemesRemarksAndRequests() throws {
        let town = try Town.filled()
        let (network, session) = ("\(Town.february)/network", "\(Town.january)/session-1")
        let talks = "\(Town.february)/talks"
        let week = DaySpan(Samples.day("2027-09-01"))
        func ask(_ text: String) throws {
            let useCase = UseCase<RegisterOutcome>.register(1, at: talks, asking: text)
            _ = try town.later(useCase)
        }
        func requests() throws -> [String] {
            try SQL.rows("SELECT request FROM request WHERE participant = 1", at: town.path)
                .map { $0[0] }
        }
        for row in EnteredText.names {
            guard let text = row.mistake else {
                try town.later(.theme(row.text, at: network))
                #expect(try town.meeting(network).theme == row.kept)
                try town.later(.markAttendance([], remarks: [Remark(1, row.text)], at: session))
                let list = try town.later(.readList(of: session))
                #expect(list.lines.first { $0.participant.id == 1 }?.remark == row.kept)
                try ask(row.text)
                #expect(try requests() == [row.kept])
                continue
            }
            let mistake = try #require(TextMistake(rawValue: text))
            #expect(throws: AssignmentError.theme(mistake), "\(row)") {
                try town.later(.theme(row.text, at: network))
            }
            #expect(throws: AttendanceError.remark(mistake), "\(row)") {
                try town.later(.markAttendance([], remarks: [Remark(1, row.text)], at: session))
            }
            #expect(throws: MeetingError.reason(mistake), "\(row)") {
                try town.later(.cancelMeeting(network, because: row.text, moveInvited: true))
            }
            #expect(throws: MeetingError.reason(mistake), "\(row)") {
                try town.later(.closeVenue("frederiksberg-library", week, because: row.text))
            }
            // What somebody asks for may be longer, and an empty text takes it back.
            guard mistake != .tooLong, mistake != .empty else { continue }
            #expect(throws: SeatError.request(mistake), "\(row)") {
                try ask(row.text)
            }
        }
        try ask(" \n")
        #expect(try requests() == [])
        try town.later(.cancelMeeting(network, because: " Sne  og is ", moveInvited: true))
        #expect(try town.stored(network).cancelledBecause == .staff("Sne og is"))
        try town.later(.closeVenue("frederiksberg-library", week, because: " Ny  maling"))
        let reasons = try SQL.rows(
            "SELECT reason FROM venue_closure ORDER BY number",
            at: town.path
        )
        #expect(reasons.last == ["Ny maling"])
    }
}
