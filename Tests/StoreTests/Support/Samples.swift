import CivilTime
import Participation
import Planning
import Store

/// People and actors with nothing special about them.
enum Samples {
    static let facilitator = Actor(name: "anne", role: .facilitator)
    static let colleague = Actor(name: "bo", role: .facilitator)
    static let manager = Actor(name: "carl", role: .manager)
    static let administrator = Actor(name: "root", role: .administrator)

    static func person(_ name: String, id: Int = 0) -> Person {
        Person(
            participant: Participant(
                id: id,
                givenName: name,
                familyName: "Prøve",
                language: "da",
                phone: nil,
                mailbox: nil,
                contactRule: .any
            )
        )
    }

    static func people(_ count: Int) -> [Person] {
        (1...count).map { person("Person \($0)") }
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
        return day
    }
}

extension LongUseCase where Input == YearSnapshot, Outcome == RevisionOutcome {
    /// Closes a venue that no meeting is moved out of.
    static func closeVenue(
        _ venue: String,
        _ span: DaySpan,
        because reason: String
    ) -> LongUseCase {
        guard let venue = Identifier(venue) else { preconditionFailure("no id: \(venue)") }
        let closure = VenueClosure(span: span, name: LocalizedText(reason))
        return .revise(
            RevisionRequest(.venueClosed(venue, closure)),
            as: PlanChange(entries: [])
        )
    }
}
