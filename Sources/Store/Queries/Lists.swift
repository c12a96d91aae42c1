public import CivilTime
internal import GRDB
public import Participation
internal import Planning

// Who is on the list of a meeting; reading it is logged for everybody on it.

/// The list of one meeting.
public struct MeetingList: Sendable {
    /// The meeting.
    public let meeting: StoredMeeting
    /// How many seats there are.
    public let capacity: Int
    /// How many of them are held.
    public let taken: Int
    /// Everybody on it, in the order of their numbers; those who wait stand in their turn.
    public let lines: [Line]
    /// What has happened to its seats, first to last.
    public let history: [RosterEvent]

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
        /// What is ticked.
        public let mark: Mark?
        /// The version of the tick; 0 where nothing is ticked.
        public let markVersion: Version

        /// How many children come along, to this meeting.
        public var children: Int {
            guestParty?.children
                ?? (registration?.isCancelled == true ? 0 : registration?.party.children)
                ?? 0
        }

        /// Whether they take a missed session here.
        public var isGuest: Bool { guestParty != nil }

        /// The person as the printed lists show them; nothing for those who have no place there.
        ///
        /// - Parameters:
        ///   - meeting: The meeting of the list.
        ///   - talk: The time of their talk, where it has been given out.
        /// - Returns: Nothing for those who wait, walk in or were cancelled by the municipality.
        public func listed(
            at meeting: StoredMeeting,
            talk: ClockSpan? = nil
        ) -> ListedParticipant? {
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
                meeting: meeting.meeting.id,
                answer: answer,
                children: children,
                talk: talk
            )
        }
    }
}

extension UseCase where Outcome == MeetingList {
    /// The list of a meeting, with answers and ticks.
    ///
    /// - Parameter id: The meeting's id.
    /// - Returns: The use case.
    public static func readList(of id: String) -> UseCase {
        UseCase(.readRegistrations, .readsPeople) { work in
            let stored = try work.meeting(id)
            let roster = try work.roster(stored.roster)
            let marks = try work.marks(id)
            let notices = try work.notices(id)
            let guests = Dictionary(
                roster.guests.filter { $0.meeting == stored.meeting.id }
                    .map { ($0.participant, $0.party) },
                uniquingKeysWith: { first, _ in first }
            )
            let people = Set(roster.registrations.keys).union(guests.keys).union(marks.keys)
                .sorted()
            work.noteReading(people)
            let lines = try people.map { id in
                guard
                    let row = try work.row("SELECT * FROM participant WHERE id = ?", [id])
                else { throw StoreError.noPerson(id) }
                return MeetingList.Line(
                    participant: try work.participant(row),
                    registration: roster.registrations[id],
                    guestParty: guests[id],
                    notice: notices[id],
                    mark: marks[id]?.mark,
                    markVersion: marks[id]?.version ?? 0
                )
            }
            return MeetingList(
                meeting: stored,
                capacity: roster.capacity,
                taken: roster.taken,
                lines: lines,
                history: try work.events(stored.roster)
            )
        }
    }
}

/// Where a person stands in everything they were ever asked to.
public struct Standing: Hashable, Sendable {
    /// The cycle or meeting.
    public let roster: RosterID
    /// How the registration stands.
    public let registration: Registration
    /// The place on the waiting list, counted from 1.
    public let position: Int?
    /// The meetings whose seats it is about, in the order they are held.
    public let meetings: [StoredMeeting]
    /// What is ticked, by meeting.
    public let marks: [String: Mark]
    /// Single meetings that they said they would miss.
    public let notices: Set<String>
}

extension UseCase where Outcome == [Standing] {
    /// All registrations of a person.
    ///
    /// - Parameter id: The person's number.
    /// - Returns: The use case; in the order of the first meeting.
    public static func readStandings(of id: Int) -> UseCase {
        UseCase(.readPerson, .readsPeople) { work in
            _ = try work.person(id)
            let rosters = try work.rows(
                "SELECT roster FROM registration WHERE participant = ?",
                [id]
            ).map { RosterID(stored: $0["roster"]) }
            let marks = try work.rows(
                "SELECT meeting, mark FROM attendance WHERE participant = ?",
                [id]
            )
            let marked = try Dictionary(
                marks.map { ($0["meeting"] as String, try $0.word("mark", Mark.self)) },
                uniquingKeysWith: { first, _ in first }
            )
            let notices = try work.rows(
                "SELECT meeting FROM absence_notice WHERE participant = ?",
                [id]
            )
            let missed = Set(notices.map { $0["meeting"] as String })
            return try rosters.compactMap { try work.standing(id, $0, marked, missed) }.sorted {
                ($0.meetings.first?.moments.begins.secondsSinceEpoch ?? 0, $0.roster)
                    < ($1.meetings.first?.moments.begins.secondsSinceEpoch ?? 0, $1.roster)
            }
        }
    }
}

extension Work {
    fileprivate func standing(
        _ id: Int,
        _ rosterID: RosterID,
        _ marks: [String: Mark],
        _ notices: Set<String>
    ) throws -> Standing? {
        let roster = try roster(rosterID)
        guard let registration = roster.registrations[id] else { return nil }
        let meetings = try meetings(where: "roster = ?", [rosterID.text])
        let ids = Set(meetings.map(\.meeting.id.description))
        let place = roster.waitingList.firstIndex { $0.participant == id }
        return Standing(
            roster: rosterID,
            registration: registration,
            position: place.map { $0 + 1 },
            meetings: meetings,
            marks: marks.filter { ids.contains($0.key) },
            notices: notices.intersection(ids)
        )
    }

    func marks(_ meeting: String) throws -> [Int: (mark: Mark, version: Version)] {
        var marks: [Int: (mark: Mark, version: Version)] = [:]
        for row in try rows("SELECT * FROM attendance WHERE meeting = ?", [meeting]) {
            marks[row["participant"]] = (mark: try row.word("mark"), version: row["version"])
        }
        return marks
    }

    func notices(_ meeting: String) throws -> [Int: Bool] {
        var notices: [Int: Bool] = [:]
        for row in try rows("SELECT * FROM absence_notice WHERE meeting = ?", [meeting]) {
            notices[row["participant"]] = row["is_in_time"]
        }
        return notices
    }
}
