/// What events make of a roster.
extension Roster {
    /// Takes an event in, or refuses it.
    ///
    /// The rules that must hold for everybody stand here, so that a stored history that breaks them
    /// cannot be read back: only the changes of ``RegistrationStateName/canBecome(_:)``, never more
    /// seats than there are, and nobody before the one who waits longer.
    ///
    /// - Parameter event: The event.
    /// - Throws: ``RosterError/impossible(_:)``; the roster is then as it was.
    public mutating func apply(_ event: RosterEvent) throws(RosterError) {
        guard take(event.change) else { throw .impossible(event) }
    }

    /// Checks first and changes only what is allowed.
    private mutating func take(_ change: RosterEvent.Change) -> Bool {
        switch change {
        case .capacity(let capacity):
            guard capacity >= taken else { return false }
            self.capacity = capacity
            return true
        case .invited(let participant):
            return registrations[participant] == nil && set(participant, .invited, Party())
        case .registered(let participant, let party):
            // A free seat is for whoever waits longest; an offered one is for whoever it was kept for.
            let isKept = party.seats <= seats(heldBy: participant)
            guard isKept || nextInLine == nil else { return false }
            guard set(participant, .registered, party) else { return false }
            giveWayAsGuest(participant)
            return true
        case .waiting(let participant, let party, let turn):
            guard turn.number == nextTurn, set(participant, .waiting(turn), party) else {
                return false
            }
            lastTurn = turn.number
            return true
        case .offered(let participant, let until):
            return nextInLine?.participant == participant
                && set(participant, .offered(until: until), nil)
        case .lapsed(let participant):
            return offered.contains(participant) && set(participant, .invited, Party())
        case .party(let participant, let party): return bring(participant, party)
        case .cancelledInTime(let participant): return set(participant, .cancelledInTime, nil)
        case .cancelledLate(let participant): return set(participant, .cancelledLate, nil)
        case .cancelledByUs(let participant, _): return set(participant, .cancelledByUs, nil)
        case .guest(let participant, let meeting, let party):
            return add(Guest(participant: participant, meeting: meeting, party: party))
        case .guestLeft(let participant, let meeting):
            guard guest(participant, meeting) != nil else { return false }
            guests.removeAll { $0.participant == participant && $0.meeting == meeting }
            return true
        case .merged(let duplicate, let kept): return merge(duplicate, into: kept)
        }
    }

    private mutating func set(
        _ participant: Int,
        _ state: Registration.State,
        _ party: Party?
    ) -> Bool {
        let current = registrations[participant]
        let isAllowed =
            current.map { $0.state.name.canBecome(state.name) }
            ?? RegistrationStateName.first.contains(state.name)
        var next = Registration(
            participant: participant,
            state: state,
            party: party ?? current?.party ?? Party()
        )
        next.hadSeat = next.holdsSeat || current?.hadSeat ?? false
        guard isAllowed, !next.holdsSeat || fits(participant, holding: next.party.seats) else {
            return false
        }
        write(next)
        return true
    }

    /// Other children than before, where there are seats that nobody waits for.
    private mutating func bring(_ participant: Int, _ party: Party) -> Bool {
        guard var registration = registrations[participant], !registration.isCancelled else {
            return false
        }
        if registration.holdsSeat, party.seats > registration.party.seats {
            guard nextInLine == nil, fits(participant, holding: party.seats) else { return false }
        }
        registration.party = party
        write(registration)
        return true
    }

    private mutating func add(_ guest: Guest) -> Bool {
        guard
            self.guest(guest.participant, guest.meeting) == nil,
            seats(heldBy: guest.participant) == 0,
            hasRoom(for: guest.party, at: guest.meeting)
        else { return false }
        guests.append(guest)
        return true
    }

    /// Whoever has a seat in the whole cycle is no guest in one of its sessions.
    private mutating func giveWayAsGuest(_ participant: Int) {
        if !guests.isEmpty { guests.removeAll { $0.participant == participant } }
    }

    /// The stronger of two registrations stays; of two alike, the one that is kept anyway.
    ///
    /// It never takes more seats than before: one registration and one place as a guest at each
    /// session are left of two.
    private mutating func merge(_ duplicate: Int, into kept: Int) -> Bool {
        guard duplicate != kept else { return false }
        if let other = erase(duplicate) {
            let hadSeat = other.hadSeat || registrations[kept]?.hadSeat ?? false
            if other.isStronger(than: registrations[kept]) {
                write(Registration(participant: kept, state: other.state, party: other.party))
            }
            if var stays = registrations[kept], stays.hadSeat != hadSeat {
                stays.hadSeat = hadSeat
                write(stays)
            }
        }
        let moved = guests.filter { $0.participant == duplicate && guest(kept, $0.meeting) == nil }
        guests.removeAll { $0.participant == duplicate }
        guests += moved.map { Guest(participant: kept, meeting: $0.meeting, party: $0.party) }
        if registrations[kept]?.state == .registered { giveWayAsGuest(kept) }
        return true
    }
}

extension Registration {
    fileprivate func isStronger(than other: Registration?) -> Bool {
        guard let other else { return true }
        if let turn, let otherTurn = other.turn { return turn < otherTurn }
        return state.name.strength > other.state.name.strength
    }
}
