public import CivilTime
internal import GRDB
internal import Participation
public import Planning

// The year as it stands.

/// Meetings as they stand, with all that is needed to say what they are.
public struct StoredMeetings: Sendable {
    /// The meetings, cancelled ones too, in the order they are held.
    public let meetings: [StoredMeeting]
    /// The rules of their programmes, and of the one that was asked for.
    public let rules: RuleBook
    /// Those who help to hold them, by name only; nobody where the whole plan is read.
    public let staff: Staff
    /// When meetings were last changed, by their version; nothing where only a cycle is read.
    public let changes: [Version: Instant]
}

extension UseCase where Outcome == StoredMeetings {
    /// The meetings of a span of days, cancelled ones too.
    ///
    /// - `programme`: Only this one; nothing for all.
    /// - `span`: By the day they are held on; nothing for all.
    public static func readMeetings(
        of programme: String? = nil,
        in span: DaySpan? = nil
    ) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let own = try programme.map { text in
                guard let id = Identifier(text), try work.programmes().contains(id) else {
                    throw try work.noProgramme(text)
                }
                try work.requireReach(id)
                return try work.rules(id)
            }
            let meetings = work.shown(
                try work.meetings(
                    where: """
                        (?1 IS NULL OR programme = ?1) AND (?2 IS NULL OR day >= ?2)
                        AND (?3 IS NULL OR day <= ?3)
                        """,
                    [programme, span?.first.description, span?.last.description]
                )
            )
            return StoredMeetings(
                meetings: meetings,
                rules: try own.map { RuleBook([$0]) } ?? work.rules(of: meetings),
                staff: .none,
                changes: try work.moments(of: Set(meetings.map(\.version)))
            )
        }
    }

    /// The meetings of the cycle that a meeting belongs to, cancelled ones too.
    ///
    /// - `id`: A meeting or a cycle.
    public static func readCycle(of id: String) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let meetings = try work.meetings(
                where: "cycle = ?1 OR cycle = (SELECT cycle FROM meeting WHERE id = ?1)",
                [id]
            )
            guard let first = meetings.first else { throw NotFound.meeting(id) }
            try work.requireReach(first.meeting.id.cycle.programme)
            return StoredMeetings(
                meetings: meetings,
                rules: try work.rules(of: meetings),
                staff: try work.staff(),
                changes: [:]
            )
        }
    }
}

extension UseCase where Outcome == Agenda {
    /// What is to come, and the meetings that are over and not fully marked.
    ///
    /// - `days`: How far ahead is looked, today included; if nothing is held then, the next meetings are
    ///   given, however far ahead.
    public static func readAgenda(days: Int) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let today = try work.zone().local(work.now).day
            let ahead = work.shown(try work.meetings(where: "day >= ?", [today.description]))
            let last = today.advanced(by: days)
            var coming = ahead.filter { $0.meeting.date <= last }
            if coming.allSatisfy(\.isCancelled) {
                let next = ahead.filter { !$0.isCancelled }.prefix(Agenda.nextOnes)
                coming += next.filter { $0.meeting.date > last }
            }
            let unmarked = try work.unmarked()
            let shown = Set(coming.map(\.meeting.id))
            return Agenda(
                coming: coming,
                isFurtherAhead: coming.contains { $0.meeting.date > last },
                later: ahead.filter { !$0.isCancelled && !shown.contains($0.meeting.id) },
                last: coming.isEmpty ? try work.lastHeld(before: today) : nil,
                unmarked: unmarked,
                rules: try work.rules(of: coming + unmarked.map(\.meeting))
            )
        }
    }
}

/// What is to come, and what is left to fill in.
public struct Agenda: Sendable {
    /// The meetings of the next days, cancelled ones too, in the order they are held.
    public let coming: [StoredMeeting]
    /// Whether ``coming`` reaches past the days that were asked for, since nothing is held in them.
    public let isFurtherAhead: Bool
    /// The meetings that are held after those.
    public let later: [StoredMeeting]
    /// If nothing is to come: the last meeting that was held before today.
    public let last: StoredMeeting?
    /// The meetings that are over and not fully marked, the latest first.
    public let unmarked: [UnmarkedMeeting]
    /// The rules of their programmes.
    public let rules: RuleBook

    /// How many meetings are given if none is held in the next days.
    static var nextOnes: Int { 5 }
}

/// A meeting that was held and is not fully marked.
public struct UnmarkedMeeting: Sendable {
    /// The meeting.
    public let meeting: StoredMeeting
    /// How many of those who had a seat are not marked.
    public let count: Int
}

extension Work {
    /// The last meeting held before a day, of the programmes that the actor works with.
    fileprivate func lastHeld(before day: Day) throws -> StoredMeeting? {
        shown(
            try meetings(where: "cancelled_because IS NULL AND day < ?", [day.description])
        ).last
    }

    func unmarked() throws -> [UnmarkedMeeting] {
        let over = shown(
            try meetings(
                where: "cancelled_because IS NULL AND ends <= ?",
                [now.secondsSinceEpoch]
            )
        )
        let attendances = try attendances(of: over, recorded: now)
        return zip(over, attendances).reversed().compactMap { stored, attendance in
            let count = attendance.seating.expected.count { attendance.mark(of: $0) == nil }
            return count == 0 ? nil : UnmarkedMeeting(meeting: stored, count: count)
        }
    }
}

extension Work {
    /// When each of some versions was written.
    fileprivate func moments(of versions: Set<Version>) throws -> [Version: Instant] {
        let list = versions.sorted().map { "\($0)" }.joined(separator: ", ")
        let rows = try rows("SELECT number, at FROM use_case WHERE number IN (\(list))")
        return try Dictionary(
            rows.map { (try $0.key("number"), try $0.instant("at")) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
