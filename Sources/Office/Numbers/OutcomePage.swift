public import CivilTime
public import Correspondence
public import Insight
public import Store

/// A report on what courses led to.
public struct OutcomePage: Sendable {
    /// What they led to.
    public let report: OutcomeReport
    /// The day of the last thing that was recorded; nothing where nothing is.
    public let recordedOn: Day?
    /// The moment of that.
    public let recorded: Instant

    /// The report as values, for every format.
    public func printed(in catalogue: Catalogue) -> PrintedReport {
        OutcomeReportWording(in: catalogue).printed(report, recordedOn: recordedOn)
    }
}

/// A report on what courses led to in different groups of people.
public struct TargetGroupPage: Sendable {
    /// The groups.
    public let report: TargetGroupReport
    /// The day of the last thing that was recorded; nothing where nothing is.
    public let recordedOn: Day?
    /// The moment of that.
    public let recorded: Instant

    /// The tables that stand in the report where none are asked for.
    public static let standard: [[TraitSplit]] = [
        [.category], [.gender], [.ageGroup], [.countryGroup], [.education], [.years], [.channel],
    ]

    /// The report as values, for every format.
    public func printed(in catalogue: Catalogue) -> PrintedReport {
        TargetGroupWording(in: catalogue).printed(report, recordedOn: recordedOn)
    }
}

extension ReportInput {
    /// The last day of which anything is known: of the last thing that was recorded.
    var closingDay: Day { recordedOn ?? Day(number: 0) }

    /// What the economy of a programme is worked out from.
    ///
    /// - `uses`: What was used at its meetings.
    func records(_ uses: [MeetingUse]) -> ProgrammeEconomy.Records {
        ProgrammeEconomy.Records(
            meetings: meetings,
            uses: uses,
            people: people,
            sessions: sessions,
            cycles: cycles,
            until: closingDay
        )
    }
}

extension LongUseCase where Input == ReportInput, Outcome == OutcomePage {
    /// Follows everybody whose course began in a period.
    ///
    /// - `isShared`: Whether the report leaves the house; then the period is a whole year.
    public static func outcomes(in period: ReportPeriod, isShared: Bool) -> LongUseCase {
        LongUseCase(reading: .readNumbers()) { input in
            OutcomePage(
                report: OutcomeReport(
                    input.people,
                    meetings: input.meetings,
                    sessions: input.sessions,
                    cycles: input.cycles,
                    in: period,
                    shared: isShared ? SharedYear(period) : nil,
                    until: input.closingDay
                ),
                recordedOn: input.recordedOn,
                recorded: input.recorded
            )
        }
    }
}

extension LongUseCase where Input == ReportInput, Outcome == TargetGroupPage {
    /// Puts everybody whose course began in a period into groups.
    ///
    /// - `tables`: The traits of each table, one or two; nothing for ``TargetGroupPage/standard``.
    /// - `isShared`: Whether the report leaves the house; then the period is a whole year.
    public static func targetGroup(
        by tables: [[TraitSplit]],
        in period: ReportPeriod,
        isShared: Bool
    ) -> LongUseCase {
        LongUseCase(reading: .readNumbers()) { input in
            TargetGroupPage(
                report: TargetGroupReport(
                    input.people,
                    meetings: input.meetings,
                    sessions: input.sessions,
                    cycles: input.cycles,
                    by: tables.isEmpty ? TargetGroupPage.standard : tables,
                    in: period,
                    shared: isShared ? SharedYear(period) : nil,
                    until: input.closingDay
                ),
                recordedOn: input.recordedOn,
                recorded: input.recorded
            )
        }
    }
}
