public import CivilTime
internal import Foundation
internal import GRDB
internal import Participation
public import Planning

// The year as it stands.

extension UseCase where Outcome == [StoredMeeting] {
    /// The meetings of a span of days, cancelled ones too.
    ///
    /// - Parameters:
    ///   - programme: Only this one; nothing for all.
    ///   - span: By the day they are held on; nothing for all.
    /// - Returns: The use case; in the order they are held.
    public static func readMeetings(
        of programme: String? = nil,
        in span: DaySpan? = nil
    ) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            try work.meetings(
                where: """
                    (?1 IS NULL OR programme = ?1) AND (?2 IS NULL OR day >= ?2)
                    AND (?3 IS NULL OR day <= ?3)
                    """,
                [programme, span?.first.description, span?.last.description]
            )
        }
    }

    /// The meetings of one cycle, cancelled ones too.
    ///
    /// - Parameter cycle: The cycle's id.
    /// - Returns: The use case; in the order they are held.
    public static func readCycle(_ cycle: String) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let meetings = try work.meetings(where: "cycle = ?", [cycle])
            guard !meetings.isEmpty else { throw StoreError.noMeeting(cycle) }
            return meetings
        }
    }
}

extension UseCase where Outcome == StoredMeeting {
    /// One meeting.
    ///
    /// - Parameter id: The meeting's id.
    /// - Returns: The use case.
    public static func readMeeting(_ id: String) -> UseCase {
        UseCase(.readPlan, .reads) { try $0.meeting(id) }
    }
}

extension UseCase where Outcome == [RuleFile] {
    /// The files of rules as they were last applied.
    ///
    /// - Returns: The use case.
    public static func readRules() -> UseCase {
        UseCase(.readPlan, .reads) { work in
            try work.rows("SELECT * FROM rule_file ORDER BY folder, name").map { row in
                let octets: Data = row["octets"]
                return RuleFile(
                    folder: try row.word("folder"),
                    name: row["name"],
                    octets: Array(octets)
                )
            }
        }
    }
}

extension UseCase where Outcome == [Identifier: [VenueClosure]] {
    /// The closures of venues that were noted in the file, beside those of the rules.
    ///
    /// - Returns: The use case.
    public static func readClosures() -> UseCase {
        UseCase(.readPlan, .reads) { work in
            var closures: [Identifier: [VenueClosure]] = [:]
            for row in try work.rows("SELECT * FROM venue_closure ORDER BY number") {
                guard
                    let span = DaySpan(try row.day("first_day"), through: try row.day("last_day"))
                else { continue }
                let closure = VenueClosure(span: span, name: LocalizedText(row["reason"]))
                closures[try row.identifier("venue"), default: []].append(closure)
            }
            return closures
        }
    }
}
