public import CivilTime
public import Correspondence
public import Planning
public import Store

/// Days and venues for a meeting, or meetings for a day and venue; nothing is changed.
public struct SuggestionPage: Sendable {
    /// The meetings as they would be held, the best first.
    public let meetings: [Meeting]

    private let suggestions: Suggestions

    init(_ suggestions: Suggestions) {
        self.suggestions = suggestions
        meetings = suggestions.alternatives.map(\.meeting)
    }

    /// What the meeting is called, if all are for the same one.
    public var name: Phrase? {
        suggestions.standing.first.map { meeting in
            let programme = meeting.id.cycle.programme
            let setting = suggestions.settings.first { $0.programme.id == programme }
            return PlanNames(setting).meeting(meeting.id)
        }
    }

    /// Days and venues for one meeting, numbered, with what speaks for and against each.
    public func lines(in catalogue: Catalogue) -> [String] {
        report(catalogue).lines(suggestions.alternatives)
    }

    /// Meetings for one day, each with where it stands now, two lines each.
    public func fittingLines(in catalogue: Catalogue) -> [String] {
        let report = report(catalogue)
        return zip(suggestions.alternatives, suggestions.standing).flatMap {
            report.lines($0, now: $1)
        }
    }

    private func report(_ catalogue: Catalogue) -> RevisionReport {
        RevisionReport(
            Resources(settings: suggestions.settings, staff: suggestions.staff),
            in: catalogue
        )
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
