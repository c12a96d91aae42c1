/// A field whose value is a word with parameters, such as `Content-Type` (RFC 2045 §5.1, RFC 2231).
struct FieldParameters {
    /// The word in small letters, for example `text/calendar`.
    let word: String

    /// Whether there were more parameters than are read.
    private(set) var isCut = false

    private struct Parameter {
        let name: String
        let value: [UInt8]
    }

    private var parameters: [Parameter] = []

    /// Reads the value of a field; whatever it is, something comes out.
    ///
    /// - `limit`: How many parameters are read.
    ///
    /// Complexity: O(*n*) in the length of the value.
    init(_ octets: [UInt8], limit: Int) {
        var cursor = Cursor(octets)
        word = String(lowering: cursor.text(until: [ASCII.semicolon]))
        while cursor.skip(ASCII.semicolon) {
            let name = String(lowering: cursor.text(until: [ASCII.semicolon, ASCII.equals]))
            guard cursor.skip(ASCII.equals) else { continue }
            let value = cursor.value()
            guard !name.isEmpty else { continue }
            guard parameters.count < limit else {
                isCut = true
                return
            }
            parameters.append(Parameter(name: name, value: value))
        }
    }

    /// The value of a parameter as people see it; nothing where there is none.
    ///
    /// - `name`: In small letters.
    func value(_ name: String) -> String? {
        extended(name)
            ?? parameters.first { $0.name == name }.map {
                EncodedWords.decoded($0.value)
            }
    }

    /// Whether a parameter stands there twice with different words.
    func hasTwo(_ name: String) -> Bool {
        Set(parameters.filter { $0.name == name }.map { String(lowering: $0.value) }).count > 1
    }

    /// The octets of a parameter, for a boundary, which is no text; nothing where there is none.
    func octets(_ name: String) -> [UInt8]? {
        parameters.first { $0.name == name }?.value ?? extended(name).map { Array($0.utf8) }
    }

    /// RFC 2231: a value in several pieces, in other letters than ASCII, or both.
    private func extended(_ name: String) -> String? {
        var pieces: [Int: (octets: [UInt8], isEncoded: Bool)] = [:]
        for parameter in parameters where parameter.name.hasPrefix(name + "*") {
            var rest = parameter.name.dropFirst(name.count + 1)
            let isWhole = rest.isEmpty
            let isEncoded = isWhole || rest.hasSuffix("*")
            if rest.hasSuffix("*") { rest.removeLast() }
            guard let number = isWhole ? 0 : Int(rest), number >= 0, pieces[number] == nil else {
                continue
            }
            pieces[number] = (octets: parameter.value, isEncoded: isEncoded)
        }
        guard var first = pieces[0] else { return nil }
        var charset = Charset.utf8
        if first.isEncoded {
            let parts = first.octets.split(
                separator: ASCII.apostrophe,
                maxSplits: 2,
                omittingEmptySubsequences: false
            )
            if parts.count == 3 {
                charset = Charset(String(decoding: parts[0], as: UTF8.self)) ?? .utf8
                first.octets = Array(parts[2])
            }
        }
        pieces[0] = first
        var octets: [UInt8] = []
        var number = 0
        while let piece = pieces[number] {
            octets += piece.isEncoded ? ASCII.percentDecoded(piece.octets) : piece.octets
            number += 1
        }
        return charset.text(octets)
    }
}

/// A place in the value of a field, with comments passed over (RFC 5322 §3.2.2).
struct Cursor {
    private let octets: [UInt8]
    private(set) var index = 0

    init(_ octets: [UInt8]) {
        self.octets = octets
    }

    var current: UInt8? { index < octets.count ? octets[index] : nil }

    mutating func advance() {
        if index < octets.count { index += 1 }
    }

    mutating func skip(_ octet: UInt8) -> Bool {
        guard current == octet else { return false }
        index += 1
        return true
    }

    /// What stands before one of some octets, without comments and space around it.
    mutating func text(until ends: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        while let octet = current, !ends.contains(octet) {
            if octet == ASCII.opening {
                _ = comment()
                result.append(ASCII.space)
            } else {
                result.append(octet)
                index += 1
            }
        }
        return ASCII.trimmed(result)
    }

    /// The value of a parameter: a quoted text, or all up to the next semicolon.
    mutating func value() -> [UInt8] {
        while let octet = current, ASCII.isSpace(octet) || octet == ASCII.opening {
            if octet == ASCII.opening { _ = comment() } else { index += 1 }
        }
        guard current == ASCII.quote else { return text(until: [ASCII.semicolon]) }
        let value = quoted()
        _ = text(until: [ASCII.semicolon])
        return value
    }

    /// The text between quotes, of which the first is the current octet; also where the last is missing.
    mutating func quoted() -> [UInt8] {
        var result: [UInt8] = []
        index += 1
        while let octet = current, octet != ASCII.quote {
            index += 1
            if octet == ASCII.backslash, let escaped = current {
                result.append(escaped)
                index += 1
            } else {
                result.append(octet)
            }
        }
        advance()
        return result
    }

    /// The text of a comment, which begins with the current octet; comments in it are part of it.
    mutating func comment() -> [UInt8] {
        var result: [UInt8] = []
        var depth = 0
        while let octet = current {
            index += 1
            switch octet {
            case ASCII.opening:
                depth += 1
                if depth > 1 { result.append(octet) }
            case ASCII.closing:
                depth -= 1
                if depth == 0 { return result }
                result.append(octet)
            case ASCII.backslash:
                if let escaped = current { result.append(escaped) }
                advance()
            default: result.append(octet)
            }
        }
        return result
    }
}
