internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

// Who has to be told when meetings change.
extension Work {
    /// Those who interpret at single talks of blocks that change; nobody for whoever may not see names.
    func talkInterpreters(_ changes: [PlanChange.Entry]) throws -> [MeetingID: [Identifier]] {
        guard actor.seesNames else { return [:] }
        let ids = Set(changes.map(\.id))
        return Dictionary(grouping: try interpretedTimes().filter { ids.contains($0.meeting) }) {
            $0.meeting
        }.mapValues { Set($0.map(\.interpreter)).sorted() }
    }

    /// Those who help at meetings that change, with how they can be reached.
    func contacts(
        ofThoseAt changes: [PlanChange.Entry],
        _ talkInterpreters: [MeetingID: [Identifier]]
    ) throws -> Staff {
        let meetings = changes.flatMap { [$0.before, $0.after].compactMap(\.self) }
        return try contacts(of: meetings, and: talkInterpreters.values.flatMap(\.self))
    }

    /// Those who have to be told of changes, by meeting.
    func invited(_ changes: [PlanChange.Entry]) throws -> [MeetingID: [Participant]] {
        var people: [MeetingID: [Participant]] = [:]
        for entry in changes {
            guard let meeting = entry.before ?? entry.after else { continue }
            let roster = RosterID(meeting.id, kind: meeting.kind)
            people[entry.id] = try invited(roster, from: entry.before, to: entry.after)
        }
        return people
    }

    /// Those who have said that they will be late, by meeting that stays on its day.
    func late(_ changes: [PlanChange.Entry]) throws -> [MeetingID: Set<Int>] {
        var late: [MeetingID: Set<Int>] = [:]
        for entry in changes where entry.before?.date == entry.after?.date {
            late[entry.id] = try lateness(entry.id.description)
        }
        return late
    }

    /// What people are invited to changes only when that is asked for.
    func requireUninvited(_ stored: StoredMeeting, moveInvited: Bool) throws {
        if !moveInvited { rely(on: .roster(stored.roster)) }
        let invited = try countInvited(stored.roster)
        guard moveInvited || invited == 0 else {
            throw MeetingError.invited(stored.meeting.id.description, count: invited)
        }
    }

    /// Those who have to be told that a meeting changes; who runs it and who speaks there is no news
    /// that needs a call.
    func invited(
        _ roster: RosterID,
        from before: Meeting?,
        to after: Meeting?
    ) throws -> [Participant] {
        if let before, let after, after.isSameSlot(as: before) { return [] }
        return try invited(roster)
    }

    /// Those who have to be told when something changes.
    func invited(_ roster: RosterID) throws -> [Participant] {
        let people = try rows(
            """
            SELECT participant.* FROM registration
            JOIN participant ON participant.id = registration.participant
            WHERE roster = ? AND state NOT LIKE 'cancelled%'
            UNION SELECT participant.* FROM guest
            JOIN meeting ON meeting.id = guest.meeting
            JOIN participant ON participant.id = guest.participant
            WHERE roster = ? ORDER BY id
            """,
            [roster.text, roster.text]
        ).map(participant)
        noteReading(people.map(\.id))
        return people
    }
}
