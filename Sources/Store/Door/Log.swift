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

    /// Notes what was done with the file as a whole; nobody can undo it.
    static func note(
        _ action: Action,
        by actor: Actor,
        at now: Instant,
        _ database: Database
    ) throws {
        _ = try begin(UseCase<Void>(action, .changesForGood) { _ in }, actor, now, database)
    }

    /// Notes whose data a use case has read.
    static func note(
        _ people: Set<Int>,
        _ staff: Set<StaffKey>,
        _ action: Action,
        by actor: Actor,
        at now: Instant,
        _ database: Database
    ) throws {
        func insert(_ table: String, _ column: String, _ who: some DatabaseValueConvertible) throws
        {
            try database.cachedStatement(
                sql: """
                    INSERT INTO \(table) (at, actor, role, action, \(column))
                    VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                now.secondsSinceEpoch, actor.name, actor.role.rawValue, action.rawValue, who,
            ])
        }
        for participant in people.sorted() { try insert("reading", "participant", participant) }
        for key in staff.sorted() { try insert("staff_reading", "staff", key.text) }
    }
}
