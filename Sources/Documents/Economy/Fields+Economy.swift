internal import CivilTime
internal import Correspondence
internal import Insight
internal import Planning
internal import Yams

extension Fields {
    /// The one key that stands here out of some, of which exactly one has to.
    func one(of keys: [String]) -> String? {
        let found = keys.filter { optional($0) != nil }
        if found.count == 1 { return found[0] }
        log.add(
            mark,
            Phrase("mistake.one-of-keys", ["keys": .text(keys.joined(separator: ", "))])
        )
        return nil
    }

    /// Where a number comes from: every one has either a source or an assumption.
    func origin() -> Origin? {
        guard let key = one(of: ["source", "assumption"]), let text = text(key) else { return nil }
        return key == "source" ? .source(text) : .assumption(text)
    }

    /// An amount with where it comes from, in a mapping of its own.
    func statedAmount() -> StatedAmount? {
        let amount = value("kroner", .kroner)
        let origin = origin()
        finish()
        guard let amount, let origin else { return nil }
        return StatedAmount(amount, origin)
    }

    /// What a staff hour costs, in order of their days; nothing if there is a mistake among them.
    func hourlyRates(isRequired: Bool) -> [HourlyRate]? {
        var seen: [Day: Int] = [:]
        let before = log.mistakes.count
        let rates = list("hourlyRates", isRequired: isRequired) { node -> HourlyRate? in
            guard let entry = Fields(node, log) else { return nil }
            let from = entry.value("from", .day)
            let perHour = entry.value("kroner", .kroner)
            let origin = entry.origin()
            entry.finish()
            guard let from, let perHour, let origin else { return nil }
            let place = entry.optional("from")?.mark
            if let first = seen[from] { log.add(place, .repeated(from.description, first: first)) }
            seen[from] = seen[from] ?? place?.line ?? 1
            return HourlyRate(from: from, perHour: perHour, origin: origin)
        }
        guard log.mistakes.count == before else { return nil }
        return rates.sorted { $0.from < $1.from }
    }

    /// The law that gives something, where it is stated.
    func legalBasis() -> String? { optional("legalBasis").flatMap(text) }
}

extension Phrase {
    /// A line that nothing is called.
    static func unknownLine(_ line: Identifier) -> Phrase {
        Phrase("mistake.unknown-line", ["line": .text(line.text)])
    }

    /// What to write in place of a line that nothing is called.
    static func lines(_ known: [Identifier], near line: Identifier) -> Phrase {
        let known = known.map(\.text)
        return didYouMean(nearest(line.text, in: known))
            ?? Phrase("advice.one-of", ["words": .text(known.joined(separator: ", "))])
    }
}
