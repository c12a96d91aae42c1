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

    fileprivate let settings: [Setting]

    /// The report as values, for files.
    ///
    /// - `zone`: The clocks by which the data date is told.
    public func printed(in catalogue: Catalogue, by zone: Zone) -> PrintedReport {
        PeriodReportWording(settings, in: catalogue)
            .printed(report, dataDate: catalogue.dataDate(recorded, by: zone))
    }
}

extension LongUseCase where Input == PeriodInput, Outcome == PeriodPage {
    /// Reports on a month, a quarter or a year.
    ///
    /// - `since`: The day from which on what was recorded about earlier months is told; nothing for the first day
    ///   of the period, before which no report on the period before it was whole.
    /// - `zone`: The clocks of the municipality.
    public static func report(
        on period: CalendarPeriod,
        since: Day?,
        by zone: Zone
    ) -> LongUseCase {
        LongUseCase(reading: .readPeriodNumbers()) { input in
            let numbers = input.numbers
            let months = period.twelveMonths
            let persons = PersonReport(
                numbers.people,
                meetings: numbers.meetings,
                offers: numbers.offers,
                sessions: numbers.sessions,
                cycles: numbers.cycles,
                in: period.days
            )
            return PeriodPage(
                report: PeriodReport(
                    period: period,
                    attendance: AttendanceReport(numbers.meetings, by: [.meeting], in: period.days),
                    year: AttendanceReport(
                        numbers.meetings,
                        by: [.month],
                        in: ReportPeriod(from: months.first, to: period.last)
                    ),
                    persons: persons.total,
                    meetings: input.meetingsHeld(in: period),
                    earlier: input.earlier(than: period, since: since ?? period.first, zone)
                ),
                recorded: numbers.recorded,
                settings: numbers.settings
            )
        }
    }
}

extension PeriodInput {
    fileprivate func meetingsHeld(in period: CalendarPeriod) -> PeriodReport.MeetingsHeld {
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
                held.held += 1
                held.outside += meeting.isOutsideTownHall ? 1 : 0
                held.moved += stored.sequence > 0 ? 1 : 0
            } else {
                held.toCome += 1
            }
        }
        return held
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
        return PeriodReport.Earlier(since: since, meetings: meetings.mapValues(\.count))
    }
}

extension Catalogue {
    /// Until when what was recorded counts, by the clocks of a municipality.
    func dataDate(_ recorded: Instant, by zone: Zone) -> String {
        guard recorded.secondsSinceEpoch > 0 else { return text("report.no-data") }
        let local = zone.local(recorded)
        return text(
            Phrase("report.data-date", ["day": .day(local.day), "time": .time(local.time)])
        )
    }
}
