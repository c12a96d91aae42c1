internal import CivilTime

/// A message from who invites, applied to the event of somebody who is invited.
///
/// What is newer wins, for the series and for each event of it apart: by `SEQUENCE` and then by
/// `DTSTAMP`. So the end is the same in whatever order the messages come. The answers that are stored
/// stay where the message asks for no new one.
struct OrganizerMessage {
    private typealias Reason = SchedulingOutcome.Reason

    private let envelope: MessageEnvelope
    private let loadZone: (String) -> Zone?
    private(set) var event: ScheduledEvent?

    /// When the stored series takes place; made anew where the series changes.
    private var times: EventTimes?

    init(
        _ envelope: MessageEnvelope,
        stored: ScheduledEvent?,
        loadZone: @escaping (String) -> Zone?
    ) {
        self.envelope = envelope
        self.loadZone = loadZone
        event = stored
        times = stored.flatMap { EventTimes($0, loadZone: loadZone) }
    }

    mutating func apply(from sender: String?) -> SchedulingOutcome.Reason {
        if let fault = fault(sender) { return fault }
        if event == nil {
            switch envelope.method {
            case .add, .declineCounter: return .unknownEvent
            default: return begin()
            }
        }
        addZones()
        var reasons: [Reason] = []
        switch envelope.method {
        case .request, .publish: reasons = takeRequest()
        case .cancel: reasons = envelope.parts.map { takeCancel($0) }
        case .add: reasons = envelope.parts.map { takeAddition($0) }
        case .declineCounter, .reply, .refresh, .counter: return .wishDeclined
        }
        return reasons.first { $0.verdict == .applied } ?? reasons.first ?? .noEvent
    }

    /// Why the message cannot be applied, whatever is stored.
    private func fault(_ sender: String?) -> Reason? {
        for part in envelope.parts {
            guard let organizer = part.organizer else { return .noOrganizer }
            if let sender, sender != organizer { return .otherSender }
            if let known = event?.organizer, known != organizer { return .otherOrganizer }
            if part.appliesToFuture { return .laterToo }
            if envelope.method == .add, part.first(.recurrenceID) != nil { return .addedInPlace }
            if part.stamp == nil { return .noStamp }
            if part.hasUnreadableSequence { return .unreadableSequence }
            if part.first(.recurrenceID) != nil, part.recurrence == nil {
                return .unknownOccurrence
            }
            switch envelope.method {
            case .request, .publish, .add: if part.start == nil { return .noStart }
            default: break
            }
        }
        return nil
    }

    /// Stores what came first.
    ///
    /// What is off is stored too, so that what was sent before is known for older when it comes.
    private mutating func begin() -> Reason {
        var parts = envelope.parts
        if envelope.method == .cancel {
            for index in parts.indices { parts[index].set(.status, value: "CANCELLED") }
        }
        var event = ScheduledEvent(
            uid: envelope.uid,
            head: envelope.head,
            others: envelope.others,
            master: parts.filter { $0.first(.recurrenceID) == nil }.newest
        )
        for part in parts where part.first(.recurrenceID) != nil {
            guard let place = part.recurrence?.instant else { continue }
            if let known = event.override(at: place), part.age < known.age { continue }
            event.setOverride(at: place, part)
        }
        self.event = event
        return envelope.method == .cancel ? .calledOff : .newEvent
    }

    private mutating func addZones() {
        guard var event else { return }
        func name(_ block: [CalendarTree.Step]) -> String? {
            guard block.first == .begin("VTIMEZONE") else { return nil }
            for case .property(let line) in block where line.property == .tzid { return line.value }
            return nil
        }
        var known = Set(event.others.compactMap(name))
        for block in envelope.others {
            if let name = name(block), known.insert(name).inserted { event.others.append(block) }
        }
        self.event = event
    }

    // MARK: Versions

    /// Why a text is not newer than what is stored; nothing where it is.
    private func staleness(_ part: EventPart, _ stored: EventPart?) -> Reason? {
        guard let stored, part.age <= stored.age else { return nil }
        if part.age == stored.age { return .replay }
        return part.sequence < stored.sequence ? .olderSequence : .olderStamp
    }

    /// The same for one event of a series, which is no newer either where the series is.
    private func staleness(_ part: EventPart, at place: Instant) -> Reason? {
        if let reason = staleness(part, event?.override(at: place)) { return reason }
        guard let master = event?.master, part.age < master.age else { return nil }
        return part.sequence < master.sequence ? .olderSequence : .olderStamp
    }

    // MARK: Requests

    private mutating func takeRequest() -> [Reason] {
        let single = envelope.parts.filter { $0.first(.recurrenceID) != nil }
        guard let master = envelope.parts.filter({ $0.first(.recurrenceID) == nil }).newest else {
            return single.map { takeOne($0) }
        }
        if let reason = staleness(master, event?.master) {
            // A newer event of the series may still be among what is old.
            return [reason] + single.map { takeOne($0) }
        }
        takeSeries(master, single)
        return [.changed]
    }

    private mutating func takeSeries(_ master: EventPart, _ single: [EventPart]) {
        guard var taken = event else { return }
        let before = taken
        taken.master = keepingAnswers(master, before.master)
        taken.overrides = []
        times = EventTimes(taken, loadZone: loadZone)
        for part in single {
            guard let written = part.recurrence else { continue }
            let place = times?.place(of: written).place.instant ?? written.instant
            let known = before.override(at: place)
            if let known, part.age < known.age { continue }
            var part = keepingAnswers(part, known ?? before.master)
            if written.instant != place, let times {
                part = times.placed(part, at: times.start(at: place))
            }
            taken.setOverride(at: place, part)
        }
        for known in before.overrides {
            guard let place = known.recurrence?.instant, taken.override(at: place) == nil else {
                continue
            }
            if known.age >= master.age {
                taken.setOverride(at: place, known)
            } else if let kept = answered(known, as: place) {
                taken.setOverride(at: place, kept)
            }
        }
        event = taken
    }

    /// The event as the new series has it, where somebody has answered it apart and need not again.
    private mutating func answered(
        _ known: EventPart,
        as place: Instant
    ) -> EventPart? {
        guard !known.isCancelled, times?.names(place) == true, let series = times else {
            return nil
        }
        let date = series.start(at: place)
        guard !series.isExcluded(date) else { return nil }
        let part = series.part(at: date)
        let kept = keepingAnswers(part, known)
        return kept.lines == part.lines ? nil : kept
    }

    private mutating func takeOne(_ part: EventPart) -> Reason {
        guard var taken = event, let written = part.recurrence else { return .unknownOccurrence }
        let date = times?.place(of: written).place ?? written
        let place = date.instant
        if let reason = staleness(part, at: place) { return reason }
        let known = taken.override(at: place)
        var part = keepingAnswers(part, known ?? taken.master)
        if let line = known?.first(.recurrenceID) {
            part.set(line, for: .recurrenceID)
            part.recurrence = known?.recurrence
        } else if let times {
            part = times.placed(part, at: date)
        }
        taken.setOverride(at: place, part)
        event = taken
        return .changed
    }

    /// The same with the answers that are stored, unless the message asks anew.
    private func keepingAnswers(_ part: EventPart, _ stored: EventPart?) -> EventPart {
        guard let stored else { return part }
        var part = part
        let known = Dictionary(
            stored.all(.attendee).map { (MailboxName.normalized($0.value), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        if part.first(.attendee) == nil { part.lines += stored.all(.attendee) }
        for index in part.lines.indices where part.lines[index].property == .attendee {
            let line = part.lines[index]
            guard let own = known[MailboxName.normalized(line.value)] else { continue }
            let version = AnswerVersion(own)
            let isAnswered =
                version.map { $0.sequence >= part.sequence }
                // A calendar of others does not say which version was answered.
                ?? (own.participation != "NEEDS-ACTION" && line.participation == "NEEDS-ACTION"
                    && stored.sequence >= part.sequence)
            guard isAnswered else { continue }
            part.lines[index] = line.with("PARTSTAT", own.participation)
                .with(MessageText.answerParameter, version?.text)
        }
        return part
    }

    // MARK: What is off, and what is added

    private mutating func takeCancel(_ part: EventPart) -> Reason {
        guard var taken = event else { return .unknownEvent }
        guard let written = part.recurrence else {
            if let reason = staleness(part, taken.master) { return reason }
            if let left = taken.parts.left(by: part, organizer: taken.organizer) {
                guard left != taken.parts else { return .replay }
                for (known, rest) in zip(taken.parts, left) where known.age < part.age {
                    if let place = known.recurrence?.instant {
                        taken.setOverride(at: place, rest)
                    } else {
                        taken.master = rest
                    }
                }
                event = taken
                return .changed
            }
            var master = taken.master ?? part
            master.set(.status, value: "CANCELLED")
            master.setVersion(part)
            taken.master = master
            for known in taken.overrides where known.age < part.age {
                guard let place = known.recurrence?.instant else { continue }
                var known = known
                known.set(.status, value: "CANCELLED")
                taken.setOverride(at: place, known)
            }
            event = taken
            return .calledOff
        }
        let date = times?.place(of: written).place ?? written
        if let reason = staleness(part, at: date.instant) { return reason }
        var off = taken.override(at: date.instant) ?? times?.part(at: date) ?? part
        if let left = [off].left(by: part, organizer: taken.organizer)?.first {
            guard left != off else { return .replay }
            taken.setOverride(at: date.instant, left)
            event = taken
            return .changed
        }
        off.set(.status, value: "CANCELLED")
        off.setVersion(part)
        taken.setOverride(at: date.instant, off)
        event = taken
        return .calledOff
    }

    private mutating func takeAddition(_ part: EventPart) -> Reason {
        guard var taken = event, var master = taken.master, let start = part.start,
            let date = times?.place(of: start).place
        else { return .unknownEvent }
        guard part.first(.rrule) == nil, part.first(.rdate) == nil else { return .severalAdded }
        guard !master.isCancelled else { return .alreadyOff }
        if let reason = staleness(part, at: date.instant) { return reason }
        if times?.names(date.instant) != true {
            let line = ContentLine.date(.rdate, date, like: master.first(.dtstart))
            if let line { master.lines.append(line) }
            taken.master = master
            times = EventTimes(taken, loadZone: loadZone)
        }
        taken.setOverride(at: date.instant, times?.placed(part, at: date) ?? part)
        event = taken
        return .added
    }
}

extension EventTimes {
    /// A moment in the form of the series' start.
    func start(at place: Instant) -> ZonedDate {
        master.start?.with(instant: place) ?? ZonedDate(value: .utc(place), zone: nil)
    }

    /// An event with its place written in the form of the series' start.
    func placed(_ part: EventPart, at place: ZonedDate) -> EventPart {
        var part = part
        let line = ContentLine.date(.recurrenceID, place, like: master.first(.dtstart))
        if let line { part.set(line, for: .recurrenceID) }
        part.recurrence = place
        return part
    }
}

extension EventPart {
    /// Takes over the version of another text.
    fileprivate mutating func setVersion(_ other: EventPart) {
        set(.sequence, value: String(other.sequence))
        if let stamp = other.stamp { set(.dtstamp, value: DateValue.utc(stamp).description) }
    }
}
