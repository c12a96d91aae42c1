extension CalendarChecker {
    /// Looks at text: its backslashes (RFC 5545 §3.3.11), and the word it must be.
    mutating func examineText(_ value: ValueCheck, _ range: Range<Int>) {
        let line = value.line
        let isList = value.specification.shape == .list
        var index = range.lowerBound
        var values = 1
        var hasTold = false
        while index < range.upperBound {
            let octet = line[index]
            index += 1
            guard octet == 0x2C || octet == 0x3B || octet == 0x5C else { continue }
            if octet == 0x5C {
                let next = index < range.upperBound ? line[index] : 0
                index += 1
                if next == 0x5C || next == 0x2C || next == 0x3B || next | 0x20 == 0x6E { continue }
            } else if octet == 0x2C, isList {
                values += 1
                guard values > limits.valuesPerProperty else { continue }
                return report(index, .tooManyValues(limit: limits.valuesPerProperty))
            }
            guard !hasTold else { continue }
            hasTold = true
            let place = octet == 0x5C ? index - 2 : index - 1
            let text = excerpt(line.part(place..<range.upperBound))
            report(place, .notEscaped(text))
        }
        let property = value.property
        if property == .uid, value.line.part(range).allSatisfy(isBlank) {
            report(range.lowerBound, .emptyValue("UID"))
        }
        if !value.specification.words.isEmpty { examineWord(value, range) }
        if property == .method { hasMethod = true }
        if property == .tzid, value.component == .vtimezone {
            let name = TextValue.unescaped(String(decoding: line.part(range), as: UTF8.self))
            open[open.count - 1].zone = name
            zones.define(name)
        }
        if property == .action {
            let expected = ComponentSpecification.expected(ofAlarm: line[range])
            open[open.count - 1].expected.formUnion(expected)
        }
    }

    private mutating func examineWord(_ value: ValueCheck, _ range: Range<Int>) {
        guard let row = value.specification.wordRow(for: value.component), !row.isOpen else {
            return
        }
        let octets = value.line.part(range)
        guard row.list.index(of: octets) == nil else { return }
        let name = value.property.text
        report(range.lowerBound, .unknownWord(excerpt(octets), name: name))
    }

    /// Looks at `GEO` (RFC 5545 §3.8.1.6).
    mutating func examinePlaceOnEarth(_ value: ValueCheck, _ range: Range<Int>) {
        let octets = value.line.part(range)
        guard let middle = octets.firstIndex(of: 0x3B) else {
            return bad(value, range, at: range.upperBound)
        }
        for part in [0..<middle, middle + 1..<octets.count] {
            if let fault = FloatValue.fault(octets.part(part)) {
                return bad(value, range, at: range.lowerBound + part.lowerBound + fault)
            }
        }
        if GeoValue(octets: octets) == nil {
            report(range.lowerBound, .unknownWord(excerpt(octets), name: "GEO"))
        }
    }

    /// Looks at `REQUEST-STATUS` (RFC 5545 §3.8.8.3).
    mutating func examineStatus(_ value: ValueCheck, _ range: Range<Int>) {
        if RequestStatus(octets: value.line.part(range)) == nil {
            report(
                range.lowerBound,
                .badValue(excerpt(value.line.part(range)), type: "REQUEST-STATUS")
            )
        }
    }
}
