internal import CivilTime
public import Planning

/// Other venues for a meeting at the same time.
public struct OtherVenues: Sendable {
    /// The meeting as it stands.
    public let meeting: Meeting
    /// The rules of its programme.
    public let rules: ProgrammeRules
    /// The venues, the best first, with what speaks against each.
    public let venues: [(venue: Venue, objections: [Reason])]
}

extension UseCase where Outcome == OtherVenues {
    /// Says where else a meeting could be held at the same time.
    ///
    /// - `id`: The meeting's id.
    public static func readOtherVenues(for id: String) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let meeting = try work.meeting(id).meeting
            try work.requireReach(meeting.id.cycle.programme)
            let rules = try work.rules(meeting.id.cycle.programme)
            return OtherVenues(
                meeting: meeting,
                rules: rules,
                venues: try work.judge().otherVenues(for: meeting)
            )
        }
    }
}
