internal import CivilTime
internal import Insight
internal import Office
internal import Planning

/// A published case as `--json` prints it.
struct CaseDocument: Encodable {
    let id: String
    let name: String
    let municipality: String
    let source: String
    let weeks: Int
    let ledger: LedgerDocument
    @ExplicitNull var statedYearlyEffect: StatedDocument?

    init(_ page: CasePage) throws {
        let study = page.study
        id = study.id.text
        name = study.name.danish
        municipality = study.municipality.danish
        source = study.source
        weeks = study.weeks
        ledger = try LedgerDocument(page.statement)
        statedYearlyEffect = study.statedYearlyEffect.map(StatedDocument.init)
    }

    /// What is stated and not derived.
    struct StatedDocument: Encodable {
        let ore: Int
        let isDerived = false
        let origin: OriginDocument

        init(_ amount: StatedAmount) {
            ore = amount.amount.øre
            origin = OriginDocument(amount.origin)
        }
    }
}

/// Scenarios as `--json` prints them.
struct ScenarioSetDocument: Encodable {
    let name: String
    let base: CaseDocument
    let scenarios: [ScenarioDocument]

    init(_ page: ScenarioPage) throws {
        name = page.scenarios.name.danish
        base = try CaseDocument(CasePage(page.scenarios.base))
        scenarios = try page.statements.compactMap { scenario, statement in
            try scenario.map { try ScenarioDocument($0, statement) }
        }
    }

    struct ScenarioDocument: Encodable {
        let id: String
        let name: String
        let ledger: LedgerDocument

        init(_ scenario: Scenario, _ statement: LedgerStatement) throws {
            id = scenario.id.text
            name = scenario.name.danish
            ledger = try LedgerDocument(statement)
        }
    }
}

/// A programme's economy as `--json` prints it, with every meeting behind it; no names.
struct ProgrammeEconomyDocument: Encodable {
    let programme: String
    @ExplicitNull var from: String?
    @ExplicitNull var to: String?
    let ledger: LedgerDocument
    let attendedSeats: Int
    let completed: Int
    let withOutcome: Int
    let inWork: Int
    let subsidised: Int
    @ExplicitNull var perAttendedSeatOre: Int?
    @ExplicitNull var perCompletedOre: Int?
    @ExplicitNull var seatsOfEachCompletedOre: Int?
    @ExplicitNull var perOutcomeOre: Int?
    let unsharedOre: Int
    let meetings: [MeetingDocument]

    init(_ economy: ProgrammeEconomy) throws {
        programme = economy.programme.text
        from = economy.period.from?.description
        to = economy.period.to?.description
        ledger = try LedgerDocument(economy.statement)
        attendedSeats = economy.counts.attendedSeats
        completed = economy.counts.completed
        withOutcome = economy.counts.withOutcome
        inWork = economy.counts.inWork
        subsidised = economy.counts.subsidised
        perAttendedSeatOre = economy.perAttendedSeat?.øre
        perCompletedOre = economy.perCompleted?.øre
        seatsOfEachCompletedOre = economy.seatsOfEachCompleted?.øre
        perOutcomeOre = economy.perOutcome?.øre
        unsharedOre = economy.unshared.øre
        meetings = economy.meetings.map(MeetingDocument.init)
    }

    /// What one meeting was made of.
    struct MeetingDocument: Encodable {
        let id: String
        let date: String
        let came: Int
        let talks: Int
        let facilitators: Int
        let isStaffRecorded: Bool
        let staffSeconds: Double
        let preparationSeconds: Double
        let interpretingSeconds: Double
        let rateOre: Int
        let amountsOre: [String: Int]
        let totalOre: Int
        let sharesOre: [Int]

        init(_ meeting: MeetingCost) {
            id = meeting.id.description
            date = meeting.date.description
            came = meeting.came
            talks = meeting.talks
            facilitators = meeting.use.facilitators
            isStaffRecorded = meeting.use.isStaffed
            staffSeconds = meeting.staffTime.seconds
            preparationSeconds = meeting.preparation.seconds
            interpretingSeconds = meeting.interpreting.seconds
            rateOre = meeting.rate.øre
            amountsOre = Dictionary(
                uniqueKeysWithValues: meeting.amounts.map { ($0.key.rawValue, $0.value.øre) }
            )
            totalOre = meeting.total.øre
            sharesOre = meeting.shares.map(\.øre)
        }
    }
}
