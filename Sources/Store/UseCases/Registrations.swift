internal import CivilTime
internal import GRDB
public import Participation
internal import Planning

// Seats: invited, registered, waiting, offered, cancelled.

extension UseCase where Outcome == RegisterOutcome {
    /// Signs a participant up for a cycle or a meeting, or says yes to an offer.
    ///
    /// For a single session of a cycle it means to take a session there that was missed before, or to
    /// come after all.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - target: The id of a cycle or a meeting.
    ///   - children: How many children come along; nothing for as many as were said before.
    ///   - request: What they would like help with, at most 200 characters; an empty text takes it
    ///     back, nothing leaves it as it is. It is deleted when the meeting is closed.
    ///   - remaining: Whether they came to a running cycle without a seat and are given the meetings that
    ///     are left.
    /// - Returns: A use case that fails with ``SeatError`` among others.
    public static func register(
        _ id: Int,
        at target: String,
        children: Int? = nil,
        asking request: String? = nil,
        remaining: Bool = false
    ) -> UseCase {
        seatUseCase(.changeRegistration, id, target) { work, target in
            let outcome =
                try remaining
                ? work.joinRunning(id, at: target, children)
                : work.register(id, at: target, children)
            if let request {
                try work.save(request: try request.asRequest(), of: id, in: target.roster)
            }
            return outcome
        }
    }
}

extension String {
    /// What somebody asks for as it is kept; nothing where there are only blanks.
    fileprivate func asRequest() throws -> String? {
        do throws(TextMistake) {
            return try Entrance.line(self, most: Entrance.longestRequest)
        } catch {
            guard error == .empty else { throw SeatError.request(error) }
            return nil
        }
    }
}

extension UseCase where Outcome == CancelOutcome {
    /// Cancels for a participant.
    ///
    /// For a single session it is noted and the seat stays. For a cycle as a whole it counts for the
    /// next session only, unless all of it is meant: nobody loses a seat by an answer that can be
    /// read in two ways.
    ///
    /// - `id`: The participant's number.
    /// - `target`: The id of a cycle or a meeting.
    /// - `all`: Whether the seat in the cycle is given up.
    public static func cancel(_ id: Int, at target: String, all: Bool = false) -> UseCase {
        seatUseCase(.changeRegistration, id, target) { try $0.cancel(id, at: $1, all: all) }
    }
}

extension UseCase where Outcome == [SeatChange] {
    /// Asks a participant to come; whoever is on the list already stays as they are.
    ///
    /// - `id`: The participant's number.
    /// - `target`: The id of a cycle or a meeting.
    public static func invite(_ id: Int, to target: String) -> UseCase {
        seatUseCase(.invite, id, target) { work, target in
            let who = try work.person(id).person
            work.rely(on: .seats(id))
            try work.requireComing(target)
            guard target.session == nil else { throw SeatError.wrongKind(target.id) }
            try work.requireActive(who, target)
            try work.requireEntitled(who, target)
            return try work.change(target.roster) { roster, _ in
                roster.invite(id, at: work.now)
            }
        }
    }

    /// Asks everybody to come who may, and is not on the list yet.
    ///
    /// Whoever has not answered the last three times is not asked any more.
    ///
    /// - `target`: The id of a network meeting, visit or information meeting.
    public static func inviteAll(to target: String) -> UseCase {
        seatUseCase(.invite, nil, target) { work, target in
            try work.requireComing(target)
            let open: [MeetingKind] = [.network, .visit, .info]
            guard target.meetings.allSatisfy({ open.contains($0.meeting.kind) }) else {
                throw SeatError.wrongKind(target.id)
            }
            work.rely(on: .everybody)
            work.rely(on: .meetings(target.roster))
            let silent = try work.silent()
            let isEntitled = try work.entitlement(to: target)
            let asked = try work.divided(try work.people()).reached.filter { person in
                !silent.contains(person.participant.id)
                    && target.isActive(person, at: work.now) && isEntitled(person)
            }.map(\.participant.id)
            work.noteReading(asked)
            return try work.change(target.roster) { roster, _ in
                asked.flatMap { roster.invite($0, at: work.now) }
            }
        }
    }

    /// Records that a caseworker sends a person to the job club, and invites them to a cycle.
    ///
    /// - `id`: The person's number.
    /// - `cycle`: The id of the cycle.
    /// - `referral`: The decision.
    /// - `interview`: The first interview, if it is recorded now.
    public static func refer(
        _ id: Int,
        to cycle: String,
        _ referral: Course.Referral,
        interview: Course.Interview? = nil
    ) -> UseCase {
        seatUseCase(.invite, id, cycle) { work, target in
            guard target.isCycle else { throw SeatError.wrongKind(cycle) }
            try work.requireComing(target)
            // Whoever is on the list already is not invited again.
            work.rely(on: .seats(id))
            var person = try work.person(id).person
            try work.requireActive(person, target)
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

    /// Takes a registration back on the municipality's part.
    ///
    /// - `id`: The participant's number.
    /// - `target`: The id of a cycle or a meeting.
    public static func withdraw(_ id: Int, from target: String) -> UseCase {
        seatUseCase(.withdraw, id, target) { work, target in
            try work.requireParticipant(id)
            if let session = target.session {
                guard try work.isGuest(id, session) else {
                    throw SeatError.seatInCycle(session.roster)
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
    public static func settleOffers() -> UseCase {
        UseCase(.settleOffers, .changesForGood) { work in
            let due = try work.rows(
                """
                SELECT DISTINCT registration.roster, programme FROM registration
                JOIN meeting ON meeting.roster = registration.roster
                    AND cancelled_because IS NULL AND ends > ?1
                WHERE state = 'waiting' OR (state = 'offered' AND until <= ?1)
                ORDER BY registration.roster
                """,
                [work.now.secondsSinceEpoch]
            )
            var changes: [SeatChange] = []
            for row in due where work.actor.reaches(try row.identifier("programme")) {
                changes += try work.change(try row.roster("roster")) { roster, times in
                    roster.settle(at: work.now, times)
                }
            }
            return changes
        }
    }
}

extension UseCase {
    /// A use case about seats of one cycle or meeting, in a programme that the actor works with.
    static func seatUseCase(
        _ action: Action,
        _ id: Int?,
        _ target: String,
        _ body: @escaping @Sendable (Work, Target) throws -> Outcome
    ) -> UseCase {
        let subject = Subject(participant: id, meeting: target)
        return UseCase(action, .changes, about: subject) { work in
            let target = try work.target(target)
            try work.requireReach(target.programme)
            for meeting in target.meetings { try work.closeIfOld(meeting) }
            return try body(work, target)
        }
    }
}

extension Work {
    func register(
        _ id: Int,
        at target: Target,
        _ children: Int?
    ) throws -> RegisterOutcome {
        let who = try person(id).person
        try requireActive(who, target)
        let current = try roster(target.roster).registrations[id]
        if case .participant = actor.scope, current == nil, target.session == nil {
            throw AccessError.notInvited(target.id)
        }
        if let session = target.session {
            let meeting = session.meeting.id
            // Whoever has a seat comes after all to the session that they would have missed.
            guard current?.state != .registered else {
                try comeAfterAll(id, session)
                return RegisterOutcome(changes: [], effect: .comesAfterAll(meeting), talk: nil)
            }
            let changes = try catchUp(id, session, children: children)
            return RegisterOutcome(changes: shown(changes), effect: .guest(meeting), talk: nil)
        }
        try requireEntitled(who, target)
        let count = children ?? (current?.isCancelled == true ? 0 : current?.party.children) ?? 0
        try requireFew(count)
        let party = try party(of: who.participant, children: count, at: target)
        let changes = try change(target.roster) { [now] (roster, times) throws(RosterError) in
            try roster.register(id, party, at: now, times)
        }
        try notePauses(of: who, target)
        let roster = try roster(target.roster)
        let position = roster.waitingList.firstIndex { $0.participant == id }
        return RegisterOutcome(
            changes: shown(changes),
            effect: position.map { .waiting(position: $0 + 1) } ?? .seat,
            talk: try talk(of: id, at: target)
        )
    }

    /// Gives somebody who came to a running cycle without a seat what is left of it.
    fileprivate func joinRunning(
        _ id: Int,
        at target: Target,
        _ children: Int?
    ) throws -> RegisterOutcome {
        guard target.isCycle else { throw SeatError.wrongKind(target.id) }
        if case .participant = actor.scope { throw AccessError.notInvited(target.id) }
        let who = try person(id).person
        try requireActive(who, target)
        rely(on: .attendance(id))
        let begun = target.meetings.filter { $0.moments.begins <= now }
        let came = try begun.contains { stored in
            try marks(stored.meeting.id.description)[id]?.mark.isThere ?? false
        }
        guard came else { throw SeatError.neverCame(id, target.roster) }
        let count = children ?? 0
        try requireFew(count)
        let changes = try change(target.roster) { [now] (roster, times) throws(RosterError) in
            try roster.joinRunning(id, Party(children: count), at: now, times)
        }
        try notePauses(of: who, target)
        return RegisterOutcome(changes: shown(changes), effect: .remaining, talk: nil)
    }

    private func requireFew(_ children: Int) throws {
        guard (0...Party.mostNamed).contains(children) else {
            throw SeatError.tooManyChildren(most: Party.mostNamed)
        }
    }

    /// The seats that somebody needs; in a block of talks these are slots.
    private func party(
        of participant: Participant,
        children: Int,
        at target: Target
    ) throws -> Party {
        guard let block = target.talks else { return Party(children: children) }
        // A step that the rules do not have any more has no slots to give out.
        return try slots(of: block.meeting.id)?.party(of: participant, children: children)
            ?? Party(children: children)
    }

    private func talk(of id: Int, at target: Target) throws -> TalkTime? {
        guard
            let block = target.talks,
            let span = try talks(in: block)?.span(of: id)
        else { return nil }
        return TalkTime(meeting: block.meeting.id, day: block.meeting.date, span: span)
    }

    /// Cancels for a participant.
    ///
    /// - `said`: When they said so, if that was not now; it decides whether it was in time.
    func cancel(
        _ id: Int,
        at target: Target,
        all: Bool,
        said: Instant? = nil
    ) throws -> CancelOutcome {
        try requireParticipant(id)
        if let session = target.session {
            return try miss(id, session, asksForAll: false, said: said)
        }
        let before = try roster(target.roster).registrations[id]
        if target.isCycle, !all, before?.state == .registered {
            guard let next = target.meetings.first(where: { (said ?? now) < $0.moments.begins })
            else {
                throw MeetingError.begun(target.id)
            }
            return try miss(id, next, asksForAll: true, said: said)
        }
        try forgetNotices(of: id, in: target)
        let changes = try change(target.roster) { [now] (roster, times) throws(RosterError) in
            try roster.cancel(id, at: now, said: said, times)
        }
        let isLate = changes.contains { $0.event.change == .cancelledLate(id) }
        let effect: CancelOutcome.Effect =
            switch before?.state.name {
            case .registered: .gaveUpSeat(inTime: !isLate)
            case .waiting: .leftWaitingList
            case .offered: .declinedOffer
            case .invited: .declinedInvitation
            case .cancelledInTime, .cancelledLate, .cancelledByUs, nil: .nothing
            }
        return CancelOutcome(changes: shown(changes), effect: effect)
    }
}
