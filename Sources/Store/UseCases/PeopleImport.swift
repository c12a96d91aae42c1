public import Participation
internal import Planning

// Reading people in from a list.

/// What came of reading people in, by their index in the list that was read.
public struct PeopleImport: Hashable, Sendable {
    /// The numbers of those who were added, in the order of the list; none for a trial.
    public var ids: [Int] = []
    /// Those who are in the file already and were passed over, with the number that each goes by; nothing
    /// for those who are known in another programme only.
    public var known: [Int: Int?] = [:]
    /// Those who are new and share a name with others, where no phone number or mail address tells them
    /// apart.
    ///
    /// With the numbers of the others; nothing for those of other programmes.
    public var namesakes: [Int: [Int?]] = [:]

    /// Those who are new and have the phone number or mail address of others under another name, or under
    /// the same one in another spelling.
    public var alike: [Int: [LikePerson]] = [:]

    /// How many namesakes of one are named.
    static let mostNamesakes = 10
}

extension UseCase where Outcome == PeopleImport {
    /// Adds many people at once, all who are new or none.
    ///
    /// Whoever is there under the same name and phone number or mail address is passed over.
    ///
    /// - Parameter people: Their numbers are chosen by the file.
    /// - Returns: A use case that gives the numbers, and who was passed over.
    public static func importPeople(_ people: [Person]) -> UseCase {
        UseCase(.importPeople, .changes) { work in
            let people = try people.map { try work.kept($0) }
            var outcome = try work.compared(people)
            for (index, person) in people.enumerated() where outcome.known[index] == nil {
                outcome.ids.append(try work.insert(person))
            }
            return outcome
        }
    }

    /// Says what ``importPeople(_:)`` would do, and adds nobody.
    public static func previewImport(of people: [Person]) -> UseCase {
        UseCase(.importPeople, .readsPeople) { work in
            try work.compared(try people.map { try work.kept($0) })
        }
    }
}

extension Participant {
    /// The phone number and the mail address, as they are the same however they are written.
    fileprivate var ways: [String] {
        [phone.map(Participant.digits), mailbox.map { $0.lowercased() }].compactMap(\.self)
    }
}

extension Work {
    /// Which people of a list are in the file already, and who has the name of somebody there.
    fileprivate func compared(_ people: [Person]) throws -> PeopleImport {
        var known: [[String]: Person] = [:]
        var named = Namesakes<Person>()
        var reachedBy: [String: [Person]] = [:]
        for person in try self.people() {
            let who = person.participant
            for key in who.keys where known[key] == nil { known[key] = person }
            named.add(person, who)
            for way in who.ways { reachedBy[way, default: []].append(person) }
        }
        var twins: [Int: Person] = [:]
        var namesakes: [Int: [Person]] = [:]
        var alike: [Int: [Person]] = [:]
        for (index, person) in people.enumerated() {
            let who = person.participant
            if let twin = who.keys.lazy.compactMap({ known[$0] }).first {
                twins[index] = twin
                continue
            }
            let others = named.of(who)
            if !others.isEmpty {
                namesakes[index] = Array(others.prefix(PeopleImport.mostNamesakes))
            }
            var seen = Set(others.map(\.participant.id))
            let sharers = who.ways.flatMap { reachedBy[$0] ?? [] }
                .filter { seen.insert($0.participant.id).inserted }
            if !sharers.isEmpty {
                alike[index] = Array(sharers.prefix(PeopleImport.mostNamesakes))
            }
        }
        let all =
            Array(twins.values) + namesakes.values.flatMap(\.self) + alike.values.flatMap(\.self)
        let reached = Set(try divided(all).reached.map(\.participant.id))
        noteReading(reached)
        func shown(_ person: Person) -> Int? {
            reached.contains(person.participant.id) ? person.participant.id : nil
        }
        return PeopleImport(
            known: twins.mapValues(shown),
            namesakes: namesakes.mapValues { $0.map(shown) },
            alike: Dictionary(
                alike.map { index, others in
                    let who = people[index].participant
                    let like = others.map { other in
                        LikePerson(
                            participant: shown(other).map { _ in other.participant },
                            likeness: who.likeness(to: other.participant)
                        )
                    }
                    return (index, like)
                },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}
