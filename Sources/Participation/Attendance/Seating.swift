public import CivilTime
public import Planning

/// Who had a seat when one meeting began, and who had given theirs up by then.
public struct Seating: Hashable, Sendable {
    /// Those who held a seat when the meeting began, guests from another cycle among them.
    public var expected: Set<Int>

    /// Those who had a seat at any time before the meeting began, guests who kept theirs among them.
    ///
    /// Each of them stands in exactly one of the other sets.
    public var everRegistered: Set<Int>

    /// Those who gave up a seat while it was in time for this meeting, and got none again.
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
    /// - Complexity: O(events + meetings × seats held).
    public static func at(
        _ moments: [Moment],
        _ roster: RosterID,
        _ events: [RosterEvent]
    ) throws(RosterError) -> [MeetingID: Seating] {
        var story = RosterStory(roster)
        var seatings: [MeetingID: Seating] = [:]
        var coming = moments.sorted { $0.begins < $1.begins }[...]
        for event in events {
            // What happens in the second in which a meeting begins comes after its beginning.
            while let moment = coming.first, moment.begins <= event.at {
                seatings[moment.meeting] = story.seating(at: coming.removeFirst())
            }
            try story.take(event)
            // Two participants who turn out to be one were one all the time.
            guard case .merged(let duplicate, let kept) = event.change else { continue }
            for meeting in seatings.keys { seatings[meeting]?.merge(duplicate, into: kept) }
        }
        for moment in coming { seatings[moment.meeting] = story.seating(at: moment) }
        return seatings
    }

    /// Puts two into one; whoever held a seat under one number has given up none under the other.
    private mutating func merge(_ duplicate: Int, into kept: Int) {
        guard everRegistered.remove(duplicate) != nil else { return }
        let isKnown = !everRegistered.insert(kept).inserted
        let isExpected = expected.contains(duplicate)
        let paths: [WritableKeyPath<Seating, Set<Int>>] = [
            \.expected, \.cancelledInTime, \.cancelledLate, \.cancelledByUs,
        ]
        for path in paths {
            let isHere = self[keyPath: path].remove(duplicate) != nil
            if isKnown, isExpected { self[keyPath: path].remove(kept) }
            if isHere, isExpected || !isKnown { self[keyPath: path].insert(kept) }
        }
    }
}

/// A roster on its way through its events, with what has been and is no more.
private struct RosterStory {
    private var roster: Roster
    private var everRegistered: Set<Int> = []
    /// How each of them last gave a seat up, whatever they have signed up for since.
    private var gaveUp: [Int: RosterEvent] = [:]

    init(_ id: RosterID) {
        roster = Roster(id: id)
    }

    mutating func take(_ event: RosterEvent) throws(RosterError) {
        let before = event.change.participant.flatMap { roster.registrations[$0]?.state }
        try roster.apply(event)
        switch event.change {
        case .registered(let participant, _): everRegistered.insert(participant)
        case .cancelledInTime(let participant), .cancelledLate(let participant),
            .cancelledByUs(let participant, _):
            if before == .registered { gaveUp[participant] = event }
        case .merged(let duplicate, let kept):
            if everRegistered.remove(duplicate) != nil { everRegistered.insert(kept) }
            let other = gaveUp.removeValue(forKey: duplicate)
            gaveUp[kept] = gaveUp[kept] ?? other
        default: break
        }
    }

    func seating(at moment: Seating.Moment) -> Seating {
        var seating = Seating()
        let guests = roster.guests.filter { $0.meeting == moment.meeting }.map(\.participant)
        seating.everRegistered = everRegistered.union(guests)
        for participant in seating.everRegistered {
            let isRegistered = roster.registrations[participant]?.state == .registered
            if isRegistered || roster.guest(participant, moment.meeting) != nil {
                seating.expected.insert(participant)
                continue
            }
            guard let event = gaveUp[participant] else { continue }
            switch event.change {
            case .cancelledByUs: seating.cancelledByUs.insert(participant)
            case .cancelledInTime: seating.cancelledInTime.insert(participant)
            // A late cancellation of one session can be in time for the next.
            case _ where event.at <= moment.cancelBy: seating.cancelledInTime.insert(participant)
            default: seating.cancelledLate.insert(participant)
            }
        }
        return seating
    }
}
