public import CivilTime
public import Correspondence
public import Planning
internal import Store

/// What came of taking the closure of a venue back.
public struct ReopeningPage: Sendable {
    /// The name of the venue.
    public let venue: LocalizedText
    /// The days on which it can be used now, earliest first.
    public let days: [DaySpan]
    /// Meetings that are still cancelled because it was to be closed.
    public let stillCancelled: [MeetingEntry]

    init(_ outcome: ReopeningOutcome, _ rules: RuleBook) {
        let known = rules.settings.lazy.compactMap { $0.venue(outcome.venue)?.name }.first
        venue = known ?? LocalizedText(outcome.venue.text)
        days = outcome.reopened
        stillCancelled = outcome.stillCancelled.map(rules.entry)
    }

    /// What came of it, in words.
    public var words: [Phrase] {
        days.map { span in
            let isOneDay = span.first == span.last
            return Phrase(
                isOneDay ? "venue.reopened-day" : "venue.reopened",
                ["venue": .localized(venue), "day": .day(span.first), "last": .day(span.last)]
            )
        } + (stillCancelled.isEmpty ? [] : [Phrase("venue.still-cancelled")])
    }
}

extension Municipality {
    /// Takes back that a venue is closed on some days.
    ///
    /// - Parameters:
    ///   - venue: Its short name.
    ///   - first: The first day on which it can be used.
    ///   - last: The last such day; nothing for the end of the closure.
    /// - Returns: The days, and the meetings that are still cancelled.
    /// - Throws: ``ClosureError`` among others.
    public func reopen(_ venue: String, from first: Day, to last: Day?) throws -> ReopeningPage {
        let outcome = try perform(
            UseCase<ReopeningOutcome>.reopenVenue(venue, from: first, to: last)
        )
        return ReopeningPage(outcome, outcome.rules)
    }
}
