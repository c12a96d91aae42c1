internal import Correspondence
internal import Yams

/// Turns the text of a YAML file into nodes that know where they stand.
enum YAMLText {
    /// Larger files are refused: nobody writes a programme of this size by hand.
    static let maximumOctets = 1 << 20

    /// How deep lists and mappings may stand in each other; the parser below is recursive.
    static let maximumDepth = 64

    /// What a file may come to when every alias is replaced by what it stands for.
    static let maximumExpandedOctets = 4 << 20

    /// Reads the one document of a file.
    ///
    /// - Throws: ``FileMistakes`` when the text is not YAML.
    static func root(_ octets: [UInt8], _ log: MistakeLog) throws -> Node {
        guard octets.count <= maximumOctets else {
            log.add(nil, Phrase("mistake.file-too-large", ["count": .number(maximumOctets)]))
            throw FileMistakes(log.mistakes)
        }
        let octets = withoutMark(octets)
        guard let text = String(validating: octets, as: UTF8.self) else {
            let valid = octets.prefix(validPrefix(octets))
            let place = place(after: String(decoding: valid, as: UTF8.self))
            log.add(line: place.line, column: place.column, Phrase("mistake.not-utf8"))
            throw FileMistakes(log.mistakes)
        }
        let outline = YAMLOutline(text)
        if let line = outline.firstTooDeepLine {
            let depth = Phrase.Argument.number(maximumDepth)
            log.add(line: line, column: 1, Phrase("mistake.too-deep", ["count": depth]))
            throw FileMistakes(log.mistakes)
        }
        guard outline.expansion <= maximumExpandedOctets / max(1, octets.count) else {
            log.add(nil, Phrase("mistake.too-many-aliases"))
            throw FileMistakes(log.mistakes)
        }
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            log.add(nil, Phrase("mistake.empty-file"))
        } catch let error as YamlError {
            report(error, text, log)
        }
        throw FileMistakes(log.mistakes)
    }

    /// Drops the byte order mark that some programs put first; libyaml takes it for text.
    static func withoutMark(_ octets: [UInt8]) -> [UInt8] {
        octets.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(octets.dropFirst(3)) : octets
    }

    private static func report(_ error: YamlError, _ text: String, _ log: MistakeLog) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            if let open = OpenQuote(in: text, upTo: mark.line) {
                log.add(
                    line: open.line,
                    column: open.column,
                    Phrase("mistake.open-yaml-quote", ["line": .number(open.line)]),
                    suggestion: Phrase("advice.yaml-quote")
                )
                return
            }
            let found = YAMLProblem(problem, isAtTab: isTab(mark, text))
            log.add(
                mark,
                Phrase("mistake.not-yaml", ["problem": .phrase(found.phrase)]),
                suggestion: found.advice
            )
        case .duplicatedKeysInMapping(let keys, let context):
            for key in keys {
                let lines = linesOf(key, in: text, context.mark)
                let first = ["key": Phrase.Argument.text(key), "line": .number(lines.first)]
                log.add(
                    line: lines.second ?? context.mark.line,
                    column: context.mark.column,
                    Phrase("mistake.repeated-key", first)
                )
            }
        case .reader(let problem, let offset, _, let text):
            let place = place(after: text.prefix(offset ?? 0))
            let found = YAMLProblem(problem, isAtTab: false)
            log.add(
                line: place.line,
                column: place.column,
                Phrase("mistake.not-yaml", ["problem": .phrase(found.phrase)]),
                suggestion: found.advice
            )
        default:
            log.add(nil, Phrase("mistake.not-yaml", ["problem": .phrase(Phrase("yaml.other"))]))
        }
    }

    /// Whether a tab stands at a place: libyaml says no more of it than that nothing can begin with it.
    private static func isTab(_ mark: Yams.Mark, _ text: String) -> Bool {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.indices.contains(mark.line - 1) else { return false }
        return lines[mark.line - 1].dropFirst(mark.column - 1).first == "\t"
    }

    /// The first two lines on which a key of a mapping stands; the second only where each key has a line
    /// of its own.
    private static func linesOf(
        _ key: String,
        in text: String,
        _ mark: Yams.Mark
    ) -> (first: Int, second: Int?) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var found: [Int] = []
        for (index, line) in lines.enumerated() where index + 1 >= mark.line {
            let start = index + 1 == mark.line ? line.dropFirst(mark.column - 1) : line[...]
            let indentation =
                index + 1 == mark.line ? mark.column - 1 : line.prefix { $0 == " " }.count
            let words = start.drop { $0 == " " }
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            guard indentation >= mark.column - 1 else { break }
            let isKey = ["\(key):", "\"\(key)\":", "'\(key)':"].contains { words.hasPrefix($0) }
            if indentation == mark.column - 1, isKey { found.append(index + 1) }
        }
        return (first: found.first ?? mark.line, second: found.dropFirst().first)
    }

    /// The octets before the first that is not UTF-8.
    private static func validPrefix(_ octets: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = octets.makeIterator()
        var count = 0
        while case .valid(let scalar) = parser.parseScalar(from: &rest) { count += scalar.count }
        return count
    }

    /// Where the character after a text stands.
    private static func place(after text: some StringProtocol) -> (line: Int, column: Int) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return (line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
}
