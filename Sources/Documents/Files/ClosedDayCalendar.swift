public import CivilTime
internal import Correspondence
internal import ICalendar
public import Planning

/// A calendar file (`.ics`) of closed days, as a town hall, a school or a venue hands it out.
public enum ClosedDayCalendar {
    /// Reads the closed days.
    ///
    /// `X-JOBKLUB-LEVEL` (`block`, `warn`, `note`) and `X-JOBKLUB-KIND` (`public`, `municipal`,
    /// `school`, `religious`) in an event say otherwise for that event.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    ///   - zone: The zone to which the days belong.
    ///   - level: What the days do to a plan.
    ///   - kind: Whose days they are.
    ///   - load: Gives the zone of an IANA name, or nothing; without it only `zone` is known.
    /// - Returns: One rule for each event, and one for each added date.
    /// - Throws: ``FileMistakes`` with every mistake; nothing is half read.
    public static func read(
        _ octets: [UInt8],
        file: String,
        zone: Zone,
        level: ClosedDayRule.Level = .block,
        kind: ClosedDayRule.Kind = .municipal,
        load: ((String) -> Zone?)? = nil
    ) throws -> [ClosedDayRule] {
        let found = try events(octets, file: file, zone: zone, load: load)
        return try rules(of: found.events, file: file, level: level, kind: kind)
    }

    /// What was put right in a file, or may be meant otherwise.
    ///
    /// - Parameters:
    ///   - found: What was read of the file.
    ///   - file: The file, as remarks should name it.
    /// - Returns: The remarks in the order of the file; one more says how many are left out.
    static func remarks(of found: AllDayEvents, file: String) -> [FileMistake] {
        let log = MistakeLog(file: file)
        // Whoever edits the file by hand cannot see how its lines end.
        for remark in found.remarks where remark.problem != .otherLineEnd {
            log.add(
                line: remark.position.line,
                column: remark.position.column,
                remark.problem.phrase,
                severity: FileMistake.Severity(rawValue: remark.severity.rawValue) ?? .warning,
                code: remark.problem.code
            )
        }
        log.omit(found.omitted)
        return log.mistakes
    }

    /// Reads the events, whatever they are taken for.
    static func events(
        _ octets: [UInt8],
        file: String,
        zone: Zone,
        load: ((String) -> Zone?)?
    ) throws -> AllDayEvents {
        do {
            return try AllDayEvent.read(octets, in: zone, load: load)
        } catch {
            let log = MistakeLog(file: file)
            for error in error.errors {
                let position = error.position
                log.add(
                    line: position.line,
                    column: position.column,
                    error.problem.phrase,
                    code: error.problem.code
                )
            }
            log.omit(error.omitted)
            throw FileMistakes(log.mistakes)
        }
    }

    /// What events close, where those who name the file say how it is to be taken.
    static func rules(
        of events: [AllDayEvent],
        file: String,
        level: ClosedDayRule.Level = .block,
        kind: ClosedDayRule.Kind = .municipal
    ) throws -> [ClosedDayRule] {
        let log = MistakeLog(file: file)
        let rules = events.flatMap { event -> [ClosedDayRule] in
            let level = word(event.level, default: level, log)
            let kind = word(event.kind, default: kind, log)
            return dates(event).map { date in
                ClosedDayRule(
                    id: event.uid,
                    name: LocalizedText(name(of: event)),
                    kind: kind,
                    level: level,
                    date: date,
                    length: event.days.count
                )
            }
        }
        return try log.finish(rules)
    }

    /// What people are told; without a text, the UID, and without that, the day.
    private static func name(of event: AllDayEvent) -> String {
        let name = event.summary.isEmpty ? event.uid : event.summary
        return name.isEmpty ? event.days.first.description : name
    }

    private static func dates(_ event: AllDayEvent) -> [ClosedDayRule.Date] {
        let first = event.days.first
        let additions = event.additions.map(ClosedDayRule.Date.once)
        if let times = event.times { return [.times(times)] }
        guard let rule = event.rule else {
            return (event.exceptions.contains(first) ? [] : [.once(first)]) + additions
        }
        return [.recurring(rule, start: first, except: Set(event.exceptions))] + additions
    }

    /// A word of ours in the file, reported where it stands if it is not one we know.
    private static func word<Word: RawRepresentable & CaseIterable>(
        _ mark: AllDayEvent.Mark?,
        default standard: Word,
        _ log: MistakeLog
    ) -> Word where Word.RawValue == String {
        guard let mark else { return standard }
        if let word = Word(rawValue: mark.text.lowercased()) { return word }
        log.add(
            line: mark.position.line,
            column: mark.position.column,
            Phrase("mistake.bad-value", ["value": .text(mark.text)]),
            suggestion: ValueForm<Word>.word(Word.self).advice(mark.text)
        )
        return standard
    }
}
