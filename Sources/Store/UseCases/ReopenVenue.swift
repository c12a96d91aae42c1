public import CivilTime
internal import GRDB
internal import Participation
public import Planning

// A venue that was to be closed can be used after all.

/// What came of taking a closure back.
public struct ReopeningOutcome: Sendable {
    /// The venue.
    public let venue: Identifier
    /// The days on which it was closed and can be used now, earliest first.
    public let reopened: [DaySpan]
    /// Meetings that are still cancelled because it was to be closed, in the order they were to be held.
    public let stillCancelled: [StoredMeeting]
    /// The rules as they are now, for the names.
    public let rules: RuleBook
}

extension UseCase where Outcome == ReopeningOutcome {
    /// Takes back that a venue is closed on some days, as it was noted in the file.
    ///
    /// Meetings stay where they are, since nothing moves by itself. A closure that lasts longer is cut.
    ///
    /// - Parameters:
    ///   - venue: The short name of the venue.
    ///   - first: The first day on which it can be used.
    ///   - last: The last such day; nothing for the end of the closure that the first day lies in.
    /// - Returns: A use case that fails with ``NotFound/venue(_:)``, and with ``ClosureError`` where nothing
    ///   is noted for these days.
    public static func reopenVenue(_ venue: String, from first: Day, to last: Day?) -> UseCase {
        UseCase(.closeVenue, .changes) { work in
            guard let id = Identifier(venue) else { throw NotFound.venue(venue) }
            try work.requireReach(venue: id, try work.allRules())
            work.rely(on: .year)
            let noted = try work.rows(
                """
                SELECT * FROM venue_closure WHERE venue = ? AND first_day <= ? AND last_day >= ?
                ORDER BY first_day, number
                """,
                [id.text, (last ?? first).description, first.description]
            )
            guard last.map({ $0 >= first }) ?? true else {
                throw ClosureError.notClosed(venue, first)
            }
            guard !noted.isEmpty else {
                throw try work.nothingNoted(id, first)
            }
            var reopened: [DaySpan] = []
            for row in noted {
                let closed = try row.daySpan()
                let start = max(closed.first, first)
                let end = min(closed.last, last ?? closed.last)
                reopened.append(DaySpan(start...end))
                let reason = try row.text("reason")
                try work.execute(
                    "DELETE FROM venue_closure WHERE number = ?",
                    [try row.longKey("number")]
                )
                if closed.first < start {
                    let rest = DaySpan(closed.first...start.advanced(by: -1))
                    try work.note(rest, id, reason)
                }
                if end < closed.last {
                    try work.note(DaySpan(end.advanced(by: 1)...closed.last), id, reason)
                }
            }
            work.readRules = ReadRules()
            return ReopeningOutcome(
                venue: id,
                reopened: reopened,
                stillCancelled: try work.cancelled(by: id, on: reopened),
                rules: try work.allRules()
            )
        }
    }
}

/// Why a closure cannot be taken back.
public enum ClosureError: Error, Hashable, Sendable {
    /// The venue is not closed on that day.
    case notClosed(String, Day)
    /// That it is closed stands in the file of venues.
    case inFile(String, Day)
}

extension Work {
    fileprivate func nothingNoted(_ venue: Identifier, _ day: Day) throws -> ClosureError {
        let isInFile = try allRules().settings.contains { setting in
            setting.venue(venue)?.closures.contains { $0.span.contains(day) } ?? false
        }
        return isInFile ? .inFile(venue.text, day) : .notClosed(venue.text, day)
    }

    /// Meetings to come that found no other day and venue.
    fileprivate func cancelled(
        by venue: Identifier,
        on spans: [DaySpan]
    ) throws -> [StoredMeeting] {
        shown(
            try meetings(
                where: "venue = ? AND cancelled_because = 'venue-closed' AND begins > ?",
                [venue.text, now.secondsSinceEpoch]
            ).filter { stored in spans.contains { $0.contains(stored.meeting.date) } }
        )
    }
}
