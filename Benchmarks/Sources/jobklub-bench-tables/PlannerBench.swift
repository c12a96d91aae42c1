import Documents
import Foundation
import Planning

/// Measures planning and re-planning on files of the format `planner-instance/1`.
enum PlannerBench {
    /// Reads and plans every instance of a folder, by name.
    ///
    /// - Parameter folder: Instances as `*.json`; one with `existing` meetings is a re-planning.
    /// - Throws: What keeps a file from being read.
    static func run(in folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        Table.title("Planning instances")
        for file in files {
            let data = try Data(contentsOf: file)
            let instance = try PlanningInstance(data)
            var search = PlanSearch()
            search.prove = true
            let result = search.run(instance.problem)
            search.prove = false
            let costs = try (0..<5).map { _ in
                try Meter.cost {
                    let again = search.run(try PlanningInstance(data).problem)
                    guard again.picks == result.picks else {
                        fatalError("\(file.lastPathComponent): another result")
                    }
                }
            }
            let missing = result.picks.count { $0 == nil }
            Table.row(
                instance.name,
                .median(costs),
                "costs \(result.cost), at least \(result.bound), "
                    + "\(missing) of \(result.picks.count) not placed"
            )
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print("peak memory: \(usage.ru_maxrss / 1024) MiB")
    }
}
