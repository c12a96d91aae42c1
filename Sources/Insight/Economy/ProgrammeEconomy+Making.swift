internal import CivilTime
internal import Participation
public import Planning

extension ProgrammeEconomy {
    /// Counts persons and seats, and says who completed.
    static func counts(
        _ programme: Identifier,
        _ records: Records,
        _ meetings: [MeetingAttendance],
        _ prices: ProgrammePrices,
        _ period: ReportPeriod
    ) -> (counts: Counts, completed: Set<Int>) {
        var here: Set<Int> = []
        var counts = Counts()
        for meeting in meetings where meeting.isHeld {
            let came = meeting.marks.filter { $0.value.isThere }.keys
            here.formUnion(came)
            if period.contains(meeting.date) { counts.attendedSeats += came.count }
        }
        let people = records.people.filter { here.contains($0.participant) }
        let report = PersonReport(
            people,
            meetings: meetings,
            sessions: records.sessions,
            cycles: records.cycles,
            in: period
        )
        let completed = Set(report.counts.filter { $0.value.completed > 0 }.keys)
        counts.completed = completed.count
        let last = min(records.closingDay, period.to ?? records.closingDay)
        let visits = ProgrammeVisits(records.meetings)
        let paths = CoursePath.all(records.meetings, in: ReportPeriod())
        var ofKind: [OutcomeKind: Int] = [:]
        for person in records.people {
            let firstSession = paths[person.participant]?.firstDays[.session]
            let all = person.course.results(firstSession: firstSession).filter {
                period.contains($0.from) && $0.from <= last
            }
            for kind in Set(all.map(\.kind)) { ofKind[kind, default: 0] += 1 }
            guard here.contains(person.participant) else { continue }
            let outcomes = all.filter {
                visits.programme(of: $0, person.participant) == programme
            }
            let jobs = outcomes.filter { $0.kind == .job }
            if !outcomes.isEmpty { counts.withOutcome += 1 }
            if !jobs.isEmpty { counts.inWork += 1 }
            if let after = prices.resultSubsidy?.after,
                jobs.contains(where: { $0.hasLasted(after, on: last) })
            {
                counts.subsidised += 1
            }
        }
        counts.hasFewOfOneKind = ofKind.values.contains(where: Suppression.isSmall)
        return (counts, completed)
    }

    /// The lines of a programme's ledger.
    static func ledger(
        _ costs: [ExactMeetingCost],
        _ counts: Counts,
        _ prices: ProgrammePrices
    ) throws(EconomyError) -> Ledger {
        let interpreters = prices.rates.count
        let first = prices.rates.first?.from ?? Day(number: 0)
        let rates =
            prices.rates
            + [
                HourlyRate(
                    from: first,
                    perHour: prices.interpreterPerHour.amount,
                    work: .interpreter,
                    origin: prices.interpreterPerHour.origin
                )
            ]
        var lines: [LedgerLine] = []
        for cost in ProgrammeCost.allCases {
            switch cost {
            case .meetings, .talks:
                let isTalks = cost == .talks
                let own = costs.filter { ($0.meeting.kind == .talks) == isTalks }
                lines.append(.work(cost.id, own.times(\.staffTime), .recorded))
            case .preparation:
                // The minutes come from the file of prices, how often from what was recorded.
                let origin = prices.meeting.origin
                lines.append(.work(cost.id, costs.times(\.preparation), origin))
            case .venues, .speakers:
                let amount = try costs.total(cost).wholeKroner()
                lines.append(.item(cost.id, amount, .recorded))
            case .interpreters:
                let time = costs.reduce(WorkTime.zero) { $0 + $1.interpreting }
                lines.append(.work(cost.id, [.init(time, rate: interpreters)], .recorded))
            case .coffee:
                let count = costs.reduce(0) { $0 + ($1.meeting.kind == .talks ? 0 : $1.came.count) }
                let price = prices.coffee
                lines.append(.item(cost.id, price.amount, count: count, price.origin))
            }
        }
        lines += incomes(counts, prices)
        do {
            return try Ledger(months: prices.months.number, rates: rates, lines: lines)
        } catch {
            preconditionFailure("the lines of a programme make a ledger: \(error)")
        }
    }

    private static func incomes(_ counts: Counts, _ prices: ProgrammePrices) -> [LedgerLine] {
        let tax = prices.taxPerMonth
        var lines: [LedgerLine] = [
            .monthly(
                Identifier.municipalTax,
                .municipalTax,
                tax.amount,
                over: 1,
                count: counts.inWork,
                tax.origin
            )
        ]
        if let subsidy = prices.resultSubsidy {
            lines.append(
                .once(
                    Identifier.resultSubsidy,
                    .resultSubsidy,
                    subsidy.amount.amount,
                    count: counts.subsidised,
                    after: subsidy.after.rawValue,
                    subsidy.amount.origin,
                    legalBasis: subsidy.legalBasis
                )
            )
        }
        for cost in ProgrammeCost.allCases {
            guard let refund = prices.refunds[cost] else { continue }
            lines.append(
                .refund(
                    cost.refund,
                    refund.percent,
                    of: cost.id,
                    refund.origin,
                    legalBasis: refund.legalBasis
                )
            )
        }
        return lines
    }
}

extension ProgrammeCost {
    /// The name of its line in a ledger.
    public var id: Identifier { Identifier.known(rawValue) }

    /// The name of the line of what the state pays back of it.
    public var refund: Identifier { Identifier.known("refund-\(rawValue)") }
}

extension Identifier {
    /// The line of tax in a programme's ledger.
    static let municipalTax = known("municipal-tax")

    /// The line of what the state pays for results in a programme's ledger.
    static let resultSubsidy = known("result-subsidy")

    fileprivate static func known(_ text: String) -> Identifier {
        guard let id = Identifier(text) else { preconditionFailure("no short name: \(text)") }
        return id
    }
}

extension [ExactMeetingCost] {
    /// Time by rate, in the order of the rates; the first rate stands for none.
    fileprivate func times(_ time: (ExactMeetingCost) -> WorkTime) -> [LedgerLine.RatedTime] {
        var sums: [Int: WorkTime] = [:]
        for cost in self { sums[cost.rate, default: .zero] += time(cost) }
        let times = sums.keys.sorted().map { LedgerLine.RatedTime(sums[$0] ?? .zero, rate: $0) }
        return times.isEmpty ? [LedgerLine.RatedTime(.zero, rate: 0)] : times
    }
}

extension Outcome {
    /// Whether it is known on a day to have lasted for some months: they have gone by, and somebody said so in
    /// aftercare, or it ended later.
    fileprivate func hasLasted(_ months: AftercareMonth, on day: Day) -> Bool {
        let due = aftercareDay(months)
        guard due <= day else { return false }
        if aftercare[months]?.state == .inWork { return true }
        return until.map { due <= $0 } ?? false
    }
}
