public import Planning

/// Why somebody may not do or see something.
public enum AccessError: Error, Hashable, Sendable {
    /// The role may not do that.
    case notAllowed(Action, Actor.Role)
    /// The participant belongs to programmes that the actor does not work with: known elsewhere.
    case knownElsewhere(Int)
    /// A participant's link reaches nobody but themselves.
    case notOneself
    /// The meeting belongs to a programme that the actor does not work with.
    case otherProgramme(Identifier)
}
