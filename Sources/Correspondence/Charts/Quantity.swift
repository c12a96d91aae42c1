/// One number of a chart, with what it is a number of.
public enum Quantity: Hashable, Sendable {
    /// How many.
    case count(Int)
    /// So many of so many.
    case share(Int, of: Int)
    /// A share that follows from more than two counts, 0 to 1.
    case fraction(Double)
    /// An amount in øre.
    case øre(Int)
    /// A number of days.
    case days(Double)
    /// A number that few people stand behind.
    case hidden
    /// Nothing to say.
    case none

    /// Where it stands on an axis; nothing where it stands nowhere.
    var position: Double? {
        let position: Double? =
            switch self {
            case .count(let count): Double(count)
            case .share(let part, let whole): whole > 0 ? Double(part) / Double(whole) : nil
            case .fraction(let share): share
            case .øre(let øre): Double(øre)
            case .days(let days): days
            case .hidden, .none: nil
            }
        // What is no number, or beyond all numbers that people count, has no place on paper.
        return position.flatMap { $0.magnitude < 1e15 ? $0 : nil }
    }

    /// What it is measured in; nothing where it is no number.
    var unit: Unit? {
        switch self {
        case .count: .count
        case .share, .fraction: .share
        case .øre: .kroner
        case .days: .days
        case .hidden, .none: nil
        }
    }

    /// What an axis is measured in.
    enum Unit: Hashable {
        case count, share, kroner, days
    }
}

extension Numerals {
    /// A quantity in words, for a shares with what it is made of: "25,1 % (68 af 271)".
    func words(_ quantity: Quantity, _ catalogue: Catalogue) -> String {
        switch quantity {
        case .count(let count): whole(count)
        case .share(let part, let whole) where whole > 0:
            catalogue.text(
                Phrase(
                    "chart.share",
                    [
                        "percent": .text(percent(part, of: whole)),
                        "part": .text(self.whole(part)), "whole": .text(self.whole(whole)),
                    ]
                )
            )
        case .share, .none: "–"
        case .fraction(let share): percent(share)
        case .øre(let øre): kroner(øre)
        case .days(let days): self.days(days)
        case .hidden: catalogue.text("report.hidden-cell")
        }
    }

    /// A place on an axis in words.
    func words(_ position: Double, _ unit: Quantity.Unit) -> String {
        switch unit {
        case .count: days(position)
        case .share: shortPercent(position)
        case .kroner: kroner(Int(position.rounded()))
        case .days: days(position)
        }
    }

    /// Two places on an axis as "58,3–71,0 %".
    func words(_ interval: ClosedRange<Double>, _ unit: Quantity.Unit) -> String {
        let (low, high) = (interval.lowerBound, interval.upperBound)
        switch unit {
        case .share:
            let least = percent(low)
            // The sign stands once.
            return "\(least.prefix { $0 != "\u{A0}" && $0 != "%" })–\(percent(high))"
        case .count, .kroner, .days: return "\(words(low, unit))–\(words(high, unit))"
        }
    }

    /// A share without the decimal where it is whole, as axes have it.
    private func shortPercent(_ share: Double) -> String {
        let whole = (share * 100).rounded()
        guard (share * 100 - whole).magnitude < 1e-6, whole.magnitude < 1e9 else {
            return percent(share)
        }
        return percentWhole(Int(whole))
    }
}
