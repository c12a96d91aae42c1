/// Everybody who helps one municipality to hold its meetings.
public struct Staff: Hashable, Sendable {
    /// Whoever holds meetings.
    public var facilitators: [Facilitator]

    /// Whoever comes and tells something.
    public var speakers: [Speaker]

    /// Whoever interprets at talks.
    public var interpreters: [Interpreter]

    /// How long it takes them from one venue to another.
    public var travel: TravelTimes

    /// Nobody.
    public static let none = Staff()

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - facilitators: Whoever holds meetings, each short name once.
    ///   - speakers: Whoever comes and tells something, each short name once.
    ///   - interpreters: Whoever interprets at talks, each short name once.
    ///   - travel: How long it takes them from one venue to another.
    public init(
        facilitators: [Facilitator] = [],
        speakers: [Speaker] = [],
        interpreters: [Interpreter] = [],
        travel: TravelTimes = .standard
    ) {
        self.facilitators = facilitators
        self.speakers = speakers
        self.interpreters = interpreters
        self.travel = travel
    }

    /// Whether there is anybody whom a plan can name.
    public var isInPlans: Bool { !facilitators.isEmpty || !speakers.isEmpty }

    /// Whether there is nobody.
    public var isEmpty: Bool {
        facilitators.isEmpty && speakers.isEmpty && interpreters.isEmpty
    }
}
