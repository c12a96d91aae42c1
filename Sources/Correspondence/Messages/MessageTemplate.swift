internal import Planning

/// The text of a message before it is filled: words, and places in braces.
///
/// A municipality may write its own. A text that loses what its reader needs is refused:
///
///     try MessageTemplate("Hej {name}. Vi ses.", for: .reminder, .sms)
///     // throws .missingPart(.time, …)
public struct MessageTemplate: Hashable, Sendable {
    /// The text as it was written.
    public let source: String

    /// Paragraphs of the text, each a row of words and places.
    let paragraphs: [[Piece]]

    /// Words, or a place by its name.
    enum Piece: Hashable, Sendable {
        case words(String)
        case place(String)
    }

    /// Takes a text that somebody has written, if it keeps what its reader needs.
    ///
    /// - Parameters:
    ///   - text: The text, at most ``MessageForm/limit`` characters.
    ///   - kind: The kind of message.
    ///   - form: Subject, letter or SMS.
    /// - Throws: ``Mistake`` with the first thing that is wrong.
    public init(
        _ text: String,
        for kind: MessageKind,
        _ form: MessageForm = .text
    ) throws(Mistake) {
        // One count without walking over all characters first: a text from outside may be huge.
        guard text.utf8.count <= 4 * form.limit, text.count <= form.limit else {
            throw .tooLong(form.limit)
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0).withoutOuterBlanks }
        let clean = lines.joined(separator: "\n").withoutOuterBlanks
        guard !clean.isEmpty else { throw .empty }
        guard form == .text || lines.count == 1 else { throw .lineBreak }
        guard !clean.unicodeScalars.contains(where: { $0 != "\n" && $0.isControl }) else {
            throw .controlCharacter
        }
        let template = MessageTemplate(trusted: clean)
        let places = template.places
        guard !template.hasOpenPlace else { throw .openPlace }
        let allowed = MessageTemplate.places(of: kind, form)
        if let unknown = places.first(where: { name in
            !allowed.contains { $0.rawValue == name }
        }) {
            throw .unknownPlace(unknown, allowed.sorted { $0.rawValue < $1.rawValue })
        }
        let required =
            switch form {
            case .subject: [RequiredPart]()
            case .text: kind.requiredParts
            case .sms: kind.requiredPartsOfSMS
            }
        for part in required where !template.tells(part) {
            let known = part.places.flatMap(\.self).filter(allowed.contains)
            throw .missingPart(part, known)
        }
        self = template
    }

    /// Takes a text of a catalogue.
    init(trusted text: String) {
        source = text
        paragraphs = text.components(by: "\n\n").map(MessageTemplate.pieces)
    }

    /// Whether the text tells a part.
    func tells(_ part: RequiredPart) -> Bool {
        let names = Set(places)
        return part.places.contains { group in
            group.allSatisfy { names.contains($0.rawValue) }
        }
    }

    /// The names of the places, in the order in which they stand.
    var places: [String] {
        paragraphs.flatMap(\.self).compactMap { piece in
            if case .place(let name) = piece { name } else { nil }
        }
    }

    /// Whether a brace stands alone.
    private var hasOpenPlace: Bool {
        paragraphs.flatMap(\.self).contains { piece in
            if case .words(let words) = piece {
                words.contains { "{}".contains($0) }
            } else {
                false
            }
        }
    }

    /// The places that a text of a kind and form may use: those of the Danish text, and the common ones.
    static func places(of kind: MessageKind, _ form: MessageForm) -> Set<MessagePlace> {
        let danish = Catalogue.danish.texts[form.key(kind)] ?? ""
        let own = MessageTemplate(trusted: danish).places.compactMap(MessagePlace.init)
        return form == .text ? MessagePlace.common.union(own) : Set(own)
    }

    private static func pieces(_ paragraph: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = paragraph[...]
        while let open = rest.firstIndex(of: "{") {
            words += rest[..<open]
            let inner = rest[rest.index(after: open)...]
            guard let end = inner.firstIndex(where: { "{}".contains($0) }), inner[end] == "}" else {
                words += "{"
                rest = inner
                continue
            }
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces.append(.place(String(inner[..<end])))
            rest = inner[inner.index(after: end)...]
        }
        words += rest
        if !words.isEmpty { pieces.append(.words(words)) }
        return pieces
    }
}

extension MessageTemplate {
    /// Why a text cannot be used.
    public enum Mistake: Error, Hashable, Sendable {
        /// There is none.
        case empty
        /// It has more characters than this.
        case tooLong(Int)
        /// It holds a character that cannot be seen.
        case controlCharacter
        /// A subject or an SMS has more than one line.
        case lineBreak
        /// A brace is opened and not closed, or closed and not opened.
        case openPlace
        /// It has a place that this kind does not fill; those that it may have.
        case unknownPlace(String, [MessagePlace])
        /// It does not tell what its reader needs; the places that would.
        case missingPart(RequiredPart, [MessagePlace])

        /// The reason in words, with what to do.
        public var phrase: Phrase {
            func list(_ places: [MessagePlace]) -> Phrase.Argument {
                .text(places.map(\.written).joined(separator: " "))
            }
            switch self {
            case .empty: return Phrase("message-mistake.empty")
            case .tooLong(let limit):
                return Phrase("message-mistake.too-long", ["count": .number(limit)])
            case .controlCharacter: return Phrase("message-mistake.control-character")
            case .lineBreak: return Phrase("message-mistake.line-break")
            case .openPlace:
                return Phrase(
                    "message-mistake.open-place",
                    ["example": .text(MessagePlace.name.written)]
                )
            case .unknownPlace(let name, let known):
                return Phrase(
                    "message-mistake.unknown-place",
                    ["place": .text("{\(name)}"), "places": list(known)]
                )
            case .missingPart(let part, let places):
                return Phrase(
                    "message-mistake.missing-part",
                    ["part": .phrase(part.phrase), "places": list(places)]
                )
            }
        }
    }
}
