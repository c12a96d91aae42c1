internal import CivilTime

extension MessageDesk {
    /// Makes the messages of who invites.
    mutating func composeAsOrganizer(_ method: SchedulingMethod?) throws(SchedulingError) {
        let recipients = try recipients()
        switch method {
        case nil: for name in recipients { try sendChange(to: name) }
        case .publish?: try publish()
        case .request?: for name in recipients { try sendAll(to: name) }
        case .cancel?: for name in recipients { try sendEnd(to: name) }
        case .add?: for name in recipients { try sendAdditions(to: name) }
        case .declineCounter?:
            for name in recipients {
                guard let part = (new ?? old)?.event.parts.first else { continue }
                try send(.declineCounter, [message(part, for: name, sequence: 0)], to: name)
            }
        case .reply?: throw .methodOfOtherSide(.reply)
        case .refresh?: throw .methodOfOtherSide(.refresh)
        case .counter?: throw .methodOfOtherSide(.counter)
        }
    }

    /// Who may have to be told, in the order of the old and then the new state.
    private func recipients() throws(SchedulingError) -> [String] {
        let before = old?.event.organizer
        let organizer = new?.event.organizer
        if let before, let organizer, before != organizer {
            throw .otherOrganizer(organizer, before: before)
        }
        var seen: Set<String> = []
        let all = [old, new].compactMap { $0?.event.attendees }.joined()
            .filter { seen.insert($0).inserted && $0 != before && $0 != organizer }
        guard all.isEmpty || before != nil || organizer != nil else { throw .noOrganizer }
        guard all.count <= MessageComposer.recipientLimit else {
            throw .tooManyRecipients(limit: MessageComposer.recipientLimit)
        }
        return all
    }

    // MARK: What has changed

    /// Tells somebody what has changed for them.
    private mutating func sendChange(to name: String) throws(SchedulingError) {
        let before = old?.personal(name) ?? EventView.Personal()
        let after = new?.personal(name) ?? EventView.Personal()
        switch (before.isEmpty, after.isEmpty) {
        case (true, true): return
        case (true, false):
            // Who was told that it is off, or was asked once and then no longer, is asked anew.
            let wasAsked = old?.event.attendees.contains(name) == true
            let wasSent = composition.ledger.lastSent(uid, to: name) != nil
            try sendWhole(to: name, before, after, isSignificant: wasAsked || wasSent)
        case (false, true): try sendEnd(to: name)
        case (false, false):
            switch (before.hasMaster, after.hasMaster) {
            case (true, true): try sendChangedSeries(to: name, before, after)
            case (false, true): try sendWhole(to: name, before, after, isSignificant: true)
            case (true, false):
                try sendEnd(to: name, onlyMaster: true)
                for place in after.visible {
                    try sendOne(place, to: name, isSignificant: true)
                }
            case (false, false):
                for place in before.visible where !after.visible.contains(place) {
                    try sendEnd(of: place, to: name, isForAll: isOff(place))
                }
                for place in after.visible {
                    let change =
                        before.visible.contains(place)
                        ? change(at: place, for: name) : .significant
                    guard change > .none else { continue }
                    try sendOne(place, to: name, isSignificant: change == .significant)
                }
            }
        }
    }

    /// Tells somebody who is in the series before and after the change.
    private mutating func sendChangedSeries(
        to name: String,
        _ before: EventView.Personal,
        _ after: EventView.Personal
    ) throws(SchedulingError) {
        var series = seriesChange(for: name)
        // An event that is as the series has it again is told with the whole series.
        for place in before.visible
        where override(at: place, after) == nil && after.excluded[place] == nil {
            series = max(series, change(at: place, for: name))
        }
        for place in before.excluded.keys where after.excluded[place] == nil {
            if new?.has(place) == true { series = .significant }
        }
        guard series == .none else {
            try sendWhole(to: name, before, after, isSignificant: series == .significant)
            return
        }
        for (place, isForAll) in after.excluded.sorted(by: { $0.key < $1.key })
        where before.excluded[place] == nil && old?.has(place) == true {
            try sendEnd(of: place, to: name, isForAll: isForAll)
        }
        for place in after.visible {
            let change = change(at: place, for: name)
            guard change > .none else { continue }
            try sendOne(place, to: name, isSignificant: change == .significant)
        }
    }

    private func override(at place: Instant, _ seen: EventView.Personal) -> Instant? {
        seen.visible.contains(place) ? place : nil
    }

    /// How much the series itself has changed for somebody, exceptions left aside.
    func seriesChange(for name: String) -> Significance {
        guard masterChange == .none else { return masterChange }
        let same =
            MessageText.identity(old?.masterAttendees[name])
            == MessageText.identity(new?.masterAttendees[name])
        return same ? .none : .minor
    }

    /// How much one event of the series has changed for somebody.
    mutating func change(at place: Instant, for name: String) -> Significance {
        if let known = placeChanges[place] { return known }
        let change: Significance
        switch (old?.content(at: place), new?.content(at: place)) {
        case (let before?, let after?): change = before.change(to: after)
        case (nil, nil): change = .none
        default: change = .significant
        }
        placeChanges[place] = change
        return change
    }

    /// Whether nobody goes to an event any more.
    func isOff(_ place: Instant) -> Bool {
        guard let new else { return true }
        if new.event.master?.isCancelled == true { return true }
        guard let override = new.override(at: place) else { return true }
        return override.isCancelled
    }

    // MARK: What is sent

    /// Sends all that somebody is invited to.
    private mutating func sendWhole(
        to name: String,
        _ before: EventView.Personal,
        _ after: EventView.Personal,
        isSignificant: Bool
    ) throws(SchedulingError) {
        guard let new else { return }
        guard after.hasMaster, let master = new.event.master else {
            for place in after.visible {
                try sendOne(place, to: name, isSignificant: isSignificant)
            }
            return
        }
        let visible = after.visible.compactMap { new.override(at: $0)?.part }
        let wanted = ([master] + visible).map(\.sequence).max() ?? 0
        let raised = next(name, stored: old?.event.sequence, wanted, isSignificant: true)
        func number(_ part: EventPart, stored: Int?) -> Int {
            isSignificant
                ? raised : next(name, stored: stored, part.sequence, isSignificant: false)
        }
        var first = message(
            master,
            for: name,
            sequence: number(master, stored: old?.event.master?.sequence)
        )
        first.asksAnew = isSignificant
        let own = Set(new.excluded.keys)
        let start = master.start
        first.exceptions = after.excluded.keys.filter { !own.contains($0) }.sorted()
            .compactMap { start?.with(instant: $0) }
        var parts = [first]
        for (place, part) in zip(after.visible, visible) {
            let stored = old?.override(at: place)?.part.sequence ?? old?.event.master?.sequence
            let isChanged =
                !isSignificant && !before.isEmpty && change(at: place, for: name) == .significant
            var one = message(
                part,
                for: name,
                sequence: isChanged
                    ? next(name, stored: old?.event.sequence, part.sequence, isSignificant: true)
                    : number(part, stored: stored)
            )
            one.asksAnew = isSignificant || isChanged
            parts.append(one)
        }
        try send(.request, parts, to: name)
    }

    /// Sends one event of the series, without the series: Outlook takes a change of one only so.
    private mutating func sendOne(
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
    private mutating func sendEnd(
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
    private mutating func sendEnd(
        to name: String,
        onlyMaster: Bool = false
    ) throws(SchedulingError) {
        guard let view = old ?? new else { return }
        let seen = view.personal(name)
        guard seen.hasMaster, let master = view.event.master else {
            for place in seen.visible where !onlyMaster {
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
    private mutating func sendAll(to name: String) throws(SchedulingError) {
        let before = old?.personal(name) ?? EventView.Personal()
        guard let after = new?.personal(name), !after.isEmpty else { return }
        var isSignificant = false
        if !before.isEmpty {
            isSignificant =
                before.hasMaster != after.hasMaster || seriesChange(for: name) == .significant
                || Set(before.excluded.keys) != Set(after.excluded.keys)
                || before.visible.contains { !after.visible.contains($0) }
        }
        try sendWhole(to: name, before, after, isSignificant: isSignificant)
    }

    /// Adds events that the series did not have, each in a message of its own.
    private mutating func sendAdditions(to name: String) throws(SchedulingError) {
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

    /// Publishes the event, or that it is off, with nobody's address in it.
    private mutating func publish() throws(SchedulingError) {
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
    private mutating func message(
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
