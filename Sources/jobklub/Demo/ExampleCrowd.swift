internal import CivilTime
internal import Foundation
internal import Participation
internal import Planning

/// Example people and what they answered, drawn with a seed; none of them exists.
///
/// Addresses end in `.example`, and numbers begin with 00, which no Danish number does.
struct ExampleCrowd {
    let people: [Participant]
    let registrations: [MeetingID: [ListedParticipant]]

    /// Fills the meetings of a plan for which invitations would be out on a day.
    ///
    /// A new group begins with each cycle; network meetings are for those whom the programme lets
    /// in, and information meetings for people who have not been anywhere yet.
    init(_ plan: Plan, _ programme: Programme, seed: UInt64, now: Day) {
        var random = SeededGenerator(seed: seed)
        let names = ExampleNames.all.shuffled(using: &random)
        var people: [Participant] = []
        var registrations: [MeetingID: [ListedParticipant]] = [:]
        var begun: [Participant] = []
        for cycle in plan.cycles {
            let meetings = plan.meetings(of: cycle)
            guard let first = meetings.first, now.distance(to: first.date) <= 30 else { continue }
            var group: [Participant] = []
            if let session = meetings.first(where: { $0.kind == .session }) {
                let seats = programme.step(session.id.step)?.seats ?? 0
                let count = Int.random(in: max(1, seats / 2)...max(1, seats), using: &random)
                group = (0..<count).map {
                    let id = people.count + $0 + 1
                    return ExampleCrowd.person(id, names[id % names.count], using: &random)
                }
                people += group
            }
            begun += group
            for meeting in meetings {
                let seats = programme.step(meeting.id.step)?.seats ?? 0
                var invited: [Participant] = []
                switch meeting.kind {
                case .session, .talks: invited = group
                case .network, .visit: invited = begun.shuffled(using: &random)
                case .info: break
                }
                if meeting.kind == .info
                    || (meeting.kind == .network && programme.networkEntry != .jobClubBegun)
                {
                    // Some who have only heard of the job club so far.
                    let newcomers = (1...4).map {
                        let id = people.count + $0
                        return ExampleCrowd.person(id, names[id % names.count], using: &random)
                    }
                    people += newcomers
                    invited = newcomers + invited
                }
                registrations[meeting.id] = invited.prefix(seats).map {
                    ExampleCrowd.registration($0, meeting.id, using: &random)
                }.sorted(by: ExampleCrowd.isBeforeInDanish)
            }
        }
        self.people = people
        self.registrations = registrations
    }

    private static func person(
        _ id: Int,
        _ name: ExampleNames.Name,
        using random: inout SeededGenerator
    ) -> Participant {
        let hasMail = Int.random(in: 0..<10, using: &random) < 7
        let rule: Participant.ContactRule =
            Int.random(in: 0..<20, using: &random) == 0 ? .doNotWrite : hasMail ? .any : .phoneOnly
        return Participant(
            id: id,
            givenName: name.given,
            familyName: name.family,
            language: name.language,
            phone: String(format: "00 00 %02d %02d", id / 100 % 100, id % 100),
            mailbox: hasMail ? "deltager\(id)@post.example" : nil,
            contactRule: rule,
            interpreter: Int.random(in: 0..<4, using: &random) == 0 ? InterpreterWish() : nil
        )
    }

    private static func registration(
        _ person: Participant,
        _ meeting: MeetingID,
        using random: inout SeededGenerator
    ) -> ListedParticipant {
        let answer: ListedParticipant.Answer =
            switch Int.random(in: 0..<100, using: &random) {
            case ..<65: .yes
            case ..<80: .cancelled
            default: .none
            }
        let children = Int.random(in: 0..<6, using: &random) == 0 ? 1 : 0
        return ListedParticipant(
            participant: person,
            meeting: meeting,
            answer: answer,
            children: children
        )
    }

    /// Æ, Ø and Å after Z, and Aa as Å: the order of Danish lists.
    private static func isBeforeInDanish(_ left: ListedParticipant, _ right: ListedParticipant)
        -> Bool
    {
        let order = left.participant.shortName.compare(
            right.participant.shortName,
            locale: danish
        )
        return order == .orderedSame
            ? left.participant.id < right.participant.id : order == .orderedAscending
    }

    private static let danish = Locale(identifier: "da_DK")
}

/// Random numbers that a seed fixes for ever (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
