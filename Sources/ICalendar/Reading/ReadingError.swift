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
        /// A line stands a second time, to the letter, where it may stand once.
        case repeatedLine(String)
        /// An end and a duration stand beside each other, which may not be, but say the same.
        case sameLength
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
        /// The end is the same as the start: an event with times has no length, an all-day event lasts one day.
        case endAtStart
        /// A duration that is not of whole days, for a start that is a date.
        case notWholeDays(String)
        /// A value, or one of a list, is not there.
        case emptyValue(String)
        /// Something that the standard allows and this program does not follow.
        case notFollowed(String)
        /// A line ends with something else than CRLF; said once for a text.
        case otherLineEnd
        /// A control character that no text may hold.
        case controlCharacter
        /// An octet is not part of UTF-8 and was read as Latin-1.
        case readAsLatin1
        /// The line breaks the grammar but can be read; the text is how it begins.
        case oddLine(String)
        /// A value is not of the type that its property or `VALUE` says.
        case badValue(String, type: String)
        /// A value type that the property cannot have.
        case badValueType(String, property: String)
        /// A word or a number that the property or parameter of this name cannot be.
        case unknownWord(String, name: String)
        /// A comma, semicolon or backslash in a text lacks its backslash; the text is what follows.
        case notEscaped(String)
        /// A time must be in UTC here.
        case notInUTC(String)
        /// One is a date and the other a time, or only one of them has a zone.
        case otherForm(String, than: String)
        /// Another form than the start of its series, and the day or time that it is taken for.
        case takenAs(String, than: String, meant: String)
        /// A property lacks a parameter that it must have.
        case missingParameter(String, property: String)
        /// A parameter stands where it has no place.
        case misplacedParameter(String, property: String)
        /// A property stands in a component that has no place for it.
        case misplacedProperty(String, component: String)
        /// A component stands in another one that has no place for it.
        case misplacedComponent(String, parent: String)
        /// A time names a zone that is not in the text and not known.
        case unknownZone(String)
        /// A time names a zone that is not in the text, but is known by another name.
        case zoneNotDefined(String, known: String)
        /// A `VTIMEZONE` that cannot be followed.
        case badZone(String)
        /// A changed event of a series has no series, or the series has no such event.
        case strayOverride(String)
        /// An exception takes nothing out of its series.
        case strayException(String)
        /// Another text for the same event is newer, so this one is left out.
        case droppedEvent(String)
        /// The same text stands a second time, in the line that is given; this one is left out.
        case copiedEvent(String, line: Int)
        /// Another text for the same event, in the line that is given, is as new; this one is left out.
        case replacedEvent(String, line: Int)
        /// Another event has the same UID, though neither says that they belong together.
        case sharedUID(String)
        /// A changed event is older than the exception of its series that takes it out.
        case excludedOverride(String)
        /// An event with times closes all of its days.
        case closesWholeDay(String)
        /// The text is longer than this many octets.
        case tooManyOctets(limit: Int)
        /// There are more components than this.
        case tooManyComponents(limit: Int)
        /// A component has more properties than this.
        case tooManyProperties(limit: Int)
        /// A property has more parameters than this.
        case tooManyParameters(limit: Int)
        /// A list has more values than this.
        case tooManyValues(limit: Int)
        /// A rule is longer than this many octets.
        case ruleTooLong(limit: Int)
        /// An alarm repeats more often than this.
        case tooManyRepeats(limit: Int)
        /// An attachment has more octets than this.
        case attachmentTooLarge(limit: Int)
        /// A series was not followed to its end within this many steps.
        case tooManySteps(limit: Int)
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
