internal import CivilTime

/// The messages of who invites, each to one person.
extension MessageDesk {
    /// Sends all that somebody is invited to.
    mutating func sendWhole(
        to name: String,
        _ before: EventView.Personal,
        _ after: EventView.Personal,
        _ update: Update
    ) throws(SchedulingError) {
        guard let new else { return }
        guard after.hasMaster, let master = new.event.master else {
            for place in after.visible {
                try sendOne(place, to: name, isSignificant: update == .anew)
            }
            return
        }
        let visible = after.visible.compactMap { new.override(at: $0)?.part }
        let wanted = ([master] + visible).map(\.sequence).max() ?? 0
        let raised = next(name, stored: old?.event.sequence, wanted, isSignificant: true)
        func number(_ part: EventPart, stored: Int?) -> Int {
            update == .text
                ? next(name, stored: stored, part.sequence, isSignificant: false) : raised
        }
        var first = message(
            master,
            for: name,
            sequence: number(master, stored: old?.event.master?.sequence)
        )
        first.asksAnew = update == .anew
        let own = Set(new.excluded.keys)
        let start = master.start
        first.exceptions = after.excluded.keys.filter { !own.contains($0) }.sorted()
            .compactMap { start?.with(instant: $0) }
        var parts = [first]
        for (place, part) in zip(after.visible, visible) {
            let stored = old?.override(at: place)?.part.sequence ?? old?.event.master?.sequence
            let isChanged =
                update != .anew && !before.isEmpty && change(at: place, for: name) == .significant
            var one = message(
                part,
                for: name,
                sequence: isChanged && update == .text
                    ? next(name, stored: old?.event.sequence, part.sequence, isSignificant: true)
                    : number(part, stored: stored)
            )
            one.asksAnew = update == .anew || isChanged
            parts.append(one)
        }
        try send(.request, parts, to: name)
    }

    /// Sends one event of the series, without the series: Outlook takes a change of one only so.
    mutating func sendOne(
        _ place: Instant,
        to name: String,
        isSignificant: Bool
    ) throws(SchedulingError) {
        guard let part = new?.override(at: place)?.part else { return }
        let stored =
            isSignificant
            ? old?.event.sequence
            : old?.override(at: place)?.part.sequence ?? old?.event.master?.sequence
        var one = message(
            part,
            for: name,
            sequence: next(name, stored: stored, part.sequence, isSignificant: isSignificant)
        )
        one.asksAnew = isSignificant && old != nil
        try send(.request, [one], to: name)
    }

    /// Tells somebody that an event of the series is off, for all or only for them.
    mutating func sendEnd(
        of place: Instant,
        to name: String,
        isForAll: Bool
    ) throws(SchedulingError) {
        guard let part = old?.part(at: place) ?? new?.part(at: place) else { return }
        let wanted = new?.override(at: place)?.part.sequence ?? part.sequence
        var one = message(
            part,
            for: name,
            sequence: next(name, stored: old?.event.sequence, wanted, isSignificant: true)
        )
        one.isCancelled = isForAll
        try send(.cancel, [one], to: name)
    }

    /// Tells somebody that all of it is off, for all or only for them.
    mutating func sendEnd(to name: String) throws(SchedulingError) {
        guard let view = old ?? new else { return }
        let seen = view.personal(name)
        guard seen.hasMaster, let master = view.event.master else {
            for place in seen.visible {
                try sendEnd(of: place, to: name, isForAll: isOff(place))
            }
            return
        }
        var one = message(
            master,
            for: name,
            sequence: next(
                name,
                stored: old?.event.sequence ?? view.event.sequence,
                new?.event.master?.sequence ?? 0,
                isSignificant: true
            )
        )
        one.isCancelled = new?.event.master.map(\.isCancelled) ?? true
        try send(.cancel, [one], to: name)
    }

    /// Sends all that somebody is invited to, whether or not it has changed.
    mutating func sendAll(to name: String) throws(SchedulingError) {
        let before = old?.personal(name) ?? EventView.Personal()
        guard let after = new?.personal(name), !after.isEmpty else { return }
        var update = Update.text
        if !before.isEmpty {
            if before.hasMaster != after.hasMaster {
                update = .anew
            } else if let change = seriesUpdate(for: name, before, after) {
                update = change
            } else if isThinned(before, after) {
                update = .thinned
            }
        }
        try sendWhole(to: name, before, after, update)
    }

    /// Adds events that the series did not have, each in a message of its own.
    mutating func sendAdditions(to name: String) throws(SchedulingError) {
        guard let view = new, let additions = view.times?.additions,
            view.personal(name).hasMaster, old?.personal(name).hasMaster == true
        else { return }
        let gone = view.personal(name).excluded
        var stored = old?.event.sequence
        for date in additions where old?.has(date.instant) == false && gone[date.instant] == nil {
            guard var part = new?.part(at: date.instant) else { continue }
            part.lines.removeAll { $0.property == .recurrenceID }
            part.recurrence = nil
            let number = next(name, stored: stored, part.sequence, isSignificant: true)
            stored = number
            try send(.add, [message(part, for: name, sequence: number)], to: name)
        }
    }

    /// Tells those who would rather have an event otherwise that it stays.
    ///
    /// The new state is the wish: the `COUNTER` as it came, or the event as somebody would have it. It
    /// goes to those whom it names in the events that would be otherwise.
    mutating func declineWish() throws(SchedulingError) {
        var isFound = false
        for wish in new?.event.parts ?? [] {
            let before =
                wish.recurrence.map { old?.content(at: $0.instant) }
                ?? old?.event.master.map { PartContent($0) }
            if let before, before.change(to: PartContent(wish)) == .none { continue }
            for line in wish.all(.attendee) {
                let name = MailboxName.normalized(line.value)
                guard name != (old ?? new)?.event.organizer,
                    old?.event.attendees.contains(name) ?? true
                else { continue }
                isFound = true
                var one = message(wish, for: name, sequence: 0)
                let place = old?.recurrenceLine(of: wish)
                if let place { one.part.set(place, for: .recurrenceID) }
                // What stands there was said to us.
                one.part.lines.removeAll { $0.property == .comment }
                try send(.declineCounter, [one], to: name)
            }
        }
        guard isFound else { throw .noWish }
    }

    /// Publishes the event, or that it is off, with nobody's address in it.
    mutating func publish() throws(SchedulingError) {
        let isOver = new == nil
        guard let view = new ?? old else { return }
        guard view.event.organizer != nil else { throw .noOrganizer }
        let isChanged = !isOver && old != nil && publishedChange == .significant
        var parts: [MessagePart] = []
        for part in view.event.parts where !isOver || part.recurrence == nil {
            let stored =
                isChanged || isOver ? old?.event.sequence : olderPart(than: part)?.sequence
            var one = MessagePart(
                part: part,
                sequence: next(
                    "",
                    stored: stored,
                    part.sequence,
                    isSignificant: isChanged || isOver
                )
            )
            one.isCancelled = isOver
            parts.append(one)
        }
        try send(isOver ? .cancel : .publish, parts, to: nil)
    }

    private func olderPart(than part: EventPart) -> EventPart? {
        guard let place = part.recurrence?.instant else { return old?.event.master }
        return old?.override(at: place)?.part ?? old?.event.master
    }

    /// How much of what everybody may know has changed.
    private var publishedChange: Significance {
        guard let before = old, let after = new else { return .significant }
        guard Set(before.excluded.keys) == Set(after.excluded.keys),
            before.overrides.map(\.place) == after.overrides.map(\.place)
        else { return .significant }
        return zip(before.event.parts, after.event.parts).reduce(.none) { worst, pair in
            max(worst, PartContent(pair.0).change(to: PartContent(pair.1)))
        }
    }

    private func next(
        _ name: String,
        stored: Int?,
        _ wanted: Int,
        isSignificant: Bool
    ) -> Int {
        composition.ledger.nextSequence(
            uid,
            to: name,
            stored: stored,
            wanted: wanted,
            isSignificant: isSignificant
        )
    }

    /// An event as one person gets it.
    mutating func message(
        _ part: EventPart,
        for name: String,
        sequence: Int
    ) -> MessagePart {
        var part = part
        let place = new?.recurrenceLine(of: part) ?? old?.recurrenceLine(of: part)
        if let place { part.set(place, for: .recurrenceID) }
        let line = new?.attendee(name, of: part) ?? old?.attendee(name, of: part)
        if part.first(.organizer) == nil {
            let events = [new, old].compactMap { $0?.event }
            let organizer = events.flatMap(\.parts).lazy.compactMap { $0.first(.organizer) }.first
            if let organizer { part.lines.append(organizer) }
        }
        var message = MessagePart(part: part, sequence: sequence)
        message.attendee = line
        return message
    }
}
