public import CivilTime
public import Planning

// Values of tables, written as they stand in files; a text that is no such value stops the tests.

extension Day: ExpressibleByStringLiteral {
    /// Takes `2027-01-05`.
    public init(stringLiteral text: String) {
        self = known(Day(text), text)
    }
}

extension ClockTime: ExpressibleByStringLiteral {
    /// Takes `09:30`.
    public init(stringLiteral text: String) {
        self = known(ClockTime(text), text)
    }
}

extension ClockSpan: ExpressibleByStringLiteral {
    /// Takes `09:30-12:00`.
    public init(stringLiteral text: String) {
        self = known(
            ClockTime(text.prefix(5)).flatMap { start in
                ClockTime(text.suffix(5)).flatMap { ClockSpan(start, to: $0) }
            },
            text
        )
    }
}

extension DaySpan: ExpressibleByStringLiteral {
    /// Takes `2027-01-01/2027-12-31`.
    public init(stringLiteral text: String) {
        self = known(
            Day(text.prefix(10)).flatMap { first in
                Day(text.suffix(10)).flatMap { DaySpan(first, through: $0) }
            },
            text
        )
    }
}

extension RecurrenceRule: ExpressibleByStringLiteral {
    /// Takes `FREQ=MONTHLY;BYDAY=1TU`.
    public init(stringLiteral text: String) {
        self = known(try? RecurrenceRule(text), text)
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Takes `session`.
    public init(stringLiteral text: String) {
        self = known(Identifier(text), text)
    }
}

extension LocalizedText: ExpressibleByStringLiteral {
    /// Takes the Danish words.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

private func known<Value>(_ value: Value?, _ text: String) -> Value {
    guard let value else { preconditionFailure("\(text) is no \(Value.self)") }
    return value
}
