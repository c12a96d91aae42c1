public import CivilTime

/// Makes the messages that a change of an event calls for (RFC 5546 §3.2).
///
/// There is one message for each recipient and each thing to say, and none where there is nothing to
/// say.
///
/// ```swift
/// let composer = MessageComposer(now: now) { name in zones[name] }
/// for message in try composer.compose(from: old, to: new, as: .organizer).messages {
///     send(message.octets, to: message.recipient)
/// }
/// ```
public struct MessageComposer {
    /// The moment that the messages are written.
    public var now: Instant

    /// What was sent before.
    public var ledger: SentLedger

    let loadZone: (String) -> Zone?

    /// People that messages are made for at most.
    public static let recipientLimit = 1000

    /// Octets that all messages of one change together may have.
    public static let octetLimit = 64 << 20

    /// Makes a composer.
    ///
    /// - Parameters:
    ///   - now: The moment that the messages are written.
    ///   - ledger: What was sent before.
    ///   - loadZone: Gives the zone of an IANA name, or nothing.
    public init(
        now: Instant,
        ledger: SentLedger = SentLedger(),
        loadZone: @escaping (String) -> Zone?
    ) {
        self.now = now
        self.ledger = ledger
        self.loadZone = loadZone
    }

    /// Who sends the messages.
    public enum Sender: Hashable, Sendable {
        /// Who invites.
        case organizer
        /// Somebody who is invited; `mailto:` before the address and capital letters do not matter.
        case attendee(String)
    }

    /// What came of a change.
    public struct Composition: Sendable {
        /// The messages in the order in which they are to be sent.
        public internal(set) var messages: [SchedulingMessage] = []

        /// The event as it is to be stored; nothing where there is none any more.
        ///
        /// It has the `SEQUENCE` that was sent and asks those anew who must look again.
        public internal(set) var event: ScheduledEvent?

        /// What has been sent, these messages included.
        public internal(set) var ledger: SentLedger
    }

    /// Makes the messages for a change.
    ///
    /// - Parameters:
    ///   - old: The event before; nothing for a new one.
    ///   - new: The event afterwards; nothing for one that is taken out.
    ///   - sender: Who sends the messages.
    ///   - method: What they are to be about; nothing for what the change calls for. `ADD`,
    ///     `PUBLISH`, `DECLINECOUNTER`, `COUNTER` and `REFRESH` are only made if asked for.
    /// - Returns: The messages, and the event and what was sent as they are afterwards.
    /// - Throws: ``SchedulingError``.
    /// - Complexity: O(*n* + *p* · *r* + *m*) for *n* octets of both states, *p* events of the series
    ///   that are written out, *r* recipients and *m* octets of messages.
    public func compose(
        from old: ScheduledEvent?,
        to new: ScheduledEvent?,
        as sender: Sender,
        method: SchedulingMethod? = nil
    ) throws(SchedulingError) -> Composition {
        if let old, let new, old.uid != new.uid { throw .severalUIDs(old.uid, other: new.uid) }
        guard let uid = (new ?? old)?.uid else {
            return Composition(event: nil, ledger: ledger)
        }
        guard ![old, new].contains(where: { $0?.parts.contains(where: \.appliesToFuture) == true })
        else { throw .laterToo }
        var desk = MessageDesk(uid: uid, old: old, new: new, composer: self)
        switch sender {
        case .organizer: try desk.composeAsOrganizer(method)
        case .attendee(let address):
            let name = MailboxName.normalized(address)
            if name == (new ?? old)?.organizer {
                try desk.composeAsOrganizer(method)
            } else {
                try desk.composeAsAttendee(name, method)
            }
        }
        return desk.composition
    }
}

/// Where the messages for one change are made.
struct MessageDesk {
    let uid: String
    let composer: MessageComposer
    var old: EventView?
    var new: EventView?
    private(set) var composition: MessageComposer.Composition
    private var zones: MessageZones
    private var text: MessageText
    private var octets = 0

    /// How much the series itself changes, and what is known of its single events.
    let masterChange: Significance
    var placeChanges: [Instant: Significance] = [:]

    init(
        uid: String,
        old: ScheduledEvent?,
        new: ScheduledEvent?,
        composer: MessageComposer
    ) {
        self.uid = uid
        self.composer = composer
        self.old = old.map { EventView($0, loadZone: composer.loadZone) }
        self.new = new.map { EventView($0, loadZone: composer.loadZone) }
        composition = MessageComposer.Composition(event: new, ledger: composer.ledger)
        let events = [new, old].compactMap { $0 }
        zones = MessageZones(events, loadZone: composer.loadZone)
        let organizers = events.compactMap(\.organizer)
        if let before = old?.master, let after = new?.master {
            masterChange = PartContent(before).change(to: PartContent(after))
        } else {
            masterChange = .significant
        }
        text = MessageText(addresses: Set(events.flatMap(\.attendees)).subtracting(organizers))
    }

    /// Writes a message and remembers it.
    mutating func send(
        _ method: SchedulingMethod,
        _ parts: [MessagePart],
        to recipient: String?
    ) throws(SchedulingError) {
        guard !parts.isEmpty else { return }
        switch method {
        case .request, .publish, .add:
            guard !parts.contains(where: \.part.isFloating) else { throw .floating }
        case .cancel, .declineCounter, .reply, .refresh, .counter: break
        }
        let name = recipient ?? ""
        let stamp = composition.ledger.nextStamp(uid, to: name, now: composer.now)
        var written: [EventPart] = []
        for part in parts { written.append(text.event(part, method, stamp: stamp)) }
        let calendar = text.calendar(method, written, try zones.steps(for: written))
        var writer = ContentLineWriter()
        for part in written { writer.write(part) }
        let form = String(decoding: writer.octets, as: UTF8.self)
        octets += form.utf8.count
        guard octets <= MessageComposer.octetLimit else {
            throw .tooLong(limit: MessageComposer.octetLimit)
        }
        var sent: SentEvent?
        if recipient != nil {
            let event = SentEvent(
                uid: uid,
                recipient: name,
                sequence: parts.map(\.sequence).max() ?? 0,
                stamp: stamp,
                form: form
            )
            composition.ledger.record(event)
            sent = event
        }
        let message = SchedulingMessage(
            method: method,
            recipient: recipient,
            calendar: calendar,
            sent: sent
        )
        if let problem = message.fault { throw .faulty(problem) }
        composition.messages.append(message)
        for part in parts { note(part, method, to: recipient, stamp) }
    }

    /// Brings the stored event to what was sent of it.
    private mutating func note(
        _ message: MessagePart,
        _ method: SchedulingMethod,
        to recipient: String?,
        _ stamp: Instant
    ) {
        switch method {
        case .request, .cancel, .publish, .reply: break
        case .add, .refresh, .counter, .declineCounter: return
        }
        guard let written = message.part.recurrence?.instant else {
            composition.event?.master?.note(message, method, to: recipient, stamp)
            return
        }
        let place = composition.event?.overrides.firstIndex { $0.recurrence?.instant == written }
        if let place {
            composition.event?.overrides[place].note(message, method, to: recipient, stamp)
        }
    }
}

extension EventPart {
    /// Takes over the version that was sent, and asks anew whom the message asks.
    fileprivate mutating func note(
        _ message: MessagePart,
        _ method: SchedulingMethod,
        to recipient: String?,
        _ stamp: Instant
    ) {
        if method == .reply, let line = message.attendee {
            let name = MailboxName.normalized(line.value)
            let answer = AnswerVersion(sequence: message.sequence, stamp: stamp)
            if let own = attendee(name) {
                setAttendee(name, own.with(MessageText.answerParameter, answer.text))
            }
            return
        }
        // What only one person is told changes nothing for the others.
        let isForAll = method != .cancel || message.isCancelled
        if isForAll, message.sequence > sequence {
            set(.sequence, value: String(message.sequence))
        }
        if message.asksAnew, let recipient, let line = attendee(recipient) {
            setAttendee(recipient, line.with("PARTSTAT", "NEEDS-ACTION"))
        }
    }
}

extension ContentLineWriter {
    /// Writes an event.
    mutating func write(_ part: EventPart) {
        for step in part.steps {
            switch step {
            case .begin(let name): begin(name)
            case .property(let line): write(line)
            case .end(let name): end(name)
            }
        }
    }
}
