/// Numbers as people read them in a language: in Danish "1.234", "55,7 %" and "-363 kr.".
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
        let figures = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (place, figure) in figures.enumerated() {
            if place > 0, (figures.count - place) % 3 == 0 { text += group }
            text.append(figure)
        }
        return text
    }

    /// A share in per cent with one decimal, rounded half up; a dash where there is nobody to count.
    public func percent(_ numerator: Int, of denominator: Int) -> String {
        guard denominator > 0 else { return "–" }
        // In whole numbers, since a thousand times a share may lie just below the half that it should be.
        let (double, isTooLarge) = numerator.multipliedReportingOverflow(by: 2000)
        guard !isTooLarge else { return percent(Double(numerator) / Double(denominator)) }
        let tenths = (double.magnitude + denominator.magnitude) / (2 * denominator.magnitude)
        return percent(tenths: double < 0 ? -Int(tenths) : Int(tenths))
    }

    /// A share in per cent with one decimal; a dash for what is no number.
    public func percent(_ share: Double) -> String {
        guard let tenths = scaled(share, 1000) else { return "–" }
        return percent(tenths: tenths)
    }

    /// An amount in øre as kroner; øre are written only where there are some.
    public func kroner(_ øre: Int) -> String {
        let (kroner, rest) = øre.quotientAndRemainder(dividingBy: 100)
        var number = whole(kroner)
        if øre < 0, kroner == 0 { number = "-" + number }
        if rest != 0 { number += decimal + (abs(rest) < 10 ? "0" : "") + "\(abs(rest))" }
        return unbroken("number.kroner", number)
    }

    /// Days, with one decimal where they are not whole.
    public func days(_ days: Double) -> String {
        guard let tenths = scaled(days, 10) else { return "–" }
        return number(tenths: tenths)
    }

    /// A whole number of per cent, as axes have it.
    func percentWhole(_ percent: Int) -> String {
        unbroken("number.percent", whole(percent))
    }

    private func percent(tenths: Int) -> String {
        let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
        var text = self.whole(whole)
        if tenths < 0, whole == 0 { text = "-" + text }
        return unbroken("number.percent", "\(text)\(decimal)\(abs(rest))")
    }

    private func number(tenths: Int) -> String {
        let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
        var text = self.whole(whole)
        if tenths < 0, whole == 0 { text = "-" + text }
        return rest == 0 ? text : "\(text)\(decimal)\(abs(rest))"
    }

    private func unbroken(_ key: String, _ number: String) -> String {
        catalogue.text(Phrase(key, ["number": .text(number)])).replacing(" ", with: "\u{A0}")
    }

    private func scaled(_ number: Double, _ factor: Double) -> Int? {
        let scaled = (number * factor).rounded()
        return scaled.magnitude < 1e15 ? Int(scaled) : nil
    }
}
