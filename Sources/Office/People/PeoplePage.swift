public import Participation
public import Store

/// Participants that were looked for, in the order of Danish lists.
public struct PeoplePage: Sendable {
    /// Those in reach of whoever looks.
    public let people: [Participant]
    /// Whether somebody was found who belongs to other programmes only, of whom no more is told.
    public let isKnownElsewhere: Bool
}

extension UseCase where Outcome == PeoplePage {
    /// Finds participants by a part of a name, a phone number or a mail address.
    ///
    /// - `text`: An empty text finds everybody.
    public static func people(matching text: String) -> UseCase {
        UseCase<FoundPeople>.findPeople(text).map { found in
            PeoplePage(
                people: found.people.map(\.participant).inDanishOrder(),
                isKnownElsewhere: found.isKnownElsewhere
            )
        }
    }
}
