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

    private var source: any OctetSource
    private let limits: ReadingLimits
    private var window = [UInt8](repeating: 0, count: 1 << 14)
    private var index = 0
    private var count = 0

    private var octet = 0
    private var line = 1
    private var column = 1
    private var isAfterReturn = false

    /// What is open: the keys of an object, or nothing for an array.
    private var open: [Set<String>?] = []
    private var expected = Expected.value

    /// Where the token that was given last begins.
    private(set) var start = TextPosition(line: 1, column: 1, octet: 0)

    /// The most octets that a number has.
    static let numberLimit = 400

    init(_ source: any OctetSource, limits: ReadingLimits) {
        self.source = source
        self.limits = limits
    }

    private var position: TextPosition { TextPosition(line: line, column: column, octet: octet) }

    // MARK: Tokens

    /// The next token; after `end` there is no other.
    mutating func next() throws -> Token {
        if octet == 0 { try passByteOrderMark() }
        while true {
            try passSpaces()
            start = position
            guard let first = try peek() else {
                guard case .nothing = expected else { throw JCalError(start, .notJSON("")) }
                return .end
            }
            switch expected {
            case .commaOrEnd where first == UInt8(ascii: ","):
                pass(first)
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
        pass(octet)
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
        try passSpaces()
        guard try peek() == UInt8(ascii: ":") else { throw try unexpected() }
        pass(UInt8(ascii: ":"))
        expected = .value
        return .key(key)
    }

    private mutating func value(_ first: UInt8) throws -> Token {
        switch first {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            // A component is two lists deep, and what a property holds is some more.
            let (levels, overflow) = limits.depth.multipliedReportingOverflow(by: 2)
            guard overflow || open.count < levels.addingReportingOverflow(8).partialValue else {
                throw JCalError(start, .tooDeep(limit: limits.depth))
            }
            pass(first)
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
            guard try peek() == octet else { throw try unexpected() }
            pass(octet)
        }
    }

    /// That what stands here belongs nowhere.
    private mutating func unexpected() throws -> JCalError {
        let place = position
        guard let octet = try peek() else { return JCalError(place, .notJSON("")) }
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

    // MARK: Numbers

    private mutating func number() throws -> String {
        var text: [UInt8] = []
        func take(_ tokens: inout JSONTokens, _ octet: UInt8) throws {
            guard text.count < JSONTokens.numberLimit else {
                throw JCalError(tokens.start, .textTooLong(limit: JSONTokens.numberLimit))
            }
            text.append(octet)
            tokens.pass(octet)
        }
        func takeDigits(_ tokens: inout JSONTokens) throws {
            guard let first = try tokens.peek(), first &- 0x30 < 10 else {
                throw try tokens.unexpected()
            }
            while let digit = try tokens.peek(), digit &- 0x30 < 10 { try take(&tokens, digit) }
        }
        if try peek() == UInt8(ascii: "-") { try take(&self, UInt8(ascii: "-")) }
        if try peek() == UInt8(ascii: "0") {
            try take(&self, UInt8(ascii: "0"))
        } else {
            try takeDigits(&self)
        }
        if try peek() == UInt8(ascii: ".") {
            try take(&self, UInt8(ascii: "."))
            try takeDigits(&self)
        }
        if let letter = try peek(), letter | 0x20 == UInt8(ascii: "e") {
            try take(&self, letter)
            if let sign = try peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
                try take(&self, sign)
            }
            try takeDigits(&self)
        }
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: Texts

    private mutating func string() throws -> String {
        pass(UInt8(ascii: "\""))
        var text: [UInt8] = []
        while true {
            takePlain(&text)
            guard text.count <= limits.lineLength else {
                throw JCalError(start, .textTooLong(limit: limits.lineLength))
            }
            guard let octet = try peek() else { throw try unexpected() }
            switch octet {
            case UInt8(ascii: "\""):
                pass(octet)
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(&text)
            case 0..<0x20: throw JCalError(position, .controlCharacter)
            case 0x80...: try character(&text)
            // The window has ended, and `peek` has filled it again.
            default: continue
            }
        }
    }

    /// Takes what is plain ASCII up to the end of the window.
    private mutating func takePlain(_ text: inout [UInt8]) {
        var end = index
        while end < count {
            let octet = window[end]
            guard octet >= 0x20, octet < 0x80, octet != 0x22, octet != 0x5C else { break }
            end += 1
        }
        guard end > index else { return }
        text.append(contentsOf: window[index..<end])
        octet += end - index
        column += end - index
        index = end
        isAfterReturn = false
    }

    /// Takes a character beyond ASCII.
    private mutating func character(_ text: inout [UInt8]) throws {
        let place = position
        guard let lead = try peek() else { return }
        let length = scalarLength(lead)
        var octets: [UInt8] = []
        while octets.count < length, let octet = try peek(),
            octets.isEmpty || isContinuation(octet)
        {
            octets.append(octet)
            pass(octet)
        }
        guard octets.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) == nil else {
            throw JCalError(place, .invalidUTF8)
        }
        text += octets
    }

    private mutating func escape(_ text: inout [UInt8]) throws {
        let place = position
        pass(UInt8(ascii: "\\"))
        guard let octet = try peek() else { throw try unexpected() }
        pass(octet)
        switch octet {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(octet)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var value = try codeUnit(place)
            if (0xD800...0xDBFF).contains(value) {
                guard try peek() == UInt8(ascii: "\\") else { throw JCalError(place, .badEscape) }
                pass(UInt8(ascii: "\\"))
                guard try peek() == UInt8(ascii: "u") else { throw JCalError(place, .badEscape) }
                pass(UInt8(ascii: "u"))
                let second = try codeUnit(place)
                guard (0xDC00...0xDFFF).contains(second) else {
                    throw JCalError(place, .badEscape)
                }
                value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
            }
            guard let scalar = UnicodeScalar(value) else { throw JCalError(place, .badEscape) }
            text.append(contentsOf: String(scalar).utf8)
        default: throw JCalError(place, .badEscape)
        }
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit(_ place: TextPosition) throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let octet = try peek(),
                let digit = UnicodeScalar(octet).properties.isASCIIHexDigit
                    ? UInt32(String(UnicodeScalar(octet)), radix: 16) : nil
            else { throw JCalError(place, .badEscape) }
            value = value << 4 | digit
            pass(octet)
        }
        return value
    }

    // MARK: Octets

    private mutating func peek() throws -> UInt8? {
        if index == count {
            guard try refill() else { return nil }
        }
        return window[index]
    }

    private mutating func refill() throws -> Bool {
        let read = try window.withUnsafeMutableBytes { try source.read(into: $0) }
        precondition((0...window.count).contains(read), "a source gave more than there was room for")
        index = 0
        count = read
        guard octet <= limits.octets, read <= limits.octets - octet else {
            throw JCalError(position, .tooManyOctets(limit: limits.octets))
        }
        return read > 0
    }

    private mutating func pass(_ passed: UInt8) {
        index += 1
        octet += 1
        switch passed {
        case 0x0A where isAfterReturn: break
        case 0x0A, 0x0D:
            line += 1
            column = 1
        default: if !isContinuation(passed) { column += 1 }
        }
        isAfterReturn = passed == 0x0D
    }

    private mutating func passSpaces() throws {
        while let octet = try peek(),
            octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D
        {
            pass(octet)
        }
    }

    private mutating func passByteOrderMark() throws {
        guard try peek() == 0xEF else { return }
        for octet in [0xEF, 0xBB, 0xBF] as [UInt8] {
            guard try peek() == octet else { throw JCalError(position, .invalidUTF8) }
            pass(octet)
        }
        column = 1
    }
}
