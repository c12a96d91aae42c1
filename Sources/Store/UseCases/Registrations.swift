internal import CivilTime
internal import GRDB
public import Participation
public import Planning

// Seats: invited, registered, waiting, offered, cancelled.

extension UseCase where Outcome == [SeatChange] {
    /// Signs a participant up for a cycle or a meeting, or says yes to an offer.
    ///
    /// For a single session of a cycle it means to take a session there that was missed before.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - place: The id of a cycle or a meeting.
    ///   - children: How many children come along; nothing for as many as were said before.
    ///   - step: The rules of the meeting, for the room that talks take.
    /// - Returns: A use case that gives what happened to seats.
    public static func register(
        _ id: Int,
        at place: String,
        children: Int? = nil,
        _ step: Step? = nil
    ) -> UseCase {
        changeSeat(id, place) { work in
            let target = try work.target(place)
            let who = try work.person(id).person
            try work.holdActive(who, target)
            let current = try work.roster(target.roster).registrations[id]
            if let session = target.session {
                // Whoever has a seat comes after all to the session that they would have missed.
                if current?.state == .registered { return try work.comeAfterAll(id, session) }
                return try work.catchUp(id, session, children: children)
            }
            try work.holdEntitled(who, target)
            let count =
                children ?? (current?.isCancelled == true ? 0 : current?.party.children) ?? 0
            let party = step?.party(of: who.participant, children: count) ?? Party(children: count)
            let changes = try work.change(target.roster) { (roster, times) throws(RosterError) in
                try roster.register(id, party, at: work.now, times)
            }
            try work.notePauses(of: who, target)
            return changes
        }
    }

    /// Asks a participant to come; whoever is on the list already stays as they are.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - place: The id of a cycle or a meeting.
    /// - Returns: A use case that gives what happened to seats.
    public static func invite(_ id: Int, to place: String) -> UseCase {
        changeSeat(id, place) { work in
            let target = try work.target(place)
            let who = try work.person(id).person
            try work.holdComing(target, place)
            guard target.session == nil else { throw StoreError.wrongPlace(place) }
            try work.holdActive(who, target)
            try work.holdEntitled(who, target)
            return try work.change(target.roster) { roster, _ in
                roster.invite(id, at: work.now)
            }
        }
    }

    /// Asks everybody to come who may, and is not on the list yet.
    ///
    /// Whoever has not answered the last three times is not asked any more.
    ///
    /// - Parameter place: The id of a network meeting, visit or information meeting.
    /// - Returns: A use case that gives what happened to seats.
    public static func inviteAll(to place: String) -> UseCase {
        UseCase(.changeRegistration, .changes, about: Subject(meeting: place)) { work in
            let target = try work.target(place)
            try work.holdComing(target, place)
            let open: [MeetingKind] = [.network, .visit, .info]
            guard target.meetings.allSatisfy({ open.contains($0.meeting.kind) }) else {
                throw StoreError.wrongPlace(place)
            }
            var changes: [SeatChange] = []
            let silent = try work.silent()
            for person in try work.people() where !silent.contains(person.participant.id) {
                guard
                    (try? work.holdActive(person, target)) != nil,
                    (try? work.holdEntitled(person, target)) != nil
                else { continue }
                work.noteReading([person.participant.id])
                changes += try work.change(target.roster) { roster, _ in
                    roster.invite(person.participant.id, at: work.now)
                }
            }
            return changes
        }
    }

    /// Records that a caseworker sends a person to the job club, and invites them to a cycle.
    ///
    /// - Parameters:
    ///   - id: The person's number.
    ///   - cycle: The id of the cycle.
    ///   - referral: The decision.
    ///   - interview: The first interview, if it is recorded now.
    /// - Returns: A use case that gives what happened to seats.
    public static func refer(
        _ id: Int,
        to cycle: String,
        _ referral: Course.Referral,
        interview: Course.Interview? = nil
    ) -> UseCase {
        changeSeat(id, cycle) { work in
            let target = try work.target(cycle)
            guard target.isCycle else { throw StoreError.wrongPlace(cycle) }
            try work.holdComing(target, cycle)
            var person = try work.person(id).person
            try work.holdActive(person, target)
            // A person is referred once; a later cycle is another invitation.
            let first = person.course.referral ?? referral
            person.course.referral = Course.Referral(
                day: first.day,
                by: first.by,
                testMessageArrived: referral.testMessageArrived ?? first.testMessageArrived
            )
            if let interview { person.course.interview = interview }
            try work.update(person, expecting: nil)
            return try work.change(target.roster) { roster, _ in
                roster.invite(id, at: work.now)
            }
        }
    }

    /// Cancels for a participant.
    ///
    /// For a single session it is noted and the seat stays. For a cycle as a whole it counts for the
    /// next session only, unless all of it is meant: nobody loses a seat by an answer that can be
    /// read in two ways.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - place: The id of a cycle or a meeting.
    ///   - all: Whether the seat in the cycle is given up.
    /// - Returns: A use case that gives what happened to seats; nothing for a notice.
    public static func cancel(_ id: Int, at place: String, all: Bool = false) -> UseCase {
        changeSeat(id, place) { work in
            let target = try work.target(place)
            if let session = target.session {
                return try work.miss(id, session)
            }
            let isSeated = try work.roster(target.roster).registrations[id]?.state == .registered
            if target.isCycle, !all, isSeated {
                guard let next = target.meetings.first(where: { work.now < $0.moments.begins })
                else { throw StoreError.begun(place) }
                return try work.miss(id, next)
            }
            try work.forgetNotices(of: id, in: target)
            return try work.change(target.roster) { (roster, times) throws(RosterError) in
                try roster.cancel(id, at: work.now, times)
            }
        }
    }

    /// Takes a registration back on the municipality's part.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - place: The id of a cycle or a meeting.
    /// - Returns: A use case that gives what happened to seats.
    public static func withdraw(_ id: Int, from place: String) -> UseCase {
        changeSeat(id, place) { work in
            let target = try work.target(place)
            if let session = target.session {
                guard try work.isGuest(id, session) else {
                    throw StoreError.seatInCycle(session.roster)
                }
                return try work.leave(id, session)
            }
            try work.forgetNotices(of: id, in: target)
            return try work.change(target.roster) { roster, times in
                roster.withdraw(id, .staff, at: work.now, times)
            }
        }
    }

    /// Takes back offers that have run out and offers the seats on, everywhere.
    ///
    /// - Returns: A use case that gives what happened to seats.
    public static func settleOffers() -> UseCase {
        UseCase(.settleOffers, .changesForGood) { work in
            let due = try work.rows(
                """
                SELECT DISTINCT registration.roster FROM registration
                JOIN meeting ON meeting.roster = registration.roster
                    AND cancelled_because IS NULL AND ends > ?1
                WHERE state = 'waiting' OR (state = 'offered' AND until <= ?1)
                ORDER BY registration.roster
                """,
                [work.now.secondsSinceEpoch]
            )
            var changes: [SeatChange] = []
            for row in due {
                changes += try work.change(RosterID(stored: row["roster"])) { roster, times in
                    roster.settle(at: work.now, times)
                }
            }
            return changes
        }
    }

    private static func changeSeat(
        _ id: Int,
        _ place: String,
        _ body: @escaping @Sendable (Work) throws -> [SeatChange]
    ) -> UseCase {
        let subject = Subject(participant: id, meeting: place)
        return UseCase(.changeRegistration, .changes, about: subject, body)
    }
}
