public import CivilTime

/// Why events of a roster cannot be taken back.
public enum TakingBackError: Error, Hashable, Sendable {
    /// The event at this index of the story came later and builds upon them.
    case builtUpon(Int)
    /// Somebody waits for a seat, or a seat is due to somebody; the event at this index came later.
    case awaited(Int)
}

extension Roster {
    /// The roster as if some of its events had never happened.
    ///
    ///     let without = try Roster.takingBack(of: events, id: id, at: now, times) { $0 == 7 }
    ///
    /// If nothing has happened since, it is the roster of before. Otherwise what came later has to
    /// happen just the same without them: it is about other participants, it is possible as it stands,
    /// nobody has waited since, and no seat has to be offered or given back now.
    ///
    /// - `events`: All events, first to last.
    /// - `now`: The moment.
    /// - `times`: The moments that decide; nothing if no meeting is held any more.
    /// - `isTakenBack`: Whether the event at an index is taken back.
    ///
    /// Throws: ``TakingBackError`` with the index of what stands in the way.
    ///
    /// Complexity: as for two replays.
    public static func takingBack(
        of events: [RosterEvent],
        id: RosterID,
        at now: Instant,
        _ times: RosterTimes?,
        where isTakenBack: (Int) -> Bool
    ) throws(TakingBackError) -> Roster {
        var with = Roster(id: id)
        var without = Roster(id: id)
        var concerned: Set<Int> = []
        var hasBegun = false
        var last: Int?
        for (index, event) in events.enumerated() {
            let isOwn = isTakenBack(index)
            if hasBegun, !isOwn {
                guard concerned.isDisjoint(with: event.change.participants) else {
                    throw .builtUpon(index)
                }
                last = index
            }
            try with.retell(event, index)
            if isOwn {
                hasBegun = true
                concerned.formUnion(event.change.participants)
            } else {
                try without.retell(event, index)
            }
            // One seat more or less would have been somebody's who waits, or waited then.
            if let last, with.nextInLine != nil || without.nextInLine != nil {
                throw .awaited(last)
            }
        }
        guard let last else { return without }
        guard let times else { return without }
        var settled = without
        guard settled.settle(at: now, times).isEmpty else { throw .awaited(last) }
        // More than go into a room that was chosen since could not have come in.
        if let room = times.room, without.taken > max(room, with.taken) { throw .builtUpon(last) }
        return without
    }

    private mutating func retell(_ event: RosterEvent, _ index: Int) throws(TakingBackError) {
        do {
            try apply(event)
        } catch {
            throw .builtUpon(index)
        }
    }
}

extension RosterEvent.Change {
    /// Everybody whom it is about.
    fileprivate var participants: [Int] {
        if case .merged(let duplicate, let kept) = self { return [duplicate, kept] }
        return [participant].compactMap(\.self)
    }
}

extension Roster {
    /// What has to be said of everybody who stands in another way than in another roster of the same
    /// seats, as the events that would bring it about.
    ///
    /// - `other`: How it was.
    /// - `reason`: Why the municipality cancelled for somebody.
    ///
    /// Returns: Those who are on the list, in the order of their numbers, and those who are not on it
    /// any more.
    public func differences(
        from other: Roster,
        reason: (Int) -> CancellationReason
    ) -> (changes: [RosterEvent.Change], gone: [Int]) {
        var changes: [RosterEvent.Change] = []
        if capacity != other.capacity { changes.append(.capacity(capacity)) }
        let numbers = Set(registrations.keys).union(other.registrations.keys).sorted()
        for participant in numbers {
            guard let now = registrations[participant] else { continue }
            let before = other.registrations[participant]
            if now.state != before?.state {
                changes.append(now.change(reason: reason))
            } else if now.party != before?.party {
                changes.append(.party(participant, now.party))
            }
        }
        for guest in guests where other.guest(guest.participant, guest.meeting) != guest {
            changes.append(.guest(guest.participant, guest.meeting, guest.party))
        }
        for guest in other.guests where self.guest(guest.participant, guest.meeting) == nil {
            changes.append(.guestLeft(guest.participant, guest.meeting))
        }
        return (changes: changes, gone: numbers.filter { registrations[$0] == nil })
    }
}

extension Registration {
    fileprivate func change(reason: (Int) -> CancellationReason) -> RosterEvent.Change {
        switch state {
        case .invited: .invited(participant)
        case .registered: .registered(participant, party)
        case .waiting(let turn): .waiting(participant, party, turn)
        case .offered(let until): .offered(participant, until: until)
        case .cancelledInTime: .cancelledInTime(participant)
        case .cancelledLate: .cancelledLate(participant)
        case .cancelledByUs: .cancelledByUs(participant, reason(participant))
        }
    }
}
