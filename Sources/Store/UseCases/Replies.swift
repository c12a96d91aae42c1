public import CivilTime
public import ICalendar
public import Participation
public import Planning

// Answers of participants that came as calendar messages (RFC 5546 §3.2.3).

/// What became of an answer.
public struct ReplyOutcome: Sendable {
    /// What was done, and why.
    public let reason: Reason
    /// Whose answer it is, where that is known.
    public let participant: Participant?
    /// Whose seats it is about, where that is known.
    public let roster: RosterID?
    /// What each part of it came to, in the order of its text; empty where nothing was done.
    public let effects: [Effect]

    /// Why that was done.
    public enum Reason: Hashable, Sendable {
        /// What the rules of calendar messages say.
        case message(SchedulingOutcome.Reason)
        /// Several people were sent the event at this address; a person must find out whose answer it is.
        case severalPeople([Int])
        /// The municipality has taken the seat back, or nobody has asked them to come.
        case notAsked
        /// They were asked to a whole cycle and answered for one meeting of it.
        case singleMeeting(MeetingID)
        /// Somebody has registered or cancelled for them since they wrote, for example after a call.
        case changedSince(wrote: Instant)
        /// By its own word, the answer will only be written.
        case stampAhead(Instant)

        /// What was done.
        public var verdict: SchedulingOutcome.Verdict {
            switch self {
            case .message(let reason): reason.verdict
            case .severalPeople, .notAsked, .singleMeeting, .changedSince, .stampAhead: .parked
            }
        }
    }

    /// What a part of an answer came to.
    public enum Effect: Hashable, Sendable {
        /// They come.
        case comes(RegisterOutcome)
        /// They come to a single meeting, as was expected.
        case expected(MeetingID)
        /// They do not come. A no to all of a cycle counts for its next session; whether they want to leave it has
        /// to be asked, also if that session was excused before.
        case declines(CancelOutcome, asksForAll: Bool)
        /// They may come; nothing has changed.
        case mayCome
    }
}

extension UseCase where Outcome == ReplyOutcome {
    /// Does what a participant has answered in a calendar message, once.
    ///
    /// It is compared with what this participant was last sent, and with what staff have done at their seat since it
    /// was written. A yes is a registration; to a cycle as a whole it also takes back that single sessions would be
    /// missed. A no is a cancellation: to a cycle as a whole it counts for its next session only, until somebody has
    /// asked whether all of it is meant. Whether a no is in time depends on when it was written, not on when it is
    /// read.
    ///
    ///     let outcome = try store.perform(.takeReply(message, from: "amina@post.example"), by: anne, at: now)
    ///
    /// - Parameters:
    ///   - message: The calendar that the mail carries.
    ///   - sender: The address that the mail came from.
    /// - Returns: A use case that changes nothing unless the verdict is `applied`. It fails with ``SeatError`` among
    ///   others where the answer cannot be followed.
    public static func takeReply(_ message: CalendarTree, from sender: String) -> UseCase {
        UseCase(.takeReply, .changes) { try $0.take(message, from: sender) }
    }
}

extension Work {
    fileprivate func take(_ message: CalendarTree, from sender: String) throws -> ReplyOutcome {
        let loadZone: (String) -> Zone? = { [reader] in reader.zone($0) }
        func refusal(_ reason: ReplyOutcome.Reason, _ event: StoredSentEvent? = nil) throws
            -> ReplyOutcome
        {
            let id = try event.map { try currentNumber(of: $0.participant) }
            if let id { noteReading([id]) }
            return ReplyOutcome(
                reason: reason,
                participant: try id.map { try person($0).person.participant },
                roster: event?.roster,
                effects: []
            )
        }
        guard let reply = ReplyContent(message, loadZone: loadZone) else {
            let receiver = MessageReceiver(loadZone: loadZone)
            return try refusal(.message(receiver.apply(message, to: nil, from: sender).reason))
        }
        let known = try sentEvents(reply.uid)
        guard !known.isEmpty else { return try refusal(.message(.unknownEvent)) }
        let own = known.filter { $0.sent.recipient == reply.attendee }
        guard let event = own.first else { return try refusal(.message(.notInvited)) }
        if let programme = event.roster.programme { try requireReach(programme) }
        let people = try own.map { try currentNumber(of: $0.participant) }
        guard Set(people).count == 1, let id = people.first else {
            noteReading(people)
            return try refusal(.severalPeople(people))
        }
        let newest = own.max {
            ($0.sent.sequence, $0.sent.stamp) < ($1.sent.sequence, $1.sent.stamp)
        }
        let last = newest ?? event
        let receiver = MessageReceiver(ledger: SentLedger([last.sent]), loadZone: loadZone)
        let outcome = receiver.apply(message, to: try scheduledEvent(last.sent.form), from: sender)
        guard outcome.verdict == .applied else {
            return try refusal(.message(outcome.reason), last)
        }
        // The event as it was sent remembers no answers, so what came before is looked up.
        var new: [ReplyContent.Answer] = []
        var isOlder = false
        for answer in reply.answers {
            let version = StoredAnswer(sequence: answer.sequence, stamp: answer.stamp)
            let before = try self.answer(to: last, name(of: answer.occurrence))
            // A later answer to the event as a whole covers its occurrences.
            let whole =
                try answer.occurrence == nil ? nil : self.answer(to: last, StoredAnswer.whole)
            let isCovered = whole.map { version.stamp < $0.stamp } ?? false
            if !isCovered, before.map(version.isNew) ?? true { new.append(answer) }
            isOlder = isOlder || isCovered || (before.map { $0 != version } ?? false)
        }
        guard !new.isEmpty else {
            return try refusal(.message(isOlder ? .olderStamp : .replay), last)
        }
        let stamps = new.map(\.stamp)
        let lastPlausible = Instant(secondsSinceEpoch: now.secondsSinceEpoch + Work.mostAhead)
        if let latest = stamps.max(), latest > lastPlausible {
            // Every later answer would seem to be older than this one.
            return try refusal(.stampAhead(latest), last)
        }
        if let earliest = stamps.min(), try hasChanged(id, last.roster, since: earliest) {
            return try refusal(.changedSince(wrote: earliest), last)
        }
        return try follow(new, of: id, about: last)
    }

    /// By how many seconds the clock of whoever answers may be wrong.
    private static var mostAhead: Int { 24 * 3600 }

    /// How an occurrence stands in the file.
    private func name(of occurrence: Instant?) throws -> String {
        guard let occurrence else { return StoredAnswer.whole }
        let moment = try zone().local(occurrence)
        return "\(moment.day)T\(moment.time)"
    }

    private func follow(
        _ answers: [ReplyContent.Answer],
        of id: Int,
        about event: StoredSentEvent
    ) throws -> ReplyOutcome {
        let who = try person(id).person.participant
        noteReading([id])
        func outcome(
            _ reason: ReplyOutcome.Reason,
            _ effects: [ReplyOutcome.Effect] = []
        ) -> ReplyOutcome {
            ReplyOutcome(reason: reason, participant: who, roster: event.roster, effects: effects)
        }
        let state = try roster(event.roster).registrations[id]?.state.name
        guard let state, state != .cancelledByUs else { return outcome(.notAsked) }
        let target = try target(event.roster.text)
        for meeting in target.meetings { try closeIfOld(meeting) }
        let sessions = try answers.map { answer in
            try answer.occurrence.map { try session(at: $0, of: target) }
        }
        // What can only be answered in part is left to a person as a whole.
        for case let session?? in sessions where state != .registered {
            return outcome(.singleMeeting(session.meeting.id))
        }
        if zip(answers, sessions).contains(where: { $0.occurrence != nil && $1 ?? nil == nil }) {
            return outcome(.message(.unknownOccurrence))
        }
        var effects: [ReplyOutcome.Effect] = []
        for (answer, session) in zip(answers, sessions) {
            let wrote = min(now, max(answer.stamp, event.sent.stamp))
            effects += try follow(answer.participation, of: id, target, session ?? nil, wrote)
            try save(
                StoredAnswer(sequence: answer.sequence, stamp: answer.stamp),
                answer.participation.lowercased(),
                to: event,
                name(of: answer.occurrence)
            )
        }
        return outcome(.message(.answered), effects)
    }

    private func follow(
        _ participation: String,
        of id: Int,
        _ target: Target,
        _ session: StoredMeeting?,
        _ wrote: Instant
    ) throws -> [ReplyOutcome.Effect] {
        let single = session.map { Target(single: $0) }
        switch participation {
        case "ACCEPTED":
            guard let session, let single else {
                return try sessionsAfterAll(of: id, target)
                    + [.comes(try register(id, at: target, nil))]
            }
            guard try isMissed(session, by: id) else { return [.expected(session.meeting.id)] }
            return [.comes(try register(id, at: single, nil))]
        case "DECLINED":
            let state = try roster(target.roster).registrations[id]?.state
            let asksForAll = session == nil && target.isCycle && state == .registered
            let cancelled = try cancel(id, at: single ?? target, all: false, said: wrote)
            return [.declines(cancelled, asksForAll: asksForAll)]
        default: return [.mayCome]
        }
    }

    private func isMissed(_ session: StoredMeeting, by id: Int) throws -> Bool {
        try notices(session.meeting.id.description)[id] != nil
    }

    /// Lets somebody who says yes to all of a cycle come to the sessions that they would have missed.
    private func sessionsAfterAll(of id: Int, _ target: Target) throws -> [ReplyOutcome.Effect] {
        guard target.isCycle else { return [] }
        return try target.meetings.filter {
            try now < $0.moments.begins && isMissed($0, by: id)
        }.map { .comes(try register(id, at: Target(single: $0), nil)) }
    }

    /// The meeting that stands at a time of the rule.
    private func session(at occurrence: Instant, of target: Target) throws -> StoredMeeting? {
        let day = try zone().local(occurrence).day
        return target.meetings.first { $0.meeting.ruleDate == day }
    }
}

extension Target {
    /// One session of a cycle.
    fileprivate init(single session: StoredMeeting) {
        self.init(
            id: session.meeting.id.description,
            roster: session.roster,
            programme: session.meeting.id.cycle.programme,
            meetings: [session],
            session: session
        )
    }
}
