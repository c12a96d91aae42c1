internal import CivilTime
internal import GRDB
public import Participation
public import Planning

// Something breaks after invitations are out: a venue closes, somebody cannot come.

/// What becomes of the year, and who has to be told.
public struct RevisionOutcome: Sendable {
    /// The meetings that are hit, and what changes.
    public let revision: Revision
    /// All programmes with their venues.
    public let settings: [Setting]
    /// Those who run meetings that change, or speak at them, with how they can be reached.
    public let staff: Staff
    /// Those who interpret at single talks, by block of talks that changes.
    public let talkInterpreters: [MeetingID: [Identifier]]
    /// Those who are invited to what changes, by meeting, in the order of their numbers.
    public let invited: [MeetingID: [Participant]]
    /// Those of them who have said that they will be late.
    public let late: [MeetingID: Set<Int>]
    /// What happened to seats; empty before anything is saved.
    public let seats: [SeatChange]
}

/// What broke, and what a person wants done about it.
public struct RevisionRequest: Sendable {
    /// What broke.
    public var disruption: Disruption
    /// Where a person wants meetings to be held; that is obeyed.
    public var chosen: [Meeting]

    /// Makes the value.
    public init(_ disruption: Disruption, choosing chosen: [Meeting] = []) {
        self.disruption = disruption
        self.chosen = chosen
    }

    fileprivate var action: Action {
        switch disruption {
        case .venueClosed: .closeVenue
        case .absence: .changeStaff
        }
    }
}

extension LongUseCase where Input == YearSnapshot, Outcome == RevisionOutcome {
    /// Says what would become of the year; nothing is written but whose names were read.
    ///
    /// - Returns: A use case that fails with ``NotFound`` for a venue or somebody that is not there.
    public static func previewRevision(_ request: RevisionRequest) -> LongUseCase {
        LongUseCase(reading: .revisionInput(request)) { input in
            let revision = input.revision(request)
            return .useCase(
                UseCase(request.action, .readsPeople) { work in
                    try work.outcome(revision, input, seats: [])
                }
            )
        }
    }

    /// Notes what broke and changes the year, all in one.
    ///
    /// - Parameters:
    ///   - request: What broke, and what a person wants done about it.
    ///   - seen: What a person has seen and said yes to.
    /// - Returns: A use case that fails with ``ConflictError/yearChanged`` if the year would change in
    ///   another way by now.
    public static func revise(
        _ request: RevisionRequest,
        as seen: PlanChange
    ) -> LongUseCase {
        LongUseCase(reading: .revisionInput(request)) { input in
            let revision = input.revision(request)
            guard revision.change == seen else { throw ConflictError.yearChanged }
            return .useCase(
                UseCase(request.action, .changes) { work in
                    try work.requireUnchanged(input.version)
                    let outcome = try work.outcome(revision, input, seats: [])
                    try work.note(request.disruption)
                    var seats: [SeatChange] = []
                    for entry in revision.change.entries {
                        seats += try work.apply(entry, because: request.disruption.reason())
                    }
                    return RevisionOutcome(
                        revision: revision,
                        settings: outcome.settings,
                        staff: outcome.staff,
                        talkInterpreters: outcome.talkInterpreters,
                        invited: outcome.invited,
                        late: outcome.late,
                        seats: seats
                    )
                }
            )
        }
    }
}

extension UseCase where Outcome == YearSnapshot {
    fileprivate static func revisionInput(_ request: RevisionRequest) -> UseCase {
        UseCase(request.action, .reads) { work in
            _ = try request.disruption.reason()
            let year = try work.yearSnapshot()
            switch request.disruption {
            case .venueClosed(let venue, _): try work.requireReach(venue: venue, year.rules)
            case .absence(let kind, let id, _): _ = try work.staffMember(StaffKey(kind, id))
            }
            return year
        }
    }
}

extension YearSnapshot {
    fileprivate func revision(_ request: RevisionRequest) -> Revision {
        guard !standing.isEmpty else { return .nothing }
        return replanner(after: request.disruption).revise(choosing: request.chosen)
    }
}

extension Disruption {
    /// Why a meeting is not held that finds no other day and venue.
    fileprivate func reason() throws -> NotHeldReason {
        switch self {
        case .venueClosed(_, let closure): .venueClosed(try closure.name.danish.asReason())
        case .absence: .absence
        }
    }
}

extension Work {
    fileprivate func outcome(
        _ revision: Revision,
        _ input: YearSnapshot,
        seats: [SeatChange]
    ) throws -> RevisionOutcome {
        let entries = revision.change.entries
        for id in revision.hits.map(\.meeting.id) + entries.map(\.id) {
            try requireReach(id.cycle.programme)
        }
        let people = try invited(entries)
        let talkInterpreters = try talkInterpreters(entries)
        let named =
            entries.flatMap { [$0.before, $0.after].compactMap { $0 } }
            + revision.hits.flatMap { [$0.meeting] + $0.alternatives.map(\.meeting) }
        return RevisionOutcome(
            revision: revision,
            settings: input.rules.settings,
            staff: try contacts(of: named, and: talkInterpreters.values.flatMap(\.self)),
            talkInterpreters: talkInterpreters,
            invited: people,
            late: try late(entries),
            seats: seats
        )
    }

    fileprivate func note(_ disruption: Disruption) throws {
        switch disruption {
        case .venueClosed(let venue, let closure):
            try note(closure.span, venue, try closure.name.danish.asReason())
            readRules = ReadRules()
        case .absence(let kind, let id, let absence):
            try noteAbsence(absence, of: StaffKey(kind, id))
        }
    }

    /// Lets nobody close a venue that no programme of theirs meets at.
    func requireReach(venue: Identifier, _ rules: RuleBook) throws {
        let programmes = rules.settings.filter { $0.venue(venue) != nil }.map(\.programme.id)
        guard let first = programmes.first else { throw NotFound.venue(venue.text) }
        guard programmes.contains(where: actor.reaches) else {
            throw AccessError.otherProgramme(first)
        }
    }

    /// Notes that a venue is closed; rules that were read before do not know of it.
    func note(_ span: DaySpan, _ venue: Identifier, _ reason: String) throws {
        try execute(
            """
            INSERT INTO venue_closure (venue, first_day, last_day, reason, version)
            VALUES (?, ?, ?, ?, ?)
            """,
            [venue.text, span.first.description, span.last.description, reason, number]
        )
    }

    fileprivate func apply(
        _ entry: PlanChange.Entry,
        because reason: NotHeldReason
    ) throws -> [SeatChange] {
        let programme = entry.id.cycle.programme
        try requireReach(programme)
        guard let meeting = entry.after else {
            return try cancel(
                try self.meeting(entry.id.description),
                because: reason,
                isByHand: false
            )
        }
        let rules = try rules(programme)
        try keep(meeting, rules, isByHand: false)
        if entry.differences.contains(.date) { try forgetNotices(of: meeting.id.description) }
        return try fit(RosterID(meeting.id, kind: meeting.kind), rules)
    }
}
