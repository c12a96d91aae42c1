/// Text of a header field with words in other letters than ASCII (RFC 2047).
enum EncodedWords {
    /// The text that octets stand for.
    ///
    /// Space between two words is left out, and words of one charset are joined before they are read,
    /// since programs cut letters in two. What is written in other octets than ASCII without saying so
    /// is UTF-8 if it can be, otherwise Windows-1252.
    ///
    /// - `octets`: The value of a field without its line ends.
    ///
    /// Complexity: O(*n*) in the number of octets.
    static func decoded(_ octets: some Sequence<UInt8>) -> String {
        var text = Joined()
        let octets = Array(octets)
        var start = 0
        var index = 0
        while index + 1 < octets.count {
            guard octets[index] == ASCII.equals, octets[index + 1] == ASCII.question,
                let word = word(octets, at: index)
            else {
                index += 1
                continue
            }
            text.add(plain: octets[start..<index], before: true)
            text.add(word.octets, word.charset)
            index = word.end
            start = index
        }
        text.add(plain: octets[start...], before: false)
        return text.result
    }

    /// The word that begins at an octet.
    ///
    /// Every step ends at a question mark, and every word begins with one: nothing is looked at more
    /// than four times.
    private static func word(
        _ octets: [UInt8],
        at index: Int
    ) -> (octets: [UInt8], charset: Charset, end: Int)? {
        func mark(from start: Int) -> Int? {
            var place = start
            while place < octets.count, octets[place] != ASCII.question { place += 1 }
            return place < octets.count ? place : nil
        }
        guard let first = mark(from: index + 2), let second = mark(from: first + 1),
            second == first + 2, let third = mark(from: second + 1), third + 1 < octets.count,
            octets[third + 1] == ASCII.equals
        else { return nil }
        // RFC 2231 §5: a language may follow the charset.
        let name = octets[(index + 2)..<first].prefix { $0 != ASCII.star }
        guard let charset = Charset(String(decoding: name, as: UTF8.self)) else { return nil }
        let text = octets[(second + 1)..<third]
        var result: [UInt8] = []
        switch ASCII.lowercased(octets[first + 1]) {
        case UInt8(ascii: "b"):
            var decoder = Base64Decoder()
            for octet in text { decoder.take(octet, into: &result) }
            decoder.end(into: &result)
        case UInt8(ascii: "q"): result = quoted(text)
        default: return nil
        }
        return (octets: result, charset: charset, end: third + 2)
    }

    private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let octet = text[index]
            if octet == ASCII.equals, index + 2 < text.endIndex,
                let high = ASCII.hexadecimal(text[index + 1]),
                let low = ASCII.hexadecimal(text[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(octet == ASCII.underscore ? ASCII.space : octet)
                index += 1
            }
        }
        return result
    }

    /// A text while its words are put together.
    private struct Joined {
        private var text = ""
        private var word: [UInt8] = []
        private var charset: Charset?

        mutating func add(plain octets: ArraySlice<UInt8>, before isBeforeWord: Bool) {
            if isBeforeWord, charset != nil, octets.allSatisfy(ASCII.isSpace) { return }
            guard !octets.isEmpty else { return }
            flush()
            text += Charset.utf8.text(Array(octets))
        }

        mutating func add(_ octets: [UInt8], _ charset: Charset) {
            if self.charset != charset { flush() }
            self.charset = charset
            word += octets
        }

        private mutating func flush() {
            if let charset { text += charset.text(word) }
            word.removeAll(keepingCapacity: true)
            charset = nil
        }

        var result: String {
            var copy = self
            copy.flush()
            return copy.text
        }
    }
}
