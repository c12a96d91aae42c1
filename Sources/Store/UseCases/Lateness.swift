public import CivilTime
internal import GRDB
internal import Participation
public import Planning

// Who has said beforehand that they will come late.

/// What came of noting that somebody will be late.
public struct LatenessOutcome: Hashable, Sendable {
    /// The meeting.
    public let meeting: MeetingID
    /// The day it is held on.
    public let day: Day
    /// Whether they will be late now.
    public let isLate: Bool
    /// Whether that was not known before.
    public let isNew: Bool
}

extension UseCase where Outcome == LatenessOutcome {
    /// Notes that somebody has said they will come late to one meeting, or takes that back.
    ///
    /// It is no tick, and the seat stays as it is. Whoever had said that they would miss it comes after
    /// all.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - target: The id of a meeting, or of a cycle, whose next session is meant.
    ///   - isLate: Whether they will be late.
    /// - Returns: A use case that fails with ``SeatError`` for whoever has no seat, and for a meeting that
    ///   is over.
    public static func noteLateness(
        of id: Int,
        at target: String,
        isLate: Bool = true
    ) -> UseCase {
        seatUseCase(.changeRegistration, id, target) { work, target in
            try work.requireParticipant(id)
            let stored = target.session ?? target.meetings.first { work.now < $0.moments.ends }
            guard let stored else { throw SeatError.roster(.over, target.roster) }
            guard work.now < stored.moments.ends else {
                throw SeatError.meetingOver(stored.meeting.id.description)
            }
            work.rely(on: .seats(id))
            work.rely(on: .meetings(stored.roster))
            let holdsSeat = try work.roster(stored.roster).registrations[id]?.state == .registered
            guard try holdsSeat || work.isGuest(id, stored) else {
                throw SeatError.roster(.notRegistered, stored.roster)
            }
            if isLate, work.now < stored.moments.begins {
                try work.forgetAbsence(of: id, stored)
            }
            return LatenessOutcome(
                meeting: stored.meeting.id,
                day: stored.meeting.date,
                isLate: isLate,
                isNew: try work.note(isLate: isLate, id, stored)
            )
        }
    }
}

extension Work {
    /// Writes down that somebody will be late, or takes it away.
    ///
    /// - Returns: Whether it was otherwise before.
    fileprivate func note(isLate: Bool, _ id: Int, _ stored: StoredMeeting) throws -> Bool {
        let meeting = stored.meeting.id.description
        let wasLate = try lateness(meeting).contains(id)
        guard isLate else {
            try forgetLateness(of: id, stored)
            return wasLate
        }
        try execute(
            """
            INSERT INTO late_notice (meeting, participant, at) VALUES (?, ?, ?)
            ON CONFLICT (meeting, participant) DO NOTHING
            """,
            [meeting, id, now.secondsSinceEpoch]
        )
        return !wasLate
    }

    /// Those who have said that they will be late to a meeting.
    func lateness(_ meeting: String) throws -> Set<Int> {
        let rows = try rows("SELECT participant FROM late_notice WHERE meeting = ?", [meeting])
        return Set(try rows.map { try $0.key("participant") })
    }
}
