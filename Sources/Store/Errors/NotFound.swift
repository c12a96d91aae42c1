public import Planning

/// Something that was asked for and is not in the file.
public enum NotFound: Error, Hashable, Sendable {
    /// There is no participant of that number.
    case participant(Int)
    /// The participant has been merged into another one.
    case merged(Int, into: Int)
    /// There is neither a meeting nor a cycle of that id.
    case meeting(String)
    /// The file has no rules of that programme; it has those of these, of all that the actor works with.
    case programme(String, known: [Identifier] = [])
    /// There is no such venue.
    case venue(String)
    /// There is no outcome of that number, or it is somebody else's.
    case outcome(Int)
    /// There is no such facilitator, speaker or interpreter.
    case staff(StaffKey)
}
