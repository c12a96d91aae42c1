public import CivilTime

/// Why a meeting is not on a day or at a venue, or what to mind where it is.
public struct Reason: Hashable, Sendable {
    /// The day that the reason speaks of.
    public let date: Day

    /// What stands in the way.
    public let cause: Cause

    /// Makes a reason.
    ///
    /// - Parameters:
    ///   - date: The day it speaks of.
    ///   - cause: What stands in the way.
    public init(_ date: Day, _ cause: Cause) {
        self.date = date
        self.cause = cause
    }

    /// What stands in the way, or what to mind.
    public enum Cause: Hashable, Sendable {
        /// The day is closed.
        case closed(ClosedDayRule)
        /// The day is open, but there is something to mind.
        case mind(ClosedDayRule)
        /// The programme does not use this weekday.
        case weekdayNotAllowed
        /// The venue is closed for a while.
        case venueClosed(Identifier, VenueClosure)
        /// The venue is not open at that time of that weekday.
        case venueHours(Identifier, ClosedHours)
        /// The venue has too little room.
        case venueTooSmall(Identifier, capacity: Int, seats: Int)
        /// The venue lacks something that the meeting needs.
        case venueLacks(Identifier, VenueNeed)
        /// Another meeting is there at that time.
        case venueOccupied(Identifier, by: MeetingID)
        /// The programme holds another meeting that day.
        case sameDay(MeetingID)
        /// It would come before a meeting that has to come first.
        case mustFollow(MeetingID)
        /// It would come after a meeting that has to come later.
        case mustPrecede(MeetingID)
        /// A facilitator is not at work then.
        case facilitatorAway(Identifier)
        /// A facilitator is at another meeting, or on the way.
        case facilitatorOccupied(Identifier, by: MeetingID)
        /// A facilitator has as many meetings that week as there may be.
        case facilitatorFull(Identifier)
        /// A speaker cannot come then.
        case speakerAway(Identifier)
        /// A speaker speaks at another meeting too near to this one.
        case speakerAgain(Identifier, MeetingID)
        /// A speaker has given as many speeches that year as were agreed.
        case speakerFull(Identifier)
        /// An interpreter cannot be had then.
        case interpreterAway(Identifier)
        /// An interpreter is at another meeting or talk, or on the way.
        case interpreterOccupied(Identifier, by: MeetingID)
        /// Nobody who runs meetings is free.
        case noFacilitator
        /// No speaker can come.
        case noSpeaker
        /// No interpreter is free.
        case noInterpreter
        /// A speech is wanted and nobody gives it yet.
        case openSpeech(OpenSpeech)
        /// On that day the cycle would not keep its facilitator.
        case keptFacilitator
        /// A meeting that has to come first is held later than its rule says.
        case follows(MeetingID)
        /// It was arranged so before.
        case arranged
        /// The day is left to another meeting of the cycle, so that both find room.
        case leftToCycle(CycleID)
        /// No new cycle begins in that month.
        case noNewCycle
        /// There are no sessions for it to follow.
        case noSessions
    }

    /// A stable word for programs that read plans.
    public var code: String {
        switch cause {
        case .closed(let rule):
            switch rule.kind {
            case .publicHoliday: "public-holiday"
            case .municipal: "municipal-closed-day"
            case .school: "school-closed-day"
            case .religious: "religious-closed-day"
            }
        case .mind(let rule): rule.level == .warn ? "closed-day-warning" : "closed-day-note"
        case .weekdayNotAllowed: "weekday-not-allowed"
        case .venueClosed: "venue-closed"
        case .venueHours: "venue-hours"
        case .venueTooSmall: "venue-too-small"
        case .venueLacks: "venue-lacks"
        case .venueOccupied: "venue-occupied"
        case .sameDay: "same-day"
        case .mustFollow: "must-follow"
        case .mustPrecede: "must-precede"
        case .facilitatorAway: "facilitator-away"
        case .facilitatorOccupied: "facilitator-occupied"
        case .facilitatorFull: "facilitator-full"
        case .speakerAway: "speaker-away"
        case .speakerAgain: "speaker-again"
        case .speakerFull: "speaker-full"
        case .interpreterAway: "interpreter-away"
        case .interpreterOccupied: "interpreter-occupied"
        case .noFacilitator: "no-facilitator"
        case .noSpeaker: "no-speaker"
        case .noInterpreter: "no-interpreter"
        case .openSpeech(let why): why.code
        case .keptFacilitator: "kept-facilitator"
        case .follows: "follows"
        case .arranged: "arranged"
        case .leftToCycle: "left-to-cycle"
        case .noNewCycle: "no-new-cycle"
        case .noSessions: "no-sessions"
        }
    }

    /// What it is about: a closed day, a venue, a meeting or a cycle.
    public var resource: String? {
        switch cause {
        case .closed(let rule), .mind(let rule): rule.id
        case .venueClosed(let venue, _), .venueHours(let venue, _), .venueTooSmall(let venue, _, _),
            .venueLacks(let venue, _), .venueOccupied(let venue, _):
            venue.text
        case .facilitatorAway(let person), .facilitatorOccupied(let person, _),
            .facilitatorFull(let person), .speakerAway(let person), .speakerAgain(let person, _),
            .speakerFull(let person), .interpreterAway(let person),
            .interpreterOccupied(let person, _):
            person.text
        case .sameDay(let id), .mustFollow(let id), .mustPrecede(let id), .follows(let id):
            id.description
        case .leftToCycle(let cycle): cycle.description
        case .weekdayNotAllowed, .noFacilitator, .noSpeaker, .noInterpreter, .openSpeech,
            .keptFacilitator, .arranged, .noNewCycle,
            .noSessions:
            nil
        }
    }
}
