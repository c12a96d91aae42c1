public import CivilTime
public import Documents
public import Planning
public import Store

/// An open municipality with whoever works with it and the moment it counts as.
///
/// Every face asks it for use cases, Store's own and those that Office makes of them, whose outcomes
/// are ready to be shown:
///
///     let town = try Municipality(at: "frederiksberg.sqlite", actor: anne) { _ in now }
///     let agenda = try town.perform(.agenda(days: 60))
///
/// Servers keep it open and take ``acting(as:at:random:)`` for each request.
public struct Municipality: Sendable {
    /// The open file.
    public let store: Store

    /// The zone of its clocks.
    public let zone: Zone

    /// Who works with it.
    public let actor: Actor

    /// The moment that everything counts as.
    public let now: Instant

    private let random: any RandomNumberGenerator & Sendable

    /// Opens a municipality's database.
    ///
    /// - `path`: The file.
    /// - `reader`: Reads the rules that lie in it; one reader serves a whole process.
    /// - `random`: Where random numbers come from.
    /// - `clock`: The moment by the clocks of a zone.
    /// - `machine`: The machine's clock, which no change may be far ahead of; nothing takes any moment.
    ///
    /// Throws: ``FileError``.
    public init(
        at path: String,
        reading reader: any RuleReader = RuleFileReader(),
        actor: Actor,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        clock: (Zone) throws -> Instant,
        machine: (@Sendable () -> Instant)? = nil
    ) throws {
        store = try Store(at: path, reading: reader, clock: machine)
        zone = try store.zone()
        self.actor = actor
        self.random = random
        now = try clock(zone)
    }

    private init(
        _ other: Municipality,
        _ actor: Actor,
        _ now: Instant,
        _ random: any RandomNumberGenerator & Sendable
    ) {
        store = other.store
        zone = other.zone
        self.actor = actor
        self.now = now
        self.random = random
    }

    /// The same municipality for somebody else, at another moment.
    public func acting(
        as actor: Actor,
        at now: Instant,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) -> Municipality {
        Municipality(self, actor, now, random)
    }

    /// Today, by the clocks of the municipality.
    public var today: Day { zone.local(now).day }

    /// Does what somebody wants done, whole or not at all.
    @discardableResult
    public func perform<Outcome>(_ useCase: UseCase<Outcome>) throws -> Outcome {
        try store.perform(useCase, by: actor, at: now, random: random)
    }

    /// The same for servers.
    @discardableResult
    public func perform<Outcome>(_ useCase: UseCase<Outcome>) async throws -> Outcome {
        try await store.perform(useCase, by: actor, at: now, random: random)
    }

    /// Does what takes long to compute.
    @discardableResult
    public func perform<Input, Outcome>(
        _ useCase: LongUseCase<Input, Outcome>
    ) throws -> Outcome {
        try store.perform(useCase, by: actor, at: now, random: random)
    }

    /// The same for servers.
    @discardableResult
    public func perform<Input, Outcome>(
        _ useCase: LongUseCase<Input, Outcome>
    ) async throws -> Outcome {
        try await store.perform(useCase, by: actor, at: now, random: random)
    }
}
