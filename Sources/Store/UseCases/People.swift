public import CivilTime
public import Participation
internal import Foundation
internal import GRDB
internal import Planning

// People: adding, reading, changing, pausing, ending, handing over, merging.

extension UseCase where Outcome == Int {
    /// Adds a person.
    ///
    /// - Parameter person: Their number is chosen by the file.
    /// - Returns: A use case that gives the number.
    public static func addPerson(_ person: Person) -> UseCase {
        UseCase(.addPerson, .changes) { try $0.insert(person) }
    }
}

/// What came of reading people in, by their index in the list that was read.
public struct PeopleImport: Hashable, Sendable {
    /// The numbers of those who were added, in the order of the list; none for a trial.
    public var ids: [Int] = []
    /// Those who are in the file already and were passed over, with the number that each goes by; nothing
    /// for those who are known in another programme only.
    public var known: [Int: Int?] = [:]
    /// Those who are new, but whose name others have whom no phone number or mail tells apart from them.
    ///
    /// With the numbers of the others; nothing for those of other programmes.
    public var namesakes: [Int: [Int?]] = [:]

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
            return AddedPerson(id: try work.insert(person), alike: alike)
        }
    }
}

extension UseCase where Outcome == [Participant] {
    /// Hands people over to another coordinator from a day on.
    ///
    /// - Parameters:
    ///   - from: The coordinator who hands over.
    ///   - to: The coordinator who takes over.
    ///   - day: The first day of the new one.
    ///   - participant: Only this one; nothing for everybody whose course is not over.
    /// - Returns: A use case that gives those who are to be told, in the order of their numbers.
    public static func handOver(
        from: String?,
        to: String,
        on day: Day,
        only participant: Int? = nil
    ) -> UseCase {
        UseCase(.handOver, .changes, about: Subject(participant: participant)) { work in
            let (from, to) = (from?.withoutOuterBlanks, try work.coordinator(to))
            let people =
                if let participant {
                    [try work.person(participant).person]
                } else {
                    try work.divided(try work.people()).reached
                }
            if participant == nil { work.rely(on: .courses) }
            var moved: [Participant] = []
            for var person in people {
                let before = person.course
                let isOver = before.end.map { $0.day <= day } ?? false
                guard participant != nil || !isOver else { continue }
                let current = before.coordinators.value(on: day)
                if current != to, from == nil || current == from {
                    person.course.coordinators.set(to, from: day)
                }
                // Whoever was to come to them later comes to the new one.
                for entry in before.coordinators.entries
                where entry.from > day && entry.value == from {
                    person.course.coordinators.set(to, from: entry.from)
                }
                guard person.course != before else { continue }
                try work.update(person, expecting: nil)
                moved.append(person.participant)
            }
            return moved
        }
    }
}

extension UseCase where Outcome == StoredPerson {
    /// Reads a person; the log keeps who did.
    ///
    /// - `id`: The person's number.
    public static func readPerson(_ id: Int) -> UseCase {
        UseCase(.readPerson, .readsPeople) { try $0.person(id) }
    }
}

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
            let wanted = folded(text)
            let digits = Participant.digits(of: text)
            let found = try work.people().filter { person in
                let who = person.participant
                if digits.count > 3, digits.count * 2 > text.count,
                    who.phone.map(Participant.digits)?.contains(digits) == true
                {
                    return true
                }
                let texts = [who.fullName, who.phone ?? "", who.mailbox ?? ""]
                return wanted.isEmpty || texts.contains { folded($0).contains(wanted) }
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

extension UseCase where Outcome == Void {
    /// Changes what is kept of a person.
    ///
    /// - Parameters:
    ///   - person: As they should be from now on.
    ///   - version: The version that was read; nothing to write over whatever is there.
    /// - Returns: A use case that fails with ``ConflictError/changedMeanwhile(version:)``.
    public static func changePerson(_ person: Person, expecting version: Version?) -> UseCase {
        let id = person.participant.id
        return UseCase(.changePerson, .changes, about: Subject(participant: id)) { work in
            try work.update(person, expecting: version)
        }
    }

    /// Takes a person in again whose course has ended or who pauses.
    ///
    /// What was cancelled then stays cancelled; they sign up anew.
    ///
    /// - `id`: The person's number.
    /// - `day`: The first day they are back.
    public static func resumeCourse(_ id: Int, on day: Day) -> UseCase {
        UseCase(.changePerson, .changes, about: Subject(participant: id)) { work in
            var person = try work.person(id).person
            person.course.end = nil
            person.course.pauses = person.course.pauses.compactMap { pause in
                pause.until < day
                    ? pause : Course.Pause(from: pause.from, until: day.advanced(by: -1))
            }
            try work.update(person, expecting: nil)
        }
    }
}

extension UseCase where Outcome == [SeatChange] {
    /// Lets a person pause: nothing is planned for them until the last day of it.
    ///
    /// - Parameters:
    ///   - id: The person's number.
    ///   - first: The first day.
    ///   - last: The last day.
    /// - Returns: A use case that gives the registrations it cancelled.
    public static func pausePerson(_ id: Int, from first: Day, until last: Day) -> UseCase {
        UseCase(.changePerson, .changes, about: Subject(participant: id)) { work in
            guard let pause = Course.Pause(from: first, until: last) else {
                throw PersonError.pauseEndsBeforeItBegins
            }
            var person = try work.person(id).person
            person.course.pauses.removeAll { $0.from == pause.from }
            person.course.pauses = (person.course.pauses + [pause]).sorted { $0.from < $1.from }
            try work.update(person, expecting: nil)
            return work.shown(try work.release(id, .paused) { first <= $0 && $0 <= last })
        }
    }

    /// Ends a course: later meetings are cancelled.
    ///
    /// - Parameters:
    ///   - id: The person's number.
    ///   - day: The day it ends.
    ///   - reason: Why.
    /// - Returns: A use case that gives the registrations it cancelled.
    public static func endCourse(_ id: Int, on day: Day, _ reason: EndReason) -> UseCase {
        UseCase(.changePerson, .changes, about: Subject(participant: id)) { work in
            var person = try work.person(id).person
            if let end = person.course.end { throw PersonError.ended(id, end.day) }
            person.course.end = Course.End(day: day, reason: reason)
            try work.update(person, expecting: nil)
            return work.shown(try work.release(id, .courseEnded) { day <= $0 })
        }
    }

    /// Makes one person of two.
    ///
    /// What the kept one lacks is taken over from the duplicate; of two registrations for the same
    /// seats the stronger one stays, and a seat that comes free is offered on.
    ///
    /// - Parameters:
    ///   - duplicate: The number that is given up.
    ///   - kept: The number that stays.
    /// - Returns: A use case that gives what happened to seats.
    public static func mergePeople(_ duplicate: Int, into kept: Int) -> UseCase {
        UseCase(.mergePeople, .changes, about: Subject(participant: kept)) { work in
            guard duplicate != kept else { throw PersonError.sameNumber(kept) }
            let (from, to) = (try work.person(duplicate), try work.person(kept))
            try work.update(to.person.completed(by: from.person), expecting: nil)
            let changes = try work.mergeSeats(duplicate, into: kept)
            // Whoever came under one number was there, whatever stands under the other; and whoever
            // was excused under one was.
            try work.execute(
                """
                DELETE FROM attendance WHERE participant = ?1 AND meeting IN (
                    SELECT other.meeting FROM attendance AS other WHERE other.participant = ?2
                        AND (attendance.mark = 'no-show'
                            OR attendance.mark IN ('excused', 'moved', 'not-wanted')
                                AND other.mark IN ('came', 'came-late', 'held')))
                """,
                [kept, duplicate]
            )
            try work.askInterpretersAgain(about: [duplicate, kept])
            for table in [
                "attendance", "absence_notice", "late_notice", "remark", "request",
                "talk_interpreter",
            ] {
                try work.execute(
                    "UPDATE OR IGNORE \(table) SET participant = ? WHERE participant = ?",
                    [kept, duplicate]
                )
                try work.execute("DELETE FROM \(table) WHERE participant = ?", [duplicate])
            }
            try work.execute(
                "UPDATE participant SET merged_into = ?, version = ? WHERE id = ?",
                [kept, work.number, duplicate]
            )
            return work.shown(changes)
        }
    }
}

extension Work {
    /// The name of a coordinator as it is kept.
    fileprivate func coordinator(_ name: String) throws -> String {
        do throws(TextMistake) {
            return try Entrance.name(name)
        } catch {
            throw PersonError.mistake(.text(error, .coordinator))
        }
    }

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

    /// Which people of a list are in the file already, and who has the name of somebody there.
    fileprivate func compared(_ people: [Person]) throws -> PeopleImport {
        var known: [[String]: Person] = [:]
        var (named, unreached): ([String: [Person]], [String: [Person]]) = ([:], [:])
        for person in try self.people() {
            let who = person.participant
            for key in who.keys where known[key] == nil { known[key] = person }
            named[who.fullName.lowercased(), default: []].append(person)
            if who.isUnreached { unreached[who.fullName.lowercased(), default: []].append(person) }
        }
        var twins: [Int: Person] = [:]
        var namesakes: [Int: [Person]] = [:]
        for (index, person) in people.enumerated() {
            let who = person.participant
            if let twin = who.keys.lazy.compactMap({ known[$0] }).first {
                twins[index] = twin
                continue
            }
            let others = (who.isUnreached ? named : unreached)[who.fullName.lowercased()]
            if let others { namesakes[index] = Array(others.prefix(PeopleImport.mostNamesakes)) }
        }
        let all = Array(twins.values) + namesakes.values.flatMap(\.self)
        let reached = Set(try divided(all).reached.map(\.participant.id))
        noteReading(reached)
        func shown(_ person: Person) -> Int? {
            reached.contains(person.participant.id) ? person.participant.id : nil
        }
        return PeopleImport(
            known: twins.mapValues(shown),
            namesakes: namesakes.mapValues { $0.map(shown) }
        )
    }
}

/// Letters as somebody types them who looks for a name: small, without accents, and æ, ø, å as plain letters.
private func folded(_ text: String) -> String {
    let plain: [Character: String] = ["æ": "ae", "ø": "o", "å": "a"]
    return text.lowercased().map { plain[$0] ?? String($0) }.joined()
        .folding(options: .diacriticInsensitive, locale: nil)
}
