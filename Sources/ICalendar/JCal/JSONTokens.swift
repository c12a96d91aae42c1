/// Reads JSON from its first octet to its last, one token after the other (RFC 8259).
///
/// What is open is a list and no call, so that no depth of nesting can exhaust the stack. A key that
/// stands twice in an object is refused, since programs differ in which of the two they keep.
struct JSONTokens: ~Copyable {
    enum Token: Hashable {
        case beginArray
        case endArray
        case beginObject
        case endObject
        case key(String)
        case text(String)
        /// A number as it was written.
        case number(String)
        case boolean(Bool)
        case null
        /// The end of the text.
        case end
    }

    private enum Expected {
        case value
        case valueOrEnd
        case key
        case keyOrEnd
        case commaOrEnd
        case nothing
    }

    var octets: JSONOctets
    let limits: ReadingLimits

    /// What is open: the keys of an object, or nothing for an array.
    private var open: [Set<String>?] = []
    private var expected = Expected.value

    /// Where the token that was given last begins.
    private(set) var start = TextPosition(line: 1, column: 1, octet: 0)

    /// The most octets that a number has.
    static let numberLimit = 400

    init(_ source: any OctetSource, limits: ReadingLimits) {
        octets = JSONOctets(source, limit: limits.octets)
        self.limits = limits
    }

    // MARK: Tokens

    /// The next token; after `end` there is no other.
    mutating func next() throws -> Token {
        if octets.octet == 0 { try octets.passByteOrderMark() }
        while true {
            try octets.passSpaces()
            start = octets.position
            guard let first = try octets.peek() else {
                guard case .nothing = expected else { throw JCalError(start, .notJSON("")) }
                return .end
            }
            switch expected {
            case .commaOrEnd where first == UInt8(ascii: ","):
                octets.pass(first)
                expected = open.last == .some(nil) ? .value : .key
            case .valueOrEnd where first == UInt8(ascii: "]"),
                .commaOrEnd where first == UInt8(ascii: "]") && open.last == .some(nil):
                return close(first, .endArray)
            case .keyOrEnd where first == UInt8(ascii: "}"),
                .commaOrEnd where first == UInt8(ascii: "}") && open.last != .some(nil):
                return close(first, .endObject)
            case .key, .keyOrEnd: return try key(first)
            case .value, .valueOrEnd: return try value(first)
            case .commaOrEnd, .nothing: throw try unexpected()
            }
        }
    }

    private mutating func close(_ octet: UInt8, _ token: Token) -> Token {
        octets.pass(octet)
        open.removeLast()
        finishValue()
        return token
    }

    private mutating func finishValue() { expected = open.isEmpty ? .nothing : .commaOrEnd }

    private mutating func key(_ first: UInt8) throws -> Token {
        guard first == UInt8(ascii: "\""), let top = open.indices.last else {
            throw try unexpected()
        }
        let key = try string()
        guard open[top]?.insert(key).inserted == true else {
            throw JCalError(start, .repeatedKey(key))
        }
        try octets.passSpaces()
        guard try octets.peek() == UInt8(ascii: ":") else { throw try unexpected() }
        octets.pass(UInt8(ascii: ":"))
        expected = .value
        return .key(key)
    }

    private mutating func value(_ first: UInt8) throws -> Token {
        switch first {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            // A component is two lists deep, and what a property holds is some more.
            guard open.count < min(limits.depth, 1 << 32) * 2 + 8 else {
                throw JCalError(start, .tooDeep(limit: limits.depth))
            }
            octets.pass(first)
            let isObject = first == UInt8(ascii: "{")
            open.append(isObject ? .some([]) : nil)
            expected = isObject ? .keyOrEnd : .valueOrEnd
            return isObject ? .beginObject : .beginArray
        case UInt8(ascii: "\""):
            let text = try string()
            finishValue()
            return .text(text)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let number = try number()
            finishValue()
            return .number(number)
        default:
            let token: Token
            switch first {
            case UInt8(ascii: "t"):
                try word("true")
                token = .boolean(true)
            case UInt8(ascii: "f"):
                try word("false")
                token = .boolean(false)
            case UInt8(ascii: "n"):
                try word("null")
                token = .null
            default: throw try unexpected()
            }
            finishValue()
            return token
        }
    }

    private mutating func word(_ word: StaticString) throws {
        for octet in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
            guard try octets.peek() == octet else { throw try unexpected() }
            octets.pass(octet)
        }
    }

    /// That what stands here belongs nowhere.
    mutating func unexpected() throws -> JCalError {
        let place = octets.position
        guard let octet = try octets.peek() else { return JCalError(place, .notJSON("")) }
        guard octet >= 0x80 else {
            let isShown = octet > 0x20 && octet < 0x7F
            let hexadecimal = String(octet, radix: 16, uppercase: true)
            let text = isShown ? String(UnicodeScalar(octet)) : "U+00" + (octet < 16 ? "0" : "")
            return JCalError(place, .notJSON(isShown ? text : text + hexadecimal))
        }
        var text: [UInt8] = []
        try character(&text)
        return JCalError(place, .notJSON(String(decoding: text, as: UTF8.self)))
    }
}
