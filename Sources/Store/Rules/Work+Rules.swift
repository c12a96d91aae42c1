internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// Rules as one transaction has read them, so that it asks for nothing twice.
struct ReadRules {
    var files: [RuleFile]?
    var closures: [Identifier: [VenueClosure]]?
    var rules: [Identifier: ProgrammeRules] = [:]
    /// Closed days of a programme, by the year of the meetings that they are asked for.
    var closedDays: [Identifier: [Int: ClosedDays]] = [:]
}

/// Rules and zones, read inside the transaction that needs them.
extension Work {
    /// The rules of a programme, with the closures of venues that were noted in the file.
    func rules(_ programme: Identifier) throws -> ProgrammeRules {
        rely(on: .rules)
        if let known = readRules.rules[programme] { return known }
        guard try programmes().contains(programme) else {
            throw try noProgramme(programme.text)
        }
        let rules = try rules(programme, in: try ruleFiles())
        readRules.rules[programme] = rules
        return rules
    }

    /// What is said of a programme that is not there.
    func noProgramme(_ text: String) throws -> NotFound {
        .programme(text, known: try programmes().filter(actor.reaches))
    }

    /// The rules of a programme as files say that need not be in the database yet.
    func rules(_ programme: Identifier, in files: [RuleFile]) throws -> ProgrammeRules {
        var rules = try reader.rules(of: programme, in: files)
        rules.setting = rules.setting.adding(try closures())
        return rules
    }

    /// The rules of the programmes that meetings belong to.
    func rules(of meetings: some Sequence<StoredMeeting>) throws -> RuleBook {
        let programmes = Set(meetings.map(\.meeting.id.cycle.programme))
        return RuleBook(try programmes.map { try rules($0) })
    }

    /// The rules of all programmes.
    func allRules() throws -> RuleBook {
        RuleBook(try programmes().map { try rules($0) })
    }

    /// The programmes that the file has rules of, in order.
    func programmes() throws -> [Identifier] {
        try rows("SELECT id FROM programme ORDER BY id").map { try $0.identifier("id") }
    }

    /// The files of rules as they were brought in last.
    func ruleFiles() throws -> [RuleFile] {
        if let known = readRules.files { return known }
        let files = try RuleFile.all(database)
        readRules.files = files
        return files
    }

    /// The closures of venues that were noted in the file, beside those of the rules.
    func closures() throws -> [Identifier: [VenueClosure]] {
        if let known = readRules.closures { return known }
        var closures: [Identifier: [VenueClosure]] = [:]
        for row in try rows("SELECT * FROM venue_closure ORDER BY number") {
            let closure = VenueClosure(
                span: try row.daySpan(),
                name: LocalizedText(try row.text("reason"))
            )
            closures[try row.identifier("venue"), default: []].append(closure)
        }
        readRules.closures = closures
        return closures
    }

    /// The municipality's time zone, which its first programme names.
    func zone() throws -> Zone {
        try Work.zone(in: database, reader)
    }

    /// The same, for whoever has no use case to do.
    static func zone(in database: Database, _ reader: any RuleReader) throws -> Zone {
        let name = try database.row("SELECT time_zone FROM programme ORDER BY id LIMIT 1")?
            .text("time_zone")
        return reader.zone(name ?? "Europe/Copenhagen") ?? .utc
    }
}

extension Work {
    /// The moments of a meeting, by the rules and clocks of its programme.
    func moments(_ meeting: Meeting, _ rules: ProgrammeRules) -> MeetingMoments {
        MeetingMoments(
            meeting,
            rules.programme,
            closedDays: closedDays(around: meeting.date, rules),
            zone: rules.zone
        )
    }

    /// The closed days of a year and of the months before it, which are laid out once.
    private func closedDays(around day: Day, _ rules: ProgrammeRules) -> ClosedDays {
        let (programme, year) = (rules.programme.id, day.year)
        if let known = readRules.closedDays[programme]?[year] { return known }
        let first = day.advanced(by: 1 - day.dayOfYear)
        let span = DaySpan(first).widened(before: 90, after: 365)
        let days = ClosedDays(rules.setting.closedDayRules, over: span)
        readRules.closedDays[programme, default: [:]][year] = days
        return days
    }
}
