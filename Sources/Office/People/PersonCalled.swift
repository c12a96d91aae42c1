public import Correspondence
internal import Foundation
internal import Participation
internal import Store

extension Problem {
    /// What to do about the row of a list whose name means nobody; nothing for other problems.
    public var adviceForRow: Phrase? {
        switch phrase.key {
        case "person.nobody": Phrase("advice.person-add")
        default: nil
        }
    }
}

extension Municipality {
    /// The number of the participant who is called by a name.
    ///
    /// - Throws: ``Problem`` if nobody or more than one is called so.
    public func number(called name: String) throws -> Int {
        switch try perform(.person(called: name)) {
        case .one(let participant): return participant.id
        case .several(let people):
            let names = people.inDanishOrder().map {
                Phrase.Argument.text("\($0.fullName) (\($0.id))")
            }
            throw Problem(
                .badData,
                Phrase("person.several", ["name": .text(name), "people": .list(names)])
            )
        case .nobody(let isKnownElsewhere):
            let key = isKnownElsewhere ? "person.called-elsewhere" : "person.nobody"
            throw Problem(.badData, Phrase(key, ["name": .text(name)]))
        }
    }
}
