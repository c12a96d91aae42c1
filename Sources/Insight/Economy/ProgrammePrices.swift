public import Participation

/// What things cost where a programme's ledger is filled from what was recorded.
public struct ProgrammePrices: Hashable, Sendable {
    /// What a staff hour costs, overhead included, in order of their days; at least one.
    public var rates: [HourlyRate]

    /// Beside the length of each meeting of a group.
    public var meeting: Preparation

    /// Beside the length of each talk.
    public var talk: Preparation

    /// For each person who came to a meeting of a group.
    public var coffee: StatedAmount

    /// What an hour of an interpreter costs.
    public var interpreterPerHour: StatedAmount

    /// The municipality's tax of a month, of one person in an ordinary job.
    public var taxPerMonth: StatedAmount

    /// Over how many months after a job began its tax is counted.
    public var months: StatedNumber

    /// What the state pays for one person who is still in work after some months; nothing for none.
    public var resultSubsidy: ResultSubsidy?

    /// What the state pays back of a cost.
    public var refunds: [ProgrammeCost: Refund]

    /// Working time beside the meeting itself, once for each, however many hold it.
    public struct Preparation: Hashable, Sendable {
        /// Minutes before it.
        public var before: Int
        /// Minutes after it.
        public var after: Int
        /// Where both come from.
        public var origin: Origin

        /// Makes the value.
        public init(before: Int, after: Int, _ origin: Origin) {
            self.before = before
            self.after = after
            self.origin = origin
        }

        var minutes: Int { before + after }
    }

    /// A number with where it comes from.
    public struct StatedNumber: Hashable, Sendable {
        /// The number.
        public var number: Int
        /// Where it comes from.
        public var origin: Origin

        /// Makes the value.
        public init(_ number: Int, _ origin: Origin) {
            self.number = number
            self.origin = origin
        }
    }

    /// What the state pays for a result (*resultattilskud*).
    public struct ResultSubsidy: Hashable, Sendable {
        /// For each person.
        public var amount: StatedAmount
        /// How long they have to have been in work.
        public var after: AftercareMonth
        /// The law that gives it.
        public var legalBasis: String?

        /// Makes the value.
        public init(_ amount: StatedAmount, after: AftercareMonth, legalBasis: String? = nil) {
            self.amount = amount
            self.after = after
            self.legalBasis = legalBasis
        }
    }

    /// What the state pays back.
    public struct Refund: Hashable, Sendable {
        /// In thousandths of one per cent.
        public var percent: Int
        /// Where it comes from.
        public var origin: Origin
        /// The law that gives it.
        public var legalBasis: String?

        /// Makes the value.
        public init(_ percent: Int, _ origin: Origin, legalBasis: String? = nil) {
            self.percent = percent
            self.origin = origin
            self.legalBasis = legalBasis
        }
    }

    /// Makes the prices.
    public init(
        rates: [HourlyRate],
        meeting: Preparation,
        talk: Preparation,
        coffee: StatedAmount,
        interpreterPerHour: StatedAmount,
        taxPerMonth: StatedAmount,
        months: StatedNumber,
        resultSubsidy: ResultSubsidy? = nil,
        refunds: [ProgrammeCost: Refund] = [:]
    ) {
        self.rates = rates
        self.meeting = meeting
        self.talk = talk
        self.coffee = coffee
        self.interpreterPerHour = interpreterPerHour
        self.taxPerMonth = taxPerMonth
        self.months = months
        self.resultSubsidy = resultSubsidy
        self.refunds = refunds
    }
}

/// What a programme's meetings cost, one line of its ledger each.
public enum ProgrammeCost: String, CaseIterable, Hashable, Sendable {
    /// Staff at meetings of groups.
    case meetings
    /// Staff at individual talks.
    case talks
    /// Staff before and after meetings and talks.
    case preparation
    /// Rooms, by the hour.
    case venues
    /// Fees of speakers.
    case speakers
    /// Interpreters, by the hour.
    case interpreters
    /// Coffee and what belongs to it.
    case coffee
}
