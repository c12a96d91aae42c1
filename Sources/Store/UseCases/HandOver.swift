public import CivilTime
public import Participation
internal import Planning

// Handing people over to another coordinator.

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

extension Work {
    /// The name of a coordinator as it is kept.
    fileprivate func coordinator(_ name: String) throws -> String {
        do throws(TextMistake) {
            return try Entrance.name(name)
        } catch {
            throw PersonError.mistake(.text(error, .coordinator))
        }
    }
}
