/// A message as values: what is told to one reader, in which languages, ready to be rendered.
///
/// The reader's language stands first and Danish beneath it. A translation is never sent alone, since
/// no native reader may have checked it.
///
///     let message = Message(.reminder(occasion, person), in: envelope)
///     message.subject     // "Vi ses i morgen kl. 9.30"
///     message.plainText
///     message.html
///     message.sms.map(\.segments)
public struct Message: Hashable, Sendable {
    /// What it is for.
    public let kind: MessageKind

    /// The same in each language, the reader's first and Danish last.
    public let versions: [Version]

    /// What goes out by SMS, in this order and counted as one message; empty where the kind has none.
    public let sms: [SMSText]

    /// What is told, in one language.
    public struct Version: Hashable, Sendable {
        /// BCP 47 tag.
        public let language: String

        /// The language's name in itself.
        public let languageName: String

        /// Whether the language is written from right to left.
        public let isRightToLeft: Bool

        /// One line, for the subject of a mail.
        public let subject: String

        /// What stands in the letter, from the top.
        public let parts: [Part]
    }

    /// One thing in the letter.
    public enum Part: Hashable, Sendable {
        /// Running text; `\n` is a new line.
        case paragraph(String)
        /// Lines that belong together, such as dates with what they are about.
        case lines([Line])
        /// Labels with values beside them.
        case facts([PrintedSheet.Fact])
        /// A link to the reader's own page, with the words on it.
        case link(String, words: String)
    }

    /// A line among others.
    public struct Line: Hashable, Sendable {
        /// What it says.
        public let text: String

        /// Whether it must be seen.
        public let isStrong: Bool

        /// Makes a line.
        public init(_ text: String, isStrong: Bool = false) {
            self.text = text
            self.isStrong = isStrong
        }
    }

    /// The language that the reader reads first, as a BCP 47 tag.
    public var language: String { versions.first?.language ?? "da" }

    /// Whether that language is written from right to left.
    public var isRightToLeft: Bool { versions.first?.isRightToLeft ?? false }

    /// The subject of the mail: in each language, the reader's first.
    ///
    /// It never has a line break.
    public var subject: String { unique(versions.map(\.subject)).joined(separator: " / ") }
}
