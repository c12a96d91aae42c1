internal import CivilTime
internal import Insight

/// Which groups of meetings differ, in words: a difference is called one only where it is more than chance.
struct DifferenceWording {
    private let comparison: AttendanceComparison
    private let names: ReportNames
    private let catalogue: Catalogue

    /// What the other period is called, where it has a name.
    private let otherPeriod: String?

    init(
        _ comparison: AttendanceComparison,
        _ names: ReportNames,
        otherPeriod: String? = nil,
        in catalogue: Catalogue
    ) {
        self.otherPeriod = otherPeriod
        self.comparison = comparison
        self.names = names
        self.catalogue = catalogue
    }

    /// What stands above the differences.
    var heading: String {
        guard let against = comparison.against else { return catalogue.text("report.differences") }
        let days = catalogue.period(against, until: nil, all: "report.period-all")
        return catalogue.text(Phrase("report.differences-against", ["days": .text(days)]))
    }

    /// One sentence for each comparison.
    var sentences: [String] { comparison.rows.map(sentence) }

    private func sentence(_ row: AttendanceComparison.Row) -> String {
        catalogue.text(
            Phrase(
                otherPeriod == nil ? "report.difference" : "period.difference",
                [
                    "group": .text(names.label(row.group, in: catalogue)),
                    "first": .text(share(row.difference.first)),
                    "other": .text(other(row.other)),
                    "second": .text(share(row.difference.second)),
                    "points": .text(points(row.difference)),
                    "verdict": .text(verdict(row.difference)),
                ]
            )
        )
    }

    /// What a group is compared with.
    func other(_ other: AttendanceComparison.Other) -> String {
        switch other {
        case .otherPeriod: otherPeriod ?? catalogue.text("report.other-period")
        case .rest: catalogue.text("report.other-rest")
        case .before(let row), .only(let row): names.label(row, in: catalogue)
        }
    }

    /// For example "+12 (−3 til 26)", in percentage points.
    func points(_ difference: ShareDifference) -> String {
        catalogue.text(
            Phrase(
                "report.points",
                [
                    "points": .text(signed(difference.value, plus: true)),
                    "low": .text(signed(difference.interval.low)),
                    "high": .text(signed(difference.interval.high)),
                ]
            )
        )
    }

    /// Whether it is a difference.
    func verdict(_ difference: ShareDifference) -> String {
        catalogue.text(
            difference.isMoreThanChance ? "report.more-than-chance" : "report.may-be-chance"
        )
    }

    private func share(_ share: ShareDifference.Share) -> String {
        catalogue.share(share.numerator, of: share.denominator, inTenths: false)
    }

    private func signed(_ value: Double, plus: Bool = false) -> String {
        let points = Int((value * 100).rounded())
        if points < 0 { return "\u{2212}\(-points)" }
        return plus && points > 0 ? "+\(points)" : "\(points)"
    }
}

extension Catalogue {
    /// For example "122 af 451 (27,1 %)"; no percentage of nobody.
    ///
    /// - `tenths`: The share in tenths of a per cent, where it is rounded together with others.
    func share(
        _ numerator: Int,
        of denominator: Int,
        inTenths: Bool = true,
        tenths: Int? = nil
    ) -> String {
        guard denominator > 0 else {
            return text(
                Phrase(
                    "report.share-of-nobody",
                    ["numerator": .number(numerator), "denominator": .number(denominator)]
                )
            )
        }
        let percent =
            tenths.map(decimal) ?? self.percent(numerator, of: denominator, inTenths: inTenths)
        return text(
            Phrase(
                "report.share",
                [
                    "numerator": .number(numerator), "denominator": .number(denominator),
                    "percent": .text(percent),
                ]
            )
        )
    }

    /// A share in per cent, rounded half up, without its sign: "27,1".
    func percent(_ numerator: Int, of denominator: Int, inTenths: Bool = true) -> String {
        // In whole numbers, since a share may lie just below the half that it should be.
        let scale = inTenths ? 1000 : 100
        let rounded = (2 * scale * numerator + denominator) / (2 * denominator)
        return inTenths ? decimal(rounded) : "\(rounded)"
    }

    private func decimal(_ tenths: Int) -> String {
        "\(tenths / 10)\(text("number.decimal"))\(tenths % 10)"
    }
}
