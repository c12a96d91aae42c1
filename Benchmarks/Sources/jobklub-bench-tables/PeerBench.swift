import Foundation

/// Measures what calendar libraries do, each work as a process of its own, beside other programs.
///
/// The goals are numbered as in `docs/performance.md`. Without other programs everything is measured
/// on made-up events; with their folder in `W`, on the same data and with them in turn.
struct PeerBench {
    private let folder: URL
    private let ours: Child
    private let peers: URL?

    /// One line of the table: the same work, by us and by others.
    private struct Work {
        let name: String
        let units: Int
        let own: [String]
        var others: [(name: String, program: String, arguments: [String], units: Int)] = []
        var removed: String?
    }

    init(in folder: URL) {
        self.folder = folder
        let tables = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let own = tables.deletingLastPathComponent().appendingPathComponent("jobklub-bench")
        ours = Child(path: own.path)
        peers = ProcessInfo.processInfo.environment["W"].map { URL(fileURLWithPath: $0) }
    }

    func run() throws {
        for count in [1000, 10_000, 100_000] {
            try SampleData.writeEvents(count, to: path("\(count).tsv"))
            _ = try ours.cost(["ical-write", "one", path("\(count).tsv"), path("\(count).ics")])
        }
        _ = try ours.cost(["ical-write", "many", path("10000.tsv"), path("read")])
        try SampleData.writeRules(to: path("rules.tsv"), onlyTuesdays: false)
        try SampleData.writeRules(to: path("tuesdays.tsv"), onlyTuesdays: true)
        Table.title("Calendars and rules, processes as a whole")
        for work in [1000, 10_000, 100_000].map(writing) { try measure(work) }
        try measure(writingMany(1000, "P2 write 1,000 new files"))
        try measure(writingMany(10_000, "P2 write 10,000 new files"))
        let again = ["ical-write", "many", path("10000.tsv"), path("written")]
        try measure(Work(name: "P2 write 10,000 unchanged files", units: 10_000, own: again))
        for work in [1000, 10_000, 100_000].map(reading) { try measure(work) }
        try measure(readingMany())
        try measure(rules("P5 follow 22 rules", "rules", perPass: 49_221, 100))
        try measure(rules("P6 follow 1st and 4th Tuesday", "tuesdays", perPass: 2400, 2000))
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private func writing(_ count: Int) -> Work {
        let arguments = ["one", path("\(count).tsv"), path("out.ics")]
        var work = Work(
            name: "P1 write \(count) events",
            units: count,
            own: ["ical-write"] + arguments
        )
        work.others = [
            ("libical", "write_libical", arguments, count),
            ("C floor", "floor_ical", ["write"] + arguments.dropFirst(), count),
        ]
        return work
    }

    private func writingMany(_ count: Int, _ name: String) -> Work {
        let arguments = ["many", path("\(count).tsv"), path("written")]
        var work = Work(name: name, units: count, own: ["ical-write"] + arguments)
        work.others = [("libical", "write_libical", arguments, count)]
        work.removed = path("written")
        return work
    }

    private func reading(_ count: Int) -> Work {
        let arguments = ["one", path("\(count).ics")]
        var work = Work(
            name: "P3 read \(count) events",
            units: count,
            own: ["ical-read"] + arguments
        )
        work.others = [
            ("libical", "read_libical", arguments, count),
            ("C floor", "floor_ical", ["read", path("\(count).ics")], count),
        ]
        return work
    }

    private func readingMany() -> Work {
        let arguments = ["many", path("read")]
        let own = ["ical-read"] + arguments
        var work = Work(name: "P4 read 10,000 files", units: 10_000, own: own)
        work.others = [("libical", "read_libical", arguments, 10_000)]
        return work
    }

    private func rules(_ name: String, _ file: String, perPass: Int, _ passes: Int) -> Work {
        let table = path("\(file).tsv")
        let units = perPass * passes
        var work = Work(name: name, units: units, own: ["rrule", table, "\(passes)"])
        let few = passes / 10
        work.others = [("rrule-go", "go_rrule", [table, "\(few)"], perPass * few)]
        if perPass == 2400 { work.others.append(("C floor", "floor_rrule", ["\(passes)"], units)) }
        return work
    }

    /// Medians of five runs in turn, after one that is not counted.
    private func measure(_ work: Work) throws {
        let others = work.others.compactMap { other in
            peers.map { (other, Child(path: $0.appendingPathComponent(other.program).path)) }
        }.filter { FileManager.default.isExecutableFile(atPath: $0.1.path) }
        func once(_ program: Child, _ arguments: [String]) throws -> Cost {
            if let removed = work.removed { try? FileManager.default.removeItem(atPath: removed) }
            return try program.cost(arguments)
        }
        var costs: [[Cost]] = Array(repeating: [], count: others.count + 1)
        for round in 0...5 {
            for (index, other) in others.enumerated() {
                let cost = try once(other.1, other.0.arguments)
                if round > 0 { costs[index + 1].append(cost) }
            }
            // Last, so that what it leaves is what is written again.
            let cost = try once(ours, work.own)
            if round > 0 { costs[0].append(cost) }
        }
        let own = Cost.median(costs[0])
        let each = own.cpu * 1e6 / Double(work.units)
        var note = String(format: "%.0f ns each", each)
        for (index, other) in others.enumerated() {
            let ratio = Cost.median(costs[index + 1]).cpu * 1e6 / Double(other.0.units) / each
            note += String(format: ", %.2f of %@", ratio, other.0.name as NSString)
        }
        Table.row(work.name, own, note)
    }
}
