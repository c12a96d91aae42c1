/// The rates that are made of attendance, each with the formula it is read with.
public enum RateName: String, CaseIterable, Hashable, Sendable, Encodable, CodingKeyRepresentable {
    /// Of those who ever had a seat, how many came.
    case cameOfRegistered
    /// Of those who held a seat at the start and are marked, how many came.
    case attendance
    /// Of those who held a seat at the start and are marked, how many stayed away without a word.
    case noShow
    /// Of those who ever had a seat, how many said in time that they would not come.
    case cancelledInTime
    /// Of those who held a seat at the start, how many are marked.
    case coverage

    /// The formula, in the names of ``AttendanceCounts``; whoever is excused stands below the line only.
    public var formula: String {
        switch self {
        case .cameOfRegistered: "came / everRegistered"
        case .attendance: "came / (expected - notMarked)"
        case .noShow: "noShow / (expected - notMarked)"
        case .cancelledInTime: "cancelledInTime / everRegistered"
        case .coverage: "(expected - notMarked) / expected"
        }
    }

    /// What stands above and below the line.
    func parts(_ counts: AttendanceCounts) -> (numerator: Int, denominator: Int) {
        switch self {
        case .cameOfRegistered: (counts.came, counts.everRegistered)
        case .attendance: (counts.came, counts.marked)
        case .noShow: (counts.noShow, counts.marked)
        case .cancelledInTime: (counts.cancelledInTime, counts.everRegistered)
        case .coverage: (counts.marked, counts.expected)
        }
    }
}
