public import CivilTime
public import Correspondence
public import Documents
public import Store

extension Finding {
    /// What was looked at and how it is, in words.
    ///
    /// - `now`: The moment that ages are counted to.
    public func words(at now: Instant) -> Phrase {
        let state =
            switch state {
            case .fine: Phrase("doctor.fine")
            case .note: Phrase("doctor.note")
            case .wrong: Phrase("doctor.wrong")
            }
        var arguments: [String: Phrase.Argument] = [
            "check": .phrase(Phrase("doctor.\(check.rawValue)")), "state": .phrase(state),
        ]
        guard let worthKnowing = worthKnowing(at: now) else {
            return Phrase("doctor.short-line", arguments)
        }
        arguments["detail"] = worthKnowing
        return Phrase("doctor.line", arguments)
    }

    /// What is worth knowing beside "fine"; of what is not fine, everything the database says.
    private func worthKnowing(at now: Instant) -> Phrase.Argument? {
        switch check {
        case .backup:
            guard let moment else { return .phrase(Phrase("doctor.never")) }
            let days = (now.secondsSinceEpoch - moment.secondsSinceEpoch) / 86_400
            return .phrase(
                Phrase("doctor.copied", ["day": .day(moment.utc.day), "count": .number(days)])
            )
        case .digest where !isFine: return .phrase(Phrase("doctor.changed"))
        case _ where !isFine:
            return cause.flatMap(Problem.init).map { .phrase($0.phrase) } ?? .text(detail)
        case .integrity, .references, .durability, .rules, .meetings, .assignments, .digest,
            .drafts, .clock:
            return nil
        case .settings:
            let isExample = detail.contains(Settings.example)
            return .phrase(Phrase(isExample ? "doctor.stays-here" : "doctor.goes-out"))
        case .migrations, .seats, .outcomes, .disk: return .text(detail)
        }
    }
}

/// Guards the file of a municipality, with words for whatever goes wrong.
public enum Safekeeping {
    /// Looks a file through; what is not sound is not opened for writing.
    ///
    /// - `path`: The file.
    /// - `now`: The moment that ages are counted to.
    /// - `reader`: Reads the rules that lie in it.
    /// - `clock`: The moment by the clocks of a zone, which the log should not be ahead of.
    ///
    /// Returns: One finding for each check, in order.
    public static func examine(
        _ path: String,
        at now: Instant,
        reading reader: RuleFileReader = RuleFileReader(),
        clock: (Zone) throws -> Instant
    ) throws -> [Finding] {
        let findings = try Doctor.examine(path, at: now)
        let surroundings: Set<Finding.Check> = [.disk, .backup, .drafts]
        guard findings.allSatisfy({ $0.state != .wrong || surroundings.contains($0.check) }) else {
            return findings
        }
        let store = try Store(at: path, reading: reader)
        return try store.examine(at: try clock(try store.zone()))
    }

    /// Tries whether a backup can be restored, on a copy that goes away again.
    public static func verify(_ backup: String, by actor: Actor) throws {
        try Backup.verify(backup, reading: RuleFileReader(), by: actor)
    }

    /// Puts a backup in the place of a file.
    ///
    /// Returns: Where the file that was there has been put; nothing if there was none.
    public static func restore(
        _ backup: String,
        to path: String,
        replacing: Bool,
        by actor: Actor,
        at now: Instant
    ) throws -> String? {
        try Backup.restore(
            backup,
            to: path,
            replacing: replacing,
            reading: RuleFileReader(),
            by: actor,
            at: now
        )
    }

    /// Makes a database of everything that was written as text.
    ///
    /// - `octets`: The text.
    /// - `file`: The file it came from, as the problem should name it.
    /// - `path`: Where nothing is yet.
    /// - `actor`: Who wants it.
    /// - `clock`: Gives the moment that it counts as, for the log.
    /// - `takingUnverified`: Whether a text of the first format is taken, which cannot show whether it
    ///     is whole.
    ///
    /// Throws: ``Problem`` with the line that is wrong, among others.
    public static func importEverything(
        _ octets: [UInt8],
        from file: String,
        to path: String,
        by actor: Actor,
        clock: (Zone) throws -> Instant,
        takingUnverified: Bool
    ) throws {
        let reader = RuleFileReader()
        do {
            try Everything.restore(
                octets,
                to: path,
                reading: reader,
                by: actor,
                at: try clock(reader.zone("Europe/Copenhagen") ?? .utc),
                takingUnverified: takingUnverified
            )
        } catch let mistake as Everything.Mistake {
            throw Problem(mistake, file: file)
        }
    }
}
