/// One run of a programme for one group: the month's job club, its talks and its network meeting.
public struct CycleID: Hashable, Sendable {
    /// The programme.
    public let programme: Identifier

    /// The year of the month that the cycle is named after.
    public let year: Int

    /// The month, 1 to 12.
    public let month: Int

    /// 1, or more when a rule begins several cycles in one month.
    public let ordinal: Int

    /// Makes the id.
    ///
    /// - Parameters:
    ///   - programme: The programme.
    ///   - year: The year.
    ///   - month: 1 to 12.
    ///   - ordinal: 1 unless a rule begins several cycles in one month.
    public init(programme: Identifier, year: Int, month: Int, ordinal: Int = 1) {
        self.programme = programme
        self.year = year
        self.month = month
        self.ordinal = ordinal
    }
}

extension CycleID: CustomStringConvertible {
    /// For example `frederiksberg/2027-01`, or `frederiksberg/2027-01-2` for a second one.
    public var description: String {
        let month = month < 10 ? "0\(month)" : "\(month)"
        let year = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
        return "\(programme)/\(year)-\(month)\(ordinal > 1 ? "-\(ordinal)" : "")"
    }
}

extension CycleID: Comparable {
    /// Whether one cycle comes before another.
    public static func < (left: CycleID, right: CycleID) -> Bool {
        (left.year, left.month, left.ordinal, left.programme)
            < (right.year, right.month, right.ordinal, right.programme)
    }
}

/// What a meeting goes by for life: made from the rule that asks for it, never from its date.
public struct MeetingID: Hashable, Sendable {
    /// The cycle it belongs to.
    public let cycle: CycleID

    /// The step of the programme.
    public let step: Identifier

    /// Which meeting of the step, counted from 1; nothing where the step has only one.
    public let number: Int?

    /// Makes the id.
    ///
    /// - Parameters:
    ///   - cycle: The cycle.
    ///   - step: The step.
    ///   - number: Counted from 1; nothing where the step has only one.
    public init(cycle: CycleID, step: Identifier, number: Int?) {
        self.cycle = cycle
        self.step = step
        self.number = number
    }
}

extension MeetingID {
    /// Reads an id such as `frederiksberg/2027-01/session-1`, or gives nothing where it is none.
    ///
    /// - Parameters:
    ///   - text: The id.
    ///   - number: The number that stands at its end, if it has one; a step's own name may end so.
    public init?(_ text: some StringProtocol, number: Int?) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let programme = Identifier(parts[0]) else { return nil }
        let ending = number.map { "-\($0)" } ?? ""
        let month = parts[1].split(separator: "-").map { Int($0) }
        guard
            parts[2].hasSuffix(ending), let step = Identifier(parts[2].dropLast(ending.count)),
            (2...3).contains(month.count), let year = month[0], let monthNumber = month[1],
            (1...9999).contains(year), (1...12).contains(monthNumber),
            let ordinal = month.count == 3 ? month[2] : 1
        else { return nil }
        let cycle = CycleID(
            programme: programme,
            year: year,
            month: monthNumber,
            ordinal: ordinal
        )
        guard cycle.description == "\(parts[0])/\(parts[1])" else { return nil }
        self.init(cycle: cycle, step: step, number: number)
    }
}

extension MeetingID: CustomStringConvertible {
    /// For example `frederiksberg/2027-01/session-1`.
    public var description: String {
        "\(cycle)/\(step)\(number.map { "-\($0)" } ?? "")"
    }
}

extension MeetingID: Comparable {
    /// Whether one stands before the other in a list.
    public static func < (left: MeetingID, right: MeetingID) -> Bool {
        (left.cycle, left.step, left.number ?? 0) < (right.cycle, right.step, right.number ?? 0)
    }
}
