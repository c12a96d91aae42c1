public import CivilTime
public import Participation

/// The days that a report is about; either end may be open.
public struct ReportPeriod: Hashable, Sendable {
    /// The first day; nothing means from the beginning.
    public let from: Day?

    /// The last day; nothing means everything there is, whatever the clock says.
    public let to: Day?

    /// Makes the period.
    ///
    /// - Parameters:
    ///   - from: The first day, or nothing.
    ///   - to: The last day, or nothing; a period that ends before it begins has no days.
    public init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether a day lies in the period.
    ///
    /// - Parameter day: Any day.
    /// - Returns: True from the first to the last day.
    public func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }

    /// Whether some day lies in both periods.
    public func overlaps(_ other: ReportPeriod) -> Bool {
        let first = [from, other.from].compactMap { $0 }.max()
        let last = [to, other.to].compactMap { $0 }.min()
        guard let first, let last else { return true }
        return first <= last
    }

    /// The day that the report looks at the state of things on.
    ///
    /// - Parameter meetings: All meetings.
    /// - Returns: The last day; in an open period the day of the last meeting that was held, if any.
    public func closingDay(_ meetings: some Sequence<MeetingAttendance>) -> Day? {
        to ?? meetings.lazy.filter(\.isHeld).map(\.date).max()
    }

    /// Whether a meeting counts: one that was held in the period.
    func counts(_ meeting: MeetingAttendance) -> Bool {
        meeting.isHeld && contains(meeting.date)
    }
}
