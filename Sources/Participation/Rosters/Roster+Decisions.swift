public import CivilTime

/// What people and staff do. Every decision first takes back the offers that have run out, and ends by
/// offering every free seat to whoever waits longest, so that it does not matter how a seat came free.
extension Roster {
    /// Takes back offers that have run out, and offers free seats to those who wait.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened, in order; empty most of the time.
    public mutating func settle(at now: Instant, _ times: RosterTimes) -> [RosterEvent] {
        var events: [RosterEvent] = []
        for participant in lapsing(at: now) { record(.lapsed(participant), at: now, in: &events) }
        guard now < times.offersEnd else { return events }
        let length = now.secondsSinceEpoch + times.offerLasts
        let until = min(Instant(secondsSinceEpoch: length), times.offersEnd)
        // Whoever comes next waits too where the first one needs more seats than are free.
        while let next = waitingList.first, next.party.seats <= free {
            record(.offered(next.participant, until: until), at: now, in: &events)
        }
        return events
    }

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
    /// It also says yes to an offer, and changes how many children come along.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - party: Who comes along.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where it was so already.
    /// - Throws: ``RosterError/tooMany(seats:capacity:)``, ``RosterError/begun``, ``RosterError/full``,
    ///   ``RosterError/noSeatForChildren(free:)``.
    public mutating func register(
        _ participant: Int,
        _ party: Party,
        at now: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard party.seats <= capacity else {
            throw .tooMany(seats: party.seats, capacity: capacity)
        }
        var events = settle(at: now, times)
        let current = registrations[participant]
        switch current?.state.name {
        case .registered, .offered:
            try seat(participant, party, at: now, &events)
        case .waiting:
            if party != current?.party { record(.party(participant, party), at: now, in: &events) }
        case nil, .invited, .cancelledInTime, .cancelledLate, .cancelledByUs:
            guard now < times.begins else { throw .begun }
            if waitingList.isEmpty, party.seats <= free {
                record(.registered(participant, party), at: now, in: &events)
            } else if now < times.offersEnd || times.isCycle {
                let place = QueuePlace(isCarriedOver: false, turn: nextTurn)
                record(.waiting(participant, party, place), at: now, in: &events)
            } else {
                throw .full
            }
        }
        return events + settle(at: now, times)
    }

    /// Cancels for a participant: gives up a seat, an offer or a place on the waiting list, or says no
    /// to an invitation.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where it was cancelled before.
    /// - Throws: ``RosterError/notRegistered``, ``RosterError/over``.
    public mutating func cancel(
        _ participant: Int,
        at now: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard let current = registrations[participant] else { throw .notRegistered }
        guard now < times.ends else { throw .over }
        guard !current.isCancelled else { return [] }
        var events = settle(at: now, times)
        let isLate = current.state == .registered && !times.isInTime(now)
        record(
            isLate ? .cancelledLate(participant) : .cancelledInTime(participant),
            at: now,
            in: &events
        )
        return events + settle(at: now, times)
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
        var events = settle(at: now, times)
        record(.cancelledByUs(participant, reason), at: now, in: &events)
        return events + settle(at: now, times)
    }

    /// Sets how many seats there are.
    ///
    /// - Parameters:
    ///   - capacity: 0 or more.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; nothing where it was so already.
    /// - Throws: ``RosterError/belowTaken(taken:)``: nobody loses a seat in this way.
    public mutating func setCapacity(
        _ capacity: Int,
        at now: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard capacity != self.capacity else { return [] }
        var events = settle(at: now, times)
        guard capacity >= taken else { throw .belowTaken(taken: taken) }
        record(.capacity(capacity), at: now, in: &events)
        return events + settle(at: now, times)
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
        var events = settle(at: now, times)
        record(.merged(duplicate, into: kept), at: now, in: &events)
        return events + settle(at: now, times)
    }

    /// A seat that is held already, for as many as come along now.
    private mutating func seat(
        _ participant: Int,
        _ party: Party,
        at now: Instant,
        _ events: inout [RosterEvent]
    ) throws(RosterError) {
        guard let current = registrations[participant] else { throw .notRegistered }
        let isOffer = current.state.name == .offered
        guard isOffer || party != current.party else { return }
        let more = party.seats - current.party.seats
        // A seat that is free is for whoever waits, not for one more child.
        guard more <= 0 || (more <= free && waitingList.isEmpty) else {
            throw .noSeatForChildren(free: waitingList.isEmpty ? free : 0)
        }
        record(
            isOffer ? .registered(participant, party) : .party(participant, party),
            at: now,
            in: &events
        )
    }

    /// Offers that have run out, the earliest first.
    private func lapsing(at now: Instant) -> [Int] {
        registrations.values.compactMap { registration -> (until: Instant, participant: Int)? in
            guard case .offered(let until) = registration.state, until <= now else { return nil }
            return (until: until, participant: registration.participant)
        }.sorted { ($0.until, $0.participant) < ($1.until, $1.participant) }.map(\.participant)
    }

    /// Applies an event that was just decided on.
    mutating func record(
        _ change: RosterEvent.Change,
        at now: Instant,
        in events: inout [RosterEvent]
    ) {
        let event = RosterEvent(at: now, change)
        do {
            try apply(event)
        } catch {
            preconditionFailure("A decision broke the rules of rosters: \(event)")
        }
        events.append(event)
    }
}
