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
            // The full name in its order is meant before a part of one, and that before another order.
            let full = people.filter(wanted.isFullName)
            let inOrder = people.filter(wanted.isInOrder)
            let meant = [full, inOrder].first { !$0.isEmpty } ?? people
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
    private let words: [Word]

    /// Reads `Fatma Ali`, `Fatma A.`, `Fatma A` and `Ali, Fatma`.
    init(_ text: String) {
        let sides = text.split(separator: ",", omittingEmptySubsequences: false)
        // Before the only comma stands the family name.
        let turned = sides.count == 2 ? "\(sides[1]) \(sides[0])" : text
        let parts = turned.split(whereSeparator: { $0.isWhitespace || $0 == "," })
        words = parts.map { part in
            let letters = part.last == "." ? part.dropLast() : part[...]
            let isBeginning = part.count > 1 && part.last == "." || letters.count == 1
            return Word(text: foldedName(letters), isBeginning: isBeginning)
        }
    }

    private struct Word {
        let text: String
        /// Whether it is only the beginning of a name.
        let isBeginning: Bool

        func means(_ name: String) -> Bool { isBeginning ? name.hasPrefix(text) : name == text }
    }

    func isFullName(_ participant: Participant) -> Bool {
        words.map(\.text).joined(separator: " ") == names(participant).joined(separator: " ")
            && !words.contains(where: \.isBeginning)
    }

    /// Whether each word is a name of theirs, in the order in which they have them.
    func isInOrder(_ participant: Participant) -> Bool {
        guard !words.isEmpty else { return false }
        var names = names(participant)[...]
        for word in words {
            guard let place = names.firstIndex(where: { word.means($0) }) else { return false }
            names = names[(place + 1)...]
        }
        return true
    }

    /// Whether each word is another name of theirs, in any order.
    func isPart(_ participant: Participant) -> Bool {
        guard !words.isEmpty else { return false }
        var names = names(participant)
        // Whole names first, so that an initial leaves them alone.
        for word in words.sorted(by: { !$0.isBeginning && $1.isBeginning }) {
            guard let place = names.firstIndex(where: { word.means($0) }) else {
                return isInOrder(participant)
            }
            names.remove(at: place)
        }
        return true
    }

    private func names(_ participant: Participant) -> [String] {
        participant.fullName.split(whereSeparator: \.isWhitespace).map { foldedName($0) }
    }
}

/// A name as it is compared: small letters without accents, and æ, ø and å as they are typed elsewhere, with one
/// letter or with two.
private func foldedName(_ text: some StringProtocol) -> String {
    let letters: [Character: String] = [
        "æ": "ae", "ø": "o", "å": "a", "ß": "ss", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "þ": "th",
    ]
    return text.lowercased().map { letters[$0] ?? String($0) }.joined()
        .folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
            locale: nil
        )
        .replacing("oe", with: "o").replacing("aa", with: "a")
}
