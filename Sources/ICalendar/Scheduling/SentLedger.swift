public import CivilTime

/// What each recipient was last sent about each event.
///
/// An answer is compared with what that person was sent, and the next message to a person comes after
/// the last one to the same person, whatever others were sent meanwhile (RFC 5546 §2.1.5).
///
/// ```swift
/// var ledger = SentLedger()
/// ledger.record(sent)
/// ledger.lastSent("cycle-1@example.dk", to: "ALMA@example.dk")?.sequence
/// ```
public struct SentLedger: Sendable {
    private struct Key: Hashable {
        let uid: String
        let recipient: String
    }

    /// What is known of one event and recipient, the text taken apart.
    private struct Known {
        var event: SentEvent
        var form: SentForm

        /// The last message, and what it and those before it say.
        var whole: SentEvent {
            var whole = event
            whole.form = form.text
            return whole
        }
    }

    private var events: [Key: Known] = [:]

    /// Begins with what is known.
    ///
    /// - Parameter events: In any order.
    public init(_ events: [SentEvent] = []) {
        for event in events { record(event) }
    }

    /// What somebody was last sent about an event.
    ///
    /// - Parameters:
    ///   - uid: Which event.
    ///   - recipient: A mail address; `mailto:` before it and capital letters do not matter.
    /// - Returns: Nothing where no message is known.
    public func lastSent(_ uid: String, to recipient: String) -> SentEvent? {
        known(uid, recipient)?.whole
    }

    private func known(_ uid: String, _ recipient: String) -> Known? {
        events[Key(uid: uid, recipient: MailboxName.normalized(recipient))]
    }

    /// Remembers a message: the later stamp, the highest `SEQUENCE`, and of each event the later text.
    ///
    /// - Parameter event: What was sent; before or after what is remembered.
    public mutating func record(_ event: SentEvent) {
        let key = Key(uid: event.uid, recipient: event.recipient)
        var form = SentForm(event.form)
        var event = event
        event.form = ""
        guard let known = events[key]?.event else {
            events[key] = Known(event: event, form: form)
            return
        }
        let sequence = max(known.sequence, event.sequence)
        if event.stamp >= known.stamp {
            events[key]?.form.add(form)
            events[key]?.event = event
        } else if let later = events[key]?.form {
            form.add(later)
            events[key]?.form = form
        }
        events[key]?.event.sequence = sequence
    }

    /// All that is remembered, by event and then by recipient.
    public var all: [SentEvent] {
        events.values.map(\.whole).sorted { ($0.uid, $0.recipient) < ($1.uid, $1.recipient) }
    }

    /// The `SEQUENCE` of the next message to somebody.
    ///
    /// It is one more than the highest known if the change is significant (RFC 5546 §2.1.4), and
    /// otherwise the one that the event has. Where no message is known but an event was stored
    /// before, for example in a file that people have got, that one counts as sent. Where nothing
    /// is known, a first message has the number that the event has.
    ///
    /// - Parameters:
    ///   - uid: Which event.
    ///   - recipient: Who is written to.
    ///   - stored: The `SEQUENCE` before the change; nothing for a new event.
    ///   - wanted: The `SEQUENCE` after the change as somebody else has set it; it is never undercut.
    ///   - isSignificant: Whether time, place, recurrence or status change for this person.
    /// - Returns: The number, 0 or more.
    public func nextSequence(
        _ uid: String,
        to recipient: String,
        stored: Int?,
        wanted: Int,
        isSignificant: Bool
    ) -> Int {
        let sent = known(uid, recipient)?.event.sequence
        let highest = [stored, isSignificant ? sent : nil].compactMap { $0 }.max()
        guard let highest else { return max(0, wanted) }
        return max(0, wanted, isSignificant ? min(highest, Int(Int32.max) - 1) + 1 : highest)
    }

    /// The `DTSTAMP` of the next message to somebody: now, but never one that was used before, since
    /// some programs drop a second message with the same stamp.
    ///
    /// - Parameters:
    ///   - uid: Which event.
    ///   - recipient: Who is written to.
    ///   - now: The moment.
    /// - Returns: Now, or the second after the last stamp.
    public func nextStamp(_ uid: String, to recipient: String, now: Instant) -> Instant {
        guard let last = known(uid, recipient)?.event.stamp, last >= now else { return now }
        return Instant(secondsSinceEpoch: last.secondsSinceEpoch + 1)
    }
}
