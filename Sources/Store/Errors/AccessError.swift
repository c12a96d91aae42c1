public import Planning

/// Why somebody may not do or see something.
public enum AccessError: Error, Hashable, Sendable {
    /// The role may not do that.
    case notAllowed(Action, Actor.Role)
    /// It is about all programmes, and the actor works with some only.
    case needsWholeScope
    /// The participant belongs to programmes that the actor does not work with: known elsewhere.
    case knownElsewhere(Int)
    /// A participant's link reaches nobody but themselves.
    case notOneself
    /// A participant's link answers what they are invited to, and this is something else.
    case notInvited(String)
    /// It belongs to a programme that the actor does not work with.
    case otherProgramme(Identifier)
}
