internal import CivilTime

/// The year of a municipality as a problem in numbers, and the way back from numbers to names.
///
/// Everything is put in the order of short names first, so that the order of files does not matter.
struct YearProblem {
    /// What is wanted, in numbers; demands come in the order of requests.
    private(set) var problem: PlanningProblem
    /// What each demand stands for.
    let requests: [MeetingRequest]

    /// The times of day of meetings that stand, by demand.
    private let standingSpans: [Int: ClockSpan]
    private let venues: [Venue]
    private let facilitators: [Facilitator]
    private let speakers: [Speaker]

    /// Lays a year out.
    ///
    /// - Parameters:
    ///   - wanted: The meetings with the closed days of their municipality, by rule date.
    ///   - resources: The programmes with their venues, and who can run meetings and speak at them.
    ///   - beside: Programmes that are not planned but whose meetings stand.
    ///   - standing: Meetings that stand already; those of the past and those that somebody has moved
    ///     by hand stay as they are.
    ///   - speakersUntil: The last rule date for which a speaker is looked for; nothing for no end.
    ///   - revising: What decides when only what stands is planned anew.
    init(
        _ wanted: [(request: MeetingRequest, closedDays: ClosedDays)],
        _ resources: Resources,
        beside: Set<Identifier>,
        standing: [MeetingID: StandingMeeting],
        speakersUntil: Day?,
        revising: Planner.Revising?
    ) {
        let maker = YearMaker(
            resources,
            beside: beside,
            standing.values,
            speakersUntil,
            revising
        )
        venues = maker.venues
        facilitators = maker.facilitators
        speakers = maker.speakers
        requests = wanted.map(\.request)
        standingSpans = Dictionary(
            uniqueKeysWithValues: wanted.enumerated().compactMap { demand, wanted in
                standing[wanted.request.id].map { (demand, $0.meeting.span) }
            }
        )
        let demands = wanted.map { request, closedDays in
            maker.demand(request, closedDays, standing[request.id])
        }
        problem = PlanningProblem(
            venues: maker.venues.map {
                .init(free: $0.freeTimes, turnaround: $0.turnaroundMinutes)
            },
            facilitators: maker.facilitators.map {
                .init(
                    free: $0.availability.freeTimes,
                    weeklyTarget: $0.targetMeetingsPerWeek,
                    weeklyMost: $0.mostMeetingsPerWeek
                )
            },
            speakers: maker.speakers.map {
                .init(
                    free: $0.availability.freeTimes,
                    mostTalks: $0.mostTalksPerYear,
                    daysBetween: $0.daysBetweenTalks,
                    line: maker.lines[$0.lineOfWork] ?? 0,
                    daysBeforeSameGroup: $0.daysBeforeSameProgramme
                )
            },
            demands: demands,
            links: maker.links(requests, demands),
            travel: maker.facilitators.isEmpty
                ? []
                : maker.venues.map { from in
                    maker.venues.map { resources.staff.travel.minutes(from: from.id, to: $0.id) }
                },
            restBeforeSameGroup: 0,
            policy: .municipal(draftsStay: revising != nil),
            countsAnewOn: YearMaker.newYears(requests)
        )
    }

    /// Leaves meetings where they stand, whatever the rules say.
    mutating func pin(_ demands: [Int]) {
        for demand in demands { problem.demands[demand].standing?.isPinned = true }
    }

    /// The time of day of a meeting that begins at a minute of the day.
    private func span(_ demand: Int, from minute: Int) -> ClockSpan {
        let step = requests[demand].step
        // Rules name their times to the second, so those come first.
        let known = step.possibleSpans + (standingSpans[demand].map { [$0] } ?? [])
        let length = problem.demands[demand].minutes
        if let span = known.first(where: {
            $0.start.minute == minute && ($0.seconds + 59) / 60 == length
        }) {
            return span
        }
        let start = ClockTime(secondsSinceMidnight: minute * 60)
        let end = start?.adding(seconds: length * 60)
        return start.flatMap { start in end.flatMap { ClockSpan(start, to: $0) } } ?? step.span
    }

    /// A pick with its names.
    func placement(_ demand: Int, _ pick: PlanningProblem.Pick) -> Placement {
        let request = requests[demand]
        return Placement(
            request: request,
            day: Day(number: pick.day),
            span: span(demand, from: pick.start),
            venue: venues[pick.venue],
            facilitators: pick.facilitators.map { facilitators[$0].id },
            speaker: pick.speaker.map { speakers[$0].id }
        )
    }
}

extension YearProblem {
    /// A meeting in numbers; nothing where a name is not known.
    func pick(_ meeting: Meeting) -> PlanningProblem.Pick? {
        guard let venue = venues.firstIndex(where: { $0.id == meeting.venue }) else { return nil }
        return PlanningProblem.Pick(
            day: meeting.date.number,
            start: meeting.span.start.minute,
            venue: venue,
            facilitators: meeting.facilitators.compactMap { id in
                facilitators.firstIndex { $0.id == id }
            },
            speaker: meeting.speaker.flatMap { id in speakers.firstIndex { $0.id == id } }
        )
    }
}
