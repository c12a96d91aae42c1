public import CivilTime
internal import GRDB
public import Participation
public import Planning

// Who is on the list of a meeting; reading it is logged for everybody on it.

/// The list of one meeting.
public struct MeetingList: Sendable {
    /// The meeting.
    public let meeting: StoredMeeting
    /// The rules of its programme.
    public let rules: ProgrammeRules
    /// All meetings of its cycle, cancelled ones too, in the order they are held.
    public let cycle: [StoredMeeting]
    /// How many seats there are.
    public let capacity: Int
    /// How many of them are held.
    public let taken: Int
    /// Everybody on it, in the order of their numbers; those who wait stand in their turn.
    public let lines: [Line]
    /// Everybody who is to help there, and those who have declined.
    public let assignments: [StaffAssignment]
    /// Those who help, with phone numbers and mail addresses.
    public let staff: Staff
    /// Whether it is closed.
    public let isClosed: Bool
    /// Why nobody gives the talk yet; nothing if somebody does, or none is wanted.
    public let openTalk: OpenTalk?

    /// One person on the list.
    public struct Line: Sendable {
        /// Who.
        public let participant: Participant
        /// How their registration stands; nothing for a walk-in or a guest.
        public let registration: Registration?
        /// Who comes along where they take a missed session here.
        public let guestParty: Party?
        /// Whether they said that they would miss this one meeting, and in time.
        public let notice: Bool?
        /// The time of their talk, if one has been given out.
        public let talk: ClockSpan?
        /// What is ticked.
        public let mark: Mark?
        /// The version of the tick; 0 where nothing is ticked.
        public let markVersion: Version
        /// What was remarked; nothing once the meeting is closed.
        public let remark: String?
        /// What they would like help with; nothing once the last meeting of the seat is closed.
        public let request: String?

        /// How many children come along, to this meeting.
        public var children: Int {
            guestParty?.children
                ?? (registration?.isCancelled == true ? 0 : registration?.party.children)
                ?? 0
        }

        /// Whether they take a missed session here.
        public var isGuest: Bool { guestParty != nil }

        /// Whether a seat is held for them at this meeting.
        public var isExpected: Bool { isGuest || registration?.state == .registered }

        /// The person as the printed lists show them.
        ///
        /// - Returns: Nothing for those who wait, walk in or were cancelled by the municipality.
        public func listed(at meeting: MeetingID) -> ListedParticipant? {
            let answer: ListedParticipant.Answer
            switch registration?.state.name {
            case .registered: answer = notice == nil ? .yes : .cancelled
            case .invited, .offered: answer = isGuest ? .yes : .none
            case .cancelledInTime, .cancelledLate: answer = isGuest ? .yes : .cancelled
            case .waiting, .cancelledByUs, nil:
                guard isGuest else { return nil }
                answer = .yes
            }
            return ListedParticipant(
                participant: participant,
                meeting: meeting,
                answer: answer,
                children: children,
                talk: talk,
                request: request,
                remark: remark
            )
        }
    }
}

extension UseCase where Outcome == MeetingList {
    /// The list of a meeting, with answers, times of talks and ticks.
    ///
    /// - Parameter id: A meeting, or a cycle, whose list is that of its first session.
    /// - Returns: A use case that fails with ``NotFound/meeting(_:)``.
    public static func readList(of id: String) -> UseCase {
        UseCase(.readRegistrations, .readsPeople) { work in
            let stored = try work.listedMeeting(id)
            let meeting = stored.meeting.id
            try work.requireReach(meeting.cycle.programme)
            let roster = try work.roster(stored.roster)
            let marks = try work.marks(meeting.description)
            let notices = try work.notices(meeting.description)
            let guests = Dictionary(
                roster.guests.filter { $0.meeting == meeting }.map { ($0.participant, $0.party) },
                uniquingKeysWith: { first, _ in first }
            )
            let remarks = try work.remarks(stored)
            let requests = try work.requests(stored.roster)
            let people = Set(roster.registrations.keys).union(guests.keys).union(marks.keys)
                .sorted()
            work.noteReading(people)
            let talks = try work.talks(in: stored)
            let lines = try people.map { id in
                guard
                    let row = try work.row("SELECT * FROM participant WHERE id = ?", [id])
                else { throw NotFound.participant(id) }
                return MeetingList.Line(
                    participant: try work.participant(row),
                    registration: roster.registrations[id],
                    guestParty: guests[id],
                    notice: notices[id],
                    talk: talks?.span(of: id),
                    mark: marks[id]?.mark,
                    markVersion: marks[id]?.version ?? 0,
                    remark: remarks[id],
                    request: requests[id]
                )
            }
            let assignments = try work.assignments(of: stored)
            return MeetingList(
                meeting: stored,
                rules: try work.rules(meeting.cycle.programme),
                cycle: try work.meetings(
                    where: "cycle = ?",
                    [meeting.cycle.description]
                ),
                capacity: roster.capacity,
                taken: roster.taken,
                lines: lines,
                assignments: assignments,
                staff: try work.contacts(of: Set(assignments.map { StaffKey($0.kind, $0.id) })),
                isClosed: try work.isClosed(stored),
                openTalk: try work.openTalk(stored)
            )
        }
    }
}

extension Work {
    /// The meeting that an id means: of a cycle, the first session that is held.
    fileprivate func listedMeeting(_ id: String) throws -> StoredMeeting {
        if let meeting = try meetings(where: "id = ?", [id]).first { return meeting }
        let cycle = try meetings(where: "cycle = ?", [id])
        let sessions = cycle.filter { $0.meeting.kind == .session }
        guard let shown = sessions.first(where: { !$0.isCancelled }) ?? sessions.first else {
            throw NotFound.meeting(id)
        }
        return shown
    }

    /// Who has which time in a block of talks; nothing for other meetings.
    func talks(in stored: StoredMeeting) throws -> TalkBook? {
        try talks(in: stored.meeting, stored.roster)
    }

    /// The same for a block as somebody wants it.
    func talks(in meeting: Meeting, _ roster: RosterID) throws -> TalkBook? {
        guard
            meeting.kind == .talks, let slots = try slots(of: meeting.id)?.slots(in: meeting.span)
        else { return nil }
        return TalkBook(slots: slots, history: try events(roster))
    }

    /// Why nobody gives the talk of a meeting that is to come; nothing if nobody is planned at all.
    fileprivate func openTalk(_ stored: StoredMeeting) throws -> OpenTalk? {
        guard now < stored.moments.begins, !stored.isCancelled, stored.meeting.speaker == nil else {
            return nil
        }
        let resources = try resources()
        guard resources.staff.isInPlans else { return nil }
        let until = try zone().local(now).day.advanced(by: Planner.daysSpeakersAreLookedFor)
        return Judge(resources, of: try held()).whyOpen(stored.meeting, proposedUntil: until)
    }

    func marks(_ meeting: String) throws -> [Int: (mark: Mark, version: Version)] {
        var marks: [Int: (mark: Mark, version: Version)] = [:]
        for row in try rows("SELECT * FROM attendance WHERE meeting = ?", [meeting]) {
            marks[try row.key("participant")] = (
                mark: try row.word("mark"), version: try row.key("version")
            )
        }
        return marks
    }

    func notices(_ meeting: String) throws -> [Int: Bool] {
        var notices: [Int: Bool] = [:]
        for row in try rows("SELECT * FROM absence_notice WHERE meeting = ?", [meeting]) {
            notices[try row.key("participant")] = try row.flag("is_in_time")
        }
        return notices
    }
}
