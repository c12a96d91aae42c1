public import Correspondence
public import Planning

/// Another day, time or venue for a meeting, with what speaks against it.
public struct SlotOption: Sendable {
    /// The meeting as it would be held.
    public let meeting: Meeting
    /// When and where that is.
    public let slot: MeetingSlot
    /// What it costs, in words.
    public let costs: [Phrase]

    init(_ alternative: Alternative, _ setting: Setting?, _ staff: Staff) {
        meeting = alternative.meeting
        slot = MeetingSlot(alternative.meeting, setting, staff)
        costs = alternative.charges.compactMap(\.phrase)
    }
}

extension [Setting] {
    /// The programme of a meeting with its venues.
    func of(_ id: MeetingID) -> Setting? { first { $0.programme.id == id.cycle.programme } }
}
