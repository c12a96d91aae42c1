/// One property as it stands in calendar text: name, parameters and value (RFC 5545 §3.1).
///
/// The value is kept as it was written, still escaped: only who knows the property knows its type.
public struct ContentLine: Hashable, Sendable {
    /// The name in upper case, for example `DTSTART`.
    public let name: String

    /// The parameters in the order in which they were written.
    public let parameters: [Parameter]

    let text: UnfoldedLine
    let valueStart: Int

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
