public import CivilTime

/// Who was given which time in a block of talks, as it came about.
///
/// Whoever has a time keeps it: when somebody cancels, their time comes free and nobody else moves.
/// Only those who found no time wait for one.
public struct TalkBook: Hashable, Sendable {
    private let slots: [ClockSpan]
    private var owners: [Int?]
    /// Those who found no time, with the slots they need, in order.
    private var waiting: [Want] = []

    private struct Want: Hashable {
        var participant: Int
        let slots: Int
    }

    /// Gives out times in the order in which things happened.
    ///
    /// - Parameters:
    ///   - slots: The slots of the block, in order of time.
    ///   - history: All events of the block's roster, first to last.
    /// - Complexity: O(events × slots).
    public init(slots: [ClockSpan], history: [RosterEvent]) {
        self.slots = slots
        owners = Array(repeating: nil, count: slots.count)
        for event in history { take(event.change) }
    }

    /// The time that a participant has.
    ///
    /// - Parameter participant: The participant's number.
    /// - Returns: Nothing where they have none.
    public func span(of participant: Int) -> ClockSpan? {
        guard
            let first = owners.firstIndex(of: participant),
            let last = owners.lastIndex(of: participant)
        else { return nil }
        return ClockSpan(slots[first].start, to: slots[last].end)
    }

    private mutating func take(_ change: RosterEvent.Change) {
        switch change {
        case .registered(let participant, let party), .party(let participant, let party):
            let isSeated =
                owners.contains(participant)
                || waiting.contains {
                    $0.participant == participant
                }
            if case .party = change, !isSeated { return }
            guard owners.count(where: { $0 == participant }) != party.seats else { return }
            release(participant)
            waiting.append(Want(participant: participant, slots: party.seats))
        case .cancelledInTime(let participant), .cancelledLate(let participant),
            .cancelledByUs(let participant, _):
            release(participant)
        case .merged(let duplicate, let kept):
            // Two who both want a talk want one; a time that is as long as the one waited for is kept.
            let wanted = waiting.first { $0.participant == kept }?.slots
            let isOther = wanted.map { slots in slots != owners.count { $0 == duplicate } } ?? false
            if owners.contains(kept) || isOther {
                release(duplicate)
            } else {
                waiting.removeAll { $0.participant == kept }
                owners = owners.map { $0 == duplicate ? kept : $0 }
                for index in waiting.indices where waiting[index].participant == duplicate {
                    waiting[index].participant = kept
                }
            }
        case .capacity, .invited, .waiting, .offered, .lapsed, .guest, .guestLeft: return
        }
        seatWaiting()
    }

    private mutating func release(_ participant: Int) {
        owners = owners.map { $0 == participant ? nil : $0 }
        waiting.removeAll { $0.participant == participant }
    }

    private mutating func seatWaiting() {
        waiting = waiting.filter { want in
            guard let start = room(for: want.slots) else { return true }
            for slot in start..<start + want.slots { owners[slot] = want.participant }
            return false
        }
    }

    /// The first stretch of free slots without a pause between them.
    private func room(for count: Int) -> Int? {
        slots.indices.first { start in
            start + count <= slots.count
                && (start..<start + count).allSatisfy { owners[$0] == nil }
                && (start + 1..<start + count).allSatisfy { slots[$0 - 1].end == slots[$0].start }
        }
    }
}
