public import CivilTime

/// What people and staff do. Every decision first takes back the offers that have run out, and ends by
/// offering every free seat to whoever waits longest, so that it does not matter how a seat came free.
/// What is refused changes nothing.
extension Roster {
    /// Asks a participant to come; whoever is on the list already is left as they are.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - now: The moment.
    /// - Returns: What happened.
    public mutating func invite(_ participant: Int, at now: Instant) -> [RosterEvent] {
        var events: [RosterEvent] = []
        if registrations[participant] == nil {
            record(.invited(participant), at: now, in: &events)
        }
        return events
    }

    /// Signs a participant up: a seat where one is free and nobody waits, else the waiting list.
    ///
    /// It also says yes to an offer, and changes how many children come along, until all is over.
    /// A guest who gets a seat in the whole cycle is no guest any more.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - party: Who comes along.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where it was so already.
    /// - Throws: ``RosterError/tooMany(seats:capacity:)``, ``RosterError/begun``, ``RosterError/over``,
    ///   ``RosterError/full``, ``RosterError/noSeatForChildren(free:)``.
    public mutating func register(
        _ participant: Int,
        _ party: Party,
        at now: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard party.seats <= capacity else {
            throw .tooMany(seats: party.seats, capacity: capacity)
        }
        return try decide(at: now, times) { roster throws(RosterError) in
            let current = roster.registrations[participant]
            switch current?.state.name {
            case .registered, .offered:
                guard let change = try roster.changeInSeat(participant, party) else { return nil }
                guard now < times.ends else { throw .over }
                return change
            case .waiting:
                guard party != current?.party else { return nil }
                guard now < times.ends else { throw .over }
                return .party(participant, party)
            case nil, .invited, .cancelledInTime, .cancelledLate, .cancelledByUs:
                guard now < times.begins else { throw .begun }
                if roster.nextInLine == nil, roster.fits(participant, holding: party.seats),
                    roster.hasRoom(for: party.seats, times)
                {
                    return .registered(participant, party)
                }
                guard now < times.offersEnd || times.isCycle else { throw .full }
                let turn = WaitingTurn(isCarriedOver: false, number: roster.nextTurn)
                return .waiting(participant, party, turn)
            }
        }
    }

    /// Cancels for a participant: gives up a seat, an offer or a turn on the waiting list, or says no
    /// to an invitation.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - now: The moment.
    ///   - said: When they said so, if that was not now; it decides whether it was in time.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where it was cancelled before.
    /// - Throws: ``RosterError/notRegistered``, ``RosterError/over``.
    public mutating func cancel(
        _ participant: Int,
        at now: Instant,
        said: Instant? = nil,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard let current = registrations[participant] else { throw .notRegistered }
        guard !current.isCancelled else { return [] }
        guard now < times.ends else { throw .over }
        let isLate = current.state == .registered && !times.isInTime(said ?? now)
        return decide(at: now, times) { _ in
            isLate ? .cancelledLate(participant) : .cancelledInTime(participant)
        }
    }

    /// Cancels on the municipality's part.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - reason: Why.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where there was nothing to cancel.
    public mutating func withdraw(
        _ participant: Int,
        _ reason: CancellationReason,
        at now: Instant,
        _ times: RosterTimes
    ) -> [RosterEvent] {
        guard let current = registrations[participant], !current.isCancelled else { return [] }
        return decide(at: now, times) { _ in .cancelledByUs(participant, reason) }
    }

    /// Cancels for everybody, because there is nothing left to come to; nothing is offered on the way.
    ///
    /// - Parameters:
    ///   - reason: Why.
    ///   - now: The moment.
    /// - Returns: What happened, those who hold a seat last.
    public mutating func withdrawAll(
        _ reason: CancellationReason,
        at now: Instant
    ) -> [RosterEvent] {
        var events: [RosterEvent] = []
        let leaving = registrations.values.filter { !$0.isCancelled }.sorted {
            ($0.holdsSeat ? 1 : 0, $0.participant) < ($1.holdsSeat ? 1 : 0, $1.participant)
        }
        for registration in leaving {
            record(.cancelledByUs(registration.participant, reason), at: now, in: &events)
        }
        return events
    }

    /// Sets how many seats there are.
    ///
    /// - Parameters:
    ///   - capacity: 0 or more.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where it was so already.
    /// - Throws: ``RosterError/belowTaken(taken:)``: nobody loses a seat in this way;
    ///   ``RosterError/tooMany(seats:capacity:)`` where somebody who waits could never be seated.
    public mutating func setCapacity(
        _ capacity: Int,
        at now: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard capacity != self.capacity else { return [] }
        return try decide(at: now, times) { roster throws(RosterError) in
            guard capacity >= roster.taken else { throw .belowTaken(taken: roster.taken) }
            // Whoever could never be seated would hold up the whole line.
            let most = roster.waitingList.map(\.party.seats).max() ?? 0
            guard capacity >= most else { throw .tooMany(seats: most, capacity: capacity) }
            return .capacity(capacity)
        }
    }

    /// Makes one participant of two.
    ///
    /// - Parameters:
    ///   - duplicate: The one that is given up.
    ///   - kept: The one that stays.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where the duplicate is not on the list.
    public mutating func merge(
        _ duplicate: Int,
        into kept: Int,
        at now: Instant,
        _ times: RosterTimes
    ) -> [RosterEvent] {
        guard
            duplicate != kept,
            registrations[duplicate] != nil
                || guests.contains(where: { $0.participant == duplicate })
        else { return [] }
        return decide(at: now, times) { _ in .merged(duplicate, into: kept) }
    }

    /// A seat that is held already, for as many as come along now.
    private func changeInSeat(
        _ participant: Int,
        _ party: Party
    ) throws(RosterError) -> RosterEvent.Change? {
        guard let current = registrations[participant] else { throw .notRegistered }
        let isOffer = current.state.name == .offered
        guard isOffer || party != current.party else { return nil }
        // A seat that is free is for whoever waits, not for one more child.
        let isMore = party.seats > current.party.seats
        guard !isMore || (nextInLine == nil && fits(participant, holding: party.seats)) else {
            throw .noSeatForChildren(free: nextInLine == nil ? free : 0)
        }
        return isOffer ? .registered(participant, party) : .party(participant, party)
    }
}
