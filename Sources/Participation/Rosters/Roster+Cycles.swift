public import CivilTime
public import Planning

/// What passes from one cycle to the next.
extension Roster {
    /// Lets go of those who still wait when no more seats are offered.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened, and who it was, the first in line first; nothing before offers end.
    public mutating func releaseWaiting(
        at now: Instant,
        _ times: RosterTimes
    ) -> (events: [RosterEvent], released: [Registration]) {
        guard times.isCycle, now >= times.offersEnd else { return (events: [], released: []) }
        var events = settle(at: now, times)
        let released = waitingList
        for registration in released {
            record(.cancelledByUs(registration.participant, .noSeat), at: now, in: &events)
        }
        return (events: events, released: released)
    }

    /// Puts those who waited in vain for the cycle before first on the waiting list.
    ///
    /// Whoever has a seat here, was carried over before, or has said no to this cycle, is left as
    /// they are.
    ///
    /// - Parameters:
    ///   - released: Who, the first in line first.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened; a free seat is offered at once.
    public mutating func carryOver(
        _ released: [Registration],
        at now: Instant,
        _ times: RosterTimes
    ) -> [RosterEvent] {
        var events = settle(at: now, times)
        for registration in released {
            let current = registrations[registration.participant]
            var party = registration.party
            switch current?.state {
            case nil, .invited: break
            case .waiting(let turn):
                // Nobody is carried over twice. The children that were named for this cycle count.
                guard !turn.isCarriedOver else { continue }
                party = current?.party ?? party
            case .registered, .offered, .cancelledInTime, .cancelledLate, .cancelledByUs: continue
            }
            guard party.seats <= capacity else { continue }
            let turn = WaitingTurn(isCarriedOver: true, number: nextTurn)
            record(.waiting(registration.participant, party, turn), at: now, in: &events)
        }
        return events + settle(at: now, times)
    }

    /// Lets somebody of an earlier cycle take one missed session here.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - meeting: Which session.
    ///   - party: Who comes along.
    ///   - now: The moment.
    ///   - begins: The session begins.
    ///   - times: The moments that decide over the roster.
    /// - Returns: What happened; nothing where they were a guest already.
    /// - Throws: ``RosterError/hasSeat``, ``RosterError/begun``, ``RosterError/full``.
    public mutating func addGuest(
        _ participant: Int,
        at meeting: MeetingID,
        _ party: Party,
        at now: Instant,
        begins: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard guest(participant, meeting) == nil else { return [] }
        guard now < begins else { throw .begun }
        return try decide(at: now, times) { roster throws(RosterError) in
            guard roster.seats(heldBy: participant) == 0 else { throw .hasSeat }
            let isAwaited = roster.nextInLine != nil && now < times.offersEnd
            guard !isAwaited, roster.hasRoom(for: party, at: meeting) else { throw .full }
            return .guest(participant, meeting, party)
        }
    }

    /// Lets a guest stay away.
    ///
    /// - Parameters:
    ///   - participant: Who.
    ///   - meeting: Which session.
    ///   - now: The moment.
    ///   - times: The moments that decide.
    /// - Returns: What happened.
    /// - Throws: ``RosterError/notRegistered``.
    public mutating func removeGuest(
        _ participant: Int,
        at meeting: MeetingID,
        at now: Instant,
        _ times: RosterTimes
    ) throws(RosterError) -> [RosterEvent] {
        guard guest(participant, meeting) != nil else { throw .notRegistered }
        return decide(at: now, times) { _ in .guestLeft(participant, meeting) }
    }
}
