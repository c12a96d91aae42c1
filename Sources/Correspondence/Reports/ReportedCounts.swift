public import Participation

/// What was counted at some meetings, in whole numbers.
public struct ReportedCounts: Hashable, Sendable {
    /// Meetings that were held.
    public var meetings = 0
    /// Had a seat at any time.
    public var everRegistered = 0
    /// Had a seat at the start.
    public var expected = 0
    /// Came, on time or late.
    public var came = 0
    /// Of those, came late.
    public var cameLate = 0
    /// Stayed away and had said so.
    public var excused = 0
    /// Stayed away without a word.
    public var noShow = 0
    /// Nothing is known.
    public var notMarked = 0
    /// Cancelled in time.
    public var cancelledInTime = 0
    /// Cancelled late.
    public var cancelledLate = 0
    /// The municipality cancelled.
    public var cancelledByUs = 0
    /// Came without a seat.
    public var walkIns = 0

    /// Nothing counted.
    public init() {}
}

/// A rate in whole numbers.
public struct ReportedRate: Hashable, Sendable {
    /// Which rate it is.
    public let name: Name
    /// How many it holds for.
    public let numerator: Int
    /// Of how many.
    public let denominator: Int
    /// The interval's lower end in per mille, cut off below that; nothing where there is no rate.
    public let low: Int?
    /// The interval's upper end in per mille, cut off below that; nothing where there is no rate.
    public let high: Int?

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - name: Which rate it is.
    ///   - numerator: How many it holds for.
    ///   - denominator: Of how many.
    ///   - low: The interval's lower end in per mille, cut off below that.
    ///   - high: The interval's upper end in per mille, cut off below that.
    public init(_ name: Name, _ numerator: Int, of denominator: Int, low: Int?, high: Int?) {
        self.name = name
        self.numerator = numerator
        self.denominator = denominator
        self.low = low
        self.high = high
    }

    /// The rates that have words.
    public enum Name: String, CaseIterable, Hashable, Sendable {
        /// Came, of all who ever had a seat.
        case cameOfRegistered
        /// Came, of the expected that are marked.
        case attendance
        /// Did not come and said nothing, of the expected that are marked.
        case noShow
        /// Cancelled in time, of all who ever had a seat.
        case cancelledInTime
        /// Marked, of the expected.
        case coverage
    }

    /// The share in per cent, rounded; nothing where there is nobody to count.
    var percent: Int? {
        denominator > 0 ? (200 * numerator + denominator) / (2 * denominator) : nil
    }
}

/// Persons, each counted once.
public struct ReportedPersons: Hashable, Sendable {
    /// Were referred.
    public var referred = 0
    /// Came to their first session.
    public var started = 0
    /// Have come to every session number.
    public var completed = 0
    /// Were offered a talk.
    public var talkOffered = 0
    /// Had a talk.
    public var talkHeld = 0
    /// Came to a network meeting.
    public var activeInNetwork = 0
    /// Pause on the last day.
    public var paused = 0
    /// Ended their course, by reason.
    public var ended: [EndReason: Int] = [:]

    /// Nobody.
    public init() {}
}
