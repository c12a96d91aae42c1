internal import CivilTime
public import Participation
internal import Planning

// Reading what courses led to from a list.

/// What came of reading outcomes in, or would come of it, by their index in the list that was read.
public struct OutcomeImport: Sendable {
    /// Whose each one is.
    public var people: [Int: Participant] = [:]
    /// Those that are new, as they are kept; without numbers for a trial.
    public var added: [Int: StoredOutcome] = [:]
    /// Those that are there already and were passed over, as they stand there.
    public var known: [Int: StoredOutcome] = [:]
    /// What somebody should look at.
    public var doubts: [Int: [OutcomeDoubt]] = [:]
    /// Those that may be the same as new ones before them in the list, with their indices.
    public var alike: [Int: [Int]] = [:]
    /// What is wrong; nothing is kept where anything is.
    public var problems: [Int: OutcomeRowProblem] = [:]
}

/// Why an outcome of a list cannot be kept.
public enum OutcomeRowProblem: Sendable {
    /// There is nobody of that number or name.
    case nobody
    /// Somebody is, who belongs to programmes that the actor does not work with.
    case knownElsewhere
    /// Several are called so; nothing for those of other programmes.
    case several([Int?])
    /// The participant of that number is called something else: this.
    case otherName(String)
    /// Nobody who is called so has that phone number.
    case otherPhone
    /// It may be any of these that are there, by their numbers, since it does not say where.
    case severalOutcomes([Int])
    /// It stands in the list before, at that index.
    case repeated(Int)
    /// It cannot be kept for that reason.
    case refused(any Error)
}

extension UseCase where Outcome == OutcomeImport {
    /// Notes many outcomes at once, all that are new or none.
    ///
    /// Whatever is there already, of one kind, begun on one day and in one place, is passed over.
    public static func importOutcomes(_ rows: [ListedOutcome]) -> UseCase {
        UseCase(.importOutcomes, .changes) { work in
            var outcome = try work.compared(rows)
            guard outcome.problems.isEmpty else { return outcome }
            for (index, new) in outcome.added.sorted(by: { $0.key < $1.key }) {
                outcome.added[index] = try work.add(new.outcome, of: new.participant)
            }
            return outcome
        }
    }

    /// Says what ``importOutcomes(_:)`` would do, and keeps nothing.
    public static func previewOutcomes(_ rows: [ListedOutcome]) -> UseCase {
        UseCase(.importOutcomes, .readsPeople) { try $0.compared(rows) }
    }
}

extension Work {
    /// Whose the outcomes of a list are, and which of them are new.
    fileprivate func compared(_ rows: [ListedOutcome]) throws -> OutcomeImport {
        let owners = try OutcomeOwners(self)
        var stored = Dictionary(grouping: try outcomes(), by: \.participant)
        var places: [Int: [(index: Int, outcome: Outcome)]] = [:]
        var result = OutcomeImport()
        for (index, row) in rows.enumerated() {
            do {
                let person = try owners.owner(of: row)
                let id = person.participant.id
                noteReading([id])
                rely(on: .outcomes(id))
                result.people[index] = person.participant
                if let twin = places[id]?.first(where: { $0.outcome.isSame(as: row.outcome) }) {
                    result.problems[index] = .repeated(twin.index)
                    continue
                }
                let overlapping = (places[id] ?? []).filter { $0.outcome.overlaps(row.outcome) }
                places[id, default: []].append((index: index, outcome: row.outcome))
                let alike = (stored[id] ?? []).filter { $0.outcome.isSame(as: row.outcome) }
                let atPlace = alike.first { $0.outcome.isAtPlace(of: row.outcome) }
                guard atPlace != nil || alike.count < 2 else {
                    result.problems[index] = .severalOutcomes(alike.map(\.number))
                    continue
                }
                if let twin = atPlace ?? alike.first {
                    result.known[index] = twin
                    // Each one that is there stands for one row.
                    stored[id]?.removeAll { $0.number == twin.number }
                    continue
                }
                let kept = try self.kept(row.outcome, of: person)
                result.alike[index] = overlapping.map(\.index).filter { result.added[$0] != nil }
                result.doubts[index] = try doubts(about: kept, of: person)
                result.added[index] = StoredOutcome(
                    number: 0,
                    participant: id,
                    outcome: kept,
                    version: 0
                )
            } catch let problem as OutcomeOwners.Problem {
                result.problems[index] = problem.reason
            } catch let error
                where error is OutcomeError || error is MeetingError || error is NotFound
                || error is AccessError
            {
                result.problems[index] = .refused(error)
            }
        }
        return result
    }
}

/// Finds whose an outcome of a list is.
private struct OutcomeOwners {
    private let reached: Set<Int>
    private var byNumber: [Int: Person] = [:]
    private var byName: [String: [Person]] = [:]

    struct Problem: Error {
        let reason: OutcomeRowProblem
    }

    init(_ work: Work) throws {
        let people = try work.people()
        reached = Set(try work.divided(people).reached.map(\.participant.id))
        for person in people {
            byNumber[person.participant.id] = person
            byName[person.participant.nameKey, default: []].append(person)
        }
    }

    func owner(of row: ListedOutcome) throws(Problem) -> Person {
        let person = try found(row)
        guard reached.contains(person.participant.id) else {
            throw Problem(reason: .knownElsewhere)
        }
        return person
    }

    private func found(_ row: ListedOutcome) throws(Problem) -> Person {
        guard let number = row.number else { return try named(row) }
        guard let person = byNumber[number] else { throw Problem(reason: .nobody) }
        if let name = row.name, reached.contains(number), !person.participant.isCalled(name) {
            throw Problem(reason: .otherName(person.participant.fullName))
        }
        return person
    }

    private func named(_ row: ListedOutcome) throws(Problem) -> Person {
        let name = (row.name ?? "").lowercased()
        var found = byName[name] ?? []
        guard !found.isEmpty else { throw Problem(reason: .nobody) }
        if let phone = row.phone.map(Participant.digits) {
            found = found.filter { $0.participant.phone.map(Participant.digits) == phone }
            guard !found.isEmpty else { throw Problem(reason: .otherPhone) }
        }
        guard found.count == 1 else {
            let ids = found.map(\.participant.id)
            throw Problem(reason: .several(ids.map { reached.contains($0) ? $0 : nil }))
        }
        return found[0]
    }
}
