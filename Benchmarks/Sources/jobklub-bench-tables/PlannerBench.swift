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
                    guard again.assignments == result.assignments else {
                        fatalError("\(file.lastPathComponent): another result")
                    }
                }
            }
            let missing = result.assignments.count { $0 == nil }
            let disturbed = instance.problem.disturbed(by: result)
            Table.row(
                instance.name,
                .median(costs),
                "costs \(result.cost), at least \(result.bound), "
                    + "\(missing) of \(result.assignments.count) not placed"
                    + (disturbed.map { ", \($0) invited meetings changed" } ?? "")
            )
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print("peak memory: \(usage.ru_maxrss / 1024) MiB")
    }
}

extension PlanningProblem {
    /// How many meetings that people are invited to stand elsewhere in a plan; nothing where nobody is.
    fileprivate func disturbed(by result: PlanResult) -> Int? {
        let invited = demands.indices.filter { demand in
            let standing = demands[demand].standing
            return standing?.isPinned == false
                && standing?.otherDay.contains { $0.term == .invitedDate } == true
        }
        guard !invited.isEmpty else { return nil }
        return invited.count { result.assignments[$0] != demands[$0].standing?.assignment }
    }
}
