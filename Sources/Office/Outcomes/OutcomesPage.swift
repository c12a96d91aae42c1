public import Correspondence
internal import Participation
public import Store

/// What courses led to, person by person, in the order of Danish lists.
public struct OutcomesPage: Sendable {
    /// The people with what their courses led to.
    public let people: [PersonOutcomes]

    /// A paragraph of lines for each person.
    public func lines(in catalogue: Catalogue) -> [String] {
        let those = people.filter { !$0.outcomes.isEmpty }
        guard !those.isEmpty else { return [catalogue.text("outcome.none")] }
        return those.flatMap { person in
            [catalogue.name(person.participant)]
                + person.outcomes.flatMap { stored in
                    ["  " + catalogue.text(stored.line)]
                        + stored.outcome.aftercareWords.map { "      " + catalogue.text($0) }
                }
        }
    }
}

extension UseCase where Outcome == OutcomesPage {
    /// What courses led to; reading it is logged.
    ///
    /// - `id`: Only this person; nothing for everybody in reach.
    public static func outcomesPage(of id: Int? = nil) -> UseCase {
        UseCase<[PersonOutcomes]>.readOutcomes(of: id).map {
            OutcomesPage(people: $0.inDanishOrder(\.participant))
        }
    }
}

extension Catalogue {
    /// A participant by number and name.
    func name(_ participant: Participant) -> String {
        text(
            Phrase("person.line", ["id": .id(participant.id), "name": .text(participant.fullName)])
        )
    }
}
