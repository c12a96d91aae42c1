public import Planning

/// What was used at one meeting, as it is recorded, without names.
///
/// How many people for how long, and what was agreed to be paid.
public struct MeetingUse: Hashable, Sendable {
    /// The meeting.
    public var id: MeetingID

    /// How long the room was used, in minutes.
    public var minutes: Int

    /// How many ran it.
    public var facilitators: Int

    /// Whether it is recorded who ran it; otherwise as many as the programme says.
    public var isStaffed: Bool

    /// What an hour of the room costs.
    public var venuePerHour: Amount

    /// The fee of the speaker; nothing if none came.
    public var fee: Amount?

    /// How many interpreted for everybody, for the whole time.
    public var interpreters: Int

    /// How long single talks were, in minutes, by the participants' numbers; whoever had no time of their
    /// own took ``slotMinutes``.
    public var talks: [Int: Int]

    /// How long a talk is, in minutes.
    public var slotMinutes: Int

    /// Those whose talk was interpreted.
    public var interpretedTalks: Set<Int>

    /// Makes the value.
    public init(
        _ id: MeetingID,
        minutes: Int,
        facilitators: Int,
        isStaffed: Bool = true,
        venuePerHour: Amount = .zero,
        fee: Amount? = nil,
        interpreters: Int = 0,
        talks: [Int: Int] = [:],
        slotMinutes: Int = 0,
        interpretedTalks: Set<Int> = []
    ) {
        self.id = id
        self.minutes = minutes
        self.facilitators = facilitators
        self.isStaffed = isStaffed
        self.venuePerHour = venuePerHour
        self.fee = fee
        self.interpreters = interpreters
        self.talks = talks
        self.slotMinutes = slotMinutes
        self.interpretedTalks = interpretedTalks
    }
}
