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
            let seatings = try work.seatings(of: over)
            return try over.reversed().compactMap { stored in
                let id = stored.meeting.id.description
                let expected = seatings[stored.meeting.id]?.expected ?? []
                let marked = Set(try work.marks(id).keys).union(try work.notices(id).keys)
                let count = expected.subtracting(marked).count
                return count == 0 ? nil : UnmarkedMeeting(meeting: stored, count: count)
            }
        }
    }
}
