internal import GRDB
internal import Participation
internal import Planning

/// The rows that undoing a use case changes, as they were and as they are then.
struct UndoneRows {
    private let work: Work
    private let places: [Place]
    private let before: [Place: StoredRow]
    private let invited: Set<RosterID>

    fileprivate var changes: [Change] = []
    private var seats: Set<Int> = []
    private var rosters: Set<RosterID> = []
    private var guestRosters: Set<RosterID> = []
    private var changesAnswers = false
    private var isOtherwiseInvited = false

    private struct Place: Hashable {
        let table: String
        let condition: String
    }

    fileprivate struct Change {
        let table: String
        let row: StoredRow
        let columns: Set<String>
        let isGone: Bool
    }

    /// What is kept of how a participant is reached, which decides nothing.
    private static let plain: Set<String> = [
        "given_name", "family_name", "language", "phone", "mailbox", "contact_rule", "contact_from",
        "contact_to", "channel", "goal", "test_message_arrived", "notice_day", "notice_language",
        "version",
    ]

    /// Tables with the courses of participants, and the column of the participant.
    private static let courses = [
        "participant": "id", "legal_category": "participant", "support": "participant",
        "coordinator": "participant", "pause": "participant",
    ]

    /// Tables with what courses led to, and the column of the participant; nobody's seat follows from it.
    private static let results = ["outcome": "participant", "aftercare": "participant"]

    /// Tables that no plan is made from.
    private static let unplanned = RowWatch.rosterTables
        .union(courses.keys).union(results.keys)
        .union(["attendance", "absence_notice", "late_notice", "roster"])

    /// Reads the rows as they are before anything is undone.
    init(of number: Int64, _ work: Work) throws {
        self.work = work
        places = try work.rows(
            "SELECT DISTINCT in_table, place FROM undo_step WHERE use_case = ? ORDER BY 1, 2",
            [number]
        ).map { Place(table: try $0.text("in_table"), condition: try $0.text("place")) }
        before = try UndoneRows.read(places, work)
        invited = try work.invitedRosters()
        seats = Set(
            try work.rows(
                """
                SELECT participant FROM roster_event WHERE use_case = ?1
                UNION SELECT other FROM roster_event WHERE use_case = ?1
                """,
                [number]
            ).compactMap { try $0.keyIfAny("participant") }
        )
    }

    /// The tables that the rows are in.
    var tables: Set<String> { Set(places.map(\.table)) }

    /// Reads the rows as they are now.
    ///
    /// - `rosters`: Those whose story is another one now.
    /// - `guests`: Those among them that have other guests now.
    mutating func compare(_ rosters: [RosterID], guests: Set<RosterID>) throws {
        let after = try UndoneRows.read(places, work)
        for place in places {
            let (old, new) = (before[place], after[place])
            guard let row = new ?? old else { continue }
            let columns = row.columns.filter { old?.raw($0) != new?.raw($0) }
            guard !columns.isEmpty else { continue }
            changes.append(
                Change(
                    table: place.table,
                    row: row,
                    columns: Set(columns),
                    isGone: new == nil
                )
            )
            if ["absence_notice", "late_notice"].contains(place.table) {
                seats.insert(try row.key("participant"))
            }
        }
        self.rosters = Set(rosters)
        guestRosters = guests
        let cycles = try work.rows("SELECT id FROM roster WHERE is_cycle").map {
            try $0.roster("id")
        }
        changesAnswers = !self.rosters.isSubset(of: cycles)
        isOtherwiseInvited = try work.invitedRosters() != invited
    }

    private static func read(_ places: [Place], _ work: Work) throws -> [Place: StoredRow] {
        var rows: [Place: StoredRow] = [:]
        for place in places {
            rows[place] = try work.row("SELECT * FROM \(place.table) WHERE \(place.condition)")
        }
        return rows
    }

    // MARK: What it means

    /// Whether a ground has given way.
    func shake(_ ground: Ground) -> Bool {
        switch ground {
        case .course(let id):
            changesCourse(beside: ["support", "coordinator"]) { $0 == id.databaseValue }
        case .seats(let id): seats.contains(id)
        case .attendance(let id):
            changes.contains { $0.table == "attendance" && $0.holds(id, in: "participant") }
        case .outcomes(let id):
            changes.contains { $0.table == "outcome" && $0.holds(id, in: "participant") }
        case .meetings(let roster):
            changes.contains { $0.movesMeeting && $0.holds(roster.text, in: "roster") }
        case .roster(let roster): rosters.contains(roster)
        case .guests(let roster): guestRosters.contains(roster)
        case .interpreting(let meeting):
            changes.contains { change in
                ["talk_interpreter", "assignment_answer"].contains(change.table)
                    && change.holds(meeting, in: "meeting")
            }
        case .terms(let programme):
            changes.contains { change in
                let column = ["programme": "id", "step": "programme"][change.table]
                return column.map { change.holds(programme, in: $0) } ?? false
            }
        case .rules: changes.contains { $0.table == "rule_file" }
        case .cycles(let programme):
            changes.contains { $0.movesMeeting && $0.holds(programme, in: "programme") }
        case .courses: changesCourse(beside: []) { _ in true }
        case .everybody:
            changesCourse(beside: []) { _ in true }
                || changes.contains { $0.table == "attendance" }
                || changesAnswers
        case .staff: changes.contains { UndoneRows.isOfStaff($0.table) }
        case .year:
            isOtherwiseInvited
                || changes.contains { change in
                    !UndoneRows.unplanned.contains(change.table)
                        && !change.columns.isSubset(of: ["sequence", "version"])
                }
        }
    }

    private func changesCourse(beside left: Set<String>, of isMeant: (DatabaseValue) -> Bool)
        -> Bool
    {
        changes.contains { change in
            guard
                let column = UndoneRows.courses[change.table], !left.contains(change.table)
            else { return false }
            return isMeant(change.row.raw(column))
                && (change.isGone || !change.columns.isSubset(of: UndoneRows.plain))
        }
    }

    private static func isOfStaff(_ table: String) -> Bool {
        table.hasPrefix("staff_")
            || StaffKind.allCases.contains { table.hasPrefix($0.rawValue) }
            || table == "travel_time"
    }

    /// Lets nobody undo what belongs to programmes that they do not work with any more.
    func requireReach() throws {
        let programmes =
            rosters.compactMap(\.programme)
            + (try changes.filter { $0.table == "meeting" }.map {
                try $0.row.identifier("programme")
            })
        for programme in Set(programmes).sorted() { try work.requireReach(programme) }
        for change in changes where !change.isGone {
            let column = UndoneRows.courses[change.table] ?? UndoneRows.results[change.table]
            guard let column else { continue }
            try work.requireReach(participant: change.row.key(column))
        }
    }

    /// A meeting whose sequence was raised again is another row than whoever read it has seen.
    func raiseVersions() throws {
        for change in changes
        where change.table == "meeting" && !change.isGone && change.columns.contains("sequence") {
            try work.execute(
                "UPDATE meeting SET version = ? WHERE id = ?",
                [work.number, try change.row.text("id")]
            )
        }
    }
}

extension UndoneRows.Change {
    fileprivate func holds(_ value: some DatabaseValueConvertible, in column: String) -> Bool {
        row.raw(column) == value.databaseValue
    }

    /// Whether a meeting is held at another moment or venue, or is not held any more.
    fileprivate var movesMeeting: Bool {
        let others: Set<String> = [
            "facilitator", "second_facilitator", "speaker", "by_hand", "sequence", "version",
        ]
        return table == "meeting" && (isGone || !columns.isSubset(of: others))
    }
}
