import CivilTime
import Participation
import Planning

/// What must hold between decisions, and when a whole history is looked back on.
extension RosterWorld {
    /// Nothing is left to settle: no offer has run out, and no seat is free that is waited for.
    func compareSettled(_ number: Int) throws {
        let (cycle, now, times) = (cycles[number], RosterSample.at(now), times(number))
        for (who, entry) in cycle.naive.people {
            guard case .offered(let until) = entry.standing else { continue }
            if until <= now || times.offersEnd <= now { throw Wrong("the offer of \(who) is past") }
        }
        if now < times.offersEnd, let first = cycle.naive.line.first?.who {
            var seated = cycle.naive
            seated.people[first]?.standing = .seated
            if seated.fullest <= cycle.naive.capacity { throw Wrong("a seat for \(first) is lost") }
        }
        var roster = cycle.roster
        guard roster.settle(at: now, times).isEmpty else { throw Wrong("settled, it is not") }
    }

    /// Reads the whole history again, with and without mistakes, and who had a seat at each session.
    func lookBack(_ number: Int) throws {
        let cycle = cycles[number]
        let events = cycle.events
        let id = cycle.roster.id
        guard try Roster(id: id, replaying: events) == cycle.roster else {
            throw Wrong("read again, it is another roster")
        }
        for place in places(in: events) {
            var dropped = events
            dropped.remove(at: place)
            let isLast = place == events.count - 1
            if try readAgain(dropped, id) == cycle.roster, isLast {
                throw Wrong("without its last event it is the same roster")
            }
            var swapped = events
            swapped.swapAt(place, events.index(before: max(1, place)))
            _ = try readAgain(swapped, id)
        }
        try compareSeatings(number)
    }

    /// All places in a short history, some in a long one.
    private func places(in events: [RosterEvent]) -> [Int] {
        let step = 1 + events.count / 6
        return Array(stride(from: events.count - 1, through: 0, by: -step))
    }

    /// What a history with a mistake leads to: nothing, or a roster that still keeps the rules.
    private func readAgain(_ events: [RosterEvent], _ id: RosterID) throws -> Roster? {
        guard let roster = try? Roster(id: id, replaying: events) else { return nil }
        var naive = NaiveRoster()
        for event in events { try naive.take(event, nil) }
        guard naive.agrees(with: roster) else { throw Wrong("a changed history reads otherwise") }
        return roster
    }

    private func compareSeatings(_ number: Int) throws {
        let cycle = cycles[number]
        let moments = RosterSample.moments(number, movedBy: cycle.movedBy)
        let seatings = try Seating.at(moments, cycle.roster.id, cycle.events)
        for moment in moments {
            let expected = try NaiveRoster.seating(at: moment, cycle.events)
            guard let found = seatings[moment.meeting], found == expected else {
                throw Wrong(
                    "seats at \(moment.meeting): \(seatings[moment.meeting].debugDescription), not \(expected)"
                )
            }
            let parts = [
                found.expected, found.cancelledInTime, found.cancelledLate, found.cancelledByUs,
            ]
            guard
                parts.reduce(0, { $0 + $1.count }) == found.everRegistered.count,
                parts.reduce(Set(), { $0.union($1) }) == found.everRegistered
            else { throw Wrong("not everybody stands in one place: \(found)") }
        }
    }
}

extension RosterWorld.Cycle {
    /// The roster as it is and the naive list are the same.
    func compare() throws {
        guard naive.agrees(with: roster) else {
            throw NaiveRoster.Wrong("\(roster.registrations) is not \(naive)")
        }
    }
}

extension NaiveRoster {
    func agrees(with roster: Roster) -> Bool {
        roster.capacity == capacity && roster.taken == fullest
            && roster.free == capacity - fullest
            && roster.waitingList.map(\.participant) == line.map(\.who)
            && roster.guests.map(\.participant) == guests.map(\.who)
            && roster.registrations.count == people.count
            && roster.registrations.allSatisfy { who, registration in
                registration.participant == who
                    && people[who]?.seats == registration.party.seats
                    && people[who]?.standing == Standing(registration.state)
            }
    }

    /// Who had a seat when a meeting began, from the bare events.
    static func seating(at moment: Seating.Moment, _ events: [RosterEvent]) throws -> Seating {
        var naive = NaiveRoster()
        let before = events.prefix { $0.at < moment.begins }
        for event in before { try naive.take(event, nil) }
        var standing: [Int: String] = [:]
        // Of a seat in the cycle and a place as a guest, the one given up last counts.
        var gaveUp = naive.gaveUp
        for (who, at) in naive.guestsGaveUp[moment.meeting] ?? [:]
        where gaveUp[who].map({ $0.at < at }) ?? true {
            gaveUp[who] = (how: .late, at: at)
        }
        for who in gaveUp.keys {
            switch gaveUp[who]?.how {
            case .byUs: standing[who] = "by us"
            case .inTime: standing[who] = "in time"
            case .late:
                let isInTime = gaveUp[who].map { $0.at <= moment.cancelBy } ?? false
                standing[who] = isInTime ? "in time" : "late"
            case nil: break
            }
        }
        for (who, entry) in naive.people where entry.standing == .seated { standing[who] = "there" }
        for guest in naive.guests where guest.meeting == moment.meeting {
            standing[guest.who] = "there"
        }
        for event in events.dropFirst(before.count) {
            guard case .merged(let duplicate, let kept) = event.change else { continue }
            guard let other = standing.removeValue(forKey: duplicate) else { continue }
            let order = ["by us", "in time", "late", "there"]
            let rank = { (word: String?) in word.flatMap(order.firstIndex) ?? -1 }
            if rank(other) > rank(standing[kept]) { standing[kept] = other }
        }
        var seating = Seating()
        seating.everRegistered = Set(standing.keys)
        seating.expected = Set(standing.filter { $0.value == "there" }.keys)
        seating.cancelledInTime = Set(standing.filter { $0.value == "in time" }.keys)
        seating.cancelledLate = Set(standing.filter { $0.value == "late" }.keys)
        seating.cancelledByUs = Set(standing.filter { $0.value == "by us" }.keys)
        return seating
    }
}

extension NaiveRoster.Standing {
    fileprivate init(_ state: Registration.State) {
        switch state {
        case .invited: self = .invited
        case .registered: self = .seated
        case .waiting: self = .waiting
        case .offered(let until): self = .offered(until: until)
        case .cancelledInTime, .cancelledLate, .cancelledByUs: self = .gone
        }
    }
}
