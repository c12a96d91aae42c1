public import CivilTime

/// Applies incoming messages to the stored event that they are about (RFC 5546 §3.2, §2.1.5).
///
/// Answers, wishes and questions come to who invites; all else comes to those who are invited. Each
/// part of an event keeps its own version, so that messages may come in any order and twice.
///
/// ```swift
/// let receiver = MessageReceiver(ledger: ledger) { name in zones[name] }
/// let outcome = receiver.apply(message, to: stored, from: "alma@example.dk")
/// outcome.verdict  // .applied
/// ```
public struct MessageReceiver {
    /// What was sent before; answers are compared with it.
    public var ledger: SentLedger

    let loadZone: (String) -> Zone?

    /// Makes a receiver.
    ///
    /// - Parameters:
    ///   - ledger: What was sent before. Where nothing is known, the stored event counts as sent.
    ///   - loadZone: Gives the zone of an IANA name, or nothing.
    public init(ledger: SentLedger = SentLedger(), loadZone: @escaping (String) -> Zone?) {
        self.ledger = ledger
        self.loadZone = loadZone
    }

    /// Applies a message.
    ///
    /// - Parameters:
    ///   - message: The text of the message.
    ///   - stored: The event as it is stored; nothing where there is none.
    ///   - sender: The mail address that the message came from, if it is known; a message from
    ///     another address than the one it speaks for is left to a person.
    /// - Returns: What was done and why, and the event as it is to be stored.
    /// - Complexity: O(*n* + *p* · *q*) for *n* octets of both, *p* events of the message and *q* of
    ///   the stored series that are written out.
    public func apply(
        _ message: CalendarTree,
        to stored: ScheduledEvent?,
        from sender: String? = nil
    ) -> SchedulingOutcome {
        let envelope: MessageEnvelope
        do throws(MessageEnvelope.Fault) {
            envelope = try MessageEnvelope(message, stored: stored, loadZone: loadZone)
        } catch {
            return SchedulingOutcome(error.reason, stored)
        }
        if let stored, stored.uid != envelope.uid {
            return SchedulingOutcome(.unknownEvent, stored)
        }
        let sender = sender.map { MailboxName.normalized($0) }
        let reason: SchedulingOutcome.Reason
        var event = stored
        if envelope.method.isFromOrganizer {
            var applying = OrganizerMessage(envelope, stored: stored, loadZone: loadZone)
            reason = applying.apply(from: sender)
            event = applying.event
        } else {
            guard let stored else { return SchedulingOutcome(.unknownEvent, nil) }
            var applying = AttendeeMessage(
                envelope,
                stored: stored,
                ledger: ledger,
                loadZone: loadZone
            )
            reason = applying.apply(from: sender)
            event = applying.event
        }
        return SchedulingOutcome(reason, reason.verdict == .applied ? event : stored)
    }
}

/// A message as it came: what it is about, and its events.
struct MessageEnvelope {
    let method: SchedulingMethod
    let uid: String
    let parts: [EventPart]
    let head: [ContentLine]
    let others: [[CalendarTree.Step]]

    /// Why a text is no message.
    struct Fault: Error {
        let reason: SchedulingOutcome.Reason
    }

    init(
        _ tree: CalendarTree,
        stored: ScheduledEvent?,
        loadZone: @escaping (String) -> Zone?
    ) throws(Fault) {
        guard let calendar = tree.calendars.first else { throw Fault(reason: .noEvent) }
        guard tree.calendars.count == 1 else { throw Fault(reason: .severalCalendars) }
        guard let line = tree.first(.method, in: calendar), let method = SchedulingMethod(line)
        else { throw Fault(reason: .noMethod) }
        let events = tree.components(in: calendar, .vevent)
        guard let first = events.first else { throw Fault(reason: .noEvent) }
        guard events.count <= ScheduledEvent.partLimit else { throw Fault(reason: .tooLong) }
        let uid = tree.uid(of: first)
        guard !uid.isEmpty, events.allSatisfy({ tree.uid(of: $0) == uid }) else {
            throw Fault(reason: .notOneEvent)
        }
        // What says one thing in two ways is not chosen from; who answers is asked event by event.
        if let said = SchedulingMeaning(tree).contradiction, said != "ATTENDEE" {
            throw Fault(reason: .notOneEvent)
        }
        self.method = method
        self.uid = uid
        head = tree.properties(in: calendar).filter { $0.property != .method }
        others = tree.components(in: calendar).filter { tree.component($0) != .vevent }
            .map { tree.steps(of: $0) }
        // What the message does not define, the stored calendar may.
        var log = DiagnosticLog(limit: 0)
        var definitions = tree.components(in: calendar, .vtimezone).compactMap {
            ZoneDefinition($0, of: tree, &log)
        }
        if let stored { definitions += ZoneDefinition.all(in: stored) }
        var reading = DateReading(
            resolver: ZoneResolver(definitions: definitions, load: loadZone),
            diagnostics: log
        )
        reading.isMessage = true
        parts = events.map { EventPart($0, of: tree, &reading) }
    }
}

extension ZoneDefinition {
    /// What a stored calendar defines.
    static func all(in event: ScheduledEvent) -> [ZoneDefinition] {
        var maker = TreeMaker()
        maker.add([.begin("VCALENDAR")])
        for block in event.others where block.first == .begin("VTIMEZONE") { maker.add(block) }
        maker.add([.end("VCALENDAR")])
        let tree = maker.tree
        var log = DiagnosticLog(limit: 0)
        return tree.calendars.flatMap { tree.components(in: $0, .vtimezone) }.compactMap {
            ZoneDefinition($0, of: tree, &log)
        }
    }
}
