import Foundation

/// Measures the ways through the house that people wait for, on Frederiksberg's own rules.
///
/// Without an argument everything is measured; `plans` or `store` measures that part. With
/// `JOBKLUB_BENCH_FOLDER` the databases are made in that folder and stay there.
@main
enum Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let part = StoreBench.Part(rawValue: arguments.first ?? "") else {
            if arguments.first != "plans" { try store() }
            if arguments.first != "store" { try PlanBench.run() }
            return
        }
        let words = Array(arguments.dropFirst())
        let folder = URL(fileURLWithPath: words.first ?? "")
        try StoreBench(in: folder).run(part, words.last.flatMap(Int.init) ?? 1)
    }

    private static func store() throws {
        let manager = FileManager.default
        let kept = ProcessInfo.processInfo.environment["JOBKLUB_BENCH_FOLDER"]
        let folder =
            kept.map { URL(fileURLWithPath: $0) }
            ?? manager.temporaryDirectory.appendingPathComponent("bench-\(UUID())")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? manager.removeItem(at: folder) } }
        try StoreBench(in: folder).run()
    }
}
