public import CivilTime
public import Correspondence
public import Insight
internal import Planning
public import Store

/// A report on attendance: seats, persons beside them, and a split by a trait if it was asked for.
public struct AttendancePage: Sendable {
    /// Seats.
    public let report: AttendanceReport
    /// Persons.
    public let persons: PersonCounts
    /// Seats split by a personal trait, if that was asked for.
    public let traits: TraitReport?

    /// The moment of the last thing that was recorded.
    public let recorded: Instant

    fileprivate let settings: [Setting]

    /// The report in lines of text.
    public func lines(in catalogue: Catalogue) -> [String] {
        AttendanceReportWording(settings, in: catalogue)
            .lines(report, persons: persons, traits: traits)
    }

    /// The report as values, for files.
    ///
    /// - `zone`: The clocks by which the data date is told.
    public func printed(in catalogue: Catalogue, by zone: Zone) -> PrintedReport {
        AttendanceReportWording(settings, in: catalogue).printed(
            report,
            persons: persons,
            traits: traits,
            dataDate: catalogue.dataDate(recorded, by: zone)
        )
    }
}

extension LongUseCase where Input == ReportInput, Outcome == AttendancePage {
    /// Counts who came.
    ///
    /// - `groupings`: The tables; nothing for one by programme.
    /// - `split`: A personal trait.
    /// - `period`: The days that count.
    /// - `naming`: Whether names of programmes and venues are wanted, for ``AttendancePage/lines(in:)``.
    public static func attendance(
        by groupings: [AttendanceGrouping],
        split: TraitSplit?,
        in period: ReportPeriod,
        naming: Bool
    ) -> LongUseCase {
        let by = groupings.isEmpty ? [.programme] : groupings.unique
        return LongUseCase(reading: .readNumbers(naming: naming)) { input in
            let persons = PersonReport(
                input.people,
                meetings: input.meetings,
                offers: input.offers,
                sessions: input.sessions,
                cycles: input.cycles,
                in: period
            )
            return AttendancePage(
                report: AttendanceReport(input.meetings, by: by, in: period),
                persons: persons.total,
                traits: split.map {
                    TraitReport($0, input.people, meetings: input.meetings, report: persons)
                },
                recorded: input.recorded,
                settings: input.settings
            )
        }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order in which they come first.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
