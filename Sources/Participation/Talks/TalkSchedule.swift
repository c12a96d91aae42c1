public import CivilTime

/// Who talks when in a block of individual talks.
///
/// With an interpreter a talk takes an hour, so it needs as many slots as that, without a pause between
/// them. Talks are given out in the order of registration; nobody is moved for somebody later.
public struct TalkSchedule: Hashable, Sendable {
    /// The rows of the block in order of time: a talk, or a slot that is free.
    public let entries: [Entry]

    /// Those who found no time, in order.
    public let waiting: [ListedParticipant]

    /// How long a talk with an interpreter takes, in seconds.
    package static let withInterpreter = 3600

    /// A stretch of time and whoever has it.
    public struct Entry: Hashable, Sendable {
        /// From when to when.
        public let span: ClockSpan

        /// Who has the time; nothing where it is free.
        public let registration: ListedParticipant?
    }

    /// Gives out the slots of a block.
    ///
    /// - Parameters:
    ///   - slots: The slots, in order of time.
    ///   - registrations: Those who want a talk, in order; only a yes is given a time.
    /// - Complexity: O(slots × registrations).
    public init(slots: [ClockSpan], registrations: [ListedParticipant]) {
        var owners = [Int?](repeating: nil, count: slots.count)
        let wanting = registrations.filter { $0.answer == .yes }
        var waiting: [ListedParticipant] = []
        for (index, registration) in wanting.enumerated() {
            // A time that has been given out stays.
            for slot in slots.indices
            where registration.talk.map({ $0.contains(slots[slot]) }) ?? false {
                owners[slot] = index
            }
        }
        for (index, registration) in wanting.enumerated() where !owners.contains(index) {
            let slotLength = slots.first?.seconds ?? TalkSchedule.withInterpreter
            let length =
                registration.participant.wantsInterpreter
                ? (TalkSchedule.withInterpreter + slotLength - 1) / slotLength : 1
            let start = slots.indices.first { start in
                start + length <= slots.count
                    && (start..<start + length).allSatisfy { owners[$0] == nil }
                    && (start + 1..<start + length).allSatisfy {
                        slots[$0 - 1].end == slots[$0].start
                    }
            }
            guard let start else {
                waiting.append(registration)
                continue
            }
            for slot in start..<start + length { owners[slot] = index }
        }
        var entries: [Entry] = []
        var slot = 0
        while slot < slots.count {
            let owner = owners[slot]
            var last = slot
            while owner != nil, last + 1 < slots.count, owners[last + 1] == owner { last += 1 }
            let span = ClockSpan(slots[slot].start, to: slots[last].end) ?? slots[slot]
            entries.append(Entry(span: span, registration: owner.map { wanting[$0] }))
            slot = last + 1
        }
        self.entries = entries
        self.waiting = waiting
    }

    /// The time that a participant has.
    ///
    /// - Parameter participant: The participant's id.
    /// - Returns: Nothing where they have none.
    public func span(of participant: Int) -> ClockSpan? {
        entries.first { $0.registration?.participant.id == participant }?.span
    }
}
