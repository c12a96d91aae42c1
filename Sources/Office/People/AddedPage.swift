public import Correspondence
public import Participation
public import Store

/// A participant who was added, and who may be the same person.
public struct AddedPage: Sendable {
    /// The number that they go by.
    public let id: Int
    /// Those who may be the same.
    public let alike: [LikePerson]
    /// Whether neither a phone number nor a mail address is known.
    public let isUnreached: Bool

    /// What whoever added them should look at, one phrase each.
    public var warnings: [Phrase] {
        (isUnreached ? [Phrase("person.unreached")] : [])
            + alike.prefix(AddedPage.most).map(\.words)
    }

    /// More than so many are not worth reading.
    private static let most = 10
}

extension LikePerson {
    /// Who may be the same, and why, in words.
    var words: Phrase {
        let common = likeness.map { likeness -> Phrase.Argument in
            switch likeness {
            case .phone: .phrase(Phrase("person.same-phone"))
            case .mailbox: .phrase(Phrase("person.same-mailbox"))
            case .name: .phrase(Phrase("person.like-name"))
            }
        }
        guard let participant else {
            return Phrase("person.alike-elsewhere", ["common": .list(common)])
        }
        return Phrase(
            "person.alike",
            [
                "id": .id(participant.id), "name": .text(participant.fullName),
                "common": .list(common),
            ]
        )
    }
}

extension UseCase where Outcome == AddedPage {
    /// Adds a participant and says who may be the same person.
    public static func adding(_ person: Person) -> UseCase {
        UseCase<AddedPerson>.addAndCompare(person).map { added in
            AddedPage(
                id: added.id,
                alike: added.alike,
                isUnreached: person.participant.isUnreached
            )
        }
    }
}
