import Foundation

/// Measures the ways through the house that people wait for, on Frederiksberg's own rules.
///
/// Without an argument everything is measured; `plans`, `store` or `peers` measures that part, and
/// `planner FOLDER` the planning instances that lie in a folder. With
/// `JOBKLUB_BENCH_FOLDER` the databases are made in that folder and stay there.
@main
enum Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "planner" {
            return try PlannerBench.run(in: URL(fileURLWithPath: arguments.dropFirst().first ?? ""))
        }
        guard let part = StoreBench.Part(rawValue: arguments.first ?? "") else {
            let chosen = arguments.first
            if chosen == nil || chosen == "store" { try inFolder { try StoreBench(in: $0).run() } }
            if chosen == nil || chosen == "plans" { try PlanBench.run() }
            if chosen == nil || chosen == "peers" { try inFolder { try PeerBench(in: $0).run() } }
            return
        }
        let words = Array(arguments.dropFirst())
        let folder = URL(fileURLWithPath: words.first ?? "")
        try StoreBench(in: folder).run(part, words.last.flatMap(Int.init) ?? 1)
    }

    private static func inFolder(_ body: (URL) throws -> Void) throws {
        let manager = FileManager.default
        let kept = ProcessInfo.processInfo.environment["JOBKLUB_BENCH_FOLDER"]
        let folder =
            kept.map { URL(fileURLWithPath: $0) }
            ?? manager.temporaryDirectory.appendingPathComponent("bench-\(UUID())")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? manager.removeItem(at: folder) } }
        try body(folder)
    }
}
