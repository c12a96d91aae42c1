internal import CivilTime
internal import Insight
internal import Planning

/// The lines of a ledger in words: what each is called, how it is worked out and where it comes from.
struct LedgerWords {
    let ledger: Ledger
    let catalogue: Catalogue

    init(_ ledger: Ledger, in catalogue: Catalogue) {
        self.ledger = ledger
        self.catalogue = catalogue
    }

    /// What a line is called.
    func name(_ line: LedgerLine) -> String {
        if let name = line.name { return catalogue.text(name) }
        if let cost = ProgrammeCost(rawValue: line.id.text) { return catalogue.text(cost.key) }
        if case .refund(_, let expense) = line.basis {
            return catalogue.text(Phrase("economy.refund-of", ["line": .text(name(expense))]))
        }
        switch line.income {
        case .municipalTax: return catalogue.text("economy.municipal-tax")
        case .resultSubsidy: return catalogue.text("economy.result-subsidy")
        case .refund, .other, nil: return line.id.text
        }
    }

    /// What the line of an id is called.
    func name(_ id: Identifier) -> String { ledger.line(id).map(name) ?? id.text }

    /// How a line is worked out, with the law that gives it; nothing where it is a plain amount.
    func how(_ line: LedgerLine) -> String {
        var parts = [sum(line)].compactMap(\.self)
        if let law = line.legalBasis { parts.append(law) }
        if line.origin.isAssumption { parts.append(catalogue.text("economy.assumption")) }
        return parts.joined(separator: "; ")
    }

    /// Where a number comes from, in words.
    func origin(_ origin: Origin) -> String {
        switch origin {
        case .source(let text): text
        case .assumption(let text):
            catalogue.text(Phrase("economy.origin-assumption", ["text": .text(text)]))
        case .recorded: catalogue.text("economy.origin-recorded")
        }
    }

    /// What one number is called.
    func name(_ assumption: LedgerAssumption) -> String {
        switch assumption {
        case .hourlyRate(let index): return rateName(index)
        case .months: return catalogue.text("economy.number-months")
        case .time(let id, let index):
            let line = Phrase.Argument.text(name(id))
            guard case .work(let times) = ledger.line(id)?.basis, times.count > 1 else {
                return catalogue.text(Phrase("economy.number-hours", ["line": line]))
            }
            let from = ledger.rates[times[index].rate].from
            return catalogue.text(
                Phrase("economy.number-hours-from", ["line": line, "from": .day(from)])
            )
        case .amount(let id): return name("economy.number-amount", id)
        case .count(let id): return name("economy.number-count", id)
        case .percent(let id): return name("economy.number-percent", id)
        }
    }

    private func name(_ key: String, _ id: Identifier) -> String {
        catalogue.text(Phrase(key, ["line": .text(name(id))]))
    }

    private func rateName(_ index: Int) -> String {
        let rate = ledger.rates[index]
        switch rate.work {
        case .interpreter: return catalogue.text("economy.number-interpreter-rate")
        case .staff:
            guard ledger.rates.count(where: { $0.work == .staff }) > 1 else {
                return catalogue.text("economy.number-rate")
            }
            return catalogue.text(Phrase("economy.number-rate-from", ["from": .day(rate.from)]))
        }
    }

    private func sum(_ line: LedgerLine) -> String? {
        switch line.basis {
        case .work(let times):
            return times.map {
                product(catalogue.workTime($0.time), ledger.rates[$0.rate].perHour)
            }.joined(separator: " + ")
        case .item(let price, let count): return count == 1 ? nil : many(count, price)
        case .monthly(let amount, let over, let count):
            let months = Phrase.Argument.text(catalogue.months(ledger.months))
            if over == ledger.months, count == 1 {
                return catalogue.text(Phrase("economy.how-over", ["months": months]))
            }
            let amount =
                count == 1 && over > 1 ? catalogue.kroner(amount) : many(count, amount)
            guard over > 1 else {
                return catalogue.text(
                    Phrase("economy.how-monthly", ["amount": .text(amount), "months": months])
                )
            }
            return catalogue.text(
                Phrase(
                    "economy.how-over-other",
                    [
                        "amount": .text(amount), "over": .text(catalogue.months(over)),
                        "months": months,
                    ]
                )
            )
        case .once(let amount, let count, let after):
            if after > ledger.months {
                let months = Phrase.Argument.text(catalogue.months(after))
                return catalogue.text(Phrase("economy.how-not-yet", ["months": months]))
            }
            return count == 1 ? nil : many(count, amount)
        case .refund(let percent, let expense):
            return catalogue.text(
                Phrase(
                    "economy.how-refund",
                    [
                        "percent": .text(catalogue.percent(percent)),
                        "line": .text(name(expense)),
                    ]
                )
            )
        }
    }

    func many(_ count: Int, _ price: Amount) -> String {
        product(catalogue.grouped(count.magnitude), price)
    }

    func product(_ number: String, _ price: Amount) -> String {
        catalogue.text(
            Phrase(
                "economy.product",
                ["number": .text(number), "price": .text(catalogue.kroner(price))]
            )
        )
    }
}

extension ProgrammeCost {
    /// The key of what its line is called.
    var key: String {
        switch self {
        case .meetings: "economy.cost-meetings"
        case .talks: "economy.cost-talks"
        case .preparation: "economy.cost-preparation"
        case .venues: "economy.cost-venues"
        case .speakers: "economy.cost-speakers"
        case .interpreters: "economy.cost-interpreters"
        case .coffee: "economy.cost-coffee"
        }
    }
}
