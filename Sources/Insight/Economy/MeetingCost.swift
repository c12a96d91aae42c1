public import CivilTime
internal import Participation
public import Planning

/// What one meeting cost, with everything that the cost was made of.
public struct MeetingCost: Hashable, Sendable {
    /// The meeting.
    public let id: MeetingID

    /// Its kind.
    public let kind: MeetingKind

    /// The day it was held on.
    public let date: Day

    /// What was used.
    public let use: MeetingUse

    /// How many came; to a block of talks, how many had one.
    public let came: Int

    /// How many talks the staff were there for: those that were held, and those that somebody stayed away
    /// from without a word; 0 for a meeting of a group.
    public let talks: Int

    /// The time of all staff at the meeting or at its talks.
    public let staffTime: WorkTime

    /// The time before and after.
    public let preparation: WorkTime

    /// The time of all interpreters.
    public let interpreting: WorkTime

    /// What a staff hour cost on the day.
    public let rate: Amount

    /// What each thing cost, to the øre; an øre more or less than its own price where all meetings together
    /// have to come to the whole.
    public let amounts: [ProgrammeCost: Amount]

    /// All of it.
    public let total: Amount

    /// What each of those who came cost, the larger shares first.
    ///
    /// They add up to ``total``; there are none if nobody came.
    public var shares: [Amount] { total.shared(among: came) }
}

/// What one meeting cost before anything is rounded.
struct ExactMeetingCost {
    let meeting: MeetingAttendance
    let use: MeetingUse
    let rate: Int
    /// Those who came, in the order of their numbers.
    let came: [Int]
    let talks: Int
    let staffTime: WorkTime
    let preparation: WorkTime
    let interpreting: WorkTime
    /// Of each thing.
    let amounts: [ProgrammeCost: ExactAmount]

    init(
        _ meeting: MeetingAttendance,
        _ use: MeetingUse,
        _ prices: ProgrammePrices
    ) throws(EconomyError) {
        self.meeting = meeting
        self.use = use
        rate = try prices.rates.index(on: meeting.date)
        came = meeting.marks.filter { $0.value.isThere }.keys.sorted()
        let isTalks = meeting.kind == .talks
        // Staff, and whoever interprets, also wait for those who stay away without a word.
        let waitedFor =
            isTalks
            ? meeting.marks.keys.filter {
                meeting.mark(of: $0).map { $0.isThere || $0 == .noShow } ?? false
            } : []
        talks = waitedFor.count
        func minutes(_ participants: some Sequence<Int>) -> Int {
            participants.reduce(0) { $0 + (use.talks[$1] ?? use.slotMinutes) }
        }
        staffTime = WorkTime(
            minutes: use.facilitators * (isTalks ? minutes(waitedFor) : use.minutes)
        )
        preparation = WorkTime(
            minutes: isTalks ? talks * prices.talk.minutes : prices.meeting.minutes
        )
        interpreting = WorkTime(
            minutes: use.interpreters * use.minutes
                + minutes(waitedFor.filter(use.interpretedTalks.contains))
        )
        let perHour = prices.rates[rate].perHour
        let coffee = isTalks ? 0 : came.count
        amounts = [
            (isTalks ? .talks : .meetings): try staffTime.cost(at: perHour),
            .preparation: try preparation.cost(at: perHour),
            .venues: try WorkTime(minutes: use.minutes).cost(at: use.venuePerHour),
            .speakers: ExactAmount(øre: Int128(use.fee?.øre ?? 0)),
            .interpreters: try interpreting.cost(at: prices.interpreterPerHour.amount),
            .coffee: ExactAmount(
                øre: try Int128(coffee).times(Int128(prices.coffee.amount.øre))
            ),
        ]
    }
}

extension [ExactMeetingCost] {
    /// The costs to the øre, so that those of one thing add up to the whole of it.
    ///
    /// Each sum so far is rounded, and a meeting gets what it adds to that; so what is lost at one meeting
    /// comes back at a later one.
    func rounded(_ prices: ProgrammePrices) throws(EconomyError) -> [MeetingCost] {
        var sums: [ProgrammeCost: (exact: ExactAmount, rounded: Int)] = [:]
        var costs: [MeetingCost] = []
        for cost in self {
            var amounts: [ProgrammeCost: Amount] = [:]
            var total = 0
            for (thing, exact) in cost.amounts {
                let before = sums[thing] ?? (ExactAmount(øre: 0), 0)
                let sum = try before.exact + exact
                let rounded = try sum.wholeØre().øre
                sums[thing] = (sum, rounded)
                amounts[thing] = Amount(øre: rounded - before.rounded)
                total = try total.plus(rounded - before.rounded)
            }
            costs.append(
                MeetingCost(
                    id: cost.meeting.id,
                    kind: cost.meeting.kind,
                    date: cost.meeting.date,
                    use: cost.use,
                    came: cost.came.count,
                    talks: cost.talks,
                    staffTime: cost.staffTime,
                    preparation: cost.preparation,
                    interpreting: cost.interpreting,
                    rate: prices.rates[cost.rate].perHour,
                    amounts: amounts,
                    total: Amount(øre: total)
                )
            )
        }
        return costs
    }

    /// What one thing cost at all meetings, exact.
    func total(_ thing: ProgrammeCost) throws(EconomyError) -> ExactAmount {
        var sum = ExactAmount(øre: 0)
        for cost in self {
            guard let amount = cost.amounts[thing] else { continue }
            sum = try sum + amount
        }
        return sum
    }
}
