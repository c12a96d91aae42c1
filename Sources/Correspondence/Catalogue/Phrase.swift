public import CivilTime
public import Planning

/// Something to say, before it is said in a language: a key of the catalogues and what goes into it.
public struct Phrase: Hashable, Sendable {
    /// The key, for example `plan.moved`.
    public let key: String

    /// What stands in the places of the text, by name.
    public let arguments: [String: Argument]

    /// Makes a phrase.
    ///
    /// - Parameters:
    ///   - key: A key of the Danish catalogue.
    ///   - arguments: One for each place that the text has.
    public init(_ key: String, _ arguments: [String: Argument] = [:]) {
        self.key = key
        self.arguments = arguments
    }

    /// A value that goes into a text, each worded in the language of the text.
    public indirect enum Argument: Hashable, Sendable {
        /// Words that are the same in every language.
        case text(String)
        /// Words in several languages.
        case localized(LocalizedText)
        /// A number; one named `count` also chooses the plural form.
        case number(Int)
        /// A date with weekday and year.
        case day(Day)
        /// A date with weekday, where the year is plain.
        case dayOfYear(Day)
        /// A weekday.
        case weekday(Weekday)
        /// A time of day.
        case time(ClockTime)
        /// A stretch of time.
        case span(ClockSpan)
        /// Another phrase.
        case phrase(Phrase)
        /// Several, joined with commas and "and".
        case list([Argument])
    }
}

extension Phrase.Argument: ExpressibleByStringLiteral {
    /// Takes a literal over as words.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}
