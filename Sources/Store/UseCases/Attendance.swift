internal import CivilTime
internal import GRDB
public import Participation
internal import Planning

// Attendance: what a facilitator ticks, apart from what people had answered.

/// A tick for one person.
public struct Tick: Hashable, Sendable {
    /// Whom.
    public let participant: Int
    /// What; nothing takes a tick away.
    public let mark: Mark?
    /// The version that was read; nothing to write over whatever is there.
    public let version: Version?

    /// Makes a tick.
    ///
    /// - Parameters:
    ///   - participant: Whom.
    ///   - mark: What; nothing takes a tick away.
    ///   - version: The version that was read, if two people may be ticking.
    public init(_ participant: Int, _ mark: Mark?, expecting version: Version? = nil) {
        self.participant = participant
        self.mark = mark
        self.version = version
    }
}

extension UseCase where Outcome == [Int] {
    /// Ticks who came to a meeting, all of the ticks or none.
    ///
    /// Somebody without a seat who is ticked as come is a walk-in.
    ///
    /// - Parameters:
    ///   - ticks: The ticks.
    ///   - meeting: The meeting's id.
    /// - Returns: A use case that gives those who walked in.
    public static func markAttendance(_ ticks: [Tick], at meeting: String) -> UseCase {
        UseCase(.markAttendance, .changes, about: Subject(meeting: meeting)) { work in
            let stored = try work.heldMeeting(meeting)
            // From midnight on, since some tick while people come in.
            let morning = stored.meeting.span.start.secondsSinceMidnight
            guard stored.moments.begins.secondsSinceEpoch - morning <= work.now.secondsSinceEpoch
            else { throw StoreError.notYet(meeting, stored.meeting.date) }
            for tick in ticks { try work.tick(tick, meeting) }
            let seating = try work.seatings(of: [stored])[stored.meeting.id]
            return ticks.filter {
                $0.mark?.isThere == true && seating?.expected.contains($0.participant) != true
            }.map(\.participant)
        }
    }
}

extension Work {
    fileprivate func tick(_ tick: Tick, _ meeting: String) throws {
        _ = try person(tick.participant)
        let current: Int? = try row(
            "SELECT version FROM attendance WHERE meeting = ? AND participant = ?",
            [meeting, tick.participant]
        )?["version"]
        if let version = tick.version, version != current ?? 0 {
            throw StoreError.changedMeanwhile(version: current ?? 0)
        }
        guard let mark = tick.mark else {
            return try execute(
                "DELETE FROM attendance WHERE meeting = ? AND participant = ?",
                [meeting, tick.participant]
            )
        }
        try execute(
            """
            INSERT INTO attendance (meeting, participant, mark, at, version)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (meeting, participant) DO UPDATE SET mark = excluded.mark,
                at = excluded.at, version = excluded.version
            """,
            [meeting, tick.participant, mark.rawValue, now.secondsSinceEpoch, number]
        )
    }
}
