extension SearchState {
    /// Chooses neighbourhoods by chance, most often around meetings that cost more than they need to.
    mutating func polish(_ rounds: Int) {
        var random = SplitMix(seed: 20_270_105)
        var worries = Worries(self)
        let round = max(4, min(movable.count, 1_000) / 8)
        // What has long been in vain will go on to be.
        var patience = rounds * round / 4
        for _ in 0..<rounds * round {
            guard patience > 0 else { return }
            guard let seed = worries.pick(&random) else { return }
            let before = table.now
            let members: [Int]
            let gain: Int
            if model.demands[seed].wantsSpeaker, random.below(2) == 0 {
                members = rivalTalks(of: seed, &random)
                gain = speakers.run(members, in: &table)
            } else {
                members =
                    blocks[blockOf[seed]].count > 1 && random.below(10) < 7
                    ? pairOfBlocks(from: seed, &random) : chain(from: seed, &random)
                let isSideways = random.below(10) < 6
                gain = exact.run(members, movingSideways: isSideways, in: &table)
            }
            let hasChanged = table.now > before
            if hasChanged { worries.renew(members, self) }
            if gain == 0 {
                for member in hasChanged ? members : [seed] { worries.calm(member) }
                patience -= 1
            } else {
                patience = rounds * round / 4
            }
        }
    }

    /// The block of a meeting with the block of another one that is in its way.
    private mutating func pairOfBlocks(from seed: Int, _ random: inout SplitMix) -> [Int] {
        let block = blocks[blockOf[seed]]
        let rivals = rivalry.rivals(of: seed, table).prefix(6).filter { !block.contains($0) }
        guard !rivals.isEmpty else { return block }
        return (block + blocks[blockOf[rivals[random.below(rivals.count)]]]).sorted()
    }

    /// A meeting, one in its way, one in the way of that, and so on.
    private mutating func chain(from seed: Int, _ random: inout SplitMix) -> [Int] {
        var chain = [seed]
        let length = 3 + random.below(3)
        while chain.count < length {
            let from = chain[random.below(chain.count)]
            let rivals = rivalry.rivals(of: from, table).prefix(6).filter { !chain.contains($0) }
            guard !rivals.isEmpty else { break }
            chain.append(rivals[random.below(rivals.count)])
        }
        return chain.sorted()
    }

    /// Talks that want the same speakers.
    private func rivalTalks(of seed: Int, _ random: inout SplitMix) -> [Int] {
        var talks = [seed]
        for _ in 0..<24 where talks.count < 9 {
            let from = talks[random.below(talks.count)]
            let wishes = model.demands[from].speakers.prefix(12)
            guard let first = wishes.first else { break }
            let speaker = model.speakers[first + random.below(wishes.count)].index
            table.forEachTalk(of: speaker) { other in
                if !talks.contains(other), !model.demands[other].isPinned { talks.append(other) }
            }
        }
        return Array(talks.prefix(10)).sorted()
    }
}

/// How much each meeting costs above the least, less each time that was looked into in vain.
struct Worries {
    private var excess: [Int]
    private var patience: [Int]
    /// A sum over each meeting's stretch (a binary indexed tree), so that picking is quick.
    private var sums: [Int]
    private let most: Int

    init(_ state: SearchState) {
        let count = state.model.demands.count
        excess = Array(repeating: 0, count: count)
        patience = Array(repeating: 0, count: count)
        sums = Array(repeating: 0, count: count + 1)
        // Sums stay numbers however much a missing meeting costs.
        most = (1 << 60) / max(1, count)
        for demand in state.movable { renew(demand, state) }
    }

    private func weight(_ demand: Int) -> Int {
        excess[demand] == 0 ? 0 : max(1, excess[demand] >> patience[demand])
    }

    /// A meeting by its weight; nothing where none costs more than it needs to.
    func pick(_ random: inout SplitMix) -> Int? {
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
        return place
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

    private mutating func add(_ change: Int, at demand: Int) {
        var at = demand + 1
        while at < sums.count {
            sums[at] += change
            at += at & -at
        }
    }

    /// Halves the weight of a meeting for which nothing was found.
    mutating func calm(_ demand: Int) {
        let before = weight(demand)
        patience[demand] = min(patience[demand] + 1, 8)
        add(weight(demand) - before, at: demand)
    }

    /// Looks anew at meetings that changed, and at those tied to them.
    mutating func renew(_ demands: [Int], _ state: SearchState) {
        for demand in demands {
            renew(demand, state)
            for at in state.model.demands[demand].links {
                let other = state.model.links[at].other
                if !state.model.demands[other].isPinned { renew(other, state) }
            }
        }
    }

    private mutating func renew(_ demand: Int, _ state: SearchState) {
        let before = weight(demand)
        excess[demand] = min(most, max(0, state.table.cost(demand) - state.floor[demand]))
        patience[demand] = 0
        add(weight(demand) - before, at: demand)
    }
}
