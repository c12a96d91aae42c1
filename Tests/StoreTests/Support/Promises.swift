/// What a program has promised, folded from what it said.
struct Promises {
    /// How everything stands that was ever promised; nothing where it was undone.
    private(set) var facts: [String: String]

    /// What the program had begun and not promised yet when it ended.
    private(set) var inFlight: String?

    /// How many use cases were promised.
    private(set) var count = 0

    private var before: [String: String?] = [:]

    init(_ facts: [String: String]) {
        self.facts = facts
    }

    /// Takes in what one run of the program said; a line that breaks off was no promise.
    mutating func fold(_ text: String) {
        var batch: [Substring] = []
        inFlight = nil
        before = [:]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            switch line.first {
            case "?":
                inFlight = String(line.dropFirst(2))
                batch = []
            case "-": inFlight = nil
            case ".":
                keep(batch)
                inFlight = nil
            case "P", "R", "A", "M", "U": batch.append(line)
            default: break
            }
        }
    }

    private mutating func keep(_ batch: [Substring]) {
        count += 1
        guard batch != ["U"] else {
            for (key, value) in before { facts[key] = value }
            return before = [:]
        }
        before = [:]
        for line in batch {
            guard let space = line.lastIndex(of: " ") else { continue }
            let key = String(line[..<space])
            if before[key] == nil { before[key] = .some(facts[key]) }
            facts[key] = String(line[line.index(after: space)...])
        }
    }

    /// What a file shows that was neither promised nor in flight, and how it now is taken to be.
    mutating func broken(by actual: [String: String]) -> (wrong: [String], isAhead: Bool) {
        let keys = Set(facts.keys).union(actual.keys)
        let different = keys.filter { facts[$0] != actual[$0] }.sorted()
        let kinds = different.map { $0.prefix(1) }
        let counts = { (kind: Substring) in kinds.count { $0 == kind } }
        let isAllowed: Bool
        switch inFlight {
        case nil: isAllowed = false
        case "undo":
            isAllowed = different.allSatisfy { key in
                before[key].map { $0 == actual[key] } ?? false
            }
        case "add": isAllowed = different.count == 1 && counts("P") == 1
        case "tick": isAllowed = different.count == 1 && counts("A") == 1
        case "move": isAllowed = counts("M") <= 1 && counts("M") + counts("R") == different.count
        default: isAllowed = counts("R") == different.count
        }
        facts = actual
        let wrong = different.isEmpty || isAllowed ? [] : different
        return (wrong: wrong, isAhead: !different.isEmpty)
    }
}
