internal import CivilTime

/// The one judge of clashes: says whether a meeting can stand where it is.
///
/// Plans that are kept, moves by hand, closures, absences, explanations and `doctor` ask it. The search
/// keeps arithmetic of its own, which is faster, and tests hold what it finds to the judge.
///
///     let judge = Judge(resources, of: meetings)
///     judge.objections(to: meeting)    // the venue is closed; a facilitator is elsewhere
///     judge.clashes(of: meeting)       // only what other meetings stand in the way of
///
/// A meeting with the id of another one is that meeting, so nothing stands in its own way.
public struct Judge: Sendable {
    private let settings: [Identifier: Setting]
    private let venues: [ProgrammeVenue: Venue]
    private let facilitators: [Identifier: Facilitator]
    private let speakers: [Identifier: Speaker]
    private let interpreters: [Identifier: Interpreter]
    private let travel: TravelTimes
    private let talks: [InterpretedTime]

    private var known: [MeetingID: Meeting] = [:]
    // Looked up only, never walked through, so that the same input gives the same answer.
    private var byVenueDay: [NameDay: [MeetingID]] = [:]
    private var byProgrammeDay: [NameDay: [MeetingID]] = [:]
    private var byCycle: [CycleID: [MeetingID]] = [:]
    private var byFacilitatorWeek: [FacilitatorWeek: [MeetingID]] = [:]
    private var bySpeaker: [Identifier: [MeetingID]] = [:]
    private var byInterpreterDay: [NameDay: [MeetingID]] = [:]

    private struct ProgrammeVenue: Hashable {
        let programme: Identifier
        let venue: Identifier
    }

    private struct NameDay: Hashable {
        let id: Identifier
        let day: Day
    }

    private struct FacilitatorWeek: Hashable {
        let facilitator: Identifier
        let week: Week
    }

    /// Lays out meetings.
    ///
    /// - Parameters:
    ///   - resources: The rules, venues and people of all programmes.
    ///   - meetings: The meetings that are held, of all programmes.
    ///   - talks: When interpreters are at single talks.
    /// - Complexity: O(*n*).
    public init(
        _ resources: Resources,
        of meetings: some Sequence<Meeting> = [],
        talks: [InterpretedTime] = []
    ) {
        func first<Key: Hashable, Value>(_ pairs: [(Key, Value)]) -> [Key: Value] {
            Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
        settings = first(resources.settings.map { ($0.programme.id, $0) })
        venues = first(
            resources.settings.flatMap { setting in
                setting.venues.map {
                    (ProgrammeVenue(programme: setting.programme.id, venue: $0.id), $0)
                }
            }
        )
        facilitators = first(resources.staff.facilitators.map { ($0.id, $0) })
        speakers = first(resources.staff.speakers.map { ($0.id, $0) })
        interpreters = first(resources.staff.interpreters.map { ($0.id, $0) })
        travel = resources.staff.travel
        self.talks = talks
        for meeting in meetings { add(meeting) }
    }

    // MARK: What stands

    /// The meeting of an id as the judge knows it.
    func meeting(_ id: MeetingID) -> Meeting? { known[id] }

    /// Puts a meeting where it is; it stands there alone, wherever it stood before.
    mutating func add(_ meeting: Meeting) {
        remove(meeting.id)
        known[meeting.id] = meeting
        forEachKey(of: meeting) { $0.append(meeting.id) }
    }

    /// Takes a meeting out.
    mutating func remove(_ id: MeetingID) {
        guard let meeting = known.removeValue(forKey: id) else { return }
        forEachKey(of: meeting) { list in list.removeAll { $0 == id } }
    }

    private mutating func forEachKey(of meeting: Meeting, _ change: (inout [MeetingID]) -> Void) {
        change(&byVenueDay[NameDay(id: meeting.venue, day: meeting.date), default: []])
        let programme = meeting.id.cycle.programme
        change(&byProgrammeDay[NameDay(id: programme, day: meeting.date), default: []])
        change(&byCycle[meeting.id.cycle, default: []])
        let week = Week(of: meeting.date)
        for facilitator in meeting.facilitators {
            let key = FacilitatorWeek(facilitator: facilitator, week: week)
            change(&byFacilitatorWeek[key, default: []])
        }
        if let speaker = meeting.speaker { change(&bySpeaker[speaker, default: []]) }
        for interpreter in meeting.interpreters {
            let key = NameDay(id: interpreter, day: meeting.date)
            change(&byInterpreterDay[key, default: []])
        }
    }

    private func others(_ ids: [MeetingID]?, than meeting: Meeting) -> [Meeting] {
        (ids ?? []).compactMap { $0 == meeting.id ? nil : known[$0] }
    }

    // MARK: What speaks against a meeting

    /// Everything that speaks against a meeting where it is.
    ///
    /// - Parameter meeting: With its day, time, venue and people.
    /// - Returns: The day first, closed days and what to mind; then the order of the programme's
    ///   meetings, the venue, facilitators, the speaker and interpreters. Empty when all is well.
    /// - Complexity: Grows with the meetings of its day, week, cycle and speaker.
    public func objections(to meeting: Meeting) -> [Reason] {
        closedDays(meeting) + clashesOfDay(meeting) + obstacles(at: meeting)
            + clashesOfVenue(meeting)
            + facilitatorsOf(meeting).flatMap { away($0, meeting) + clashes($0, meeting) }
            + speakerOf(meeting).flatMap { away($0, meeting) + clashes($0, meeting) }
            + interpreted(meeting).flatMap { away($0, meeting) + clashes($0, meeting) }
    }

    /// What other meetings stand in the way of a meeting where it is.
    ///
    /// - Parameter meeting: With its day, time, venue and people.
    /// - Returns: As ``objections(to:)``, without what would speak against it if it were alone.
    public func clashes(of meeting: Meeting) -> [Reason] {
        clashesOfDay(meeting) + clashesOfVenue(meeting)
            + facilitatorsOf(meeting).flatMap { clashes($0, meeting) }
            + speakerOf(meeting).flatMap { clashes($0, meeting) }
            + interpreted(meeting).flatMap { clashes($0, meeting) }
    }

    /// What speaks against a meeting where it is and did not where it stood.
    ///
    /// - Parameters:
    ///   - meeting: As it would be held.
    ///   - before: As it stands; nothing for a new one.
    /// - Returns: As ``clashes(of:)``.
    public func newClashes(of meeting: Meeting, since before: Meeting?) -> [Reason] {
        let known = before.map(clashes) ?? []
        return clashes(of: meeting).filter { clash in !known.contains { $0.cause == clash.cause } }
    }

    /// Clashes of meetings that nobody has put where they are by hand.
    ///
    /// What a person has moved was warned of, so neither it nor what it stands in the way of is named.
    ///
    /// - Parameters:
    ///   - standing: All meetings of the file.
    ///   - resources: The rules, venues and people of all programmes.
    ///   - talks: When interpreters are at single talks.
    /// - Returns: Meetings that are still to come and clash, in the order in which they stand.
    public static func unintended(
        in standing: [StandingMeeting],
        with resources: Resources,
        talks: [InterpretedTime] = []
    ) -> [(meeting: Meeting, clashes: [Reason])] {
        let own = standing.filter { !$0.isCancelled && !$0.isByHand }
        let judge = Judge(resources, of: own.map(\.meeting), talks: talks)
        return own.filter { !$0.isPast }.compactMap { standing in
            let clashes = judge.clashes(of: standing.meeting)
            return clashes.isEmpty ? nil : (meeting: standing.meeting, clashes: clashes)
        }
    }

    // MARK: The day

    private func closedDays(_ meeting: Meeting) -> [Reason] {
        guard let setting = settings[meeting.id.cycle.programme] else { return [] }
        return ClosedDays(setting.closedDayRules, over: DaySpan(meeting.date))[meeting.date].map {
            Reason(meeting.date, $0.rule.level == .block ? .closed($0.rule) : .mind($0.rule))
        }
    }

    /// A programme holds at most one meeting a day, and the meetings of a cycle keep their order.
    func clashesOfDay(_ meeting: Meeting) -> [Reason] {
        let key = NameDay(id: meeting.id.cycle.programme, day: meeting.date)
        var causes: [Reason.Cause] = others(byProgrammeDay[key], than: meeting).map {
            .sameDay($0.id)
        }
        let own = position(meeting)
        for other in others(byCycle[meeting.id.cycle], than: meeting) {
            let another = position(other)
            if another.precedes(own), meeting.date < other.date {
                causes.append(.mustFollow(other.id))
            } else if own.precedes(another), meeting.date > other.date {
                causes.append(.mustPrecede(other.id))
            }
        }
        return causes.map { Reason(meeting.date, $0) }
    }

    func position(_ meeting: Meeting) -> CyclePosition {
        let step = settings[meeting.id.cycle.programme]?.programme.step(meeting.id.step)
        return CyclePosition(
            id: meeting.id,
            kind: meeting.kind,
            ruleDate: meeting.ruleDate,
            precedingStep: step?.timing.precedingStep
        )
    }

    // MARK: The venue

    private func venue(of meeting: Meeting) -> Venue? {
        let programme = meeting.id.cycle.programme
        return venues[ProgrammeVenue(programme: programme, venue: meeting.venue)]
    }

    private func obstacles(at meeting: Meeting) -> [Reason] {
        let setting = settings[meeting.id.cycle.programme]
        guard let step = setting?.programme.step(meeting.id.step), let venue = venue(of: meeting)
        else { return [] }
        return step.obstacles(at: venue, on: meeting.date, meeting.span)
    }

    /// Between two meetings a venue has its turnaround, the longer one if programmes differ on it.
    func clashesOfVenue(_ meeting: Meeting) -> [Reason] {
        let key = NameDay(id: meeting.venue, day: meeting.date)
        let own = venue(of: meeting)?.turnaroundMinutes ?? 0
        return others(byVenueDay[key], than: meeting).filter { other in
            let pause = max(own, venue(of: other)?.turnaroundMinutes ?? 0)
            return other.span.overlaps(meeting.span, pause: pause * 60)
        }.map { Reason(meeting.date, .venueOccupied(meeting.venue, by: $0.id)) }
    }

    /// Other venues where a meeting could be held at the same time: plan B.
    ///
    /// - Parameter meeting: The meeting as it stands.
    /// - Returns: Those that the step wishes for first, each without objection; then those that have
    ///   some, with them, the fewest first.
    public func otherVenues(for meeting: Meeting) -> [(venue: Venue, objections: [Reason])] {
        guard let setting = settings[meeting.id.cycle.programme] else { return [] }
        let wishes = setting.programme.step(meeting.id.step)?.venues ?? []
        let known = objections(to: meeting)
        let options = setting.venues.filter { $0.id != meeting.venue }.map { venue in
            var there = meeting
            there.venue = venue.id
            // What speaks against the day, or against people wherever they are, is known already.
            let objections = objections(to: there).filter { objection in
                !known.contains { $0.cause == objection.cause }
            }
            return (
                rank: wishes.firstIndex(of: venue.id) ?? wishes.count, venue: venue,
                objections: objections
            )
        }
        return options.sorted {
            ($0.objections.count, $0.rank, $0.venue.id) < (
                $1.objections.count, $1.rank, $1.venue.id
            )
        }.map { (venue: $0.venue, objections: $0.objections) }
    }

    // MARK: People

    private func facilitatorsOf(_ meeting: Meeting) -> [Facilitator] {
        meeting.facilitators.compactMap { facilitators[$0] }
    }

    private func speakerOf(_ meeting: Meeting) -> [Speaker] {
        meeting.speaker.flatMap { speakers[$0] }.map { [$0] } ?? []
    }

    private func away(_ facilitator: Facilitator, _ meeting: Meeting) -> [Reason] {
        facilitator.availability.isFree(meeting.span, on: meeting.date)
            ? [] : [Reason(meeting.date, .facilitatorAway(facilitator.id))]
    }

    private func away(_ speaker: Speaker, _ meeting: Meeting) -> [Reason] {
        speaker.availability.isFree(meeting.span, on: meeting.date)
            ? [] : [Reason(meeting.date, .speakerAway(speaker.id))]
    }

    private func clashes(_ facilitator: Facilitator, _ meeting: Meeting) -> [Reason] {
        let key = FacilitatorWeek(facilitator: facilitator.id, week: Week(of: meeting.date))
        let week = others(byFacilitatorWeek[key], than: meeting)
        var causes: [Reason.Cause] = week.filter { other in
            let pause = travel.minutes(from: other.venue, to: meeting.venue) * 60
            return other.date == meeting.date && other.span.overlaps(meeting.span, pause: pause)
        }.map { .facilitatorOccupied(facilitator.id, by: $0.id) }
        if week.count + 1 > facilitator.mostMeetingsPerWeek {
            causes.append(.facilitatorFull(facilitator.id))
        }
        return causes.map { Reason(meeting.date, $0) }
    }

    private func clashes(_ speaker: Speaker, _ meeting: Meeting) -> [Reason] {
        let talks = others(bySpeaker[speaker.id], than: meeting)
        var causes: [Reason.Cause] = []
        let near = talks.filter { other in
            let apart = abs(other.date.distance(to: meeting.date))
            let isSame = other.id.cycle.programme == meeting.id.cycle.programme
            return apart < max(1, speaker.daysBetweenTalks)
                || isSame && apart < speaker.daysBeforeSameProgramme
        }.min {
            let days = [$0, $1].map { abs($0.date.distance(to: meeting.date)) }
            return (days[0], $0.date, $0.id) < (days[1], $1.date, $1.id)
        }
        if let near { causes.append(.speakerAgain(speaker.id, near.id)) }
        if talks.count(where: { $0.date.year == meeting.date.year }) >= speaker.mostTalksPerYear {
            causes.append(.speakerFull(speaker.id))
        }
        return causes.map { Reason(meeting.date, $0) }
    }
}

// Interpreters: for everybody at a meeting, or at single talks of a block.
extension Judge {
    /// Somebody who interprets at a meeting, and when.
    fileprivate struct Interpreting {
        let id: Identifier
        var spans: [ClockSpan]
        let isInRoom: Bool
    }

    /// Those who interpret at a meeting; for all of it those who do so for everybody.
    fileprivate func interpreted(_ meeting: Meeting) -> [Interpreting] {
        var all = meeting.interpreters.map {
            Interpreting(id: $0, spans: [meeting.span], isInRoom: true)
        }
        for talk in talks where talk.meeting == meeting.id {
            if let index = all.firstIndex(where: {
                $0.id == talk.interpreter && $0.isInRoom == talk.isInRoom
            }) {
                all[index].spans.append(talk.span)
            } else {
                all.append(
                    Interpreting(
                        id: talk.interpreter,
                        spans: [talk.span],
                        isInRoom: talk.isInRoom
                    )
                )
            }
        }
        return all
    }

    fileprivate func away(_ interpreting: Interpreting, _ meeting: Meeting) -> [Reason] {
        guard let interpreter = interpreters[interpreting.id] else { return [] }
        let isFree = interpreting.spans.allSatisfy {
            interpreter.availability.isFree($0, on: meeting.date)
        }
        return isFree ? [] : [Reason(meeting.date, .interpreterAway(interpreting.id))]
    }

    fileprivate func clashes(_ interpreting: Interpreting, _ meeting: Meeting) -> [Reason] {
        let key = NameDay(id: interpreting.id, day: meeting.date)
        let whole = others(byInterpreterDay[key], than: meeting).map {
            (id: $0.id, span: $0.span, venue: $0.venue, isInRoom: true)
        }
        let single = talks.filter {
            $0.interpreter == interpreting.id && $0.day == meeting.date
                && $0.meeting != meeting.id && known[$0.meeting] != nil
        }.map { (id: $0.meeting, span: $0.span, venue: $0.venue, isInRoom: $0.isInRoom) }
        var causes: [Reason.Cause] = []
        for other in whole + single {
            let travels = interpreting.isInRoom && other.isInRoom
            let minutes = travels ? travel.minutes(from: other.venue, to: meeting.venue) : 0
            let isTaken = interpreting.spans.contains { span in
                other.span.overlaps(span, pause: minutes * 60)
            }
            let cause = Reason.Cause.interpreterOccupied(interpreting.id, by: other.id)
            if isTaken, !causes.contains(cause) { causes.append(cause) }
        }
        return causes.map { Reason(meeting.date, $0) }
    }
}

extension Reason {
    /// The other meeting that stands in the way, if there is one.
    public var otherMeeting: MeetingID? {
        switch cause {
        case .venueOccupied(_, let id), .sameDay(let id), .mustFollow(let id), .mustPrecede(let id),
            .facilitatorOccupied(_, let id), .speakerAgain(_, let id),
            .interpreterOccupied(_, let id):
            id
        case .closed, .mind, .weekdayNotAllowed, .venueClosed, .venueHours, .venueTooSmall,
            .venueLacks, .facilitatorAway, .facilitatorFull, .speakerAway, .speakerFull,
            .interpreterAway, .noFacilitator, .keptFacilitator, .follows, .arranged, .leftToCycle,
            .noNewCycle,
            .noSessions:
            nil
        }
    }
}
