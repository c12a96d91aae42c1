internal import CivilTime
internal import GRDB
public import Participation
public import Planning

// Those who help to hold meetings, as they stand.

extension UseCase where Outcome == Staff {
    /// Reads everybody, in the order of short names, with how long they travel.
    ///
    /// - `contacts`: Whether phone numbers and mail addresses are wanted, which is logged.
    public static func readStaff(contacts: Bool) -> UseCase {
        UseCase(.readStaff, contacts ? .readsPeople : .reads) { try $0.staff(contacts: contacts) }
    }
}

extension UseCase where Outcome == StoredStaffMember {
    /// Reads one facilitator, speaker or interpreter; the log keeps who did.
    public static func readStaffMember(_ key: StaffKey) -> UseCase {
        UseCase(.readStaff, .readsPeople) { work in
            work.noteReading(of: [key])
            return try work.staffMember(key)
        }
    }
}

/// A facilitator, a speaker or an interpreter with the meetings they are at.
public struct StaffMemberHistory: Sendable {
    /// The person.
    public let stored: StoredStaffMember
    /// A speaker's speeches, given and to come; a facilitator's and an interpreter's meetings from today
    /// on; and those from today on that they have declined.
    ///
    /// Cancelled ones are left out. They stand in the order they are held.
    public let meetings: [StoredMeeting]
    /// What they have said to each meeting, by its id; to coming ones that they declined as well.
    public let assignments: [String: StaffAssignment]
}

extension UseCase where Outcome == StaffMemberHistory {
    /// Reads one facilitator, speaker or interpreter with their meetings; the log keeps who did.
    public static func readStaffHistory(_ key: StaffKey) -> UseCase {
        UseCase(.readStaff, .readsPeople) { work in
            let stored = try work.staffMember(key)
            work.noteReading(of: [key])
            let isOn =
                switch key.kind {
                case .facilitator: "?1 IN (facilitator, second_facilitator) AND day >= ?3"
                case .speaker: "speaker = ?1"
                case .interpreter:
                    """
                    day >= ?3 AND id IN (
                        SELECT meeting FROM meeting_interpreter WHERE interpreter = ?1
                        UNION SELECT meeting FROM talk_interpreter WHERE interpreter = ?1)
                    """
                }
            let meetings = work.shown(
                try work.meetings(
                    where: """
                        cancelled_because IS NULL AND (\(isOn) OR day >= ?3 AND id IN (
                            SELECT meeting FROM assignment_answer
                            WHERE kind = ?2 AND member = ?1 AND answer = 'declined'))
                        """,
                    [
                        key.id.text, key.kind.rawValue,
                        try work.zone().local(work.now).day.description,
                    ]
                )
            )
            var assignments: [String: StaffAssignment] = [:]
            for meeting in meetings {
                assignments[meeting.meeting.id.description] = try work.assignments(of: meeting)
                    .first { $0.kind == key.kind && $0.id == key.id }
            }
            return StaffMemberHistory(
                stored: stored,
                meetings: meetings,
                assignments: assignments
            )
        }
    }
}

extension Work {
    /// Everybody who helps to hold meetings, as far as the actor may see them.
    func staff(contacts: Bool = false) throws -> Staff { shown(try wholeStaff(contacts: contacts)) }

    /// Everybody who helps to hold meetings, to compute with: whoever plans, it is with the same people.
    func wholeStaff(contacts: Bool = false) throws -> Staff {
        var members = try staffMembers().map(\.member)
        if contacts {
            noteReading(of: members.map { StaffKey($0) })
        } else {
            for index in members.indices {
                members[index].particulars.phone = nil
                members[index].particulars.mailbox = nil
            }
        }
        return Staff(members: members, travel: try travelTimes())
    }

    /// The facilitators, speakers and interpreters of some meetings, with phone numbers and mail addresses.
    ///
    /// - `interpreters`: Further interpreters, of single talks.
    func contacts(of meetings: [Meeting], and interpreters: [Identifier] = []) throws -> Staff {
        let wanted = Set(
            meetings.flatMap(\.staffKeys) + interpreters.map { StaffKey(.interpreter, $0) }
        )
        return try contacts(of: wanted)
    }

    /// Some of those who help to hold meetings, with phone numbers and mail addresses.
    func contacts(of wanted: Set<StaffKey>) throws -> Staff {
        let members = try wanted.sorted().flatMap { try staffMembers(only: $0) }.map(\.member)
        noteReading(of: members.map { StaffKey($0) })
        return shown(Staff(members: members))
    }
}
