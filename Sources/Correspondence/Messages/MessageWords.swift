internal import CivilTime
internal import Planning

/// What stands in the places of one message in one language.
struct MessageWords {
    let envelope: MessageEnvelope
    let catalogue: Catalogue

    /// What fills a place.
    enum Value {
        /// A name, an address or a number: the same in every language.
        case data(String)
        /// Words of this language.
        case words(String)
        /// Something that stands by itself.
        case parts([Message.Part])

        var isEmpty: Bool {
            switch self {
            case .data(let text), .words(let text): text.isEmpty
            case .parts(let parts): parts.isEmpty
            }
        }
    }

    typealias Values = [MessagePlace: Value]

    /// What every message has.
    var common: Values {
        [
            .name: .data(name), .phone: .data(phone),
            .sender: .data(sender), .municipality: .data(municipality),
            .signature: .words(
                say("message.signature", ["sender": sender, "municipality": municipality])
            ),
            .answer: answer, .link: link,
            .questions: .words(say("message.questions", ["phone": phone])),
            .calendar: .words(envelope.hasCalendar ? say("message.calendar") : ""),
        ]
    }

    var name: String { envelope.name.onOneLine }
    var phone: String { envelope.sender.phone.onOneLine }
    var municipality: String { catalogue.text(envelope.sender.municipality).onOneLine }

    /// The sender's name with the title, or the title alone.
    var sender: String {
        let title = catalogue.text(envelope.sender.title).onOneLine
        return envelope.sender.name.map { "\($0.onOneLine), \(title)" } ?? title
    }

    /// How to answer: on the reader's own page if there is one, and always by phone.
    private var answer: Value { answer("message.answer") }

    /// The same with another sentence for those who have no page.
    func answer(_ key: String) -> Value {
        guard let page else { return .words(say(key, ["phone": phone])) }
        return .parts([.paragraph(say("message.answer-link", ["phone": phone])), page])
    }

    /// The reader's own page beside a sentence that says how to answer by phone.
    private var link: Value {
        guard let page else { return .words("") }
        return .parts([.paragraph(say("message.reach-link")), page])
    }

    private var page: Message.Part? {
        guard let link = envelope.link, link.isWebAddress else { return nil }
        return .link(link, words: say("message.link"))
    }

    /// Says a sentence, with data set apart from right-to-left words.
    func say(_ key: String, _ data: [String: String] = [:]) -> String {
        let arguments = data.mapValues { Phrase.Argument.text(shown($0)) }
        return catalogue.text(Phrase(key, arguments))
    }

    /// Data as it stands among the words of this language.
    func shown(_ data: String) -> String { catalogue.isRightToLeft ? data.isolated : data }

    /// What stands on sheets, as parts of a letter.
    func parts(_ blocks: [PrintedSheet.Block]) -> [Message.Part] {
        var parts: [Message.Part] = []
        var lines: [Message.Line] = []
        func close() {
            if !lines.isEmpty { parts.append(.lines(lines)) }
            lines = []
        }
        for block in blocks {
            switch block {
            case .strong(let text): lines.append(Message.Line(text.onOneLine, isStrong: true))
            case .small(let text): lines.append(Message.Line(text.onOneLine))
            case .heading(let text), .subheading(let text), .paragraph(let text):
                close()
                parts.append(.paragraph(text))
            case .facts(let facts):
                close()
                parts.append(self.facts(facts))
            case .table(let table):
                close()
                let rows = table.rows.map { Message.Line($0.joined(separator: " ").onOneLine) }
                if !rows.isEmpty { parts.append(.lines(rows)) }
            case .together(let inner):
                close()
                parts += self.parts(inner)
            case .beside(let left, let right):
                close()
                parts += self.parts(left + right)
            case .code, .drawing, .separator, .pageBreak: close()
            }
        }
        close()
        return parts
    }

    /// Labels with their values; what has no value is left out.
    func facts(_ facts: [PrintedSheet.Fact]) -> Message.Part {
        .facts(
            facts.filter { !$0.value.isEmpty }.map { fact in
                PrintedSheet.Fact(fact.label, shown(fact.value.onOneLine))
            }
        )
    }
}

extension String {
    /// Whether it is the address of a page, with nothing in it that could end an attribute or a line.
    fileprivate var isWebAddress: Bool {
        guard hasPrefix("https://") || hasPrefix("http://") else { return false }
        return utf8.allSatisfy { octet in
            (0x21...0x7E).contains(octet) && !"\"'<>\\`{}|^".utf8.contains(octet)
        }
    }
}
