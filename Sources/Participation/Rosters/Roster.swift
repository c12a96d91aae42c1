public import Planning

/// Who has a seat, who waits and who has cancelled: one list for every way a seat changes hands.
///
/// A roster changes by events only. What people and staff do is decided in `Roster+Decisions` and
/// comes out as events; the same events applied to an empty roster give the same roster again.
public struct Roster: Hashable, Sendable {
    /// What it goes by.
    public let id: RosterID

    /// How many seats there are.
    public private(set) var capacity = 0

    /// One registration for each participant who was ever asked or asked for a seat.
    public private(set) var registrations: [Int: Registration] = [:]

    /// Those who take one missed session here.
    public private(set) var guests: [Guest] = []

    private var lastTurn = 0

    /// Somebody from an earlier cycle who takes one missed session here.
    public struct Guest: Hashable, Sendable {
        /// Who.
        public let participant: Int
        /// Which session.
        public let meeting: MeetingID
        /// Who comes along.
        public let party: Party
    }

    /// Makes an empty roster without seats.
    ///
    /// - Parameter id: What it goes by.
    public init(id: RosterID) {
        self.id = id
    }

    /// Makes the roster that some events lead to.
    ///
    /// - Parameters:
    ///   - id: What it goes by.
    ///   - events: All events, first to last.
    /// - Throws: ``RosterError/impossible(_:)`` at the first event that cannot have happened.
    /// - Complexity: O(events × seats held).
    public init(id: RosterID, replaying events: some Sequence<RosterEvent>) throws(RosterError) {
        self.init(id: id)
        for event in events { try apply(event) }
    }

    /// Seats that are held: by those who are registered, by offers, and by guests of the fullest
    /// session.
    public var taken: Int {
        let held = registrations.values.reduce(0) { $0 + ($1.holdsSeat ? $1.party.seats : 0) }
        return held + guestSeats
    }

    /// Seats that nobody holds.
    public var free: Int { capacity - taken }

    /// Those who wait, the next one first.
    public var waitingList: [Registration] {
        registrations.values.compactMap { registration in
            registration.place.map { (place: $0, registration: registration) }
        }.sorted { $0.place < $1.place }.map(\.registration)
    }

    /// The turn that the next one on the waiting list gets.
    var nextTurn: Int { lastTurn + 1 }

    private var guestSeats: Int {
        var seats: [MeetingID: Int] = [:]
        for guest in guests { seats[guest.meeting, default: 0] += guest.party.seats }
        return seats.values.max() ?? 0
    }

    // MARK: Applying events

    /// Takes an event in, or refuses it.
    ///
    /// The rules that must hold for everybody stand here, so that a stored history that breaks them
    /// cannot be read back: only the changes of ``RegistrationStateName/canBecome(_:)``, never more seats than there
    /// are, and nobody before the one who waits longer.
    ///
    /// - Parameter event: The event.
    /// - Throws: ``RosterError/impossible(_:)``; the roster is then as it was.
    public mutating func apply(_ event: RosterEvent) throws(RosterError) {
        var next = self
        guard next.take(event.change), next.taken <= next.capacity else {
            throw .impossible(event)
        }
        self = next
    }

    private mutating func take(_ change: RosterEvent.Change) -> Bool {
        switch change {
        case .capacity(let capacity):
            self.capacity = capacity
            return capacity >= 0
        case .invited(let participant):
            guard registrations[participant] == nil else { return false }
            return set(participant, .invited, Party())
        case .registered(let participant, let party):
            let isOffered = registrations[participant]?.state.name == .offered
            guard isOffered || waitingList.isEmpty else { return false }
            return set(participant, .registered, party)
        case .waiting(let participant, let party, let place):
            guard place.turn == nextTurn else { return false }
            lastTurn = place.turn
            return set(participant, .waiting(place), party)
        case .offered(let participant, let until):
            guard waitingList.first?.participant == participant else { return false }
            return set(participant, .offered(until: until), nil)
        case .lapsed(let participant):
            guard registrations[participant]?.state.name == .offered else { return false }
            return set(participant, .invited, Party())
        case .party(let participant, let party):
            guard registrations[participant]?.isCancelled == false else { return false }
            registrations[participant]?.party = party
            return true
        case .cancelledInTime(let participant): return set(participant, .cancelledInTime, nil)
        case .cancelledLate(let participant): return set(participant, .cancelledLate, nil)
        case .cancelledByUs(let participant, _): return set(participant, .cancelledByUs, nil)
        case .guest(let participant, let meeting, let party):
            guard guest(participant, meeting) == nil else { return false }
            guests.append(Guest(participant: participant, meeting: meeting, party: party))
            return true
        case .guestLeft(let participant, let meeting):
            guard guest(participant, meeting) != nil else { return false }
            guests.removeAll { $0.participant == participant && $0.meeting == meeting }
            return true
        case .merged(let duplicate, let kept): return merge(duplicate, into: kept)
        }
    }

    /// Somebody's place as a guest at a session.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - meeting: Which session.
    /// - Returns: Nothing where they are no guest there.
    public func guest(_ participant: Int, _ meeting: MeetingID) -> Guest? {
        guests.first { $0.participant == participant && $0.meeting == meeting }
    }

    private mutating func set(
        _ participant: Int,
        _ state: Registration.State,
        _ party: Party?
    ) -> Bool {
        guard let current = registrations[participant] else {
            guard RegistrationStateName.first.contains(state.name) else { return false }
            registrations[participant] = Registration(
                participant: participant,
                state: state,
                party: party ?? Party()
            )
            return true
        }
        guard current.state.name.canBecome(state.name) else { return false }
        registrations[participant]?.state = state
        if let party { registrations[participant]?.party = party }
        return true
    }

    /// The stronger of two registrations stays; of two alike, the one that is kept anyway.
    private mutating func merge(_ duplicate: Int, into kept: Int) -> Bool {
        guard duplicate != kept else { return false }
        if let other = registrations.removeValue(forKey: duplicate) {
            let own = registrations[kept]
            if own == nil || other.isStronger(than: own) {
                registrations[kept] = Registration(
                    participant: kept,
                    state: other.state,
                    party: other.party
                )
            }
        }
        let moved = guests.filter { $0.participant == duplicate && guest(kept, $0.meeting) == nil }
        guests.removeAll { $0.participant == duplicate }
        guests += moved.map { Guest(participant: kept, meeting: $0.meeting, party: $0.party) }
        return true
    }
}

extension Registration {
    fileprivate func isStronger(than other: Registration?) -> Bool {
        guard let other else { return true }
        if let place, let otherPlace = other.place { return place < otherPlace }
        return state.name.strength > other.state.name.strength
    }
}
