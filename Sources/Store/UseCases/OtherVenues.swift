internal import CivilTime
internal import GRDB
public import Planning

/// Other venues for a meeting at the same time.
public struct OtherVenues: Sendable {
    /// The meeting as it stands.
    public let meeting: Meeting
    /// The rules of its programme.
    public let rules: ProgrammeRules
    /// Those who help, for their names; nobody for whoever may not see them.
    public let staff: Staff
    /// The venues, the best first, with what speaks against each.
    public let venues: [(venue: Venue, objections: [Reason])]
}

extension UseCase where Outcome == OtherVenues {
    /// Says where else a meeting could be held at the same time.
    ///
    /// - `id`: The meeting's id.
    public static func readOtherVenues(for id: String) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            guard let meeting = try work.storedMeetings(where: "id = ?", [id]).first?.meeting else {
                throw NotFound.meeting(id)
            }
            try work.requireReach(meeting.id.cycle.programme)
            let rules = try work.rules(meeting.id.cycle.programme)
            return OtherVenues(
                meeting: work.shown(meeting),
                rules: rules,
                staff: try work.staff(),
                venues: try work.judge().otherVenues(for: meeting).map {
                    (venue: $0.venue, objections: work.actor.shown($0.objections))
                }
            )
        }
    }
}
