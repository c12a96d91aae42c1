/// Something that takes long to compute, such as a search for a plan or a report.
///
/// It reads on a snapshot, computes while no transaction is open, and only then saves, in a use case
/// that looks whether what was read still stands. So nobody who registers somebody waits for a plan.
///
///     let outcome = try await store.perform(.planYear(request), by: anne, at: now)
public struct LongUseCase<Input: Sendable, Outcome: Sendable>: Sendable {
    /// What is asked for.
    public var action: Action { input.action }

    /// Reads what is computed from.
    let input: UseCase<Input>

    /// Computes, and says what is left to be done with the file.
    let compute: @Sendable (Input) throws -> Ending

    enum Ending: Sendable {
        /// Nothing; this is the outcome.
        case outcome(Outcome)
        /// This use case, which gives the outcome.
        case useCase(UseCase<Outcome>)
    }

    /// How often it is computed anew if somebody changes meanwhile what it was computed from.
    static var attempts: Int { 3 }

    init(
        reading input: UseCase<Input>,
        _ compute: @escaping @Sendable (Input) throws -> Ending
    ) {
        self.input = input
        self.compute = compute
    }

    /// Makes one that only reads and computes.
    ///
    /// - Parameters:
    ///   - input: Reads what is computed from.
    ///   - compute: Runs with no transaction open, away from the threads of servers.
    public init(
        reading input: UseCase<Input>,
        computing compute: @escaping @Sendable (Input) throws -> Outcome
    ) {
        self.init(reading: input) { .outcome(try compute($0)) }
    }

    /// The same, which gives its outcome in another form.
    public func map<Other>(
        _ transform: @escaping @Sendable (Outcome) throws -> Other
    ) -> LongUseCase<Input, Other> {
        LongUseCase<Input, Other>(reading: input) { [compute] input in
            switch try compute(input) {
            case .outcome(let outcome): .outcome(try transform(outcome))
            case .useCase(let useCase): .useCase(useCase.map(transform))
            }
        }
    }
}

/// What a long use case was computed from has changed before it could be saved.
struct StaleInput: Error {}
