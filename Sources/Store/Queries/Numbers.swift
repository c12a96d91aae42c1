public import CivilTime
internal import GRDB
public import Insight
public import Participation
public import Planning

// The input of all numbers; no names among it.

/// What reports are made from.
public struct ReportInput: Sendable {
    /// All meetings, in the order they are held.
    public let meetings: [MeetingAttendance]
    /// The courses, in the order of the participants' numbers.
    public let people: [CourseFacts]
    /// Who was offered a talk, by the day of the talk.
    public let offers: [TalkOffer]
    /// How many different sessions make a job club, by programme.
    public let sessions: [Identifier: Int]
    /// The same for each cycle, as its meetings are kept.
    public let cycles: [CycleID: Int]
    /// The moment of the last thing that was recorded: what came after it is not known here.
    public let recorded: Instant
    /// The day of that, by the clocks of the municipality; nothing where nothing is recorded.
    public let recordedOn: Day?
    /// The programmes with their venues, for the names; empty if they were not asked for.
    public let settings: [Setting]
}

extension UseCase where Outcome == ReportInput {
    /// Everything that reports are made from.
    ///
    /// A meeting counts as held when it is not cancelled and its end is past when the last thing was
    /// recorded, or when somebody is ticked and it has begun. So a report says the same however much later it
    /// is asked for; the clock decides only whether a meeting that was ticked before it began has begun.
    ///
    /// - `naming`: Whether names of programmes and venues are wanted, which takes the rules.
    public static func readNumbers(naming: Bool = false) -> UseCase {
        UseCase(.readNumbers, .reads) { work in
            let last = try work.row("SELECT max(at) AS at FROM use_case")
            let recorded = try last?.instantIfAny("at")
            let zone = try work.zone()
            let programmes = try work.programmes().filter(work.actor.reaches)
            let meetings = work.shown(try work.meetings())
            let sessions = try work.rows("SELECT id, sessions FROM programme")
            return ReportInput(
                meetings: try work.attendances(
                    of: meetings,
                    recorded: recorded ?? Instant(secondsSinceEpoch: 0)
                ),
                people: try work.divided(try work.people()).reached.map {
                    work.shown(CourseFacts($0))
                },
                offers: try work.talkOffers(in: programmes, zone),
                sessions: Dictionary(
                    try sessions.map { (try $0.identifier("id"), try $0.number("sessions")) },
                    uniquingKeysWith: { first, _ in first }
                ),
                cycles: Work.sessionsByCycle(meetings),
                recorded: recorded ?? Instant(secondsSinceEpoch: 0),
                recordedOn: recorded.map { zone.local($0).day },
                settings: naming ? try programmes.map { try work.rules($0).setting } : []
            )
        }
    }
}

extension Work {
    /// What is known of some meetings, in the same order.
    func attendances(
        of meetings: [StoredMeeting],
        recorded: Instant
    ) throws -> [MeetingAttendance] {
        let (seatings, asked, guests) = try seatStories(of: meetings)
        let outside = Set(
            try rows("SELECT id FROM venue WHERE outside").map { try $0.text("id") }
        )
        var marks: [String: [Int: Mark]] = [:]
        for row in try rows("SELECT meeting, participant, mark FROM attendance") {
            marks[try row.text("meeting"), default: [:]][try row.key("participant")] =
                try row.word("mark")
        }
        var notices: [String: [Int: Bool]] = [:]
        for row in try rows("SELECT meeting, participant, is_in_time FROM absence_notice") {
            notices[try row.text("meeting"), default: [:]][try row.key("participant")] =
                try row.flag("is_in_time")
        }
        return meetings.map { stored in
            let id = stored.meeting.id.description
            // Ticks that were made before it began count once it has begun.
            let isOver =
                stored.moments.ends <= recorded
                || marks[id] != nil && stored.moments.begins <= max(recorded, now)
            let seating = seatings[stored.meeting.id] ?? Seating()
            // A guest was asked to one meeting, not to the others of its cycle.
            let others = (guests[stored.roster] ?? []).subtracting(seating.everRegistered)
            return MeetingAttendance(
                id: stored.meeting.id,
                kind: stored.meeting.kind,
                date: stored.meeting.date,
                start: stored.meeting.span.start,
                venue: stored.meeting.venue,
                isOutsideTownHall: outside.contains(stored.meeting.venue.text),
                isHeld: !stored.isCancelled && isOver,
                seating: seating,
                leadDays: (asked[stored.roster] ?? [:]).filter { !others.contains($0.key) }
                    .compactMapValues { LeadTime.days(from: $0, to: stored.moments.begins) },
                notices: notices[id] ?? [:],
                marks: marks[id] ?? [:]
            )
        }
    }

    /// Who had a seat at each of many meetings.
    func seatings(of meetings: [StoredMeeting]) throws -> [MeetingID: Seating] {
        try seatStories(of: meetings).seatings
    }

    /// Who had a seat at each of many meetings, when people were first asked to come to each roster, and who of them
    /// only as a guest, in one pass over the events.
    private func seatStories(
        of meetings: [StoredMeeting]
    ) throws -> (
        seatings: [MeetingID: Seating], asked: [RosterID: [Int: Instant]],
        guests: [RosterID: Set<Int>]
    ) {
        var ids: [String: MeetingID] = [:]
        for row in try rows(
            """
            SELECT DISTINCT meeting.id, meeting.session FROM roster_event
            JOIN meeting ON meeting.id = roster_event.meeting
            """
        ) {
            let number = try row.numberIfAny("session")
            ids[try row.text("id")] = try row.value("id") { MeetingID($0, number: number) }
        }
        let byRoster = Dictionary(grouping: meetings, by: \.roster)
        // One roster is found by the index; for all of them, one way through is shorter.
        let only = byRoster.count == 1 ? byRoster.keys.first?.text : nil
        var events: [RosterID: [RosterEvent]] = [:]
        try database.eachRow(
            """
            SELECT roster, at, \(RosterEvent.columns) FROM roster_event
            \(only == nil ? "" : "WHERE roster = ?") ORDER BY number
            """,
            only.map { [$0] } ?? []
        ) { row in
            let roster = try row.roster("roster")
            guard byRoster[roster] != nil else { return }
            let event = try RosterEvent(row) { text in
                guard let id = ids[text] else { throw NotFound.meeting(text) }
                return id
            }
            events[roster, default: []].append(event)
        }
        var seatings: [MeetingID: Seating] = [:]
        for (roster, meetings) in byRoster {
            let moments = meetings.map {
                Seating.Moment(
                    meeting: $0.meeting.id,
                    begins: $0.moments.begins,
                    cancelBy: $0.moments.cancelBy
                )
            }
            do {
                seatings.merge(try Seating.at(moments, roster, events[roster] ?? [])) { $1 }
            } catch {
                throw SeatError.roster(error, roster)
            }
        }
        return (
            seatings: seatings, asked: events.mapValues(LeadTime.firstAsked),
            guests: events.mapValues(LeadTime.onlyGuests)
        )
    }

    /// How many different sessions each cycle has, cancelled ones too.
    fileprivate static func sessionsByCycle(_ meetings: [StoredMeeting]) -> [CycleID: Int] {
        let sessions = meetings.filter { $0.meeting.kind == .session }.map(\.meeting.id)
        return Dictionary(grouping: sessions, by: \.cycle).mapValues { Set($0).count }
    }

    /// Who was offered a talk that was not cancelled, and on which day that was first.
    ///
    /// Whoever was asked was offered one, whatever came of it: they may wait for a later slot by now, or
    /// have been asked under a number that was given up since.
    fileprivate func talkOffers(in programmes: [Identifier], _ zone: Zone) throws -> [TalkOffer] {
        let reached = Set(programmes.map(\.text))
        return try rows(
            """
            WITH RECURSIVE one (id, kept) AS (
                SELECT id, id FROM participant WHERE merged_into IS NULL
                UNION ALL
                SELECT participant.id, one.kept FROM participant
                JOIN one ON participant.merged_into = one.id
            )
            SELECT one.kept AS participant, programme, min(roster_event.at) AS at
            FROM roster_event
            JOIN meeting ON meeting.roster = roster_event.roster
                AND meeting.kind = 'talks' AND cancelled_because IS NULL
            JOIN one ON one.id = roster_event.participant
            WHERE roster_event.kind IN ('invited', 'offered', 'registered')
            GROUP BY roster_event.roster, one.kept
            ORDER BY at, one.kept
            """
        ).filter { reached.contains(try $0.text("programme")) }.map {
            TalkOffer(
                participant: try $0.key("participant"),
                day: zone.local(try $0.instant("at")).day
            )
        }
    }
}
