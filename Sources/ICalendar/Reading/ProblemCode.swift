extension ReadingError.Problem {
    /// A word for programs, which stays the same whatever language people are told in.
    public var code: String {
        switch self {
        case .malformedLine: "malformed-line"
        case .invalidUTF8: "invalid-utf-8"
        case .lineTooLong: "limit-line-length"
        case .notACalendar: "not-a-calendar"
        case .unexpectedEnd: "missing-end"
        case .mismatchedEnd: "mismatched-end"
        case .tooDeep: "limit-depth"
        case .missingProperty: "missing-property"
        case .repeatedProperty, .repeatedLine: "repeated-property"
        case .excludedProperty, .sameLength: "excluded-property"
        case .badDate: "bad-date"
        case .badDuration: "bad-duration"
        case .badRule: "bad-rule"
        case .ruleNotOfDays: "rule-not-of-days"
        case .endNotAfterStart, .endAtStart: "end-not-after-start"
        case .notWholeDays: "not-whole-days"
        case .emptyValue: "empty-value"
        case .notFollowed: "not-followed"
        case .otherLineEnd: "line-end"
        case .controlCharacter: "control-character"
        case .readAsLatin1: "read-as-latin-1"
        case .oddLine: "odd-line"
        case .badValue: "bad-value"
        case .badValueType: "bad-value-type"
        case .unknownWord: "unknown-word"
        case .notEscaped: "not-escaped"
        case .notInUTC: "not-in-utc"
        case .otherForm, .takenAs: "other-form"
        case .missingParameter: "missing-parameter"
        case .misplacedParameter: "misplaced-parameter"
        case .misplacedProperty: "misplaced-property"
        case .misplacedComponent: "misplaced-component"
        case .unknownZone: "unknown-zone"
        case .zoneNotDefined: "zone-not-defined"
        case .badZone: "bad-zone"
        case .strayOverride: "stray-override"
        case .strayException: "stray-exception"
        case .droppedEvent, .copiedEvent, .replacedEvent: "dropped-event"
        case .sharedUID: "shared-uid"
        case .excludedOverride: "excluded-override"
        case .closesWholeDay: "closes-whole-day"
        case .tooManyOctets: "limit-octets"
        case .tooManyComponents: "limit-components"
        case .tooManyProperties: "limit-properties"
        case .tooManyParameters: "limit-parameters"
        case .tooManyValues: "limit-values"
        case .ruleTooLong: "limit-rule-length"
        case .tooManyRepeats: "limit-alarm-repeats"
        case .attachmentTooLarge: "limit-attachment"
        case .tooManySteps: "limit-steps"
        }
    }

    /// Whether it is about how far a series was followed, and not about the text.
    public var isOfFollowing: Bool {
        if case .tooManySteps = self { true } else { false }
    }

    /// Whether a limit was reached, so that not all of the text was read or followed.
    public var isLimit: Bool { code.hasPrefix("limit-") }
}
