public import CivilTime
internal import Participation
public import Planning

// Days and venues for one meeting, and meetings for one day and venue; nothing is changed.

/// Days and venues, the best first, with what is needed to say what they are.
public struct Suggestions: Sendable {
    /// The meetings as they would be held, with what speaks for and against each.
    public let alternatives: [Alternative]
    /// The same meetings as they stand, in the same order.
    public let standing: [Meeting]
    /// All programmes with their venues.
    public let settings: [Setting]
    /// Who runs meetings and speaks at them.
    public let staff: Staff
}

extension LongUseCase where Input == SuggestionInput, Outcome == Suggestions {
    /// Says where and when else a meeting could be held, all others left alone.
    ///
    /// - `id`: The meeting's id.
    /// - `count`: How many are given at most.
    public static func suggest(for id: String, count: Int) -> LongUseCase {
        LongUseCase(reading: .suggestionInput(for: id)) { input in
            let alternatives = input.meeting.map {
                input.year.replanner().suggestions(for: $0.id, count: count)
            }
            return input.suggestions(alternatives ?? [])
        }
    }

    /// Says which meetings could be held on a day.
    ///
    /// - `day`: The day.
    /// - `start`: When they would begin; nothing for any time.
    /// - `venue`: The short name of the venue; nothing for any.
    /// - `count`: How many are given at most.
    public static func suggest(
        fitting day: Day,
        at start: ClockTime?,
        in venue: String?,
        count: Int
    ) -> LongUseCase {
        LongUseCase(reading: .suggestionInput(venue: venue)) { input in
            input.suggestions(
                input.year.replanner().meetings(
                    fitting: day,
                    at: start,
                    in: input.venue,
                    of: input.programmes,
                    count: count
                )
            )
        }
    }
}

/// What suggestions are computed from.
public struct SuggestionInput: Sendable {
    let year: YearSnapshot
    var meeting: Meeting?
    var venue: Identifier?
    /// The programmes that the actor works with.
    var programmes: Set<Identifier> = []

    fileprivate func suggestions(_ alternatives: [Alternative]) -> Suggestions {
        let held = year.held
        let known = alternatives.compactMap { alternative in
            held.first { $0.id == alternative.meeting.id }.map { (alternative, $0) }
        }
        return Suggestions(
            alternatives: known.map(\.0),
            standing: known.map(\.1),
            settings: year.rules.settings,
            staff: year.staff
        )
    }
}

extension UseCase where Outcome == SuggestionInput {
    fileprivate static func suggestionInput(for id: String) -> UseCase {
        UseCase(.planMeetings, .reads) { work in
            let stored = try work.heldMeeting(id)
            try work.requireReach(stored.meeting.id.cycle.programme)
            guard work.now < stored.moments.begins else { throw MeetingError.begun(id) }
            return SuggestionInput(year: try work.yearSnapshot(), meeting: stored.meeting)
        }
    }

    fileprivate static func suggestionInput(venue: String?) -> UseCase {
        UseCase(.planMeetings, .reads) { work in
            let year = try work.yearSnapshot()
            let known = try venue.map { text in
                guard
                    let venue = year.rules.settings.flatMap(\.venues)
                        .first(where: { $0.id.text == text })
                else { throw NotFound.venue(text) }
                return venue.id
            }
            let programmes = try work.programmes().filter(work.actor.reaches)
            return SuggestionInput(year: year, venue: known, programmes: Set(programmes))
        }
    }
}
