/// Whoever holds meetings: usually a job consultant of the municipality.
public struct Facilitator: StaffMember {
    /// What is kept of everybody.
    public var particulars: Particulars

    /// The person's own title, for example "jobkonsulent"; the programme's where there is none.
    public var title: LocalizedText?

    /// How many meetings a week are wished for.
    public var targetMeetingsPerWeek: Int

    /// How many meetings a week there may be.
    public var mostMeetingsPerWeek: Int

    /// Makes a facilitator.
    ///
    /// - Parameters:
    ///   - particulars: What is kept of everybody.
    ///   - title: The person's own title.
    ///   - targetMeetingsPerWeek: Meetings a week wished for, 0 or more.
    ///   - mostMeetingsPerWeek: Meetings a week at most, no fewer than wished for.
    public init(
        particulars: Particulars,
        title: LocalizedText? = nil,
        targetMeetingsPerWeek: Int = 2,
        mostMeetingsPerWeek: Int = 4
    ) {
        self.particulars = particulars
        self.title = title
        self.targetMeetingsPerWeek = targetMeetingsPerWeek
        self.mostMeetingsPerWeek = mostMeetingsPerWeek
    }
}
