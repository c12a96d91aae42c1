public import CivilTime
public import Correspondence
internal import Participation
public import Planning
public import Store

/// What becomes of the year when something breaks, and who has to be told of what.
public struct RevisionPage: Sendable {
    /// The meetings that are hit, in the order they are held.
    public let hits: [Hit]
    /// What changes.
    public let changes: [MeetingChange]
    /// Everybody who has to be told, once, with the meetings that it is about.
    public let told: [ToldAbout]
    /// What happened to seats of participants; nothing before it is saved.
    public let seats: [SeatChange]
    /// What a person sees and says yes to.
    public let change: PlanChange

    /// A meeting that cannot stay as it is.
    public struct Hit: Sendable {
        /// What it goes by, for whoever chooses for it.
        public let id: String
        /// What it is called.
        public let name: Phrase
        /// When and where it stands.
        public let slot: MeetingSlot
        /// Why it cannot stay.
        public let reasons: [Reason]
        /// The same in words.
        public let causes: [Phrase]
        /// Other days and venues, the best first; a person chooses by the number, counted from 1.
        public let options: [SlotOption]
    }

    init(_ outcome: RevisionOutcome) {
        let (settings, staff) = (outcome.settings, outcome.staff)
        let disturbed = Set(outcome.revision.disturbed)
        change = outcome.revision.change
        seats = outcome.seats.ofParticipants
        hits = outcome.revision.hits.map { hit in
            let setting = settings.of(hit.meeting.id)
            let names = PlanNames(setting, staff: staff)
            return Hit(
                id: hit.meeting.id.description,
                name: names.meeting(hit.meeting.id),
                slot: MeetingSlot(hit.meeting, setting, staff),
                reasons: hit.reasons,
                causes: hit.reasons.map { names.phrase($0) },
                options: hit.alternatives.map { SlotOption($0, setting, staff) }
            )
        }
        changes = outcome.revision.change.entries.map { entry in
            MeetingChange(
                entry,
                settings,
                staff,
                people: outcome.invited[entry.id] ?? [],
                late: outcome.late[entry.id] ?? [],
                talkInterpreters: outcome.talkInterpreters[entry.id] ?? [],
                isInvited: disturbed.contains(entry.id)
            )
        }
        told = changes.told
    }

    /// Whether a person can choose another day or venue for a meeting that is hit.
    public var hasChoice: Bool { hits.contains { $0.options.count > 1 } }

    /// The meeting as it would be held at one of the days and venues that were listed for it.
    ///
    /// - `number`: Counted from 1, as it was listed.
    /// - `meeting`: The id of a meeting that is hit.
    ///
    /// Throws: ``Problem`` if there is no such number.
    public func choice(_ number: Int, for meeting: String) throws -> Meeting {
        let options = hits.first { $0.id == meeting }?.options ?? []
        guard options.indices.contains(number - 1) else {
            let arguments: [String: Phrase.Argument] = [
                "meeting": .text(meeting), "number": .number(number),
            ]
            throw Problem(.badData, Phrase("change.no-choice", arguments))
        }
        return options[number - 1].meeting
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
