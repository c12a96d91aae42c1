public import CivilTime

/// How every decision comes about.
extension Roster {
    /// Takes back offers that have run out, and offers free seats to those who wait.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened, in order; empty most of the time.
    public mutating func settle(at now: Instant, _ times: RosterTimes) -> [RosterEvent] {
        var events = lapse(at: now, times)
        let length = now.secondsSinceEpoch + times.offerLasts
        let until = min(Instant(secondsSinceEpoch: length), times.offersEnd)
        while let next = nextToOffer(at: now, times) {
            record(.offered(next, until: until), at: now, in: &events)
        }
        return events
    }

    /// Takes back offers that have run out, and offers nobody a seat: how things stand for whoever only looks.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened, in order.
    @discardableResult
    public mutating func lapse(at now: Instant, _ times: RosterTimes) -> [RosterEvent] {
        var events: [RosterEvent] = []
        for participant in lapsing(at: now, times) {
            record(.lapsed(participant), at: now, in: &events)
        }
        return events
    }

    /// Settles, lets one thing happen, and settles again; what is refused changes nothing.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - times: The moments that decide.
    ///   - change: What happens to the settled roster; nothing where all is as it should be already.
    /// - Returns: What happened, in order.
    /// - Throws: What `change` throws.
    mutating func decide(
        at now: Instant,
        _ times: RosterTimes,
        _ change: (Roster) throws(RosterError) -> RosterEvent.Change?
    ) throws(RosterError) -> [RosterEvent] {
        // Kept only where settling will change something, since the copy costs time.
        let isDue = nextToOffer(at: now, times) != nil || !lapsing(at: now, times).isEmpty
        let before = isDue ? self : nil
        var events = settle(at: now, times)
        do throws(RosterError) {
            guard let change = try change(self) else { return events }
            record(change, at: now, in: &events)
        } catch {
            if let before { self = before }
            throw error
        }
        return events + settle(at: now, times)
    }

    /// Like the other one, for what cannot be refused.
    mutating func decide(
        at now: Instant,
        _ times: RosterTimes,
        _ change: (Roster) -> RosterEvent.Change
    ) -> [RosterEvent] {
        var events = settle(at: now, times)
        record(change(self), at: now, in: &events)
        return events + settle(at: now, times)
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

    /// Who gets the next offer, if anybody.
    ///
    /// Whoever comes next waits too where the first one needs more seats than are free.
    private func nextToOffer(at now: Instant, _ times: RosterTimes) -> Int? {
        guard now < times.offersEnd, let next = nextInLine else { return nil }
        guard hasRoom(for: next.party.seats, times) else { return nil }
        return fits(next.participant, holding: next.party.seats) ? next.participant : nil
    }

    /// Whether so many more go into the room; seats that were given before it was chosen stay.
    func hasRoom(for seats: Int, _ times: RosterTimes) -> Bool {
        times.room.map { taken + seats <= $0 } ?? true
    }

    /// Offers that have run out, the earliest first; all of them when offers have ended.
    private func lapsing(at now: Instant, _ times: RosterTimes) -> [Int] {
        offered.compactMap { participant -> (until: Instant, participant: Int)? in
            guard case .offered(let until) = registrations[participant]?.state else { return nil }
            guard until <= now || times.offersEnd <= now else { return nil }
            return (until: until, participant: participant)
        }.sorted { ($0.until, $0.participant) < ($1.until, $1.participant) }.map(\.participant)
    }
}
