/// The mailboxes of a field, and whether each reader would find the same ones.
struct MailboxList {
    private(set) var mailboxes: [Mailbox] = []

    /// Whether the field can be read in two ways: text after an address, words in it, a group.
    let isAmbiguous: Bool

    /// Reads the value of a field; whatever it is, something comes out.
    ///
    /// - `limit`: How many are read.
    ///
    /// Complexity: O(*n*) in the length of the field.
    init(_ octets: [UInt8], limit: Int = 100) {
        var reader = MailboxReader(octets)
        while mailboxes.count < limit, let mailbox = reader.next() { mailboxes.append(mailbox) }
        isAmbiguous = reader.isAmbiguous
    }
}

/// Reads mailboxes one after the other (RFC 5322 §3.4).
///
/// What people and programs write besides is read as they mean it: a comma in a name without quotes,
/// `mailto:` before the address, square brackets around it.
private struct MailboxReader {
    /// Whether something so far can be read in two ways.
    private(set) var isAmbiguous = false

    private var cursor: Cursor
    /// What stands before an address, for people.
    private var phrase: [UInt8] = []
    /// The same with its quotes, for where it is an address itself.
    private var raw: [UInt8] = []
    private var comment: [UInt8] = []
    private var address: [UInt8]?
    private var hasAt = false
    /// Whether a comma belongs to the name, if more of it follows.
    private var hasComma = false

    init(_ octets: [UInt8]) {
        cursor = Cursor(octets)
    }

    mutating func next() -> Mailbox? {
        while let octet = cursor.current {
            switch octet {
            case ASCII.quote: takeQuoted()
            case ASCII.opening:
                comment = cursor.comment()
                take(ASCII.space)
            case ASCII.less:
                cursor.advance()
                end(with: bracketed(until: ASCII.greater))
            case ASCII.openingBracket where !hasAt && raw.last.map(ASCII.isSpace) ?? true:
                cursor.advance()
                end(with: bracketed(until: ASCII.closingBracket))
            case ASCII.colon: endGroupName()
            case ASCII.comma, ASCII.semicolon:
                cursor.advance()
                // A comma in a name that nobody put in quotes.
                if octet == ASCII.comma, address == nil, !hasAt {
                    hasComma = !ASCII.trimmed(raw).isEmpty
                } else if let mailbox = taken() {
                    return mailbox
                }
            default:
                cursor.advance()
                if address != nil, !ASCII.isSpace(octet) { isAmbiguous = true }
                if octet == ASCII.at { hasAt = true }
                take(octet)
            }
        }
        return taken()
    }

    private mutating func take(_ octet: UInt8) {
        guard address == nil, !(hasComma && ASCII.isSpace(octet)) else { return }
        endComma()
        phrase.append(octet)
        raw.append(octet)
    }

    private mutating func endComma() {
        guard hasComma else { return }
        hasComma = false
        phrase += [ASCII.comma, ASCII.space]
        raw += [ASCII.comma, ASCII.space]
    }

    private mutating func takeQuoted() {
        let text = cursor.quoted()
        guard address == nil else {
            isAmbiguous = true
            return
        }
        endComma()
        phrase += text
        raw.append(ASCII.quote)
        for octet in text {
            if octet == ASCII.quote || octet == ASCII.backslash { raw.append(ASCII.backslash) }
            raw.append(octet)
        }
        raw.append(ASCII.quote)
    }

    /// What stands in brackets, comments left out, quotes kept.
    private mutating func bracketed(until end: UInt8) -> [UInt8] {
        var text: [UInt8] = []
        var isQuoted = false
        while let octet = cursor.current, isQuoted || octet != end {
            if octet == ASCII.opening, !isQuoted {
                _ = cursor.comment()
                text.append(ASCII.space)
                continue
            }
            text.append(octet)
            cursor.advance()
            if octet == ASCII.quote { isQuoted.toggle() }
            if octet == ASCII.backslash, isQuoted, let next = cursor.current {
                text.append(next)
                cursor.advance()
            }
        }
        _ = cursor.skip(end)
        return text
    }

    private mutating func end(with text: [UInt8]) {
        guard address == nil else {
            isAmbiguous = true
            return
        }
        var text = ASCII.trimmed(text)
        // RFC 5322 §4.4: a route may stand before the address.
        if text.first == ASCII.at, let colon = text.firstIndex(of: ASCII.colon) {
            text.removeSubrange(...colon)
        }
        let written = AddressText(text)
        address = written.address
        if written.isGlued || !written.name.isEmpty { isAmbiguous = true }
        // Another address before it, without quotes: some programs take that one.
        if hasAt,
            AddressText(raw).address.map(ASCII.lowercased)
                != written.address.map(ASCII.lowercased)
        {
            isAmbiguous = true
        }
    }

    private mutating func endGroupName() {
        cursor.advance()
        let word = String(lowering: raw)
        if address != nil || word != "mailto" { isAmbiguous = true }
        guard address == nil else { return }
        phrase.removeAll()
        raw.removeAll()
        hasAt = false
    }

    private mutating func taken() -> Mailbox? {
        defer {
            phrase.removeAll()
            raw.removeAll()
            comment.removeAll()
            address = nil
            hasAt = false
            hasComma = false
        }
        func text(_ octets: [UInt8]) -> String { Charset.utf8.text(octets) }
        if let address {
            return Mailbox(
                name: EncodedWords.decoded(ASCII.trimmed(phrase)),
                address: text(address)
            )
        }
        let words = ASCII.trimmed(raw)
        guard !words.isEmpty else { return nil }
        guard hasAt else {
            return Mailbox(
                name: EncodedWords.decoded(comment),
                address: text(ASCII.trimmed(phrase))
            )
        }
        let written = AddressText(words)
        if written.isGlued { isAmbiguous = true }
        let name = written.name.isEmpty ? comment : written.name
        return Mailbox(name: EncodedWords.decoded(name), address: text(written.address))
    }
}

/// An address without brackets, with whatever stands before it.
private struct AddressText {
    private(set) var address: [UInt8]
    private(set) var name: [UInt8] = []

    /// Whether there is more than an address and a name that a comma ends.
    private(set) var isGlued = false

    /// - `octets`: Quoted texts with their quotes.
    init(_ octets: [UInt8]) {
        // RFC 5322 §4.4: space around the sign between the two halves is none.
        var text: [UInt8] = []
        var isQuoted = false
        var isEscaped = false
        var isAfterQuote = false
        var ends: [Int] = []
        for octet in ASCII.trimmed(octets) {
            if isEscaped {
                isEscaped = false
            } else if octet == ASCII.backslash, isQuoted {
                isEscaped = true
            } else if octet == ASCII.quote {
                let isAtWord = text.last.map(AddressText.isBetweenWords) ?? true
                if !isQuoted, !isAtWord { isGlued = true }
                isQuoted.toggle()
            } else if !isQuoted, octet == ASCII.at {
                while let last = text.last, ASCII.isSpace(last) {
                    text.removeLast()
                    if ends.last == text.count { ends.removeLast() }
                }
            } else if !isQuoted, ASCII.isSpace(octet) {
                if text.last == ASCII.at { continue }
                ends.append(text.count)
            }
            if isAfterQuote, !AddressText.isBetweenWords(octet) { isGlued = true }
            isAfterQuote = octet == ASCII.quote && !isQuoted && !isEscaped
            text.append(octet)
        }
        if String(decoding: text.prefix(7).map(ASCII.lowercased), as: UTF8.self) == "mailto:" {
            text.removeFirst(7)
            ends = ends.map { $0 - 7 }
        }
        address = text
        guard let last = ends.last else { return }
        address = Array(text[(last + 1)...])
        name = ASCII.trimmed(text[..<last])
        if !address.contains(ASCII.at), let first = ends.first {
            address = Array(text[..<first])
            name = ASCII.trimmed(text[first...])
        }
        isGlued = isGlued || name.last != ASCII.comma
        name.removeAll { $0 == ASCII.quote }
        while name.last == ASCII.comma { name.removeLast() }
    }

    /// Whether a quoted text can stand beside an octet (RFC 5322 §3.4.1, §4.4).
    private static func isBetweenWords(_ octet: UInt8) -> Bool {
        ASCII.isSpace(octet) || octet == ASCII.at || octet == UInt8(ascii: ".")
            || octet == ASCII.comma
    }
}

extension Mailbox {
    /// Whether the address is `local@domain` and nothing else.
    ///
    /// Which of the two halves a server takes is not asked, only that everybody finds the same two.
    var isAddress: Bool {
        var octets = Array(address.utf8)
        if octets.first == ASCII.quote {
            // A quoted local part may hold anything between its quotes.
            var index = 1
            while index < octets.count, octets[index] != ASCII.quote {
                index += octets[index] == ASCII.backslash ? 2 : 1
            }
            guard index < octets.count else { return false }
            octets.replaceSubrange(0...index, with: [UInt8(ascii: "q")])
        }
        let halves = octets.split(separator: ASCII.at, omittingEmptySubsequences: false)
        guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { return false }
        let isLiteral =
            halves[1].first == ASCII.openingBracket && halves[1].last == ASCII.closingBracket
        let rest = halves[0] + (isLiteral ? halves[1].dropFirst().dropLast() : halves[1])
        let others = Array("()<>[],;\"\\".utf8)
        return rest.allSatisfy { octet in
            octet > ASCII.space && octet != 0x7F && !others.contains(octet)
                && (octet != ASCII.colon || isLiteral)
        }
    }
}
