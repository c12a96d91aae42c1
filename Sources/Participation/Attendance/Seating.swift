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
        var story = RosterStory(roster)
        var seatings: [MeetingID: Seating] = [:]
        var next = events.startIndex
        for moment in moments.sorted(by: { $0.begins < $1.begins }) {
            while next < events.endIndex, events[next].at <= moment.begins {
                try story.take(events[next])
                next += 1
            }
            seatings[moment.meeting] = story.seating(at: moment)
        }
        // Two participants who later turned out to be one were one all the time.
        for event in events[next...] {
            guard case .merged(let duplicate, let kept) = event.change else { continue }
            for meeting in seatings.keys { seatings[meeting]?.rename(duplicate, kept) }
        }
        return seatings
    }

    private mutating func rename(_ duplicate: Int, _ kept: Int) {
        let paths: [WritableKeyPath<Seating, Set<Int>>] = [
            \.expected, \.everRegistered, \.cancelledInTime, \.cancelledLate, \.cancelledByUs,
        ]
        for path in paths where self[keyPath: path].remove(duplicate) != nil {
            self[keyPath: path].insert(kept)
        }
        // Whoever held a seat under one number has not cancelled under the other.
        for path in paths.dropFirst(2) { self[keyPath: path].subtract(expected) }
    }
}

/// A roster on its way through its events, with what has been and is no more.
private struct RosterStory {
    private var roster: Roster
    private var everRegistered: Set<Int> = []
    private var cancelledAt: [Int: RosterEvent] = [:]

    init(_ id: RosterID) {
        roster = Roster(id: id)
    }

    mutating func take(_ event: RosterEvent) throws(RosterError) {
        try roster.apply(event)
        switch event.change {
        case .registered(let participant, _): everRegistered.insert(participant)
        case .cancelledInTime(let participant), .cancelledLate(let participant),
            .cancelledByUs(let participant, _):
            cancelledAt[participant] = event
        case .merged(let duplicate, let kept):
            if everRegistered.remove(duplicate) != nil { everRegistered.insert(kept) }
            if let event = cancelledAt.removeValue(forKey: duplicate) { cancelledAt[kept] = event }
        default: break
        }
    }

    func seating(at moment: Seating.Moment) -> Seating {
        var seating = Seating()
        let guests = roster.guests.filter { $0.meeting == moment.meeting }.map(\.participant)
        seating.everRegistered = everRegistered.union(guests)
        for participant in seating.everRegistered {
            guard roster.guest(participant, moment.meeting) == nil else {
                seating.expected.insert(participant)
                continue
            }
            switch roster.registrations[participant]?.state.name {
            case .registered: seating.expected.insert(participant)
            case .cancelledByUs: seating.cancelledByUs.insert(participant)
            case .cancelledInTime, .cancelledLate:
                // A late cancellation of one session can be in time for the next.
                let event = cancelledAt[participant]
                let isInTime = event.map { $0.at <= moment.cancelBy } ?? false
                if isInTime || roster.registrations[participant]?.state == .cancelledInTime {
                    seating.cancelledInTime.insert(participant)
                } else {
                    seating.cancelledLate.insert(participant)
                }
            default: break
            }
        }
        return seating
    }
}
