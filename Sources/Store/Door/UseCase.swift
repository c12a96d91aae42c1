/// Something that a person wants done, to be handed to ``Store/perform(_:by:at:random:)-(UseCase<_>,_,_,_)``.
///
/// A use case loads what it needs, lets a pure target decide, and saves what comes out, all in one
/// transaction. Its makers stand in `UseCases/` and `Queries/`:
///
///     let outcome = try store.perform(.register(72, at: "frederiksberg/2027-07"), by: anne, at: now)
public struct UseCase<Outcome: Sendable>: Sendable {
    /// What is asked for.
    public let action: Action

    /// What it does with the file.
    let kind: UseCaseKind

    /// Whom it is about, for the log.
    let subject: Subject

    let body: @Sendable (Work) throws -> Outcome

    init(
        _ action: Action,
        _ kind: UseCaseKind,
        about subject: Subject = Subject(),
        _ body: @escaping @Sendable (Work) throws -> Outcome
    ) {
        self.action = action
        self.kind = kind
        self.subject = subject
        self.body = body
    }

    /// The same use case, which gives its outcome in another form.
    ///
    /// - `transform`: Makes the other form. It is part of the use case: if it throws, nothing
    ///   is saved. It should be quick; what computes for long is a ``LongUseCase``.
    public func map<Other>(
        _ transform: @escaping @Sendable (Outcome) throws -> Other
    ) -> UseCase<Other> {
        UseCase<Other>(action, kind, about: subject) { [body] in try transform(body($0)) }
    }
}

/// What a use case does with the file.
enum UseCaseKind: Hashable, Sendable {
    /// Changes it; whoever did it can undo it.
    case changes
    /// Changes it in a way that cannot be taken back.
    case changesForGood
    /// Reads about people, which is logged.
    case readsPeople
    /// Reads numbers and plans without names.
    case reads
}

/// Whom or what a use case is about, for the log.
struct Subject: Hashable, Sendable {
    var participant: Int?
    var meeting: String?
    var staff: StaffKey?
}
