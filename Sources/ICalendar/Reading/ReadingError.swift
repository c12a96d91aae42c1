public import CivilTime

/// A mistake in calendar text, and its place.
public struct ReadingError: Error, Hashable, Sendable {
    /// Where the mistake stands in the text as it was given.
    public let position: TextPosition

    /// What the mistake is.
    public let problem: Problem

    /// Makes a mistake with its place.
    ///
    /// - Parameters:
    ///   - position: Where it stands.
    ///   - problem: What it is.
    public init(_ position: TextPosition, _ problem: Problem) {
        self.position = position
        self.problem = problem
    }

    /// The kinds of mistakes; what a person needs to see goes along.
    public enum Problem: Hashable, Sendable {
        /// The line is not `NAME;PARAMETER=VALUE:VALUE`; the text is how it begins.
        case malformedLine(String)
        /// An octet is not part of UTF-8.
        case invalidUTF8
        /// A line is longer than this many octets.
        case lineTooLong(limit: Int)
        /// What stands here is not a calendar: no `BEGIN:VCALENDAR`, or something after its end.
        case notACalendar
        /// The text ends inside this component.
        case unexpectedEnd(component: String)
        /// One component is closed while another one is open.
        case mismatchedEnd(expected: String, found: String)
        /// Components lie in each other more than this many deep.
        case tooDeep(limit: Int)
        /// A component lacks a property that it must have.
        case missingProperty(String, component: String)
        /// A property stands more than once where it may stand once.
        case repeatedProperty(String)
        /// A property may not stand beside another one.
        case excludedProperty(String, by: String)
        /// Not a date or time of the form that belongs here, or not one that exists.
        case badDate(String)
        /// Not a duration, or one that a whole day cannot have.
        case badDuration(String)
        /// A rule that cannot be read.
        case badRule(RuleError.Problem)
        /// A rule about hours, minutes or seconds where whole days are wanted.
        case ruleNotOfDays
        /// The end is not later than the start.
        case endNotAfterStart
        /// Something that the standard allows and this program does not follow.
        case notFollowed(String)
    }
}

extension ReadingError: Comparable {
    /// Whether one mistake stands before another in the same text.
    public static func < (left: ReadingError, right: ReadingError) -> Bool {
        left.position < right.position
    }
}

/// Why a text gave nothing: every mistake that was found in it.
public struct UnreadableCalendar: Error, Hashable, Sendable {
    /// The mistakes in the order of the text, at most ``limit``, at least one.
    public let errors: [ReadingError]

    /// How many more there were.
    public let omitted: Int

    /// How many mistakes are kept; the rest is only counted.
    public static let limit = 1000
}
