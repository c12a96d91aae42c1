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
        case .declineCounter?: try declineWish()
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
            try sendWhole(to: name, before, after, wasAsked || wasSent ? .anew : .text)
        case (false, true): try sendEnd(to: name)
        case (false, false):
            switch (before.hasMaster, after.hasMaster) {
            case (true, true): try sendChangedSeries(to: name, before, after)
            case (false, true): try sendWhole(to: name, before, after, .anew)
            case (true, false):
                try sendEnd(to: name)
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
        if let update = seriesUpdate(for: name, before, after) {
            try sendWhole(to: name, before, after, update)
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

    /// What a message with the whole series has to say.
    enum Update {
        /// Only other words: the number stays.
        case text
        /// Some of its events are off beside other words. The number grows, or who looks at it only
        /// would keep them; but the others are as they were, so nobody is asked anew.
        case thinned
        /// Who has answered must look again.
        case anew
    }

    /// What there is to say of the series as a whole; nothing where its events can be told apart.
    mutating func seriesUpdate(
        for name: String,
        _ before: EventView.Personal,
        _ after: EventView.Personal
    ) -> Update? {
        var series = seriesChange(for: name)
        // An event that is as the series has it again is told with the whole series.
        let visible = Set(after.visible)
        for place in before.visible
        where !visible.contains(place) && after.excluded[place] == nil {
            series = max(series, change(at: place, for: name))
        }
        for place in before.excluded.keys where after.excluded[place] == nil {
            if new?.has(place) == true { series = .significant }
        }
        switch series {
        case .none: return nil
        case .minor: return isThinned(before, after) ? .thinned : .text
        case .significant: return .anew
        }
    }

    /// Whether an event is off for somebody that was not off before.
    mutating func isThinned(
        _ before: EventView.Personal,
        _ after: EventView.Personal
    ) -> Bool {
        after.excluded.keys.contains { before.excluded[$0] == nil && old?.has($0) == true }
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
    mutating func isOff(_ place: Instant) -> Bool {
        new?.event.master?.isCancelled == true || new?.content(at: place) == nil
    }
}
