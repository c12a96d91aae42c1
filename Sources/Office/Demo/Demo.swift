public import CivilTime
public import Correspondence
public import Documents
internal import ICalendar
internal import Participation
public import Planning

/// An example year with made-up people: a database, and all files of the year in a folder.
///
/// The same values give the same octets.
public struct Demo: Sendable {
    /// The programme's short name.
    public var programme: String
    /// The year that is laid out.
    public var year: DaySpan
    /// The moment until which it is lived, by the clocks of the municipality.
    public var now: CivilDateTime
    /// Decides who comes and what they answer.
    public var seed: UInt64
    /// The folder that files are written into.
    public var folder: String
    /// The database that is made.
    public var database: String
    /// Facilitators, speakers and interpreters.
    public var staff: Staff

    /// Makes the value.
    public init(
        _ programme: String,
        _ year: DaySpan,
        now: CivilDateTime,
        seed: UInt64,
        folder: String,
        database: String,
        staff: Staff
    ) {
        self.programme = programme
        self.year = year
        self.now = now
        self.seed = seed
        self.folder = folder
        self.database = database
        self.staff = staff
    }

    /// What was made.
    public struct Made: Sendable {
        /// The plan of the year.
        public let plan: Plan
        /// The programme with its venues.
        public let setting: Setting
        /// The plan in lines of text.
        public let report: [String]
        /// How many people live in the database.
        public let people: Int
        /// How many invitations were written.
        public let invitations: Int
        /// How many sheets were written.
        public let sheets: Int
    }

    /// Makes the database and the files.
    ///
    /// - `workspace`: The folders of rules.
    /// - `catalogue`: The language of plan, feed and sheets.
    /// - `document`: The plan as the face writes it for programs, as `plan.json`.
    /// - `progress`: Is told how many of the sheets are drawn.
    ///
    /// Throws: ``Problem`` if a folder or a database is there that no demo made, among others.
    public func make(
        from workspace: Workspace,
        in catalogue: Catalogue,
        document: (Plan, Setting) throws -> [UInt8],
        progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
    ) throws -> Made {
        let rules = try workspace.rules(of: programme)
        let files = try workspace.ruleFiles(of: programme)
        let plan = Planner(
            [rules.setting],
            staff: staff,
            speakersUntil: now.day.advanced(by: Planner.daysSpeakersAreLookedFor)
        ).planWholeCycles(year)
        let database = DemoDatabase(path: database)
        try database.requireOwn()
        let folder = DemoFolder(path: folder)
        try folder.claim(programme)
        let crowd = try database.make(
            plan,
            rules,
            files,
            staff,
            seed: seed,
            until: rules.zone.instant(now)
        )
        let writer = DemoWriter(
            folder: folder,
            plan: crowd.plan,
            setting: rules.setting,
            lists: crowd.lists,
            staff: crowd.staff,
            zone: try CalendarZone(writing: rules.zone),
            now: Instant(utc: now),
            catalogue: catalogue,
            progress: progress
        )
        let report = PlanReport(rules.setting, in: catalogue, staff: staff).lines(plan)
        let counts = try writer.write(
            report: report,
            document: try document(plan, rules.setting)
        )
        return Made(
            plan: plan,
            setting: rules.setting,
            report: report,
            people: crowd.people,
            invitations: counts.invitations,
            sheets: counts.sheets
        )
    }
}
