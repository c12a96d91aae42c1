public import Planning

/// A ledger as it would be if some numbers were others.
public struct Scenario: Hashable, Sendable {
    /// A short name.
    public var id: Identifier

    /// What it is called.
    public var name: LocalizedText

    /// What is other than in the base.
    public var changes: [Change]

    /// One number that is another one.
    public struct Change: Hashable, Sendable {
        /// Which number.
        public var assumption: LedgerAssumption
        /// What it is, in the unit of the number.
        public var value: Int
        /// Where it comes from.
        public var origin: Origin

        private init(_ assumption: LedgerAssumption, _ value: Int, _ origin: Origin) {
            self.assumption = assumption
            self.value = value
            self.origin = origin
        }

        /// An hour costs something else; `index` is the place of its rate.
        public static func hourlyRate(_ index: Int, _ amount: Amount, _ origin: Origin) -> Change {
            Change(.hourlyRate(index), amount.øre, origin)
        }

        /// A line of one stretch of work takes another time.
        public static func time(of line: Identifier, _ time: WorkTime, _ origin: Origin) -> Change {
            Change(.time(line, 0), time.units, origin)
        }

        /// A line has another price or amount.
        public static func amount(
            of line: Identifier,
            _ amount: Amount,
            _ origin: Origin
        ) -> Change {
            Change(.amount(line), amount.øre, origin)
        }

        /// A line is for another number.
        public static func count(of line: Identifier, _ count: Int, _ origin: Origin) -> Change {
            Change(.count(line), count, origin)
        }

        /// Another part of an expense is refunded, in thousandths of one per cent.
        public static func percent(
            of line: Identifier,
            _ percent: Int,
            _ origin: Origin
        ) -> Change {
            Change(.percent(line), percent, origin)
        }

        /// Income is counted over another number of months.
        public static func months(_ months: Int, _ origin: Origin) -> Change {
            Change(.months, months, origin)
        }
    }

    /// Makes the value.
    public init(_ id: Identifier, name: LocalizedText, changes: [Change]) {
        self.id = id
        self.name = name
        self.changes = changes
    }

    /// The ledger with the changes in it.
    public func ledger(from base: Ledger) -> Ledger {
        changes.reduce(base) { $0.replacing($1.assumption, with: $1.value) }
    }
}

/// Several scenarios beside the ledger that they change.
public struct ScenarioSet: Hashable, Sendable {
    /// What the comparison is called.
    public var name: LocalizedText

    /// What is changed.
    public var base: CaseStudy

    /// The scenarios, from left to right.
    public var scenarios: [Scenario]

    /// Makes the value.
    public init(name: LocalizedText, base: CaseStudy, scenarios: [Scenario]) {
        self.name = name
        self.base = base
        self.scenarios = scenarios
    }

    /// The base and every scenario worked out, in order; the base has no scenario.
    ///
    /// - Throws: ``EconomyError/tooLarge``.
    public func statements() throws(EconomyError) -> [(scenario: Scenario?, LedgerStatement)] {
        var statements: [(scenario: Scenario?, LedgerStatement)] = [
            (nil, try LedgerStatement(base.ledger))
        ]
        for scenario in scenarios {
            statements.append((scenario, try LedgerStatement(scenario.ledger(from: base.ledger))))
        }
        return statements
    }
}
