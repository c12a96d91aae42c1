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
    let settings: [Identifier: Setting]
    let venues: [ProgrammeVenue: Venue]
    let facilitators: [Identifier: Facilitator]
    let speakers: [Identifier: Speaker]
    let interpreters: [Identifier: Interpreter]
    let travel: TravelTimes
    let talks: [InterpretedTime]

    private(set) var known: [MeetingID: Meeting] = [:]
    // Looked up only, never walked through, so that the same input gives the same answer.
    private(set) var byVenueDay: [NameDay: [MeetingID]] = [:]
    private(set) var byProgrammeDay: [NameDay: [MeetingID]] = [:]
    private(set) var byCycle: [CycleID: [MeetingID]] = [:]
    private(set) var byFacilitatorWeek: [FacilitatorWeek: [MeetingID]] = [:]
    private(set) var bySpeaker: [Identifier: [MeetingID]] = [:]
    private(set) var byInterpreterDay: [NameDay: [MeetingID]] = [:]

    struct ProgrammeVenue: Hashable {
        let programme: Identifier
        let venue: Identifier
    }

    struct NameDay: Hashable {
        let id: Identifier
        let day: Day
    }

    struct FacilitatorWeek: Hashable {
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

    func others(_ ids: [MeetingID]?, than meeting: Meeting) -> [Meeting] {
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
}
