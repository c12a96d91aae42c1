import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

/// What is kept for undo, how long, and what undo leaves alone.
@Suite struct UndoKeepingTests {
    private let bo = Samples.colleague

    private func statements(_ town: Town) throws -> Int {
        try SQL.number(
            "SELECT count(*) FROM undo_step WHERE statement IS NOT NULL",
            at: town.path
        )
    }

    @Test func onlyTheLastStepOfEachIsKept() throws {
        let town = try Town.filled()
        try town.later(.addPerson(Samples.person("Ny")), by: bo)
        try town.later(.addPerson(Samples.person("Ny")))
        try town.later(.noteThanks(to: Samples.id("olga"), on: Samples.day("2027-01-06")))
        let last = try SQL.rows(
            """
            SELECT undo_last.actor, action FROM undo_last
            JOIN use_case ON use_case.number = undo_last.use_case ORDER BY 1
            """,
            at: town.path
        )
        #expect(last == [["anne", "change-staff"], ["bo", "add-person"]])
        // Of what cannot be undone any more it is only kept who wrote which row.
        let strange = try SQL.number(
            """
            SELECT count(*) FROM undo_step WHERE statement IS NOT NULL
                AND use_case NOT IN (SELECT use_case FROM undo_last)
            """,
            at: town.path
        )
        #expect(strange == 0)
        try town.later(.undo())
        #expect(throws: UndoError.nothing) { try town.later(.undo()) }
        try town.later(.undo(), by: bo)
        #expect(try statements(town) == 0)
    }

    @Test func nothingIsKeptForAParticipantsLink() throws {
        let town = try Town.filled()
        try town.later(.undo())
        try town.later(.cancel(5, at: Town.january), by: .participant(5))
        #expect(try statements(town) == 0)
        let facilitator = Actor(name: "participant 5", role: .facilitator)
        #expect(throws: UndoError.nothing) { try town.later(.undo(), by: facilitator) }
    }

    @Test func itLastsThirtyDays() throws {
        let town = try Town.filled()
        let done = Town.moment("2027-01-06 13:00").secondsSinceEpoch
        let (last, over) = (done + 30 * 86_400 - 1, done + 30 * 86_400)
        try town.later(.addPerson(Samples.person("Ny")))
        try town.later(.addPerson(Samples.person("Ny")), by: bo)
        #expect(throws: UndoError.nothing) {
            try town.store.perform(
                .undo(),
                by: Samples.facilitator,
                at: Instant(secondsSinceEpoch: over)
            )
        }
        try town.store.perform(
            .undo(),
            by: Samples.facilitator,
            at: Instant(secondsSinceEpoch: last)
        )
        #expect(try statements(town) > 0)
        // Whatever anybody does afterwards throws the rest away.
        let carl = Actor(name: "carl", role: .facilitator)
        try town.store.perform(
            .invite(4, to: "frederiksberg/2027-04"),
            by: carl,
            at: Instant(secondsSinceEpoch: over)
        )
        #expect(try statements(town) == 0)
        #expect(try SQL.number("SELECT count(*) FROM undo_last", at: town.path) == 1)
    }

    @Test func copiesAndTextsHoldNothingOfIt() throws {
        let town = try Town.filled()
        for phone in ["11 22 33 44", "55 66 77 88"] {
            var person = try town.later(.readPerson(5)).person
            person.participant.phone = phone
            try town.later(.changePerson(person, expecting: nil))
        }
        let copy = town.folder.appending(path: "copy.sqlite")
        try Backup.make(
            of: town.store,
            to: copy.path,
            by: town.administrator,
            at: Town.moment("2027-01-07 10:00")
        )
        for table in ["undo_last", "undo_step", "undo_ground"] {
            #expect(try SQL.number("SELECT count(*) FROM \(table)", at: copy.path) == 0)
        }
        for octets in [try Data(contentsOf: copy), Data(try town.everything())] {
            #expect(octets.range(of: Data("55 66 77 88".utf8)) != nil)
            #expect(octets.range(of: Data("11 22 33 44".utf8)) == nil)
        }
        #expect(!String(decoding: try town.everything(), as: UTF8.self).contains("undo_last"))
        // The file itself can still undo it.
        try town.later(.undo())
        #expect(try town.later(.readPerson(5)).person.participant.phone == "11 22 33 44")
    }

    // MARK: What is never rewound

    @Test func aMoveThatIsUndoneIsNewsForCalendars() throws {
        let town = try Town.filled()
        let id = "\(Town.february)/session-1"
        let before = try town.stored(id)
        try town.later(.moving(before.meeting.movedBy(days: 1), moveInvited: true))
        let between = try town.stored(id)
        #expect(between.sequence == before.sequence + 1)
        try town.later(.undo())
        let after = try town.stored(id)
        #expect(after.sequence == before.sequence + 2)
        #expect(after.meeting == before.meeting && after.moments == before.moments)
        // Whoever has read it in between, or before, is told that it has changed.
        #expect(after.version > between.version)
        for version in [before.version, between.version] {
            #expect(throws: ConflictError.changedMeanwhile(version: after.version)) {
                try town.later(
                    .moving(
                        before.meeting.movedBy(days: 2),
                        moveInvited: true,
                        expecting: version
                    )
                )
            }
        }
        // A third time counts on.
        try town.later(.moving(before.meeting.movedBy(days: 1), moveInvited: true))
        #expect(try town.stored(id).sequence == before.sequence + 3)
    }

    @Test func whoHasReadInBetweenIsTold() throws {
        let town = try Town.filled()
        let before = try town.later(.readPerson(5))
        var person = before.person
        person.participant.phone = "00 00 00 05"
        try town.later(.changePerson(person, expecting: before.version))
        let between = try town.later(.readPerson(5))
        try town.later(.undo())
        let after = try town.later(.readPerson(5))
        #expect(throws: ConflictError.changedMeanwhile(version: after.version)) {
            try town.later(.changePerson(person, expecting: between.version), by: bo)
        }
        // What was read before stands there again, to the letter, so it counts as read.
        #expect(after.version == before.version && after.person == before.person)
    }

    @Test func theLogKeepsBoth() throws {
        let town = try Town.filled()
        try town.later(.register(9, at: "frederiksberg/2027-04"))
        let readings = try SQL.number("SELECT count(*) FROM reading", at: town.path)
        try town.later(.undo())
        #expect(try SQL.number("SELECT count(*) FROM reading", at: town.path) == readings)
        let lines = try SQL.rows(
            """
            SELECT action, participant, meeting, undone_by IS NOT NULL FROM use_case
            ORDER BY number DESC LIMIT 2
            """,
            at: town.path
        )
        #expect(
            lines == [
                ["undo", "9", "frederiksberg/2027-04", "0"],
                ["change-registration", "9", "frederiksberg/2027-04", "1"],
            ]
        )
    }

    /// Whatever is not a fact is watched, by a key of its own.
    @Test func everyTableIsWatched() throws {
        let town = try Town.filled()
        let without = try SQL.rows(
            """
            SELECT tables.name FROM sqlite_schema AS tables WHERE tables.type = 'table'
                AND NOT EXISTS (SELECT 1 FROM pragma_table_info(tables.name) WHERE pk > 0)
                AND NOT EXISTS (SELECT 1 FROM pragma_index_list(tables.name) WHERE origin = 'u')
            """,
            at: town.path
        ).compactMap(\.first).filter { !SQL.story.contains($0) }
        #expect(without == [])
    }
}
