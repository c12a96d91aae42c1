public import CivilTime

/// What a `VTIMEZONE` says, as a value (RFC 5545 §3.6.5).
///
/// It holds what stands there, sound or not; ``zone(limits:)`` obeys it and tells what is wrong.
public struct ZoneDefinition: Hashable, Sendable {
    /// The name that times refer to by `TZID`.
    public let identifier: String

    /// The local times and when each begins, in the order in which they are written.
    public let observances: [Observance]

    /// Makes a definition.
    ///
    /// - Parameters:
    ///   - identifier: The name that times refer to by `TZID`.
    ///   - observances: The local times and when each begins.
    public init(identifier: String, observances: [Observance]) {
        self.identifier = identifier
        self.observances = observances
    }

    /// One `STANDARD` or `DAYLIGHT`: a local time and when it begins.
    public struct Observance: Hashable, Sendable {
        /// Which of the two it is.
        public let kind: Kind

        /// `DTSTART`: when it first begins, by the clock in force before it.
        public let start: CivilDateTime

        /// `TZOFFSETFROM`: the offset in force before it begins.
        public let offsetFrom: UTCOffset

        /// `TZOFFSETTO`: the offset from then on.
        public let offsetTo: UTCOffset

        /// `TZNAME`: for example `CET`.
        public let name: String?

        /// `RRULE`: when it begins again.
        public let rules: [RecurrenceRule]

        /// `RDATE`: further times at which it begins.
        public let dates: [DateValue]

        /// `EXDATE`: times at which it does not begin after all.
        public let exceptions: [DateValue]

        /// Makes an observance.
        ///
        /// - Parameters:
        ///   - kind: Standard time or daylight saving time.
        ///   - start: When it first begins, by the clock in force before it.
        ///   - offsetFrom: The offset in force before it begins.
        ///   - offsetTo: The offset from then on.
        ///   - name: For example `CET`.
        ///   - rules: When it begins again.
        ///   - dates: Further times at which it begins; local ones by the clock before them.
        ///   - exceptions: Times at which it does not begin after all.
        public init(
            _ kind: Kind,
            start: CivilDateTime,
            offsetFrom: UTCOffset,
            offsetTo: UTCOffset,
            name: String? = nil,
            rules: [RecurrenceRule] = [],
            dates: [DateValue] = [],
            exceptions: [DateValue] = []
        ) {
            self.kind = kind
            self.start = start
            self.offsetFrom = offsetFrom
            self.offsetTo = offsetTo
            self.name = name
            self.rules = rules
            self.dates = dates
            self.exceptions = exceptions
        }
    }

    /// The two kinds of observance.
    public enum Kind: String, Hashable, Sendable {
        /// Standard time.
        case standard = "STANDARD"

        /// Daylight saving time.
        case daylight = "DAYLIGHT"
    }

    /// How much work a definition may cost, for those that come from strangers.
    public struct Limits: Hashable, Sendable {
        /// The most observances.
        public var observances = 1000

        /// The most times that all observances together may begin.
        public var onsets = 10_000

        /// The most days of the calendar that all rules together may look through.
        public var days = 1_000_000

        /// The last year that endless rules are followed to, where no exact form is found for them.
        public var lastYear = 2200

        /// Makes the usual limits.
        public init() {}
    }
}
