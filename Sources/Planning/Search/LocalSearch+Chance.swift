extension LocalSearch {
    /// Searches neighbourhoods chosen by chance, most often around meetings that cost more than they
    /// need to.
    mutating func searchByChance(_ rounds: Int) {
        var random = SplitMix(seed: 20_270_105)
        var excess = Excess(self)
        let round = max(4, min(movable.count, 1_000) / 8)
        // If nothing was gained for a quarter of all turns, nothing will be.
        var patience = rounds * round / 4
        for _ in 0..<rounds * round {
            guard patience > 0 else { return }
            guard let seed = excess.pick(&random) else { return }
            let before = table.changes.now
            let members: [DemandIndex]
            let gain: Int
            if model.domains[seed].wantsSpeaker, random.below(2) == 0 {
                members = rivalSpeeches(of: seed, &random)
                gain = speakerSearch.run(members, in: &table)
            } else {
                members =
                    blockOf(seed).count > 1 && random.below(10) < 7
                    ? pairOfBlocks(from: seed, &random) : chain(from: seed, &random)
                let isSideways = random.below(10) < 6
                gain = exact.run(members, movingSideways: isSideways, in: &table)
            }
            let hasChanged = table.changes.now > before
            if hasChanged { excess.renew(members, self) }
            if gain == 0 {
                for member in hasChanged ? members : [seed] { excess.calm(member) }
                patience -= 1
            } else {
                patience = rounds * round / 4
            }
        }
    }

    private func blockOf(_ demand: DemandIndex) -> [DemandIndex] {
        blocks[neighbourhoods.block(of: demand)]
    }

    /// The block of a meeting with the block of another one that is in conflict with it.
    private mutating func pairOfBlocks(
        from seed: DemandIndex,
        _ random: inout SplitMix
    ) -> [DemandIndex] {
        let block = blockOf(seed)
        let rivals = conflicts.rivals(of: seed, table).prefix(6).filter { !block.contains($0) }
        guard !rivals.isEmpty else { return block }
        return (block + blockOf(rivals[random.below(rivals.count)])).sorted()
    }

    /// A meeting, one in conflict with it, one in conflict with that, and so on (an ejection chain).
    private mutating func chain(from seed: DemandIndex, _ random: inout SplitMix) -> [DemandIndex] {
        var chain = [seed]
        let length = 3 + random.below(3)
        while chain.count < length {
            let from = chain[random.below(chain.count)]
            let rivals = conflicts.rivals(of: from, table).prefix(6).filter { !chain.contains($0) }
            guard !rivals.isEmpty else { break }
            chain.append(rivals[random.below(rivals.count)])
        }
        return chain.sorted()
    }

    /// Speeches that want the same speakers.
    private func rivalSpeeches(of seed: DemandIndex, _ random: inout SplitMix) -> [DemandIndex] {
        var speeches = [seed]
        for _ in 0..<24 where speeches.count < 9 {
            let from = speeches[random.below(speeches.count)]
            let wishes = model.domains[from].speakers.prefix(12)
            guard let first = wishes.first else { break }
            let speaker = model.speakers[first.advanced(by: random.below(wishes.count))].value
            table.forEachSpeech(of: speaker) { other in
                if !speeches.contains(other), !model.domains[other].isPinned {
                    speeches.append(other)
                }
            }
        }
        return Array(speeches.prefix(10)).sorted()
    }
}

/// How much each meeting costs above its bound, halved each time that a search around it was in vain.
struct Excess {
    private var excess: PerDemand<Int>
    private var failures: PerDemand<Int>
    /// A sum over each meeting's stretch (a binary indexed tree), so that picking is quick.
    private var sums: [Int]
    private let most: Int

    init(_ search: LocalSearch) {
        let count = search.model.domains.count
        excess = Indexed(repeating: 0, count: count)
        failures = Indexed(repeating: 0, count: count)
        sums = Array(repeating: 0, count: count + 1)
        // Sums stay numbers however much a missing meeting costs.
        most = (1 << 60) / max(1, count)
        for demand in search.movable { renew(demand, search) }
    }

    private func weight(_ demand: DemandIndex) -> Int {
        excess[demand] == 0 ? 0 : max(1, excess[demand] >> failures[demand])
    }

    /// A meeting by its weight; nothing where none costs more than it needs to.
    func pick(_ random: inout SplitMix) -> DemandIndex? {
        let total = sum()
        guard total > 0 else { return nil }
        var rest = random.below(total)
        var place = 0
        var step = 1
        while step * 2 < sums.count { step *= 2 }
        while step > 0 {
            if place + step < sums.count, sums[place + step] <= rest {
                place += step
                rest -= sums[place]
            }
            step /= 2
        }
        return DemandIndex(place)
    }

    private func sum() -> Int {
        var sum = 0
        var at = sums.count - 1
        while at > 0 {
            sum += sums[at]
            at &= at - 1
        }
        return sum
    }

    private mutating func add(_ change: Int, at demand: DemandIndex) {
        var at = demand.offset + 1
        while at < sums.count {
            sums[at] += change
            at += at & -at
        }
    }

    /// Halves the weight of a meeting for which nothing was found.
    mutating func calm(_ demand: DemandIndex) {
        let before = weight(demand)
        failures[demand] = min(failures[demand] + 1, 8)
        add(weight(demand) - before, at: demand)
    }

    /// Looks anew at meetings that changed, and at those tied to them.
    mutating func renew(_ demands: [DemandIndex], _ search: LocalSearch) {
        for demand in demands {
            renew(demand, search)
            for at in search.model.domains[demand].links {
                let other = search.model.links[at].other
                if !search.model.domains[other].isPinned { renew(other, search) }
            }
        }
    }

    private mutating func renew(_ demand: DemandIndex, _ search: LocalSearch) {
        let before = weight(demand)
        excess[demand] = min(most, max(0, search.table.cost(demand) - search.bounds[demand]))
        failures[demand] = 0
        add(weight(demand) - before, at: demand)
    }
}

/// Random numbers that a seed fixes for ever (SplitMix64, Steele, Lea and Flood 2014).
package struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins a row of numbers.
    ///
    /// - Parameter seed: Decides the whole row.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next number of the row.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below a limit, which is above zero.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
