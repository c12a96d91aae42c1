public import CivilTime

/// The value type TIME: a time of day on no particular day (RFC 5545 §3.3.12).
public struct TimeValue: WrittenValue {
    /// What the clock shows, before 24:00.
    public let time: ClockTime

    /// Whether the clock is one in UTC.
    public let isUTC: Bool

    /// Makes a value, or nothing for 24:00, which the form does not know.
    ///
    /// - Parameters:
    ///   - time: What the clock shows.
    ///   - isUTC: Whether the clock is one in UTC.
    public init?(_ time: ClockTime, isUTC: Bool = false) {
        guard time < .endOfDay else { return nil }
        self.time = time
        self.isUTC = isUTC
    }

    /// Reads a time, or gives nothing; a leap second is taken as the second before it.
    ///
    /// - Parameter octets: Six digits and perhaps `Z`.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        isUTC = octets.last == UInt8(ascii: "Z")
        guard let time = ClockTime(octets.part(0..<octets.count - (isUTC ? 1 : 0))) else {
            return nil
        }
        self.time = time
    }

    /// The value as RFC 5545 writes it.
    public var description: String { time.digitText + (isUTC ? "Z" : "") }
}

/// The value type PERIOD: a time and how long it goes on from there (RFC 5545 §3.3.9).
public struct PeriodValue: WrittenValue {
    /// When it begins: a time, never a whole day.
    public let start: DateValue

    private let kind: Kind

    private enum Kind: Hashable, Sendable {
        case end(DateValue)
        case duration(NominalDuration)
    }

    /// Makes a period from its beginning and its end.
    ///
    /// - Parameters:
    ///   - start: A time.
    ///   - end: A later time of the same form; otherwise there is no such period.
    public init?(from start: DateValue, to end: DateValue) {
        switch (start, end) {
        case (.local(let start), .local(let end)): guard start < end else { return nil }
        case (.utc(let start), .utc(let end)): guard start < end else { return nil }
        default: return nil
        }
        self.start = start
        kind = .end(end)
    }

    /// Makes a period from its beginning and its length.
    ///
    /// - Parameters:
    ///   - start: A time.
    ///   - duration: More than none; otherwise there is no such period.
    public init?(from start: DateValue, lasting duration: NominalDuration) {
        if case .day = start { return nil }
        guard duration.days >= 0, duration.seconds >= 0, duration != .zero else { return nil }
        self.start = start
        kind = .duration(duration)
    }

    /// When it ends, where it was written so.
    public var end: DateValue? {
        if case .end(let end) = kind { end } else { nil }
    }

    /// How long it goes on, where it was written so.
    public var duration: NominalDuration? {
        if case .duration(let duration) = kind { duration } else { nil }
    }

    /// Whether the times are in UTC.
    public var isUTC: Bool {
        if case .utc = start { true } else { false }
    }

    /// Reads a period, or gives nothing.
    ///
    /// - Parameter octets: A time, a slash, and a later time or a duration.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard
            let slash = octets.firstIndex(of: UInt8(ascii: "/")),
            let start = DateValue(octets: octets.part(0..<slash))
        else { return nil }
        let rest = octets.part(slash + 1..<octets.count)
        if let end = DateValue(octets: rest) {
            self.init(from: start, to: end)
        } else if let duration = DurationValue.duration(octets: rest) {
            self.init(from: start, lasting: duration)
        } else {
            return nil
        }
    }

    /// The value as RFC 5545 writes it.
    public var description: String {
        switch kind {
        case .end(let end): "\(start)/\(end)"
        case .duration(let duration): "\(start)/\(DurationValue.text(duration))"
        }
    }
}
