public import CivilTime
public import Correspondence
internal import Planning
public import Store

/// Days and venues for a meeting, or meetings for a day and venue; nothing is changed.
public struct SuggestionPage: Sendable {
    /// The meetings as they would be held, the best first.
    public let entries: [Entry]

    /// A meeting that could be held elsewhere.
    public struct Entry: Sendable {
        /// What it goes by.
        public let id: String
        /// What it is called.
        public let name: Phrase
        /// When and where it stands.
        public let now: MeetingSlot
        /// When and where it could be.
        public let option: SlotOption
    }

    init(_ suggestions: Suggestions) {
        let staff = suggestions.staff
        entries = zip(suggestions.alternatives, suggestions.standing).map { alternative, now in
            let setting = suggestions.settings.of(now.id)
            return Entry(
                id: now.id.description,
                name: PlanNames(setting, staff: staff).meeting(now.id),
                now: MeetingSlot(now, setting, staff),
                option: SlotOption(alternative, setting, staff)
            )
        }
    }
}

extension LongUseCase where Input == SuggestionInput, Outcome == SuggestionPage {
    /// Says where and when else a meeting could be held, all others left alone.
    public static func suggestions(for id: String, count: Int) -> LongUseCase {
        LongUseCase<SuggestionInput, Suggestions>.suggest(for: id, count: count)
            .map(SuggestionPage.init)
    }

    /// Says which meetings could be held on a day.
    ///
    /// - `start`: When they would begin; nothing for any time.
    /// - `venue`: The short name of the venue; nothing for any.
    public static func suggestions(
        fitting day: Day,
        at start: ClockTime?,
        in venue: String?,
        count: Int
    ) -> LongUseCase {
        LongUseCase<SuggestionInput, Suggestions>
            .suggest(fitting: day, at: start, in: venue, count: count).map(SuggestionPage.init)
    }
}
