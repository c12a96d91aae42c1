/// Finds which meetings are in conflict with a cheaper assignment of another one.
///
/// These rivals make the neighbourhoods that depend on the incumbent.
struct Conflicts {
    /// The most that a meeting could gain without each rival; -1 for those that are no rivals.
    private var weights: PerDemand<Int>
    private var found: [DemandIndex] = []
    private var lastWeights: PerDemand<Int>

    init(_ model: SearchModel) {
        weights = PerDemand(repeating: -1, count: model.domains.count)
        lastWeights = weights
    }

    /// The rivals of a meeting, those without which it could gain most first.
    mutating func rivals(of demand: DemandIndex, _ table: Timetable) -> [DemandIndex] {
        let model = table.model
        let domain = model.domains[demand]
        let own = table.cost(demand)
        for at in domain.slots {
            let gain = own - model.slots[at].price - domain.leastRest
            if gain <= 0 { break }
            weigh(gain, model.slots[at], demand, domain, table)
        }
        let sorted = found.sorted {
            weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
        }
        for other in found {
            lastWeights[other] = weights[other]
            weights[other] = -1
        }
        found.removeAll(keepingCapacity: true)
        return sorted
    }

    /// The rivals of a block, those without which it could gain most first.
    mutating func rivals(
        of block: BlockIndex,
        _ neighbourhoods: Neighbourhoods,
        _ table: Timetable
    ) -> [BlockIndex] {
        var sums: [BlockIndex: Int] = [:]
        for demand in neighbourhoods.blocks[block] {
            for rival in rivals(of: demand, table) {
                let other = neighbourhoods.block(of: rival)
                if other != block { sums[other, default: 0] += lastWeights[rival] }
            }
        }
        return sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .map(\.key)
    }

    private mutating func note(
        _ other: DemandIndex?,
        _ weight: Int,
        _ demand: DemandIndex,
        _ model: SearchModel
    ) {
        guard let other, other != demand, !model.domains[other].isPinned else { return }
        if weights[other] < 0 { found.append(other) }
        weights[other] = max(weights[other], weight)
    }

    /// Notes all meetings that are in conflict with holding one at a slot, which would gain something.
    private mutating func weigh(
        _ gain: Int,
        _ slot: TimeSlot,
        _ demand: DemandIndex,
        _ domain: Domain,
        _ table: Timetable
    ) {
        let model = table.model
        note(table.meeting(of: domain.group, on: slot.day), gain, demand, model)
        for at in domain.links where model.links[at].days != nil {
            let other = model.links[at].other
            if table.isAssigned[other] { note(other, gain, demand, model) }
        }
        for at in slot.venues(domain) {
            let venue = model.venues[at]
            let here = gain + domain.leastVenue - venue.price
            guard here > 0 else { break }
            let other = table.conflict(at: venue.value, on: slot.day, slot.span)
            note(other, here, demand, model)
        }
        let venue =
            domain.venues.isEmpty
            ? VenueIndex(0) : model.venues[domain.venues.lowerBound].value
        for at in slot.teams(domain) {
            let team = model.teams[at]
            let here = gain + domain.leastTeam - team.price
            guard here > 0 else { break }
            for facilitator in [team.value.first, team.value.second] {
                guard let facilitator else { continue }
                let other = table.conflict(of: facilitator, on: slot.day, slot.span, at: venue)
                note(other, here, demand, model)
            }
        }
        for at in slot.speakers(domain) {
            let speaker = model.speakers[at]
            let here = gain + domain.leastSpeaker - speaker.price
            guard here > 0 else { break }
            table.forEachSpeech(of: speaker.value) { note($0, here, demand, model) }
        }
    }
}
