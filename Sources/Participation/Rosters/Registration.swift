public import CivilTime

/// How a participant stands in a roster.
public struct Registration: Hashable, Sendable {
    /// Whose it is.
    public let participant: Int

    /// How it stands.
    public internal(set) var state: State

    /// Who comes along and how much room they take.
    public internal(set) var party: Party

    /// Whether a seat was ever held for the participant here.
    public internal(set) var hadSeat = false

    /// How a registration stands; attendance is another matter.
    public enum State: Hashable, Sendable {
        /// Asked to come; holds no seat.
        case invited
        /// Has a seat.
        case registered
        /// Waits for a seat.
        case waiting(WaitingTurn)
        /// Has been offered a seat, which is held until a moment.
        case offered(until: Instant)
        /// Cancelled while it was in time.
        case cancelledInTime
        /// Cancelled later than that.
        case cancelledLate
        /// Cancelled by the municipality.
        case cancelledByUs
    }

    /// Whether a seat is held for the participant.
    public var holdsSeat: Bool {
        switch state {
        case .registered, .offered: true
        case .invited, .waiting, .cancelledInTime, .cancelledLate, .cancelledByUs: false
        }
    }

    /// Whether the participant or the municipality has cancelled.
    public var isCancelled: Bool {
        switch state {
        case .cancelledInTime, .cancelledLate, .cancelledByUs: true
        case .invited, .registered, .waiting, .offered: false
        }
    }

    /// Whether the municipality took them off the list before they had a seat.
    public var isTakenOff: Bool { state == .cancelledByUs && !hadSeat }

    /// The turn of a participant who waits.
    public var turn: WaitingTurn? {
        if case .waiting(let turn) = state { turn } else { nil }
    }
}

/// Who comes along on one registration and how much room they take.
public struct Party: Hashable, Sendable {
    /// How many children come along; they count for seats and coffee.
    public let children: Int

    /// How many seats are taken in all; in a block of talks, how many slots.
    public let seats: Int

    /// A participant with children, each on a seat.
    ///
    /// - Parameter children: 0 or more, at most ``most``.
    public init(children: Int = 0) {
        let children = min(max(0, children), Party.most)
        self.init(children: children, seats: 1 + children)
    }

    /// A party that takes another number of seats, such as a talk of two slots.
    ///
    /// - Parameters:
    ///   - children: 0 or more.
    ///   - seats: 1 or more.
    public init(children: Int, seats: Int) {
        self.children = min(max(0, children), Party.most)
        self.seats = min(max(1, seats), 1 + Party.most)
    }

    /// The most children that are counted, so that no sum of seats can run over.
    public static let most = 1_000

    /// The most children that can be named for one registration.
    public static let mostNamed = 20
}

/// A turn on a waiting list: those carried over from an earlier cycle first, then by number.
public struct WaitingTurn: Hashable, Sendable {
    /// Whether the participant waited in vain for the cycle before.
    public let isCarriedOver: Bool

    /// The number, counted up for life.
    public let number: Int

    /// Makes a turn.
    ///
    /// - Parameters:
    ///   - isCarriedOver: Whether the participant waited in vain for the cycle before.
    ///   - number: Its number.
    public init(isCarriedOver: Bool, number: Int) {
        self.isCarriedOver = isCarriedOver
        self.number = number
    }
}

extension WaitingTurn: Comparable {
    /// Whether one comes before the other.
    public static func < (left: WaitingTurn, right: WaitingTurn) -> Bool {
        left.isCarriedOver == right.isCarriedOver
            ? left.number < right.number : left.isCarriedOver
    }
}

/// The name of a state, without what belongs to it.
public enum RegistrationStateName: String, CaseIterable, Hashable, Sendable {
    /// Asked to come.
    case invited
    /// Has a seat.
    case registered
    /// Waits for a seat.
    case waiting
    /// Has been offered a seat.
    case offered
    /// Cancelled while it was in time.
    case cancelledInTime = "cancelled-in-time"
    /// Cancelled later than that.
    case cancelledLate = "cancelled-late"
    /// Cancelled by the municipality.
    case cancelledByUs = "cancelled-by-us"
}

extension Registration.State {
    /// The name of the state.
    public var name: RegistrationStateName {
        switch self {
        case .invited: .invited
        case .registered: .registered
        case .waiting: .waiting
        case .offered: .offered
        case .cancelledInTime: .cancelledInTime
        case .cancelledLate: .cancelledLate
        case .cancelledByUs: .cancelledByUs
        }
    }
}
