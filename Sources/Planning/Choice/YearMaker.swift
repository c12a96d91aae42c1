internal import CivilTime

/// Looks names up while a year is laid out.
struct YearMaker {
    let venues: [Venue]
    let facilitators: [Facilitator]
    let speakers: [Speaker]
    let lines: [String: Int]
    private let groups: [Identifier: GroupIndex]
    let venueIndices: [Identifier: VenueIndex]
    let facilitatorIndices: [Identifier: FacilitatorIndex]
    let speakerIndices: [Identifier: SpeakerIndex]
    private let speakersUntil: Day?
    let revising: Planner.Revising?
    /// Programmes that are not planned but whose meetings stand.
    private let beside: Set<Identifier>

    init(
        _ resources: Resources,
        beside: Set<Identifier>,
        _ standing: some Sequence<StandingMeeting>,
        _ speakersUntil: Day?,
        _ revising: Planner.Revising?
    ) {
        let (settings, staff) = (resources.settings, resources.staff)
        self.revising = revising
        self.beside = beside
        func indices<Value>(_ ids: [Identifier]) -> [Identifier: TypedIndex<Value>] {
            Dictionary(
                zip(ids, ids.indices.map { TypedIndex($0) }),
                uniquingKeysWith: { first, _ in first }
            )
        }
        var known = Dictionary(
            settings.flatMap(\.venues).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        // A meeting can stand at a venue that no file names any more.
        for meeting in standing.map(\.meeting) where known[meeting.venue] == nil {
            known[meeting.venue] = .unnamed(meeting.venue)
        }
        venues = known.values.sorted { $0.id < $1.id }
        facilitators = staff.facilitators.sorted { $0.id < $1.id }
        speakers = staff.speakers.sorted { $0.id < $1.id }
        venueIndices = indices(venues.map(\.id))
        facilitatorIndices = indices(facilitators.map(\.id))
        speakerIndices = indices(speakers.map(\.id))
        groups = indices(settings.map(\.programme.id).sorted())
        let words = Set(speakers.map(\.lineOfWork)).sorted()
        lines = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
        self.speakersUntil = speakersUntil
    }

    /// The days on which the speeches of speakers are counted anew.
    static func newYears(_ requests: [MeetingRequest]) -> [Int] {
        let years = requests.map(\.ruleDate.year)
        guard let first = years.min(), let last = years.max() else { return [] }
        return (first...last + 1).compactMap { Day(year: $0, month: 1, day: 1)?.number }
    }

    func demand(
        _ request: MeetingRequest,
        _ closedDays: ClosedDays,
        _ standing: StandingMeeting?
    ) -> PlanningProblem.Demand {
        let step = request.step
        let programme = request.id.cycle.programme
        let team = facilitators.indices.filter { facilitators[$0].serves(programme) }
        // Where nothing broke, what is open stays open.
        let kept = revising.flatMap { $0.mayMove.contains(request.id) ? nil : standing?.meeting }
        // Whoever spoke there is replaced, however far ahead that is.
        let isReplaced = revising != nil && standing?.meeting.speaker != nil
        let isOpen = kept.map { $0.speaker == nil } ?? !(isReplaced || isWithinReach(request))
        let wish = isOpen ? nil : step.speaker
        let needed = kept?.facilitators.count ?? step.facilitators
        var demand = PlanningProblem.Demand(
            id: request.id.description,
            group: groups[programme] ?? GroupIndex(0),
            minutes: (length(request, standing) + 59) / 60,
            days: days(request, closedDays, standing),
            starts: starts(step),
            venues: venueOptions(step),
            facilitatorCount: min(needed, team.count),
            facilitators: team.map { PlanningProblem.Option(FacilitatorIndex($0)) },
            wantsSpeaker: wish != nil && !speakers.isEmpty,
            speakers: wish.map { speakerOptions($0, programme) } ?? []
        )
        if let standing, !standing.isCancelled { stand(standing, &demand) }
        return demand
    }

    /// How many seconds a meeting lasts: what stays where it stands keeps its length, whatever the rules
    /// say by now, so that nothing else is put into the time it takes.
    private func length(_ request: MeetingRequest, _ standing: StandingMeeting?) -> Int {
        guard let standing, !standing.isCancelled else { return request.step.span.seconds }
        let stays =
            revising != nil || standing.isPast || standing.isByHand
            || beside.contains(request.id.cycle.programme)
        return stays ? standing.meeting.span.seconds : request.step.span.seconds
    }

    private func isWithinReach(_ request: MeetingRequest) -> Bool {
        speakersUntil.map { request.ruleDate <= $0 } ?? true
    }

    private func days(
        _ request: MeetingRequest,
        _ closedDays: ClosedDays,
        _ standing: StandingMeeting?
    ) -> [PlanningProblem.Option<Int>] {
        let policy = request.step.ifClosed
        return (-policy.earlierDays...policy.laterDays).compactMap { distance in
            let day = request.target.advanced(by: distance)
            if let today = revising?.now.day, day <= today, day != standing?.meeting.date {
                return nil
            }
            guard
                day.weekday == request.target.weekday
                    || policy.otherWeekdays.contains(day.weekday),
                !closedDays.isBlocked(day)
            else { return nil }
            return PlanningProblem.Option(
                day.number,
                distance == 0
                    ? []
                    : [Charge(.movedDay, abs(distance)), Charge(.earlierDay, max(0, -distance))]
            )
        }
    }

    private func starts(_ step: Step) -> [PlanningProblem.Option<Int>] {
        step.possibleSpans.map { span in
            let apart = abs(span.start.minute - step.span.start.minute)
            return PlanningProblem.Option(
                span.start.minute,
                apart == 0 ? [] : [Charge(.startShift, (apart + 29) / 30)]
            )
        }
    }

    private func venueOptions(_ step: Step) -> [PlanningProblem.Option<VenueIndex>] {
        step.venues.enumerated().compactMap { rank, id in
            guard
                let venue = venueIndices[id], venues[venue.offset].capacity >= step.seats,
                venues[venue.offset].missing(step.needs).isEmpty
            else { return nil }
            return PlanningProblem.Option(
                venue,
                rank == 0 ? [] : [Charge(.notPreferredVenue, rank)]
            )
        }
    }

    private func speakerOptions(
        _ wish: SpeakerWish,
        _ programme: Identifier
    ) -> [PlanningProblem.Option<SpeakerIndex>] {
        speakers.indices.filter { speakers[$0].serves(programme) }.map { index in
            let speaker = speakers[index]
            var charges = [Charge(.speakerFee, (speaker.kronerPerSpeech + 199) / 200)]
            if !wish.languages.isEmpty, !speaker.languages.contains(where: wish.languages.contains)
            {
                charges.append(Charge(.languageUnmet))
            }
            if !wish.lines.isEmpty, !wish.lines.contains(speaker.lineOfWork) {
                charges.append(Charge(.lineUnmet))
            }
            return PlanningProblem.Option(SpeakerIndex(index), charges)
        }
    }
}
