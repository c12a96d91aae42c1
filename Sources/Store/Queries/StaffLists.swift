public import CivilTime
internal import GRDB
public import Planning

// Those who help to hold meetings, as they stand.

extension UseCase where Outcome == Staff {
    /// Reads everybody, in the order of short names, with how long they travel.
    ///
    /// - Parameter contacts: Whether phone numbers and mail addresses are wanted, which is logged.
    /// - Returns: The use case.
    public static func readStaff(contacts: Bool) -> UseCase {
        UseCase(.readStaff, contacts ? .readsPeople : .reads) { work in
            var members = try work.staffMembers().map(\.member)
            if contacts {
                work.noteReading(of: members.map { StaffKey($0) })
            } else {
                for index in members.indices {
                    members[index].particulars.phone = nil
                    members[index].particulars.mailbox = nil
                }
            }
            return Staff(members: members, travel: try work.travelTimes())
        }
    }
}

extension UseCase where Outcome == StoredStaffMember {
    /// Reads one facilitator, speaker or interpreter; the log keeps who did.
    ///
    /// - Parameter key: Who.
    /// - Returns: The use case.
    public static func readStaffMember(_ key: StaffKey) -> UseCase {
        UseCase(.readStaff, .readsPeople) { work in
            let stored = try work.staffMember(key)
            work.noteReading(of: [key])
            return stored
        }
    }
}

/// A talk that a speaker has given or is to give.
public struct SpeakerTalk: Hashable, Sendable {
    /// The speaker's short name.
    public let speaker: Identifier
    /// The meeting.
    public let meeting: MeetingID
    /// The day it is held on.
    public let day: Day
}

extension UseCase where Outcome == [SpeakerTalk] {
    /// Reads who speaks at which meetings, cancelled ones left out.
    ///
    /// - Parameter speaker: Only this one; nothing for all.
    /// - Returns: The use case; in the order they are held.
    public static func readTalks(of speaker: Identifier? = nil) -> UseCase {
        UseCase(.readStaff, .reads) { work in
            try work.meetings(
                where: """
                    speaker IS NOT NULL AND (?1 IS NULL OR speaker = ?1)
                    AND cancelled_because IS NULL
                    """,
                [speaker?.text]
            ).compactMap { stored in
                stored.meeting.speaker.map {
                    SpeakerTalk(
                        speaker: $0,
                        meeting: stored.meeting.id,
                        day: stored.meeting.date
                    )
                }
            }
        }
    }
}

extension UseCase where Outcome == [Meeting] {
    /// Reads which meetings a facilitator is on, cancelled ones left out.
    ///
    /// - Parameters:
    ///   - facilitator: Who.
    ///   - first: The first day that matters.
    /// - Returns: The use case; in the order they are held.
    public static func readMeetings(of facilitator: Identifier, from first: Day) -> UseCase {
        UseCase(.readStaff, .reads) { work in
            try work.meetings(
                where: """
                    ?1 IN (facilitator, second_facilitator) AND cancelled_because IS NULL
                    """,
                [facilitator.text]
            ).map(\.meeting).filter { $0.date >= first }
        }
    }
}
