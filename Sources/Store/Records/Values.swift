internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// Reading cells as values of the domain; a cell that does not fit its value is a broken file.
extension StoredRow {
    func day(_ column: String) throws -> Day { try value(column) { Day($0) } }

    func dayIfAny(_ column: String) throws -> Day? { try ifAny(column) { try day(column) } }

    /// A moment of the years that days have.
    func instant(_ column: String) throws -> Instant {
        Instant(secondsSinceEpoch: try number(column, in: StoredRow.seconds))
    }

    func instantIfAny(_ column: String) throws -> Instant? {
        try ifAny(column) { try instant(column) }
    }

    func word<Word: RawRepresentable>(_ column: String, _: Word.Type = Word.self) throws -> Word
    where Word.RawValue == String {
        try value(column) { Word(rawValue: $0) }
    }

    func wordIfAny<Word: RawRepresentable>(_ column: String) throws -> Word?
    where Word.RawValue == String {
        try ifAny(column) { try word(column) }
    }

    func identifier(_ column: String) throws -> Identifier { try value(column) { Identifier($0) } }

    func identifierIfAny(_ column: String) throws -> Identifier? {
        try ifAny(column) { try identifier(column) }
    }

    func roster(_ column: String) throws -> RosterID { RosterID(stored: try text(column)) }

    func staffKeyIfAny(_ column: String) throws -> StaffKey? {
        try ifAny(column) { try value(column) { StaffKey($0) } }
    }

    func clockSpan(_ start: String = "start", _ finish: String = "finish") throws -> ClockSpan {
        let from = try value(start) { ClockTime($0) }
        let to = try value(finish) { ClockTime($0) }
        guard let span = ClockSpan(from, to: to) else { throw damaged(start) }
        return span
    }

    func daySpan() throws -> DaySpan {
        guard let span = DaySpan(try day("first_day"), through: try day("last_day")) else {
            throw damaged("first_day")
        }
        return span
    }

    /// From the beginning of the year 1 to the end of the year 9999.
    private static let seconds = -62_135_596_800...253_402_300_799
}

/// The number of the use case that wrote a row last; whoever changes it says which one they read.
public typealias Version = Int
