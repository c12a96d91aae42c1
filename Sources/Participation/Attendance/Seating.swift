public import CivilTime
public import Planning

/// Who had a seat when one meeting began, and who had given theirs up by then.
public struct Seating: Hashable, Sendable {
    /// Those who held a seat when the meeting began, guests from another cycle among them.
    public var expected: Set<Int>

    /// Those who had a seat at any time before the meeting began, guests among them.
    public var everRegistered: Set<Int>

    /// Those who gave up a seat while it was in time for this meeting.
    public var cancelledInTime: Set<Int>

    /// Those who gave up a seat later than that and before the meeting began.
    public var cancelledLate: Set<Int>

    /// Those whose seat the municipality took back.
    public var cancelledByUs: Set<Int>

    /// Nobody.
    public init() {
        expected = []
        everRegistered = []
        cancelledInTime = []
        cancelledLate = []
        cancelledByUs = []
    }

    /// A meeting with the moments that decide who counts where.
    public struct Moment: Hashable, Sendable {
        /// The meeting.
        public let meeting: MeetingID
        /// It begins.
        public let begins: Instant
        /// The last moment for a cancellation that is in time.
        public let cancelBy: Instant

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - meeting: The meeting.
        ///   - begins: It begins.
        ///   - cancelBy: The last moment for a cancellation that is in time.
        public init(meeting: MeetingID, begins: Instant, cancelBy: Instant) {
            self.meeting = meeting
            self.begins = begins
            self.cancelBy = cancelBy
        }
    }

    /// Goes through the events of a roster and looks around when each of its meetings begins.
    ///
    /// - Parameters:
    ///   - moments: The meetings that have their seats in the roster.
    ///   - roster: What the roster goes by.
    ///   - events: All its events, first to last.
    /// - Returns: One seating for each meeting.
    /// - Throws: ``RosterError/impossible(_:)`` for events that cannot have happened.
    /// - Complexity: O(events × seats held).
    public static func at(
        _ moments: [Moment],
        _ roster: RosterID,
        _ events: [RosterEvent]
    ) throws(RosterError) -> [MeetingID: Seating] {
        var story = SeatingStory(roster)
        var seatings: [MeetingID: Seating] = [:]
        var next = events.startIndex
        // Two participants who later turned out to be one were one all the time.
        func rename(after event: RosterEvent) {
            guard case .merged(let duplicate, let kept) = event.change else { return }
            for meeting in seatings.keys { seatings[meeting]?.rename(duplicate, kept) }
        }
        for moment in moments.sorted(by: { $0.begins < $1.begins }) {
            while next < events.endIndex, events[next].at < moment.begins {
                try story.take(events[next])
                rename(after: events[next])
                next += 1
            }
            seatings[moment.meeting] = story.seating(at: moment)
        }
        for event in events[next...] { rename(after: event) }
        return seatings
    }

    private mutating func rename(_ duplicate: Int, _ kept: Int) {
        let paths: [WritableKeyPath<Seating, Set<Int>>] = [
            \.everRegistered, \.expected, \.cancelledLate, \.cancelledInTime, \.cancelledByUs,
        ]
        for path in paths where self[keyPath: path].remove(duplicate) != nil {
            self[keyPath: path].insert(kept)
        }
        // Nobody stands twice: who held a seat under one number has not cancelled under the other,
        // and of two cancellations the late one gave up the last seat.
        var before = expected
        for path in paths.dropFirst(2) {
            self[keyPath: path].subtract(before)
            before.formUnion(self[keyPath: path])
        }
    }
}
