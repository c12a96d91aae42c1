public import Planning

/// Who has a seat, who waits and who has cancelled: one list for every way a seat changes hands.
///
/// A roster changes by events only. What people and staff do is decided in `Roster+Decisions` and
/// comes out as events; the same events applied to an empty roster give the same roster again.
public struct Roster: Hashable, Sendable {
    /// What it goes by.
    public let id: RosterID

    /// How many seats there are.
    public internal(set) var capacity = 0

    /// One registration for each participant who was ever asked or asked for a seat.
    public private(set) var registrations: [Int: Registration] = [:]

    /// Those who take one missed session here.
    public internal(set) var guests: [Guest] = []

    /// Those who hold an offer.
    private(set) var offered: Set<Int> = []

    /// The last turn that was given out.
    var lastTurn = 0

    // Kept beside the registrations, so that no event has to go through all of them.
    private var heldSeats = 0
    private var line: [Waiting] = []

    /// Somebody from an earlier cycle who takes one missed session here.
    public struct Guest: Hashable, Sendable {
        /// Who.
        public let participant: Int
        /// Which session.
        public let meeting: MeetingID
        /// Who comes along.
        public let party: Party
    }

    private struct Waiting: Hashable {
        let turn: WaitingTurn
        let participant: Int
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
    /// - Complexity: O(events × guests), and O(waiting list) where somebody leaves its middle.
    public init(id: RosterID, replaying events: some Sequence<RosterEvent>) throws(RosterError) {
        self.init(id: id)
        for event in events { try apply(event) }
    }

    // MARK: Seats

    /// Seats that are held: by those who are registered, by offers, and by guests of the fullest
    /// session.
    public var taken: Int { heldSeats + guestSeats { seats(heldBy: $0) } }

    /// Seats that nobody holds.
    public var free: Int { capacity - taken }

    /// Whether there would be seats enough if a participant held so many.
    ///
    /// A guest who gets a seat in the whole cycle needs none beside it.
    func fits(_ participant: Int, holding seats: Int) -> Bool {
        let others = heldSeats - self.seats(heldBy: participant)
        let guests = guestSeats { $0 == participant ? seats : self.seats(heldBy: $0) }
        return others + seats + guests <= capacity
    }

    /// How many seats a participant holds, those as a guest aside.
    func seats(heldBy participant: Int) -> Int {
        registrations[participant].map { $0.holdsSeat ? $0.party.seats : 0 } ?? 0
    }

    /// What guests need beside the seats they hold anyway, in the session where that is most.
    private func guestSeats(_ held: (Int) -> Int) -> Int {
        guard !guests.isEmpty else { return 0 }
        var seats: [MeetingID: Int] = [:]
        for guest in guests {
            seats[guest.meeting, default: 0] += max(0, guest.party.seats - held(guest.participant))
        }
        return seats.values.max() ?? 0
    }

    /// Whether one more guest would find room at a session.
    func hasRoom(for party: Party, at meeting: MeetingID) -> Bool {
        let needed = guests.reduce(party.seats) { sum, guest in
            guard guest.meeting == meeting else { return sum }
            return sum + max(0, guest.party.seats - seats(heldBy: guest.participant))
        }
        return heldSeats + needed <= capacity
    }

    /// Somebody who is a guest at a session.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - meeting: Which session.
    /// - Returns: Nothing where they are no guest there.
    public func guest(_ participant: Int, _ meeting: MeetingID) -> Guest? {
        guests.first { $0.participant == participant && $0.meeting == meeting }
    }

    // MARK: The waiting list

    /// Those who wait, the next one first.
    ///
    /// - Complexity: O(*n*) in the number of those who wait.
    public var waitingList: [Registration] { line.compactMap { registrations[$0.participant] } }

    /// Whoever waits longest.
    var nextInLine: Registration? { line.first.flatMap { registrations[$0.participant] } }

    /// The turn that the next one on the waiting list gets.
    var nextTurn: Int { lastTurn + 1 }

    // MARK: One registration

    /// Writes a registration down in place of the participant's earlier one.
    mutating func write(_ registration: Registration) {
        erase(registration.participant)
        registrations[registration.participant] = registration
        if registration.holdsSeat { heldSeats += registration.party.seats }
        if registration.state.name == .offered { offered.insert(registration.participant) }
        if let turn = registration.turn {
            let waiting = Waiting(turn: turn, participant: registration.participant)
            line.insert(waiting, at: position(of: turn))
        }
    }

    /// Takes a participant's registration out.
    ///
    /// - Returns: What it was.
    @discardableResult
    mutating func erase(_ participant: Int) -> Registration? {
        guard let registration = registrations.removeValue(forKey: participant) else { return nil }
        if registration.holdsSeat { heldSeats -= registration.party.seats }
        offered.remove(participant)
        if let turn = registration.turn { line.remove(at: position(of: turn)) }
        return registration
    }

    /// Where a turn stands, or would stand, in line.
    private func position(of turn: WaitingTurn) -> Int {
        var (low, high) = (0, line.count)
        while low < high {
            let middle = (low + high) / 2
            if line[middle].turn < turn { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
