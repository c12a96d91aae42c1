extension PosixRule {
    /// Reads the text form, or gives nothing where it is not well formed.
    ///
    /// - Parameter text: For example `CET-1CEST,M3.5.0,M10.5.0/3`.
    public init?(_ text: some StringProtocol) {
        var scanner = Scanner(rest: Array(text.utf8)[...])
        guard let name = scanner.name(), let offset = scanner.time(maximumHours: 24) else {
            return nil
        }
        // POSIX counts west of Greenwich as positive.
        standard = .init(offset: -offset, isDaylight: false, abbreviation: name)
        if scanner.rest.isEmpty {
            daylight = nil
            return
        }
        guard let summerName = scanner.name() else { return nil }
        var summerOffset = -offset + 3600
        if scanner.rest.first != UInt8(ascii: ",") {
            guard let given = scanner.time(maximumHours: 24) else { return nil }
            summerOffset = -given
        }
        guard
            let start = scanner.change(), let end = scanner.change(), scanner.rest.isEmpty
        else { return nil }
        daylight = Daylight(
            type: .init(offset: summerOffset, isDaylight: true, abbreviation: summerName),
            start: start,
            end: end
        )
    }

    private struct Scanner {
        var rest: ArraySlice<UInt8>

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: character) else { return false }
            rest.removeFirst()
            return true
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard digits.count <= 3, let value = decimal(digits), range.contains(value) else {
                return nil
            }
            rest = rest.dropFirst(digits.count)
            return value
        }

        /// Three or more letters, or anything alphanumeric with a sign between `<` and `>`.
        mutating func name() -> String? {
            if take("<") {
                guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                let name = rest[rest.startIndex..<close]
                rest = rest[(close + 1)...]
                return name.count >= 3 ? String(decoding: name, as: UTF8.self) : nil
            }
            let letters = rest.prefix {
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF)
            }
            rest = rest.dropFirst(letters.count)
            return letters.count >= 3 ? String(decoding: letters, as: UTF8.self) : nil
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func time(maximumHours: Int) -> Int? {
            let isNegative = take("-")
            if !isNegative { _ = take("+") }
            guard let hours = number(0...maximumHours) else { return nil }
            var seconds = hours * 3600
            if take(":") {
                guard let minutes = number(0...59) else { return nil }
                seconds += minutes * 60
                if take(":") {
                    guard let more = number(0...59) else { return nil }
                    seconds += more
                }
            }
            return isNegative ? -seconds : seconds
        }

        mutating func change() -> YearlyChange? {
            guard take(","), let date = date() else { return nil }
            guard take("/") else { return YearlyChange(date: date, seconds: 7200) }
            guard let seconds = time(maximumHours: 167) else { return nil }
            return YearlyChange(date: date, seconds: seconds)
        }

        private mutating func date() -> YearlyChange.Date? {
            if take("M") {
                guard
                    let month = number(1...12), take("."), let week = number(1...5), take("."),
                    let weekday = number(0...6)
                else { return nil }
                return .weekday(
                    month: month,
                    week: week,
                    weekday: Weekday(rawValue: weekday) ?? .sunday
                )
            }
            if take("J") { return number(1...365).map(YearlyChange.Date.dayWithoutLeapDay) }
            return number(0...365).map(YearlyChange.Date.dayFromZero)
        }
    }
}
