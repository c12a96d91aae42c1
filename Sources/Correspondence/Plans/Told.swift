public import CivilTime
public import Participation
public import Planning

/// Somebody who has to be told that something changes, and how they want to be told.
public struct Told: Hashable, Sendable {
    /// What they have to do with the meeting.
    public let part: Part
    /// Their name; of a participant, as it stands in full.
    public let name: String
    /// BCP 47 tag of the language they read best, if that is known.
    public let language: String?
    /// The phone number they may be called on.
    public let phone: String?
    /// When they want to be called.
    public let contactHours: ClockSpan?
    /// The mail address they may be written to.
    public let mailbox: String?
    /// What they have agreed to, if that is known.
    public let contactRule: Participant.ContactRule?
    /// The interpreter they want for a conversation.
    public let interpreter: InterpreterWish?

    /// What somebody has to do with a meeting.
    public enum Part: Hashable, Sendable {
        /// They are invited, registered or waiting, and go by this number.
        case participant(Int)
        /// They run it.
        case facilitator
        /// They speak there.
        case speaker
        /// They interpret there, for everybody or at single talks.
        case interpreter
        /// They have the key to this venue.
        case host(venue: LocalizedText)
    }

    /// A participant, as their contact rule lets them be reached.
    public init(_ participant: Participant) {
        part = .participant(participant.id)
        name = participant.fullName
        language = participant.language
        phone = participant.phoneInUse
        contactHours = participant.contactHours
        mailbox = participant.mailboxInUse
        contactRule = participant.contactRule
        interpreter = participant.interpreter
    }

    /// A facilitator.
    public init(_ facilitator: Facilitator) {
        self.init(facilitator, .facilitator)
    }

    /// A speaker.
    public init(_ speaker: Speaker) {
        self.init(speaker, .speaker)
    }

    /// An interpreter.
    public init(_ interpreter: Interpreter) {
        self.init(interpreter, .interpreter)
    }

    /// Whoever has the key to a venue.
    public init(hostOf venue: Venue) {
        part = .host(venue: venue.name)
        name = venue.host.name
        phone = venue.host.phone
        language = nil
        contactHours = nil
        mailbox = nil
        contactRule = nil
        interpreter = nil
    }

    private init(_ person: some StaffMember, _ part: Part) {
        self.part = part
        name = person.name
        language = person.languages.first
        phone = person.phone
        mailbox = person.mailbox
        contactHours = nil
        contactRule = nil
        interpreter = nil
    }

    /// Whether they are invited, registered or waiting.
    public var isParticipant: Bool {
        if case .participant = part { true } else { false }
    }
}

extension Told {
    /// Who has to be told of a change of the year: participants, those who help, and hosts.
    ///
    /// - `entry`: What changes.
    /// - `people`: Those who are invited to it.
    /// - `staff`: Facilitators, speakers and interpreters with their numbers.
    /// - `talkInterpreters`: Those who interpret at single talks of the block.
    /// - `venues`: The venues of the programme.
    public static func all(
        of entry: PlanChange.Entry,
        _ people: [Participant],
        _ staff: Staff,
        talkInterpreters: [Identifier] = [],
        _ venues: [Venue]
    ) -> [Told] {
        let both = [entry.before, entry.after].compactMap { $0 }
        let isElsewhere = entry.before?.venue != entry.after?.venue
        let isOtherTime =
            entry.before?.date != entry.after?.date || entry.before?.span != entry.after?.span
        let hosts = venues.filter { venue in
            (isElsewhere || isOtherTime) && both.contains { $0.venue == venue.id }
        }
        let facilitators = staff.facilitators.filter { person in
            both.contains { $0.facilitators.contains(person.id) }
        }
        let speakers = staff.speakers.filter { person in
            both.contains { $0.speaker == person.id }
        }
        let interpreters = staff.interpreters.filter { person in
            talkInterpreters.contains(person.id)
                || both.contains { $0.interpreters.contains(person.id) }
        }
        return people.map { Told($0) } + facilitators.map { Told($0) } + speakers.map { Told($0) }
            + interpreters.map { Told($0) } + hosts.map { Told(hostOf: $0) }
    }
}

extension Catalogue {
    /// Somebody who has to be told, in a line with the number to call.
    public func line(_ told: Told) -> String {
        switch told.part {
        case .participant(let id):
            let name = Phrase("person.line", ["id": .text("\(id)"), "name": .text(told.name)])
            let phone = told.phone.map { phone in
                told.contactHours.map { "\(phone) (\(span($0)))" } ?? phone
            }
            return [text(name), phone ?? "", told.mailbox ?? ""].filter { !$0.isEmpty }
                .joined(separator: "  ")
        case .facilitator: return contact(told, "revision.tell-facilitator")
        case .speaker: return contact(told, "revision.tell-speaker")
        case .interpreter: return contact(told, "revision.tell-interpreter")
        case .host(let venue):
            return text(
                Phrase(
                    "revision.tell-host",
                    [
                        "venue": .localized(venue), "name": .text(told.name),
                        "phone": .text(told.phone ?? ""),
                    ]
                )
            )
        }
    }

    /// A participant in a list, with the number to call.
    public func line(_ participant: Participant) -> String { line(Told(participant)) }

    private func contact(_ told: Told, _ key: String) -> String {
        let reach = [told.phone, told.mailbox].compactMap { $0 }.joined(separator: ", ")
        let arguments: [String: Phrase.Argument] = [
            "name": .text(told.name), "reach": .text(reach.isEmpty ? "–" : reach),
        ]
        return text(Phrase(key, arguments))
    }
}
