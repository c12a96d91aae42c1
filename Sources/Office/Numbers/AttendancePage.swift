public import CivilTime
public import Correspondence
public import Insight
internal import Participation
internal import Planning
public import Store

/// What a report on attendance is asked for.
public struct AttendanceQuestion: Sendable {
    /// The tables; nothing for one by programme.
    public var crossings: [AttendanceCrossing] = []
    /// A personal trait to split by.
    public var split: TraitSplit?
    /// The days that count.
    public var period = ReportPeriod()
    /// Other days to compare with.
    public var against: ReportPeriod?
    /// Whether the report leaves the house.
    public var isShared = false

    /// Asks for everything, by programme.
    public init() {}

    /// Why the report cannot be made, if it cannot.
    public enum Refusal: Sendable {
        /// The other period has days of this one, so the same meetings would stand on both sides.
        case overlap
        /// A split is shared for whole months, quarters and years only.
        case period
        /// How long before a meeting somebody was asked is known of persons, not of meetings.
        case lead
    }

    /// Whether something is counted of persons, not of meetings.
    public var splitsPersons: Bool {
        split != nil || crossings.contains { $0.groupings.contains(.lead) }
    }

    /// Why the report cannot be made; nothing where it can.
    public var refusal: Refusal? {
        if let against, against.overlaps(period) { return .overlap }
        guard isShared else { return nil }
        if crossings.contains(where: { $0.groupings.contains(.lead) }) { return .lead }
        return split != nil && SharedPeriod(period) == nil ? .period : nil
    }
}

/// A report on attendance: seats, persons beside them, and a split by a trait if it was asked for.
public struct AttendancePage: Sendable {
    /// Seats.
    public let report: AttendanceReport
    /// Persons.
    public let persons: PersonCounts
    /// Seats split by a personal trait, if that was asked for.
    public let traits: TraitReport?
    /// Which groups differ.
    public let comparison: AttendanceComparison
    /// The day of the last thing that was recorded; nothing where nothing is.
    public let recordedOn: Day?
    /// Whether the report leaves the house.
    public let isShared: Bool

    /// The moment of the last thing that was recorded.
    public let recorded: Instant

    fileprivate let settings: [Setting]

    /// The report in lines of text.
    public func lines(in catalogue: Catalogue) -> [String] {
        AttendanceReportWording(settings, in: catalogue).lines(
            report,
            persons: persons,
            traits: traits,
            comparison: comparison,
            recordedOn: recordedOn,
            isShared: isShared
        )
    }

    /// The report as values, for every other format.
    public func printed(in catalogue: Catalogue) -> PrintedReport {
        AttendanceReportWording(settings, in: catalogue).printed(
            report,
            persons: persons,
            traits: traits,
            comparison: comparison,
            recordedOn: recordedOn,
            isShared: isShared
        )
    }
}

extension LongUseCase where Input == ReportInput, Outcome == AttendancePage {
    /// Counts who came.
    ///
    /// - `question`: What is asked for.
    /// - `naming`: Whether names of programmes and venues are wanted, for ``AttendancePage/lines(in:)``.
    public static func attendance(_ question: AttendanceQuestion, naming: Bool) -> LongUseCase {
        LongUseCase(reading: .readNumbers(naming: naming)) { input in
            let period = question.period
            let asked =
                question.crossings.isEmpty
                ? [AttendanceCrossing([.programme])] : question.crossings
            let crossings = asked.unique
            // What leaves the house is made of meetings that could be shown themselves.
            let meetings =
                question.isShared
                ? input.meetings.filter(\.canBeShared) : input.meetings
            let persons = PersonReport(
                input.people,
                meetings: input.meetings,
                offers: input.offers,
                sessions: input.sessions,
                cycles: input.cycles,
                in: period
            )
            return AttendancePage(
                report: AttendanceReport(meetings, crossing: crossings, in: period),
                persons: persons.total,
                traits: question.split.map { split in
                    TraitReport(
                        split,
                        input.people,
                        meetings: meetings,
                        in: period,
                        shared: question.isShared ? SharedPeriod(period) : nil
                    )
                },
                comparison: AttendanceComparison(
                    meetings,
                    crossing: crossings,
                    in: period,
                    against: question.against
                ),
                recordedOn: input.recordedOn,
                isShared: question.isShared,
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
