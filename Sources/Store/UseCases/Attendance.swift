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
    /// The name beside the tick on a filled-in list; nothing if only the number was written.
    public let name: String?

    /// Makes a tick, for example `Tick(58, .came)`.
    ///
    /// - `mark`: What; nothing takes a tick away.
    /// - `version`: The version that was read, if two people may be ticking.
    /// - `name`: The name as lists show it. If it is not that of the number, nothing is saved.
    public init(
        _ participant: Int,
        _ mark: Mark?,
        expecting version: Version? = nil,
        named name: String? = nil
    ) {
        self.participant = participant
        self.mark = mark
        self.version = version
        self.name = name
    }
}

/// A remark about one person at one meeting; it is deleted when the meeting is closed.
public struct Remark: Hashable, Sendable {
    /// Whom.
    public let participant: Int
    /// At most 80 characters, never about illness; nothing takes it away.
    public let text: String?

    /// Makes a remark, for example `Remark(58, "vil gerne tale om praktik")`.
    public init(_ participant: Int, _ text: String?) {
        self.participant = participant
        self.text = text
    }
}

/// What came of ticking.
public struct AttendanceOutcome: Hashable, Sendable {
    /// Those who came without a seat.
    public let walkIns: [Int]
    /// How many of those who had a seat are still not marked.
    public let missing: Int
    /// Whether the meeting is closed, so that this was a correction.
    public let isClosed: Bool
}

extension UseCase where Outcome == AttendanceOutcome {
    /// Ticks who came to a meeting, all of the ticks or none.
    ///
    /// Somebody without a seat who is ticked as come is a walk-in; nothing else can be ticked of
    /// them. What somebody else has ticked otherwise is written over only where that is meant.
    ///
    /// - Parameters:
    ///   - ticks: The ticks, one for each person.
    ///   - remarks: Remarks about those who are expected or came; none once the meeting is closed.
    ///   - meeting: The meeting's id.
    ///   - overwriting: Whether other people's ticks are written over.
    /// - Returns: A use case that fails with ``ConflictError/markedOtherwise(_:by:)`` among others.
    public static func markAttendance(
        _ ticks: [Tick],
        remarks: [Remark] = [],
        at meeting: String,
        overwriting: Bool = true
    ) -> UseCase {
        UseCase(.markAttendance, .changes, about: Subject(meeting: meeting)) { work in
            let stored = try work.heldMeeting(meeting)
            work.rely(on: .meetings(stored.roster))
            try work.requireReach(stored.meeting.id.cycle.programme)
            // From midnight on, since some tick while people come in.
            let morning = stored.meeting.span.start.secondsSinceMidnight
            guard stored.moments.begins.secondsSinceEpoch - morning <= work.now.secondsSinceEpoch
            else { throw AttendanceError.notYet(meeting, stored.meeting.date) }
            try work.closeIfOld(stored)
            let isClosed = try work.isClosed(stored)
            let expected =
                try work.seatings(of: [stored])[stored.meeting.id]?.expected ?? []
            var seen: Set<Int> = []
            for tick in ticks {
                let isUseful = tick.mark?.isThere != false || expected.contains(tick.participant)
                guard seen.insert(tick.participant).inserted, isUseful else {
                    throw AttendanceError.useless(tick.participant)
                }
                work.rely(on: .seats(tick.participant))
                work.rely(on: .attendance(tick.participant))
                try work.tick(tick, meeting, overwriting: overwriting)
            }
            let there = expected.union(try work.marks(meeting).keys)
            for remark in remarks {
                guard !isClosed else { throw AttendanceError.closed(meeting) }
                try work.note(remark, at: meeting, there)
            }
            let marked = Set(try work.marks(meeting).keys).union(try work.notices(meeting).keys)
            return AttendanceOutcome(
                walkIns: ticks.filter {
                    $0.mark?.isThere == true && !expected.contains($0.participant)
                }.map(\.participant),
                missing: expected.subtracting(marked).count,
                isClosed: isClosed
            )
        }
    }
}

extension Work {
    fileprivate func note(_ remark: Remark, at meeting: String, _ there: Set<Int>) throws {
        try requireParticipant(remark.participant)
        guard there.contains(remark.participant) else {
            throw AttendanceError.notOnList(remark.participant, meeting)
        }
        let text: String?
        do throws(TextMistake) {
            if let remark = remark.text { text = try Entrance.line(remark) } else { text = nil }
        } catch {
            throw AttendanceError.remark(error)
        }
        try save(text, of: remark.participant, at: meeting)
    }

    fileprivate func tick(_ tick: Tick, _ meeting: String, overwriting: Bool) throws {
        let shown = try person(tick.participant).person.participant.shortName
        if let name = tick.name, name != shown {
            throw AttendanceError.otherName(tick.participant, shown, written: name)
        }
        let row = try row(
            """
            SELECT attendance.mark, attendance.version, use_case.actor FROM attendance
            LEFT JOIN use_case ON use_case.number = attendance.version
            WHERE attendance.meeting = ? AND attendance.participant = ?
            """,
            [meeting, tick.participant]
        )
        let current = try row?.key("version") ?? 0
        if let version = tick.version, version != current {
            throw ConflictError.changedMeanwhile(version: current)
        }
        let mark = try row?.text("mark")
        if mark == tick.mark?.rawValue { return }
        if let row, !overwriting, let other = try row.textIfAny("actor"), other != actor.name {
            throw ConflictError.markedOtherwise(tick.participant, by: other)
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
