/// What is placed, looked up by whatever a further meeting could clash with; feasible at all times.
struct Timetable {
    let model: SearchModel
    private(set) var placed: [Placed]
    private(set) var isPlaced: [Bool]
    /// When what was last changed; only attempts count, not what they try.
    var changes: ChangeLog

    private var groupDay: [Int32]
    private var venueHead: [Int32]
    private var venueNext: [Int32]
    private var facilitatorHead: [Int32]
    private var facilitatorNext: [Int32]
    private var load: [Int16]
    private var talkHead: [Int32]
    private var talkNext: [Int32]
    private var talkCount: [Int16]

    init(_ model: SearchModel) {
        self.model = model
        changes = ChangeLog(model)
        let count = model.demands.count
        let days = model.grid.dayCount
        let nobody = Placed(
            day: 0,
            start: 0,
            end: 0,
            venue: 0,
            first: -1,
            second: -1,
            speaker: -1,
            line: -1,
            own: 0
        )
        placed = Array(repeating: nobody, count: count)
        isPlaced = Array(repeating: false, count: count)
        groupDay = Array(repeating: -1, count: model.groupCount * days)
        venueHead = Array(repeating: -1, count: model.turnaround.count * days)
        venueNext = Array(repeating: -1, count: count)
        facilitatorHead = Array(repeating: -1, count: model.weeklyMost.count * days)
        facilitatorNext = Array(repeating: -1, count: count * 2)
        load = Array(repeating: 0, count: model.weeklyMost.count * model.grid.weekCount)
        talkHead = Array(repeating: -1, count: model.mostTalks.count)
        talkNext = Array(repeating: -1, count: count)
        talkCount = Array(repeating: 0, count: model.mostTalks.count * model.grid.periodCount)
    }

    // MARK: Placing and taking out

    mutating func place(_ demand: Int, _ place: Placed) {
        placed[demand] = place
        isPlaced[demand] = true
        groupDay[model.demands[demand].group * model.grid.dayCount + place.day] = Int32(demand)
        let venue = place.venue * model.grid.dayCount + place.day
        venueNext[demand] = venueHead[venue]
        venueHead[venue] = Int32(demand)
        add(place.first, slot: demand * 2, place.day)
        add(place.second, slot: demand * 2 + 1, place.day)
        if place.speaker >= 0 {
            talkNext[demand] = talkHead[place.speaker]
            talkHead[place.speaker] = Int32(demand)
            talkCount[talkSlot(place.speaker, place.day)] += 1
        }
    }

    private mutating func add(_ facilitator: Int, slot: Int, _ day: Int) {
        guard facilitator >= 0 else { return }
        let head = facilitator * model.grid.dayCount + day
        facilitatorNext[slot] = facilitatorHead[head]
        facilitatorHead[head] = Int32(slot)
        load[facilitator * model.grid.weekCount + model.grid.week(day)] += 1
    }

    mutating func remove(_ demand: Int) {
        guard isPlaced[demand] else { return }
        isPlaced[demand] = false
        let place = placed[demand]
        let group = model.demands[demand].group * model.grid.dayCount + place.day
        if groupDay[group] == Int32(demand) { groupDay[group] = -1 }
        let venue = place.venue * model.grid.dayCount + place.day
        Timetable.unlink(Int32(demand), &venueHead[venue], &venueNext)
        drop(place.first, slot: demand * 2, place.day)
        drop(place.second, slot: demand * 2 + 1, place.day)
        if place.speaker >= 0 {
            Timetable.unlink(Int32(demand), &talkHead[place.speaker], &talkNext)
            talkCount[talkSlot(place.speaker, place.day)] -= 1
        }
    }

    private mutating func drop(_ facilitator: Int, slot: Int, _ day: Int) {
        guard facilitator >= 0 else { return }
        let head = facilitator * model.grid.dayCount + day
        Timetable.unlink(Int32(slot), &facilitatorHead[head], &facilitatorNext)
        load[facilitator * model.grid.weekCount + model.grid.week(day)] -= 1
    }

    private static func unlink(_ item: Int32, _ head: inout Int32, _ next: inout [Int32]) {
        if head == item {
            head = next[Int(item)]
            return
        }
        var at = head
        while at >= 0 {
            let following = next[Int(at)]
            if following == item {
                next[Int(at)] = next[Int(item)]
                return
            }
            at = following
        }
    }

    // MARK: What is free

    func meeting(ofGroup group: Int, on day: Int) -> Int {
        Int(groupDay[group * model.grid.dayCount + day])
    }

    /// The meeting that keeps a venue from being used, or -1.
    func occupant(ofVenue venue: Int, _ day: Int, _ start: Int, _ end: Int) -> Int {
        let pause = model.turnaround[venue]
        var other = Int(venueHead[venue * model.grid.dayCount + day])
        while other >= 0 {
            if start < placed[other].end + pause, placed[other].start < end + pause { return other }
            other = Int(venueNext[other])
        }
        return -1
    }

    /// The meeting that keeps a facilitator from coming, or -1.
    func occupant(
        ofFacilitator facilitator: Int,
        _ day: Int,
        _ start: Int,
        _ end: Int,
        at venue: Int
    ) -> Int {
        var slot = Int(facilitatorHead[facilitator * model.grid.dayCount + day])
        while slot >= 0 {
            let other = slot / 2
            if start < placed[other].end + model.gap(from: placed[other].venue, to: venue),
                placed[other].start < end + model.gap(from: venue, to: placed[other].venue)
            {
                return other
            }
            slot = Int(facilitatorNext[slot])
        }
        return -1
    }

    func load(of facilitator: Int, on day: Int) -> Int {
        Int(load[facilitator * model.grid.weekCount + model.grid.week(day)])
    }

    func isFree(
        facilitator: Int,
        _ day: Int,
        _ start: Int,
        _ end: Int,
        at venue: Int
    ) -> Bool {
        facilitator < 0
            || load(of: facilitator, on: day) < model.weeklyMost[facilitator]
                && occupant(ofFacilitator: facilitator, day, start, end, at: venue) < 0
    }

    func isFree(speaker: Int, for group: Int, on day: Int) -> Bool {
        guard talkCount(of: speaker, on: day) < model.mostTalks[speaker] else { return false }
        var other = Int(talkHead[speaker])
        while other >= 0 {
            if clashes(speaker, group, day, with: other) { return false }
            other = Int(talkNext[other])
        }
        return true
    }

    func clashes(_ speaker: Int, _ group: Int, _ day: Int, with other: Int) -> Bool {
        let apart = abs(placed[other].day - day)
        return apart < model.daysBetween[speaker]
            || apart < model.rest[speaker] && model.demands[other].group == group
    }

    /// Visits the meetings at which a speaker talks.
    func forEachTalk(of speaker: Int, _ body: (Int) -> Void) {
        var other = Int(talkHead[speaker])
        while other >= 0 {
            body(other)
            other = Int(talkNext[other])
        }
    }

    private func talkSlot(_ speaker: Int, _ day: Int) -> Int {
        speaker * model.grid.periodCount + model.grid.period(day)
    }

    /// How often a speaker talks in the stretch of counted talks that a day lies in.
    func talkCount(of speaker: Int, on day: Int) -> Int { Int(talkCount[talkSlot(speaker, day)]) }

    /// Whether a day keeps the order that meetings tied to this one ask for.
    func keepsOrder(_ demand: Int, on day: Int) -> Bool {
        for at in model.demands[demand].links {
            let (other, days) = (model.links[at].other, model.links[at].days)
            guard days >= 0, isPlaced[other] else { continue }
            let apart = day - placed[other].day
            if (model.links[at].isOtherFirst ? apart : -apart) < days { return false }
        }
        return true
    }

    /// Whether a meeting could be placed there now.
    func allows(_ demand: Int, _ place: Placed) -> Bool {
        let group = model.demands[demand].group
        return meeting(ofGroup: group, on: place.day) < 0
            && keepsOrder(demand, on: place.day)
            && occupant(ofVenue: place.venue, place.day, place.start, place.end) < 0
            && isFree(
                facilitator: place.first,
                place.day,
                place.start,
                place.end,
                at: place.venue
            )
            && isFree(
                facilitator: place.second,
                place.day,
                place.start,
                place.end,
                at: place.venue
            )
            && (place.speaker < 0 || isFree(speaker: place.speaker, for: group, on: place.day))
    }
}
