extension Reason {
    /// The other meeting that stands in the way, if there is one.
    public var otherMeeting: MeetingID? {
        switch cause {
        case .venueOccupied(_, let id), .sameDay(let id), .mustFollow(let id), .mustPrecede(let id),
            .facilitatorOccupied(_, let id), .speakerAgain(_, let id),
            .interpreterOccupied(_, let id):
            id
        case .closed, .mind, .weekdayNotAllowed, .venueClosed, .venueHours, .venueTooSmall,
            .venueLacks, .facilitatorAway, .facilitatorFull, .speakerAway, .speakerFull,
            .interpreterAway, .noFacilitator, .noSpeaker, .noInterpreter, .openSpeech,
            .keptFacilitator, .follows, .arranged, .leftToCycle, .noNewCycle, .noSessions:
            nil
        }
    }

    /// Whether other meetings stand in the way: one of them, or too many in a week or a year.
    public var isClash: Bool {
        switch cause {
        case .facilitatorFull, .speakerFull: true
        case .venueOccupied, .sameDay, .mustFollow, .mustPrecede, .facilitatorOccupied,
            .speakerAgain, .interpreterOccupied:
            true
        case .closed, .mind, .weekdayNotAllowed, .venueClosed, .venueHours, .venueTooSmall,
            .venueLacks, .facilitatorAway, .speakerAway, .interpreterAway, .noFacilitator,
            .noSpeaker, .noInterpreter, .openSpeech, .keptFacilitator, .follows, .arranged,
            .leftToCycle, .noNewCycle, .noSessions:
            false
        }
    }
}
