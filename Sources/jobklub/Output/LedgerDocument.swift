internal import CivilTime
internal import Insight
internal import Office
internal import Planning

/// A ledger as `--json` prints it; every amount is in whole øre.
struct LedgerDocument: Encodable {
    let months: Int
    let hourlyRates: [RateDocument]
    let lines: [LineDocument]
    let expensesOre: Int
    let incomeOre: Int
    let balanceOre: Int
    let monthlyIncomePerYearOre: Int
    @ExplicitNull var breakEvenMonth: Int?
    let sensitivity: [SensitivityDocument]

    init(_ statement: LedgerStatement) throws {
        months = statement.ledger.months
        hourlyRates = statement.ledger.rates.map(RateDocument.init)
        lines = statement.rows.map(LineDocument.init)
        expensesOre = statement.expenses.øre
        incomeOre = statement.income.øre
        balanceOre = statement.balance.øre
        monthlyIncomePerYearOre = try statement.monthlyIncomePerYear().øre
        breakEvenMonth = statement.isEmpty ? nil : statement.breakEvenMonth()
        sensitivity =
            statement.isEmpty
            ? [] : try statement.ledger.sensitivities().map(SensitivityDocument.init)
    }

    struct RateDocument: Encodable {
        let from: String
        let ore: Int
        let work: String
        let origin: OriginDocument

        init(_ rate: HourlyRate) {
            from = rate.from.description
            ore = rate.perHour.øre
            work = rate.work.rawValue
            origin = OriginDocument(rate.origin)
        }
    }

    struct LineDocument: Encodable {
        let id: String
        @ExplicitNull var income: String?
        let basis: BasisDocument
        let amountOre: Int
        let origin: OriginDocument
        @ExplicitNull var legalBasis: String?

        init(_ row: LedgerStatement.Row) {
            id = row.line.id.text
            income = row.line.income?.rawValue
            basis = BasisDocument(row.line.basis)
            amountOre = row.amount.øre
            origin = OriginDocument(row.line.origin)
            legalBasis = row.line.legalBasis
        }
    }

    /// How a line is worked out; what its kind does not have is left out.
    struct BasisDocument: Encodable {
        let kind: String
        var work: [WorkDocument]?
        var eachOre: Int?
        var count: Int?
        var overMonths: Int?
        var afterMonths: Int?
        var percent: Double?
        var of: String?

        init(_ basis: LedgerLine.Basis) {
            switch basis {
            case .work(let times):
                kind = "work"
                work = times.map { WorkDocument(seconds: $0.time.seconds, rate: $0.rate) }
            case .item(let price, let count):
                kind = "item"
                (eachOre, self.count) = (price.øre, count)
            case .monthly(let amount, let over, let count):
                kind = "monthly"
                (eachOre, self.count, overMonths) = (amount.øre, count, over)
            case .once(let amount, let count, let after):
                kind = "once"
                (eachOre, self.count, afterMonths) = (amount.øre, count, after)
            case .refund(let percent, let expense):
                kind = "refund"
                (self.percent, of) = (Double(percent) / 1000, expense.text)
            }
        }
    }

    struct WorkDocument: Encodable {
        let seconds: Double
        let rate: Int
    }

    struct SensitivityDocument: Encodable {
        let number: String
        @ExplicitNull var line: String?
        let value: Double
        @ExplicitNull var turnsAt: Double?

        init(_ found: Sensitivity) {
            let unit = found.assumption.unit
            number = found.assumption.name
            line = found.assumption.line?.text
            value = unit(found.value).number
            turnsAt = found.turnsAt.map { unit($0).number }
        }
    }
}

/// Where a number comes from.
struct OriginDocument: Encodable {
    let kind: String
    @ExplicitNull var text: String?

    init(_ origin: Origin) {
        kind =
            switch origin {
            case .source: "source"
            case .assumption: "assumption"
            case .recorded: "recorded"
            }
        text = origin.text
    }
}

extension WorkTime {
    /// In seconds, of which there may be a fifth.
    var seconds: Double { Double(fifthsOfSecond) / 5 }
}

extension LedgerAssumption {
    /// What programs call it; its unit stands in the name.
    fileprivate var name: String {
        switch self {
        case .hourlyRate: "hourlyRateOre"
        case .time: "seconds"
        case .amount: "amountOre"
        case .count: "count"
        case .percent: "percent"
        case .months: "months"
        }
    }
}

extension LedgerValue {
    fileprivate var number: Double {
        switch self {
        case .amount(let amount): Double(amount.øre)
        case .time(let time): time.seconds
        case .count(let count), .months(let count): Double(count)
        case .percent(let percent): Double(percent) / 1000
        }
    }
}
