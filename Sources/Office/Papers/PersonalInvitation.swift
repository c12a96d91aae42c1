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
    /// - Returns: A use case that fails with ``Problem`` for whoever is not on the list, or has cancelled,
    ///   and for what is over.
    public func invitationSheet(
        of id: Int,
        to target: String,
        reader: String? = nil
    ) -> UseCase<PrintedSheet> {
        UseCase<PersonHistory>.readHistory(of: id).map { [zone, now] history in
            let who = history.stored.person.participant
            func refusal(_ key: String) -> Problem {
                let arguments: [String: Phrase.Argument] = [
                    "id": .id(id), "meeting": .text(target),
                ]
                return Problem(.badData, Phrase(key, arguments))
            }
            let guest = history.guestMeetings.first { $0.meetings.contains { $0.isCalled(target) } }
            let registration = history.registration(at: target)
            let state = registration?.registration.state
            let standing: InvitedPerson.Standing
            switch state {
            case .registered?: standing = .seated
            case .offered(let until)?: standing = .offered(until: zone.local(until))
            case _ where guest != nil: standing = .guest
            case .invited?: standing = .invited
            case .waiting?: standing = .waiting
            case .cancelledInTime?, .cancelledLate?, .cancelledByUs?, nil:
                throw refusal(state.refusalKey)
            }
            let cycle = guest?.cycle ?? registration?.cycle ?? []
            let meetings = (standing == .guest ? guest?.meetings : registration?.meetings) ?? []
            let held = meetings.filter { !$0.isCancelled }
            let isWhole = registration?.roster.text == target && standing != .guest
            let own = held.filter { isWhole || $0.isCalled(target) }
            guard !own.isEmpty else { throw refusal("failure.not-on-list") }
            // Of a cycle that has begun, what is left.
            let coming = held.filter { $0.moments.ends > now }
            guard let stored = own.first(where: coming.contains) ?? coming.first else {
                throw refusal("failure.invitation-over")
            }
            let talk = history.registrations.first { other in
                other.talk != nil
                    && other.meetings.contains { $0.meeting.id.cycle == stored.meeting.id.cycle }
            }?.talk
            let setting = history.rules[stored.meeting.id.cycle.programme]?.setting
            let missing = held.map(\.meeting.id).filter {
                registration?.notices.contains($0.description) ?? false
            }
            return try Occasion(stored, in: cycle, setting).invitation(
                reading: reader ?? who.language,
                to: InvitedPerson(
                    standing,
                    talk: talk,
                    wantsInterpreter: who.wantsInterpreter,
                    now: zone.local(now),
                    missing: Set(missing)
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
                || registration.meetings.contains { $0.isCalled(target) }
        }
    }
}

extension StoredMeeting {
    fileprivate func isCalled(_ id: String) -> Bool { meeting.id.description == id }
}

extension Registration.State? {
    /// Why whoever stands so gets no invitation.
    fileprivate var refusalKey: String {
        switch self {
        case .cancelledInTime?, .cancelledLate?: "failure.invitation-cancelled"
        case .cancelledByUs?: "failure.invitation-taken-back"
        case .invited?, .registered?, .waiting?, .offered?, nil: "failure.not-on-list"
        }
    }
}
