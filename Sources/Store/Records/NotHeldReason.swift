internal import GRDB

/// Why a meeting is not held.
public enum NotHeldReason: Hashable, Sendable {
    /// The rules ask for it no more, or no day is left for it.
    case plan
    /// Its venue is closed and there is no other day or venue; why it is closed, in Danish.
    case venueClosed(String)
    /// Who runs it or speaks there is away, and nobody else can; never why.
    case absence
    /// A person has cancelled it, with these words.
    case staff(String)

    /// A stable word for programs; `cancelled_because` in the file.
    public var word: String {
        switch self {
        case .plan: "plan"
        case .venueClosed: "venue-closed"
        case .absence: "absence"
        case .staff: "staff"
        }
    }

    /// What a person has written; `cancelled_words` in the file.
    public var words: String? {
        switch self {
        case .plan, .absence: nil
        case .venueClosed(let words), .staff(let words): words
        }
    }

    /// Reads the columns of a meeting; nothing if it is held.
    init?(_ row: StoredRow) throws {
        guard let word = try row.textIfAny("cancelled_because") else { return nil }
        let words = try row.textIfAny("cancelled_words")
        switch (word, words) {
        case ("plan", nil): self = .plan
        case ("absence", nil): self = .absence
        case ("venue-closed", let words?): self = .venueClosed(words)
        case ("staff", let words?): self = .staff(words)
        default: throw row.damaged("cancelled_because")
        }
    }
}
