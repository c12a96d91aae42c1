internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// Reading cells as values of the domain; a cell that does not fit its value is a broken file.
extension Row {
    func day(_ column: String) throws -> Day {
        try value(column) { Day($0 as String) }
    }

    func dayIfAny(_ column: String) throws -> Day? {
        let text: String? = self[column]
        return text == nil ? nil : try day(column)
    }

    func instant(_ column: String) -> Instant {
        Instant(secondsSinceEpoch: self[column] as Int)
    }

    func word<Word: RawRepresentable>(_ column: String, _: Word.Type = Word.self) throws -> Word
    where Word.RawValue == String {
        try value(column) { Word(rawValue: $0 as String) }
    }

    func wordIfAny<Word: RawRepresentable>(_ column: String) throws -> Word?
    where Word.RawValue == String {
        let text: String? = self[column]
        return text == nil ? nil : try word(column)
    }

    func identifier(_ column: String) throws -> Identifier {
        try value(column) { Identifier($0 as String) }
    }

    func identifierIfAny(_ column: String) throws -> Identifier? {
        let text: String? = self[column]
        return text == nil ? nil : try identifier(column)
    }

    func clockSpan() throws -> ClockSpan {
        let texts: (start: String, finish: String) = (self["start"], self["finish"])
        guard
            let start = ClockTime(texts.start), let finish = ClockTime(texts.finish),
            let span = ClockSpan(start, to: finish)
        else { throw DamagedRow("start", "\(texts.start)-\(texts.finish)") }
        return span
    }

    func daySpan() throws -> DaySpan {
        let (first, last) = (try day("first_day"), try day("last_day"))
        guard let span = DaySpan(first, through: last) else {
            throw DamagedRow("first_day", "\(first)-\(last)")
        }
        return span
    }

    private func value<Value>(_ column: String, _ read: (String) -> Value?) throws -> Value {
        let text: String = self[column]
        guard let value = read(text) else { throw DamagedRow(column, text) }
        return value
    }
}

/// The number of the use case that wrote a row last; whoever changes it says which one they read.
public typealias Version = Int
