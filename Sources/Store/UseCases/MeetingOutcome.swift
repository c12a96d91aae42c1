internal import CivilTime
public import Participation
public import Planning

/// What came of moving or cancelling a meeting, and who has to be told.
public struct MeetingOutcome: Sendable {
    /// The meeting as it was.
    public let before: Meeting
    /// The meeting as it is; nothing when it is cancelled.
    public let after: Meeting?
    /// What the rules and calendars say against it; a person's word counts all the same.
    public let objections: [Reason]
    /// The meeting, and what moves along with it, in the order in which they are held.
    public let changes: [PlanChange.Entry]
    /// What would have to move along and finds no free day; it stays where it is.
    public let stranded: [Meeting]
    /// All programmes with their venues.
    public let settings: [Setting]
    /// Those who run meetings that change, speak or interpret there, with how they can be reached.
    public let staff: Staff
    /// Those who interpret at single talks, by block of talks that changes.
    public let talkInterpreters: [MeetingID: [Identifier]]
    /// Those who are invited, registered or waiting, by meeting that changes, in the order of numbers;
    /// nobody if only those who run it change.
    public let people: [MeetingID: [Participant]]
    /// Those of them who have said that they will be late.
    public let late: [MeetingID: Set<Int>]
    /// How many had been ticked before the meetings began; these ticks are gone if they are held later now.
    public let ticked: Int
    /// What happened to seats.
    public let seats: [SeatChange]
    /// Those who are put on it although they have said no to it.
    public let declinedBefore: [StaffAssignment]
}

extension Work {
    /// What came of moving or cancelling a meeting by hand.
    ///
    /// - `changes`: The meeting first, then what moves along.
    func outcome(
        of before: Meeting,
        becoming after: Meeting?,
        _ changes: [PlanChange.Entry],
        stranded: [Meeting],
        _ settings: [Setting],
        people: [MeetingID: [Participant]],
        ticked: Int,
        seats: [SeatChange],
        declined: [StaffAssignment] = []
    ) throws -> MeetingOutcome {
        let judge = try judge(with: changes.compactMap(\.after))
        let talkInterpreters = try talkInterpreters(changes)
        return MeetingOutcome(
            before: before,
            after: after,
            objections: after.map(judge.objections) ?? [],
            changes: changes,
            stranded: stranded,
            settings: settings,
            staff: try contacts(ofThoseAt: changes, talkInterpreters),
            talkInterpreters: talkInterpreters,
            people: people,
            late: try late(changes),
            ticked: ticked,
            seats: seats,
            declinedBefore: declined
        )
    }
}
