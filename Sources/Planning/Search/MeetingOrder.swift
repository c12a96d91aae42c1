/// Which meetings are looked at together.
struct MeetingOrder {
    let model: SearchModel
    let movable: [Int]
    /// The movable meetings that are tied by an order, together; the others alone.
    let blocks: [[Int]]
    let blockOf: [Int]

    init(_ model: SearchModel, _ movable: [Int]) {
        self.model = model
        self.movable = movable
        var blockOf = Array(repeating: -1, count: model.demands.count)
        var blocks: [[Int]] = []
        for demand in movable where blockOf[demand] < 0 {
            // A block grows along the links that keep an order.
            var block = [demand]
            blockOf[demand] = blocks.count
            var at = 0
            while at < block.count {
                for link in model.links[model.demands[block[at]].links]
                where link.days >= 0 && blockOf[link.other] < 0
                    && !model.demands[link.other].isPinned
                {
                    blockOf[link.other] = blocks.count
                    block.append(link.other)
                }
                at += 1
            }
            // Whatever is tied together, no more than can be looked at together.
            for start in stride(from: 0, to: block.count, by: MeetingOrder.most) {
                let part = block[start..<min(start + MeetingOrder.most, block.count)].sorted()
                for demand in part { blockOf[demand] = blocks.count }
                blocks.append(part)
            }
        }
        self.blocks = blocks
        self.blockOf = blockOf
    }

    private static let most = 8

    /// A block together with a meeting of its group on its own that is near to it in time.
    ///
    /// - Complexity: O(*n* log *n*) for *n* meetings, as a plan for the year 9999 has half a million.
    func neighbours() -> [[Int]] {
        let alone = Dictionary(
            grouping: movable.filter { blocks[blockOf[$0]].count == 1 && hasTimes($0) }
                .map { (day: mainDay($0), demand: $0) }
        ) { model.demands[$0.demand].group }
        .mapValues { $0.sorted { ($0.day, $0.demand) < ($1.day, $1.demand) } }
        return blocks.filter { $0.count > 1 }.flatMap { block -> [[Int]] in
            let days = block.filter(hasTimes).map(mainDay)
            guard let first = days.min(), let last = days.max() else { return [] }
            let group = alone[model.demands[block[0]].group] ?? []
            let start = group.partitioningIndex { $0.day >= first - 15 }
            return group[start...].prefix { $0.day <= last + 15 }.map(\.demand).sorted()
                .map { block + [$0] }
        }
    }

    /// Of each group, the meetings that want a speaker, at most twelve at a time.
    func years() -> [[Int]] {
        let talks = Dictionary(grouping: movable.filter { model.demands[$0].wantsSpeaker }) {
            model.demands[$0].group
        }
        return talks.keys.sorted().flatMap { group -> [[Int]] in
            let year = talks[group] ?? []
            return stride(from: 0, to: year.count, by: 12).map {
                Array(year[$0..<min($0 + 12, year.count)])
            }
        }
    }

    /// Meetings of all groups that want a speaker, ten at a time by their days; few groups only.
    func talkWindows() -> [[Int]] {
        let talks = movable.filter { model.demands[$0].wantsSpeaker }
        let groups = Set(talks.map { model.demands[$0].group })
        guard groups.count > 1, groups.count < 50 else { return [] }
        let byTime = talks.map { (day: hasTimes($0) ? mainDay($0) : 0, demand: $0) }.sorted {
            ($0.day, $0.demand) < ($1.day, $1.demand)
        }.map(\.demand)
        return stride(from: 0, to: byTime.count, by: 5).map {
            Array(byTime[$0..<min($0 + 10, byTime.count)])
        }
    }

    /// Blocks of one size that lie in the same days and could use the same rooms, eight at a time.
    func roommates() -> [[Int]] {
        var town = Array(model.turnaround.indices)
        func root(_ venue: Int) -> Int {
            var at = venue
            while town[at] != at { at = town[at] }
            return at
        }
        for demand in movable {
            let venues = model.demands[demand].venues.map { model.venues[$0].index }
            for venue in venues.dropFirst() { town[root(venue)] = root(venues[0]) }
        }
        let known = blocks.indices.filter { hasTimes(blocks[$0][0]) }.map { index in
            let wish = model.demands[blocks[index][0]]
            return (
                town: root(model.venues[wish.venues.lowerBound].index),
                isOne: blocks[index].count == 1, day: mainDay(blocks[index][0]), index: index
            )
        }.sorted {
            ($0.town, $0.isOne ? 1 : 0, $0.day, $0.index)
                < ($1.town, $1.isOne ? 1 : 0, $1.day, $1.index)
        }
        var clusters: [[Int]] = []
        var first: (town: Int, isOne: Bool, day: Int, index: Int)?
        for block in known {
            if let first, first.town == block.town, first.isOne == block.isOne,
                block.day - first.day < 7
            {
                clusters[clusters.count - 1].append(block.index)
            } else {
                clusters.append([block.index])
                first = block
            }
        }
        return clusters.flatMap { cluster in
            stride(from: 0, to: max(1, cluster.count - 4), by: 4).map {
                Array(cluster[$0..<min($0 + 8, cluster.count)])
            }
        }.filter { $0.count > 1 }
    }

    private func hasTimes(_ demand: Int) -> Bool { !model.demands[demand].times.isEmpty }

    /// The day that a meeting would have if it were alone.
    private func mainDay(_ demand: Int) -> Int {
        Int(model.times[model.demands[demand].times.lowerBound].day)
    }
}

extension Array {
    /// Where the elements begin that meet a condition, in an array in which they all stand last.
    ///
    /// - Complexity: O(log *n*).
    fileprivate func partitioningIndex(where isLast: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isLast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
