internal import CivilTime

extension Board {
    /// Where else a meeting could be held with all others as they are, the best first.
    ///
    /// - Parameters:
    ///   - id: The meeting.
    ///   - chosen: The place that comes first in any case; nothing where none is chosen.
    ///   - count: How many places in all.
    /// - Returns: On different days as long as there are any; never where the meeting stands.
    func alternatives(to id: MeetingID, keeping chosen: Meeting?, count: Int) -> [Alternative] {
        guard let demand = year.requests.firstIndex(where: { $0.id == id }) else { return [] }
        let places = options(demand).map { meeting(demand, $0) }
        let current = standing[id]?.meeting
        var found = chosen.map { [alternative(demand, $0)] } ?? []
        for isOtherDay in [true, false] {
            for place in places where found.count < count {
                let isNew = found.allSatisfy { known in
                    isOtherDay
                        ? known.meeting.date != place.date : !known.meeting.isSameSlot(as: place)
                }
                guard isNew, !(current?.isSameSlot(as: place) ?? false) else { continue }
                found.append(alternative(demand, place))
            }
        }
        return found
    }

    /// Which of some meetings could be held in a slot, those that gain most first.
    func meetings(
        _ ids: Set<MeetingID>,
        fitting day: Day,
        at start: ClockTime?,
        in venue: Identifier?,
        count: Int
    ) -> [Alternative] {
        var found: [(loss: Int, demand: Int, meeting: Meeting)] = []
        for (demand, request) in year.requests.enumerated() where ids.contains(request.id) {
            var table = state.table
            let now = table.takeOut([demand])
            let place = options(demand).first { place in
                let meeting = meeting(demand, place)
                let isHere = standing[request.id]?.meeting.isSameSlot(as: meeting) ?? false
                return !isHere && meeting.date == day
                    && start.map { $0 == meeting.span.start } ?? true
                    && venue.map { $0 == meeting.venue } ?? true
            }
            guard let place else { continue }
            let loss = table.marginal(demand, place) - now
            found.append((loss: loss, demand: demand, meeting: meeting(demand, place)))
        }
        return found.sorted { ($0.loss, $0.demand) < ($1.loss, $1.demand) }.prefix(count).map {
            alternative($0.demand, $0.meeting)
        }
    }

    /// All places for a meeting beside all others, the cheapest first.
    private func options(_ demand: Int) -> [Placed] {
        var table = state.table
        table.remove(demand)
        var list: [PlaceOption] = []
        var lister = OptionLister()
        _ = lister.list(demand, below: state.model.unplaced, most: 5_000, in: table, into: &list)
        return list.map { table.place(demand, $0) }
    }

    private func meeting(_ demand: Int, _ place: Placed) -> Meeting {
        var meeting = Meeting(year.placement(demand, place.pick(state.model)), reasons: [])
        meeting.keepArrangements(of: standing[meeting.id]?.meeting)
        return meeting
    }

    /// A place with what is charged for it.
    private func alternative(_ demand: Int, _ meeting: Meeting) -> Alternative {
        Alternative(meeting: meeting, charges: year.charges(demand, meeting))
    }
}

extension YearProblem {
    /// What the choices of a meeting are charged, the terms of its neighbours left out.
    func charges(_ demand: Int, _ meeting: Meeting) -> [Charge] {
        let wish = problem.demands[demand]
        guard let pick = pick(meeting) else { return [] }
        func of(_ choices: [PlanningProblem.Choice], _ value: Int) -> [Charge] {
            choices.first { $0.value == value }?.charges ?? []
        }
        var charges = of(wish.days, pick.day) + of(wish.starts, pick.start)
        if let standing = wish.standing {
            if standing.pick.day != pick.day {
                charges += standing.otherDay
            } else if standing.pick.start != pick.start {
                charges += standing.otherStart
            }
        }
        charges += of(wish.venues, pick.venue)
        for facilitator in pick.facilitators { charges += of(wish.facilitators, facilitator) }
        if let speaker = pick.speaker {
            charges += of(wish.speakers, speaker)
        } else if wish.wantsSpeaker {
            charges.append(Charge(.noSpeaker))
        }
        return charges.filter { $0.amount > 0 }
    }
}
