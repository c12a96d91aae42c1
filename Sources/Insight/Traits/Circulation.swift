/// Numbers that must add up, some of them hidden, and what a reader can work out of those.
///
/// Each number is an edge from one sum to another, and at each sum what goes in comes out: a row's numbers go from the
/// row's sum to their columns' sums, totals go on from there, and one edge closes the circle. In a table of one
/// column all numbers go from one sum to the other. So a hidden number can be other than it is exactly if something
/// can flow in a circle through hidden edges only, and how much can flow says how much it can be other. What a
/// reader can rule out besides goes into the limits of the edges.
///
/// Source of the method: L. H. Cox, Network models for complementary cell suppression, JASA 90 (1995), 1453–1462.
struct Circulation {
    /// A number between two sums.
    struct Edge: Hashable {
        /// The sum that it is taken from.
        let from: Int
        /// The sum that it goes to.
        let to: Int
        /// What it is.
        let value: Int
        /// The least that a reader could take it for, no more than `value`.
        var lower = 0
        /// The most that a reader could take it for, no less than `value`.
        var upper = Int.max
        /// Whether it is hidden.
        var isHidden = false
        /// Whether it may be hidden so that others cannot be worked out.
        var canHide = true
    }

    /// The numbers.
    private(set) var edges: [Edge]

    /// How wide the range of a hidden number should be at least, where its limits allow it: none can then be told
    /// apart from a number that would not have been hidden.
    static let wanted = Suppression.smallest - 1

    init(_ edges: [Edge]) {
        self.edges = edges
    }

    /// Hides more until the hidden numbers have the width that is wanted, the smallest first.
    ///
    /// - Returns: Whether no hidden number can be worked out.
    /// - Complexity: O(edges³) at worst; tables have some dozens of them.
    mutating func protect() -> Bool {
        var isDone = false
        while !isDone {
            isDone = true
            for index in edges.indices where edges[index].isHidden {
                var flow = Flow(edges, around: index)
                flow.fill(upTo: Circulation.wanted)
                guard flow.width < Circulation.wanted, let path = flow.cheapestPath() else {
                    continue
                }
                for edge in path where !edges[edge].isHidden {
                    edges[edge].isHidden = true
                    isDone = false
                }
            }
        }
        return edges.indices.allSatisfy { !edges[$0].isHidden || width(of: $0) > 0 }
    }

    /// In how many steps of one a hidden number can be moved while everything that is shown stays; at most the width
    /// that is wanted is looked for.
    func width(of index: Int) -> Int {
        var flow = Flow(edges, around: index)
        flow.fill(upTo: Circulation.wanted)
        return flow.width
    }
}

/// What flows in circles through one edge.
private struct Flow {
    private let edges: [Circulation.Edge]
    private let index: Int
    /// By how much each edge is other than its value, when the one in the middle is as much or as little as can be.
    private var more: [Int]
    private var less: [Int]
    private var up = 0
    private var down = 0

    var width: Int { up + down }

    init(_ edges: [Circulation.Edge], around index: Int) {
        self.edges = edges
        self.index = index
        more = Array(repeating: 0, count: edges.count)
        less = more
    }

    /// Lets flow what can flow through what is hidden already.
    mutating func fill(upTo limit: Int) {
        let edge = edges[index]
        while up < limit, up < room(edge.value, edge.upper), push(edge.to, edge.from, &more) {
            up += 1
        }
        while width < limit, down < edge.value - edge.lower, push(edge.from, edge.to, &less) {
            down += 1
        }
    }

    /// The edges that would have to be hidden for one step more, as few and as small as can be; nothing where that is
    /// not possible.
    func cheapestPath() -> [Int]? {
        let edge = edges[index]
        var paths: [Path] = []
        if up < room(edge.value, edge.upper), let path = path(edge.to, edge.from, more, all: true) {
            paths.append(path)
        }
        if down < edge.value - edge.lower, let path = path(edge.from, edge.to, less, all: true) {
            paths.append(path)
        }
        return paths.min { $0.cost < $1.cost }?.steps.map(\.edge)
    }

    private struct Path {
        var cost: Int
        var steps: [(edge: Int, isForward: Bool)]
    }

    private func room(_ value: Int, _ upper: Int) -> Int {
        upper == .max ? .max : upper - value
    }

    private func push(_ start: Int, _ end: Int, _ moved: inout [Int]) -> Bool {
        guard let path = path(start, end, moved, all: false) else { return false }
        for step in path.steps { moved[step.edge] += step.isForward ? 1 : -1 }
        return true
    }

    /// The cheapest way from one sum to another; what is hidden costs nothing.
    private func path(_ start: Int, _ end: Int, _ moved: [Int], all: Bool) -> Path? {
        var best: [Int: Path] = [start: Path(cost: 0, steps: [])]
        var open: Set<Int> = [start]
        while let node = open.min(by: { (cost(best, $0), $0) < (cost(best, $1), $1) }) {
            open.remove(node)
            guard let path = best[node] else { continue }
            if node == end { return path }
            for (place, edge) in edges.enumerated() where place != index {
                guard edge.isHidden || all && edge.canHide else { continue }
                let steps = [
                    (edge.from, edge.to, true, room(edge.value, edge.upper) > moved[place]),
                    (edge.to, edge.from, false, edge.value - edge.lower + moved[place] > 0),
                ]
                for (from, to, isForward, hasRoom) in steps where from == node && hasRoom {
                    let total = path.cost + price(edge)
                    if let known = best[to], known.cost <= total { continue }
                    best[to] = Path(cost: total, steps: path.steps + [(place, isForward)])
                    open.insert(to)
                }
            }
        }
        return nil
    }

    private func cost(_ best: [Int: Path], _ node: Int) -> Int { best[node]?.cost ?? .max }

    /// Small numbers are hidden rather than big ones, and zeros last: they say little where they are shown.
    private func price(_ edge: Circulation.Edge) -> Int {
        if edge.isHidden { return 0 }
        return edge.value == 0 ? 1_000_000 : edge.value + 1
    }
}
