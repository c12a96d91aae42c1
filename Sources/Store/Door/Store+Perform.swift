public import CivilTime
internal import Dispatch
internal import GRDB
internal import Planning

// The door: everything that is asked of a file goes through here, where rights, the log and the safety
// of what has been promised are looked after. Servers use the async forms, commands the sync ones.

extension Store {
    /// Does what somebody wants done, whole or not at all.
    ///
    /// When it returns, what it changed is on the disk. Uses that come at the same time are written
    /// together; each one stands or falls alone.
    ///
    /// - `now`: The moment that it counts as. A change is refused if that lies too far ahead of the clock
    ///   that the file was opened with; a reading is logged by that clock then.
    /// - `random`: Where random numbers come from.
    ///
    /// Throws: ``AccessError``, ``AheadOfClock``, ``FileError``, or why the use case refuses; nothing has changed then.
    @discardableResult
    public func perform<Outcome>(
        _ useCase: UseCase<Outcome>,
        by actor: Actor,
        at now: Instant,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) throws -> Outcome {
        let call = Call(actor: actor, now: now, random: random, reader: reader, clock: clock?())
        try useCase.action.requireAllowed(actor)
        return try explained {
            switch useCase.kind {
            case .changes, .changesForGood:
                return try commits.perform { [rosters] in
                    try call.write(useCase, $0, rosters)
                }
            case .reads:
                return try connections.read { try useCase.body(call.work($0)) }
            case .readsPeople:
                let reading = try connections.read { try call.read(useCase, $0) }
                // What was read is told only once the log says who read it.
                if let note = reading.note { try commits.perform(note) }
                return reading.outcome
            }
        }
    }

    /// The same for servers: no thread waits while the file is written or read.
    @discardableResult
    public func perform<Outcome>(
        _ useCase: UseCase<Outcome>,
        by actor: Actor,
        at now: Instant,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) async throws -> Outcome {
        let call = Call(actor: actor, now: now, random: random, reader: reader, clock: clock?())
        try useCase.action.requireAllowed(actor)
        return try await explained {
            switch useCase.kind {
            case .changes, .changesForGood:
                return try await commits.perform { [rosters] in
                    try call.write(useCase, $0, rosters)
                }
            case .reads:
                return try await connections.read { try useCase.body(call.work($0)) }
            case .readsPeople:
                let reading = try await connections.read { try call.read(useCase, $0) }
                if let note = reading.note { try await commits.perform(note) }
                return reading.outcome
            }
        }
    }

    /// Does what takes long to compute: reads on a snapshot, computes, and saves if nothing has changed.
    ///
    /// - Throws: ``ConflictError/yearChanged`` if others change again and again what it is computed
    ///   from; otherwise as for any use case.
    @discardableResult
    public func perform<Input, Outcome>(
        _ useCase: LongUseCase<Input, Outcome>,
        by actor: Actor,
        at now: Instant,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) throws -> Outcome {
        for _ in 0..<LongUseCase<Input, Outcome>.attempts {
            let input = try perform(useCase.input, by: actor, at: now, random: random)
            switch try useCase.compute(input) {
            case .outcome(let outcome): return outcome
            case .useCase(let ending):
                do {
                    return try perform(ending, by: actor, at: now, random: random)
                } catch is StaleInput {
                    continue
                }
            }
        }
        throw ConflictError.yearChanged
    }

    /// The same for servers: it is computed away from their threads.
    @discardableResult
    public func perform<Input, Outcome>(
        _ useCase: LongUseCase<Input, Outcome>,
        by actor: Actor,
        at now: Instant,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) async throws -> Outcome {
        for _ in 0..<LongUseCase<Input, Outcome>.attempts {
            let input = try await perform(useCase.input, by: actor, at: now, random: random)
            switch try await Store.computed({ try useCase.compute(input) }) {
            case .outcome(let outcome): return outcome
            case .useCase(let ending):
                do {
                    return try await perform(ending, by: actor, at: now, random: random)
                } catch is StaleInput {
                    continue
                }
            }
        }
        throw ConflictError.yearChanged
    }

    /// Computes on a thread that nobody else needs.
    private static func computed<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                continuation.resume(with: Result { try body() })
            }
        }
    }
}

/// Who asks, at which moment.
private struct Call: Sendable {
    let actor: Actor
    let now: Instant
    let random: any RandomNumberGenerator & Sendable
    let reader: any RuleReader
    /// What the machine's clock shows; nothing if any moment is good.
    let clock: Instant?

    func work(_ database: Database, number: Int64 = 0) -> Work {
        Work(database, actor: actor, now: now, random: random, number: number, reader: reader)
    }

    /// What was read of people, with what the log is to say of it; nothing if nobody was read of.
    struct Reading<Outcome: Sendable>: Sendable {
        let outcome: Outcome
        let note: (@Sendable (Database) throws -> Void)?
    }

    func read<Outcome>(
        _ useCase: UseCase<Outcome>,
        _ database: Database
    ) throws -> Reading<Outcome> {
        let work = work(database)
        let outcome = try useCase.body(work)
        let (people, staff) = (work.read, work.readStaff)
        guard !people.isEmpty || !staff.isEmpty else { return Reading(outcome: outcome, note: nil) }
        return Reading(outcome: outcome) { [self] database in
            let moment = try ClockRule.ofReading(now, clock, database)
            try Log.note(people, staff, useCase.action, by: actor, at: moment, database)
        }
    }

    func write<Outcome>(
        _ useCase: UseCase<Outcome>,
        _ database: Database,
        _ rosters: RosterCache
    ) throws -> Outcome {
        let work: Work
        let outcome: Outcome
        switch useCase.kind {
        case .changes, .changesForGood:
            try ClockRule.requireNotAhead(now, of: clock, database, reader)
            let number = try Log.begin(useCase, actor, now, database)
            // A participant's link undoes nothing, so nothing is kept for it.
            let keeps = useCase.kind == .changes && Action.undo.roles.contains(actor.role)
            try UndoLog.begin(number, keeps: keeps, database)
            let before = database.totalChangesCount
            work = self.work(database, number: number)
            work.rosters = rosters
            outcome = try useCase.body(work)
            let hasChanged = database.totalChangesCount > before
            try UndoLog.pause(database)
            // What changed nothing needs no line in the log, and leaves the last thing undoable.
            if hasChanged {
                try UndoLog.end(work, keeps: keeps)
            } else {
                try Log.forget(number, database)
            }
        case .reads, .readsPeople:
            work = self.work(database)
            outcome = try useCase.body(work)
        }
        try Log.note(work.read, work.readStaff, useCase.action, by: actor, at: now, database)
        return outcome
    }
}
