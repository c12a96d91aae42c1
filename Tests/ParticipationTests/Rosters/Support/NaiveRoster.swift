import CivilTime
import Participation
import Planning

/// What is told of a roster by its events, kept by hand: people, a line, seats at each session.
///
/// It knows nothing of how a roster works, only what must hold, and says what is wrong in words.
struct NaiveRoster {
    enum Standing: Hashable {
        case invited, seated, waiting, offered(until: Instant), gone
    }

    struct Entry {
        var standing: Standing
        var seats: Int
    }

    struct Wrong: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    /// What the one who acts has asked for.
    struct Occasion {
        var now: Instant
        var times: RosterTimes
        var signsUp: Int?
        var carriedOver: [Int] = []
        var mayMerge = false
    }

    var capacity = 0
    var people: [Int: Entry] = [:]
    /// Those who wait: the ones carried over, then the others, each in the order they came.
    var line: [(who: Int, isCarried: Bool)] = []
    var guests: [(who: Int, meeting: MeetingID, seats: Int)] = []
    /// How and when people last gave a seat up.
    var gaveUp: [Int: (how: Change, at: Instant)] = [:]
    /// When guests last said that they do not come to a session.
    var guestsGaveUp: [MeetingID: [Int: Instant]] = [:]

    enum Change { case inTime, late, byUs }

    mutating func take(_ event: RosterEvent, _ occasion: Occasion?) throws {
        if let occasion { try judge(event, occasion) }
        note(event)
        for meeting in [nil] + guests.map({ Optional($0.meeting) }) where crowd(meeting) > capacity
        {
            throw Wrong("\(crowd(meeting)) seats held of \(capacity) after \(event.change)")
        }
    }

    /// How many seats are in use when a session is held.
    func crowd(_ meeting: MeetingID?) -> Int {
        var seats = people.mapValues { entry in
            switch entry.standing {
            case .seated, .offered: entry.seats
            default: 0
            }
        }
        for guest in guests where guest.meeting == meeting {
            seats[guest.who] = max(seats[guest.who] ?? 0, guest.seats)
        }
        return seats.values.reduce(0, +)
    }

    var fullest: Int {
        guests.map { crowd($0.meeting) }.reduce(crowd(nil), max)
    }

    // MARK: What happened

    private mutating func note(_ event: RosterEvent) {
        switch event.change {
        case .capacity(let seats): capacity = seats
        case .invited(let who): people[who] = Entry(standing: .invited, seats: 1)
        case .registered(let who, let party):
            put(who, .seated, party.seats)
            guests.removeAll { $0.who == who }
        case .waiting(let who, let party, let turn):
            put(who, .waiting, party.seats)
            let firstOther = line.firstIndex { !$0.isCarried } ?? line.count
            line.insert(
                (who: who, isCarried: turn.isCarriedOver),
                at: turn.isCarriedOver ? firstOther : line.count
            )
        case .offered(let who, let until): put(who, .offered(until: until), nil)
        case .lapsed(let who): put(who, .invited, 1)
        case .party(let who, let party): people[who]?.seats = party.seats
        case .cancelledInTime(let who): leave(who, .inTime, event.at)
        case .cancelledLate(let who): leave(who, .late, event.at)
        case .cancelledByUs(let who, _): leave(who, .byUs, event.at)
        case .guest(let who, let meeting, let party):
            guests.append((who: who, meeting: meeting, seats: party.seats))
        case .guestLeft(let who, let meeting):
            guests.removeAll { $0.who == who && $0.meeting == meeting }
            guestsGaveUp[meeting, default: [:]][who] = event.at
        case .merged(let duplicate, let kept): merge(duplicate, kept)
        }
    }

    private mutating func put(_ who: Int, _ standing: Standing, _ seats: Int?) {
        line.removeAll { $0.who == who }
        people[who] = Entry(standing: standing, seats: seats ?? people[who]?.seats ?? 1)
    }

    private mutating func leave(_ who: Int, _ how: Change, _ at: Instant) {
        if people[who]?.standing == .seated { gaveUp[who] = (how: how, at: at) }
        put(who, .gone, nil)
    }

    private mutating func merge(_ duplicate: Int, _ kept: Int) {
        let places = [duplicate, kept].map { who in line.firstIndex { $0.who == who } }
        let (old, own) = (people.removeValue(forKey: duplicate), people[kept])
        if let old {
            if old.standing == .waiting, own?.standing == .waiting {
                let (first, second) = (places[0] ?? 0, places[1] ?? 0)
                if first < second { people[kept] = old }
                line[min(first, second)].who = kept
                line.remove(at: max(first, second))
            } else if rank(old) > rank(own) {
                line.removeAll { $0.who == kept }
                for index in line.indices where line[index].who == duplicate {
                    line[index].who = kept
                }
                people[kept] = old
            } else {
                line.removeAll { $0.who == duplicate }
            }
        }
        for guest in guests where guest.who == duplicate {
            guard !guests.contains(where: { $0.who == kept && $0.meeting == guest.meeting }) else {
                continue
            }
            guests.append((who: kept, meeting: guest.meeting, seats: guest.seats))
        }
        let isSeated = people[kept]?.standing == .seated
        guests.removeAll { $0.who == duplicate || (isSeated && $0.who == kept) }
        let other = gaveUp.removeValue(forKey: duplicate)
        if let other, other.at > gaveUp[kept]?.at ?? other.at { gaveUp[kept] = other }
        gaveUp[kept] = gaveUp[kept] ?? other
        for meeting in guestsGaveUp.keys {
            guard let at = guestsGaveUp[meeting]?.removeValue(forKey: duplicate) else { continue }
            let own = guestsGaveUp[meeting]?[kept] ?? at
            guestsGaveUp[meeting]?[kept] = max(at, own)
        }
    }

    private func rank(_ entry: Entry?) -> Int {
        switch entry?.standing {
        case nil: 0
        case .invited: 1
        case .gone: 2
        case .waiting: 3
        case .offered: 4
        case .seated: 5
        }
    }
}
