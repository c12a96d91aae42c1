internal import CivilTime
internal import Insight
internal import Planning

/// The meetings behind each line of a programme's ledger, with the times and prices that it was made of.
struct MeetingTraces {
    private let economy: ProgrammeEconomy
    private let names: PlanNames
    private let catalogue: Catalogue
    private let words: LedgerWords

    init(_ economy: ProgrammeEconomy, _ setting: Setting?, in catalogue: Catalogue) {
        self.economy = economy
        names = PlanNames(setting)
        self.catalogue = catalogue
        words = LedgerWords(economy.statement.ledger, in: catalogue)
    }

    /// One part for each line that cost something, and one for the meetings with the share of each who came.
    func sections() -> [PrintedReport.Section] {
        let lines = ProgrammeCost.allCases.compactMap(section)
        return lines + [shares]
    }

    private func section(_ cost: ProgrammeCost) -> PrintedReport.Section? {
        let rows = economy.meetings.compactMap { meeting -> [ReportTable.Cell]? in
            guard let amount = meeting.amounts[cost], let how = how(cost, meeting) else {
                return nil
            }
            return [.text(name(meeting)), .text(how), .øre(amount.øre)]
        }
        guard !rows.isEmpty else { return nil }
        let sum = economy.meetings.reduce(0) { $0 + ($1.amounts[cost]?.øre ?? 0) }
        return PrintedReport.Section(
            "trace-\(cost.rawValue)",
            heading: catalogue.text(
                Phrase("economy.trace", ["line": .phrase(Phrase(cost.key))])
            ),
            table: ReportTable(
                columns: [
                    .init("line", catalogue.text("economy.column-meeting"), .text),
                    .init("how", catalogue.text("economy.column-how"), .text),
                    .init("amount", catalogue.text("economy.column-amount"), .kroner),
                ],
                rows: rows + [[.text(catalogue.text("economy.total")), .text(""), .øre(sum)]]
            )
        )
    }

    private func name(_ meeting: MeetingCost) -> String {
        catalogue.text(
            Phrase(
                "report.meeting",
                ["date": .day(meeting.date), "name": .phrase(names.meeting(meeting.id))]
            )
        )
    }

    /// What a meeting's part of a line was made of; nothing where it has none.
    private func how(_ cost: ProgrammeCost, _ meeting: MeetingCost) -> String? {
        switch cost {
        case .meetings, .talks: return staff(meeting)
        case .preparation: return time(meeting.preparation, meeting.rate)
        case .venues:
            guard meeting.use.venuePerHour > .zero else { return nil }
            return time(WorkTime(minutes: meeting.use.minutes), meeting.use.venuePerHour)
        case .speakers: return meeting.use.fee.map { catalogue.kroner($0) }
        case .interpreters:
            return time(meeting.interpreting, economy.prices.interpreterPerHour.amount)
        case .coffee:
            guard meeting.kind != .talks, meeting.came > 0 else { return nil }
            return words.many(meeting.came, economy.prices.coffee.amount)
        }
    }

    private func time(_ time: WorkTime, _ price: Amount) -> String? {
        time > .zero ? words.product(catalogue.workTime(time), price) : nil
    }

    private func staff(_ meeting: MeetingCost) -> String? {
        guard meeting.staffTime > .zero else { return nil }
        let time = Phrase.Argument.text(
            words.product(catalogue.workTime(meeting.staffTime), meeting.rate)
        )
        let arguments: [String: Phrase.Argument] = [
            "count": .number(meeting.use.facilitators), "talks": .number(meeting.talks),
            "time": time,
        ]
        let isTalks = meeting.kind == .talks
        let text = catalogue.text(
            Phrase(isTalks ? "economy.staff-talks" : "economy.staff-meeting", arguments)
        )
        guard !meeting.use.isStaffed else { return text }
        return "\(text); \(catalogue.text("economy.staff-by-rule"))"
    }

    /// All meetings with what they cost together, and each of those who came.
    private var shares: PrintedReport.Section {
        PrintedReport.Section(
            "trace-shares",
            heading: catalogue.text("economy.trace-shares"),
            table: ReportTable(
                columns: [
                    .init("meeting", catalogue.text("economy.column-meeting"), .text),
                    .init("came", catalogue.text("economy.column-came"), .count),
                    .init("amount", catalogue.text("economy.column-amount"), .kroner),
                    .init("share", catalogue.text("economy.column-share"), .text),
                ],
                rows: economy.meetings.map { meeting in
                    [
                        .text(name(meeting)), .count(meeting.came), .øre(meeting.total.øre),
                        .text(share(meeting)),
                    ]
                }
            )
        )
    }

    /// What each of those who came cost, such as "91,34 kr.", or "91,33 kr.–91,34 kr." if it does not divide.
    private func share(_ meeting: MeetingCost) -> String {
        let shares = meeting.shares
        guard let most = shares.first, let least = shares.last else {
            return catalogue.text("economy.nobody")
        }
        guard most != least else { return catalogue.kroner(most) }
        return "\(catalogue.kroner(least))–\(catalogue.kroner(most))"
    }
}
