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

/// People of a list that are in the file already, by their index in the list.
public struct KnownPeople: Error, Hashable, Sendable {
    /// The number that each goes by; nothing for those who are known elsewhere.
    public let numbers: [Int: Int?]
}

extension UseCase where Outcome == [Int] {
    /// Adds many people at once, all of them or none.
    ///
    /// - Parameter people: Their numbers are chosen by the file.
    /// - Returns: A use case that gives the numbers, in the same order, and fails with ``KnownPeople``
    ///   if some are there under the same name and phone number or mail address.
    public static func importPeople(_ people: [Person]) -> UseCase {
        UseCase(.importPeople, .changes) { work in
            try work.requireNew(try people.map { try work.kept($0) })
            return try people.map { try work.insert($0) }
        }
    }

    /// Says whether ``importPeople(_:)`` would fail, and adds nobody.
    public static func previewImport(of people: [Person]) -> UseCase {
        UseCase(.importPeople, .readsPeople) { work in
            try work.requireNew(try people.map { try work.kept($0) })
            return []
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
            let found = try work.people().filter { person in
                let who = person.participant
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

    /// Lets nobody in twice.
    fileprivate func requireNew(_ people: [Person]) throws {
        var known: [[String]: Person] = [:]
        for person in try self.people().reversed() {
            for key in person.participant.keys { known[key] = person }
        }
        var twins: [Int: Person] = [:]
        for (index, person) in people.enumerated() {
            twins[index] = person.participant.keys.lazy.compactMap { known[$0] }.first
        }
        guard !twins.isEmpty else { return }
        let reached = Set(try divided(Array(twins.values)).reached.map(\.participant.id))
        throw KnownPeople(
            numbers: twins.mapValues { person in
                let id = person.participant.id
                return reached.contains(id) ? id : nil
            }
        )
    }
}

extension Participant {
    /// What tells that two are the same person: the name with the phone, and the name with the mail.
    fileprivate var keys: [[String]] {
        let name = fullName.lowercased()
        return [
            phone.map { [name, "phone", $0.filter(\.isNumber)] },
            mailbox.map { [name, "mail", $0.lowercased()] },
        ].compactMap { $0 }
    }
}

/// Letters as somebody types them who looks for a name: small, without accents, and æ, ø, å as plain letters.
private func folded(_ text: String) -> String {
    let plain: [Character: String] = ["æ": "ae", "ø": "o", "å": "a"]
    return text.lowercased().map { plain[$0] ?? String($0) }.joined()
        .folding(options: .diacriticInsensitive, locale: nil)
}
