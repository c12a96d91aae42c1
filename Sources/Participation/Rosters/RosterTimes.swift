public import CivilTime

/// The moments that decide what can be done with a roster.
public struct RosterTimes: Hashable, Sendable {
    /// Seats are offered before this moment: noon of the day before the first meeting.
    public let offersEnd: Instant

    /// The first meeting begins.
    public let begins: Instant

    /// The last meeting ends.
    public let ends: Instant

    /// How long an offer stands, in seconds.
    public let offerLasts: Int

    /// Whether those who wait in vain are first in a next cycle.
    public let isCycle: Bool

    /// How many people the room is big enough for, where more had a seat before it was chosen.
    public let room: Int?

    /// The last moments for a cancellation, one for each meeting, with its start.
    public let deadlines: [Deadline]

    /// When a cancellation of one meeting is still in time.
    public struct Deadline: Hashable, Sendable {
        /// The meeting begins.
        public let begins: Instant
        /// The last moment that is in time.
        public let cancelBy: Instant

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - begins: The meeting begins.
        ///   - cancelBy: The last moment that is in time.
        public init(begins: Instant, cancelBy: Instant) {
            self.begins = begins
            self.cancelBy = cancelBy
        }
    }

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - offersEnd: Seats are offered before this moment.
    ///   - begins: The first meeting begins.
    ///   - ends: The last meeting ends.
    ///   - offerLasts: How long an offer stands, in seconds.
    ///   - isCycle: Whether those who wait in vain are first in a next cycle.
    ///   - deadlines: In any order.
    ///   - room: How many people the room is big enough for, where that is fewer than there are seats.
    public init(
        offersEnd: Instant,
        begins: Instant,
        ends: Instant,
        offerLasts: Int,
        isCycle: Bool,
        deadlines: [Deadline],
        room: Int? = nil
    ) {
        self.room = room
        self.offersEnd = offersEnd
        self.begins = begins
        self.ends = ends
        self.offerLasts = offerLasts
        self.isCycle = isCycle
        self.deadlines = deadlines.sorted { $0.begins < $1.begins }
    }

    /// Whether a cancellation at a moment is in time for the next meeting.
    ///
    /// - Parameter now: The moment of the cancellation.
    /// - Returns: False when the last moment is past, or all meetings have begun.
    public func isInTime(_ now: Instant) -> Bool {
        deadlines.first { now < $0.begins }.map { now <= $0.cancelBy } ?? false
    }
}
