/// What is wrong with the text of a rule, and where.
public struct RuleError: Error, Hashable, Sendable {
    /// Octets from the start of the text to the trouble.
    public let offset: Int

    /// What the trouble is.
    public let problem: Problem

    /// The kinds of trouble; the text that caused it goes along.
    public enum Problem: Hashable, Sendable {
        /// A part is not `NAME=VALUE`.
        case malformedPart(String)
        /// No such part exists, or this program does not follow it.
        case unknownPart(String)
        /// A part stands twice, or `COUNT` and `UNTIL` stand together.
        case repeatedPart(String)
        /// A part stands without another one that it needs.
        case missingPart(String, for: String)
        /// There is no `FREQ`.
        case missingFrequency
        /// A value is not one that the part allows.
        case badValue(part: String, value: String)
        /// The part may not be used with this frequency or this other part.
        case partNotAllowed(part: String, with: String)
    }
}

extension RecurrenceRule {
    /// Reads the text of a rule.
    ///
    /// - Parameter text: For example `FREQ=MONTHLY;BYDAY=1TU`, without `RRULE:`. At most 1 KiB.
    /// - Throws: ``RuleError`` with the place of the first mistake.
    public init(_ text: some StringProtocol) throws(RuleError) {
        let parts = try RuleParts(text)
        if let conflict = parts.conflicts().first { throw conflict }
        try self.init(parts)
    }

    /// Reads the text of a rule whose parts may stand together where RFC 5545 forbids it.
    ///
    /// Other programs write and follow such rules; each part is then a limit on its own.
    ///
    /// - Parameters:
    ///   - text: As for the strict reading.
    ///   - tolerated: What the strict reading would have refused is added to it.
    /// - Throws: ``RuleError`` for all but parts that may not stand together, empty parts and empty
    ///   values.
    public init(
        lenient text: some StringProtocol,
        tolerated: inout [RuleError]
    ) throws(RuleError) {
        var found: [RuleError] = []
        let parts = try RuleParts(text) { found.append($0) }
        try self.init(parts)
        tolerated += found + parts.conflicts()
    }

    private init(_ parts: RuleParts) throws(RuleError) {
        guard let frequency = parts.frequency else {
            throw RuleError(offset: 0, problem: .missingFrequency)
        }
        self.init(
            frequency: frequency,
            interval: parts.interval,
            end: parts.end,
            bySecond: parts.lists["BYSECOND"] ?? [],
            byMinute: parts.lists["BYMINUTE"] ?? [],
            byHour: parts.lists["BYHOUR"] ?? [],
            byDay: parts.byDay,
            byMonthDay: parts.lists["BYMONTHDAY"] ?? [],
            byYearDay: parts.lists["BYYEARDAY"] ?? [],
            byWeekNumber: parts.lists["BYWEEKNO"] ?? [],
            byMonth: parts.lists["BYMONTH"] ?? [],
            bySetPosition: parts.lists["BYSETPOS"] ?? [],
            weekStart: parts.weekStart,
            skip: parts.skip
        )
    }
}

extension RuleParts {
    /// Reads the parts; empty ones are handed on where somebody takes them.
    fileprivate init(
        _ text: some StringProtocol,
        toleratingEmpty tolerate: ((RuleError) -> Void)? = nil
    ) throws(RuleError) {
        guard text.utf8.count <= 1024 else {
            throw RuleError(offset: 1024, problem: .malformedPart(String(text.prefix(20))))
        }
        var offset = 0
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            if part.isEmpty, let tolerate {
                tolerate(RuleError(offset: offset, problem: .malformedPart("")))
            } else {
                try read(String(part), at: offset, tolerate)
            }
            offset += part.utf8.count + 1
        }
    }
}

extension RecurrenceRule.Until: CustomStringConvertible {
    /// The value as RFC 5545 writes it.
    public var description: String {
        func digits(_ local: CivilDateTime) -> String {
            let (day, time) = (local.day, local.time)
            return "\(compact(day))T\(padded(time.hour, 2))\(padded(time.minute, 2))"
                + padded(time.second, 2)
        }
        func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }
        return switch self {
        case .day(let day): compact(day)
        case .local(let local): digits(local)
        case .utc(let instant): digits(instant.utc) + "Z"
        }
    }
}

extension RecurrenceRule: CustomStringConvertible {
    /// The rule as RFC 5545 writes it, `FREQ` first and defaults left out.
    public var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        func add(_ name: String, _ values: [Int]) {
            guard !values.isEmpty else { return }
            parts.append("\(name)=\(values.map(String.init).joined(separator: ","))")
        }
        if let until = end.until { parts.append("UNTIL=\(until)") }
        if let count = end.count { parts.append("COUNT=\(count)") }
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        add("BYSECOND", bySecond)
        add("BYMINUTE", byMinute)
        add("BYHOUR", byHour)
        if !byDay.isEmpty {
            let days = byDay.map { ($0.ordinal.map(String.init) ?? "") + $0.weekday.code }
            parts.append("BYDAY=\(days.joined(separator: ","))")
        }
        add("BYMONTHDAY", byMonthDay)
        add("BYYEARDAY", byYearDay)
        add("BYWEEKNO", byWeekNumber)
        add("BYMONTH", byMonth)
        add("BYSETPOS", bySetPosition)
        if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }
        if skip != .omit { parts.append("RSCALE=GREGORIAN;SKIP=\(skip.rawValue)") }
        return parts.joined(separator: ";")
    }
}
