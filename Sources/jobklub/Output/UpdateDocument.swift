internal import Planning

/// What a new plan changes in the one that stands, as `--json` prints it.
struct UpdateDocument: Encodable {
    let applied: Bool
    let changes: [ChangeDocument.Entry]
    let heldBack: [HeldBack]

    struct HeldBack: Encodable {
        let reason: String
        /// What a meeting that stays has against it, as codes of reasons.
        let clashes: [String]
        let change: ChangeDocument.Entry
    }

    init(_ update: PlanUpdate, isApplied: Bool) {
        applied = isApplied
        changes = update.applied.map(ChangeDocument.Entry.init)
        heldBack = update.heldBack.map {
            HeldBack(
                reason: $0.reason.rawValue,
                clashes: $0.clashes.map(\.code),
                change: ChangeDocument.Entry($0.entry)
            )
        }
    }
}
