internal import CivilTime
internal import GRDB
internal import Planning

/// What a use case works with: the transaction, who asks, and the moment it counts as.
final class Work {
    let database: Database
    let actor: Actor
    let now: Instant
    var random: any RandomNumberGenerator & Sendable

    /// The number of the use case in the log; the version of every row it writes.
    let number: Int64

    /// Reads rules and zones.
    let reader: any RuleReader

    /// Rules as this transaction has read them.
    var readRules = ReadRules()

    /// Rosters as they were read last; nothing outside the door.
    var rosters: RosterCache?

    /// Whose data have been read on the way.
    private(set) var read: Set<Int> = []

    /// Which facilitators, speakers and interpreters have been read on the way.
    private(set) var readStaff: Set<StaffKey> = []

    /// What the use case decides by, beside the rows it writes.
    var grounds: Set<Ground> = []

    init(
        _ database: Database,
        actor: Actor,
        now: Instant,
        random: any RandomNumberGenerator & Sendable,
        number: Int64 = 0,
        reader: any RuleReader
    ) {
        self.database = database
        self.actor = actor
        self.now = now
        self.random = random
        self.number = number
        self.reader = reader
    }

    /// Notes that a person's data were read, for the log.
    func noteReading(_ participants: some Sequence<Int>) {
        read.formUnion(participants)
    }

    /// Notes that what is kept of facilitators, speakers or interpreters was read, for the log.
    func noteReading(of staff: some Sequence<StaffKey>) {
        readStaff.formUnion(staff)
    }

    func execute(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func rows(
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [StoredRow] {
        try database.rows(sql, arguments)
    }

    func row(
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> StoredRow? {
        try database.row(sql, arguments)
    }
}
