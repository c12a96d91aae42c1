/// How the values of a property are kept apart in calendar text (RFC 5545 §3.1.1, RFC 7265 §3.4).
enum JCalShape {
    /// One value, whatever stands in it.
    case one
    /// Values with commas between them.
    case list
    /// One value of parts with semicolons between them.
    case parts
    /// Nobody here knows the property: commas part its values, semicolons the parts of one.
    case open

    init(_ property: PropertyName, _ type: ValueType) {
        switch type {
        // What may hold commas and semicolons that part nothing.
        case .binary, .calAddress, .recur, .uri:
            self = .one
            return
        case .boolean, .date, .dateTime, .duration, .float, .integer, .period, .text, .time,
            .utcOffset:
            break
        }
        guard let specification = PropertySpecification.of(property) else {
            self = .open
            return
        }
        self =
            switch specification.shape {
            case .one: .one
            case .list: .list
            case .pair: type == .float ? .parts : .one
            case .status: type == .text ? .parts : .one
            }
    }
}

extension ValueType {
    /// One value of calendar text as it stands in jCal; nothing where it is not of this type.
    func jCal(_ octets: ArraySlice<UInt8>) -> JCalValue? {
        func text() -> String { String(decoding: octets, as: UTF8.self) }
        switch self {
        case .text:
            return .text(JCalText.withoutControls(TextValue.unescaped(text())))
        case .uri, .calAddress:
            return .text(String(decoding: JCalText.withoutControls(octets), as: UTF8.self))
        case .binary:
            return octets.withUnsafeBufferPointer({ BinaryValue.fault($0) }) == nil
                ? .text(text()) : nil
        case .boolean:
            return octets.withUnsafeBufferPointer({ BooleanValue(octets: $0) })
                .map { .boolean($0.value) }
        case .date: return JCalForm.extended(octets, isDay: true).map { .text($0) }
        case .dateTime: return JCalForm.extended(octets, isDay: false).map { .text($0) }
        case .time: return JCalForm.extendedTime(octets).map { .text($0) }
        case .utcOffset: return JCalForm.extendedOffset(octets).map { .text($0) }
        case .duration: return JCalForm.isDuration(octets) ? .text(text()) : nil
        case .float: return JCalForm.number(octets, isWhole: false).map { .number($0) }
        case .integer: return JCalForm.number(octets, isWhole: true).map { .number($0) }
        case .period: return JCalForm.period(octets).map { .list($0.map { .text($0) }) }
        case .recur: return JCalRule.parts(octets).map { .rule($0) }
        }
    }

    /// One value of jCal as it stands in calendar text; nothing where it is not of this type.
    func written(_ value: JCalValue) -> [UInt8]? {
        switch (self, value) {
        case (.text, .text(let text)): JCalText.escaped(text)
        case (.uri, .text(let text)), (.calAddress, .text(let text)): Array(text.utf8)
        case (.binary, .text(let text)):
            Array(text.utf8).withUnsafeBufferPointer({ BinaryValue.fault($0) }) == nil
                ? Array(text.utf8) : nil
        case (.boolean, .boolean(let value)):
            Array(BooleanValue(value: value).description.utf8)
        case (.date, .text(let text)): JCalForm.basic(text, isDay: true)
        case (.dateTime, .text(let text)): JCalForm.basic(text, isDay: false)
        case (.time, .text(let text)): JCalForm.basicTime(text)
        case (.utcOffset, .text(let text)): JCalForm.basicOffset(text)
        case (.duration, .text(let text)):
            JCalForm.isDuration(Array(text.utf8)[...]) ? Array(text.utf8) : nil
        case (.float, .number(let text)): JCalForm.written(number: text, isWhole: false)
        case (.integer, .number(let text)): JCalForm.written(number: text, isWhole: true)
        case (.period, .list(let parts)):
            JCalForm.period(parts.map { if case .text(let text) = $0 { text } else { "" } })
        // So the example of RFC 7265 §B.2.2 has it, against §3.6.9.
        case (.period, .text(let text)):
            JCalForm.period(
                text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            )
        case (.recur, .rule(let parts)): JCalRule.written(parts)
        default: nil
        }
    }
}

/// Octets of calendar text as the values of jCal.
enum JCalText {
    /// A text with each line end as one `\n`, and without what calendar text has no form for.
    ///
    /// Separators of lines and paragraphs, and control characters beyond ASCII, are kept: a file may hold
    /// them, so that both forms say the same.
    static func withoutControls(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if !isAfterReturn { result.append(scalar) }
            case "\r": result.append("\n")
            case _ where scalar.value >= 0x20 || scalar == "\t": result.append(scalar)
            default: break
            }
            isAfterReturn = scalar == "\r"
        }
        return String(result)
    }

    /// A text as the value of a line (RFC 5545 §3.3.11).
    static func escaped(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for octet in withoutControls(text).utf8 {
            switch octet {
            case 0x0A: result += [0x5C, 0x6E]
            case 0x5C, 0x3B, 0x2C: result += [0x5C, octet]
            default: result.append(octet)
            }
        }
        return result
    }

    /// A text as the value of a parameter, in quotes where it needs them (RFC 6868).
    static func parameter(_ text: String, isQuoted: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var needsQuotes = isQuoted
        for octet in withoutControls(text).utf8 {
            switch octet {
            case 0x0A: result += Array("^n".utf8)
            case 0x5E: result += Array("^^".utf8)
            case 0x22: result += Array("^'".utf8)
            default:
                needsQuotes = needsQuotes || ParameterText.wantsQuotes(octet)
                result.append(octet)
            }
        }
        return needsQuotes ? [0x22] + result + [0x22] : result
    }

    /// Whether an octet is a tab or ends a line.
    static func isLineOrTab(_ octet: UInt8) -> Bool {
        octet == 0x09 || octet == 0x0A || octet == 0x0D
    }

    /// Whether a line holds what is left out of its values.
    static func hasControls(_ octets: some Sequence<UInt8>) -> Bool {
        octets.contains { $0 < 0x20 && $0 != 0x09 }
    }

    /// A value as it stands, without what a writer leaves out of one.
    static func withoutControls(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isControl(_ octet: UInt8) -> Bool { octet < 0x20 && octet != 0x09 }
        return octets.contains(where: isControl) ? octets.filter { !isControl($0) }[...] : octets
    }

    /// Whether a text holds what no value of calendar text can have in it.
    static func hasControls(_ text: String, allowsLines: Bool) -> Bool {
        text.utf8.contains { $0 < 0x20 && !(allowsLines ? isLineOrTab($0) : $0 == 0x09) }
    }

    /// Parts a value at separators that no backslash stands before.
    static func split(_ octets: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = octets.startIndex
        var index = start
        while index < octets.endIndex {
            if octets[index] == separator {
                parts.append(octets[start..<index])
                start = index + 1
            }
            index += octets[index] == 0x5C ? 2 : 1
        }
        return parts + [octets[start...]]
    }
}
