public import ICalendar

extension JCalError.Problem {
    /// Why a text is no jCal, in words.
    public var phrase: Phrase {
        switch self {
        case .notJSON(""): Phrase("ical.json-ends")
        case .notJSON(let text): Phrase("ical.json-unexpected", ["text": .text(text)])
        case .invalidUTF8: Phrase("mistake.not-utf8")
        case .badEscape: Phrase("ical.json-escape")
        case .controlCharacter: Phrase("ical.control-character")
        case .repeatedKey(let key): Phrase("ical.json-repeated-key", ["key": .text(key)])
        case .notJCal(let part): part.phrase
        case .badName(let text): Phrase("ical.jcal-bad-name", ["text": .text(text)])
        case .typeAmongParameters: Phrase("ical.jcal-type-among-parameters")
        case .notACalendar(let text): Phrase("ical.jcal-not-a-calendar", ["text": .text(text)])
        case .badValue(let text, let type):
            Phrase("ical.bad-value", ["text": .text(text), "type": .text(type)])
        case .tooManyValues(let name): Phrase("ical.jcal-too-many-values", ["name": .text(name)])
        case .tooManyListValues(let limit):
            Phrase("ical.jcal-too-many-list-values", ["count": .number(limit)])
        case .tooManyOctets(let limit): Phrase("ical.too-many-octets", ["count": .number(limit)])
        case .textTooLong(let limit): Phrase("ical.jcal-too-long", ["count": .number(limit)])
        case .tooDeep(let limit): Phrase("mistake.ics-too-deep", ["count": .number(limit)])
        case .tooManyComponents(let limit):
            Phrase("ical.too-many-components", ["count": .number(limit)])
        case .tooManyProperties(let limit):
            Phrase("ical.jcal-too-many-properties", ["count": .number(limit)])
        case .tooManyParameters(let limit):
            Phrase("ical.jcal-too-many-parameters", ["count": .number(limit)])
        }
    }
}

extension JCalError.Part {
    /// What is expected, in words.
    fileprivate var phrase: Phrase {
        switch self {
        case .component: Phrase("ical.jcal-component")
        case .property: Phrase("ical.jcal-property")
        case .parameters: Phrase("ical.jcal-parameters")
        case .parameterValue: Phrase("ical.jcal-parameter-value")
        case .name: Phrase("ical.jcal-name")
        case .type: Phrase("ical.jcal-type")
        case .value: Phrase("ical.jcal-value")
        }
    }
}
