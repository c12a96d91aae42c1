internal import Foundation
internal import Participation

private let danish = Locale(identifier: "da_DK")

/// Æ, Ø and Å after Z, and Aa as Å: the order of Danish lists.
func isBeforeInDanish(_ left: ListedParticipant, _ right: ListedParticipant) -> Bool {
    isBeforeInDanish(left.participant, right.participant)
}

/// People by the names that lists show.
func isBeforeInDanish(_ left: Participant, _ right: Participant) -> Bool {
    let order = left.shortName.compare(right.shortName, locale: danish)
    return order == .orderedSame ? left.id < right.id : order == .orderedAscending
}
