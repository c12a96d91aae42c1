internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// What seats need of a programme's rules, in columns, so that signing somebody up parses no file.
///
/// They are written together with the rules and say nothing else than the rules do; `doctor` compares.
struct RuleColumns: Equatable {
    var programme: [DatabaseValue]
    var steps: [[DatabaseValue]]
    var venues: [[DatabaseValue]]

    init(_ rules: ProgrammeRules) {
        let programme = rules.programme
        let sessions = programme.steps.filter { $0.kind == .session }
            .reduce(0) { $0 + $1.occurrences }
        self.programme = [
            programme.id.text.databaseValue, programme.networkEntry.rawValue.databaseValue,
            (programme.offerHours * 3600).databaseValue, sessions.databaseValue,
            programme.timeZone.databaseValue,
        ]
        steps = programme.steps.map { step in
            [
                programme.id.text.databaseValue, step.id.text.databaseValue,
                step.kind.rawValue.databaseValue,
                (step.slots?.minutes.databaseValue ?? .null),
                (step.slots?.breaks ?? []).map { "\($0.start)-\($0.end)" }
                    .joined(separator: " ").databaseValue,
            ]
        }
        venues = rules.setting.venues.map {
            [$0.id.text.databaseValue, $0.isOutsideTownHall.databaseValue]
        }
    }

    /// Writes the columns; a row that says the same already keeps its version.
    ///
    /// Steps that the rules do not have any more stay, since meetings of theirs may be kept.
    func save(_ database: Database, version: Int64) throws {
        try save("programme", RuleColumns.programmeColumns, key: 1, programme, version, database)
        for step in steps {
            try save("step", RuleColumns.stepColumns, key: 2, step, version, database)
        }
        for venue in venues {
            try save("venue", RuleColumns.venueColumns, key: 1, venue, version, database)
        }
    }

    private static let programmeColumns = [
        "id", "network_entry", "offer_seconds", "sessions", "time_zone",
    ]
    private static let stepColumns = ["programme", "id", "kind", "slot_minutes", "slot_breaks"]
    private static let venueColumns = ["id", "outside"]

    private func save(
        _ table: String,
        _ columns: [String],
        key: Int,
        _ cells: [DatabaseValue],
        _ version: Int64,
        _ database: Database
    ) throws {
        let holes = columns.map { _ in "?" }.joined(separator: ", ")
        let others = columns.dropFirst(key)
        let set = others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let differs = others.map { "\(table).\($0) IS NOT excluded.\($0)" }
            .joined(separator: " OR ")
        try database.cachedStatement(
            sql: """
                INSERT INTO \(table) (\(columns.joined(separator: ", ")), version)
                VALUES (\(holes), ?)
                ON CONFLICT (\(columns.prefix(key).joined(separator: ", ")))
                DO UPDATE SET \(set), version = excluded.version WHERE \(differs)
                """
        ).execute(arguments: StatementArguments(cells + [version.databaseValue]))
    }

    /// Which rows say something else than the rules, or are missing; nothing if all agree.
    func differences(_ database: Database) throws -> [String] {
        func isKept(_ table: String, _ columns: [String], _ cells: [DatabaseValue]) throws -> Bool {
            let conditions = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
            return try database.row(
                "SELECT 1 FROM \(table) WHERE \(conditions)",
                StatementArguments(cells)
            ) != nil
        }
        let rows =
            [("programme", RuleColumns.programmeColumns, programme)]
            + steps.map { ("step", RuleColumns.stepColumns, $0) }
            + venues.map { ("venue", RuleColumns.venueColumns, $0) }
        return try rows.filter { try !isKept($0.0, $0.1, $0.2) }.map { table, _, cells in
            "\(table): \(cells.prefix(2).map { "\($0)" }.joined(separator: " "))"
        }
    }
}

extension Work {
    /// Brings the files of a programme in, and the columns that follow from them.
    ///
    /// Files that other programmes use too are theirs as well: the actor has to work with them all, and each
    /// is read anew, so that no programme's files can spoil another's rules.
    ///
    /// - `files`: Those that the programme does not name are left alone.
    ///
    /// Throws: ``AccessError/otherProgramme(_:)``, or what the reader finds wrong.
    func bringIn(_ files: [RuleFile], of programme: Identifier) throws -> ProgrammeRules {
        let before = try ruleFiles()
        let named = try reader.files(of: programme, in: files)
        let changed = named.filter { !before.contains($0) }
        for file in changed {
            try execute(
                """
                INSERT INTO rule_file (folder, name, octets, version) VALUES (?, ?, ?, ?)
                ON CONFLICT (folder, name) DO UPDATE SET octets = excluded.octets,
                    version = excluded.version
                """,
                [file.folder.rawValue, file.name, DatabaseOctets(file.octets), number]
            )
        }
        readRules = ReadRules()
        let rules = try rules(programme, in: try ruleFiles())
        try RuleColumns(rules).save(database, version: number)
        if !changed.isEmpty { try readAnew(changed, of: programme, before) }
        return rules
    }

    /// Reads the other programmes that files are part of.
    private func readAnew(
        _ changed: [RuleFile],
        of programme: Identifier,
        _ before: [RuleFile]
    ) throws {
        let files = try ruleFiles()
        for other in try programmes() where other != programme {
            do {
                let named = try reader.files(of: other, in: files)
                guard named.contains(where: changed.contains) else { continue }
                try requireReach(other)
                try RuleColumns(try rules(other)).save(database, version: number)
            } catch  where isUnreadable(other, in: before) {
                // It was spoiled before, and its own files will mend it.
                continue
            }
        }
    }

    private func isUnreadable(_ programme: Identifier, in files: [RuleFile]) -> Bool {
        do { _ = try reader.rules(of: programme, in: files) } catch { return true }
        return false
    }

    /// The slots of a block of talks; nothing for other meetings, and for steps of earlier rules.
    func slots(of meeting: MeetingID) throws -> SlotRule? {
        let row = try row(
            "SELECT slot_minutes, slot_breaks FROM step WHERE programme = ? AND id = ?",
            [meeting.cycle.programme.text, meeting.step.text]
        )
        guard let row, let minutes = try row.numberIfAny("slot_minutes") else { return nil }
        guard (1...1440).contains(minutes) else { throw row.damaged("slot_minutes") }
        let breaks = try row.text("slot_breaks")
        return SlotRule(
            minutes: minutes,
            breaks: try breaks.split(separator: " ").map { text in
                let times = text.split(separator: "-").map { ClockTime($0) }
                guard
                    times.count == 2, let start = times[0], let end = times[1],
                    let span = ClockSpan(start, to: end)
                else { throw row.damaged("slot_breaks") }
                return span
            }
        )
    }
}
