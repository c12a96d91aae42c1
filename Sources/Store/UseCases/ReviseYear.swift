public import CivilTime
internal import GRDB
public import Participation
public import Planning

// Something breaks after invitations are out: a venue closes, somebody cannot come.

/// What becomes of the year, and who has to be told.
public struct RevisionOutcome: Sendable {
    /// The meetings that are hit, and what changes.
    public let revision: Revision
    /// Those who are invited to what changes, by meeting, in the order of their numbers.
    public let invited: [MeetingID: [Participant]]
    /// What happened to seats; empty before anything is saved.
    public let seats: [SeatChange]
}

/// What a revision is made from, beside what stands in the file.
public struct RevisionRequest: Sendable {
    /// What broke.
    public let disruption: Disruption
    /// The rules of all programmes in the file, with closures that were noted before.
    public let rules: [ProgrammeRules]
    /// Where a person wants meetings to be held; that is obeyed.
    public let chosen: [Meeting]
    /// The last rule date for which speakers are looked for.
    public let speakersUntil: Day

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - disruption: What broke.
    ///   - rules: The rules of all programmes in the file.
    ///   - chosen: Where a person wants meetings to be held.
    ///   - speakersUntil: The last rule date for which speakers are looked for.
    public init(
        _ disruption: Disruption,
        _ rules: [ProgrammeRules],
        choosing chosen: [Meeting] = [],
        speakersUntil: Day
    ) {
        self.disruption = disruption
        self.rules = rules
        self.chosen = chosen
        self.speakersUntil = speakersUntil
    }

    fileprivate var action: Action {
        switch disruption {
        case .venueClosed: .closeVenue
        case .absence: .changeStaff
        }
    }
}

extension UseCase where Outcome == RevisionOutcome {
    /// Says what would become of the year; nothing is written but whose names were read.
    ///
    /// - Parameter request: What broke, and the rules.
    /// - Returns: The use case.
    public static func previewRevision(_ request: RevisionRequest) -> UseCase {
        UseCase(request.action, .readsPeople) { work in
            let revision = try work.revision(request)
            return RevisionOutcome(
                revision: revision,
                invited: try work.invited(to: revision.change),
                seats: []
            )
        }
    }

    /// Notes what broke and changes the year, all in one.
    ///
    /// - Parameters:
    ///   - request: What broke, and the rules.
    ///   - seen: What a person has seen and said yes to.
    /// - Returns: A use case that fails with ``StoreError/changedMeanwhile(version:)`` where the year
    ///   would change in another way by now.
    public static func revise(_ request: RevisionRequest, as seen: PlanChange) -> UseCase {
        UseCase(request.action, .changes) { work in
            let revision = try work.revision(request)
            guard revision.change == seen else {
                throw StoreError.changedMeanwhile(version: Version(work.number))
            }
            let invited = try work.invited(to: revision.change)
            try work.note(request.disruption)
            let rules = Dictionary(
                request.rules.map { ($0.programme.id, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            var seats: [SeatChange] = []
            for entry in revision.change.entries {
                guard let rules = rules[entry.id.cycle.programme] else { continue }
                seats += try work.apply(entry, rules, because: request.disruption.reason)
            }
            return RevisionOutcome(revision: revision, invited: invited, seats: seats)
        }
    }
}

extension UseCase where Outcome == [StandingMeeting] {
    /// All meetings with what decides whether they may move, cancelled ones too.
    ///
    /// - Returns: The use case; in the order they are held.
    public static func readStanding() -> UseCase {
        UseCase(.planMeetings, .reads) { try $0.allStanding() }
    }
}

extension Disruption {
    /// What stands as the reason of a meeting that finds no other place.
    fileprivate var reason: String {
        switch self {
        case .venueClosed(_, let closure): String(closure.name.danish.prefix(80))
        case .absence: "plan"
        }
    }
}

extension Work {
    /// All meetings of the file with what decides whether they may move.
    func allStanding() throws -> [StandingMeeting] {
        try meetings().map(standing)
    }

    func revision(_ request: RevisionRequest) throws -> Revision {
        let before = Resources(
            settings: request.rules.map(\.setting),
            staff: Staff(members: try staffMembers().map(\.member), travel: try travelTimes())
        )
        guard let zone = request.rules.first?.zone else { return .nothing }
        return Replanner(
            try allStanding(),
            before: before,
            after: request.disruption.applied(to: before),
            now: zone.local(now),
            speakersUntil: request.speakersUntil
        ).revise(choosing: request.chosen)
    }

    fileprivate func invited(to change: PlanChange) throws -> [MeetingID: [Participant]] {
        var people: [MeetingID: [Participant]] = [:]
        for entry in change.entries {
            guard let meeting = entry.before ?? entry.after else { continue }
            let roster = RosterID(meeting.id, kind: meeting.kind)
            people[entry.id] = try invited(roster, from: entry.before, to: entry.after)
        }
        return people
    }

    fileprivate func note(_ disruption: Disruption) throws {
        switch disruption {
        case .venueClosed(let venue, let closure):
            try close(venue, closure)
        case .absence(let kind, let id, let absence):
            try noteAbsence(absence, of: StaffKey(kind, id))
        }
    }

    private func close(_ venue: Identifier, _ closure: VenueClosure) throws {
        guard try row("SELECT 1 FROM venue WHERE id = ?", [venue.text]) != nil else {
            throw StoreError.noVenue(venue.text)
        }
        try execute(
            """
            INSERT INTO venue_closure (venue, first_day, last_day, reason, version)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                venue.text, closure.span.first.description, closure.span.last.description,
                String(closure.name.danish.prefix(80)), number,
            ]
        )
    }

    fileprivate func apply(
        _ entry: PlanChange.Entry,
        _ rules: ProgrammeRules,
        because reason: String
    ) throws -> [SeatChange] {
        guard let meeting = entry.after else {
            return try cancel(
                try self.meeting(entry.id.description),
                because: reason,
                isByHand: false
            )
        }
        try keep(meeting, rules, isByHand: false)
        if entry.differences.contains(.date) { try forgetNotices(of: meeting.id.description) }
        return try fit(RosterID(meeting.id, kind: meeting.kind), rules)
    }
}
