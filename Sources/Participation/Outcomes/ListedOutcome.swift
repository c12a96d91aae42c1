/// An outcome as a list holds it: whose it is stands there by number, or by name and phone number.
public struct ListedOutcome: Hashable, Sendable {
    /// The participant's number.
    public var number: Int?
    /// All names of the participant.
    public var name: String?
    /// The participant's phone number.
    public var phone: String?
    /// What the course led to.
    public var outcome: Outcome

    /// Makes the value.
    public init(number: Int?, name: String?, phone: String?, outcome: Outcome) {
        self.number = number
        self.name = name
        self.phone = phone
        self.outcome = outcome
    }
}
