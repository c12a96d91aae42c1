internal import Planning

extension MessageTemplate {
    /// The letter: each paragraph filled, those of which nothing is left dropped.
    func parts(_ values: MessageWords.Values, _ words: MessageWords) -> [Message.Part] {
        paragraphs.flatMap { paragraph -> [Message.Part] in
            guard !isEmpty(paragraph, values) else { return [] }
            var parts: [Message.Part] = []
            var running = ""
            func close() {
                let text = running.tidied
                if !text.isEmpty { parts.append(.paragraph(text)) }
                running = ""
            }
            for piece in paragraph {
                guard case .place(let name) = piece, case .parts(let inner)? = value(name, values)
                else {
                    running += filled(piece, values, words)
                    continue
                }
                close()
                parts += inner
            }
            close()
            return parts
        }
    }

    /// One line: what stands by itself in a letter has no room here.
    func line(_ values: MessageWords.Values, _ words: MessageWords) -> String {
        paragraphs.flatMap(\.self).map { filled($0, values, words) }.joined().tidied
    }

    /// Whether all places of a paragraph are empty, so that its other words would say nothing.
    private func isEmpty(_ paragraph: [Piece], _ values: MessageWords.Values) -> Bool {
        let places = paragraph.compactMap { piece in
            if case .place(let name) = piece { name } else { nil }
        }
        let hasWords = paragraph.contains { piece in
            if case .words(let words) = piece { words.contains(where: \.isLetter) } else { false }
        }
        return !hasWords && !places.isEmpty
            && places.allSatisfy { value($0, values)?.isEmpty ?? true }
    }

    private func value(_ name: String, _ values: MessageWords.Values) -> MessageWords.Value? {
        MessagePlace(rawValue: name).flatMap { values[$0] }
    }

    private func filled(
        _ piece: Piece,
        _ values: MessageWords.Values,
        _ words: MessageWords
    ) -> String {
        switch piece {
        case .words(let text): return text
        case .place(let name):
            switch value(name, values) {
            case .data(let text)?: return words.shown(text)
            case .words(let text)?: return text
            case .parts?, nil: return ""
            }
        }
    }
}

extension String {
    /// Without the blanks that an empty place leaves: none at the ends of lines or before a full stop,
    /// never two in a row.
    fileprivate var tidied: String {
        var lines: [String] = []
        for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var tidy = ""
            for word in line.split(separator: " ") {
                let isMark = word.count == 1 && ".,:;!?".contains(word)
                if !tidy.isEmpty, !isMark { tidy += " " }
                tidy += word
            }
            lines.append(tidy)
        }
        return lines.joined(separator: "\n").withoutOuterBlanks
    }
}
