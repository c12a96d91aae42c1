internal import Planning

/// What a new plan changes in the one that stands, as `--json` prints it.
struct UpdateDocument: Encodable {
    let applied: Bool
    let changes: [ChangeDocument.Entry]
    let heldBack: [HeldBack]

    struct HeldBack: Encodable {
        let reason: String
        let change: ChangeDocument.Entry
    }

    init(_ update: PlanUpdate, isApplied: Bool) {
        applied = isApplied
        changes = update.applied.map(ChangeDocument.Entry.init)
        heldBack = update.heldBack.map {
            HeldBack(reason: $0.reason.rawValue, change: ChangeDocument.Entry($0.entry))
        }
    }
}
