internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// What a search for a plan is made from, as one snapshot saw it.
public struct YearSnapshot: Sendable {
    let rules: RuleBook
    let staff: Staff
    let standing: [StandingMeeting]
    /// When interpreters are at single talks.
    let talks: [InterpretedTime]
    /// The moment by the clocks of the municipality.
    let now: CivilDateTime
    let version: YearVersion

    /// What there is to plan with.
    var resources: Resources { Resources(settings: rules.settings, staff: staff) }

    /// The meetings that are held.
    var held: [Meeting] { standing.filter { !$0.isCancelled }.map(\.meeting) }

    /// The last rule date for which speakers are looked for.
    var speakersUntil: Day { now.day.advanced(by: Planner.daysSpeakersAreLookedFor) }

    /// Mends the year after something has changed.
    func replanner(after disruption: Disruption? = nil) -> Replanner {
        Replanner(
            standing,
            before: resources,
            after: disruption.map { $0.applied(to: resources) } ?? resources,
            now: now,
            speakersUntil: speakersUntil,
            talks: talks
        )
    }
}

/// The versions of all rows that a plan can depend on, and which meetings somebody is invited to.
///
/// Two that are equal were read from the same year. Who exactly is invited does not count: a plan
/// only asks whether anybody is.
struct YearVersion: Hashable, Sendable {
    private let versions: [String: Int]
    private let invited: Set<String>

    init(_ work: Work) throws {
        let rows = try work.rows(
            """
            SELECT 'meeting/' || id AS row, version FROM meeting
            UNION ALL SELECT 'rules/' || folder || '/' || name, version FROM rule_file
            UNION ALL SELECT 'closure/' || number, version FROM venue_closure
            UNION ALL SELECT 'staff/' || kind || '/' || id, version FROM staff_member
            UNION ALL SELECT 'travel/' || coalesce(venue || '/' || other, ''), version
            FROM travel_time
            """
        )
        versions = try Dictionary(
            rows.map { (try $0.text("row"), try $0.key("version")) },
            uniquingKeysWith: { first, _ in first }
        )
        invited = Set(try work.invitedRosters().map(\.text))
    }
}

extension Work {
    func yearSnapshot() throws -> YearSnapshot {
        YearSnapshot(
            rules: try allRules(),
            staff: try withoutDeclined(try wholeStaff()),
            standing: try allStanding(),
            talks: try interpretedTimes(),
            now: try zone().local(now),
            version: try YearVersion(self)
        )
    }

    /// Lets nothing be saved that was computed from a year that has changed since.
    func requireUnchanged(_ version: YearVersion) throws {
        rely(on: .year)
        guard try YearVersion(self) == version else { throw StaleInput() }
    }

    /// All meetings of the file with what decides whether they may move.
    func allStanding() throws -> [StandingMeeting] {
        rely(on: .year)
        let invited = try invitedRosters()
        return try storedMeetings().map { standing($0, invited) }
    }

    /// All meetings that are held.
    func held() throws -> [Meeting] {
        try storedMeetings(where: "cancelled_because IS NULL").map(\.meeting)
    }

    /// A meeting with what decides whether it may move.
    func standing(_ stored: StoredMeeting, _ invited: Set<RosterID>) -> StandingMeeting {
        StandingMeeting(
            stored.meeting,
            isPast: stored.moments.begins <= now,
            isByHand: stored.isByHand,
            isInvited: invited.contains(stored.roster),
            isCancelled: stored.isCancelled
        )
    }

    /// The rosters on which somebody is invited, registered or waiting, or takes a missed session.
    func invitedRosters() throws -> Set<RosterID> {
        let rows = try rows(
            """
            SELECT roster FROM registration WHERE state NOT LIKE 'cancelled%'
            UNION SELECT roster FROM guest JOIN meeting ON meeting.id = guest.meeting
            """
        )
        return Set(try rows.map { try $0.roster("roster") })
    }
}
