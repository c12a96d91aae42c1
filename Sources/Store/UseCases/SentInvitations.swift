internal import CivilTime
public import ICalendar
public import Participation
internal import Planning

/// An invitation that is ready to be sent, but for its version.
public struct PreparedInvitation: Sendable {
    /// Whose seats it is about.
    let roster: RosterID
    /// The event, with the `SEQUENCE` that a file without memory of what was sent would give it.
    let event: CalendarEvent
    let organizer: Organizer
    let attendee: Attendee

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - roster: Whose seats it is about.
    ///   - event: The event, with the `SEQUENCE` that a first message has.
    ///   - organizer: Who invites.
    ///   - attendee: Who is invited.
    public init(
        about roster: RosterID,
        _ event: CalendarEvent,
        from organizer: Organizer,
        to attendee: Attendee
    ) {
        self.roster = roster
        self.event = event
        self.organizer = organizer
        self.attendee = attendee
    }
}

extension UseCase where Outcome == CalendarObject {
    /// Writes what one participant is sent about an event, and keeps that it was sent.
    ///
    /// The version follows what this participant was sent before: `SEQUENCE` grows by a change of time, place,
    /// recurrence or status (RFC 5546 §2.1.4), and stays as it is where they are only sent the same again.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - target: The id of a cycle or a meeting.
    ///   - prepare: Makes the invitation of what is known of the participant.
    /// - Returns: A use case that gives the message. What was sent cannot be undone.
    public static func sendEvent(
        to id: Int,
        about target: String,
        _ prepare: @escaping @Sendable (PersonHistory) throws -> PreparedInvitation
    ) -> UseCase {
        let history = UseCase<PersonHistory>.readHistory(of: id)
        let subject = Subject(participant: id, meeting: target)
        return UseCase(.sendEvent, .changesForGood, about: subject) { work in
            _ = try work.target(target)
            let prepared = try prepare(try history.body(work))
            work.noteReading([id])
            return try work.send(prepared, to: id)
        }
    }
}

extension Work {
    fileprivate func send(_ prepared: PreparedInvitation, to id: Int) throws -> CalendarObject {
        let (event, mailbox) = (prepared.event, prepared.attendee.address.mailbox)
        func message(_ version: CalendarEvent, to address: CalendarAddress? = nil) -> CalendarObject
        {
            let attendee = address.map { Attendee($0, commonName: prepared.attendee.commonName) }
            return .invitation(
                version,
                from: prepared.organizer,
                to: attendee ?? prepared.attendee
            )
        }
        let known = try sentEvents(to: id).filter { $0.sent.uid == event.uid }.map(\.sent)
        // Whoever has got another address since goes on from the same version.
        let last = known.max { ($0.sequence, $0.stamp) < ($1.sequence, $1.stamp) }
        var (sequence, stamp) = (event.sequence, now)
        var lastModified = event.lastModified
        if let last {
            let ledger = SentLedger([last])
            stamp = ledger.nextStamp(last.uid, to: last.recipient, now: now)
            // Another mailbox of the same person is no change of the event.
            let again = message(event, to: CalendarAddress(mailbox: last.recipient))
            if let next = try next(after: last, to: again, ledger) {
                sequence = next
            } else {
                (sequence, lastModified) = (last.sequence, last.lastModified)
            }
        }
        let version = try event.version(sequence, stamp: stamp, lastModified: lastModified)
        let sent = message(version)
        let form = form(of: sent)
        try save(
            SentEvent(
                uid: event.uid,
                recipient: mailbox,
                sequence: sequence,
                stamp: stamp,
                form: form
            ),
            to: id,
            about: prepared.roster
        )
        return sent
    }

    /// The `SEQUENCE` of the next message after the last one; nothing where it says the same.
    private func next(
        after last: SentEvent,
        to message: CalendarObject,
        _ ledger: SentLedger
    ) throws -> Int? {
        let composer = MessageComposer(now: now, ledger: ledger) { [reader] in reader.zone($0) }
        let old = try scheduledEvent(last.form)
        let new = try scheduledEvent(form(of: message))
        let composed = try composer.compose(from: old, to: new, as: .organizer)
        guard !composed.messages.isEmpty else { return nil }
        return composed.messages.compactMap { $0.sent?.sequence }.reduce(last.sequence, max)
    }

    /// The events of a message as text, without the zones that stand before them.
    private func form(of message: CalendarObject) -> String {
        let text = String(decoding: message.serialized(), as: UTF8.self)
        let start = text.firstRange(of: "BEGIN:VEVENT")?.lowerBound ?? text.startIndex
        let end = text.ranges(of: "END:VEVENT\r\n").last?.upperBound ?? text.endIndex
        return String(text[start..<end])
    }

    /// What was sent to somebody, as the event that it is.
    func scheduledEvent(_ form: String) throws -> ScheduledEvent {
        let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(form)END:VCALENDAR\r\n"
        let tree = try CalendarTree.read(OctetArray(Array(text.utf8))).tree
        return try ScheduledEvent(tree) { [reader] in reader.zone($0) }
    }
}

extension SentEvent {
    /// When what it says was last changed, as it says itself.
    fileprivate var lastModified: Instant? {
        let name = "LAST-MODIFIED:"
        guard let line = form.split(separator: "\r\n").first(where: { $0.hasPrefix(name) }) else {
            return nil
        }
        let value = Array(line.dropFirst(name.count).utf8)
        guard case .utc(let moment)? = value.withUnsafeBufferPointer(DateValue.init(octets:)) else {
            return nil
        }
        return moment
    }
}
