internal import CivilTime
public import Foundation
public import Planning

/// A planning problem that came as a file of the format `planner-instance/1`, with its names.
public struct PlanningInstance: Sendable {
    /// What the instance is called.
    public let name: String

    /// The problem, in numbers.
    public let problem: PlanningProblem

    /// Names of venues, facilitators and speakers in the order of the problem.
    public let venues: [String], facilitators: [String], speakers: [String]

    /// A day number as it is written.
    static func date(_ day: Int) -> String { Day(number: day).description }

    /// Why a file is not an instance.
    public struct Mistake: Error, Hashable, Sendable {
        /// Where in the file, for example `programmes[0].series[1].start`.
        public let place: String
        /// What is wrong there, in English.
        public let problem: String
    }

    /// Reads a file.
    ///
    /// - Parameter data: JSON in UTF-8.
    /// - Throws: ``Mistake``.
    /// - Complexity: O(meetings × days × starts × people and places of the municipality).
    public init(_ data: Data) throws {
        let document: InstanceDocument
        do {
            document = try JSONDecoder().decode(InstanceDocument.self, from: data)
        } catch let error as DecodingError {
            throw Mistake(error)
        }
        try self.init(document)
    }
}

extension PlanningInstance.Mistake {
    init(_ error: DecodingError) {
        let (context, words): (DecodingError.Context, String?) =
            switch error {
            case .keyNotFound(let key, let context): (context, "'\(key.stringValue)' is missing")
            case .typeMismatch(_, let context), .dataCorrupted(let context): (context, nil)
            case .valueNotFound(_, let context): (context, "there is no value")
            @unknown default:
                (DecodingError.Context(codingPath: [], debugDescription: "\(error)"), nil)
            }
        let path = context.codingPath.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
        let detail = (context.underlyingError as? NSError)?.userInfo["NSDebugDescription"]
        let more = (detail as? String).map { " \($0)" } ?? ""
        self.init(place: path, problem: words ?? context.debugDescription + more)
    }
}
