internal import GRDB
internal import Participation
internal import Planning

// Making one person of two.

/// What came of making one person of two.
public struct MergedPeople: Hashable, Sendable {
    /// What happened to seats.
    public let changes: [SeatChange]
    /// Outcomes of the two that look like one but say different things; all of them were kept.
    public let contradictions: [Contradiction]

    /// Two outcomes, by their numbers.
    public struct Contradiction: Hashable, Sendable {
        /// Of the one who stays.
        public let first: Int
        /// Of the duplicate.
        public let second: Int

        /// Makes the value.
        public init(first: Int, second: Int) {
            self.first = first
            self.second = second
        }
    }
}

extension UseCase where Outcome == MergedPeople {
    /// Makes one person of two.
    ///
    /// What the kept one lacks is taken over from the duplicate, and what the courses of both led to is kept,
    /// each outcome once unless the two contradict each other;
    /// of two registrations for the same seats the stronger one stays, and a seat that comes free is offered
    /// on.
    ///
    /// - Parameters:
    ///   - duplicate: The number that is given up.
    ///   - kept: The number that stays.
    /// - Returns: A use case that gives what happened to seats, and which outcomes somebody should look at.
    public static func mergePeople(_ duplicate: Int, into kept: Int) -> UseCase {
        UseCase(.mergePeople, .changes, about: Subject(participant: kept)) { work in
            guard duplicate != kept else { throw PersonError.sameNumber(kept) }
            let (from, to) = (try work.person(duplicate), try work.person(kept))
            try work.update(to.person.completed(by: from.person), expecting: nil)
            let changes = try work.mergeSeats(duplicate, into: kept)
            // Whoever came under one number was there, whatever stands under the other; and whoever
            // was excused under one was.
            try work.execute(
                """
                DELETE FROM attendance WHERE participant = ?1 AND meeting IN (
                    SELECT other.meeting FROM attendance AS other WHERE other.participant = ?2
                        AND (attendance.mark = 'no-show'
                            OR attendance.mark IN ('excused', 'moved', 'not-wanted')
                                AND other.mark IN ('came', 'came-late', 'held')))
                """,
                [kept, duplicate]
            )
            let contradictions = try work.mergeOutcomes(of: duplicate, into: kept)
            try work.askInterpretersAgain(about: [duplicate, kept])
            for table in [
                "attendance", "absence_notice", "late_notice", "remark", "request",
                "talk_interpreter",
            ] {
                try work.execute(
                    "UPDATE OR IGNORE \(table) SET participant = ? WHERE participant = ?",
                    [kept, duplicate]
                )
                try work.execute("DELETE FROM \(table) WHERE participant = ?", [duplicate])
            }
            try work.execute(
                "UPDATE participant SET merged_into = ?, version = ? WHERE id = ?",
                [kept, work.number, duplicate]
            )
            return MergedPeople(changes: work.shown(changes), contradictions: contradictions)
        }
    }
}
