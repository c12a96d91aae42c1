/// Something that takes long to compute, such as a search for a plan or a report.
///
/// It reads on a snapshot, computes while no transaction is open, and only then saves, in a use case
/// that looks whether what was read still stands. So nobody who registers somebody waits for a plan.
///
///     let outcome = try await store.perform(.planYear(request), by: anne, at: now)
public struct LongUseCase<Ground: Sendable, Outcome: Sendable>: Sendable {
    /// What is asked for.
    public var action: Action { ground.action }

    /// Reads what is computed from.
    let ground: UseCase<Ground>

    /// Computes, and says what is left to be done with the file.
    let compute: @Sendable (Ground) throws -> Ending

    enum Ending: Sendable {
        /// Nothing; this is the outcome.
        case outcome(Outcome)
        /// This use case, which gives the outcome.
        case useCase(UseCase<Outcome>)
    }

    /// How often it is computed anew if somebody changes meanwhile what it was computed from.
    static var attempts: Int { 3 }

    init(
        reading ground: UseCase<Ground>,
        _ compute: @escaping @Sendable (Ground) throws -> Ending
    ) {
        self.ground = ground
        self.compute = compute
    }

    /// Makes one that only reads and computes.
    ///
    /// - Parameters:
    ///   - ground: Reads what is computed from.
    ///   - compute: Runs with no transaction open, away from the threads of servers.
    public init(
        reading ground: UseCase<Ground>,
        computing compute: @escaping @Sendable (Ground) throws -> Outcome
    ) {
        self.init(reading: ground) { .outcome(try compute($0)) }
    }

    /// The same, which gives its outcome in another form.
    public func map<Other>(
        _ transform: @escaping @Sendable (Outcome) throws -> Other
    ) -> LongUseCase<Ground, Other> {
        LongUseCase<Ground, Other>(reading: ground) { [compute] ground in
            switch try compute(ground) {
            case .outcome(let outcome): .outcome(try transform(outcome))
            case .useCase(let useCase): .useCase(useCase.map(transform))
            }
        }
    }
}

/// What a long use case was computed from has changed before it could be saved.
struct StaleGround: Error {}
