public import Participation
internal import CivilTime

/// Numbers split by a personal trait, small cells hidden.
///
/// Hidden cells have no numbers at all, and enough cells are hidden that none can be found by
/// subtracting the others from the total:
///
/// - a cell with fewer than 5 persons is hidden, and one whose attendance is of fewer than 5;
/// - one cell alone is never hidden: the next smallest goes with it, with all that are as small;
/// - the hidden cells together are of 5 persons or more, since their sum is known;
/// - their sizes cannot be told from that sum by somebody who knows these rules.
///
/// It cannot prevent that two reports over overlapping periods are subtracted from each other, nor that
/// a number is 0 in the hidden cells together and so in each. Where all cells are hidden the total
/// stays what it is.
public struct TraitReport: Hashable, Sendable {
    /// The trait.
    public let split: TraitSplit

    /// The cells by value, those whose value is not known last.
    public let cells: [Cell]

    /// One value of the trait.
    public struct Cell: Hashable, Sendable {
        /// The value as it is written in files; nothing where it is not known.
        public let value: String?
        /// The numbers; nothing where they are hidden.
        public let numbers: Numbers?

        /// Whether the numbers are hidden.
        public var isHidden: Bool { numbers == nil }
    }

    /// What is said of a cell that is shown.
    public struct Numbers: Hashable, Sendable {
        /// How many persons stand behind the numbers.
        public let people: Int
        /// What they reached.
        public let persons: PersonCounts
        /// The seats they had; `meetings` are those at which one of them had a seat or came.
        public let counts: AttendanceCounts
    }
}

extension TraitReport {
    /// Splits numbers by a trait.
    ///
    /// - Parameters:
    ///   - split: The trait.
    ///   - people: The persons that `report` was made of; those of whom nothing is counted in the
    ///     period are in no cell.
    ///   - meetings: The meetings that `report` was made of.
    ///   - report: What each person reached, with the period.
    /// - Complexity: O(people + seats + marks), and *n* log *n* in the number of cells.
    public init(
        _ split: TraitSplit,
        _ people: some Sequence<CourseFacts>,
        meetings: some Collection<MeetingAttendance>,
        report: PersonReport
    ) {
        let closingDay = report.period.closingDay(meetings)
        var values: [Int: String?] = [:]
        for person in people {
            values.updateValue(split.value(person, on: closingDay), forKey: person.participant)
        }
        var drafts: [String?: Draft] = [:]
        for meeting in meetings where report.period.counts(meeting) {
            var seen: Set<String?> = []
            for participant in meeting.counted {
                guard let value = values[participant] else { continue }
                let isFirst = seen.insert(value).inserted
                drafts[value, default: Draft()].add(participant, at: meeting, isFirst: isFirst)
            }
        }
        for (participant, count) in report.counts where !count.isEmpty {
            guard let value = values[participant] else { continue }
            drafts[value, default: Draft()].add(participant, count)
        }
        let sorted = drafts.sorted { left, right in
            guard let first = left.key else { return false }
            return right.key.map { first < $0 } ?? true
        }
        let hidden = Suppression.hidden(sorted.map(\.value.size))
        self.split = split
        cells = sorted.enumerated().map { index, cell in
            Cell(value: cell.key, numbers: hidden.contains(index) ? nil : cell.value.numbers)
        }
    }
}

/// A cell before it is decided whether it is shown.
private struct Draft {
    private var people: Set<Int> = []
    private var attending: Set<Int> = []
    private var persons = PersonCounts()
    private var counts = AttendanceCounts()

    mutating func add(_ participant: Int, at meeting: MeetingAttendance, isFirst: Bool) {
        people.insert(participant)
        attending.insert(participant)
        if isFirst { counts.addMeeting() }
        counts.add(participant, at: meeting)
    }

    mutating func add(_ participant: Int, _ count: PersonCounts) {
        people.insert(participant)
        persons += count
    }

    var size: Suppression.Size {
        Suppression.Size(people: people.count, attending: attending.count)
    }

    var numbers: TraitReport.Numbers {
        TraitReport.Numbers(people: people.count, persons: persons, counts: counts)
    }
}
