internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// A meeting that was held and is not fully marked.
public struct UnmarkedMeeting: Sendable {
    /// The meeting.
    public let meeting: StoredMeeting
    /// How many of those who had a seat are not marked.
    public let count: Int
}

extension UseCase where Outcome == [UnmarkedMeeting] {
    /// The meetings that are over and not fully marked: what there is to fill in.
    ///
    /// - Returns: The use case; the latest first.
    public static func readUnmarked() -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let over = try work.meetings(
                where: "cancelled_because IS NULL AND ends <= ?",
                [work.now.secondsSinceEpoch]
            )
            let attendances = try work.attendances(of: over, recorded: work.now)
            return zip(over, attendances).reversed().compactMap { stored, attendance in
                let count = attendance.seating.expected.count { attendance.mark(of: $0) == nil }
                return count == 0 ? nil : UnmarkedMeeting(meeting: stored, count: count)
            }
        }
    }
}
