public import Planning

/// What something cost and what came in (*kommunaløkonomisk regnskab*), as lines that can be worked out.
///
/// ```swift
/// let ledger = try Ledger(months: 6, rates: [rate], lines: [talks, placement, tax])
/// let statement = try LedgerStatement(ledger)
/// statement.balance
/// ```
///
/// Source: KL, Indsatsen for ægtefælleforsørgede – anbefalinger og erfaringer fra Projekt Futura, 2014: staff
/// hours at a rate with overhead, each line in whole kroner, income over the six months after the course.
public struct Ledger: Hashable, Sendable {
    /// Over how many months income is counted, 0 or more.
    public internal(set) var months: Int

    /// What an hour of work costs, in order of their days; lines name them by their places.
    public internal(set) var rates: [HourlyRate]

    /// The lines, in the order in which they are shown.
    public internal(set) var lines: [LedgerLine]

    /// Why lines do not make a ledger.
    public enum Mistake: Error, Hashable, Sendable {
        /// Two lines have one name.
        case repeated(Identifier)
        /// A refund is of a line that is not there, or is no expense.
        case refundOfNothing(Identifier)
        /// Two refunds are of one line.
        case refundedTwice(Identifier)
        /// A refund is of less than nothing or of more than all.
        case notAPercentage(Identifier)
        /// A line names a rate that is not there.
        case noSuchRate(Identifier)
    }

    /// Makes a ledger.
    ///
    /// - Parameters:
    ///   - months: Over how many months income is counted.
    ///   - rates: What an hour costs, in order of their days.
    ///   - lines: In the order in which they are shown.
    /// - Throws: The first thing that keeps them from being a ledger.
    public init(
        months: Int,
        rates: [HourlyRate],
        lines: [LedgerLine]
    ) throws(Mistake) {
        var ids: Set<Identifier> = []
        var refunded: Set<Identifier> = []
        let expenses = Set(lines.filter { !$0.isIncome }.map(\.id))
        for line in lines {
            guard ids.insert(line.id).inserted else { throw .repeated(line.id) }
            switch line.basis {
            case .work(let times):
                guard times.allSatisfy({ rates.indices.contains($0.rate) }) else {
                    throw .noSuchRate(line.id)
                }
            case .refund(let percent, let expense):
                guard expenses.contains(expense) else { throw .refundOfNothing(line.id) }
                guard refunded.insert(expense).inserted else { throw .refundedTwice(expense) }
                guard (0...100_000).contains(percent) else { throw .notAPercentage(line.id) }
            case .item, .monthly, .once: continue
            }
        }
        self.months = max(0, months)
        self.rates = rates
        self.lines = lines
    }

    /// The line of a name.
    public func line(_ id: Identifier) -> LedgerLine? { lines.first { $0.id == id } }
}
