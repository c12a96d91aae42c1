public import CivilTime
public import Correspondence
public import Insight
internal import Participation
internal import Planning
public import Store

/// The report of a month, a quarter or a year: the manager's page, and what stands behind it.
public struct PeriodPage: Sendable {
    /// What it says.
    public let report: PeriodReport
    /// The moment of the last thing that was recorded.
    public let recorded: Instant

    /// The day of the last thing that was recorded; nothing where nothing is.
    public let recordedOn: Day?

    fileprivate let settings: [Setting]

    /// The report as values, for every format.
    public func printed(in catalogue: Catalogue) -> PrintedReport {
        PeriodReportWording(settings, in: catalogue).printed(report, recordedOn: recordedOn)
    }
}

extension LongUseCase where Input == PeriodInput, Outcome == PeriodPage {
    /// Reports on a month, a quarter or a year.
    ///
    /// - `since`: The day from which on what was recorded about earlier months is told; nothing for the first day
    ///   of the period, before which no report on the period before it was whole.
    /// - `zone`: The clocks of the municipality.
    /// - `prices`: What things cost, if what a seat cost is wanted.
    /// - `isShared`: Whether the report leaves the house.
    public static func report(
        on period: CalendarPeriod,
        since: Day?,
        by zone: Zone,
        _ prices: ProgrammePrices? = nil,
        isShared: Bool = false
    ) -> LongUseCase {
        LongUseCase(reading: .readPeriodNumbers(pricing: prices != nil)) { input in
            let numbers = input.numbers
            let months = period.twelveMonths
            // What leaves the house is made of meetings that could be shown themselves.
            let meetings =
                isShared ? numbers.meetings.filter(\.canBeShared) : numbers.meetings
            let persons = PersonReport(
                numbers.people,
                meetings: numbers.meetings,
                offers: numbers.offers,
                sessions: numbers.sessions,
                cycles: numbers.cycles,
                in: period.days
            )
            let report = PeriodReport(
                period: period,
                attendance: AttendanceReport(meetings, by: [.meeting], in: period.days),
                year: AttendanceReport(
                    meetings.filter { $0.kind != .talks },
                    by: [.month],
                    in: ReportPeriod(from: months.first, to: period.last)
                ),
                comparison: AttendanceComparison(
                    meetings,
                    crossing: [AttendanceCrossing([.kind])],
                    in: period.days,
                    against: period.previous.days
                ),
                persons: persons.total,
                meetings: input.meetingsHeld(in: period, isShared: isShared),
                nextSteps: OutcomeReport(
                    numbers.people,
                    meetings: numbers.meetings,
                    sessions: numbers.sessions,
                    cycles: numbers.cycles,
                    in: period.days,
                    until: numbers.closingDay
                ).begun,
                cost: try prices.map { try input.cost($0, in: period.days) },
                earlier: input.earlier(than: period, since: since ?? period.first, zone),
                isShared: isShared
            )
            return PeriodPage(
                report: report,
                recorded: numbers.recorded,
                recordedOn: numbers.recordedOn,
                settings: numbers.settings
            )
        }
    }
}

extension PeriodInput {
    /// What became of meetings; where it leaves the house, of those held only such as could be shown themselves.
    fileprivate func meetingsHeld(
        in period: CalendarPeriod,
        isShared: Bool
    ) -> PeriodReport.MeetingsHeld {
        let attendance = Dictionary(
            numbers.meetings.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var held = PeriodReport.MeetingsHeld()
        for stored in meetings where period.days.contains(stored.meeting.date) {
            if let reason = stored.cancelledBecause {
                held.cancelled.append(
                    .init(stored.meeting.id, on: stored.meeting.date, reason.phrase)
                )
            } else if let meeting = attendance[stored.meeting.id], meeting.isHeld {
                guard !isShared || meeting.canBeShared else { continue }
                held.held += 1
                held.outside += meeting.isOutsideTownHall ? 1 : 0
                held.moved += stored.sequence > 0 ? 1 : 0
            } else {
                held.toCome += 1
            }
        }
        return held
    }

    /// What all programmes cost together.
    fileprivate func cost(
        _ prices: ProgrammePrices,
        in period: ReportPeriod
    ) throws -> PeriodReport.Cost {
        let economies = try numbers.settings.map { setting in
            try ProgrammeEconomy(
                of: setting.programme.id,
                numbers.records(uses[setting.programme.id] ?? []),
                prices,
                in: period,
                withEarlierSeats: false
            )
        }
        let expenses = try economies.reduce(0) { sum, economy in
            let (sum, isTooLarge) = sum.addingReportingOverflow(economy.statement.expenses.øre)
            guard !isTooLarge else { throw EconomyError.tooLarge }
            return sum
        }
        return PeriodReport.Cost(
            Amount(øre: expenses),
            seats: economies.reduce(0) { $0 + $1.counts.attendedSeats }
        )
    }

    fileprivate func earlier(
        than period: CalendarPeriod,
        since: Day,
        _ zone: Zone
    ) -> PeriodReport.Earlier {
        var meetings: [Day: Set<MeetingID>] = [:]
        for recording in recordings
        where recording.day < period.first && zone.local(recording.at).day >= since {
            meetings[recording.day.firstOfMonth, default: []].insert(recording.meeting)
        }
        return PeriodReport.Earlier(
            since: since,
            meetings: meetings.mapValues(\.count),
            people: aboutPeople.count { zone.local($0).day >= since }
        )
    }
}
