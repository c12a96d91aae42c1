public import CivilTime
public import Correspondence
public import Documents
public import ICalendar
public import Planning

// Plans and papers that are made from files alone, without a database and without names.

extension Workspace {
    /// The programme's feed, planned from its files.
    ///
    /// - `programme`: The programme's short name.
    /// - `span`: The rule dates that are planned.
    /// - `catalogue`: The language.
    public func feed(
        of programme: String,
        in span: DaySpan,
        _ catalogue: Catalogue
    ) throws -> CalendarObject {
        let rules = try rules(of: programme)
        let plan = Planner([rules.setting]).planWholeCycles(span)
        let zone = try CalendarZone(writing: rules.zone)
        return try ProgrammeCalendar(plan, rules.setting, zone: zone, in: catalogue)
            .feed(stamp: rules.programme.lastChange)
    }

    /// A meeting with all that is said about it, planned from files.
    ///
    /// - `id`: The meeting's id, for example `vejle/2027-03/session-2`.
    /// - `catalogue`: The language in which it is said why a meeting is not held.
    ///
    /// Throws: ``Problem`` if there is no such meeting, or why it is not held.
    public func occasion(_ id: String, in catalogue: Catalogue) throws -> Occasion {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        let programme = Phrase.Argument.text(parts.first.map { String($0) } ?? "")
        let unknown = Problem(
            .badData,
            Phrase("failure.no-meeting", ["id": .text(id), "programme": programme])
        )
        guard parts.count == 3, let month = Day(parts[1].prefix(7) + "-01") else { throw unknown }
        let setting = try setting(String(parts[0]))
        // A step that hangs on another can have its rule date months after its cycle's own.
        let span = DaySpan(month...month.advanced(by: 400))
        let plan = Planner([setting]).planWholeCycles(span)
        if let skipped = plan.skipped.first(where: { $0.id.description == id }) {
            let names = PlanNames(setting)
            let causes = skipped.reasons.map { catalogue.text($0, names: names) }
            throw Problem(
                .badData,
                Phrase(
                    "failure.skipped-meeting",
                    ["id": .text(id), "causes": .text(causes.joined(separator: "; "))]
                )
            )
        }
        guard
            let found = plan.meetings.first(where: { $0.id.description == id }),
            let occasion = Occasion(found.id, in: plan, setting)
        else { throw unknown }
        return occasion
    }
}

extension Programme {
    /// When the rules last changed: what a calendar file is stamped with when there is no database.
    public var lastChange: Instant {
        Instant(utc: CivilDateTime(revised, .midnight))
    }
}

extension DaySpan {
    /// Longer plans would only repeat themselves.
    public static let mostYears = 50

    /// The period that somebody asks for.
    ///
    /// - Throws: ``Problem`` if it ends before it begins, or is longer than so many years.
    public init(asked first: Day, to last: Day, most years: Int? = DaySpan.mostYears) throws {
        guard let span = DaySpan(first, through: last) else {
            let days = ["from": Phrase.Argument.text("\(first)"), "to": .text("\(last)")]
            throw Problem(.usage, Phrase("failure.from-after-to", days))
        }
        if let years, span.count > years * 366 {
            let count = ["count": Phrase.Argument.number(years)]
            throw Problem(.usage, Phrase("failure.span-too-long", count))
        }
        self = span
    }
}
