/// Writes lines of calendar text: CRLF, folded at 75 octets (RFC 5545 §3.1).
///
/// A fold never lies inside a character nor between the two halves of an escape (`\n`, `\;`, `^n`),
/// which some readers would then show as they stand. Control characters never reach the output, so
/// no value can begin a line of its own.
public struct ContentLineWriter: Sendable {
    /// What has been written so far.
    public private(set) var octets: [UInt8] = []

    private var line: [UInt8] = []

    /// The most octets that a written line has, without its CRLF but with a fold's space.
    public static let maximumLength = 75

    /// Begins with nothing written.
    public init() {}

    /// Writes a property whose value is text, escaped here (RFC 5545 §3.3.11).
    ///
    /// - Parameters:
    ///   - name: Letters, digits and hyphens; anything else is a mistake of the caller.
    ///   - parameters: Written in this order.
    ///   - text: The value as people see it.
    public mutating func write(
        _ name: String,
        _ parameters: [ContentLine.Parameter] = [],
        text: String
    ) {
        write(name, parameters, value: TextValue.escaped(text))
    }

    /// Writes a property whose value is ready as it stands.
    ///
    /// - Parameters:
    ///   - name: Letters, digits and hyphens; anything else is a mistake of the caller.
    ///   - parameters: Written in this order.
    ///   - value: A value in its own form, escaped where that form wants it. Control characters
    ///     other than tabs are left out.
    public mutating func write(
        _ name: String,
        _ parameters: [ContentLine.Parameter] = [],
        value: String
    ) {
        precondition(isPropertyName(name), "not the name of a property")
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: name.utf8)
        for parameter in parameters {
            line.append(UInt8(ascii: ";"))
            line.append(contentsOf: parameter.name.utf8)
            for (index, value) in parameter.values.enumerated() {
                line.append(UInt8(ascii: index == 0 ? "=" : ","))
                append(parameterValue: value)
            }
        }
        line.append(UInt8(ascii: ":"))
        line.append(contentsOf: value.utf8.lazy.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
        fold()
    }

    /// Writes the first line of a component.
    ///
    /// - Parameter component: Its name, for example `VEVENT`.
    public mutating func begin(_ component: String) {
        write("BEGIN", value: component)
    }

    /// Writes the last line of a component.
    ///
    /// - Parameter component: Its name, for example `VEVENT`.
    public mutating func end(_ component: String) {
        write("END", value: component)
    }

    /// Quotes what the grammar wants quoted, and all that is not ASCII.
    ///
    /// Readers were seen to stop at a comma, or to drop an unquoted name with letters beyond ASCII.
    private mutating func append(parameterValue text: String) {
        let value = CaretEncoding.encoded(text)
        let needsQuotes = value.utf8.contains {
            $0 >= 0x80 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
                || $0 == UInt8(ascii: ":")
        }
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
        line.append(contentsOf: value.utf8)
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
    }

    private mutating func fold() {
        var start = 0
        var room = ContentLineWriter.maximumLength
        while line.count - start > room {
            var cut = start
            while true {
                let next = cut + unitLength(at: cut)
                guard next - start <= room else { break }
                cut = next
            }
            octets.append(contentsOf: line[start..<cut])
            octets.append(contentsOf: [0x0D, 0x0A, 0x20])
            start = cut
            room = ContentLineWriter.maximumLength - 1
        }
        octets.append(contentsOf: line[start...])
        octets.append(contentsOf: [0x0D, 0x0A])
    }

    /// Octets that must stay together: a character, or an escape with the character after it.
    private func unitLength(at index: Int) -> Int {
        let octet = line[index]
        let partners =
            switch octet {
            case UInt8(ascii: "\\"): ContentLineWriter.afterBackslash
            case UInt8(ascii: "^"): ContentLineWriter.afterCaret
            default: [UInt8]()
            }
        guard index + 1 < line.count, partners.contains(line[index + 1]) else {
            return scalarLength(octet)
        }
        return 2
    }

    // Nothing else makes a pair: a plain caret may stand before an escape, and a plain backslash
    // before a caret's.
    private static let afterBackslash = Array("nN\\;,".utf8)
    private static let afterCaret = Array("n^'".utf8)
}
