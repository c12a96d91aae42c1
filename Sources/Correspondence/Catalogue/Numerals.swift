internal import Insight

/// Numbers as people read them in a language: in Danish "1.234", "55,7 %" and "−363 kr.".
///
/// A number never breaks from its sign: the space between them is a no-break space.
public struct Numerals: Sendable {
    private let catalogue: Catalogue
    private let decimal: String
    private let group: String

    /// Makes the words for numbers in the language of a catalogue.
    public init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        decimal = catalogue.text("number.decimal")
        group = catalogue.text("number.group")
    }

    /// A whole number, in groups of three figures.
    public func whole(_ number: Int) -> String {
        (number < 0 ? Numerals.minus : "") + grouped(number.magnitude)
    }

    /// A number without a sign, in groups of three figures.
    func grouped(_ number: UInt) -> String {
        let figures = Array(String(number))
        var text = ""
        for (place, figure) in figures.enumerated() {
            if place > 0, (figures.count - place) % 3 == 0 { text += group }
            text.append(figure)
        }
        return text
    }

    private static let minus = "\u{2212}"

    /// A share in per cent with one decimal, rounded half up; a dash where there is nobody to count.
    public func percent(_ numerator: Int, of denominator: Int) -> String {
        guard denominator > 0 else { return "–" }
        // In whole numbers, since a thousand times a share may lie just below the half that it should be.
        let (double, isTooLarge) = numerator.multipliedReportingOverflow(by: 2000)
        guard !isTooLarge else { return percent(Double(numerator) / Double(denominator)) }
        let tenths = (double.magnitude + denominator.magnitude) / (2 * denominator.magnitude)
        return percent(tenths: double < 0 ? -Int(tenths) : Int(tenths))
    }

    /// Tenths of a per cent in words.
    func percent(tenths: Int) -> String { percent(number(tenths: tenths, sayingNone: true)) }

    /// A share in per cent with one decimal; a dash for what is no number.
    public func percent(_ share: Double) -> String {
        guard let tenths = scaled(share, 1000) else { return "–" }
        return percent(tenths: tenths)
    }

    /// An amount in øre as kroner; øre are written only where there are some.
    public func kroner(_ øre: Int) -> String {
        unbroken(catalogue.kroner(Amount(øre: øre)))
    }

    /// Days, with one decimal where they are not whole.
    public func days(_ days: Double) -> String {
        guard let tenths = scaled(days, 10) else { return "–" }
        return number(tenths: tenths, sayingNone: false)
    }

    /// A whole number of per cent, as axes have it.
    func percentWhole(_ percent: Int) -> String {
        self.percent(whole(percent))
    }

    /// Tenths in words.
    ///
    /// - `sayingNone`: Whether the decimal is written where it is 0.
    private func number(tenths: Int, sayingNone: Bool) -> String {
        let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
        var text = self.whole(whole)
        if tenths < 0, whole == 0 { text = Numerals.minus + text }
        return rest == 0 && !sayingNone ? text : "\(text)\(decimal)\(abs(rest))"
    }

    private func percent(_ number: String) -> String {
        unbroken(catalogue.text(Phrase("number.percent", ["number": .text(number)])))
    }

    private func unbroken(_ text: String) -> String { text.replacing(" ", with: "\u{A0}") }

    private func scaled(_ number: Double, _ factor: Double) -> Int? {
        let scaled = (number * factor).rounded()
        return scaled.magnitude < 1e15 ? Int(scaled) : nil
    }
}
