public import Planning

extension Programme.NetworkEntry {
    /// Whether the rule lets a person come to network meetings; once in, for as long as they like.
    ///
    /// - Parameters:
    ///   - course: The person's course.
    ///   - hasBegun: Whether they have been to the job club at least once.
    /// - Returns: True when they may come.
    public func lets(in course: Course, hasBegun: Bool) -> Bool {
        switch self {
        case .jobClubBegun: hasBegun
        case .firstInterviewHeld: hasBegun || course.interview != nil
        case .targetGroup: true
        }
    }
}
