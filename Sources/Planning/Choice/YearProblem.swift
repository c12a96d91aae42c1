internal import CivilTime

/// The year of a municipality as a problem in numbers, and the way back from numbers to names.
///
/// Everything is put in the order of short names first, so that the order of files does not matter.
struct YearProblem {
    /// What is wanted, in numbers; demands come in the order of requests.
    private(set) var problem: PlanningProblem
    /// What each demand stands for.
    let requests: PerDemand<MeetingRequest>

    /// Meetings that stand: their times of day, themes and interpreters are not for the search.
    private let standing: [MeetingID: Meeting]
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
        requests = PerDemand(wanted.map(\.request))
        self.standing = standing.mapValues(\.meeting)
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
                    mostSpeeches: $0.mostSpeechesPerYear,
                    daysBetween: $0.daysBetweenSpeeches,
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
            countsAnewOn: YearMaker.newYears(requests.values)
        )
    }

    /// Leaves meetings where they stand, whatever the rules say.
    mutating func pin(_ demands: [DemandIndex]) {
        for demand in demands { problem.demands[demand].standing?.isPinned = true }
    }

    /// The time of day of a meeting that begins at a minute of the day.
    private func span(_ demand: DemandIndex, from minute: Int) -> ClockSpan {
        let request = requests[demand]
        // Rules name their times to the second, so those come first.
        let known =
            request.step.possibleSpans + (standing[request.id].map { [$0.span] } ?? [])
        let length = problem.demands[demand].minutes
        if let span = known.first(where: {
            $0.start.minute == minute && ($0.seconds + 59) / 60 == length
        }) {
            return span
        }
        let start = ClockTime(secondsSinceMidnight: minute * 60)
        let end = start?.adding(seconds: length * 60)
        return start.flatMap { start in end.flatMap { ClockSpan(start, to: $0) } }
            ?? request.step.span
    }

    /// A meeting with its names, the reasons left out.
    func meeting(_ demand: DemandIndex, _ assignment: Assignment) -> Meeting {
        let request = requests[demand]
        var meeting = Meeting(
            id: request.id,
            kind: request.step.kind,
            ruleDate: request.ruleDate,
            date: Day(number: assignment.day),
            span: span(demand, from: assignment.span.from),
            venue: venue(assignment).id,
            facilitators: assignment.team.members.map { facilitators[$0.offset].id },
            speaker: assignment.speaker.map { speakers[$0.offset].id },
            reasons: []
        )
        meeting.keepArrangements(of: standing[request.id])
        return meeting
    }

    func venue(_ assignment: Assignment) -> Venue { venues[assignment.venue.offset] }

    /// What the options that make a meeting are charged, the terms of its neighbours left out.
    func charges(_ demand: DemandIndex, _ meeting: Meeting) -> [Charge] {
        let wish = problem.demands[demand]
        guard let venue = venues.firstIndex(where: { $0.id == meeting.venue }) else { return [] }
        func of<Value>(_ options: [PlanningProblem.Option<Value>], _ value: Value) -> [Charge] {
            options.first { $0.value == value }?.charges ?? []
        }
        let (day, start) = (meeting.date.number, meeting.span.start.minute)
        var charges = of(wish.days, day) + of(wish.starts, start)
        if let standing = wish.standing {
            if standing.assignment.day != day {
                charges += standing.otherDay
            } else if standing.assignment.span.from != start {
                charges += standing.otherStart
            }
        }
        charges += of(wish.venues, VenueIndex(venue))
        for id in meeting.facilitators {
            guard let facilitator = facilitators.firstIndex(where: { $0.id == id }) else {
                continue
            }
            charges += of(wish.facilitators, FacilitatorIndex(facilitator))
        }
        if let speaker = speakers.firstIndex(where: { $0.id == meeting.speaker }) {
            charges += of(wish.speakers, SpeakerIndex(speaker))
        } else if wish.wantsSpeaker {
            charges.append(Charge(.noSpeaker))
        }
        return charges.filter { $0.amount > 0 }
    }
}
