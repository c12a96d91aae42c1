public import Planning

/// One line of a ledger (*regnskab*): what was spent, or what came in, before it is worked out.
///
/// The way in which it is worked out decides on which side it stands, so no line can stand on the wrong one.
public struct LedgerLine: Hashable, Sendable {
    /// A short name, by which refunds and scenarios name the line.
    public let id: Identifier

    /// What people call it; nothing where the program has a word for it.
    public let name: LocalizedText?

    /// How it is worked out.
    public internal(set) var basis: Basis

    /// What kind of income it is; nothing for expenses.
    public let income: Income?

    /// Where its number comes from.
    public let origin: Origin

    /// The law that gives it, as the source says it.
    public let legalBasis: String?

    /// Whether it is for a number of things that somebody counted; otherwise it is for one.
    public let isCounted: Bool

    /// How a line is worked out.
    public enum Basis: Hashable, Sendable {
        /// Expense: staff time, each stretch at a rate.
        case work([RatedTime])
        /// Expense: a price for each of a number.
        case item(Amount, count: Int)
        /// Income that comes month by month: an amount over a number of months, for each of a number.
        case monthly(Amount, over: Int, count: Int)
        /// Income that comes once: an amount for each of a number, when this many months have passed.
        case once(Amount, count: Int, after: Int)
        /// Income: a percentage, in thousandths of one per cent, of an expense as it is rounded.
        case refund(Int, of: Identifier)
    }

    /// Staff time at one hourly rate.
    public struct RatedTime: Hashable, Sendable {
        /// How long.
        public var time: WorkTime
        /// The place of the rate among the ledger's.
        public var rate: Int

        /// Makes the value.
        public init(_ time: WorkTime, rate: Int) {
            self.time = time
            self.rate = rate
        }
    }

    /// Kinds of income.
    public enum Income: String, CaseIterable, Hashable, Sendable {
        /// The municipality's part of the income tax.
        case municipalTax = "municipal-tax"
        /// What the state pays for a result (*resultattilskud*).
        case resultSubsidy = "result-subsidy"
        /// What the state pays back of an expense.
        case refund
        /// Any other.
        case other
    }

    private init(
        _ id: Identifier,
        _ name: LocalizedText?,
        _ basis: Basis,
        _ income: Income?,
        _ origin: Origin,
        _ legalBasis: String?,
        isCounted: Bool = false
    ) {
        self.id = id
        self.name = name
        self.basis = basis
        self.income = income
        self.origin = origin
        self.legalBasis = legalBasis
        self.isCounted = isCounted
    }

    /// Staff time that was spent.
    public static func work(
        _ id: Identifier,
        _ times: [RatedTime],
        _ origin: Origin,
        named name: LocalizedText? = nil,
        legalBasis: String? = nil
    ) -> LedgerLine {
        LedgerLine(id, name, .work(times), nil, origin, legalBasis)
    }

    /// Something that was paid for.
    ///
    /// - `price`: For each.
    /// - `count`: How many; nothing where there is only one of it.
    public static func item(
        _ id: Identifier,
        _ price: Amount,
        count: Int? = nil,
        _ origin: Origin,
        named name: LocalizedText? = nil,
        legalBasis: String? = nil
    ) -> LedgerLine {
        LedgerLine(
            id,
            name,
            .item(price, count: count ?? 1),
            nil,
            origin,
            legalBasis,
            isCounted: count != nil
        )
    }

    /// Income that comes month by month and goes on.
    ///
    /// - `amount`: What comes in over `months`, for each.
    /// - `months`: 1 or more.
    /// - `count`: How many; nothing where there is only one of it.
    public static func monthly(
        _ id: Identifier,
        _ income: Income,
        _ amount: Amount,
        over months: Int,
        count: Int? = nil,
        _ origin: Origin,
        named name: LocalizedText? = nil,
        legalBasis: String? = nil
    ) -> LedgerLine {
        LedgerLine(
            id,
            name,
            .monthly(amount, over: max(1, months), count: count ?? 1),
            income,
            origin,
            legalBasis,
            isCounted: count != nil
        )
    }

    /// Income that comes once.
    ///
    /// - `amount`: For each.
    /// - `count`: How many; nothing where there is only one of it.
    /// - `months`: How many months of the job it is paid after, 0 for at once.
    public static func once(
        _ id: Identifier,
        _ income: Income,
        _ amount: Amount,
        count: Int? = nil,
        after months: Int = 0,
        _ origin: Origin,
        named name: LocalizedText? = nil,
        legalBasis: String? = nil
    ) -> LedgerLine {
        LedgerLine(
            id,
            name,
            .once(amount, count: count ?? 1, after: months),
            income,
            origin,
            legalBasis,
            isCounted: count != nil
        )
    }

    /// What the state pays back of an expense.
    ///
    /// - `percent`: In thousandths of one per cent: 50,000 are 50 %.
    /// - `expense`: The line that it is of, as it is rounded.
    public static func refund(
        _ id: Identifier,
        _ percent: Int,
        of expense: Identifier,
        _ origin: Origin,
        named name: LocalizedText? = nil,
        legalBasis: String? = nil
    ) -> LedgerLine {
        LedgerLine(id, name, .refund(percent, of: expense), .refund, origin, legalBasis)
    }

    /// Whether money comes in.
    public var isIncome: Bool { income != nil }
}
