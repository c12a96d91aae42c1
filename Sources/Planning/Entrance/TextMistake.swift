/// Why a text that somebody writes cannot be kept.
public enum TextMistake: String, CaseIterable, Error, Hashable, Sendable {
    /// There is nothing but blanks.
    case empty
    /// It is too long.
    case tooLong = "too-long"
    /// It holds line breaks or other characters that cannot be seen.
    case controlCharacter = "control-character"
    /// It looks like a CPR number, which is never kept.
    case cprNumber = "cpr-number"
    /// It holds a semicolon, which divides lists of such texts.
    case semicolon
    /// It is no phone number of 6 to 15 digits.
    case phone
    /// It begins with the country code of Denmark, and other than eight digits follow.
    case danishPhone = "danish-phone"
    /// It holds a plus elsewhere than in front.
    case phonePlus = "phone-plus"
    /// It is a number as a spreadsheet shows or shortens it, not as somebody wrote it.
    case phoneAsNumber = "phone-as-number"
    /// It is a link for mail and not an address alone.
    case mailto
    /// It is no mail address that every mail program reads alike.
    case mailbox
    /// It is no BCP 47 tag of a language that there is.
    case language
    /// It is no code of a country in two letters.
    case country
}
