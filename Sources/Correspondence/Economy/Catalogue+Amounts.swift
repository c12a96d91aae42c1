public import Insight

/// The one place where money, working time and percentages are written for people.
extension Catalogue {
    /// An amount, in Danish "1.234 kr." or "1.234,50 kr."; øre only where there are any.
    public func kroner(_ amount: Amount) -> String {
        let (whole, øre) = amount.øre.magnitude.quotientAndRemainder(dividingBy: 100)
        let number = øre == 0 ? grouped(whole) : grouped(whole) + decimal + twoDigits(øre)
        let text = text(Phrase("amount", ["number": .text(number)]))
        return amount < .zero ? "−" + text : text
    }

    /// Working time, in Danish "2,025 timer"; hours and minutes where it is no whole thousandth of an hour.
    public func workTime(_ time: WorkTime) -> String {
        guard let thousandths = time.thousandthsOfHour else {
            return length(seconds: (time.minutes ?? 0) * 60)
        }
        if thousandths == 1000 { return text(Phrase("hours", ["count": .number(1)])) }
        return text(Phrase("amount.hours", ["number": .text(thousandthsText(thousandths))]))
    }

    /// A percentage, in Danish "12,5 %".
    ///
    /// - `thousandths`: Thousandths of one per cent.
    public func percent(_ thousandths: Int) -> String {
        text(Phrase("number.percent", ["number": .text(thousandthsText(thousandths))]))
    }

    /// A number of months, in Danish "6 måneder".
    func months(_ count: Int) -> String {
        text(Phrase("amount.months", ["count": .number(count)]))
    }

    /// A number in its unit.
    func value(_ value: LedgerValue) -> String {
        switch value {
        case .amount(let amount): kroner(amount)
        case .time(let time): workTime(time)
        case .count(let count): grouped(count.magnitude)
        case .percent(let percent): self.percent(percent)
        case .months(let count): months(count)
        }
    }

    /// Figures in groups of three, in Danish "1.234.567".
    func grouped(_ number: UInt) -> String { Numerals(self).grouped(number) }

    private var decimal: String { text("number.decimal") }

    private func twoDigits(_ number: UInt) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Thousandths with as many decimals as there are, such as "2,025" and "5".
    private func thousandthsText(_ thousandths: Int) -> String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return grouped(whole) }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return grouped(whole) + decimal + digits
    }
}
