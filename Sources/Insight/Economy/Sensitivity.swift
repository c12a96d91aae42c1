public import Planning

/// One number that a ledger is made of, which may turn out otherwise.
public enum LedgerAssumption: Hashable, Sendable {
    /// What a staff hour costs, by its place among the ledger's rates; in øre.
    case hourlyRate(Int)
    /// The time of a line, by its place among the line's stretches; in ``WorkTime``.
    case time(Identifier, Int)
    /// The price or the amount of a line; in øre.
    case amount(Identifier)
    /// How many a line is for.
    case count(Identifier)
    /// How much of an expense is refunded; in thousandths of one per cent.
    case percent(Identifier)
    /// Over how many months income is counted.
    case months

    /// A hundred years; nobody plans for more.
    static let mostMonths = 1200

    /// The most that a number can be: beyond that nothing is looked for.
    fileprivate var most: Int {
        switch self {
        case .hourlyRate: 100_000_000
        case .time: 1_000_000 * WorkTime.perHour
        case .amount: 10_000_000_000
        case .count: 100_000
        case .percent: 100_000
        case .months: LedgerAssumption.mostMonths
        }
    }
}

/// A number of a ledger in the unit that people read it in.
public enum LedgerValue: Hashable, Sendable {
    /// Money.
    case amount(Amount)
    /// Working time.
    case time(WorkTime)
    /// How many.
    case count(Int)
    /// Thousandths of one per cent.
    case percent(Int)
    /// Months.
    case months(Int)
}

extension LedgerAssumption {
    /// A value of this number in its unit.
    public func unit(_ value: Int) -> LedgerValue {
        switch self {
        case .hourlyRate, .amount: .amount(Amount(øre: value))
        case .time: .time(WorkTime(units: value))
        case .count: .count(value)
        case .percent: .percent(value)
        case .months: .months(value)
        }
    }

    /// The line that has the number; nothing for what belongs to the whole ledger.
    public var line: Identifier? {
        switch self {
        case .hourlyRate, .months: nil
        case .time(let line, _), .amount(let line), .count(let line), .percent(let line): line
        }
    }
}

/// What must be true of one number alone for a ledger to come out on the other side of zero.
public struct Sensitivity: Hashable, Sendable {
    /// The number.
    public let assumption: LedgerAssumption

    /// What it is in the ledger, in its own unit.
    public let value: Int

    /// The nearest value at which the sign of the balance is the other one, in the same unit; nothing
    /// where no value turns it.
    public let turnsAt: Int?
}

extension Ledger {
    /// What must be true for it to pay, or no longer to pay: each number moved alone, as far as it takes.
    ///
    /// A balance of 0 pays. Every line is a step function of every number, and none falls where another
    /// rises faster, so halving finds the very first value; nothing is rounded beside the lines themselves.
    /// Amounts move by an øre, times by a thousandth of an hour, or a minute where they are no whole
    /// thousandths, percentages by a thousandth of one per cent.
    ///
    /// - Returns: One for each number, in the order of rates and lines.
    /// - Throws: ``EconomyError/lineTooLarge(_:)`` where the ledger itself is beyond what can be counted.
    /// - Complexity: O(lines² × log(largest value)).
    public func sensitivities() throws(EconomyError) -> [Sensitivity] {
        let pays = try LedgerStatement(self).pays
        var found: [Sensitivity] = []
        for assumption in assumptions {
            guard let value = value(of: assumption) else { continue }
            found.append(
                Sensitivity(
                    assumption: assumption,
                    value: value,
                    turnsAt: turn(
                        of: assumption,
                        from: value,
                        within: 0...max(value, assumption.most),
                        to: !pays
                    )
                )
            )
        }
        return found
    }

    /// The numbers that the ledger is made of.
    var assumptions: [LedgerAssumption] {
        let used = Set(
            lines.flatMap { line -> [Int] in
                guard case .work(let times) = line.basis else { return [] }
                return times.map(\.rate)
            }
        )
        let rates = rates.indices.filter(used.contains).map(LedgerAssumption.hourlyRate)
        let numbers = lines.flatMap { line -> [LedgerAssumption] in
            switch line.basis {
            case .work(let times): times.indices.map { .time(line.id, $0) }
            case .item, .monthly, .once:
                line.isCounted ? [.amount(line.id), .count(line.id)] : [.amount(line.id)]
            case .refund: [.percent(line.id)]
            }
        }
        return rates + numbers
    }

    /// What a number is, in its own unit; nothing where the ledger has no such one.
    public func value(of assumption: LedgerAssumption) -> Int? {
        switch assumption {
        case .hourlyRate(let index):
            return rates.indices.contains(index) ? rates[index].perHour.øre : nil
        case .months: return months
        case .time(let id, let index):
            guard case .work(let times) = line(id)?.basis, times.indices.contains(index) else {
                return nil
            }
            return times[index].time.units
        case .amount(let id):
            switch line(id)?.basis {
            case .item(let amount, _), .monthly(let amount, _, _), .once(let amount, _, _):
                return amount.øre
            case .work, .refund, nil: return nil
            }
        case .count(let id):
            switch line(id)?.basis {
            case .item(_, let count), .monthly(_, _, let count), .once(_, let count, _):
                return count
            case .work, .refund, nil: return nil
            }
        case .percent(let id):
            guard case .refund(let percent, _) = line(id)?.basis else { return nil }
            return percent
        }
    }

    /// The same ledger with one number as it is meant; itself where it has no such number.
    func replacing(_ assumption: LedgerAssumption, with value: Int) -> Ledger {
        var ledger = self
        switch assumption {
        case .hourlyRate(let index):
            guard rates.indices.contains(index) else { return self }
            ledger.rates[index].perHour = Amount(øre: value)
        case .months: ledger.months = value
        case .time(let id, _), .amount(let id), .count(let id), .percent(let id):
            guard let place = lines.firstIndex(where: { $0.id == id }) else { return self }
            ledger.lines[place].basis.replace(assumption, with: value)
        }
        return ledger
    }

    /// The value nearest to the present one at which the balance is on the side that is asked for.
    ///
    /// - `start`: Where to begin; the value itself is on the other side.
    /// - `range`: What is possible.
    /// - `pays`: Which side is wanted.
    ///
    /// Nothing is looked for beyond what can be counted.
    func turn(
        of assumption: LedgerAssumption,
        from start: Int,
        within range: ClosedRange<Int>,
        to pays: Bool
    ) -> Int? {
        func isTurned(_ value: Int) -> Bool? {
            (try? LedgerStatement(replacing(assumption, with: value))).map { $0.pays == pays }
        }
        for direction in [1, -1] {
            let step = direction * step(of: assumption, at: start)
            let room = direction > 0 ? range.upperBound - start : start - range.lowerBound
            var high = max(0, room) / abs(step)
            if isTurned(start + high * step) == nil {
                high = halving(0, high) { isTurned(start + $0 * step) == nil }.last
            }
            guard high > 0, isTurned(start + high * step) == true else { continue }
            return start + halving(0, high) { isTurned(start + $0 * step) == true }.first * step
        }
        return nil
    }

    /// Where in a range something begins to hold, which holds at the end and not at the beginning.
    ///
    /// - Returns: The last place where it does not hold and the first where it does.
    private func halving(
        _ low: Int,
        _ high: Int,
        _ holds: (Int) -> Bool
    ) -> (last: Int, first: Int) {
        var (low, high) = (low, high)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return (last: low, first: high)
    }

    private func step(of assumption: LedgerAssumption, at value: Int) -> Int {
        guard case .time = assumption else { return 1 }
        return value.isMultiple(of: 3) ? 3 : 50
    }
}

extension LedgerLine.Basis {
    fileprivate mutating func replace(_ assumption: LedgerAssumption, with value: Int) {
        switch (self, assumption) {
        case (.work(var times), .time(_, let index)):
            guard times.indices.contains(index) else { return }
            times[index].time = WorkTime(units: value)
            self = .work(times)
        case (.item(_, let count), .amount): self = .item(Amount(øre: value), count: count)
        case (.item(let amount, _), .count): self = .item(amount, count: value)
        case (.monthly(_, let over, let count), .amount):
            self = .monthly(Amount(øre: value), over: over, count: count)
        case (.monthly(let amount, let over, _), .count):
            self = .monthly(amount, over: over, count: value)
        case (.once(_, let count, let after), .amount):
            self = .once(Amount(øre: value), count: count, after: after)
        case (.once(let amount, _, let after), .count):
            self = .once(amount, count: value, after: after)
        case (.refund(_, let expense), .percent): self = .refund(value, of: expense)
        default: return
        }
    }
}
