/// When what was last changed, counted in changes, so that nothing is looked at twice for nothing.
///
/// What a meeting can do depends on its venues and facilitators in the weeks of its window, on its
/// group there, on its speakers all year, and on the meetings tied to it. While none of these change,
/// looking again finds what was found before.
struct ChangeLog {
    private(set) var now = 0
    private var demands: [Int]
    private var groups: [Int]
    private var venues: [Int]
    private var facilitators: [Int]
    private var speakers: [Int]

    init(_ model: SearchModel) {
        let weeks = model.grid.weekCount
        demands = Array(repeating: 0, count: model.demands.count)
        groups = Array(repeating: 0, count: model.groupCount * weeks)
        venues = Array(repeating: 0, count: model.turnaround.count * weeks)
        facilitators = Array(repeating: 0, count: model.weeklyMost.count * weeks)
        speakers = Array(repeating: 0, count: model.mostTalks.count)
    }

    /// Begins a new change.
    mutating func begin() { now += 1 }

    /// Notes that a meeting came to a place, or left it.
    mutating func note(_ demand: Int, _ place: Placed, _ model: SearchModel) {
        let week = model.grid.week(place.day)
        let weeks = model.grid.weekCount
        demands[demand] = now
        groups[model.demands[demand].group * weeks + week] = now
        venues[place.venue * weeks + week] = now
        if place.first >= 0 { facilitators[place.first * weeks + week] = now }
        if place.second >= 0 { facilitators[place.second * weeks + week] = now }
        if place.speaker >= 0 { speakers[place.speaker] = now }
    }

    func last(around demand: Int, _ model: SearchModel) -> Int {
        let wish = model.demands[demand]
        let weeks = model.grid.weekCount
        let first = model.grid.week(wish.firstDay)
        let end = model.grid.week(wish.lastDay)
        var last = demands[demand]
        for week in first...max(first, end) {
            last = max(last, groups[wish.group * weeks + week])
            for at in wish.venues {
                last = max(last, venues[model.venues[at].index * weeks + week])
            }
            for at in wish.people {
                last = max(last, facilitators[Int(model.people[at]) * weeks + week])
            }
        }
        for at in wish.speakers { last = max(last, speakers[model.speakers[at].index]) }
        for at in wish.links { last = max(last, demands[model.links[at].other]) }
        return last
    }
}
