/// The value types of RFC 5545 §3.3.
public enum ValueType: String, CaseIterable, Hashable, Sendable {
    /// Octets in base64: ``BinaryValue``.
    case binary = "BINARY"
    /// Yes or no: ``BooleanValue``.
    case boolean = "BOOLEAN"
    /// The address of somebody: ``CalendarAddress``, though it may be of any scheme.
    case calAddress = "CAL-ADDRESS"
    /// A date: ``DateValue``.
    case date = "DATE"
    /// A date and time: ``DateValue``.
    case dateTime = "DATE-TIME"
    /// A duration: ``DurationValue``.
    case duration = "DURATION"
    /// A number with decimals: ``FloatValue``.
    case float = "FLOAT"
    /// A whole number of 32 bits: ``IntegerValue``.
    case integer = "INTEGER"
    /// A span of time: ``PeriodValue``.
    case period = "PERIOD"
    /// A rule: `RecurrenceRule`.
    case recur = "RECUR"
    /// What people read: ``TextValue``.
    case text = "TEXT"
    /// A time of day: ``TimeValue``.
    case time = "TIME"
    /// An address of any scheme: ``URIValue``.
    case uri = "URI"
    /// How far local time is ahead of UTC: ``UTCOffset``.
    case utcOffset = "UTC-OFFSET"

    static let words = WordList(allCases.map(\.rawValue))

    /// Finds the type that octets name, in either case.
    static func find(_ octets: some RandomAccessCollection<UInt8>) -> ValueType? {
        words.index(of: octets).map { allCases[$0] }
    }
}

/// Words of the standard, which octets are compared with in either case and without a string.
struct WordList: Sendable {
    let words: [[UInt8]]

    init(_ words: some Sequence<some StringProtocol>) {
        self.words = words.map { $0.utf8.map(WordList.upper) }
    }

    /// Which of the words it is.
    func index(of octets: some RandomAccessCollection<UInt8>) -> Int? {
        words.firstIndex { word in
            word.count == octets.count && zip(word, octets).allSatisfy { $0 == WordList.upper($1) }
        }
    }

    private static func upper(_ octet: UInt8) -> UInt8 {
        (0x61...0x7A).contains(octet) ? octet & 0xDF : octet
    }
}
