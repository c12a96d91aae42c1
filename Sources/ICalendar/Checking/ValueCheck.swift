import CivilTime

/// A value that is being looked at.
struct ValueCheck {
    let specification: PropertySpecification
    let component: ComponentName
    let type: ValueType
    let facts: LineFacts
    let line: UnsafeBufferPointer<UInt8>

    /// Said once for a line, however many values it has.
    var hasToldZone = false
    var hasToldType = false

    init(
        _ specification: PropertySpecification,
        _ component: ComponentName,
        _ type: ValueType,
        _ facts: LineFacts,
        _ line: UnsafeBufferPointer<UInt8>
    ) {
        self.specification = specification
        self.component = component
        self.type = type
        self.facts = facts
        self.line = line
    }

    var property: PropertyName { specification.property }
}

extension CalendarChecker {
    /// Looks at the value of a line, or at each of its values.
    mutating func examine(_ value: inout ValueCheck, _ range: Range<Int>) {
        switch value.specification.shape {
        case .one: examineItem(&value, range)
        case .pair: examinePlaceOnEarth(value, range)
        case .status: examineStatus(value, range)
        case .list:
            guard value.type != .text else { return examineText(value, range) }
            var start = range.lowerBound
            for count in 1... {
                guard count <= limits.valuesPerProperty else {
                    return report(start, .tooManyValues(limit: limits.valuesPerProperty))
                }
                let end = value.line[start..<range.upperBound].firstIndex(of: 0x2C)
                let item = start..<(end ?? range.upperBound)
                if item.isEmpty, value.type == .dateTime || value.type == .date {
                    report(start, .emptyValue(value.property.text))
                } else {
                    examineItem(&value, item)
                }
                guard let end else { return }
                start = end + 1
            }
        }
    }

    private mutating func examineItem(_ value: inout ValueCheck, _ range: Range<Int>) {
        let octets = value.line.part(range)
        switch value.type {
        case .text: examineText(value, range)
        case .date, .dateTime: examineTime(&value, range)
        case .duration: examineDuration(&value, range)
        case .period:
            guard let period = PeriodValue(octets: octets) else { return bad(value, range) }
            useZone(&value, isLocal: !period.isUTC)
            if value.specification.mustBeUTC, !period.isUTC {
                report(range.lowerBound, .notInUTC(excerpt(octets)))
            }
        case .integer: examineInteger(value, range)
        case .uri, .calAddress: examineURI(value, range)
        case .recur: examineRule(value, range)
        case .binary: examineBinary(value, range)
        case .boolean: if BooleanValue(octets: octets) == nil { bad(value, range) }
        case .float: if FloatValue(octets: octets) == nil { bad(value, range) }
        case .time: if TimeValue(octets: octets) == nil { bad(value, range) }
        case .utcOffset: if UTCOffset(octets: octets) == nil { bad(value, range) }
        }
    }

    /// Says that a value is not of its type.
    mutating func bad(
        _ value: ValueCheck,
        _ range: Range<Int>,
        at offset: Int? = nil
    ) {
        let offset = offset ?? range.lowerBound
        let text = excerpt(value.line.part(offset..<range.upperBound))
        let problem: ReadingError.Problem =
            switch value.type {
            case .date, .dateTime: .badDate(text)
            case .duration: .badDuration(text)
            default: .badValue(text, type: value.type.rawValue)
            }
        report(offset, problem)
    }

    private mutating func examineInteger(_ value: ValueCheck, _ range: Range<Int>) {
        let octets = value.line.part(range)
        guard let number = IntegerValue(octets: octets) else { return bad(value, range) }
        let name = value.property.text
        if let allowed = value.specification.range, !allowed.contains(Int(number.value)) {
            report(range.lowerBound, .unknownWord(excerpt(octets), name: name))
        } else if value.property == .repeat, Int(number.value) > limits.alarmRepeats {
            report(range.lowerBound, .tooManyRepeats(limit: limits.alarmRepeats))
        }
    }

    private mutating func examineURI(_ value: ValueCheck, _ range: Range<Int>) {
        switch URIValue.fault(value.line.part(range)) {
        case .none: break
        case .noScheme: bad(value, range)
        case .character(let index): bad(value, range, at: range.lowerBound + index)
        }
    }

    private mutating func examineBinary(_ value: ValueCheck, _ range: Range<Int>) {
        let octets = value.line.part(range)
        if !value.facts.isBase64 {
            let name = value.property.text
            report(0, .missingParameter("ENCODING", property: name))
        }
        if let fault = BinaryValue.fault(octets) {
            bad(value, range, at: range.lowerBound + fault)
        } else if let size = BinaryValue.decodedSize(octets), size > limits.attachmentOctets {
            report(range.lowerBound, .attachmentTooLarge(limit: limits.attachmentOctets))
        }
    }

    private mutating func examineRule(_ value: ValueCheck, _ range: Range<Int>) {
        guard range.count <= limits.ruleLength else {
            return report(range.lowerBound, .ruleTooLong(limit: limits.ruleLength))
        }
        // `RRULE:` is no rule at all.
        guard !range.isEmpty else {
            return report(range.lowerBound, .emptyValue(value.property.text))
        }
        let text = String(decoding: value.line.part(range), as: UTF8.self)
        var tolerated: [RuleError] = []
        do throws(RuleError) {
            let rule = try RecurrenceRule(lenient: text, tolerated: &tolerated)
            for error in tolerated { place(error, range) }
            guard value.property == .rrule else { return }
            func offset(of name: String) -> Int {
                let before = text.uppercased().utf8.split(
                    separator: 0x3B,
                    omittingEmptySubsequences: false
                ).prefix { !$0.starts(with: name.utf8) }
                return range.lowerBound + before.reduce(0) { $0 + $1.count + 1 }
            }
            if let until = rule.end.until { hold(.until(until), offset(of: "UNTIL=") + 6) }
            for (name, values) in [
                ("BYHOUR", rule.byHour), ("BYMINUTE", rule.byMinute), ("BYSECOND", rule.bySecond),
            ] where !values.isEmpty {
                hold(.times(name), offset(of: name + "="))
            }
        } catch {
            place(error, range)
        }
    }

    private mutating func place(_ error: RuleError, _ range: Range<Int>) {
        report(range.lowerBound + min(error.offset, range.count), .badRule(error.problem))
    }
}
