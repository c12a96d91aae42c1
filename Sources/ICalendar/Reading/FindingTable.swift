internal import CivilTime

/// Every finding about a calendar and how bad it is: one list for all who read one.
///
/// `ical check`, `ical expand`, `ical roundtrip` and the reader of closed days take the severity of
/// what they find from here, so that none of them refuses what another lets pass. An error is what
/// keeps an event from being known: when it is, how often, or that it is there at all.
public enum FindingTable {
    /// A finding by its code.
    public struct Row: Hashable, Sendable {
        /// The word for programs, as in ``ReadingError/Problem/code``.
        public let code: String

        /// How bad it is.
        public let usual: Diagnostic.Severity

        /// Where it is otherwise: the circumstances, and how bad it is then.
        public let others: [Other]

        /// A circumstance.
        public struct Other: Hashable, Sendable {
            /// When, in words.
            public let circumstance: String
            /// How bad it is then.
            public let severity: Diagnostic.Severity
        }
    }

    /// Where a finding was made.
    struct Place {
        var component = ComponentName.vevent
        var property = PropertyName.other
    }

    /// The properties that say when an event is.
    static let timing = PropertySet(
        .dtstart,
        .dtend,
        .duration,
        .rrule,
        .exrule,
        .rdate,
        .exdate,
        .recurrenceID
    )

    /// The properties that say how long something is.
    static let lengths = PropertySet(.dtend, .due, .duration)

    /// The properties without whose lines an event cannot be known: when it is, whether it takes place,
    /// which it is, and what its zone does.
    static let deciding = timing.union(
        PropertySet(
            .begin,
            .end,
            .uid,
            .status,
            .method,
            .calscale,
            .tzid,
            .tzoffsetfrom,
            .tzoffsetto
        )
    )

    /// The properties of dates, which have no zone where they have no time.
    private static let timed = [
        "DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE", "DTSTAMP", "CREATED",
        "LAST-MODIFIED", "COMPLETED", "TRIGGER",
    ]

    /// Components whose values decide when events are: an event itself, and zones.
    private static func decides(_ component: ComponentName) -> Bool {
        switch component {
        case .vcalendar, .vevent, .vtimezone, .standard, .daylight: true
        case .vtodo, .vjournal, .vfreebusy, .valarm, .other: false
        }
    }

    /// How bad a finding is.
    ///
    /// - Parameters:
    ///   - problem: What was found.
    ///   - place: Where it was found.
    /// - Returns: The severity of its row.
    static func severity(
        of problem: ReadingError.Problem,
        _ place: Place = Place()
    ) -> Diagnostic.Severity {
        switch problem {
        case .malformedLine, .invalidUTF8, .notACalendar, .unexpectedEnd, .lineTooLong, .tooDeep,
            .tooManyOctets, .tooManyComponents, .tooManyProperties, .tooManyParameters,
            .tooManyValues, .ruleTooLong, .tooManyRepeats, .attachmentTooLarge, .tooManySteps,
            .ruleNotOfDays, .unknownZone:
            .error
        case .otherLineEnd, .controlCharacter, .readAsLatin1, .oddLine, .mismatchedEnd,
            .missingParameter, .emptyValue, .notWholeDays, .copiedEvent, .repeatedLine,
            .sameLength:
            .repair
        case .notEscaped, .notInUTC, .misplacedProperty, .zoneNotDefined, .strayOverride,
            .strayException, .droppedEvent, .excludedOverride, .closesWholeDay, .endAtStart,
            .takenAs, .replacedEvent, .sharedUID:
            .warning
        case .missingProperty(let name, let component):
            missing(name, component)
        case .repeatedProperty(let name), .badValueType(_, let name):
            isTiming(name, place) ? .error : .warning
        case .excludedProperty: isLost(place, .dtend) ? .error : .warning
        case .badDate: isLost(place, place.property) ? .error : .warning
        case .badDuration: isLost(place, place.property) ? .error : .warning
        case .badRule(let problem):
            isLost(place, .rrule) ? severity(of: problem) : .warning
        case .endNotAfterStart: isLost(place, .dtend) ? .error : .warning
        case .badValue(_, let type):
            type == "UTC-OFFSET" || type == "PERIOD" && isLost(place, .rdate) ? .error : .warning
        case .unknownWord(_, let name): name == "CALSCALE" || name == "RANGE" ? .error : .warning
        case .otherForm(let name, _):
            ["UNTIL", "DTEND", "VALUE", "DTSTART"].contains(name) ? .repair : .warning
        case .misplacedParameter(let name, let property):
            name == "TZID" && timed.contains(property) ? .repair : .warning
        case .misplacedComponent(let name, _): name == "VEVENT" ? .error : .warning
        case .badZone, .notFollowed: .error
        }
    }

    private static func missing(_ name: String, _ component: String) -> Diagnostic.Severity {
        switch (name, component) {
        case ("UID", _): .repair
        case ("DTSTART", "VEVENT"), (_, "VTIMEZONE"), (_, "STANDARD"), (_, "DAYLIGHT"): .error
        default: .warning
        }
    }

    /// Whether a value that says when an event is, or when a zone changes, is lost.
    private static func isLost(_ place: Place, _ property: PropertyName) -> Bool {
        decides(place.component) && timing.contains(property)
    }

    private static func isTiming(_ name: String, _ place: Place) -> Bool {
        let names = ["SUMMARY", "UID"] + timing.properties.map(\.text)
        return decides(place.component) && names.contains(name) && name != "RRULE"
    }

    /// A rule can be followed without what is empty in it, and with parts that the standard keeps apart.
    static func severity(of problem: RuleError.Problem) -> Diagnostic.Severity {
        switch problem {
        case .malformedPart(""), .badValue(_, ""): .repair
        case .partNotAllowed, .missingPart: .warning
        case .malformedPart, .unknownPart, .repeatedPart, .missingFrequency, .badValue: .error
        }
    }
}
