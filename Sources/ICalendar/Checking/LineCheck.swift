/// What the parameters of a line say about its value.
struct LineFacts {
    /// What `VALUE` says, and where.
    var type: ValueType?
    var typeOffset = 0
    var isNamedType = false

    var isBase64 = false

    /// Where the zone's name stands.
    var zone: Range<Int>?
    var zoneOffset = 0
}

extension CalendarChecker {
    mutating func report(_ offset: Int, _ problem: ReadingError.Problem) {
        let severity = FindingTable.severity(of: problem, place)
        findings.append(Finding(offset: offset, severity: severity, problem: problem))
    }

    /// Looks at one property: its place, its parameters and its value.
    mutating func examine(
        _ name: PropertyName,
        _ component: ComponentName,
        _ line: UnsafeBufferPointer<UInt8>,
        _ parts: LineParts
    ) {
        guard let specification = PropertySpecification.of(name) else { return }
        place = FindingTable.Place(component: component, property: name)
        let isEmpty = parts.valueStart == line.count
        if isEmpty, FindingTable.lengths.contains(name) {
            // An end that says nothing is none.
            return report(parts.valueStart, .emptyValue(name.text))
        }
        let occurrence = specification.occurrence(in: component)
        if occurrence != .many { examinePlace(name, component, occurrence) }
        open[open.count - 1].seen.insert(name)
        var facts = LineFacts()
        if !parts.parameters.isEmpty { examineParameters(name, line, parts, &facts) }
        if specification.mustNameType, !facts.isNamedType {
            report(0, .missingParameter("VALUE", property: name.text))
        }
        let type: ValueType
        if facts.isNamedType {
            guard let named = facts.type else { return }
            guard specification.types.contains(named) else {
                let problem = ReadingError.Problem.badValueType(
                    named.rawValue,
                    property: name.text
                )
                return report(facts.typeOffset, problem)
            }
            type = named
        } else {
            type = specification.types[0]
        }
        var value = ValueCheck(specification, component, type, facts, line)
        examine(&value, parts.valueStart..<line.count)
    }

    private mutating func examinePlace(
        _ name: PropertyName,
        _ component: ComponentName,
        _ occurrence: PropertySpecification.Occurrence
    ) {
        let seen = open[open.count - 1].seen
        if occurrence == .never {
            // RFC 5545 §3.6 lets every component have properties that it does not name.
            let problem = ReadingError.Problem.misplacedProperty(
                name.text,
                component: component.text
            )
            report(0, problem)
        } else {
            let first = open[open.count - 1].firstDigest
            if seen.contains(name) {
                let isCopy = lineDigests[first...].contains { $0 == (name, lineDigest) }
                report(0, isCopy ? .repeatedLine(name.text) : .repeatedProperty(name.text))
                if isCopy { return }
            }
            if lineDigests.count - first < 64 { lineDigests.append((name, lineDigest)) }
        }
        guard component != .valarm else { return }
        for (left, right) in ComponentSpecification.exclusive where left == name || right == name {
            let other = left == name ? right : left
            if seen.contains(other) {
                if left == .dtend {
                    // Judged once both are known.
                    excluded = (name: name, other: other)
                    continue
                }
                report(0, .excludedProperty(name.text, by: other.text))
            }
        }
    }

    private mutating func examineParameters(
        _ property: PropertyName,
        _ line: UnsafeBufferPointer<UInt8>,
        _ parts: LineParts,
        _ facts: inout LineFacts
    ) {
        for parameter in parts.parameters {
            guard let name = ParameterName.table.find(line.part(parameter.name)),
                let specification = ParameterSpecification.of(name)
            else { continue }
            if specification.changesMeaning, !specification.belongs(to: property) {
                let problem = ReadingError.Problem.misplacedParameter(
                    name.text,
                    property: property.text
                )
                report(parameter.name.lowerBound, problem)
                continue
            }
            let values = LineParts.withoutQuotes(parameter.values, line)
            let octets = line.part(values)
            if name == .value {
                facts.isNamedType = true
                facts.type = ValueType.find(octets)
                facts.typeOffset = values.lowerBound
                if facts.type == nil, !hasPrivatePrefix(octets) {
                    let problem = ReadingError.Problem.badValueType(
                        excerpt(octets),
                        property: property.text
                    )
                    report(values.lowerBound, problem)
                }
                continue
            }
            if name == .tzid {
                guard !values.isEmpty else {
                    report(parameter.name.lowerBound, .emptyValue(name.text))
                    continue
                }
                facts.zone = values
                facts.zoneOffset = parameter.name.lowerBound
            }
            guard !specification.isOpen else { continue }
            guard let word = specification.list.index(of: octets) else {
                let problem = ReadingError.Problem.unknownWord(excerpt(octets), name: name.text)
                report(values.lowerBound, problem)
                continue
            }
            // The second word of ENCODING.
            if name == .encoding { facts.isBase64 = word == 1 }
        }
    }

    private func hasPrivatePrefix(_ octets: UnsafeBufferPointer<UInt8>) -> Bool {
        octets.count > 2 && octets[0] | 0x20 == UInt8(ascii: "x") && octets[1] == UInt8(ascii: "-")
    }
}
