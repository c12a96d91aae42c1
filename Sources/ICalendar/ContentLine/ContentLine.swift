/// One property as it stands in calendar text: name, parameters and value (RFC 5545 §3.1).
///
/// All of it is kept as it was written, so that what nobody here knows comes out as it went in.
/// Two lines are equal when their octets are, wherever they stood.
public struct ContentLine: Sendable {
    let text: UnfoldedLine
    let nameEnd: Int
    let valueStart: Int

    /// Which property it is.
    public let property: PropertyName

    /// A parameter of a property (RFC 5545 §3.2).
    public struct Parameter: Hashable, Sendable {
        /// The name in upper case, for example `TZID`.
        public let name: String

        /// The values without quotes and with carets decoded (RFC 6868), at least one.
        public let values: [String]

        /// Makes a parameter.
        ///
        /// - Parameters:
        ///   - name: Letters, digits and hyphens; anything else is a mistake of the caller.
        ///   - values: The values as people see them.
        public init(_ name: String, _ values: [String]) {
            precondition(isPropertyName(name), "not the name of a parameter")
            self.name = name.uppercased()
            self.values = values.isEmpty ? [""] : values
        }

        /// Makes a parameter with one value.
        ///
        /// - Parameters:
        ///   - name: Letters, digits and hyphens; anything else is a mistake of the caller.
        ///   - value: The value as people see it.
        public init(_ name: String, _ value: String) {
            self.init(name, [value])
        }
    }

    init(_ text: UnfoldedLine, _ parts: LineParts) {
        self.text = text
        nameEnd = parts.nameEnd
        valueStart = parts.valueStart
        property = parts.property
    }

    /// The name in upper case, for example `DTSTART`.
    public var name: String {
        property == .other
            ? String(decoding: text.octets[..<nameEnd], as: UTF8.self).uppercased()
            : property.text
    }

    /// The parameters in the order in which they were written.
    ///
    /// - Complexity: O(*n*) in their length; they are found anew each time.
    public var parameters: [Parameter] {
        text.octets.withUnsafeBufferPointer { line in
            // Where the value begins is known, so no colon in it is looked at again.
            let head = UnsafeBufferPointer(rebasing: line[..<valueStart])
            var parts = LineParts()
            _ = parts.parse(head, repairs: true)
            return parts.decoded(head)
        }
    }

    /// The value as it was written, still escaped.
    public var value: String {
        String(decoding: text.octets[valueStart...], as: UTF8.self)
    }

    /// The octets of the value as they were written, still escaped.
    public var valueOctets: ArraySlice<UInt8> {
        text.octets[valueStart...]
    }

    /// Where the line begins in the text as it was given.
    public var position: TextPosition { text.start }

    /// Where an octet of the value stood in the text as it was given.
    ///
    /// - Parameter offset: Octets after the value's first one; more than there are means its end.
    /// - Returns: The place, found through the folds.
    /// - Complexity: O(*n*) in the length of the written line that holds the octet.
    public func position(inValue offset: Int = 0) -> TextPosition {
        let (index, overflow) = valueStart.addingReportingOverflow(max(0, offset))
        return text.position(of: overflow ? .max : index)
    }

    /// Where an octet of the line stood in the text as it was given.
    ///
    /// - Parameter offset: Octets after the first one of the line with its folds undone.
    /// - Returns: The place, found through the folds.
    public func position(ofOctet offset: Int) -> TextPosition {
        text.position(of: offset)
    }

    /// The first value of a parameter.
    ///
    /// - Parameter name: The name in upper case.
    /// - Returns: Nothing when there is no such parameter.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.values.first
    }

    /// The beginning of the line, for a person who looks for it.
    var excerpt: String { text.excerpt }
}

extension ContentLine: Hashable {
    /// Whether two lines have the same octets.
    public static func == (left: ContentLine, right: ContentLine) -> Bool {
        left.text.octets == right.text.octets
    }

    /// Adds the octets.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text.octets)
    }
}

/// The values of a parameter as they are written.
enum ParameterValues {
    /// The values without quotes and with carets decoded, at least one.
    static func decoded(
        _ octets: Slice<UnsafeBufferPointer<UInt8>>,
        isList: Bool = true
    ) -> [String] {
        var values: [String] = []
        var start = octets.startIndex
        var isQuoted = false
        func add(upTo end: Int) {
            let value = octets[start..<end]
            let isWhole = value.count >= 2 && value.first == 0x22 && value.last == 0x22
            let text =
                isWhole
                ? String(decoding: value.dropFirst().dropLast(), as: UTF8.self) : unescaped(value)
            values.append(CaretEncoding.decoded(text))
        }
        for index in octets.indices {
            if octets[index] == 0x22 { isQuoted.toggle() }
            let isEscaped = index > start && octets[index - 1] == 0x5C
            if octets[index] == 0x2C, !isQuoted, !isEscaped, isList {
                add(upTo: index)
                start = index + 1
            }
        }
        add(upTo: octets.endIndex)
        return values
    }

    /// A value without quotes; a backslash before what would end it is taken for an escape.
    private static func unescaped(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard value.contains(0x5C) else { return String(decoding: value, as: UTF8.self) }
        var octets: [UInt8] = []
        for index in value.indices {
            let next = index + 1 < value.endIndex ? value[index + 1] : 0
            let ends = next == 0x2C || next == 0x3B || next == 0x3A
            if value[index] != 0x5C || !ends { octets.append(value[index]) }
        }
        return String(decoding: octets, as: UTF8.self)
    }
}

/// Whether text can be the name of a property, a parameter or a component (RFC 5545 §3.1).
func isPropertyName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isNameOctet)
}

func isNameOctet(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
    default: false
    }
}
