/// Which meetings are searched together.
///
/// These groups do not depend on the plan, so they are made once.
struct Neighbourhoods {
    let model: SearchModel
    /// The meetings that may move, in the order of the problem.
    let movable: [DemandIndex]
    /// The movable meetings in blocks: those that keep an order among each other are together, such as
    /// the sessions of a cycle; each of the others is a block of its own.
    let blocks: [[DemandIndex]]
    /// The block of each movable meeting.
    private let blockOf: PerDemand<BlockIndex>
    /// Each block of several meetings with one single meeting of its group that is near in time.
    private(set) var blocksWithNeighbour: [[DemandIndex]] = []
    /// Blocks that meet in the same days and could use the same rooms.
    private(set) var roommates: [[BlockIndex]] = []
    /// The meetings of each group that want a speaker, at most twelve at a time.
    private(set) var speechYears: [[DemandIndex]] = []
    /// The meetings of all groups that want a speaker, those near in time together.
    private(set) var speechWindows: [[DemandIndex]] = []

    private static let mostInBlock = 8

    init(_ model: SearchModel) {
        self.model = model
        let movable = model.domains.indices.filter { !model.domains[$0].isPinned }
        let none = BlockIndex(rawValue: -1)
        var blockOf = PerDemand(repeating: none, count: model.domains.count)
        var blocks: [[DemandIndex]] = []
        for demand in movable where blockOf[demand] == none {
            // A block grows along the links that keep an order.
            var block = [demand]
            blockOf[demand] = BlockIndex(blocks.count)
            var at = 0
            while at < block.count {
                for link in model.links[model.domains[block[at]].links]
                where link.days != nil && blockOf[link.other] == none
                    && !model.domains[link.other].isPinned
                {
                    blockOf[link.other] = BlockIndex(blocks.count)
                    block.append(link.other)
                }
                at += 1
            }
            // Long blocks are cut into parts that branch and bound can search.
            for part in block.chunks(of: Neighbourhoods.mostInBlock).map({ $0.sorted() }) {
                for demand in part { blockOf[demand] = BlockIndex(blocks.count) }
                blocks.append(part)
            }
        }
        self.movable = movable
        self.blocks = blocks
        self.blockOf = blockOf
        blocksWithNeighbour = findNeighbours()
        roommates = findRoommates()
        speechYears = findSpeechYears()
        speechWindows = findSpeechWindows()
    }

    func block(of demand: DemandIndex) -> BlockIndex { blockOf[demand] }

    /// - Complexity: O(*n* log *n*) for *n* meetings, as a plan for the year 9999 has half a million.
    private func findNeighbours() -> [[DemandIndex]] {
        let alone = Dictionary(
            grouping: movable.filter { blocks[blockOf[$0]].count == 1 && hasSlots($0) }
                .map { (day: mainDay($0), demand: $0) }
        ) { model.domains[$0.demand].group }
        .mapValues { $0.sorted { ($0.day, $0.demand) < ($1.day, $1.demand) } }
        return blocks.filter { $0.count > 1 }.flatMap { block -> [[DemandIndex]] in
            let days = block.filter(hasSlots).map(mainDay)
            guard let first = days.min(), let last = days.max() else { return [] }
            let group = alone[model.domains[block[0]].group] ?? []
            let start = group.partitioningIndex { $0.day >= first - 15 }
            return group[start...].prefix { $0.day <= last + 15 }.map(\.demand).sorted()
                .map { block + [$0] }
        }
    }

    private func findSpeechYears() -> [[DemandIndex]] {
        let speeches = speechesByGroup
        return speeches.keys.sorted().flatMap { (speeches[$0] ?? []).chunks(of: 12) }
    }

    /// The movable meetings that want a speaker, by group.
    var speechesByGroup: [GroupIndex: [DemandIndex]] {
        Dictionary(grouping: movable.filter { model.domains[$0].wantsSpeaker }) {
            model.domains[$0].group
        }
    }

    /// Windows of ten meetings that overlap by half; few groups only.
    private func findSpeechWindows() -> [[DemandIndex]] {
        let speeches = movable.filter { model.domains[$0].wantsSpeaker }
        let groups = Set(speeches.map { model.domains[$0].group })
        guard groups.count > 1, groups.count < 50 else { return [] }
        let byTime = speeches.map {
            (day: hasSlots($0) ? mainDay($0) : model.horizon.firstDay, demand: $0)
        }.sorted { ($0.day, $0.demand) < ($1.day, $1.demand) }.map(\.demand)
        return stride(from: 0, to: byTime.count, by: 5).map {
            Array(byTime[$0..<min($0 + 10, byTime.count)])
        }
    }

    /// Windows of eight blocks that overlap by half.
    private func findRoommates() -> [[BlockIndex]] {
        // Venues between which a meeting can choose belong to one town.
        var town = PerVenue(
            (0..<model.turnaround.count).map { VenueIndex($0) }
        )
        func root(_ venue: VenueIndex) -> VenueIndex {
            var at = venue
            while town[at] != at { at = town[at] }
            return at
        }
        for demand in movable {
            let venues = model.venues[model.domains[demand].venues].map(\.value)
            for venue in venues.dropFirst() { town[root(venue)] = root(venues[0]) }
        }
        let known = blocks.indices.filter { hasSlots(blocks[$0][0]) }.map { index in
            let domain = model.domains[blocks[index][0]]
            return (
                town: root(model.venues[domain.venues.lowerBound].value),
                isOne: blocks[index].count == 1, day: mainDay(blocks[index][0]),
                block: BlockIndex(index)
            )
        }.sorted {
            ($0.town, $0.isOne ? 1 : 0, $0.day, $0.block)
                < ($1.town, $1.isOne ? 1 : 0, $1.day, $1.block)
        }
        var clusters: [[BlockIndex]] = []
        var first: (town: VenueIndex, isOne: Bool, day: Int, block: BlockIndex)?
        for block in known {
            if let first, first.town == block.town, first.isOne == block.isOne,
                block.day - first.day < 7
            {
                clusters[clusters.count - 1].append(block.block)
            } else {
                clusters.append([block.block])
                first = block
            }
        }
        return clusters.flatMap { cluster in
            stride(from: 0, to: max(1, cluster.count - 4), by: 4).map {
                Array(cluster[$0..<min($0 + 8, cluster.count)])
            }
        }.filter { $0.count > 1 }
    }

    private func hasSlots(_ demand: DemandIndex) -> Bool { !model.domains[demand].slots.isEmpty }

    /// The day that a meeting would have if it were alone.
    private func mainDay(_ demand: DemandIndex) -> Int {
        model.slots[model.domains[demand].slots.lowerBound].day
    }
}

typealias BlockIndex = TypedIndex<[DemandIndex]>

extension Array {
    /// The elements in arrays of a length, the last one shorter.
    fileprivate func chunks(of most: Int) -> [[Element]] {
        stride(from: 0, to: count, by: most).map { Array(self[$0..<Swift.min($0 + most, count)]) }
    }

    /// The first place whose element meets a condition, if all later elements meet it as well.
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
