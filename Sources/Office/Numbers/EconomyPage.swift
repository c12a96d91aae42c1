public import CivilTime
public import Correspondence
public import Insight
internal import Planning
public import Store

/// A report with ledgers that faces print, in whatever form.
public protocol EconomyPage: Sendable {
    /// The report as values, for every format.
    ///
    /// - Throws: `EconomyError.tooLarge`.
    func printed(in catalogue: Catalogue) throws -> PrintedReport
}

extension EconomyPage {
    /// The report as values, without the parts that only show where numbers come from unless they are wanted.
    ///
    /// - Throws: `EconomyError.tooLarge`.
    public func printed(in catalogue: Catalogue, isTraced: Bool) throws -> PrintedReport {
        var report = try printed(in: catalogue)
        if !isTraced { report.sections.removeAll(where: \.isTrace) }
        return report
    }

    /// The report in lines of text.
    ///
    /// - `isTraced`: Whether what every number was made of is wanted too.
    ///
    /// Throws: `EconomyError.tooLarge`.
    public func lines(in catalogue: Catalogue, isTraced: Bool = false) throws -> [String] {
        EconomyText(try printed(in: catalogue), in: catalogue).lines(isTraced: isTraced)
    }
}

/// One published case, worked out.
public struct CasePage: EconomyPage {
    /// The case.
    public let study: CaseStudy
    /// Its ledger, worked out.
    public let statement: LedgerStatement

    /// Works the case out.
    ///
    /// - Throws: `EconomyError.tooLarge`.
    public init(_ study: CaseStudy) throws {
        self.study = study
        statement = try LedgerStatement(study.ledger)
    }

    /// The report as values.
    public func printed(in catalogue: Catalogue) throws -> PrintedReport {
        try CaseWording(study).printed(in: catalogue)
    }
}

/// Scenarios side by side, worked out.
public struct ScenarioPage: EconomyPage {
    /// The scenarios with the case that they change.
    public let scenarios: ScenarioSet
    /// The case and every scenario, worked out; the case has no scenario.
    public let statements: [(scenario: Scenario?, LedgerStatement)]

    /// Works the scenarios out.
    ///
    /// - Throws: `EconomyError.tooLarge`.
    public init(_ scenarios: ScenarioSet) throws {
        self.scenarios = scenarios
        statements = try scenarios.statements()
    }

    /// The report as values.
    public func printed(in catalogue: Catalogue) throws -> PrintedReport {
        try ScenarioWording(scenarios).printed(in: catalogue)
    }
}

/// What a programme cost and what came in, as it is recorded.
public struct ProgrammeEconomyPage: EconomyPage {
    /// Worked out.
    public let economy: ProgrammeEconomy

    /// The moment of the last thing that was recorded.
    public let recorded: Instant

    /// Whether it leaves the house, so that numbers of 1 to 4 persons are hidden.
    public var isShared = false

    fileprivate let wording: ProgrammeEconomyWording

    /// The report as values.
    public func printed(in catalogue: Catalogue) throws -> PrintedReport {
        try wording.printed(in: catalogue, isShared: isShared)
    }
}

extension LongUseCase where Input == MeetingUseInput, Outcome == ProgrammeEconomyPage {
    /// Fills a programme's ledger from what is recorded.
    ///
    /// - `programme`: Its id.
    /// - `prices`: What things cost.
    /// - `period`: The days that count.
    public static func economy(
        of programme: String,
        _ prices: ProgrammePrices,
        in period: ReportPeriod
    ) -> LongUseCase {
        LongUseCase(reading: .readMeetingUses(of: programme)) { input in
            let numbers = input.numbers
            guard let id = Identifier(programme) else { throw NotFound.programme(programme) }
            var records = numbers.records(input.uses)
            records.meetings += input.elsewhere
            let economy = try ProgrammeEconomy(
                of: id,
                records,
                prices,
                in: period
            )
            return ProgrammeEconomyPage(
                economy: economy,
                recorded: numbers.recorded,
                wording: ProgrammeEconomyWording(
                    economy,
                    numbers.settings.first { $0.programme.id == id },
                    recordedOn: numbers.recordedOn
                )
            )
        }
    }
}
