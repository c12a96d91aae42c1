public import CivilTime
public import Participation

internal import GRDB
internal import Planning

// People: adding, reading, changing, pausing, ending.

extension UseCase where Outcome == Int {
    /// Adds a person.
    ///
    /// - Parameter person: Their number is chosen by the file.
    /// - Returns: A use case that gives the number.
    public static func addPerson(_ person: Person) -> UseCase {
        UseCase(.addPerson, .changes) { try $0.insertAlone(person) }
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

extension UseCase where Outcome == Void {
    /// Changes what is kept of a person; what their course led to has use cases of its own.
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
}

extension UseCase where Outcome == [StoredOutcome] {
    /// Takes a person in again whose course has ended or who pauses.
    ///
    /// What was cancelled then stays cancelled; they sign up anew.
    ///
    /// - `id`: The person's number.
    /// - `day`: The first day they are back.
    ///
    /// Returns: A use case that gives the jobs or educations that go on and that the course had ended with: they
    /// stay noted, since nobody but staff can say whether they were never true.
    public static func resumeCourse(_ id: Int, on day: Day) -> UseCase {
        UseCase(.changePerson, .changes, about: Subject(participant: id)) { work in
            var person = try work.person(id).person
            let end = person.course.end
            person.course.end = nil
            person.course.pauses = person.course.pauses.compactMap { pause in
                pause.until < day
                    ? pause : Course.Pause(from: pause.from, until: day.advanced(by: -1))
            }
            try work.update(person, expecting: nil)
            guard let end, let kind = end.reason.outcome else { return [] }
            return try work.outcomes(of: id).filter {
                $0.outcome.kind == kind && $0.outcome.isOpen(on: end.day)
            }
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
}

/// What came of ending a course.
public struct CourseEnding: Hashable, Sendable {
    /// The registrations that were cancelled.
    public let changes: [SeatChange]
    /// The job or education that was noted from that day on; nothing if one is there that goes on, or if the
    /// course ended for another reason.
    public let outcome: StoredOutcome?
}

extension UseCase where Outcome == CourseEnding {
    /// Ends a course: later meetings are cancelled, and a job or an education is noted as what it led to.
    ///
    /// - Parameters:
    ///   - id: The person's number.
    ///   - day: The day it ends.
    ///   - reason: Why.
    /// - Returns: A use case that gives the registrations it cancelled, and what it noted.
    public static func endCourse(_ id: Int, on day: Day, _ reason: EndReason) -> UseCase {
        UseCase(.changePerson, .changes, about: Subject(participant: id)) { work in
            var person = try work.person(id).person
            if let end = person.course.end { throw PersonError.ended(id, end.day) }
            person.course.end = Course.End(day: day, reason: reason)
            try work.update(person, expecting: nil)
            let outcome = try work.addOutcome(endedOn: day, reason, of: person)
            let changes = work.shown(try work.release(id, .courseEnded) { day <= $0 })
            return CourseEnding(changes: changes, outcome: outcome)
        }
    }
}
