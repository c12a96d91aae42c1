internal import CivilTime
public import ICalendar

extension ReadingError.Problem {
    /// What a reader has to say, in words.
    public var phrase: Phrase {
        switch self {
        case .malformedLine(let text): Phrase("mistake.ics-malformed-line", ["text": .text(text)])
        case .invalidUTF8: Phrase("mistake.not-utf8")
        case .lineTooLong(let limit):
            Phrase("mistake.ics-line-too-long", ["count": .number(limit)])
        case .notACalendar: Phrase("mistake.ics-not-a-calendar")
        case .unexpectedEnd(let component):
            Phrase("mistake.ics-unexpected-end", ["component": .text(component)])
        case .mismatchedEnd(let expected, let found):
            Phrase(
                "mistake.ics-mismatched-end",
                ["expected": .text(expected), "found": .text(found)]
            )
        case .tooDeep(let limit): Phrase("mistake.ics-too-deep", ["count": .number(limit)])
        case .missingProperty(let name, let component):
            Phrase(
                "mistake.ics-missing-property",
                ["property": .text(name), "component": .text(component)]
            )
        case .repeatedProperty(let name):
            Phrase("mistake.ics-repeated-property", ["property": .text(name)])
        case .repeatedLine(let name): Phrase("ical.repeated-line", ["property": .text(name)])
        case .sameLength: Phrase("ical.same-length")
        case .excludedProperty(let name, let other):
            Phrase(
                "mistake.ics-excluded-property",
                ["property": .text(name), "other": .text(other)]
            )
        case .badDate(let text): Phrase("mistake.ics-bad-date", ["text": .text(text)])
        case .badDuration(let text): Phrase("mistake.ics-bad-duration", ["text": .text(text)])
        // A calendar is read without what is empty in a rule.
        case .badRule(.malformedPart("")): Phrase("ical.rule-empty-part")
        case .badRule(.badValue(part: let part, value: "")):
            Phrase("ical.empty-value", ["property": .text(part)])
        case .badRule(let problem): problem.phrase
        case .ruleNotOfDays: Phrase("mistake.ics-rule-not-of-days")
        case .endNotAfterStart: Phrase("mistake.ics-end-not-after-start")
        case .endAtStart: Phrase("ical.end-at-start")
        case .notWholeDays(let text): Phrase("ical.not-whole-days", ["text": .text(text)])
        case .emptyValue(let name): Phrase("ical.empty-value", ["property": .text(name)])
        case .notFollowed(let text): Phrase("mistake.ics-not-followed", ["text": .text(text)])
        case .otherLineEnd: Phrase("ical.line-end")
        case .controlCharacter: Phrase("ical.control-character")
        case .readAsLatin1: Phrase("ical.latin-1")
        case .oddLine(let text): Phrase("ical.odd-line", ["text": .text(text)])
        case .badValue(let text, let type):
            Phrase("ical.bad-value", ["text": .text(text), "type": .text(type)])
        case .badValueType(let type, let property):
            Phrase(
                "ical.bad-value-type",
                ["type": .text(type), "property": .text(property)]
            )
        case .unknownWord, .notEscaped, .notInUTC, .otherForm, .takenAs, .missingParameter,
            .misplacedParameter, .misplacedProperty, .misplacedComponent:
            placePhrase
        case .unknownZone(let name): Phrase("ical.unknown-zone", ["zone": .text(name)])
        case .zoneNotDefined(let name, let known):
            Phrase(
                "ical.zone-not-defined",
                ["zone": .text(name), "known": .text(known)]
            )
        case .badZone(let name): Phrase("ical.bad-zone", ["zone": .text(name)])
        case .strayOverride(let text):
            Phrase("ical.stray-override", ["text": .text(text)])
        case .strayException(let text):
            Phrase("ical.stray-exception", ["text": .text(text)])
        case .droppedEvent(let uid): Phrase("ical.dropped-event", ["uid": .text(uid)])
        case .copiedEvent(let uid, let line):
            Phrase("ical.copied-event", ["uid": .text(uid), "line": .number(line)])
        case .replacedEvent(let uid, let line):
            Phrase("ical.replaced-event", ["uid": .text(uid), "line": .number(line)])
        case .sharedUID(let uid): Phrase("ical.shared-uid", ["uid": .text(uid)])
        case .excludedOverride(let text):
            Phrase("ical.excluded-override", ["text": .text(text)])
        case .closesWholeDay(let text):
            Phrase("ical.closes-whole-day", ["text": .text(text)])
        default: limitPhrase
        }
    }

    /// That something is not what or where it should be.
    private var placePhrase: Phrase {
        switch self {
        case .unknownWord(let text, let name):
            Phrase("ical.unknown-word", ["text": .text(text), "name": .text(name)])
        case .notEscaped(let text): Phrase("ical.not-escaped", ["text": .text(text)])
        case .notInUTC(let text): Phrase("ical.not-in-utc", ["text": .text(text)])
        case .otherForm(let name, let other):
            Phrase("ical.other-form", ["property": .text(name), "other": .text(other)])
        case .takenAs(let name, let other, let meant):
            Phrase(
                "ical.taken-as",
                ["property": .text(name), "other": .text(other), "meant": .text(meant)]
            )
        case .missingParameter(let name, let property):
            Phrase(
                "ical.missing-parameter",
                ["parameter": .text(name), "property": .text(property)]
            )
        case .misplacedParameter(let name, let property):
            Phrase(
                "ical.misplaced-parameter",
                ["parameter": .text(name), "property": .text(property)]
            )
        case .misplacedProperty(let name, let component):
            Phrase(
                "ical.misplaced-property",
                ["property": .text(name), "component": .text(component)]
            )
        case .misplacedComponent(let component, let parent):
            Phrase(
                "ical.misplaced-component",
                ["component": .text(component), "parent": .text(parent)]
            )
        default: limitPhrase
        }
    }

    /// That a limit was reached.
    private var limitPhrase: Phrase {
        switch self {
        case .tooManyOctets(let limit):
            Phrase("ical.too-many-octets", ["count": .number(limit)])
        case .tooManyComponents(let limit):
            Phrase("ical.too-many-components", ["count": .number(limit)])
        case .tooManyProperties(let limit):
            Phrase("ical.too-many-properties", ["count": .number(limit)])
        case .tooManyParameters(let limit):
            Phrase("ical.too-many-parameters", ["count": .number(limit)])
        case .tooManyValues(let limit):
            Phrase("ical.too-many-values", ["count": .number(limit)])
        case .ruleTooLong(let limit):
            Phrase("ical.rule-too-long", ["count": .number(limit)])
        case .tooManyRepeats(let limit):
            Phrase("ical.too-many-repeats", ["count": .number(limit)])
        case .attachmentTooLarge(let limit):
            Phrase("ical.attachment-too-large", ["count": .number(limit)])
        case .tooManySteps(let limit):
            Phrase("ical.too-many-steps", ["count": .number(limit)])
        default: Phrase("mistake.ics-not-followed", ["text": .text(code)])
        }
    }
}
