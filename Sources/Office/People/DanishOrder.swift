internal import Foundation
public import Participation

private let danish = Locale(identifier: "da_DK")

extension [Participant] {
    /// In the order of Danish lists: Æ, Ø and Å after Z, and Aa as Å; by the names that lists show.
    public func inDanishOrder() -> [Participant] { inDanishOrder(\.self) }
}

extension Array {
    /// In the order of Danish lists, by whom each element is about.
    func inDanishOrder(_ participant: (Element) -> Participant) -> [Element] {
        sorted { left, right in
            let (left, right) = (participant(left), participant(right))
            let order = left.shortName.compare(right.shortName, locale: danish)
            return order == .orderedSame ? left.id < right.id : order == .orderedAscending
        }
    }
}
