internal import Foundation
public import Participation

// Finding people by what somebody types.

/// Those whom a search has found.
public struct FoundPeople: Sendable {
    /// Those in the actor's reach, in the order of their numbers.
    public let people: [Person]
    /// Whether somebody was found who belongs to other programmes only, of whom no more is told.
    public let isKnownElsewhere: Bool
}

extension UseCase where Outcome == FoundPeople {
    /// Finds people by a part of a name, a phone number or a mail address.
    ///
    /// - `text`: An empty text finds everybody.
    public static func findPeople(_ text: String) -> UseCase {
        UseCase(.findPeople, .readsPeople) { work in
            let wanted = foldedName(text)
            let digits = Participant.digits(of: text)
            let found = try work.people().filter { person in
                let who = person.participant
                if digits.count > 3, digits.count * 2 > text.count,
                    who.phone.map(Participant.digits)?.contains(digits) == true
                {
                    return true
                }
                let texts = [who.fullName, who.phone ?? "", who.mailbox ?? ""]
                return wanted.isEmpty || texts.contains { foldedName($0).contains(wanted) }
            }
            let (reached, elsewhere) = try work.divided(found)
            work.noteReading(reached.map(\.participant.id))
            return FoundPeople(
                people: reached,
                isKnownElsewhere: !wanted.isEmpty && !elsewhere.isEmpty
            )
        }
    }
}

/// Who is meant by a name.
public enum CalledPerson: Hashable, Sendable {
    /// Only one person is called so.
    case one(Participant)
    /// Several are, in the order of their numbers.
    case several([Participant])
    /// Nobody in reach is; perhaps somebody in other programmes.
    case nobody(isKnownElsewhere: Bool)
}

extension UseCase where Outcome == CalledPerson {
    /// Finds whoever is called by a name: all names, some of them, or `Fatma A.` as lists write it.
    ///
    /// Whoever has exactly that full name is meant before those who have other names beside it. Reading
    /// those who are meant is logged.
    ///
    /// - `name`: In letters of any size, with or without accents.
    public static func person(called name: String) -> UseCase {
        UseCase(.findPeople, .readsPeople) { work in
            let wanted = WantedName(name)
            let found = try work.people().filter { wanted.isPart($0.participant) }
            let (reached, elsewhere) = try work.divided(found)
            let people = reached.map(\.participant)
            let full = people.filter(wanted.isFullName)
            let meant = full.isEmpty ? people : full
            work.noteReading(meant.map(\.id))
            guard let first = meant.first else {
                return .nobody(isKnownElsewhere: !elsewhere.isEmpty)
            }
            return meant.count == 1 ? .one(first) : .several(meant)
        }
    }
}

/// A name as somebody writes it who means one person.
private struct WantedName {
    private let words: [(text: String, isBeginning: Bool)]
    init(_ text: String) {
        let parts = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
        words = parts.map { part in
            let isBeginning = part.count > 1 && part.last == "."
            return (
                text: foldedName(isBeginning ? part.dropLast() : part[...]),
                isBeginning: isBeginning
            )
        }
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
        participant.fullName.split(whereSeparator: \.isWhitespace).map { foldedName($0) }
    }
}

/// A name as it is compared: small letters without accents, and æ, ø and å as they are typed elsewhere.
private func foldedName(_ text: some StringProtocol) -> String {
    let letters: [Character: String] = [
        "æ": "ae", "ø": "o", "å": "a", "ß": "ss", "ł": "l", "ı": "i",
    ]
    return text.lowercased().map { letters[$0] ?? String($0) }.joined()
        .folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
            locale: nil
        )
}
