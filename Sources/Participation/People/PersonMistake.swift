/// A particular of a person that cannot be kept.
public enum PersonMistake: String, CaseIterable, Hashable, Sendable {
    /// There is no given name.
    case noGivenName = "no-given-name"
    /// A text is longer than 80 characters.
    case tooLong = "too-long"
    /// A text holds line breaks or other characters that cannot be seen.
    case controlCharacter = "control-character"
    /// A text looks like a CPR number, which is never kept.
    case cprNumber = "cpr-number"
    /// A phone number has fewer than 6 or more than 15 digits.
    case phone
    /// A mail address lacks its sign or a part.
    case mailbox
    /// A language is no BCP 47 tag of two or three letters.
    case language
    /// A country is no code of two letters.
    case country
    /// A year is not one that somebody alive can have come in.
    case year
}

extension Person {
    /// The first thing that cannot be kept; nothing where all is well.
    public var mistake: PersonMistake? {
        let who = participant
        guard who.givenName.contains(where: { !$0.isWhitespace }) else { return .noGivenName }
        let texts =
            [
                who.givenName, who.familyName, who.phone, who.mailbox,
                who.interpreter?.notThisPerson, course.interview?.by, course.referral?.by,
            ].compactMap(\.self) + course.coordinators.entries.map(\.value)
        if texts.contains(where: { $0.count > 80 && $0 != who.mailbox }) { return .tooLong }
        if texts.contains(where: \.hasControlCharacter) { return .controlCharacter }
        if texts.contains(where: \.looksLikeCPRNumber) { return .cprNumber }
        if let phone = who.phone, !(6...15).contains(phone.count(where: \.isNumber)) {
            return .phone
        }
        if let mailbox = who.mailbox, !mailbox.isMailbox { return .mailbox }
        guard who.language.isLanguageTag else { return .language }
        if let country = traits.country, !(country.count == 2 && country.allSatisfy(\.isASCII)) {
            return .country
        }
        if let year = traits.arrivalYear, !(1900...2200).contains(year) { return .year }
        return nil
    }
}

extension String {
    fileprivate var hasControlCharacter: Bool {
        unicodeScalars.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator].contains(
                scalar.properties.generalCategory
            )
                // What turns the direction of the text around it.
                || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
        }
    }

    /// Six digits that are a day and a month, a hyphen and four digits.
    fileprivate var looksLikeCPRNumber: Bool {
        let characters = Array(utf8)
        guard characters.count >= 11 else { return false }
        return (0...characters.count - 11).contains { start in
            let part = characters[start..<start + 11]
            let digits = part.enumerated().allSatisfy { place, octet in
                place == 6
                    ? octet == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= octet
            }
            guard digits else { return false }
            let values = part.map { Int($0) - 48 }
            return (1...31).contains(values[0] * 10 + values[1])
                && (1...12).contains(values[2] * 10 + values[3])
        }
    }

    fileprivate var isMailbox: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !contains(where: \.isWhitespace)
    }

    fileprivate var isLanguageTag: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part.count <= 8
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
