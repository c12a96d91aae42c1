internal import CivilTime

/// From the board to a plan that says why.
extension Board {
    func plan(_ span: DaySpan) -> Plan {
        plan(span) { span.contains($0.ruleDate) }
    }

    func planWholeCycles(_ span: DaySpan) -> Plan {
        let cycles = Set(requests.filter { span.contains($0.ruleDate) }.map(\.id.cycle))
        return plan(span) { cycles.contains($0.id.cycle) }
    }

    private func plan(_ span: DaySpan, where isWanted: (MeetingRequest) -> Bool) -> Plan {
        var meetings: [MeetingID: Meeting] = [:]
        for demand in year.requests.indices {
            guard let assignment = state.table[demand] else { continue }
            let meeting = year.meeting(demand, assignment)
            meetings[meeting.id] = meeting
        }
        let judge = Judge(resources, of: year.requests.values.compactMap { meetings[$0.id] })
        var held: [Meeting] = []
        var skipped: [SkippedMeeting] = []
        for request in requests where isPlanned(request) && isWanted(request) {
            let reasons = allReasons(request, meetings[request.id], judge)
            if var meeting = meetings[request.id] {
                meeting.reasons = reasons
                held.append(meeting)
            } else {
                skipped.append(SkippedMeeting(request, reasons: reasons))
            }
        }
        return Plan(span: span, meetings: held, skipped: skipped)
    }

    /// Everything that is to be said of a meeting, or of one that was left out.
    ///
    /// - `isStanding`: Whether what stands is explained as if it had just been planned.
    func allReasons(
        _ request: MeetingRequest,
        _ meeting: Meeting?,
        _ judge: Judge,
        isStanding: Bool = false
    ) -> [Reason] {
        let why = following(request) + reasons(request, meeting, judge, isStanding)
        return meeting.map { why + mentions(request, $0) + openSpeech($0, judge) } ?? why
    }

    private func mentions(_ request: MeetingRequest, _ meeting: Meeting) -> [Reason] {
        let place = place(request)
        return request.candidate(
            distance: request.target.distance(to: meeting.date),
            venues: place.venues,
            closedDays: place.closedDays
        ).mentions
    }

    /// Why nobody gives the speech yet; nothing if somebody does, if no speech is wanted, or if plans are
    /// made without people.
    private func openSpeech(_ meeting: Meeting, _ judge: Judge) -> [Reason] {
        let isPast = standing[meeting.id]?.isPast ?? false
        guard resources.staff.isInPlans, !isPast else { return [] }
        let why = judge.whyOpen(meeting, proposedUntil: speakersUntil)
        return why.map { [Reason(meeting.date, .openSpeech($0))] } ?? []
    }

    /// Why a date was looked for around another day than the rule date.
    private func following(_ request: MeetingRequest) -> [Reason] {
        request.following.map { [Reason(request.ruleDate, .follows($0))] } ?? []
    }

    /// Why a meeting is not nearer to its rule, or not held at all.
    private func reasons(
        _ request: MeetingRequest,
        _ meeting: Meeting?,
        _ judge: Judge,
        _ isStanding: Bool
    ) -> [Reason] {
        guard !request.isWithoutCycle else { return [Reason(request.ruleDate, .noNewCycle)] }
        guard let demand = demand(request.id) else {
            return [Reason(request.ruleDate, .arranged)]
        }
        guard !lacksSessions(demand) else { return [Reason(request.ruleDate, .noSessions)] }
        // How far down the list of places a meeting is.
        let wishes = request.step.venues
        let rank = meeting.map { wishes.firstIndex(of: $0.venue) ?? wishes.count }
        let start = meeting.map { startReasons(demand, $0, judge, isStanding) } ?? []
        if let meeting, meeting.date == request.target, rank == 0, start.isEmpty { return [] }
        if !isStanding, let meeting, let standing = standing[request.id],
            meeting.isSameSlot(as: standing.meeting)
        {
            return [Reason(meeting.date, .arranged)]
        }
        let place = place(request)
        var reasons: [Reason] = []
        for candidate in request.candidates(venues: place.venues, closedDays: place.closedDays) {
            guard let meeting, let rank, candidate.day == meeting.date else {
                reasons += obstacles(demand, candidate, untilRank: .max, judge, isStanding)
                continue
            }
            reasons += obstacles(demand, candidate, untilRank: rank, judge, isStanding)
            break
        }
        return reasons + start
    }

    /// What stood in the way of the time that is wished for, where the meeting is held.
    private func startReasons(
        _ demand: DemandIndex,
        _ meeting: Meeting,
        _ judge: Judge,
        _ isStanding: Bool
    ) -> [Reason] {
        let request = year.requests[demand]
        guard meeting.span.start != request.step.span.start else { return [] }
        var wished = meeting
        wished.span = request.step.span
        // What speaks against the meeting in any case is not about the time.
        let known = Set(judge.objections(to: meeting).map(\.cause))
        let obstacles = judge.objections(to: wished).filter { !known.contains($0.cause) }
        guard obstacles.isEmpty else { return obstacles }
        guard isStanding || hasFacilitators(demand, on: meeting.date) else {
            return [Reason(meeting.date, .noFacilitator)]
        }
        return [settled(demand, on: meeting.date)]
    }

    /// That all have settled so: for other cycles, or for those who run the meeting.
    private func settled(_ demand: DemandIndex, on day: Day) -> Reason {
        let isForOthers = state.model.domains[demand].teams.count <= 1
        return Reason(
            day,
            isForOthers ? .leftToCycle(year.requests[demand].id.cycle) : .keptFacilitator
        )
    }

    /// What stood in the way of a meeting on a day, at the venues before a place among the wishes.
    private func obstacles(
        _ demand: DemandIndex,
        _ candidate: DayCandidate,
        untilRank rank: Int,
        _ judge: Judge,
        _ isStanding: Bool
    ) -> [Reason] {
        let request = year.requests[demand]
        guard candidate.reasons.isEmpty else { return candidate.reasons }
        let conflicts = judge.clashesOfDay(request.meeting(on: candidate.day))
        guard conflicts.isEmpty else { return conflicts }
        let places = candidate.venues.filter { $0.rank < rank }
        let canBeRun =
            isStanding
            ? judge.canRun(
                request,
                at: places.map { request.meeting(on: candidate.day, at: $0.venue.id) }
            )
            : hasFacilitators(demand, on: candidate.day)
        if !places.isEmpty, !canBeRun {
            return [Reason(candidate.day, .noFacilitator)]
        }
        return places.flatMap { place -> [Reason] in
            let obstacles =
                place.reasons
                + judge.clashesOfVenue(request.meeting(on: candidate.day, at: place.venue.id))
            guard obstacles.isEmpty else { return obstacles }
            // Once all have settled nothing nearer is free; if it were, a plan would have to say so.
            return [settled(demand, on: candidate.day)]
        }
    }

    /// Whether those who are needed to run a meeting are free on a day.
    private func hasFacilitators(_ demand: DemandIndex, on day: Day) -> Bool {
        var table = state.table
        table.unassign(demand)
        let model = state.model
        let domain = model.domains[demand]
        guard model.teams[domain.teams].first.map({ $0.value.first != nil }) ?? true else {
            return true
        }
        return model.slots[domain.slots].contains { slot in
            slot.day == day.number
                && slot.teams(domain).contains { team in
                    slot.venues(domain).contains { venue in
                        table.isFree(
                            model.teams[team].value,
                            on: slot.day,
                            slot.span,
                            at: model.venues[venue].value
                        )
                    }
                }
        }
    }
}

extension Judge {
    /// Whether those who are needed are free at one of some places at least, whoever runs the meeting now.
    ///
    /// The search cannot be asked: it knows no other days for what stays where it is.
    fileprivate func canRun(_ request: MeetingRequest, at places: [Meeting]) -> Bool {
        let programme = request.id.cycle.programme
        let known = facilitators.values.count { $0.serves(programme) }
        let needed = min(request.step.facilitators, known)
        return needed == 0 || places.contains { facilitatorsFree(for: $0).count >= needed }
    }
}

extension MeetingRequest {
    /// The meeting at the time that its rule names, on a day.
    fileprivate func meeting(on day: Day, at venue: Identifier? = nil) -> Meeting {
        Meeting(
            id: id,
            kind: step.kind,
            ruleDate: ruleDate,
            date: day,
            span: step.span,
            venue: venue ?? step.venues.first ?? id.step,
            reasons: []
        )
    }
}
