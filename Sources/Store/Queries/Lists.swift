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
    /// Why a seat stays free although somebody waits.
    public let stall: Roster.Stall?
    /// Why nobody gives the speech yet; nothing if somebody does, or if no speech is wanted.
    public let openSpeech: OpenSpeech?

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
        /// Whether they said that they would come late.
        public let isLate: Bool
        /// Whether they came to the session before without a seat.
        public let cameLast: Bool
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
        /// - Returns: Nothing for those who wait or were cancelled by the municipality and did not come.
        public func listed(at meeting: MeetingID) -> ListedParticipant? {
            let walksIn: ListedParticipant.Answer? =
                mark?.isThere == true ? .walkIn : cameLast ? .cameLast : nil
            let answer: ListedParticipant.Answer
            switch registration?.state.name {
            case .registered: answer = notice == nil ? .yes : .cancelled
            case _ where isGuest: answer = .yes
            case .invited, .offered: answer = walksIn ?? .none
            case .cancelledInTime, .cancelledLate: answer = walksIn ?? .cancelled
            case .waiting, .cancelledByUs, nil:
                guard let walksIn else { return nil }
                answer = walksIn
            }
            return ListedParticipant(
                participant: participant,
                meeting: meeting,
                answer: answer,
                children: children,
                isLate: isLate,
                talk: talk,
                request: request,
                remark: remark,
                mark: mark
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
            let times = try work.times(stored.roster).times
            let roster = try work.rosterAsShown(stored.roster, times)
            let marks = try work.marks(meeting.description)
            let notices = try work.notices(meeting.description)
            let guests = Dictionary(
                roster.guests.filter { $0.meeting == meeting }.map { ($0.participant, $0.party) },
                uniquingKeysWith: { first, _ in first }
            )
            let remarks = try work.remarks(stored)
            let requests = try work.requests(stored.roster)
            let late = try work.lateness(meeting.description)
            let cycle = try work.meetings(where: "cycle = ?", [meeting.cycle.description])
            let cameLast = try work.walkIns(before: stored, in: cycle)
            let people = Set(roster.registrations.keys).union(guests.keys).union(marks.keys)
                .union(cameLast).sorted()
            work.noteReading(people)
            let talks = try work.talks(in: stored)
            let lines = try people.map { id in
                guard
                    let row = try work.row("SELECT * FROM participant WHERE id = ?", [id])
                else { throw NotFound.participant(id) }
                let isExpected =
                    guests[id] != nil || roster.registrations[id]?.state == .registered
                return MeetingList.Line(
                    participant: try work.participant(row),
                    registration: roster.registrations[id],
                    guestParty: guests[id],
                    notice: notices[id],
                    isLate: isExpected && notices[id] == nil && late.contains(id),
                    cameLast: cameLast.contains(id),
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
                cycle: cycle,
                capacity: roster.capacity,
                taken: roster.taken,
                lines: lines,
                assignments: assignments,
                staff: try work.contacts(of: Set(assignments.map { StaffKey($0.kind, $0.id) })),
                isClosed: try work.isClosed(stored),
                stall: times.flatMap {
                    roster.stall(at: work.now, $0)
                },
                openSpeech: try work.openSpeech(stored)
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

    /// Those who came to the session before without a seat, and so may come to this one.
    fileprivate func walkIns(
        before stored: StoredMeeting,
        in cycle: [StoredMeeting]
    ) throws -> Set<Int> {
        let before = cycle.last { other in
            other.roster == stored.roster && other.meeting.kind == .session && !other.isCancelled
                && other.moments.begins < stored.moments.begins && other.moments.begins <= now
        }
        guard stored.meeting.kind == .session, let before else { return [] }
        let there = try marks(before.meeting.id.description).filter { $0.value.mark.isThere }
        guard !there.isEmpty else { return [] }
        let expected = try seatings(of: [before])[before.meeting.id]?.expected ?? []
        return Set(there.keys).subtracting(expected)
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

    /// Why nobody gives the speech of a coming meeting yet; nothing if somebody does, if no speech is wanted,
    /// or if the file has no staff.
    fileprivate func openSpeech(_ stored: StoredMeeting) throws -> OpenSpeech? {
        guard now < stored.moments.begins, !stored.isCancelled, stored.meeting.speaker == nil else {
            return nil
        }
        let id = stored.meeting.id
        let step = try rules(id.cycle.programme).programme.step(id.step)
        guard step?.speaker != nil else { return nil }
        let resources = try resourcesHeedingAnswers()
        guard resources.staff.isInPlans else { return nil }
        let until = try zone().local(now).day.advanced(by: Planner.daysSpeakersAreLookedFor)
        let judge = Judge(resources, of: try held(), talks: try interpretedTimes())
        return judge.whyOpen(stored.meeting, proposedUntil: until)
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
