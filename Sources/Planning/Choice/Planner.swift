public import CivilTime

/// A programme with the places and closed days of its municipality.
public struct Setting: Hashable, Sendable {
    /// The rules.
    public let programme: Programme

    /// The municipality's venues.
    public let venues: [Venue]

    /// The municipality's closed days, public holidays among them.
    public let closedDayRules: [ClosedDayRule]

    /// Makes a setting.
    ///
    /// - Parameters:
    ///   - programme: The rules.
    ///   - venues: The municipality's venues.
    ///   - closedDayRules: Its closed days, public holidays among them.
    public init(programme: Programme, venues: [Venue], closedDayRules: [ClosedDayRule]) {
        self.programme = programme
        self.venues = venues
        self.closedDayRules = closedDayRules
    }
}

/// Turns rules, places and closed days into a plan that can explain itself.
///
/// The way: rules → requests → candidates with reasons → a choice → a plan. Meetings that can be held
/// where and when the rules say are placed first; then each cycle with a meeting left over is solved
/// as a block; at last meetings take up better places that others have left since. A better search
/// replaces only the choice.
public struct Planner: Sendable {
    private let settings: [Setting]

    /// Days that are planned along after a span: six of the longest windows.
    ///
    /// So what gives way in later cycles, and what gives way to it, is the same wherever it is cut.
    private static let margin = 186

    /// Makes a planner.
    ///
    /// - Parameter settings: Programmes to plan together; venues with the same short name are one.
    public init(_ settings: [Setting]) {
        self.settings = settings
    }

    /// Plans the meetings whose rule dates lie in a span of days.
    ///
    /// - Parameter span: First to last rule date.
    /// - Returns: The same plan for the same input, and the same meeting whatever the span.
    /// - Complexity: Grows with the time from the day the programmes begin to the end of the span.
    public func plan(_ span: DaySpan) -> Plan {
        settled(over: span).plan(span)
    }

    /// Plans all meetings of the cycles that have a rule date in a span of days.
    ///
    /// What is said of a cycle as one thing, such as its event in a calendar, must not depend on
    /// where a period is cut.
    ///
    /// - Parameter span: First to last rule date.
    /// - Returns: A plan that may reach past both ends of the span.
    public func planWholeCycles(_ span: DaySpan) -> Plan {
        settled(over: span).planWholeCycles(span)
    }

    private func settled(over span: DaySpan) -> Board {
        var board = Board(settings, over: reach(of: span))
        board.placeByRule()
        board.placeByBlock()
        board.settle()
        return board
    }

    /// The days that decide over a span: from where the rules begin to some time after it.
    ///
    /// A meeting that gives way can push the next one on, month by month, so there is no shorter way
    /// back that would do.
    private func reach(of span: DaySpan) -> DaySpan {
        let begins = settings.map(\.programme.begins).min() ?? span.first
        let longest = settings.map(\.programme.longestCycle).max() ?? 0
        return DaySpan(min(begins, span.first)...span.last.advanced(by: Planner.margin + longest))
    }
}
