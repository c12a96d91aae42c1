extension Message {
    /// The letter as plain text: paragraphs with an empty line between them, `\n` at the end of lines.
    ///
    /// Languages stand one beneath the other, each but the first under its own name.
    public var plainText: String {
        versions.enumerated().map { index, version in
            index == 0
                ? version.plainText
                : "––––––––––\n\(version.languageName)\n\n\(version.plainText)"
        }.joined(separator: "\n\n") + "\n"
    }
}

extension Message.Version {
    /// What stands in the letter, as plain text.
    public var plainText: String { parts.map(\.plainText).joined(separator: "\n\n") }
}

extension Message.Part {
    fileprivate var plainText: String {
        switch self {
        case .paragraph(let text): text
        case .lines(let lines): lines.map(\.text).joined(separator: "\n")
        case .facts(let facts): facts.map { "\($0.label): \($0.value)" }.joined(separator: "\n")
        case .link(let address, _): address
        }
    }
}
