/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday = 1
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// The two letters that RFC 5545 uses, `MO` to `SU`.
    public var code: String {
        switch self {
        case .monday: "MO"
        case .tuesday: "TU"
        case .wednesday: "WE"
        case .thursday: "TH"
        case .friday: "FR"
        case .saturday: "SA"
        case .sunday: "SU"
        }
    }

    /// Reads the two letters of RFC 5545 §3.3.10, in either case, or gives nothing.
    ///
    /// - Parameter code: `MO`, `TU`, `WE`, `TH`, `FR`, `SA` or `SU`.
    public init?(code: some StringProtocol) {
        let code = upper(code)
        guard let found = Weekday.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }

    /// The weekday at a position in an endless row of weeks that begin on Monday at 0.
    init(index: Int) {
        self = Weekday.allCases[floorModulo(index, 7)]
    }

    /// How many days this weekday comes after another, 0 to 6.
    ///
    /// - Parameter other: The weekday to count from.
    /// - Returns: 0 for the same weekday.
    public func days(after other: Weekday) -> Int {
        floorModulo(rawValue - other.rawValue, 7)
    }
}
