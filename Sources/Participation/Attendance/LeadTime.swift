public import CivilTime

/// How long before a meeting people were asked to come to it.
public enum LeadTime {
    /// When each participant was first asked to come, or asked to come of their own accord.
    ///
    /// Of two participants who turned out to be one, the first time counts.
    ///
    /// - Parameter events: All events of a roster, first to last.
    /// - Returns: The moments by participant.
    public static func firstAsked(_ events: [RosterEvent]) -> [Int: Instant] {
        var asked: [Int: Instant] = [:]
        for event in events {
            switch event.change {
            case .invited(let participant), .registered(let participant, _),
                .waiting(let participant, _, _), .guest(let participant, _, _):
                asked[participant] = asked[participant] ?? event.at
            case .merged(let duplicate, let kept):
                guard let first = asked.removeValue(forKey: duplicate) else { continue }
                asked[kept] = min(first, asked[kept] ?? first)
            case .capacity, .offered, .lapsed, .party, .cancelledInTime, .cancelledLate,
                .cancelledByUs, .guestLeft:
                break
            }
        }
        return asked
    }

    /// Those who were only asked as guests of single meetings, so not to the others of the roster.
    ///
    /// - Parameter events: All events of a roster, first to last.
    /// - Returns: Their numbers.
    public static func onlyGuests(_ events: [RosterEvent]) -> Set<Int> {
        var (guests, others): (Set<Int>, Set<Int>) = ([], [])
        for event in events {
            switch event.change {
            case .guest(let participant, _, _): guests.insert(participant)
            case .invited(let participant), .registered(let participant, _),
                .waiting(let participant, _, _):
                others.insert(participant)
            case .merged(let duplicate, let kept):
                if guests.remove(duplicate) != nil { guests.insert(kept) }
                if others.remove(duplicate) != nil { others.insert(kept) }
            case .capacity, .offered, .lapsed, .party, .cancelledInTime, .cancelledLate,
                .cancelledByUs, .guestLeft:
                break
            }
        }
        return guests.subtracting(others)
    }

    /// Whole days from one moment to another; nothing where the second comes first.
    public static func days(from asked: Instant, to begins: Instant) -> Int? {
        let seconds = begins.secondsSinceEpoch - asked.secondsSinceEpoch
        return seconds < 0 ? nil : seconds / 86_400
    }
}
