/// The same words in one or more languages, Danish always among them.
public struct LocalizedText: Hashable, Sendable {
    /// The Danish words, never empty.
    public let danish: String

    /// Words in other languages by BCP 47 tag.
    public let translations: [String: String]

    /// Makes the text.
    ///
    /// - Parameters:
    ///   - danish: What stands when nothing else does.
    ///   - translations: Words by BCP 47 tag.
    public init(_ danish: String, translations: [String: String] = [:]) {
        self.danish = danish
        self.translations = translations
    }

    /// The words in a language, or in Danish where it has none.
    ///
    /// - Parameter language: BCP 47 tag, for example `en`.
    /// - Returns: Never empty.
    public func text(in language: String) -> String {
        translations[language] ?? danish
    }
}
