internal import CivilTime

/// Takes a written day apart: words are those of all catalogues, figures come as people order them.
struct DayReading {
    private let text: String
    /// The text in small letters with single spaces, folded to ASCII where Danish has letters of its own.
    private let plain: String

    init(_ text: String) {
        self.text = text
        plain = DayReading.folded(text)
    }

    func meaning() throws(WrittenDay.Mistake) -> WrittenDay.Meaning {
        guard text.utf8.count <= 80 else { throw .unreadable(String(text.prefix(40)) + "…") }
        for word in DayWords.known {
            if let found = word.read(plain) { return found }
        }
        if let found = try weekOfYear() { return found }
        var parts = plain.split(separator: " ").drop { DayWords.fillers.contains(String($0)) }
        // A weekday before a date says nothing new, but it can be another one.
        let weekday = parts.first.flatMap { DayWords.weekday($0.trimmed(of: ".,")) }
        if weekday != nil {
            parts = parts.dropFirst().drop { DayWords.fillers.contains(String($0)) }
        }
        guard !parts.isEmpty else { throw .unreadable(text) }
        if weekday == nil, let number = dayOfMonth(parts) { return .dayOfMonth(number) }
        if let weekday, case .week(let number, nil)? = week(parts.joined(separator: " ")) {
            return .week(number, weekday)
        }
        var found = try figures(parts)
        if found == nil { found = try named(parts) }
        switch found {
        case .day(let day)?:
            if let weekday, day.weekday != weekday { throw .otherWeekday(text, day) }
            return .day(day)
        case .yearless(let day, let month, _)?:
            return .yearless(day: day, month: month, weekday)
        default: throw .unreadable(text)
        }
    }

    // MARK: Weeks, and days without a month

    /// Reads `2027-W12-1` and `2027-W12` (ISO 8601).
    private func weekOfYear() throws(WrittenDay.Mistake) -> WrittenDay.Meaning? {
        guard
            let match = plain.wholeMatch(of: #/(\d{4})-?w(\d{2})(?:-?([1-7]))?/#),
            let year = Int(match.output.1), let week = Int(match.output.2)
        else { return nil }
        guard let monday = Day.monday(ofWeek: week, in: year) else {
            throw .noSuchWeek(text)
        }
        guard let number = match.output.3.flatMap({ Int($0) }) else {
            throw .week(text, week, monday)
        }
        return .day(monday.advanced(by: number - 1))
    }

    /// Reads `uge 12` and other words that mean something by themselves.
    private func week(_ text: String) -> WrittenDay.Meaning? {
        DayWords.known.lazy.compactMap { $0.read(text) }.first
    }

    /// Reads `den 5.`, `the 5th`.
    private func dayOfMonth(_ parts: ArraySlice<Substring>) -> Int? {
        guard
            parts.count == 1, let part = parts.first,
            let match = part.wholeMatch(of: #/(\d{1,2})(?:\.|st|nd|rd|th|te|de)?/#),
            let number = Int(match.output.1), (1...31).contains(number)
        else { return nil }
        return number
    }

    // MARK: Figures only

    /// Reads `18.8.2027`, `18/8-2027`, `2027-08-18`, `20270818`, and the same without the year.
    private func figures(
        _ parts: ArraySlice<Substring>
    ) throws(WrittenDay.Mistake) -> WrittenDay.Meaning? {
        let joined = parts.joined(separator: " ")
        guard joined.allSatisfy({ $0.isDigit || "./- ".contains($0) }) else { return nil }
        let groups = joined.split { !$0.isDigit }.map(String.init)
        // Nothing but one sign, and perhaps spaces, may stand between figures.
        let signs = joined.split(whereSeparator: \.isDigit).map { $0.filter { $0 != " " } }
        guard signs.allSatisfy({ $0.count <= 1 }), joined.first?.isDigit == true else { return nil }
        let numbers = groups.compactMap { Int($0) }
        guard numbers.count == groups.count, groups.allSatisfy({ $0.count <= 8 }) else {
            return nil
        }
        switch groups.map(\.count) {
        case [8]: return try inOne(groups[0])
        case [6]:
            let year = 2000 + numbers[0] % 100
            guard
                let meant = Day(year: year, month: numbers[0] / 100 % 100, day: numbers[0] / 10_000)
            else { return nil }
            throw .otherForm(text, meant: meant)
        case let sizes where sizes.count == 3 && sizes[0] == 4:
            return .day(try day(numbers[2], numbers[1], numbers[0]))
        case let sizes where sizes.count == 3 && sizes[2] == 4:
            let found = try day(numbers[0], numbers[1], numbers[2])
            // With two slashes some put the month first.
            let other = Day(year: numbers[2], month: numbers[0], day: numbers[1])
            if let other, other != found, signs.prefix(2).allSatisfy({ $0 == "/" }) {
                throw .either(text, found, other)
            }
            return .day(found)
        case let sizes where sizes.count == 3 && sizes[2] == 2 && sizes[0] <= 2:
            throw .shortYear(text, meant: try day(numbers[0], numbers[1], 2000 + numbers[2]))
        case let sizes where sizes.count == 2 && sizes.allSatisfy({ $0 <= 2 }):
            return try yearless(numbers[0], numbers[1])
        default: return nil
        }
    }

    /// Eight figures with nothing between them begin with the year.
    private func inOne(_ digits: String) throws(WrittenDay.Mistake) -> WrittenDay.Meaning? {
        guard let number = Int(digits) else { return nil }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        if (1900...2999).contains(year), let day = Day(year: year, month: month, day: day) {
            return .day(day)
        }
        let (last, middle, first) = (number % 10_000, number / 10_000 % 100, number / 1_000_000)
        guard let meant = Day(year: last, month: middle, day: first) else { return nil }
        throw .otherForm(text, meant: meant)
    }

    private func day(_ day: Int, _ month: Int, _ year: Int) throws(WrittenDay.Mistake) -> Day {
        if let found = Day(year: year, month: month, day: day) { return found }
        guard (1...9999).contains(year), day > 0, month > 0 else { throw .unreadable(text) }
        guard month <= 12 else {
            throw .noSuchMonth(text, month, meant: Day(year: year, month: day, day: month))
        }
        let count = Day.count(ofMonth: month, in: year)
        guard let last = Day(year: year, month: month, day: count) else { throw .unreadable(text) }
        throw .noSuchDay(text, last: last)
    }

    private func yearless(
        _ day: Int,
        _ month: Int
    ) throws(WrittenDay.Mistake) -> WrittenDay.Meaning {
        // A leap year has all days that any year has.
        _ = try self.day(day, month, 2028)
        return .yearless(day: day, month: month, nil)
    }

    // MARK: With the month in words

    /// Reads `18. august 2027`, `August 18th, 2027`, `18 aug.` and their like.
    private func named(
        _ parts: ArraySlice<Substring>
    ) throws(WrittenDay.Mistake) -> WrittenDay.Meaning? {
        let words = parts.map { $0.trimmed(of: ".,") }
            .filter { !$0.isEmpty && !DayWords.fillers.contains($0) }
        guard words.count == 2 || words.count == 3 else { return nil }
        let month: Int
        let number: String
        if let named = DayWords.month(words[1]) {
            (month, number) = (named, words[0])
        } else if let named = DayWords.month(words[0]) {
            (month, number) = (named, words[1])
        } else {
            return nil
        }
        let digits = number.prefix(while: \.isDigit)
        let ending = String(number.dropFirst(digits.count))
        guard
            (1...2).contains(digits.count), let day = Int(digits),
            ["", "st", "nd", "rd", "th", "te", "de"].contains(ending)
        else { return nil }
        guard words.count == 3 else { return try yearless(day, month) }
        guard words[2].allSatisfy(\.isDigit), let year = Int(words[2]) else { return nil }
        switch words[2].count {
        case 4: return .day(try self.day(day, month, year))
        case 2: throw .shortYear(text, meant: try self.day(day, month, 2000 + year))
        default: return nil
        }
    }

    // MARK: Letters

    /// Small letters, single spaces, plain dashes and digits; å, æ and ø as two letters, as people write
    /// them where the keyboard has none.
    static func folded(_ text: String) -> String {
        var folded = ""
        for character in text.lowercased() {
            switch character {
            case "å": folded += "aa"
            case "ø": folded += "oe"
            case "æ": folded += "ae"
            case "–", "—", "‐", "‑", "−": folded.append("-")
            case "⁄", "∕": folded.append("/")
            case "\u{200E}", "\u{200F}", "\u{FEFF}", "\u{200B}": break
            case let digit where digit.isWholeNumber && !digit.isASCII:
                folded += digit.wholeNumberValue.map(String.init) ?? String(digit)
            case let space where space.isWhitespace: folded.append(" ")
            default: folded.append(character)
            }
        }
        return folded.split(separator: " ").joined(separator: " ")
    }
}

extension Character {
    var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
    /// The text without some signs at its ends.
    fileprivate func trimmed(of signs: String) -> String {
        let head = drop { signs.contains($0) }
        return String(head.reversed().drop { signs.contains($0) }.reversed())
    }
}
