public import CivilTime
public import Correspondence
internal import Documents
public import Participation
public import Planning
public import Store

/// What is kept of a facilitator, a speaker or an interpreter, and the meetings they are at.
public struct StaffPage: Sendable {
    /// The person.
    public let member: AnyStaffMember
    /// For whoever changes them.
    public let version: Version
    /// A speaker's speeches, given and to come; a facilitator's and an interpreter's meetings from today
    /// on; and those to come that they have declined.
    public let meetings: [Entry]

    /// A meeting that the person is assigned to, or has said no to.
    public struct Entry: Sendable {
        /// The day.
        public let day: Day
        /// What the meeting goes by.
        public let id: String
        /// What they have said, with the talks that they interpret at.
        public let assignment: StaffAssignment

        /// Day, meeting, times of talks and what they have said, on one line.
        public func text(in catalogue: Catalogue) -> String {
            let times = assignment.talks.map { catalogue.span($0.span) }
            let parts = [catalogue.date(day), id] + times
            return "\(parts.joined(separator: "  ")) – \(catalogue.answer(assignment))"
        }
    }

    /// What stands above the meetings.
    public var meetingsHeading: Phrase {
        Phrase(member.staffKind == .speaker ? "staff.speeches" : "staff.coming")
    }

    /// What is kept, one fact after the other, by the headings of the table.
    public func facts(in catalogue: Catalogue) -> [(heading: String, text: String)] {
        StaffTable.facts(about: member, in: catalogue)
    }
}

extension UseCase where Outcome == StaffPage {
    /// A facilitator, a speaker or an interpreter with their meetings; reading them is logged.
    public static func staffPage(_ key: StaffKey) -> UseCase {
        UseCase<StaffMemberHistory>.readStaffHistory(key).map { history in
            StaffPage(
                member: history.stored.member,
                version: history.stored.version,
                meetings: history.meetings.map { stored in
                    let id = stored.meeting.id.description
                    return StaffPage.Entry(
                        day: stored.meeting.date,
                        id: id,
                        assignment: history.assignments[id] ?? StaffAssignment(key.kind, key.id)
                    )
                }
            )
        }
    }
}

extension AnyStaffMember {
    /// Somebody as a form says, in words that name the field's heading.
    ///
    /// - Parameters:
    ///   - kind: What they are.
    ///   - member: As they were; nothing for somebody new.
    ///   - cells: The texts by column; what is left out stays as it is.
    /// - Throws: ``Problem`` for a text that cannot be kept.
    public init(
        _ kind: StaffKind,
        from member: AnyStaffMember?,
        _ cells: [String: String]
    ) throws {
        do {
            self = try StaffTable.member(of: kind, from: member, cells: cells)
        } catch let error as FileMistakes {
            guard let mistake = error.mistakes.first else { throw error }
            throw Problem(.badData, mistake.ofField)
        }
    }
}

extension FileMistake {
    /// What is wrong with a cell that stands in a form and in no table.
    fileprivate var ofField: Phrase {
        let heading = problem.arguments["heading"] ?? .text("")
        let advice: Phrase =
            switch code {
            case "cell-empty": Phrase("mistake.empty")
            case "cell-cpr": TextMistake.cprNumber.words
            case "cell-target-above-most": Phrase("mistake.target-above-most")
            default: suggestion ?? problem
            }
        return Phrase("staff.bad-option", ["heading": heading, "advice": .phrase(advice)])
    }
}
