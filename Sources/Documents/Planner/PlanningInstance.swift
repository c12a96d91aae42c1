internal import CivilTime
public import Correspondence
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
        public let place: Phrase
        /// What is wrong there.
        public let problem: Phrase

        init(_ place: String, _ problem: Phrase) {
            self.place = Phrase("instance.path", ["path": .text(place)])
            self.problem = problem
        }
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
            throw Mistake(error, in: data)
        }
        try self.init(document)
    }
}
