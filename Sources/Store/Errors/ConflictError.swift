/// Somebody else was faster; who reads again can try again.
public enum ConflictError: Error, Hashable, Sendable {
    /// What was read has been changed since.
    case changedMeanwhile(version: Version)
    /// The year has been changed since a person has seen what was to become of it.
    case yearChanged
    /// Somebody else has ticked another mark.
    case markedOtherwise(Int, by: String)
}
