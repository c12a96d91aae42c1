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
    /// How many of the ticks were kept.
    public let kept: Int
    /// Those that were not, in the order they were given.
    public let refused: [RefusedTick]
    /// Those who came without a seat.
    public let walkIns: [Int]
    /// The cycle that has seats left for them in its remaining sessions, and how many.
    public let leftOver: LeftOverSeats?
    /// How many of those who had a seat are still not marked.
    public let missing: Int
    /// Whether the meeting is closed, so that this was a correction.
    public let isClosed: Bool
}

/// Seats in what is left of a running cycle.
public struct LeftOverSeats: Hashable, Sendable {
    /// The cycle.
    public let roster: RosterID
    /// How many; at least 1.
    public let count: Int
    /// Those who came without a seat and can be given one; never empty.
    public let people: [Int]
}

/// How ticks are taken.
public struct TickTerms: Hashable, Sendable {
    /// Whether other people's ticks are written over.
    public var overwriting: Bool
    /// Whether the ticks that can be kept are kept where others are refused.
    public var keepingOthers: Bool
    /// Why somebody is ticked earlier than an hour before the meeting begins; nothing if nobody is.
    public var early: EarlyTick?

    /// Makes the terms.
    public init(overwriting: Bool = true, keepingOthers: Bool = false, early: EarlyTick? = nil) {
        self.overwriting = overwriting
        self.keepingOthers = keepingOthers
        self.early = early
    }
}

extension UseCase where Outcome == AttendanceOutcome {
    /// Ticks who came to a meeting, all of the ticks or none, unless the others are to be kept.
    ///
    /// Nobody is ticked earlier than an hour before the meeting begins, but for a reason out of a list.
    /// Somebody without a seat who is ticked as come is a walk-in; that they stayed away cannot be ticked
    /// of them. Talks have marks of their own.
    ///
    /// - Parameters:
    ///   - ticks: The ticks, one for each person.
    ///   - remarks: Remarks about those who are expected or came; none once the meeting is closed.
    ///   - meeting: The meeting's id.
    ///   - terms: What is done with ticks of others, with those that are refused, and with early ones.
    /// - Returns: A use case that fails with ``AttendanceError/refused(_:)`` and
    ///   ``ConflictError/markedOtherwise(_:by:)`` among others.
    public static func markAttendance(
        _ ticks: [Tick],
        remarks: [Remark] = [],
        at meeting: String,
        on terms: TickTerms = TickTerms()
    ) -> UseCase {
        UseCase(.markAttendance, .changes, about: Subject(meeting: meeting)) { work in
            let stored = try work.heldMeeting(meeting)
            work.rely(on: .meetings(stored.roster))
            try work.requireReach(stored.meeting.id.cycle.programme)
            let early = try work.requireTime(for: ticks, remarks, at: stored, terms.early)
            try work.closeIfOld(stored)
            let isClosed = try work.isClosed(stored)
            let sheet = TickedSheet(
                stored,
                expected: try work.seatings(of: [stored])[stored.meeting.id]?.expected ?? [],
                listed: Set(try work.roster(stored.roster).registrations.keys),
                ticks
            )
            var refused: [RefusedTick] = []
            var kept: [Tick] = []
            for tick in ticks {
                if let reason = try sheet.refusal(of: tick)
                    ?? work.refusal(of: tick, meeting, terms)
                {
                    refused.append(RefusedTick(participant: tick.participant, reason: reason))
                } else {
                    kept.append(tick)
                }
            }
            guard refused.isEmpty || terms.keepingOthers else {
                throw AttendanceError.refusing(refused)
            }
            for tick in kept { try work.write(tick, meeting, early) }
            let there = sheet.expected.union(try work.marks(meeting).keys)
            for remark in remarks {
                guard !isClosed else { throw AttendanceError.closed(meeting) }
                try work.note(remark, at: meeting, there)
            }
            let marked = Set(try work.marks(meeting).keys).union(try work.notices(meeting).keys)
            let walkIns = kept.filter {
                $0.mark?.isThere == true && !sheet.expected.contains($0.participant)
            }.map(\.participant)
            return AttendanceOutcome(
                kept: kept.count,
                refused: refused,
                walkIns: walkIns,
                leftOver: try work.leftOver(stored, for: walkIns),
                missing: sheet.expected.subtracting(marked).count,
                isClosed: isClosed
            )
        }
    }
}

extension Work {
    /// Lets nobody tick before anybody can be there.
    ///
    /// - Returns: The reason to keep beside ticks that are early; nothing where they are not.
    fileprivate func requireTime(
        for ticks: [Tick],
        _ remarks: [Remark],
        at stored: StoredMeeting,
        _ reason: EarlyTick?
    ) throws -> EarlyTick? {
        let begins = stored.moments.begins.secondsSinceEpoch
        let earliest = Instant(secondsSinceEpoch: begins - Mark.earliest)
        let meeting = stored.meeting.id.description
        let morning = begins - stored.meeting.span.start.secondsSinceMidnight
        let local = try zone().local(earliest)
        let tooEarly = AttendanceError.notYet(meeting, local.day, local.time)
        // What is remarked of somebody can be known on the day before they come.
        guard remarks.isEmpty || morning <= now.secondsSinceEpoch else { throw tooEarly }
        guard ticks.contains(where: { $0.mark != nil }), now < earliest else { return nil }
        guard let reason else { throw tooEarly }
        // A meeting begins early on its own day; how wrong a clock is nobody knows.
        guard reason != .beganEarly || morning <= now.secondsSinceEpoch else {
            throw AttendanceError.earlyOnItsOwnDay(meeting, stored.meeting.date)
        }
        return reason
    }

    /// The seats that whoever came without one can be given in the rest of the cycle.
    fileprivate func leftOver(
        _ stored: StoredMeeting,
        for walkIns: [Int]
    ) throws -> LeftOverSeats? {
        guard stored.meeting.kind == .session, !walkIns.isEmpty,
            let times = try times(stored.roster).times
        else { return nil }
        let roster = try roster(stored.roster)
        let count = roster.leftOver(at: now, times)
        let day = try zone().local(now).day
        // Whoever pauses or has ended their course is given no seat.
        let people = try walkIns.filter {
            try course(of: $0).isActive(on: day)
                && roster.registrations[$0]?.holdsSeat != true
        }
        guard count > 0, !people.isEmpty else { return nil }
        return LeftOverSeats(roster: stored.roster, count: count, people: people)
    }

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

    /// Why a tick cannot be kept beside what stands in the file; nothing if it can.
    fileprivate func refusal(
        of tick: Tick,
        _ meeting: String,
        _ terms: TickTerms
    ) throws -> RefusedTick.Reason? {
        let participant: Participant
        do {
            participant = try person(tick.participant).person.participant
        } catch let error as NotFound {
            return .notFound(error)
        }
        if let name = tick.name, !participant.isCalled(name) {
            return .otherName(participant.shortName, written: name)
        }
        rely(on: .seats(tick.participant))
        rely(on: .attendance(tick.participant))
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
            return .changedMeanwhile(version: current)
        }
        guard let row, !terms.overwriting, try row.text("mark") != tick.mark?.rawValue,
            let other = try row.textIfAny("actor"), other != actor.name
        else { return nil }
        return .markedOtherwise(by: other)
    }

    /// Writes a tick that can be kept; one that stands already is left alone.
    fileprivate func write(_ tick: Tick, _ meeting: String, _ early: EarlyTick?) throws {
        guard let mark = tick.mark else {
            return try execute(
                "DELETE FROM attendance WHERE meeting = ? AND participant = ?",
                [meeting, tick.participant]
            )
        }
        try execute(
            """
            INSERT INTO attendance (meeting, participant, mark, at, version, early_because)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (meeting, participant) DO UPDATE SET mark = excluded.mark,
                at = excluded.at, version = excluded.version,
                early_because = excluded.early_because
            WHERE mark <> excluded.mark
            """,
            [
                meeting, tick.participant, mark.rawValue, now.secondsSinceEpoch, number,
                early?.rawValue,
            ]
        )
    }
}
