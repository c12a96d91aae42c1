/// The parts of a rule while its text is read.
struct RuleParts {
    var frequency: RecurrenceRule.Frequency?
    var interval = 1
    var end = RecurrenceRule.End.never
    var byDay: [RecurrenceRule.WeekdayPosition] = []
    var weekStart = Weekday.monday
    var skip = RecurrenceRule.Skip.omit
    var lists: [String: [Int]] = [:]
    var offsets: [String: Int] = [:]

    /// What each list of numbers may hold (RFC 5545 §3.3.10); negatives count from the end.
    static let ranges: [String: (range: ClosedRange<Int>, signed: Bool)] = [
        "BYSECOND": (range: 0...60, signed: false),
        "BYMINUTE": (range: 0...59, signed: false),
        "BYHOUR": (range: 0...23, signed: false),
        "BYMONTHDAY": (range: 1...31, signed: true),
        "BYYEARDAY": (range: 1...366, signed: true),
        "BYWEEKNO": (range: 1...53, signed: true),
        "BYMONTH": (range: 1...12, signed: false),
        "BYSETPOS": (range: 1...366, signed: true),
    ]

    /// Reads a part.
    ///
    /// - Parameters:
    ///   - part: Its text.
    ///   - offset: Where it begins in the rule.
    ///   - tolerate: Told of values that are empty, where somebody takes the rule without them.
    /// - Throws: ``RuleError`` with the place of the mistake.
    mutating func read(
        _ part: String,
        at offset: Int,
        _ tolerate: ((RuleError) -> Void)? = nil
    ) throws(RuleError) {
        guard let equals = part.firstIndex(of: "="), equals != part.startIndex else {
            throw RuleError(offset: offset, problem: .malformedPart(part))
        }
        let name = upper(part[..<equals])
        var value = upper(part[part.index(after: equals)...])
        let valueOffset = offset + name.utf8.count + 1
        guard offsets[name] == nil, !isSecondEnd(name) else {
            throw RuleError(offset: offset, problem: .repeatedPart(name))
        }
        offsets[name] = offset
        let bad = RuleError(
            offset: valueOffset,
            problem: .badValue(part: name, value: String(part[part.index(after: equals)...]))
        )
        if let tolerate {
            // All of it, or items of a list, as in `BYDAY=MO,`.
            let items = value.split(separator: ",", omittingEmptySubsequences: false)
            if let place = items.firstIndex(where: { $0.isEmpty }) {
                let before = items[..<place].reduce(0) { $0 + $1.utf8.count + 1 }
                let problem = RuleError.Problem.badValue(part: name, value: "")
                tolerate(RuleError(offset: valueOffset + before, problem: problem))
                value = items.filter { !$0.isEmpty }.joined(separator: ",")
                if value.isEmpty { return }
            }
        }
        switch name {
        case "FREQ":
            guard let found = RecurrenceRule.Frequency(rawValue: value) else { throw bad }
            frequency = found
        case "INTERVAL":
            guard let number = decimal(value.utf8), (1...1_000_000).contains(number) else {
                throw bad
            }
            interval = number
        case "COUNT":
            guard let number = decimal(value.utf8), number >= 1 else { throw bad }
            end = .after(number)
        case "UNTIL":
            guard let until = RecurrenceRule.Until(value) else { throw bad }
            end = .until(until)
        case "WKST":
            guard let weekday = Weekday(code: value) else { throw bad }
            weekStart = weekday
        case "RSCALE":
            guard value == "GREGORIAN" else { throw bad }
        case "SKIP":
            guard let found = RecurrenceRule.Skip(rawValue: value) else { throw bad }
            skip = found
        case "BYDAY":
            for item in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let position = RecurrenceRule.WeekdayPosition(item) else { throw bad }
                byDay.append(position)
            }
        default:
            guard let (range, signed) = RuleParts.ranges[name] else {
                throw RuleError(offset: offset, problem: .unknownPart(name))
            }
            lists[name] = try RuleParts.numbers(value, range: range, signed: signed, orThrow: bad)
        }
    }

    private func isSecondEnd(_ name: String) -> Bool {
        (name == "COUNT" || name == "UNTIL") && end != .never
    }

    private static func numbers(
        _ value: String,
        range: ClosedRange<Int>,
        signed: Bool,
        orThrow bad: RuleError
    ) throws(RuleError) -> [Int] {
        var numbers: [Int] = []
        for item in value.split(separator: ",", omittingEmptySubsequences: false) {
            let isSigned = item.first == "-" || item.first == "+"
            guard
                let size = decimal((isSigned ? item.dropFirst() : item).utf8),
                range.contains(size), signed || !isSigned
            else { throw bad }
            numbers.append(item.first == "-" ? -size : size)
        }
        return Array(Set(numbers)).sorted()
    }

    /// What may not stand together (RFC 5545 §3.3.10, RFC 7529 §4.1), in no particular order.
    func conflicts() -> [RuleError] {
        guard let frequency else { return [] }
        let freq = "FREQ=\(frequency.rawValue)"
        var found: [RuleError] = []
        func refuse(_ part: String, with other: String) {
            guard let offset = offsets[part] else { return }
            found.append(
                RuleError(offset: offset, problem: .partNotAllowed(part: part, with: other))
            )
        }
        if frequency != .yearly { refuse("BYWEEKNO", with: freq) }
        if frequency == .weekly { refuse("BYMONTHDAY", with: freq) }
        if [.daily, .weekly, .monthly].contains(frequency) { refuse("BYYEARDAY", with: freq) }
        if byDay.contains(where: { $0.ordinal != nil }) {
            if frequency != .monthly, frequency != .yearly { refuse("BYDAY", with: freq) }
            if lists["BYWEEKNO"] != nil { refuse("BYDAY", with: "BYWEEKNO") }
        }
        // BYSETPOS picks from what another BY part gives.
        if byDay.isEmpty, lists.keys.allSatisfy({ $0 == "BYSETPOS" }) {
            refuse("BYSETPOS", with: freq)
        }
        if offsets["RSCALE"] == nil, let offset = offsets["SKIP"] {
            found.append(RuleError(offset: offset, problem: .missingPart("RSCALE", for: "SKIP")))
        }
        return found
    }
}

extension RecurrenceRule.WeekdayPosition {
    /// Reads `TU`, `1TU` or `-1TU`.
    fileprivate init?(_ text: some StringProtocol) {
        guard let weekday = Weekday(code: text.suffix(2)) else { return nil }
        let number = text.dropLast(2)
        if number.isEmpty {
            self.init(nil, weekday)
            return
        }
        let digits = number.first == "-" || number.first == "+" ? number.dropFirst() : number[...]
        guard let size = decimal(digits.utf8), (1...53).contains(size) else { return nil }
        self.init(number.first == "-" ? -size : size, weekday)
    }
}

extension RecurrenceRule.Until {
    /// Reads `20270105`, `20270105T093000` or `20270105T083000Z`.
    fileprivate init?(_ text: String) {
        var octets = Array(text.utf8)[...]
        let isUTC = octets.last == UInt8(ascii: "Z")
        if isUTC { octets.removeLast() }
        guard
            octets.count == 8 || octets.count == 15,
            let year = decimal(octets.prefix(4)), let month = decimal(octets[4..<6]),
            let dayOfMonth = decimal(octets[6..<8]),
            let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        if octets.count == 8 {
            guard !isUTC else { return nil }
            self = .day(day)
            return
        }
        guard
            octets[8] == UInt8(ascii: "T"), let hour = decimal(octets[9..<11]), hour < 24,
            let minute = decimal(octets[11..<13]), let second = decimal(octets[13..<15]),
            // A leap second is taken as the second before it.
            let time = ClockTime(hour: hour, minute: minute, second: min(second, 59)), second <= 60
        else { return nil }
        let local = CivilDateTime(day, time)
        self = isUTC ? .utc(Instant(utc: local)) : .local(local)
    }
}
