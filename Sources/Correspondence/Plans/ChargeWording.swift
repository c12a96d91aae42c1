public import Planning

extension Charge {
    /// What is charged for, in words; nothing for what only the program counts.
    public var phrase: Phrase? {
        let key: String
        switch term {
        case .movedDay: key = "charge.moved-day"
        case .startShift: key = "charge.start-shift"
        case .notPreferredVenue: key = "charge.venue-rank"
        case .noSpeaker: key = "charge.no-speaker"
        case .languageUnmet: key = "charge.language-unmet"
        case .lineUnmet: key = "charge.line-unmet"
        case .invitedDate: key = "charge.invited-date"
        case .invitedStart: key = "charge.invited-start"
        case .invitedVenue: key = "charge.invited-venue"
        case .invitedSpeaker: key = "charge.invited-speaker"
        case .invitedFacilitator: key = "charge.invited-facilitator"
        case .unplaced, .draftChange, .otherInvited, .facilitatorChange, .earlierDay, .otherWeekday,
            .schoolHoliday, .venueCost, .speakerFee, .lineRepeatNext, .lineRepeatSecond,
            .venueChange, .startChange, .weekOverload:
            return nil
        }
        // A start is charged for each half hour begun; people read minutes.
        return Phrase(key, ["count": .number(term == .startShift ? 30 * amount : amount)])
    }
}
