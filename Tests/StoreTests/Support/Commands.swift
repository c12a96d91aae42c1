import Foundation
import TestSupport

/// The program itself, which lies beside the tests.
enum Commands {
    /// How a command ended and what it said.
    struct Outcome: Sendable {
        let code: Int32
        let output: String
        let error: String

        /// Whether it ended as commands end, with one of the codes of the operator's page.
        var isOrderly: Bool { [0, 64, 65, 66, 73, 74, 75, 77].contains(code) }
    }

    static func run(_ arguments: [String], in folder: URL) throws -> Outcome {
        let changes = ["SWIFT_BACKTRACE": "enable=no"]
        let result = try Peer.run(
            try LoopProcess.program("jobklub").path,
            arguments,
            environment: ProcessInfo.processInfo.environment.merging(changes) { $1 },
            directory: folder
        )
        return Outcome(
            code: result.status,
            output: String(decoding: result.output, as: UTF8.self),
            error: result.error
        )
    }
}
