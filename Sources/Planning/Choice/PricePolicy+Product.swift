extension PricePolicy {
    /// What counts when a municipality plans, level by level: a year without holes, nobody who is
    /// invited disturbed, one facilitator for a cycle, near to the rule, rather later than earlier,
    /// then wishes.
    ///
    /// A missing speaker is a wish: "open" is valid content, and people remember the day of the rule.
    ///
    /// - Parameter draftsStay: Whether a meeting that nobody is invited to counts as disturbed too.
    /// - Returns: A policy in which no change of up to twelve meetings can trade one level for
    ///   another.
    static func municipal(draftsStay: Bool) -> PricePolicy {
        var disturbed: [Term: Int] = [
            .invitedDate: 40, .invitedStart: 20, .invitedVenue: 15, .invitedSpeaker: 10,
            .invitedFacilitator: 2, .otherInvited: 100,
        ]
        var wishes: [Term: Int] = [
            .noSpeaker: 40, .notPreferredVenue: 4, .speakerFee: 1, .languageUnmet: 8,
            .lineUnmet: 6, .lineRepeatNext: 10, .lineRepeatSecond: 5, .startChange: 5,
            .weekOverload: 4,
        ]
        if draftsStay { disturbed[.draftChange] = 1 } else { wishes[.draftChange] = 1 }
        let levels = [
            [.unplaced: 1], disturbed, [.facilitatorChange: 1],
            [.movedDay: 5, .startShift: 1], [.earlierDay: 1], wishes,
        ]
        // Twelve meetings at the most that each one can come to.
        let most = [12, 12 * 400, 12 * 2, 12 * 200, 12 * 31, 12 * 120]
        guard let policy = PricePolicy(levels: levels, most: most) else {
            preconditionFailure("the levels of the product fit by their numbers")
        }
        return policy
    }
}
