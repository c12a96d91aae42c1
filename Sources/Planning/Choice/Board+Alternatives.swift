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
        guard let demand = demand(id) else { return [] }
        let places = candidates(demand).map { year.meeting(demand, $0) }
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

    /// The same meeting with different people, the cheapest first.
    func priced(_ meetings: [Meeting]) -> [Alternative] {
        meetings.compactMap { meeting in demand(meeting.id).map { alternative($0, meeting) } }
            .sorted { one, other in
                let (first, second) = (one.cost(policy), other.cost(policy))
                let (left, right) = (one.meeting, other.meeting)
                return (first, left.speaker?.text ?? "", left.facilitators.map(\.text).joined())
                    < (second, right.speaker?.text ?? "", right.facilitators.map(\.text).joined())
            }
    }

    private var policy: PricePolicy { year.problem.policy }

    /// Which of some meetings could be held in a slot, those that gain most first.
    func meetings(
        _ ids: Set<MeetingID>,
        fitting day: Day,
        at start: ClockTime?,
        in venue: Identifier?,
        count: Int
    ) -> [Alternative] {
        var found: [(loss: Int, demand: DemandIndex, meeting: Meeting)] = []
        for demand in year.requests.indices where ids.contains(year.requests[demand].id) {
            var table = state.table
            let now = table.unassign(all: [demand])
            let candidate = candidates(demand).first { candidate in
                let meeting = year.meeting(demand, candidate)
                let isHere = standing[meeting.id]?.meeting.isSameSlot(as: meeting) ?? false
                return !isHere && meeting.date == day
                    && start.map { $0 == meeting.span.start } ?? true
                    && venue.map { $0 == meeting.venue } ?? true
            }
            guard let candidate else { continue }
            let loss = table.marginalCost(demand, candidate) - now
            let meeting = year.meeting(demand, candidate)
            found.append((loss: loss, demand: demand, meeting: meeting))
        }
        return found.sorted { ($0.loss, $0.demand) < ($1.loss, $1.demand) }.prefix(count).map {
            alternative($0.demand, $0.meeting)
        }
    }

    /// All assignments for a meeting beside all others, the cheapest first.
    private func candidates(_ demand: DemandIndex) -> [Assignment] {
        var table = state.table
        table.unassign(demand)
        var list = CandidateList()
        _ = list.fill(demand, below: state.model.unplaced, most: 5_000, in: table)
        return (0..<list.count).map { list[$0].assignment }
    }

    /// A place with what is charged for it.
    private func alternative(_ demand: DemandIndex, _ meeting: Meeting) -> Alternative {
        Alternative(meeting: meeting, charges: year.charges(demand, meeting))
    }
}

extension Alternative {
    fileprivate func cost(_ policy: PricePolicy) -> Int { policy.price(charges) }
}
