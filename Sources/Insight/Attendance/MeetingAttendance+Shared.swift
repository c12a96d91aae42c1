public import Participation

extension MeetingAttendance {
    /// Whether the meeting counts in reports that leave the house: 5 people or more, or nobody, stand behind each of
    /// the numbers that are shown there.
    ///
    /// A small meeting counts nowhere in such a report. So whatever is subtracted from whatever, of whichever
    /// tables and days, is made of meetings that could have been shown themselves.
    public var canBeShared: Bool {
        var seats = SeatDraft()
        for participant in counted { seats.add(participant, at: self) }
        return !seats.size.isSmall
    }
}
