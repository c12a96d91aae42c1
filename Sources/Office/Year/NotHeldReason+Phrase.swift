internal import Correspondence
internal import Store

extension NotHeldReason {
    /// Why a meeting is not held, in words.
    var phrase: Phrase {
        switch self {
        case .plan: Phrase("not-held.plan")
        case .absence: Phrase("not-held.absence")
        case .venueClosed(let words), .staff(let words):
            Phrase("not-held.words", ["words": .text(words)])
        }
    }
}
