internal import CivilTime

/// From the board to a plan that says why.
extension Board {
    func plan(_ span: DaySpan) -> Plan {
        plan(span) { span.contains($0.ruleDate) }
    }

    func planWholeCycles(_ span: DaySpan) -> Plan {
        let cycles = Set(
            entries.map(\.request).filter { span.contains($0.ruleDate) }.map(\.id.cycle)
        )
        return plan(span) { cycles.contains($0.id.cycle) }
    }

    private func plan(_ span: DaySpan, where isWanted: (MeetingRequest) -> Bool) -> Plan {
        let placements = year.requests.indices.map { demand in
            state.table.isPlaced[demand]
                ? year.placement(demand, state.table.placed[demand].pick(state.model)) : nil
        }
        let occupancy = Occupancy(placements.compactMap(\.self))
        var meetings: [Meeting] = []
        var skipped: [SkippedMeeting] = []
        for entry in entries where entry.isPlanned && isWanted(entry.request) {
            let request = entry.request
            let placement = entry.demand.flatMap { placements[$0] }
            let reasons = reasons(entry, placement, occupancy)
            if let placement {
                let mentions = entry.candidate(placement.distance).mentions
                var meeting = Meeting(placement, reasons: reasons + mentions)
                meeting.keepArrangements(of: standing[request.id]?.meeting)
                meetings.append(meeting)
            } else {
                skipped.append(SkippedMeeting(request, reasons: reasons))
            }
        }
        return Plan(span: span, meetings: meetings, skipped: skipped)
    }

    /// Why a meeting is not nearer to its rule, or not held at all.
    private func reasons(
        _ entry: Entry,
        _ placement: Placement?,
        _ occupancy: Occupancy
    ) -> [Reason] {
        let request = entry.request
        guard !request.isWithoutCycle else { return [Reason(request.ruleDate, .noNewCycle)] }
        guard let demand = entry.demand else { return [Reason(request.ruleDate, .arranged)] }
        guard !lacksSessions(demand) else { return [Reason(request.ruleDate, .noSessions)] }
        if let placement, placement.distance == 0, placement.rank == 0 { return [] }
        if let placement, let standing = standing[request.id],
            Meeting(placement, reasons: []).isSameSlot(as: standing.meeting)
        {
            return [Reason(placement.day, .arranged)]
        }
        var reasons: [Reason] = []
        for candidate in request.candidates(
            venues: entry.place.venues,
            closedDays: entry.place.closedDays
        ) {
            guard let placement, candidate.day == placement.day else {
                reasons += obstacles(demand, candidate, untilRank: .max, occupancy)
                continue
            }
            reasons += obstacles(demand, candidate, untilRank: placement.rank, occupancy)
            break
        }
        return reasons
    }

    /// What stood in the way of a meeting on a day, at the venues before a place among the wishes.
    private func obstacles(
        _ demand: Int,
        _ candidate: DayCandidate,
        untilRank rank: Int,
        _ occupancy: Occupancy
    ) -> [Reason] {
        let request = year.requests[demand]
        guard candidate.reasons.isEmpty else { return candidate.reasons }
        let conflicts = occupancy.conflicts(request, on: candidate.day)
        guard conflicts.isEmpty else { return conflicts }
        let places = candidate.venues.filter { $0.rank < rank }
        if !places.isEmpty, !hasFacilitators(demand, on: candidate.day) {
            return [Reason(candidate.day, .noFacilitator)]
        }
        return places.flatMap { place -> [Reason] in
            let obstacles =
                place.reasons + occupancy.conflicts(request, at: place.venue, on: candidate.day)
            guard obstacles.isEmpty else { return obstacles }
            // Once all have settled nothing nearer is free; if it were, a plan would have to say so.
            let isForOthers = state.model.demands[demand].teams.count <= 1
            return [
                Reason(
                    candidate.day,
                    isForOthers ? .leftToCycle(request.id.cycle) : .keptFacilitator
                )
            ]
        }
    }

    /// Whether those who are needed to run a meeting are free on a day.
    private func hasFacilitators(_ demand: Int, on day: Day) -> Bool {
        var table = state.table
        table.remove(demand)
        let model = state.model
        let wish = model.demands[demand]
        guard model.teams[wish.teams].first.map({ $0.first >= 0 }) ?? true else { return true }
        return wish.times.contains { at in
            let time = model.times[at]
            guard Int(time.day) + model.grid.firstDay == day.number else { return false }
            return wish.teams.enumerated().contains { bit, team in
                time.teams >> UInt128(bit) & 1 == 1
                    && wish.venues.enumerated().contains { place, venue in
                        time.venues >> UInt64(place) & 1 == 1
                            && table.isFree(model.teams[team], at, at: model.venues[venue].index)
                    }
            }
        }
    }
}
