internal import CivilTime
internal import Participation
internal import Planning
internal import Store

/// What a course led to, as `--json` prints it.
struct OutcomeDocument: Encodable {
    let kind: String
    let from: String
    @ExplicitNull var until: String?
    @ExplicitNull var company: String?
    @ExplicitNull var weeklyHours: Int?
    @ExplicitNull var meeting: String?
    let aftercare: [CheckDocument]

    struct CheckDocument: Encodable {
        /// 3, 6 or 12.
        let month: Int
        let day: String
        let state: String
    }

    init(_ outcome: Outcome) {
        kind = outcome.kind.rawValue
        from = outcome.from.description
        until = outcome.until?.description
        company = outcome.company
        weeklyHours = outcome.weeklyHours
        meeting = outcome.meeting?.description
        aftercare = outcome.aftercare.sorted { $0.key < $1.key }.map { month, check in
            CheckDocument(
                month: month.rawValue,
                day: check.day.description,
                state: check.state.rawValue
            )
        }
    }
}

/// What a person's course led to, with the numbers that changes name.
struct PersonOutcomesDocument: Encodable {
    let participant: Int
    let name: String
    let outcomes: [Numbered]

    struct Numbered: Encodable {
        let number: Int
        let version: Int
        let outcome: OutcomeDocument

        init(_ stored: StoredOutcome) {
            number = stored.number
            version = stored.version
            outcome = OutcomeDocument(stored.outcome)
        }
    }

    init(_ person: PersonOutcomes) {
        participant = person.participant.id
        name = person.participant.fullName
        outcomes = person.outcomes.map(Numbered.init)
    }
}

/// An outcome that was noted, with what somebody should look at.
struct RecordedDocument: Encodable {
    let participant: Int
    let noted: PersonOutcomesDocument.Numbered
    let doubts: [DoubtDocument]

    struct DoubtDocument: Encodable {
        let code: String
        /// The other outcome, if it is about two.
        @ExplicitNull var number: Int?

        init(_ doubt: OutcomeDoubt) {
            switch doubt {
            case .beforeCourse: code = "before-course"
            case .plan: code = "plan"
            case .overlaps(let other):
                code = "overlaps"
                number = other
            }
        }
    }

    init(_ recorded: RecordedOutcome) {
        participant = recorded.stored.participant
        noted = PersonOutcomesDocument.Numbered(recorded.stored)
        doubts = recorded.doubts.map(DoubtDocument.init)
    }
}
