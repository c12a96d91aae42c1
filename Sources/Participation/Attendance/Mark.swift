/// What a facilitator has ticked for one person at one meeting; nothing ticked is not marked.
public enum Mark: String, CaseIterable, Hashable, Sendable {
    /// Came.
    case came
    /// Came late.
    case cameLate = "came-late"
    /// Did not come and had said so.
    case excused
    /// Did not come and had not said so.
    case noShow = "no-show"

    /// Whether the person was there.
    public var isThere: Bool { self == .came || self == .cameLate }
}
