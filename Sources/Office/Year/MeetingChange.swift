public import Correspondence
internal import Participation
public import Planning

/// What becomes of one meeting, and who has to be told.
public struct MeetingChange: Sendable {
    /// Before and after.
    public let entry: PlanChange.Entry
    /// What it is called.
    public let name: Phrase
    /// When and where it stands; nothing for a new one.
    public let before: MeetingSlot?
    /// When and where it will be; nothing if it is cancelled.
    public let after: MeetingSlot?
    /// Whether somebody is invited.
    public let isInvited: Bool
    /// Participants in the order of Danish lists, then facilitators, speakers, interpreters and
    /// hosts of venues.
    public let told: [Told]
    /// The numbers of participants who have said that they will be late.
    public let late: Set<Int>

    init(
        _ entry: PlanChange.Entry,
        _ settings: [Setting],
        _ staff: Staff,
        people: [Participant],
        late: Set<Int>,
        talkInterpreters: [Identifier],
        isInvited: Bool
    ) {
        let setting = settings.of(entry.id)
        self.entry = entry
        self.isInvited = isInvited
        self.late = late
        name = PlanNames(setting, staff: staff).meeting(entry.id)
        before = entry.before.map { MeetingSlot($0, setting, staff) }
        after = entry.after.map { MeetingSlot($0, setting, staff) }
        told = Told.all(
            of: entry,
            people.inDanishOrder(),
            staff,
            talkInterpreters: talkInterpreters,
            setting?.venues ?? []
        )
    }
}

/// Somebody who has to be told, and of what.
public struct ToldAbout: Sendable {
    /// Who.
    public let told: Told
    /// What the meetings are called that it is about; never empty.
    public let meetings: [Phrase]
    /// Whether they have said that they will be late to one of them.
    public let isLate: Bool
}

extension [MeetingChange] {
    /// Everybody who has to be told, each once: participants, facilitators, speakers, interpreters, hosts.
    var told: [ToldAbout] {
        var order: [Told] = []
        var meetings: [Told: [Phrase]] = [:]
        var late: Set<Told> = []
        for change in self {
            for told in change.told {
                if meetings[told] == nil { order.append(told) }
                meetings[told, default: []].append(change.name)
                if case .participant(let id) = told.part, change.late.contains(id) {
                    late.insert(told)
                }
            }
        }
        return order.enumerated().sorted { one, other in
            (one.element.part.rank, one.offset) < (other.element.part.rank, other.offset)
        }.map {
            ToldAbout(
                told: $0.element,
                meetings: meetings[$0.element] ?? [],
                isLate: late.contains($0.element)
            )
        }
    }
}

extension Told.Part {
    /// Who stands first in a list.
    fileprivate var rank: Int {
        switch self {
        case .participant: 0
        case .facilitator: 1
        case .speaker: 2
        case .interpreter: 3
        case .host: 4
        }
    }
}
