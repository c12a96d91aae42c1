public import Planning

/// A ledger worked out: every line in whole kroner, and what they come to.
public struct LedgerStatement: Hashable, Sendable {
    /// What was worked out.
    public let ledger: Ledger

    /// Every line, in the order of the ledger.
    public let rows: [Row]

    /// All that was spent.
    public let expenses: Amount

    /// All that came in.
    public let income: Amount

    /// What came in less what was spent.
    public let balance: Amount

    /// A line in whole kroner.
    public struct Row: Hashable, Sendable {
        /// The line.
        public let line: LedgerLine
        /// Rounded half up to whole kroner.
        public let amount: Amount
    }

    /// Works a ledger out.
    ///
    /// Lines are rounded one by one and then added, as the publication does. A refund is of the rounded
    /// expense.
    ///
    /// - Throws: ``EconomyError/lineTooLarge(_:)``.
    /// - Complexity: O(lines).
    public init(_ ledger: Ledger) throws(EconomyError) {
        var amounts: [Identifier: Amount] = [:]
        for line in ledger.lines where !line.isIncome {
            amounts[line.id] = try line.counted { () throws(EconomyError) in
                try ledger.exact(line, [:]).wholeKroner()
            }
        }
        var (rows, expenses, income): ([Row], Int, Int) = ([], 0, 0)
        for line in ledger.lines {
            let sums = (expenses, income)
            let (amount, sum) = try line.counted { () throws(EconomyError) in
                let amount =
                    if let expense = amounts[line.id] {
                        expense
                    } else {
                        try ledger.exact(line, amounts).wholeKroner()
                    }
                return (amount, try (line.isIncome ? sums.1 : sums.0).plus(amount.øre))
            }
            rows.append(Row(line: line, amount: amount))
            if line.isIncome { income = sum } else { expenses = sum }
        }
        self.ledger = ledger
        self.rows = rows
        self.expenses = Amount(øre: expenses)
        self.income = Amount(øre: income)
        balance = Amount(øre: try income.plus(try expenses.times(-1)))
    }

    /// The amount of a line.
    public func amount(_ id: Identifier) -> Amount? { rows.first { $0.line.id == id }?.amount }

    /// Whether at least as much came in as was spent.
    public var pays: Bool { balance >= .zero }

    /// Whether nothing was spent and nothing came in, so that there is nothing to earn back.
    public var isEmpty: Bool { expenses == .zero && income == .zero }

    /// The lines on one side.
    public func rows(isIncome: Bool) -> [Row] { rows.filter { $0.line.isIncome == isIncome } }
}

extension LedgerLine {
    /// Names the line in which something is too large.
    fileprivate func counted<Result>(
        _ count: () throws(EconomyError) -> Result
    ) throws(EconomyError) -> Result {
        do throws(EconomyError) {
            return try count()
        } catch .tooLarge {
            throw .lineTooLarge(id)
        } catch {
            throw error
        }
    }
}

extension Ledger {
    /// What a line comes to before it is rounded.
    ///
    /// - `expenses`: The expenses in whole kroner, for what is a part of them.
    fileprivate func exact(
        _ line: LedgerLine,
        _ expenses: [Identifier: Amount]
    ) throws(EconomyError) -> ExactAmount {
        switch line.basis {
        case .work(let times):
            var sum = ExactAmount(øre: 0, dividedBy: Int128(WorkTime.perHour))
            for time in times { sum = try sum + time.time.cost(at: rates[time.rate].perHour) }
            return sum
        case .item(let price, let count):
            return ExactAmount(øre: try Int128(price.øre).times(Int128(count)))
        case .monthly(let amount, let over, let count):
            return ExactAmount(
                øre: try Int128(amount.øre).times(Int128(count)).times(Int128(months)),
                dividedBy: Int128(over)
            )
        case .once(let amount, let count, let after):
            guard after <= months else { return ExactAmount(øre: 0) }
            return ExactAmount(øre: try Int128(amount.øre).times(Int128(count)))
        case .refund(let percent, let expense):
            return ExactAmount(
                øre: try Int128(expenses[expense]?.øre ?? 0).times(Int128(percent)),
                dividedBy: 100_000
            )
        }
    }
}

extension LedgerStatement {
    /// How long the income of a month has to go on until the balance is 0 or more.
    ///
    /// What comes once counts from the month in which it is paid.
    ///
    /// - Returns: Whole months after the course, 0 or more; nothing where a hundred years are too few, or where more
    ///   months would be beyond what can be counted.
    public func breakEvenMonth() -> Int? {
        ledger.turn(of: .months, from: -1, within: 0...LedgerAssumption.mostMonths, to: true)
    }

    /// What comes in month by month, over a year, rounded half up to whole kroner.
    ///
    /// It follows from the ledger, unlike the yearly effect that a publication states.
    ///
    /// - Throws: ``EconomyError/tooLarge``.
    public func monthlyIncomePerYear() throws(EconomyError) -> Amount {
        var year = ledger
        year.months = 12
        var sum = 0
        for row in try LedgerStatement(year).rows {
            guard case .monthly = row.line.basis else { continue }
            sum = try sum.plus(row.amount.øre)
        }
        return Amount(øre: sum)
    }
}
