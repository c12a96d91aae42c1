public import CivilTime

/// What becomes of seats that are free while others wait, or while a cycle runs.
extension Roster {
    /// Why a seat stays free although somebody waits.
    public enum Stall: Hashable, Sendable {
        /// Whoever is first in line needs more seats than are free; nobody is passed over.
        case needsMore(participant: Int, seats: Int, free: Int)
        /// The room holds no more people than are coming.
        case room(Int)
        /// It is too late for offers.
        case offersOver
    }

    /// Why a seat stays free although somebody waits.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: Nothing where no seat is free or nobody waits.
    public func stall(at now: Instant, _ times: RosterTimes) -> Stall? {
        guard let next = nextInLine, free > 0 else { return nil }
        guard now < times.offersEnd else { return .offersOver }
        let seats = next.party.seats
        guard fits(next.participant, holding: seats) else {
            return .needsMore(participant: next.participant, seats: seats, free: free)
        }
        guard hasRoom(for: seats, times) else { return times.room.map { .room($0) } }
        // It is offered with the next thing that happens.
        return nil
    }

    /// The seats that a running cycle has left for whoever came without one; none while somebody waits.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: 0 before the first meeting and from the start of the last one on.
    public func leftOver(at now: Instant, _ times: RosterTimes) -> Int {
        guard
            times.begins <= now, times.deadlines.contains(where: { now < $0.begins }),
            nextInLine == nil
        else { return 0 }
        return max(0, min(free, times.room.map { $0 - taken } ?? free))
    }

    /// Gives somebody who came without a seat the meetings of a running cycle that are left.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - party: Who comes along.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened.
    /// - Throws: ``RosterError/hasSeat``, ``RosterError/over`` once the last meeting has begun, and
    ///   ``RosterError/full`` where too few seats are free or somebody waits.
    public mutating func joinRunning(
        _ participant: Int,
        _ party: Party,
        at now: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        try decide(at: now, times) { roster throws(RosterError) in
            guard roster.registrations[participant]?.holdsSeat != true else { throw .hasSeat }
            guard times.deadlines.contains(where: { now < $0.begins }) else { throw .over }
            guard
                roster.nextInLine == nil, roster.fits(participant, holding: party.seats),
                roster.hasRoom(for: party.seats, times)
            else { throw .full }
            return .registered(participant, party)
        }
    }
}
