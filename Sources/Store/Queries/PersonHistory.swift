public import CivilTime
internal import GRDB
public import Participation
public import Planning

/// A person with everything they were ever asked to.
public struct PersonHistory: Sendable {
    /// The person.
    public let stored: StoredPerson
    /// Their registrations, in the order of the first meeting of each.
    public let registrations: [RegistrationHistory]
    /// Single sessions that they take to make up for ones they missed, cycle by cycle.
    public let guestMeetings: [(meetings: [StoredMeeting], cycle: [StoredMeeting])]
    /// What was remarked at meetings that are not closed, in the order they are held.
    public let remarks: [(meeting: MeetingID, day: Day, text: String)]
    /// What they were last sent about each event.
    public let sent: [StoredSentEvent]
    /// Every row of the file that is about them, table by table, with who has looked at them; empty where
    /// nobody asked for them.
    public let kept: [KeptRow]
    /// The municipality's time zone.
    public let zone: Zone
    /// The rules of the programmes of these registrations.
    public let rules: RuleBook
}

/// How a person's registration came out, meeting by meeting.
public struct RegistrationHistory: Sendable {
    /// The cycle or meeting whose seats it is about.
    public let roster: RosterID
    /// How the registration stands.
    public let registration: Registration
    /// The position on the waiting list, counted from 1.
    public let position: Int?
    /// The meetings whose seats it is about, in the order they are held.
    public let meetings: [StoredMeeting]
    /// All meetings of the cycle that it belongs to, in the order they are held.
    public let cycle: [StoredMeeting]
    /// The time of their talk, if one has been given out.
    public let talk: ClockSpan?
    /// Who interprets at it, by name, and what they have said.
    public let interpreter: (name: String, answer: StaffAssignment.Answer)?
    /// What they would like help with; nothing once the last meeting is closed.
    public let request: String?
    /// What is ticked, by meeting.
    public let marks: [String: Mark]
    /// Single meetings that they said they would miss.
    public let notices: Set<String>
}

extension UseCase where Outcome == PersonHistory {
    /// A person with all registrations.
    ///
    /// - `id`: The person's number.
    /// - `withRows`: Whether every row about them is wanted too, which reads the whole file.
    public static func readHistory(of id: Int, withRows: Bool = false) -> UseCase {
        UseCase(.readPerson, .readsPeople) { work in
            let stored = try work.person(id)
            let registrations = try work.registrations(of: id)
            let guests = try work.guestMeetings(of: id)
            return PersonHistory(
                stored: stored,
                registrations: registrations,
                guestMeetings: guests,
                remarks: try work.remarks(about: id),
                sent: try work.sentEvents(to: id),
                kept: withRows ? try work.keptRows(of: id) : [],
                zone: try work.zone(),
                rules: try work.rules(
                    of: registrations.flatMap(\.meetings) + guests.flatMap(\.meetings)
                )
            )
        }
    }
}

extension Work {
    fileprivate func registrations(of id: Int) throws -> [RegistrationHistory] {
        let rosters = try rows(
            "SELECT roster FROM registration WHERE participant = ?",
            [id]
        ).map { try $0.roster("roster") }
        let marks = try rows("SELECT meeting, mark FROM attendance WHERE participant = ?", [id])
        let marked = try Dictionary(
            marks.map { (try $0.text("meeting"), try $0.word("mark", Mark.self)) },
            uniquingKeysWith: { first, _ in first }
        )
        let notices = try rows("SELECT meeting FROM absence_notice WHERE participant = ?", [id])
        let missed = Set(try notices.map { try $0.text("meeting") })
        return try rosters.compactMap { try registration(of: id, $0, marked, missed) }
            .filter { history in
                history.meetings.allSatisfy { actor.reaches($0.meeting.id.cycle.programme) }
            }
            .sorted { ($0.begins, $0.roster) < ($1.begins, $1.roster) }
    }

    fileprivate func guestMeetings(
        of id: Int
    ) throws -> [(meetings: [StoredMeeting], cycle: [StoredMeeting])] {
        let sessions = shown(
            try meetings(where: "id IN (SELECT meeting FROM guest WHERE participant = ?)", [id])
        )
        return try Dictionary(grouping: sessions, by: \.meeting.id.cycle)
            .sorted { $0.key.description < $1.key.description }
            .map { cycle, meetings in
                (
                    meetings: meetings,
                    cycle: try self.meetings(where: "cycle = ?", [cycle.description])
                )
            }
    }

    fileprivate func remarks(
        about id: Int
    ) throws -> [(meeting: MeetingID, day: Day, text: String)] {
        let remarked = shown(
            try meetings(
                where: "id IN (SELECT meeting FROM remark WHERE participant = ?)",
                [id]
            )
        )
        return try remarked.compactMap { stored in
            try remarks(stored)[id].map {
                (meeting: stored.meeting.id, day: stored.meeting.date, text: $0)
            }
        }
    }

    private func interpreter(
        of id: Int,
        _ stored: StoredMeeting
    ) throws -> (name: String, answer: StaffAssignment.Answer)? {
        guard stored.meeting.kind == .talks else { return nil }
        let own = try assignments(of: stored).first { assignment in
            assignment.isOn && assignment.talks.contains { $0.participant == id }
        }
        guard let own else { return nil }
        let member = try staffMember(StaffKey(own.kind, own.id)).member
        return (name: member.name, answer: own.answer)
    }

    private func registration(
        of id: Int,
        _ rosterID: RosterID,
        _ marks: [String: Mark],
        _ notices: Set<String>
    ) throws -> RegistrationHistory? {
        let roster = try rosterAsShown(rosterID, try times(rosterID).times)
        guard let registration = roster.registrations[id] else { return nil }
        let meetings = try meetings(where: "roster = ?", [rosterID.text])
        let ids = Set(meetings.map(\.meeting.id.description))
        let index = roster.waitingList.firstIndex { $0.participant == id }
        let first = meetings.first
        return RegistrationHistory(
            roster: rosterID,
            registration: registration,
            position: index.map { $0 + 1 },
            meetings: meetings,
            cycle: try first.map {
                try self.meetings(where: "cycle = ?", [$0.meeting.id.cycle.description])
            } ?? [],
            talk: try first.flatMap { try talks(in: $0)?.span(of: id) },
            interpreter: try first.flatMap { try interpreter(of: id, $0) },
            request: try requests(rosterID)[id],
            marks: marks.filter { ids.contains($0.key) },
            notices: notices.intersection(ids)
        )
    }
}

extension RegistrationHistory {
    fileprivate var begins: Int { meetings.first?.moments.begins.secondsSinceEpoch ?? 0 }
}
