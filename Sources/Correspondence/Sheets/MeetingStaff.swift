internal import CivilTime
public import Participation
public import Planning

/// Those who help at a meeting, as its lists and sheets name them.
public struct MeetingStaff: Hashable, Sendable {
    /// Those who are on it, facilitators first, then those who have declined.
    public let entries: [Entry]

    /// Nobody.
    public static let none = MeetingStaff([], .none)

    /// One of those who help at a meeting.
    public struct Entry: Hashable, Sendable {
        /// What they are there as, and what they have said.
        public let assignment: StaffAssignment

        /// All names, or the short name of somebody who is not in the file any more.
        public let name: String

        /// Phone number as it should be printed, if there is one.
        public let phone: String?

        /// The languages that an interpreter speaks, beside Danish.
        let languages: [String]

        /// The day from which a speaker may be named to everybody; nothing before they have agreed.
        let nameConsent: Day?
    }

    /// Gives those who help their names.
    ///
    /// - Parameters:
    ///   - assignments: Those on the meeting, and those who have declined.
    ///   - staff: Where their names and numbers stand.
    public init(_ assignments: [StaffAssignment], _ staff: Staff) {
        entries = assignments.map { assignment in
            let member = staff.members.first {
                $0.staffKind == assignment.kind && $0.id == assignment.id
            }
            var consent: Day?
            if case .speaker(let speaker) = member { consent = speaker.consent.name }
            return Entry(
                assignment: assignment,
                name: member?.name ?? assignment.id.text,
                phone: member?.phone,
                languages: assignment.kind == .interpreter ? member?.languages ?? [] : [],
                nameConsent: consent
            )
        }
    }

    /// Those who are on a meeting, whatever they have said.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - staff: Where their names stand; nobody is named who is not there.
    public init(_ meeting: Meeting, _ staff: Staff) {
        let assignments =
            meeting.facilitators.map { StaffAssignment(.facilitator, $0) }
            + [meeting.speaker].compactMap(\.self).map { StaffAssignment(.speaker, $0) }
            + meeting.interpreters.map { StaffAssignment(.interpreter, $0) }
        let known = Set(staff.members.map { [$0.staffKind.rawValue, $0.id.text] })
        self.init(
            assignments.filter { known.contains([$0.kind.rawValue, $0.id.text]) },
            staff
        )
    }

    /// Those of one kind who are on the meeting.
    public func on(_ kind: StaffKind) -> [Entry] {
        entries.filter { $0.assignment.kind == kind && $0.assignment.isOn }
    }

    /// Those of one kind who have declined.
    public func declined(_ kind: StaffKind) -> [Entry] {
        entries.filter { $0.assignment.kind == kind && !$0.assignment.isOn }
    }

    /// Whoever interprets at somebody's talk.
    public func interpreter(of participant: Int) -> Entry? {
        entries.first { entry in
            entry.assignment.isOn
                && entry.assignment.talks.contains { $0.participant == participant }
        }
    }
}

extension Catalogue {
    /// One of those who help, for whoever runs the meeting: name, number, times, and the answer that
    /// is still missing, for example `Huda Nasser, 00 00 00 51, 10:00–11:00 – not asked yet`.
    public func text(_ entry: MeetingStaff.Entry) -> String {
        let parts =
            [entry.name, entry.phone].compactMap(\.self)
            + entry.assignment.talks.map { span($0.span) }
        let person = parts.joined(separator: ", ")
        switch entry.assignment.answer {
        case .accepted: return person
        case .planned, .asked: return "\(person) – \(answer(entry.assignment))"
        case .declined: return "\(entry.name) – \(answer(entry.assignment))"
        }
    }

    /// What somebody has said to a meeting, with the day.
    public func answer(_ assignment: StaffAssignment) -> String {
        let key = "assignment.\(assignment.answer.rawValue)"
        guard let day = assignment.day else { return text(Phrase(key)) }
        return text(Phrase(key, ["day": .dayOfYear(day)]))
    }

    /// The languages that are interpreted, each once.
    func languages(_ staff: MeetingStaff) -> String {
        let tags = staff.on(.interpreter).flatMap(\.languages)
        return unique(tags.map(name(ofLanguage:))).joined(separator: ", ")
    }

    /// What a language is called, or its tag if the catalogue has no word for it.
    public func name(ofLanguage tag: String) -> String {
        texts["language.\(tag)"] == nil ? tag : text("language.\(tag)")
    }
}
