public import Planning

/// One person's course as somebody has published it, with what it cost and what came in (*business case*).
public struct CaseStudy: Hashable, Sendable {
    /// A short name.
    public var id: Identifier

    /// What it is called.
    public var name: LocalizedText

    /// Who paid.
    public var municipality: LocalizedText

    /// Where it is published.
    public var source: String

    /// How long the course took, in weeks.
    public var weeks: Int

    /// What it cost and what came in.
    public var ledger: Ledger

    /// What it is expected to bring in a year, as stated.
    ///
    /// It does not follow from the ledger, and nothing is computed from it.
    public var statedYearlyEffect: StatedAmount?

    /// Makes the value.
    public init(
        _ id: Identifier,
        name: LocalizedText,
        municipality: LocalizedText,
        source: String,
        weeks: Int,
        ledger: Ledger,
        statedYearlyEffect: StatedAmount? = nil
    ) {
        self.id = id
        self.name = name
        self.municipality = municipality
        self.source = source
        self.weeks = weeks
        self.ledger = ledger
        self.statedYearlyEffect = statedYearlyEffect
    }
}
