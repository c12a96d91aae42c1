/// A value of a property in jCal (RFC 7265 §3.6): a text, a number, a list of these, a rule.
enum JCalValue: Hashable, Sendable {
    case text(String)
    /// A number as JSON writes it.
    case number(String)
    case boolean(Bool)
    /// A period, the two numbers of `GEO`, the texts of `REQUEST-STATUS`.
    case list([Element])
    /// The parts of a rule, in their order.
    case rule([Part])

    /// What stands in a list.
    enum Element: Hashable, Sendable {
        case text(String)
        case number(String)
        case boolean(Bool)
    }

    /// A part of a rule: its name in small letters and its value, or several.
    struct Part: Hashable, Sendable {
        let name: String
        let values: [Element]
    }

    init(_ element: Element) {
        switch element {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .boolean(let boolean): self = .boolean(boolean)
        }
    }

    /// The value as what may stand in a list; nothing for a list or a rule.
    var element: Element? {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .list, .rule: nil
        }
    }

    /// How many values it has, the names of parts among them.
    var count: Int {
        switch self {
        case .text, .number, .boolean: 1
        case .list(let elements): elements.count
        case .rule(let parts): parts.reduce(0) { $0 + 1 + $1.values.count }
        }
    }

    /// About how many octets it has.
    var octets: Int {
        func length(_ element: Element) -> Int {
            switch element {
            case .text(let text), .number(let text): text.utf8.count + 1
            case .boolean: 5
            }
        }
        return switch self {
        case .text, .number, .boolean: element.map(length) ?? 0
        case .list(let elements): elements.reduce(0) { $0 + length($1) }
        case .rule(let parts):
            parts.reduce(0) { $1.values.reduce($0 + $1.name.utf8.count) { $0 + length($1) } }
        }
    }

    /// How it begins, for a person who looks for it.
    var excerpt: String {
        switch self {
        case .text(let text): String(text.prefix(60))
        case .number(let number): String(number.prefix(60))
        case .boolean(let boolean): String(boolean)
        case .list: "[…]"
        case .rule: "{…}"
        }
    }
}

/// JSON as it is written: without spaces, and everything beyond ASCII as itself.
struct JSONText {
    private(set) var octets: [UInt8] = []

    mutating func put(_ text: StaticString) {
        octets.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
    }

    /// A text in quotes; in it only what must be is escaped (RFC 8259 §7).
    mutating func put(text: String) {
        let hexadecimal = Array("0123456789abcdef".utf8)
        octets.append(0x22)
        for octet in text.utf8 {
            switch octet {
            case 0x22, 0x5C: octets += [0x5C, octet]
            case 0x0A: put("\\n")
            case 0x0D: put("\\r")
            case 0x09: put("\\t")
            case 0..<0x20:
                put("\\u00")
                octets += [hexadecimal[Int(octet >> 4)], hexadecimal[Int(octet & 15)]]
            default: octets.append(octet)
            }
        }
        octets.append(0x22)
    }

    mutating func put(_ element: JCalValue.Element) {
        switch element {
        case .text(let text): put(text: text)
        case .number(let number): octets.append(contentsOf: number.utf8)
        case .boolean(let boolean): put(boolean ? "true" : "false")
        }
    }

    mutating func put(_ value: JCalValue) {
        switch value {
        case .list(let elements): put(list: elements)
        case .rule(let parts):
            put("{")
            for (index, part) in parts.enumerated() {
                if index > 0 { put(",") }
                put(text: part.name)
                put(":")
                if part.values.count == 1 { put(part.values[0]) } else { put(list: part.values) }
            }
            put("}")
        default: if let element = value.element { put(element) }
        }
    }

    private mutating func put(list elements: [JCalValue.Element]) {
        put("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { put(",") }
            put(element)
        }
        put("]")
    }
}
