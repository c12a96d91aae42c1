internal import CivilTime
internal import Correspondence
internal import Insight
internal import Planning
internal import Yams

/// Reads the lines of a ledger and holds each one to those before it.
struct LedgerReader {
    let log: MistakeLog
    /// The rates by their days; nothing where they could not be read, so that no line is blamed for it.
    let rates: [HourlyRate]?
    /// The lines before, with the line of the file on which each is named.
    private var seen: [Identifier: Int] = [:]
    private var expenses: [Identifier] = []
    /// What is refunded already.
    private var refunded: Set<Identifier> = []

    init(log: MistakeLog, rates: [HourlyRate]?) {
        self.log = log
        self.rates = rates
    }

    /// Reads what was spent: staff time, or a price for each of a number.
    mutating func expense(_ node: Node) -> LedgerLine? {
        guard let entry = Fields(node, log) else { return nil }
        let head = head(entry)
        if let id = head.id { expenses.append(id) }
        let line: LedgerLine?
        switch entry.one(of: ["hours", "kroner"]) {
        case "hours":
            let time = entry.value("hours", .workHours)
            let rate = rate(entry)
            line = head.line { id, name, origin, law in
                guard let time, let rate else { return nil }
                return .work(id, [.init(time, rate: rate)], origin, named: name, legalBasis: law)
            }
        case "kroner":
            let price = entry.value("kroner", .kroner)
            let count = entry.optional("count").flatMap { entry.value($0, .number(0...100_000)) }
            line = head.line { id, name, origin, law in
                guard let price else { return nil }
                return .item(id, price, count: count, origin, named: name, legalBasis: law)
            }
        default: line = nil
        }
        entry.finish()
        return line
    }

    /// Reads what came in: a refund, what goes on month by month, or what comes once.
    mutating func income(_ node: Node) -> LedgerLine? {
        guard let entry = Fields(node, log) else { return nil }
        let head = head(entry)
        let line: LedgerLine?
        switch entry.one(of: ["kroner", "percent"]) {
        case "percent": line = refund(entry, head)
        case "kroner": line = paid(entry, head)
        default: line = nil
        }
        entry.finish()
        return line
    }

    // MARK: Parts

    /// What every line has.
    private struct Head {
        let id: Identifier?
        let name: LocalizedText?
        let origin: Origin?
        let legalBasis: String?

        func line(
            _ make: (Identifier, LocalizedText, Origin, String?) -> LedgerLine?
        ) -> LedgerLine? {
            guard let id, let name, let origin else { return nil }
            return make(id, name, origin, legalBasis)
        }
    }

    private mutating func head(_ entry: Fields) -> Head {
        let id = entry.value("id", .identifier)
        let head = Head(
            id: id,
            name: entry.localized("name"),
            origin: entry.origin(),
            legalBasis: entry.legalBasis()
        )
        if let id {
            let mark = entry.optional("id")?.mark
            if let first = seen[id] { log.add(mark, .repeated(id.text, first: first)) }
            seen[id] = seen[id] ?? mark?.line ?? 1
        }
        return head
    }

    /// The rate of a line's hours: the only one there is, or that of its day.
    private func rate(_ entry: Fields) -> Int? {
        guard let rates else {
            _ = entry.optional("day").flatMap { entry.value($0, .day) }
            return nil
        }
        guard !rates.isEmpty else {
            log.add(entry.optional("hours")?.mark, Phrase("mistake.no-hourly-rate"))
            return nil
        }
        guard rates.count > 1 || entry.optional("day") != nil else { return 0 }
        guard let day = entry.value("day", .day) else { return nil }
        do throws(EconomyError) {
            return try rates.index(on: day)
        } catch {
            log.add(
                entry.optional("day")?.mark,
                Phrase("mistake.no-rate-on-day", ["first": .day(rates[0].from)])
            )
            return nil
        }
    }

    private mutating func refund(_ entry: Fields, _ head: Head) -> LedgerLine? {
        let percent = entry.value("percent", .percent)
        let expense = entry.value("of", .identifier)
        guard let expense else { return nil }
        let mark = entry.optional("of")?.mark
        guard expenses.contains(expense) else {
            log.add(mark, .unknownLine(expense), suggestion: .lines(expenses, near: expense))
            return nil
        }
        guard refunded.insert(expense).inserted else {
            log.add(mark, Phrase("mistake.refunded-twice", ["line": .text(expense.text)]))
            return nil
        }
        return head.line { id, name, origin, law in
            percent.map { .refund(id, $0, of: expense, origin, named: name, legalBasis: law) }
        }
    }

    private func paid(_ entry: Fields, _ head: Head) -> LedgerLine? {
        let amount = entry.value("kroner", .kroner)
        let kind = entry.value("kind", .income)
        let count = entry.optional("count").flatMap { entry.value($0, .number(0...100_000)) }
        let over = entry.optional("overMonths").flatMap { entry.value($0, .number(1...1200)) }
        let after = entry.value("afterMonths", .number(0...1200), default: 0)
        if entry.optional("overMonths") != nil, let node = entry.optional("afterMonths") {
            log.add(
                node.mark,
                Phrase(
                    "mistake.rule-not-together",
                    ["part": "afterMonths", "other": "overMonths"]
                )
            )
        }
        return head.line { id, name, origin, law in
            guard let amount, let kind, let after else { return nil }
            if let over {
                return .monthly(
                    id,
                    kind,
                    amount,
                    over: over,
                    count: count,
                    origin,
                    named: name,
                    legalBasis: law
                )
            }
            return .once(
                id,
                kind,
                amount,
                count: count,
                after: after,
                origin,
                named: name,
                legalBasis: law
            )
        }
    }
}

extension ValueForm {
    /// A kind of income that no percentage makes.
    fileprivate static var income: ValueForm<LedgerLine.Income> {
        let kinds = LedgerLine.Income.allCases.filter { $0 != .refund }
        let words = kinds.map(\.rawValue)
        return ValueForm<LedgerLine.Income>(
            parse: { text in kinds.first { $0.rawValue == text } },
            advice: { text in
                didYouMean(nearest(text, in: words))
                    ?? Phrase("advice.one-of", ["words": .text(words.joined(separator: ", "))])
            }
        )
    }
}
