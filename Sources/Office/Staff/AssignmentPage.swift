public import Correspondence
internal import Participation
internal import Planning
public import Store

/// What came of putting people on a meeting, with all that has to be said about it.
public struct AssignmentPage: Sendable {
    private let outcome: AssignmentOutcome

    init(_ outcome: AssignmentOutcome) {
        self.outcome = outcome
    }

    /// Who is on the meeting now and what it is about, in words.
    ///
    /// - `namesTheme`: Whether the theme is named, since it was asked for.
    public func news(in catalogue: Catalogue, namesTheme: Bool) -> [String] {
        let meeting = Phrase.Argument.text(outcome.meeting.meeting.id.description)
        let people = outcome.assignments.filter(\.isOn).map(\.id.text)
        var seen: Set<String> = []
        let names = people.filter { seen.insert($0).inserted }.map { Phrase.Argument.text($0) }
        let who = Phrase(
            names.isEmpty ? "staff.nobody-assigned" : "staff.assigned",
            ["meeting": meeting, "people": .list(names)]
        )
        guard namesTheme else { return [catalogue.text(who)] }
        let about =
            outcome.meeting.meeting.theme.map {
                Phrase("staff.theme-set", ["meeting": meeting, "theme": .text($0)])
            } ?? Phrase("staff.theme-open", ["meeting": meeting])
        return [catalogue.text(about), catalogue.text(who)]
    }

    /// What speaks against it, a line each; it is done all the same.
    public func warnings(in catalogue: Catalogue) -> [String] {
        let names = PlanNames(outcome.rules.setting, staff: outcome.staff)
        let objections = outcome.objections.map { reason in
            let cause = Phrase.Argument.text(catalogue.text(reason, names: names))
            return catalogue.text(Phrase("meeting.warning", ["cause": cause]))
        }
        let concerns = outcome.concerns.map { concern in
            catalogue.text(
                Phrase(
                    "staff.concern.\(concern.concern.rawValue)",
                    [
                        "name": .text(names.interpreter(concern.interpreter)),
                        "id": .text("\(concern.participant)"),
                        "language": .text(catalogue.name(ofLanguage: concern.language)),
                    ]
                )
            )
        }
        return MeetingStaff(outcome.declinedBefore, outcome.staff).warnings(in: catalogue)
            + objections + concerns
    }
}

extension MeetingStaff {
    /// That they have said no to what they are put on all the same, a line each.
    func warnings(in catalogue: Catalogue) -> [String] {
        entries.map { entry in
            catalogue.text(
                Phrase(
                    "staff.declined-before",
                    [
                        "name": .text(entry.name),
                        "answer": .text(catalogue.answer(entry.assignment)),
                    ]
                )
            )
        }
    }
}

extension UseCase where Outcome == AssignmentPage {
    /// Says who holds a meeting, speaks and interprets there, and what it is about.
    public static func assign(
        _ wanted: MeetingAssignment,
        to id: String,
        expecting version: Version? = nil
    ) -> UseCase {
        UseCase<AssignmentOutcome>.assignStaff(to: id, wanted, expecting: version)
            .map(AssignmentPage.init)
    }
}

extension AnswerOutcome {
    /// What somebody has said, and what has to be done about it.
    public func text(in catalogue: Catalogue) -> String {
        let isOff = assignment.answer == .declined
        let said = catalogue.text(
            Phrase(
                isOff ? "staff.declined" : "staff.answered",
                [
                    "meeting": .text(meeting.meeting.id.description), "name": .text(name),
                    "answer": .text(catalogue.answer(assignment)),
                ]
            )
        )
        guard let others else { return said }
        let names = others.map { Phrase.Argument.text("\($0.name) (\($0.id))") }
        let instead =
            names.isEmpty
            ? Phrase("staff.others-none") : Phrase("staff.others", ["names": .list(names)])
        return "\(said) \(catalogue.text(instead))"
    }
}
