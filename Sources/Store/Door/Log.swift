internal import CivilTime
internal import GRDB

/// What was done and whose data were read, by whom and when; never the data themselves.
enum Log {
    /// Notes that a use case changes something.
    static func begin<Outcome>(
        _ useCase: UseCase<Outcome>,
        _ actor: Actor,
        _ now: Instant,
        _ database: Database
    ) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO use_case (at, actor, role, action, participant, meeting, staff,
                    undoable)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            now.secondsSinceEpoch, actor.name, actor.role.rawValue, useCase.action.rawValue,
            useCase.subject.participant, useCase.subject.meeting, useCase.subject.staff?.text,
            useCase.kind == .changes,
        ])
        return database.lastInsertedRowID
    }

    /// Takes back a line of something that changed nothing.
    static func forget(_ number: Int64, _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM use_case WHERE number = ?",
            arguments: [number]
        )
    }

    /// Notes whose data a use case has read.
    static func note(_ work: Work, _ action: Action) throws {
        for participant in work.read.sorted() {
            try work.execute(
                """
                INSERT INTO reading (at, actor, role, action, participant) VALUES (?, ?, ?, ?, ?)
                """,
                [
                    work.now.secondsSinceEpoch, work.actor.name, work.actor.role.rawValue,
                    action.rawValue, participant,
                ]
            )
        }
        for staff in work.readStaff.sorted() {
            try work.execute(
                """
                INSERT INTO staff_reading (at, actor, role, action, staff) VALUES (?, ?, ?, ?, ?)
                """,
                [
                    work.now.secondsSinceEpoch, work.actor.name, work.actor.role.rawValue,
                    action.rawValue, staff.text,
                ]
            )
        }
    }
}
