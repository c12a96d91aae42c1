public import CivilTime
public import Correspondence
internal import Participation
public import Planning
public import Store

/// What becomes of the year when something breaks, and who has to be told of what.
public struct RevisionPage: Sendable {
    /// The meetings that are hit, with other days and venues for each, the best first.
    public let hits: [Revision.Hit]
    /// What changes.
    public let changes: [Change]
    /// What happened to seats of participants; nothing before it is saved.
    public let seats: [SeatChange]

    private let outcome: RevisionOutcome

    /// A meeting that changes.
    public struct Change: Sendable {
        /// Before and after.
        public let entry: PlanChange.Entry
        /// Whether somebody is invited.
        public let isInvited: Bool
        /// Participants in the order of Danish lists, then facilitators, speakers and hosts.
        public let told: [Told]
    }

    init(_ outcome: RevisionOutcome) {
        self.outcome = outcome
        hits = outcome.revision.hits
        seats = outcome.seats.ofParticipants
        let disturbed = Set(outcome.revision.disturbed)
        changes = outcome.revision.change.entries.map { entry in
            let setting = outcome.settings.first { $0.programme.id == entry.id.cycle.programme }
            return Change(
                entry: entry,
                isInvited: disturbed.contains(entry.id),
                told: Told.all(
                    of: entry,
                    (outcome.invited[entry.id] ?? []).inDanishOrder(),
                    outcome.staff,
                    setting?.venues ?? []
                )
            )
        }
    }

    /// What a person sees and says yes to.
    public var change: PlanChange { outcome.revision.change }

    /// Everything in lines of text.
    public func lines(in catalogue: Catalogue) -> [String] {
        let resources = Resources(settings: outcome.settings, staff: outcome.staff)
        let told = Dictionary(
            changes.map { ($0.entry.id, $0.told) },
            uniquingKeysWith: { first, _ in first }
        )
        return RevisionReport(resources, in: catalogue).lines(outcome.revision, telling: told)
    }

    /// Whether a person can choose another day or venue for a meeting that is hit.
    public var hasChoice: Bool { hits.contains { $0.alternatives.count > 1 } }

    /// The meeting as it would be held at one of the days and venues that were listed for it.
    ///
    /// - `number`: Counted from 1, as it was listed.
    /// - `meeting`: The id of a meeting that is hit.
    ///
    /// Throws: ``Problem`` if there is no such number.
    public func choice(_ number: Int, for meeting: String) throws -> Meeting {
        let hit = hits.first { $0.meeting.id.description == meeting }
        guard let listed = hit?.alternatives, listed.indices.contains(number - 1) else {
            let arguments: [String: Phrase.Argument] = [
                "meeting": .text(meeting), "number": .number(number),
            ]
            throw Problem(.badData, Phrase("change.no-choice", arguments))
        }
        return listed[number - 1].meeting
    }
}

extension LongUseCase where Input == YearSnapshot, Outcome == RevisionPage {
    /// Says what would become of the year.
    public static func preview(_ request: RevisionRequest) -> LongUseCase {
        LongUseCase<YearSnapshot, RevisionOutcome>.previewRevision(request).map(RevisionPage.init)
    }

    /// Notes what broke and changes the year, if it still changes as a person has seen it.
    public static func apply(_ request: RevisionRequest, as seen: PlanChange) -> LongUseCase {
        LongUseCase<YearSnapshot, RevisionOutcome>.revise(request, as: seen).map(RevisionPage.init)
    }
}

extension Municipality {
    /// A venue that closes for some days, by its short name.
    ///
    /// - Throws: ``NotFound/venue(_:)`` for what is no short name.
    public static func closure(
        of venue: String,
        _ span: DaySpan,
        because reason: String
    ) throws -> Disruption {
        guard let id = Identifier(venue) else { throw NotFound.venue(venue) }
        return .venueClosed(id, VenueClosure(span: span, name: LocalizedText(reason)))
    }
}
