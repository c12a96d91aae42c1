internal import Correspondence
internal import Foundation
public import Participation
public import Store

/// Who is meant by a name.
public enum CalledPerson: Hashable, Sendable {
    /// Only one person is called so.
    case one(Participant)
    /// Several are, in the order of Danish lists.
    case several([Participant])
    /// Nobody in reach is; perhaps somebody in other programmes.
    case nobody(isKnownElsewhere: Bool)
}

extension UseCase where Outcome == CalledPerson {
    /// Finds whoever is called by a name: all names, some of them, or `Fatma A.` as lists write it.
    ///
    /// Whoever has exactly that full name is meant before those who have other names beside it. Reading
    /// those who are found is logged.
    ///
    /// - `name`: In letters of any size, with or without accents.
    public static func person(called name: String) -> UseCase {
        let wanted = WantedName(name)
        return UseCase<FoundPeople>.findPeople(wanted.first).map { found in
            let people = found.people.map(\.participant)
            let full = people.filter(wanted.isFullName)
            let meant = full.isEmpty ? people.filter(wanted.isPart) : full
            guard let first = meant.first else {
                return .nobody(isKnownElsewhere: found.isKnownElsewhere)
            }
            return meant.count == 1 ? .one(first) : .several(meant.inDanishOrder())
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
            let names = people.map { Phrase.Argument.text("\($0.fullName) (\($0.id))") }
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

/// A name as somebody writes it who means one person.
private struct WantedName {
    private let words: [(text: String, isBeginning: Bool)]
    /// What to look for in the file.
    let first: String

    init(_ text: String) {
        let parts = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
        words = parts.map { part in
            let isBeginning = part.count > 1 && part.last == "."
            return (
                text: plain(isBeginning ? part.dropLast() : part[...]), isBeginning: isBeginning
            )
        }
        first = parts.first.map { String($0.last == "." ? $0.dropLast() : $0[...]) } ?? text
    }

    func isFullName(_ participant: Participant) -> Bool {
        words.map(\.text).joined(separator: " ") == names(participant).joined(separator: " ")
            && !words.contains(where: \.isBeginning)
    }

    /// Whether each word is a name of theirs, in the order in which they have them.
    func isPart(_ participant: Participant) -> Bool {
        guard !words.isEmpty else { return false }
        var names = names(participant)[...]
        for word in words {
            let place = names.firstIndex {
                word.isBeginning ? $0.hasPrefix(word.text) : $0 == word.text
            }
            guard let place else { return false }
            names = names[(place + 1)...]
        }
        return true
    }

    private func names(_ participant: Participant) -> [String] {
        participant.fullName.split(whereSeparator: \.isWhitespace).map { plain($0) }
    }
}

/// A name as it is compared: small letters without accents, and æ, ø and å as they are typed elsewhere.
private func plain(_ text: some StringProtocol) -> String {
    let letters: [Character: String] = [
        "æ": "ae", "ø": "o", "å": "a", "ß": "ss", "ł": "l", "ı": "i",
    ]
    return text.lowercased().map { letters[$0] ?? String($0) }.joined()
        .folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
            locale: nil
        )
}
