internal import CivilTime

/// The date of a mail (RFC 5322 §3.3), also in the older forms of §4.3.
enum MailDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let zones = [
        "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    ]

    /// Reads the value of a `Date` field, or gives nothing.
    static func instant(_ octets: [UInt8]) -> Instant? {
        var cursor = Cursor(octets)
        let text = String(lowering: cursor.text(until: []))
        var words = text.split { " \t,".contains($0) }.prefix(7)[...]
        if let first = words.first?.first, first.isLetter { words.removeFirst() }
        guard words.count >= 4, let day = number(words[words.startIndex], 1...2),
            let month = months.firstIndex(of: String(words[words.startIndex + 1].prefix(3))),
            let year = year(words[words.startIndex + 2]),
            let date = Day(year: year, month: month + 1, day: day),
            let time = time(words[words.startIndex + 3])
        else { return nil }
        let zone = words.count > 4 ? offset(words[words.startIndex + 4]) : 0
        let local = CivilDateTime(date, time)
        return Instant(secondsSinceEpoch: local.secondsSinceEpoch - zone)
    }

    /// The date as a mail has it, by a clock in UTC.
    static func text(_ instant: Instant) -> String {
        let local = instant.utc
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let weekday = weekdays[local.day.weekday.rawValue - 1]
        let month = months[local.day.month - 1].capitalizedASCII
        let year = String(repeating: "0", count: max(0, 4 - "\(local.day.year)".count))
        let time = [local.time.hour, local.time.minute, local.time.second].map(two)
        return "\(weekday), \(two(local.day.dayOfMonth)) \(month) \(year)\(local.day.year) "
            + time.joined(separator: ":") + " +0000"
    }

    private static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(text)
    }

    private static func year(_ text: Substring) -> Int? {
        guard let year = number(text, 2...4) else { return nil }
        return switch text.utf8.count {
        case 2: year < 50 ? 2000 + year : 1900 + year
        case 3: 1900 + year
        default: year
        }
    }

    private static func time(_ text: Substring) -> ClockTime? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0], 1...2), hour < 24,
            let minute = number(parts[1], 2...2),
            let second = parts.count < 3 ? 0 : number(parts[2], 2...2)
        else { return nil }
        // A leap second is the second before it.
        return ClockTime(hour: hour, minute: minute, second: min(second, 59))
    }

    private static func offset(_ text: Substring) -> Int {
        guard let sign = text.first, sign == "+" || sign == "-",
            let number = number(text.dropFirst(), 4...4)
        else { return (zones[String(text)] ?? 0) * 3600 }
        return (sign == "-" ? -1 : 1) * (number / 100 * 3600 + number % 100 * 60)
    }
}

extension String {
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
