internal import Participation

/// What a use case decided by beside the rows that it wrote: it would have done something else, or
/// nothing, if that had stood otherwise.
///
/// A use case says so with ``Work/rely(on:)``. Whoever undoes what another one relied on is refused.
enum Ground: Hashable {
    /// The course of a participant: pauses, end, interview, interpreter; not how they are reached.
    case course(Int)
    /// The registrations of a participant, their places as a guest, and what they will miss.
    case seats(Int)
    /// What is ticked of a participant.
    case attendance(Int)
    /// What the course of a participant led to.
    case outcomes(Int)
    /// Days, times and venues of the meetings of a roster, and which are held.
    case meetings(RosterID)
    /// Everything that stands on a roster.
    case roster(RosterID)
    /// Who takes a missed session there.
    case guests(RosterID)
    /// Who interprets at single talks of a block, and what they have answered.
    case interpreting(String)
    /// What the rules of a programme say about seats: who may come, how long offers and talks last.
    case terms(String)
    /// The files of the rules.
    case rules
    /// Which cycles of a programme there are, and when.
    case cycles(String)
    /// The courses of all participants, and who their coordinators are.
    case courses
    /// The courses and ticks of all participants, and what they answered beside cycles.
    case everybody
    /// Facilitators, speakers and interpreters, and how long they travel.
    case staff
    /// All that a plan is made from: meetings, rules, closures, staff, and which meetings somebody is
    /// invited to.
    case year
}

extension Ground {
    /// How it stands in the file, for example `course 72`.
    var text: String {
        switch self {
        case .course(let id): "course \(id)"
        case .seats(let id): "seats \(id)"
        case .attendance(let id): "attendance \(id)"
        case .outcomes(let id): "outcomes \(id)"
        case .meetings(let roster): "meetings \(roster)"
        case .roster(let roster): "roster \(roster)"
        case .guests(let roster): "guests \(roster)"
        case .interpreting(let meeting): "interpreting \(meeting)"
        case .terms(let programme): "terms \(programme)"
        case .rules: "rules"
        case .cycles(let programme): "cycles \(programme)"
        case .courses: "courses"
        case .everybody: "everybody"
        case .staff: "staff"
        case .year: "year"
        }
    }

    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let value = parts.count == 2 ? parts[1] : ""
        switch (parts.first, Int(value)) {
        case ("course", let id?): self = .course(id)
        case ("seats", let id?): self = .seats(id)
        case ("attendance", let id?): self = .attendance(id)
        case ("outcomes", let id?): self = .outcomes(id)
        case ("meetings", _): self = .meetings(RosterID(stored: value))
        case ("roster", _): self = .roster(RosterID(stored: value))
        case ("guests", _): self = .guests(RosterID(stored: value))
        case ("interpreting", _): self = .interpreting(value)
        case ("terms", _): self = .terms(value)
        case ("rules", _): self = .rules
        case ("cycles", _): self = .cycles(value)
        case ("courses", _): self = .courses
        case ("everybody", _): self = .everybody
        case ("staff", _): self = .staff
        case ("year", _): self = .year
        default: return nil
        }
    }
}

extension Work {
    /// Notes what the use case decides by, so that it is not taken away from under it.
    func rely(on ground: Ground) {
        grounds.insert(ground)
    }
}
