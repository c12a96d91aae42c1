internal import CivilTime
internal import Correspondence
public import Insight
internal import Participation
internal import Planning
internal import Yams

/// A file with what things cost in a programme, such as `docs/cases/prices-example.yaml`.
public enum PriceFile {
    /// Reads the prices.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    /// - Returns: The prices, each with its source or as an assumption.
    /// - Throws: ``FileMistakes`` with every mistake; nothing is half read.
    public static func read(_ octets: [UInt8], file: String) throws -> ProgrammePrices {
        let log = MistakeLog(file: file)
        let fields = try FileFormat.open(octets, as: .prices, log)
        let rates = fields.hourlyRates(isRequired: true)
        let meeting = fields.fields("meeting").flatMap(preparation)
        let talk = fields.fields("talk").flatMap(preparation)
        let coffee = fields.fields("coffeePerPerson")?.statedAmount()
        let interpreter = fields.fields("interpreterPerHour")?.statedAmount()
        let tax = fields.fields("municipalTaxPerMonth")?.statedAmount()
        let months = fields.fields("incomeMonths").flatMap(months)
        let subsidy = fields.optional("resultSubsidy").flatMap { Fields($0, log) }
            .flatMap(subsidy)
        var refunds: [ProgrammeCost: ProgrammePrices.Refund] = [:]
        _ = fields.list("refunds") { node -> ProgrammeCost? in
            guard let entry = Fields(node, log), let refund = refund(entry) else { return nil }
            if refunds.updateValue(refund.value, forKey: refund.key) != nil {
                log.add(
                    entry.optional("of")?.mark,
                    Phrase("mistake.refunded-twice", ["line": .text(refund.key.rawValue)])
                )
            }
            return refund.key
        }
        fields.finish()
        guard
            let rates, let meeting, let talk, let coffee, let interpreter, let tax, let months
        else { throw FileMistakes(log.mistakes) }
        return try log.finish(
            ProgrammePrices(
                rates: rates,
                meeting: meeting,
                talk: talk,
                coffee: coffee,
                interpreterPerHour: interpreter,
                taxPerMonth: tax,
                months: months,
                resultSubsidy: subsidy,
                refunds: refunds
            )
        )
    }

    private static func preparation(_ entry: Fields) -> ProgrammePrices.Preparation? {
        let before = entry.value("preparation", .minutes(0...1440))
        let after = entry.value("followUp", .minutes(0...1440))
        let origin = entry.origin()
        entry.finish()
        guard let before, let after, let origin else { return nil }
        return ProgrammePrices.Preparation(before: before, after: after, origin)
    }

    private static func months(_ entry: Fields) -> ProgrammePrices.StatedNumber? {
        let months = entry.value("months", .number(1...1200))
        let origin = entry.origin()
        entry.finish()
        guard let months, let origin else { return nil }
        return ProgrammePrices.StatedNumber(months, origin)
    }

    private static func subsidy(_ entry: Fields) -> ProgrammePrices.ResultSubsidy? {
        let words = AftercareMonth.allCases.map { "\($0.rawValue)" }
        let form = ValueForm<AftercareMonth>(
            Phrase("advice.one-of", ["words": .text(words.joined(separator: ", "))])
        ) { text in
            AftercareMonth.allCases.first { "\($0.rawValue)" == text }
        }
        let after = entry.value("afterMonths", form)
        let law = entry.legalBasis()
        let amount = entry.statedAmount()
        guard let after, let amount else { return nil }
        return ProgrammePrices.ResultSubsidy(amount, after: after, legalBasis: law)
    }

    private static func refund(
        _ entry: Fields
    ) -> (key: ProgrammeCost, value: ProgrammePrices.Refund)? {
        let cost = entry.value("of", .word(ProgrammeCost.self))
        let percent = entry.value("percent", .percent)
        let law = entry.legalBasis()
        let origin = entry.origin()
        entry.finish()
        guard let cost, let percent, let origin else { return nil }
        return (cost, ProgrammePrices.Refund(percent, origin, legalBasis: law))
    }
}
