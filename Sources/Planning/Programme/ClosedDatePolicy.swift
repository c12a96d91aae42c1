public import CivilTime

/// What to do when the day that a rule names is closed.
public struct ClosedDatePolicy: Hashable, Sendable {
    /// How many days earlier a meeting may be held.
    public let earlierDays: Int

    /// How many days later a meeting may be held.
    public let laterDays: Int

    /// Other weekdays it may be held on; the rule's own weekday is always allowed.
    public let otherWeekdays: Set<Weekday>

    /// Leave the meeting out.
    public static let skip = ClosedDatePolicy(
        earlierDays: 0,
        laterDays: 0,
        otherWeekdays: []
    )

    /// Take the nearest allowed day in a window.
    ///
    /// - Parameters:
    ///   - earlierDays: Days before the rule date, 0 to 31.
    ///   - laterDays: Days after the rule date, 0 to 31.
    ///   - otherWeekdays: Weekdays allowed beside the rule's own.
    /// - Returns: The policy.
    public static func nearest(
        earlierDays: Int,
        laterDays: Int,
        otherWeekdays: Set<Weekday>
    ) -> ClosedDatePolicy {
        ClosedDatePolicy(
            earlierDays: min(max(0, earlierDays), 31),
            laterDays: min(max(0, laterDays), 31),
            otherWeekdays: otherWeekdays
        )
    }

    /// Whether only the rule's own day will do.
    public var isSkip: Bool { earlierDays == 0 && laterDays == 0 }
}

/// How a block of talks is cut into slots.
public struct SlotRule: Hashable, Sendable {
    /// Length of one talk, in minutes.
    public let minutes: Int

    /// Pauses in the block, in order; no talk runs into one.
    public let breaks: [ClockSpan]

    /// Makes the rule.
    ///
    /// - Parameters:
    ///   - minutes: Length of one talk, 5 or more.
    ///   - breaks: Pauses in the block.
    public init(minutes: Int, breaks: [ClockSpan]) {
        self.minutes = max(5, minutes)
        self.breaks = breaks.sorted { $0.start < $1.start }
    }

    /// The slots of a block, one after another, each wholly in it and clear of the pauses.
    ///
    /// - Parameter block: The time of the whole block.
    /// - Returns: Slots in order; none when the block is too short.
    public func slots(in block: ClockSpan) -> [ClockSpan] {
        var slots: [ClockSpan] = []
        var start = block.start
        while let end = start.adding(seconds: minutes * 60), end <= block.end,
            let slot = ClockSpan(start, to: end)
        {
            if let pause = breaks.first(where: { $0.overlaps(slot) }) {
                start = pause.end
            } else {
                slots.append(slot)
                start = end
            }
        }
        return slots
    }
}
