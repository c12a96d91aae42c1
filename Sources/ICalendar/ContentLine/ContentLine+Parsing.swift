extension ContentLine {
    /// Finds name, parameters and value in a line (RFC 5545 §3.1).
    init(_ text: UnfoldedLine) throws(ReadingError) {
        if let invalid = text.firstInvalidOctet {
            throw ReadingError(text.position(of: invalid), .invalidUTF8)
        }
        var parser = Parser(text: text)
        name = try parser.name()
        var parameters: [Parameter] = []
        while parser.take(UInt8(ascii: ";")) {
            parameters.append(try parser.parameter())
        }
        guard parser.take(UInt8(ascii: ":")) else { throw parser.malformed() }
        self.parameters = parameters
        self.text = text
        valueStart = parser.index
    }

    private struct Parser {
        let text: UnfoldedLine
        var index = 0

        var next: UInt8? { index < text.octets.count ? text.octets[index] : nil }

        func malformed() -> ReadingError {
            ReadingError(text.position(of: index), .malformedLine(text.excerpt))
        }

        mutating func take(_ octet: UInt8) -> Bool {
            guard next == octet else { return false }
            index += 1
            return true
        }

        mutating func taken(while condition: (UInt8) -> Bool) -> String {
            let first = index
            while let next, condition(next) { index += 1 }
            return String(decoding: text.octets[first..<index], as: UTF8.self)
        }

        mutating func name() throws(ReadingError) -> String {
            let name = taken(while: isNameOctet)
            guard !name.isEmpty else { throw malformed() }
            return name.uppercased()
        }

        mutating func parameter() throws(ReadingError) -> Parameter {
            let name = try name()
            guard take(UInt8(ascii: "=")) else { throw malformed() }
            var values: [String] = []
            repeat {
                values.append(try value())
            } while take(UInt8(ascii: ","))
            return Parameter(name, values)
        }

        /// A quoted value, or one without quotes, commas, semicolons and colons.
        mutating func value() throws(ReadingError) -> String {
            let quote = UInt8(ascii: "\"")
            let raw: String
            if take(quote) {
                let opening = index - 1
                raw = taken { $0 != quote }
                guard take(quote) else {
                    index = opening
                    throw malformed()
                }
            } else {
                raw = taken {
                    $0 != quote && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";")
                        && $0 != UInt8(ascii: ":")
                }
            }
            // Only a comma, a semicolon or the colon before the value can follow.
            guard
                next == UInt8(ascii: ",") || next == UInt8(ascii: ";")
                    || next == UInt8(ascii: ":")
            else { throw malformed() }
            return CaretEncoding.decoded(raw)
        }
    }
}
