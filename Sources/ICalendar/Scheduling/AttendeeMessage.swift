internal import CivilTime

/// A message from somebody who is invited, applied to the event of who invites.
///
/// No such message invites anybody, moves anything or counts `SEQUENCE` up.
struct AttendeeMessage {
    private typealias Reason = SchedulingOutcome.Reason

    private let envelope: MessageEnvelope
    private let ledger: SentLedger
    private let loadZone: (String) -> Zone?
    private(set) var event: ScheduledEvent
    private var times: EventTimes?

    /// What each person was sent, by the places of events in the series.
    private var told: [String: [Instant?: Int]] = [:]

    init(
        _ envelope: MessageEnvelope,
        stored: ScheduledEvent,
        ledger: SentLedger,
        loadZone: @escaping (String) -> Zone?
    ) {
        self.envelope = envelope
        self.ledger = ledger
        self.loadZone = loadZone
        event = stored
        times = EventTimes(stored, loadZone: loadZone)
    }

    /// An answer that may be noted.
    private struct Answer {
        let name: String
        let participation: String
        let version: AnswerVersion
        /// Which event of the series; nothing for all of it.
        let place: ZonedDate?
        /// Where the changed event of the series is stored, if there is one.
        let stored: Instant?
    }

    private enum Decision {
        case note(Answer)
        case leave(Reason)
    }

    /// Applies all of it, or nothing where any of it is to be parked or refused.
    mutating func apply(from sender: String?) -> SchedulingOutcome.Reason {
        let decisions = envelope.parts.map { decide($0, from: sender) }
        let reasons = decisions.compactMap { decision -> Reason? in
            if case .leave(let reason) = decision { reason } else { nil }
        }
        for verdict in [SchedulingOutcome.Verdict.refused, .parked] {
            if let reason = reasons.first(where: { $0.verdict == verdict }) { return reason }
        }
        var isApplied = false
        for case .note(let answer) in decisions {
            note(answer)
            isApplied = true
        }
        return isApplied ? .answered : reasons.first ?? .noEvent
    }

    private mutating func decide(_ part: EventPart, from sender: String?) -> Decision {
        let lines = part.all(.attendee)
        if envelope.method == .reply, isDelegation(lines) { return .leave(.delegated) }
        guard lines.count == 1, let line = lines.first else { return .leave(.notOneAttendee) }
        let name = MailboxName.normalized(line.value)
        guard !part.appliesToFuture else {
            return event.attendees.contains(name) ? .leave(.laterToo) : .leave(.notInvited)
        }
        var place: ZonedDate?
        var stored: Instant?
        var isOff = event.isCancelled
        if part.first(.recurrenceID) != nil {
            guard let found = find(part) else {
                let isKnown = event.attendees.contains(name)
                return .leave(isKnown ? .unknownOccurrence : .notInvited)
            }
            (place, stored) = (found.place, found.stored)
            isOff = isOff || found.isOff
        }
        let target = stored.flatMap { event.override(at: $0) } ?? event.master
        guard let own = target?.attendee(name), let target else { return .leave(.notInvited) }
        if let sender, sender != name { return .leave(.otherSender) }
        // Outlook.com leaves it out.
        if let organizer = part.organizer, let known = event.organizer, organizer != known {
            return .leave(.otherOrganizer)
        }
        switch envelope.method {
        case .counter: return .leave(.wish)
        case .refresh: return .leave(.textWanted)
        default: break
        }
        if line.participation == "NEEDS-ACTION" { return .leave(.noAnswer) }
        guard AttendeeMessage.answers.contains(line.participation) else {
            return .leave(.unknownAnswer)
        }
        if part.hasUnreadableSequence { return .leave(.unreadableSequence) }
        guard let stamp = part.stamp else { return .leave(.noStamp) }
        let version = AnswerVersion(sequence: part.sequence, stamp: stamp)
        if version.sequence < sent(to: name, place?.instant, target) {
            return .leave(.olderSequence)
        }
        if let known = AnswerVersion(own) {
            // An answer to the whole series covers an event of it that is not stored on its own.
            let isCovering = place != nil && stored == nil
            if version.stamp < known.stamp { return .leave(.olderStamp) }
            if version.stamp == known.stamp, !isCovering { return .leave(.replay) }
        }
        if isOff { return .leave(.alreadyOff) }
        return .note(
            Answer(
                name: name,
                participation: line.participation,
                version: version,
                place: place,
                stored: stored
            )
        )
    }

    /// What an event can be answered with (RFC 5545 §3.2.12).
    private static let answers = ["ACCEPTED", "DECLINED", "TENTATIVE"]

    /// Whether somebody who is invited passes the invitation on, or somebody answers in the place of
    /// one who is (RFC 5546 §3.2.2.3): then the message may name both.
    private func isDelegation(_ lines: [ContentLine]) -> Bool {
        var people: Set<String> = []
        var isDelegation = false
        for line in lines {
            let others = line.parameters.filter {
                $0.name == "DELEGATED-TO" || $0.name == "DELEGATED-FROM"
            }
            isDelegation = isDelegation || !others.isEmpty || line.participation == "DELEGATED"
            people.insert(MailboxName.normalized(line.value))
            people.formUnion(others.flatMap(\.values).map { MailboxName.normalized($0) })
        }
        return isDelegation && event.attendees.contains { people.contains($0) }
    }

    /// The event of the series that a part is about.
    private mutating func find(
        _ part: EventPart
    ) -> (place: ZonedDate, stored: Instant?, isOff: Bool)? {
        guard let written = part.recurrence else { return nil }
        guard var times else {
            guard let stored = event.override(at: written.instant) else { return nil }
            return (place: written, stored: written.instant, isOff: stored.isCancelled)
        }
        let (place, isNamed) = times.place(of: written)
        self.times = times
        for instant in [place.instant, written.instant] {
            if let stored = event.override(at: instant) {
                return (place: place, stored: instant, isOff: stored.isCancelled)
            }
        }
        guard isNamed, times.isSeries else { return nil }
        return (place: place, stored: nil, isOff: times.isExcluded(place))
    }

    /// The `SEQUENCE` of an event that somebody was last sent.
    ///
    /// Whoever was not sent a changed event on its own knows it as one of the series. Of what no
    /// message tells, the person knows at most what is stored, and at most the highest number sent.
    private mutating func sent(to name: String, _ place: Instant?, _ target: EventPart) -> Int {
        guard let sent = ledger.lastSent(event.uid, to: name) else { return target.sequence }
        let known = told[name] ?? sent.sequences(of: event, loadZone: loadZone)
        told[name] = known
        return known[place] ?? known[nil] ?? min(target.sequence, sent.sequence)
    }

    private mutating func note(_ answer: Answer) {
        func noted(_ part: EventPart, _ version: AnswerVersion) -> EventPart {
            var part = part
            if let line = part.attendee(answer.name) {
                part.setAttendee(
                    answer.name,
                    line.with("PARTSTAT", answer.participation)
                        .with(MessageText.answerParameter, version.text)
                )
            }
            return part
        }
        guard let place = answer.place else {
            event.master = event.master.map { noted($0, answer.version) }
            for part in event.overrides {
                guard let instant = part.recurrence?.instant, let line = part.attendee(answer.name),
                    sent(to: answer.name, instant, part) <= answer.version.sequence,
                    AnswerVersion(line).map({ $0.stamp < answer.version.stamp }) ?? true
                else { continue }
                event.setOverride(at: instant, noted(part, answer.version))
            }
            return
        }
        let instant = answer.stored ?? place.instant
        // One message may speak of the same event twice.
        let known = event.override(at: instant) ?? times?.part(at: place)
        if let known { event.setOverride(at: instant, noted(known, answer.version)) }
    }
}

extension SentEvent {
    /// The `SEQUENCE` of each event of the last message by its place; nothing stands for the series.
    func sequences(
        of event: ScheduledEvent,
        loadZone: @escaping (String) -> Zone?
    ) -> [Instant?: Int] {
        let text = "BEGIN:VCALENDAR\r\n" + form + "END:VCALENDAR\r\n"
        guard let (tree, _) = try? CalendarTree.read(OctetArray(Array(text.utf8))),
            let calendar = tree.calendars.first
        else { return [:] }
        var reading = DateReading(
            resolver: ZoneResolver(definitions: ZoneDefinition.all(in: event), load: loadZone),
            diagnostics: DiagnosticLog(limit: 0)
        )
        reading.isMessage = true
        var sequences: [Instant?: Int] = [:]
        for id in tree.components(in: calendar, .vevent) {
            let part = EventPart(id, of: tree, &reading)
            if part.first(.recurrenceID) == nil {
                sequences.updateValue(part.sequence, forKey: nil)
            } else if let place = part.recurrence?.instant {
                sequences.updateValue(part.sequence, forKey: place)
            }
        }
        return sequences
    }
}
