import CivilTime
import Insight
import Store

/// The standard report, as the program makes it.
enum Numbers {
    /// Reads the file and counts by everything there is.
    static func report(_ store: Store) throws -> Int {
        let input = try store.perform(
            .readNumbers(),
            by: BigTown.staff,
            at: Instant(secondsSinceEpoch: 0)
        )
        let report = AttendanceReport(input.meetings, by: AttendanceGrouping.allCases)
        let persons = PersonReport(
            input.people,
            meetings: input.meetings,
            offers: input.offers,
            sessions: input.sessions
        )
        return report.rows.count + persons.total.completed
    }

    /// What the program is asked for the same.
    static func command(_ path: String) -> [String] {
        ["report", "attendance", "--json", "--db", path]
            + AttendanceGrouping.allCases.flatMap { ["--by", $0.rawValue] }
    }
}
