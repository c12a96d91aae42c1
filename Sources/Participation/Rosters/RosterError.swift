/// Why something cannot be done with a roster.
public enum RosterError: Error, Hashable, Sendable {
    /// Stored events that cannot have happened.
    case impossible(RosterEvent)
    /// More people than there will ever be seats for.
    case tooMany(seats: Int, capacity: Int)
    /// The first meeting has begun; a cycle takes nobody in while it runs.
    case begun
    /// All meetings are over.
    case over
    /// No seat is left, and none will be offered any more.
    case full
    /// There is no seat for the children who were to come along.
    case noSeatForChildren(free: Int)
    /// The participant is not on the list.
    case notRegistered
    /// Fewer seats than are held already.
    case belowTaken(taken: Int)
    /// Somebody with a seat in the cycle needs no second one for a session.
    case hasSeat
}
