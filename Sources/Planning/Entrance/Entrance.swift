/// What a text has to be before it is kept, with one function for each kind of value.
///
/// Every way in asks these functions: commands and forms, spreadsheets, files of rules, and a database
/// that is made of everything another one held.
///
///     try Entrance.line("  Amina   Hassan ")          // "Amina Hassan"
///     try Entrance.line("Amina, 010190 – 1234")       // throws TextMistake.cprNumber
public enum Entrance {
    /// How many Unicode scalars a name or another short text may have; 320 octets at most.
    public static let longestLine = 80

    /// How many Unicode scalars may stand in what a participant would like help with.
    public static let longestRequest = 200

    /// A text of one line: the name of anybody, a reason, a title, a theme, a remark, a request.
    ///
    /// A letter with a mark on it can count as two, because the schema counts them so.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - most: How many Unicode scalars it may have.
    /// - Returns: The text without blanks around it and with one space for each run of blanks in it.
    /// - Throws: The first thing that is wrong.
    public static func line(
        _ text: String,
        most: Int = longestLine
    ) throws(TextMistake) -> String {
        let text = text.withoutOuterBlanks
        guard !text.isEmpty else { throw .empty }
        guard !text.holdsCPRNumber else { throw .cprNumber }
        guard !text.holdsHiddenCharacter else { throw .controlCharacter }
        let kept = text.withSingleSpaces
        guard kept.unicodeScalars.count <= most else { throw .tooLong }
        return kept
    }

    /// The name of anybody: a participant, a coordinator, an actor, those who help; or a title.
    public static func name(_ text: String) throws(TextMistake) -> String {
        try line(text)
    }

    /// A theme that somebody can speak about; tables hold several in one cell.
    public static func theme(_ text: String) throws(TextMistake) -> String {
        let kept = try line(text)
        guard !kept.contains(";") else { throw .semicolon }
        return kept
    }

    /// A phone number as it should be printed: 6 to 15 digits (ITU-T E.164) and what people put between.
    ///
    /// - Returns: The number as it was written, in plain characters and without blanks around it.
    public static func phone(_ text: String) throws(TextMistake) -> String {
        guard !text.holdsCPRNumber else { throw .cprNumber }
        let text = text.withPlainPhoneCharacters
        guard !text.isEmpty else { throw .empty }
        guard !text.holdsHiddenCharacter else { throw .controlCharacter }
        let isShortened = text.contains(/[0-9][.,]?[0-9]*[eE][+]?[0-9]/) || text.contains("##")
        guard !isShortened else { throw .phoneAsNumber }
        let others = Array("+ ()-/.".unicodeScalars)
        let digits = text.unicodeScalars.count { ("0"..."9").contains($0) }
        guard
            (6...15).contains(digits), text.unicodeScalars.count <= 40,
            text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || others.contains($0) })
        else { throw .phone }
        if let plus = text.lastIndex(of: "+") {
            guard text[..<plus].allSatisfy({ $0 == "(" || $0 == " " }) else { throw .phonePlus }
        }
        guard text.isDanishPhoneWhole else { throw .danishPhone }
        return text
    }

    /// The BCP 47 tag of a language: three letters, or two that ISO 639-1 knows, and any subtags.
    ///
    /// - Returns: The tag with the language itself in small letters.
    public static func language(_ text: String) throws(TextMistake) -> String {
        let text = text.withoutOuterBlanks
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let language = parts[0].lowercased()
        let isKnown = language.utf8.count == 3 || Languages.codes.contains(language)
        let areSubtags = parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(\.isLetterOrDigit)
        }
        guard
            isKnown, areSubtags, parts.count <= 4,
            language.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { throw .language }
        return ([language] + parts.dropFirst().map(String.init)).joined(separator: "-")
    }

    /// The code of a country: two letters of ISO 3166-1, and `XK` for Kosovo.
    ///
    /// - Returns: The code in capitals.
    public static func country(_ text: String) throws(TextMistake) -> String {
        let code = text.withoutOuterBlanks
        guard code.utf8.count == 2, code.allSatisfy(\.isASCII),
            Countries.codes.contains(code.uppercased())
        else {
            throw .country
        }
        return code.uppercased()
    }

    /// A text as it is kept: unchanged if it stood there before, so that what was taken in by an older rule
    /// blocks nobody.
    package static func kept(
        _ text: String,
        unlessIn before: [String?],
        _ rule: (String) throws(TextMistake) -> String
    ) throws(TextMistake) -> String {
        // To the octet, since two texts that look alike can be written in two ways.
        guard !before.contains(where: { $0?.utf8.elementsEqual(text.utf8) ?? false }) else {
            return text
        }
        return try rule(text)
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter or digit.
    var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
