internal import Correspondence
internal import Insight

// Numbers of ledgers. A thousands separator is never read: 1.000 is a thousand to some and one to others.

extension ValueForm {
    /// Kroner with øre, such as `5000` or `5000.50`, up to a hundred million.
    static var kroner: ValueForm<Amount> {
        let most = 100_000_000
        return ValueForm<Amount>(Phrase("advice.kroner", ["high": .number(most)])) { text in
            decimal(text, places: 2, most: most).map { Amount(øre: $0) }
        }
    }

    /// Hours with thousandths, such as `1.5` or `2.025`, up to a hundred thousand.
    static var workHours: ValueForm<WorkTime> {
        let most = 100_000
        return ValueForm<WorkTime>(Phrase("advice.work-hours", ["high": .number(most)])) { text in
            decimal(text, places: 3, most: most).map { WorkTime(thousandthsOfHour: $0) }
        }
    }

    /// A percentage in thousandths of one per cent, such as `50` or `12.5`.
    static var percent: ValueForm<Int> {
        ValueForm<Int>(Phrase("advice.percent")) { decimal($0, places: 3, most: 100) }
    }
}

/// A number with a point, in its smallest unit; nothing for any other writing or for more than is let in.
private func decimal(_ text: String, places: Int, most: Int) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard
        (1...2).contains(parts.count), (1...12).contains(parts[0].count),
        parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
        parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
    else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || (1...places).contains(fraction.count) else { return nil }
    let missing = Array(repeating: UInt8(ascii: "0"), count: places - fraction.count)
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let digits = String(decoding: Array(parts[0]) + fraction + missing, as: UTF8.self)
    guard let value = Int(digits), value <= most * scale else { return nil }
    return value
}
