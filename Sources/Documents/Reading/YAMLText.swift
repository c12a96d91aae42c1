internal import Correspondence
internal import Yams

/// Turns the text of a YAML file into nodes that know where they stand.
enum YAMLText {
    /// Larger files are refused: nobody writes a programme of this size by hand.
    static let maximumOctets = 1 << 20

    /// How deep lists and mappings may stand in each other; the parser below is recursive.
    static let maximumDepth = 64

    /// Reads the one document of a file.
    ///
    /// - Throws: ``FileMistakes`` when the text is not YAML.
    static func root(_ octets: [UInt8], _ log: MistakeLog) throws -> Node {
        guard octets.count <= maximumOctets else {
            log.add(nil, Phrase("mistake.file-too-large", ["count": .number(maximumOctets)]))
            throw FileMistakes(log.mistakes)
        }
        guard let text = String(validating: octets, as: UTF8.self) else {
            let line = octets.prefix(validPrefix(octets)).count { $0 == UInt8(ascii: "\n") } + 1
            log.add(line: line, column: 1, Phrase("mistake.not-utf8"))
            throw FileMistakes(log.mistakes)
        }
        if let line = tooDeep(text) {
            let depth = Phrase.Argument.number(maximumDepth)
            log.add(line: line, column: 1, Phrase("mistake.too-deep", ["count": depth]))
            throw FileMistakes(log.mistakes)
        }
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            log.add(nil, Phrase("mistake.empty-file"))
        } catch let error as YamlError {
            report(error, log)
        }
        throw FileMistakes(log.mistakes)
    }

    private static func report(_ error: YamlError, _ log: MistakeLog) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            log.add(
                mark,
                Phrase("mistake.not-yaml", ["problem": .text(problem)]),
                suggestion: Phrase("advice.yaml")
            )
        case .duplicatedKeysInMapping(let keys, let context):
            for key in keys {
                log.add(context.mark, Phrase("mistake.repeated-key", ["key": .text(key)]))
            }
        case .reader(let problem, _, _, _):
            log.add(nil, Phrase("mistake.not-yaml", ["problem": .text(problem)]))
        default:
            log.add(nil, Phrase("mistake.not-yaml", ["problem": .text("\(error)")]))
        }
    }

    /// The octets before the first that is not UTF-8.
    private static func validPrefix(_ octets: [UInt8]) -> Int {
        var low = 0
        var high = octets.count
        while low < high {
            let middle = (low + high + 1) / 2
            // A cut inside a character is not a mistake: up to three octets of it may be missing.
            let isValid = (0...3).contains { cut in
                cut <= middle
                    && String(validating: octets[..<(middle - cut)], as: UTF8.self) != nil
            }
            if isValid { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The line on which nesting becomes too deep, counted generously from the text alone.
    private static func tooDeep(_ text: String) -> Int? {
        var depth = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            var markers = 0
            var isLeading = true
            for character in line.utf8 {
                switch character {
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
                case UInt8(ascii: "-"), UInt8(ascii: "?"): markers += isLeading ? 1 : 0
                case UInt8(ascii: " "): break
                default: isLeading = false
                }
                if depth > maximumDepth || markers > maximumDepth && !line.hasPrefix("---") {
                    return index + 1
                }
            }
        }
        return nil
    }
}
