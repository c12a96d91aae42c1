internal import Planning

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
