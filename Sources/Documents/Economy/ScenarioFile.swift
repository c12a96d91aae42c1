internal import CivilTime
internal import Correspondence
public import Insight
internal import Planning
internal import Yams

/// A file with several sets of changed numbers over one case, such as `docs/cases/lisa-scenarios.yaml`.
public enum ScenarioFile {
    /// Reads the scenarios together with the case that they change.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    ///   - base: Finds the file of the case by its name, in the same folder.
    /// - Returns: The scenarios, each of which fits the case.
    /// - Throws: ``FileMistakes`` with every mistake of both files.
    public static func read(
        _ octets: [UInt8],
        file: String,
        base: (_ name: String) throws -> (octets: [UInt8], file: String)?
    ) throws -> ScenarioSet {
        let log = MistakeLog(file: file)
        let fields = try FileFormat.open(octets, as: .scenarios, log)
        let name = fields.localized("name")
        var others: [FileMistake] = []
        let study = try fields.required("base").flatMap { node -> CaseStudy? in
            guard let name = fields.value(node, .fileName) else { return nil }
            guard let found = try base(name) else {
                log.add(node.mark, Phrase("mistake.no-such-file", ["file": .text(name)]))
                return nil
            }
            do {
                return try CaseFile.read(found.octets, file: found.file)
            } catch let error as FileMistakes {
                others = error.mistakes
                return nil
            }
        }
        var seen: [Identifier: Int] = [:]
        let scenarios = fields.list("scenarios", isRequired: true) { node -> Scenario? in
            guard let entry = Fields(node, log) else { return nil }
            let id = entry.value("id", .identifier)
            let name = entry.localized("name")
            var changed: [LedgerAssumption: Int] = [:]
            let changes = entry.list("changes", isRequired: true) { node -> Scenario.Change? in
                guard let fields = Fields(node, log), let change = change(fields, study?.ledger)
                else { return nil }
                if let first = changed[change.assumption] {
                    log.add(node.mark, Phrase("mistake.changed-twice", ["line": .number(first)]))
                }
                changed[change.assumption] = changed[change.assumption] ?? node.mark?.line ?? 1
                return change
            }
            entry.finish()
            guard let id, let name else { return nil }
            if let first = seen[id] {
                log.add(entry.optional("id")?.mark, .repeated(id.text, first: first))
            }
            seen[id] = seen[id] ?? entry.line(of: "id")
            return Scenario(id, name: name, changes: changes)
        }
        fields.finish()
        let mistakes = log.mistakes + others
        guard let name, let study, mistakes.isEmpty else { throw FileMistakes(mistakes) }
        return ScenarioSet(name: name, base: study, scenarios: scenarios)
    }

    /// One number that is another one; without the case nobody knows whether it fits.
    private static func change(_ entry: Fields, _ ledger: Ledger?) -> Scenario.Change? {
        defer { entry.finish() }
        let origin = entry.origin()
        let keys = ["hours", "kroner", "count", "percent", "kronerPerHour", "months"]
        guard let key = entry.one(of: keys) else {
            _ = entry.optional("line")
            return nil
        }
        switch key {
        case "months":
            let months = entry.value("months", .number(0...1200))
            guard let months, let origin else { return nil }
            return .months(months, origin)
        case "kronerPerHour":
            let amount = entry.value("kronerPerHour", .kroner)
            let index = rate(entry, ledger)
            guard let amount, let index, let origin else { return nil }
            return .hourlyRate(index, amount, origin)
        default:
            let line = entry.value("line", .identifier)
            let change = line.flatMap { number(entry, key, of: $0, origin) }
            guard let ledger, let line else { return change }
            guard ledger.line(line) != nil else {
                let known = ledger.lines.map(\.id)
                entry.log.add(
                    entry.optional("line")?.mark,
                    .unknownLine(line),
                    suggestion: .lines(known, near: line)
                )
                return nil
            }
            if let change, ledger.value(of: change.assumption) == nil {
                entry.log.add(
                    entry.optional(key)?.mark,
                    Phrase(
                        "mistake.line-without",
                        ["line": .text(line.text), "key": .text(key)]
                    )
                )
                return nil
            }
            return change
        }
    }

    private static func number(
        _ entry: Fields,
        _ key: String,
        of line: Identifier,
        _ origin: Origin?
    ) -> Scenario.Change? {
        switch key {
        case "hours":
            let time = entry.value(key, .workHours)
            return origin.flatMap { origin in time.map { .time(of: line, $0, origin) } }
        case "kroner":
            let amount = entry.value(key, .kroner)
            return origin.flatMap { origin in amount.map { .amount(of: line, $0, origin) } }
        case "count":
            let count = entry.value(key, .number(0...100_000))
            return origin.flatMap { origin in count.map { .count(of: line, $0, origin) } }
        default:
            let percent = entry.value(key, .percent)
            return origin.flatMap { origin in percent.map { .percent(of: line, $0, origin) } }
        }
    }

    /// Which hourly rate is meant: the only one, or the one from a day on.
    private static func rate(_ entry: Fields, _ ledger: Ledger?) -> Int? {
        let days = ledger?.rates.map(\.from) ?? []
        guard days.count > 1 || entry.optional("from") != nil else {
            if ledger != nil, days.isEmpty {
                entry.log.add(
                    entry.optional("kronerPerHour")?.mark,
                    Phrase("mistake.no-hourly-rate")
                )
            }
            return days.isEmpty ? nil : 0
        }
        guard let from = entry.value("from", .day), ledger != nil else { return nil }
        if let index = days.firstIndex(of: from) { return index }
        let words = days.map(\.description).joined(separator: ", ")
        entry.log.add(
            entry.optional("from")?.mark,
            Phrase("mistake.bad-value", ["value": .text(from.description)]),
            suggestion: Phrase("advice.one-of", ["words": .text(words)])
        )
        return nil
    }
}
