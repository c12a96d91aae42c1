internal import CivilTime
internal import Correspondence
public import Insight
internal import Planning

/// A file with what one person's course cost and what came in, such as `docs/cases/julia.yaml`.
public enum CaseFile {
    /// Reads the case.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    /// - Returns: The case, whose ledger can be worked out.
    /// - Throws: ``FileMistakes`` with every mistake; nothing is half read.
    public static func read(_ octets: [UInt8], file: String) throws -> CaseStudy {
        let log = MistakeLog(file: file)
        let fields = try FileFormat.open(octets, as: .caseStudy, log)
        let id = fields.value("id", .identifier)
        let name = fields.localized("name")
        let municipality = fields.localized("municipality")
        let source = fields.text("source")
        let weeks = fields.value("weeks", .number(1...520))
        let months = fields.value("months", .number(1...1200))
        let rates = fields.hourlyRates(isRequired: false)
        var reader = LedgerReader(log: log, rates: rates)
        let expenses = fields.list("expenses", isRequired: true) { reader.expense($0) }
        let income = fields.list("income", isRequired: true) { reader.income($0) }
        let effect = fields.optional("yearlyEffect").flatMap {
            Fields($0, log)?.statedAmount()
        }
        fields.finish()
        guard
            let id, let name, let municipality, let source, let weeks, let months, let rates,
            // What would keep lines from being a ledger has been reported where it stands.
            let ledger = try? Ledger(months: months, rates: rates, lines: expenses + income)
        else { throw FileMistakes(log.mistakes) }
        return try log.finish(
            CaseStudy(
                id,
                name: name,
                municipality: municipality,
                source: source,
                weeks: weeks,
                ledger: ledger,
                statedYearlyEffect: effect
            )
        )
    }
}
