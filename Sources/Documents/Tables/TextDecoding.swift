internal import Correspondence
internal import Mail

/// Finds out how the octets of a table are written, and gives them as UTF-8 without a mark.
///
/// Spreadsheets save as UTF-8, as UTF-16 with a mark, or, without saying so, as Windows-1252.
enum TextDecoding {
    static func utf8(_ octets: [UInt8], _ log: MistakeLog) throws -> [UInt8] {
        // Every other octet of ASCII is 0 in UTF-16, and three of four in UTF-32.
        let isMarked = octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF])
        let zeros = octets.prefix(400).count { $0 == 0 }
        let most = min(octets.count, 400) * (isMarked ? 6 : 3) / 10
        if zeros > 1, zeros > most {
            try refuse(after: [], Phrase("mistake.utf16-unmarked"), log)
        }
        if octets.starts(with: [0xFF, 0xFE]) { return try utf16(octets, low: 0, high: 1, log) }
        if octets.starts(with: [0xFE, 0xFF]) { return try utf16(octets, low: 1, high: 0, log) }
        let unmarked = YAMLText.withoutMark(octets)
        let census = census(unmarked)
        guard let place = census.firstBroken else { return unmarked }
        // A letter damaged among many that are whole is no sign of another encoding.
        if unmarked.count < octets.count || census.whole > census.broken {
            try refuse(after: unmarked[..<place], Phrase("mistake.not-utf8"), log)
        }
        return try windows1252(unmarked, log)
    }

    /// How many letters beyond ASCII are UTF-8 and how many octets are not.
    private static func census(
        _ octets: [UInt8]
    ) -> (whole: Int, broken: Int, firstBroken: Int?) {
        if String(validating: octets, as: UTF8.self) != nil {
            return (whole: 0, broken: 0, firstBroken: nil)
        }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = octets.makeIterator()
        var (whole, broken, position) = (0, 0, 0)
        var first: Int?
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar):
                whole += scalar.count > 1 ? 1 : 0
                position += scalar.count
            case .error(let length):
                first = first ?? position
                broken += 1
                position += length
            case .emptyInput: return (whole: whole, broken: broken, firstBroken: first)
            }
        }
    }

    private static func utf16(
        _ octets: [UInt8],
        low: Int,
        high: Int,
        _ log: MistakeLog
    ) throws -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(octets.count)
        var parser = Unicode.UTF16.ForwardParser()
        var units = stride(from: 2, to: octets.count - 1, by: 2).lazy.map {
            UInt16(octets[$0 + high]) << 8 | UInt16(octets[$0 + low])
        }.makeIterator()
        while true {
            switch parser.parseScalar(from: &units) {
            case .valid(let encoded): result += UTF8.encode(UTF16.decode(encoded)) ?? .init()
            case .error: try refuse(after: result[...], Phrase("mistake.not-utf16"), log)
            case .emptyInput:
                guard octets.count.isMultiple(of: 2) else {
                    try refuse(after: result[...], Phrase("mistake.not-utf16"), log)
                }
                return result
            }
        }
    }

    private static func windows1252(_ octets: [UInt8], _ log: MistakeLog) throws -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(octets.count + octets.count / 8)
        for (index, octet) in octets.enumerated() {
            guard octet >= 0x80 else {
                result.append(octet)
                continue
            }
            let scalar = CodePage.windows1252.scalar(of: octet)
            // Five octets mean nothing; the table has control characters for them.
            guard !(0x80..<0xA0).contains(scalar.value) else {
                let word = word(around: index, in: octets)
                try refuse(
                    after: result[...],
                    Phrase("mistake.not-windows-1252", ["word": .text(word.seen)]),
                    log,
                    meant: word.meant
                )
            }
            result += UTF8.encode(scalar) ?? .init()
        }
        return result
    }

    /// The word that an octet stands in, and what it would be had a Mac or DOS written it.
    private static func word(around index: Int, in octets: [UInt8]) -> (
        seen: String, meant: String?
    ) {
        let ends = Set(" \t\r\n;,\"'|".utf8)
        let start = octets[..<index].lastIndex(where: ends.contains).map { $0 + 1 } ?? 0
        let end = octets[index...].firstIndex(where: ends.contains) ?? octets.count
        let word = octets[max(start, index - 40)..<min(end, index + 40)]
        func read(_ page: CodePage) -> [Unicode.Scalar] { word.map(page.scalar) }
        let seen = read(.windows1252).map { (0x80..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }
        let names = [CodePage.macRoman, .dos850].map(read).filter { letters in
            letters.allSatisfy { $0.isASCII || $0.isLatin }
        }
        // A guess that is no name is worse than none.
        let meant =
            names.first { KnownNames.hold($0, changed: Set($0.indices)) }
            ?? names.first(where: WordShape.isDanish)
        return (
            seen: String(String.UnicodeScalarView(seen)),
            meant: meant.map { String(String.UnicodeScalarView($0)) }
        )
    }

    /// - `meant`: What most likely should stand there.
    private static func refuse(
        after octets: ArraySlice<UInt8>,
        _ problem: Phrase,
        _ log: MistakeLog,
        meant: String? = nil
    ) throws -> Never {
        var place = TextPlace()
        var previous: UInt8 = 0
        for octet in octets {
            place.pass(octet, after: previous)
            previous = octet
        }
        let save = Phrase("advice.save-as-utf8")
        let advice = didYouMean(meant).map {
            Phrase("sentences.2", ["1": .phrase($0), "2": .phrase(save)])
        }
        log.add(line: place.line, column: place.column, problem, suggestion: advice ?? save)
        throw FileMistakes(log.mistakes)
    }
}

/// Where one stands in a text whose octets are passed in turn.
struct TextPlace: Hashable {
    var line = 1
    var column = 1

    /// Goes past an octet of UTF-8; CR, LF and both together each end a line.
    mutating func pass(_ octet: UInt8, after previous: UInt8) {
        switch octet {
        case 0x0A where previous == 0x0D: break
        case 0x0A, 0x0D:
            line += 1
            column = 1
        case 0x80..<0xC0: break
        default: column += 1
        }
    }
}
