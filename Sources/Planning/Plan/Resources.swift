/// What a municipality has to plan with: rules, places and people.
public struct Resources: Hashable, Sendable {
    /// Programmes that are planned together.
    public var settings: [Setting]
    /// Who runs meetings and speaks at them.
    public var staff: Staff

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - settings: Programmes that are planned together.
    ///   - staff: Who runs meetings and speaks at them.
    public init(settings: [Setting], staff: Staff) {
        self.settings = settings
        self.staff = staff
    }
}
