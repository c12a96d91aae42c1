internal import CivilTime
internal import GRDB
public import Participation
internal import Planning

/// What a course led to, as the file keeps it.
public struct StoredOutcome: Hashable, Sendable {
    /// The number that it goes by; 0 for one that is only tried.
    public let number: Int
    /// The number of the participant.
    public let participant: Int
    /// What it is.
    public let outcome: Outcome
    /// For whoever changes it.
    public let version: Version
}

extension Work {
    /// What a person's course led to, by the first day and then by number.
    func outcomes(of id: Int) throws -> [StoredOutcome] {
        try outcomes(
            where: "outcome.participant = ?1",
            aftercare: "participant = ?1",
            [id]
        )
    }

    /// The same for all people, in one way through each table.
    func outcomes() throws -> [StoredOutcome] {
        try outcomes(where: "1", aftercare: "1", [])
    }

    /// One of them, of whoever is in reach.
    func outcome(_ number: Int, of id: Int) throws -> StoredOutcome {
        try requireParticipant(id)
        guard let found = try outcomes(of: id).first(where: { $0.number == number }) else {
            throw NotFound.outcome(number)
        }
        return found
    }

    private func outcomes(
        where condition: String,
        aftercare: String,
        _ arguments: StatementArguments
    ) throws -> [StoredOutcome] {
        let checks = try Dictionary(
            grouping: rows("SELECT * FROM aftercare WHERE \(aftercare)", arguments)
        ) { try $0.key("outcome") }
        return try rows(
            """
            SELECT outcome.*, meeting.session FROM outcome
            LEFT JOIN meeting ON meeting.id = outcome.meeting
            WHERE \(condition) ORDER BY first_day, number
            """,
            arguments
        ).map { row in
            let number = try row.key("number")
            return StoredOutcome(
                number: number,
                participant: try row.key("participant"),
                outcome: try outcome(row, checks[number] ?? []),
                version: try row.key("version")
            )
        }
    }

    private func outcome(_ row: StoredRow, _ checks: [StoredRow]) throws -> Outcome {
        var outcome = Outcome(try row.word("kind"), from: try row.day("first_day"))
        outcome.until = try row.dayIfAny("last_day")
        outcome.company = try row.textIfAny("company")
        outcome.weeklyHours = try row.numberIfAny("weekly_hours")
        let session = try row.numberIfAny("session")
        outcome.meeting = try row.ifAny("meeting") {
            try row.value("meeting") { MeetingID($0, number: session) }
        }
        for check in checks {
            guard let month = AftercareMonth(rawValue: try check.number("month")) else {
                throw check.damaged("month")
            }
            outcome.aftercare[month] = AftercareCheck(
                day: try check.day("day"),
                state: try check.word("state")
            )
        }
        return outcome
    }

    // MARK: Writing

    /// Makes a new row with its calls, and gives the number that the file chose.
    func insert(_ outcome: Outcome, of id: Int) throws -> Int {
        let (names, cells) = columns(of: outcome)
        let holes = Array(repeating: "?", count: cells.count + 2).joined(separator: ", ")
        try execute(
            """
            INSERT INTO outcome (participant, version, \(names.joined(separator: ", ")))
            VALUES (\(holes))
            """,
            StatementArguments([id, self.number] + cells)
        )
        let number = Int(database.lastInsertedRowID)
        for (month, check) in outcome.aftercare { try save(check, month, of: number, id) }
        return number
    }

    /// Writes an outcome over what stands there; its calls stay as they are.
    func overwrite(_ number: Int, with outcome: Outcome) throws {
        let (names, cells) = columns(of: outcome)
        let set = names.map { "\($0) = ?" }.joined(separator: ", ")
        try execute(
            "UPDATE outcome SET \(set), version = ? WHERE number = ?",
            StatementArguments(cells + [self.number, number])
        )
    }

    /// Notes what was found in a call, in place of what was noted before.
    func save(
        _ check: AftercareCheck,
        _ month: AftercareMonth,
        of outcome: Int,
        _ participant: Int
    ) throws {
        try execute(
            """
            INSERT INTO aftercare (outcome, participant, kind, month, day, state)
            VALUES (?, ?, 'job', ?, ?, ?)
            ON CONFLICT (outcome, month) DO UPDATE SET day = excluded.day, state = excluded.state
            """,
            [
                outcome, participant, month.rawValue, check.day.description,
                check.state.rawValue,
            ]
        )
    }

    /// Removes an outcome with its calls.
    func remove(outcome number: Int) throws {
        try execute("DELETE FROM aftercare WHERE outcome = ?", [number])
        try execute("DELETE FROM outcome WHERE number = ?", [number])
    }

    private func columns(
        of outcome: Outcome
    ) -> (names: [String], cells: [(any DatabaseValueConvertible)?]) {
        let pairs: [(String, (any DatabaseValueConvertible)?)] = [
            ("kind", outcome.kind.rawValue), ("first_day", outcome.from.description),
            ("last_day", outcome.until?.description), ("company", outcome.company),
            ("weekly_hours", outcome.weeklyHours), ("meeting", outcome.meeting?.description),
        ]
        return (names: pairs.map(\.0), cells: pairs.map(\.1))
    }

    // MARK: Merging

    /// Gives a person what another number's course led to, each outcome once.
    ///
    /// Two that look like one but contradict each other both stay.
    ///
    /// - Returns: Those pairs, as they stand now.
    func mergeOutcomes(
        of duplicate: Int,
        into kept: Int
    ) throws -> [MergedPeople.Contradiction] {
        let others = try outcomes(of: duplicate)
        // What comes back to a number that was given up would be nobody's.
        rely(on: .outcomes(duplicate))
        guard !others.isEmpty else { return [] }
        rely(on: .outcomes(kept))
        var own = try outcomes(of: kept)
        var contradictions: [MergedPeople.Contradiction] = []
        for other in others {
            let alike = own.indices.filter { own[$0].outcome.isSame(as: other.outcome) }
            guard
                let place = alike.first(where: {
                    !own[$0].outcome.contradicts(other.outcome)
                })
            else {
                contradictions += alike.map {
                    .init(first: own[$0].number, second: other.number)
                }
                // Its calls follow by the reference.
                try execute(
                    "UPDATE outcome SET participant = ?, version = ? WHERE number = ?",
                    [kept, number, other.number]
                )
                continue
            }
            let (twin, both) = (own[place], own[place].outcome.completed(by: other.outcome))
            try remove(outcome: other.number)
            guard both != twin.outcome else { continue }
            try overwrite(twin.number, with: both)
            for (month, check) in both.aftercare where twin.outcome.aftercare[month] == nil {
                try save(check, month, of: twin.number, kept)
            }
            own[place] = StoredOutcome(
                number: twin.number,
                participant: kept,
                outcome: both,
                version: Version(number)
            )
        }
        return contradictions
    }
}
