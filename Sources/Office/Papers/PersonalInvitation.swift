internal import CivilTime
public import Correspondence
internal import Participation
internal import Planning
public import Store

extension Municipality {
    /// The A5 invitation to hand to one participant: in their language, with what is true for them.
    ///
    /// - Parameters:
    ///   - id: The participant's number.
    ///   - target: The id of a meeting, or of a cycle.
    ///   - reader: The language they read, if it is another one than is kept of them.
    /// - Returns: A use case that fails with ``Problem`` for whoever is not on the list, or has cancelled.
    public func invitationSheet(
        of id: Int,
        to target: String,
        reader: String? = nil
    ) -> UseCase<PrintedSheet> {
        UseCase<PersonHistory>.readHistory(of: id).map { [zone, today] history in
            let who = history.stored.person.participant
            let arguments: [String: Phrase.Argument] = ["id": .id(id), "meeting": .text(target)]
            let refusal = Problem(.badData, Phrase("failure.not-on-list", arguments))
            guard
                let registration = history.registration(at: target),
                let standing = InvitedPerson.Standing(registration.registration.state, zone)
            else { throw refusal }
            let held = registration.meetings.filter { !$0.isCancelled }
            let own = held.first { $0.meeting.id.description == target }
            let isWhole = registration.roster.text == target
            guard let stored = own ?? (isWhole ? held.first : nil) else { throw refusal }
            let cycle = stored.meeting.id.cycle
            let talk = history.registrations.first { other in
                other.talk != nil && other.meetings.contains { $0.meeting.id.cycle == cycle }
            }?.talk
            let setting = history.rules[cycle.programme]?.setting
            return try Occasion(stored, in: registration.cycle, setting).invitation(
                reading: reader ?? who.language,
                to: InvitedPerson(
                    standing,
                    talk: talk,
                    wantsInterpreter: who.wantsInterpreter,
                    from: today
                )
            )
        }
    }
}

extension PersonHistory {
    /// The registration that an id of a cycle or a meeting means.
    func registration(at target: String) -> RegistrationHistory? {
        registrations.first { registration in
            registration.roster.text == target
                || registration.meetings.contains { $0.meeting.id.description == target }
        }
    }
}

extension InvitedPerson.Standing {
    /// Nothing for whoever has cancelled.
    fileprivate init?(_ state: Registration.State, _ zone: Zone) {
        switch state {
        case .invited: self = .invited
        case .registered: self = .seated
        case .offered(let until): self = .offered(until: zone.local(until))
        case .waiting: self = .waiting
        case .cancelledInTime, .cancelledLate, .cancelledByUs: return nil
        }
    }
}
