public import Participation
internal import Planning

// Adding somebody, and saying who may be the same person.

/// Somebody in the file who may be the same person as another.
public struct LikePerson: Hashable, Sendable {
    /// Who; nothing for somebody who is known in another programme only.
    public let participant: Participant?
    /// What they have in common.
    public let likeness: [Likeness]
}

/// A person who was added, with those who may be the same.
public struct AddedPerson: Hashable, Sendable {
    /// The number that they go by.
    public let id: Int
    /// Those who may be the same person, in the order of their numbers.
    public let alike: [LikePerson]
}

extension UseCase where Outcome == AddedPerson {
    /// Adds a person and says who may be the same: whoever has the same phone number or mail address, or a
    /// name that is like theirs in any spelling.
    ///
    /// - Parameter person: Their number is chosen by the file.
    /// - Returns: A use case that gives the number, and who may be the same.
    public static func addAndCompare(_ person: Person) -> UseCase {
        UseCase(.addPerson, .changes) { work in
            let alike = try work.alike(try work.kept(person).participant)
            return AddedPerson(id: try work.insertAlone(person), alike: alike)
        }
    }
}

extension Work {
    /// Those who may be the same as somebody who is not in the file yet.
    fileprivate func alike(_ participant: Participant) throws -> [LikePerson] {
        let sound = NameSound(participant.fullName)
        let found = try people().compactMap { person -> (person: Person, likeness: [Likeness])? in
            let likeness = participant.likeness(to: person.participant, sound)
            return likeness.isEmpty ? nil : (person: person, likeness: likeness)
        }
        let reached = Set(try divided(found.map(\.person)).reached.map(\.participant.id))
        noteReading(reached)
        return found.map { person, likeness in
            let who = person.participant
            return LikePerson(
                participant: reached.contains(who.id) ? who : nil,
                likeness: likeness
            )
        }
    }
}
