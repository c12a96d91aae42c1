/// The assignments made so far, looked up by whatever another meeting could be in conflict with.
///
/// Nothing checks an assignment when it is made: ask ``allows(_:_:)`` first, and every timetable is
/// feasible.
struct Timetable {
    let model: SearchModel
    /// The last assignment of each meeting, also after it was taken out.
    private(set) var assignments: PerDemand<Assignment>
    private(set) var isAssigned: PerDemand<Bool>
    /// When what was last changed; only moves that are kept count, not what they try.
    var changes: ChangeLog

    // Meetings of a venue or a facilitator on a day, and those of a speaker, hang together in lists:
    // a head each, and the next one for each meeting. None is the end.
    private var groupDay: Grid<PlanningProblem.Group, DemandIndex>
    private var venueHead: Grid<PlanningProblem.Venue, DemandIndex>
    private var venueNext: PerDemand<DemandIndex>
    private var teamHead: Grid<PlanningProblem.Facilitator, TypedIndex<Seat>>
    private var teamNext: Indexed<Seat, TypedIndex<Seat>>
    private var speechHead: PerSpeaker<DemandIndex>
    private var speechNext: PerDemand<DemandIndex>
    private var load: Grid<PlanningProblem.Facilitator, Int16>
    private var speechCount: Grid<PlanningProblem.Speaker, Int16>

    /// One of the two places in the team of a meeting.
    private enum Seat {}

    init(_ model: SearchModel) {
        self.model = model
        changes = ChangeLog(model)
        let count = model.domains.count
        let days = model.horizon.dayCount
        let nowhere = Assignment(
            day: model.horizon.firstDay,
            span: MinuteSpan(0, 0),
            venue: VenueIndex(0),
            team: Team(),
            speaker: nil
        )
        assignments = Indexed(repeating: nowhere, count: count)
        isAssigned = Indexed(repeating: false, count: count)
        groupDay = Grid(repeating: .none, rows: model.groupCount, columns: days)
        venueHead = Grid(repeating: .none, rows: model.turnaround.count, columns: days)
        venueNext = Indexed(repeating: .none, count: count)
        teamHead = Grid(repeating: .none, rows: model.weeklyMost.count, columns: days)
        teamNext = Indexed(repeating: .none, count: count * 2)
        speechHead = Indexed(repeating: .none, count: model.mostSpeeches.count)
        speechNext = Indexed(repeating: .none, count: count)
        load = Grid(
            repeating: 0,
            rows: model.weeklyMost.count,
            columns: model.horizon.weekCount
        )
        speechCount = Grid(
            repeating: 0,
            rows: model.mostSpeeches.count,
            columns: model.horizon.periodCount
        )
    }

    /// The assignment of a meeting; nothing if it has none.
    subscript(demand: DemandIndex) -> Assignment? {
        isAssigned[demand] ? assignments[demand] : nil
    }

    // MARK: Assigning and taking out

    mutating func assign(_ demand: DemandIndex, _ assignment: Assignment) {
        assignments[demand] = assignment
        isAssigned[demand] = true
        let column = model.horizon.column(assignment.day)
        groupDay[model.domains[demand].group, column] = demand
        Timetable.link(demand, &venueHead[assignment.venue, column], &venueNext)
        add(assignment.team.first, seat: demand.offset * 2, assignment.day)
        add(assignment.team.second, seat: demand.offset * 2 + 1, assignment.day)
        if let speaker = assignment.speaker {
            Timetable.link(demand, &speechHead[speaker], &speechNext)
            speechCount[speaker, model.horizon.period(assignment.day)] += 1
        }
    }

    private mutating func add(_ facilitator: FacilitatorIndex?, seat: Int, _ day: Int) {
        guard let facilitator else { return }
        let column = model.horizon.column(day)
        Timetable.link(TypedIndex(seat), &teamHead[facilitator, column], &teamNext)
        load[facilitator, model.horizon.week(day)] += 1
    }

    mutating func unassign(_ demand: DemandIndex) {
        guard isAssigned[demand] else { return }
        isAssigned[demand] = false
        let assignment = assignments[demand]
        let column = model.horizon.column(assignment.day)
        let group = model.domains[demand].group
        if groupDay[group, column] == demand { groupDay[group, column] = .none }
        Timetable.unlink(demand, &venueHead[assignment.venue, column], &venueNext)
        drop(assignment.team.first, seat: demand.offset * 2, assignment.day)
        drop(assignment.team.second, seat: demand.offset * 2 + 1, assignment.day)
        if let speaker = assignment.speaker {
            Timetable.unlink(demand, &speechHead[speaker], &speechNext)
            speechCount[speaker, model.horizon.period(assignment.day)] -= 1
        }
    }

    private mutating func drop(_ facilitator: FacilitatorIndex?, seat: Int, _ day: Int) {
        guard let facilitator else { return }
        let column = model.horizon.column(day)
        Timetable.unlink(TypedIndex(seat), &teamHead[facilitator, column], &teamNext)
        load[facilitator, model.horizon.week(day)] -= 1
    }

    private static func link<Key>(
        _ item: TypedIndex<Key>,
        _ head: inout TypedIndex<Key>,
        _ next: inout Indexed<Key, TypedIndex<Key>>
    ) {
        next[item] = head
        head = item
    }

    private static func unlink<Key>(
        _ item: TypedIndex<Key>,
        _ head: inout TypedIndex<Key>,
        _ next: inout Indexed<Key, TypedIndex<Key>>
    ) {
        if head == item {
            head = next[item]
            return
        }
        var at = head
        while !at.isNone {
            let following = next[at]
            if following == item {
                next[at] = next[item]
                return
            }
            at = following
        }
    }

    // MARK: Conflicts

    /// The meeting that a group has on a day.
    func meeting(of group: GroupIndex, on day: Int) -> DemandIndex? {
        groupDay[group, model.horizon.column(day)].ifAny
    }

    /// The meeting that keeps a venue from being used.
    func conflict(at venue: VenueIndex, on day: Int, _ span: MinuteSpan) -> DemandIndex? {
        let pause = model.turnaround[venue]
        var other = venueHead[venue, model.horizon.column(day)]
        while !other.isNone {
            let taken = assignments[other].span
            if span.from < taken.to + pause, taken.from < span.to + pause { return other }
            other = venueNext[other]
        }
        return nil
    }

    /// The meeting that keeps a facilitator from coming to a venue.
    func conflict(
        of facilitator: FacilitatorIndex,
        on day: Int,
        _ span: MinuteSpan,
        at venue: VenueIndex
    ) -> DemandIndex? {
        var seat = teamHead[facilitator, model.horizon.column(day)]
        while !seat.isNone {
            let other = DemandIndex(seat.offset / 2)
            let taken = assignments[other].span
            if span.from < taken.to + model.gap(from: assignments[other].venue, to: venue),
                taken.from < span.to + model.gap(from: venue, to: assignments[other].venue)
            {
                return other
            }
            seat = teamNext[seat]
        }
        return nil
    }

    /// How many meetings a facilitator has in the week of a day.
    func load(of facilitator: FacilitatorIndex, on day: Int) -> Int {
        Int(load[facilitator, model.horizon.week(day)])
    }

    func isFree(_ team: Team, on day: Int, _ span: MinuteSpan, at venue: VenueIndex) -> Bool {
        isFree(team.first, on: day, span, at: venue)
            && isFree(team.second, on: day, span, at: venue)
    }

    private func isFree(
        _ facilitator: FacilitatorIndex?,
        on day: Int,
        _ span: MinuteSpan,
        at venue: VenueIndex
    ) -> Bool {
        guard let facilitator else { return true }
        return load(of: facilitator, on: day) < model.weeklyMost[facilitator]
            && conflict(of: facilitator, on: day, span, at: venue) == nil
    }

    func isFree(_ speaker: SpeakerIndex, for group: GroupIndex, on day: Int) -> Bool {
        guard speechCount(of: speaker, on: day) < model.mostSpeeches[speaker] else { return false }
        var other = speechHead[speaker]
        while !other.isNone {
            let apart = abs(assignments[other].day - day)
            if apart < model.daysBetween[speaker]
                || apart < model.daysBeforeSameGroup[speaker]
                    && model.domains[other].group == group
            {
                return false
            }
            other = speechNext[other]
        }
        return true
    }

    /// Visits the meetings at which a speaker speaks.
    func forEachSpeech(of speaker: SpeakerIndex, _ body: (DemandIndex) -> Void) {
        var other = speechHead[speaker]
        while !other.isNone {
            body(other)
            other = speechNext[other]
        }
    }

    /// How often a speaker speaks in the stretch of counted speeches that a day lies in.
    func speechCount(of speaker: SpeakerIndex, on day: Int) -> Int {
        Int(speechCount[speaker, model.horizon.period(day)])
    }

    /// Whether a day keeps the order that meetings tied to this one ask for.
    func keepsOrder(_ demand: DemandIndex, on day: Int) -> Bool {
        for at in model.domains[demand].links {
            let link = model.links[at]
            guard let days = link.days, isAssigned[link.other] else { continue }
            let apart = day - assignments[link.other].day
            if (link.isOtherFirst ? apart : -apart) < days { return false }
        }
        return true
    }

    /// Whether a meeting can be held on a day as far as its group and its order go.
    func allows(_ demand: DemandIndex, on day: Int) -> Bool {
        meeting(of: model.domains[demand].group, on: day) == nil && keepsOrder(demand, on: day)
    }

    /// Whether an assignment is in conflict with no other.
    func allows(_ demand: DemandIndex, _ assignment: Assignment) -> Bool {
        let (day, span, venue) = (assignment.day, assignment.span, assignment.venue)
        return allows(demand, on: day)
            && conflict(at: venue, on: day, span) == nil
            && isFree(assignment.team, on: day, span, at: venue)
            && assignment.speaker.map {
                isFree($0, for: model.domains[demand].group, on: day)
            } ?? true
    }
}
