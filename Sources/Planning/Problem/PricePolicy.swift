/// What a plan is charged for, one word each.
///
/// The words are those of the format `planner-instance/1`; a ``PricePolicy`` says what each one weighs.
public enum Term: Int, CaseIterable, Hashable, Sendable {
    // The year must exist.
    case unplaced, noSpeaker
    // Whoever holds an invitation is not disturbed.
    case invitedDate, invitedStart, invitedVenue, invitedSpeaker, invitedFacilitator, draftChange
    case otherInvited
    // One facilitator for a cycle.
    case facilitatorChange
    // Stay on the rule.
    case movedDay, earlierDay, otherWeekday, startShift, schoolHoliday
    // Wishes.
    case notPreferredVenue, venueCost, speakerFee, languageUnmet, lineUnmet
    case lineRepeatNext, lineRepeatSecond, venueChange, startChange, weekOverload

    /// The word that stands in files, for example `movedDay`.
    public var word: String { "\(self)" }
}

/// A number of units of one term.
public struct Charge: Hashable, Sendable {
    /// What is charged for.
    public let term: Term

    /// How many units: days, half hours, or 1.
    public let amount: Int

    /// Makes a charge.
    ///
    /// - Parameters:
    ///   - term: What is charged for.
    ///   - amount: How many units, 0 or more.
    public init(_ term: Term, _ amount: Int = 1) {
        self.term = term
        self.amount = amount
    }
}

/// What each term weighs, so that one search can serve a weighted sum and an order of levels.
public struct PricePolicy: Hashable, Sendable {
    private let weights: [Int]
    /// What a unit of each level costs, the level that counts most first.
    let steps: [Int]

    /// A plain weighted sum.
    ///
    /// - Parameter weights: What a unit of each term costs, 0 or more; what is missing costs nothing.
    public init(weights: [Term: Int]) {
        self.init(weights: weights, steps: [1])
    }

    private init(weights: [Term: Int], steps: [Int]) {
        self.weights = Term.allCases.map { weights[$0] ?? 0 }
        self.steps = steps
    }

    /// Levels in the order they count: no sum of a later one outweighs a unit of an earlier one.
    ///
    /// - Parameters:
    ///   - levels: What a unit of each term costs within its level.
    ///   - most: The largest sum that each level can come to, in the same order.
    ///
    /// There is no such policy when the levels together do not fit into 56 bits, or when a
    /// single unit costs more than its level can come to.
    public init?(levels: [[Term: Int]], most: [Int]) {
        var weights: [Term: Int] = [:]
        var steps: [Int] = []
        var factor = 1
        for (level, most) in zip(levels, most).reversed() {
            let (next, overflow) = factor.multipliedReportingOverflow(by: most + 1)
            guard !overflow, next < 1 << 56, level.values.allSatisfy({ $0 <= most }) else {
                return nil
            }
            for (term, weight) in level { weights[term] = weight * factor }
            steps.append(factor)
            factor = next
        }
        self.init(weights: weights, steps: steps.reversed())
    }

    /// What a unit of a term costs.
    public subscript(_ term: Term) -> Int { weights[term.rawValue] }

    /// What some charges cost together.
    ///
    /// - Parameter charges: Of one part of a plan.
    /// - Returns: 0 or more.
    public func price(_ charges: [Charge]) -> Int {
        charges.reduce(0) { $0 + $1.amount * self[$1.term] }
    }
}
