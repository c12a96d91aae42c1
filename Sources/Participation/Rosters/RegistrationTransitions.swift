extension RegistrationStateName {
    /// The states that a registration can begin in.
    public static let first: Set<RegistrationStateName> = [.invited, .registered, .waiting]

    /// Whether a registration can go from this state to another.
    ///
    /// From a cancellation there is no way back but to sign up again: nobody who cancelled is put on
    /// a list by the program.
    ///
    /// - Parameter next: The state after.
    /// - Returns: True for the arrows of the diagram in `docs/registrations.md`.
    public func canBecome(_ next: RegistrationStateName) -> Bool {
        switch self {
        case .invited:
            [.registered, .waiting, .cancelledInTime, .cancelledByUs].contains(next)
        case .registered:
            [.cancelledInTime, .cancelledLate, .cancelledByUs].contains(next)
        case .waiting:
            // To wait again is to be put first, after having waited for the cycle before.
            [.waiting, .offered, .cancelledInTime, .cancelledByUs].contains(next)
        case .offered:
            [.registered, .invited, .cancelledInTime, .cancelledByUs].contains(next)
        case .cancelledInTime, .cancelledLate, .cancelledByUs:
            [.registered, .waiting].contains(next)
        }
    }

    /// Which of two registrations of one person counts when the two are merged.
    var strength: Int {
        switch self {
        case .registered: 5
        case .offered: 4
        case .waiting: 3
        case .cancelledInTime, .cancelledLate, .cancelledByUs: 2
        case .invited: 1
        }
    }
}
