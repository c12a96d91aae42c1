/// Something that a person wants done, to be handed to ``Store/perform(_:by:at:random:)``.
///
/// A use case loads what it needs, lets a pure target decide, and saves what comes out, all in one
/// transaction. Its makers stand in `UseCases/` and `Queries/`.
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
}

/// What a use case does with the file.
enum UseCaseKind: Hashable, Sendable {
    /// Changes it; the last change can be undone.
    case changes
    /// Changes it in a way that cannot be taken back.
    case changesForGood
    /// Reads about people, which is logged.
    case readsPeople
    /// Reads numbers and plans without names.
    case reads

    var writes: Bool { self == .changes || self == .changesForGood }
}

/// Whom or what a use case is about, for the log.
struct Subject: Hashable, Sendable {
    var participant: Int?
    var meeting: String?
    var staff: StaffKey?
}
