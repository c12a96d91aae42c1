public import CivilTime
internal import GRDB
public import Planning

// Those who help to hold meetings: adding, changing, removing, days away.

extension UseCase where Outcome == Void {
    /// Adds a facilitator, a speaker or an interpreter.
    ///
    /// - Parameter member: The person.
    /// - Returns: A use case that fails with ``StaffError/exists(_:)``.
    public static func addStaff(_ member: AnyStaffMember) -> UseCase {
        let key = StaffKey(member)
        return UseCase(.addStaff, .changes, about: Subject(staff: key)) { work in
            guard try work.staffMembers(only: key).isEmpty else {
                throw StaffError.exists(key)
            }
            try work.save(member)
        }
    }

    /// Changes what is kept of somebody.
    ///
    /// - Parameters:
    ///   - member: As they should be from now on.
    ///   - version: The version that was read; nothing to write over whatever is there.
    /// - Returns: A use case that fails with ``ConflictError/changedMeanwhile(version:)``.
    public static func changeStaff(
        _ member: AnyStaffMember,
        expecting version: Version?
    ) -> UseCase {
        .change(StaffKey(member), expecting: version) { $0 = member }
    }

    /// Notes that somebody cannot be had for some days.
    ///
    /// - Parameters:
    ///   - absence: The days; of the same days only the last kind is kept.
    ///   - key: Who.
    /// - Returns: The use case.
    public static func noteAbsence(_ absence: Availability.Absence, of key: StaffKey) -> UseCase {
        .change(key) { $0.note(absence) }
    }

    /// Notes that a time of somebody's is taken by something else.
    ///
    /// - Parameters:
    ///   - booking: The day and time.
    ///   - key: Who.
    /// - Returns: The use case.
    public static func noteBooking(_ booking: Availability.Booking, of key: StaffKey) -> UseCase {
        .change(key) { member in
            let bookings = member.availability.bookings
            guard !bookings.contains(booking) else { return }
            member.particulars.availability.bookings = (bookings + [booking]).sorted {
                ($0.day, $0.span.start, $0.span.end) < ($1.day, $1.span.start, $1.span.end)
            }
        }
    }

    /// Notes that somebody can be had again from a day on.
    ///
    /// An absence that covers the day ends the day before, and what is booked on the day is free.
    ///
    /// - Parameters:
    ///   - key: Who.
    ///   - day: The first day.
    /// - Returns: A use case that fails with ``StaffError/notAway(_:_:)``.
    public static func takeBackAbsence(of key: StaffKey, from day: Day) -> UseCase {
        .change(key) { member in
            let before = member.availability
            member.particulars.availability.absences = before.absences.compactMap { absence in
                guard absence.span.contains(day) else { return absence }
                return DaySpan(absence.span.first, through: day.advanced(by: -1)).map {
                    Availability.Absence(span: $0, kind: absence.kind)
                }
            }
            member.particulars.availability.bookings.removeAll { $0.day == day }
            guard member.availability != before else { throw StaffError.notAway(key, day) }
        }
    }

    /// Notes that a speaker was thanked.
    ///
    /// - Parameters:
    ///   - id: The speaker's short name.
    ///   - day: The day.
    /// - Returns: The use case.
    public static func noteThanks(to id: Identifier, on day: Day) -> UseCase {
        .changeSpeaker(id) { $0.thankedOn = Set($0.thankedOn + [day]).sorted() }
    }

    /// Removes somebody; meetings that are over forget who held them.
    ///
    /// - Parameter key: Who.
    /// - Returns: A use case that fails with ``StaffError/needed(_:count:)`` where the person
    ///   is to be at a meeting.
    public static func removeStaff(_ key: StaffKey) -> UseCase {
        UseCase(.removeStaff, .changes, about: Subject(staff: key)) { work in
            try work.requireReach(try work.staffMember(key).member, becoming: nil)
            let count = try work.comingMeetings(of: key)
            guard count == 0 else { throw StaffError.needed(key, count: count) }
            try work.remove(key)
        }
    }

    private static func change(
        _ key: StaffKey,
        expecting version: Version? = nil,
        _ edit: @escaping @Sendable (inout AnyStaffMember) throws -> Void
    ) -> UseCase {
        UseCase(.changeStaff, .changes, about: Subject(staff: key)) { work in
            let stored = try work.staffMember(key)
            try work.requireReach(stored.member, becoming: stored.member)
            if let version, version != stored.version {
                throw ConflictError.changedMeanwhile(version: stored.version)
            }
            var member = stored.member
            try edit(&member)
            if member != stored.member { try work.save(member) }
        }
    }

    private static func changeSpeaker(
        _ id: Identifier,
        _ edit: @escaping @Sendable (inout Speaker) -> Void
    ) -> UseCase {
        .change(StaffKey(.speaker, id)) { member in
            guard case .speaker(var speaker) = member else { return }
            edit(&speaker)
            member = .speaker(speaker)
        }
    }
}

extension AnyStaffMember {
    fileprivate mutating func note(_ absence: Availability.Absence) {
        let others = availability.absences.filter { $0.span != absence.span }
        particulars.availability.absences = (others + [absence]).sorted {
            ($0.span.first, $0.span.last) < ($1.span.first, $1.span.last)
        }
    }
}

extension Work {
    /// Notes that somebody cannot be had for some days.
    func noteAbsence(_ absence: Availability.Absence, of key: StaffKey) throws {
        var member = try staffMember(key).member
        member.note(absence)
        try save(member)
    }

    /// How many meetings are still to come that somebody is to be at.
    fileprivate func comingMeetings(of key: StaffKey) throws -> Int {
        let condition =
            switch key.kind {
            case .facilitator: "?1 IN (facilitator, second_facilitator)"
            case .speaker: "speaker = ?1"
            case .interpreter:
                """
                id IN (SELECT meeting FROM meeting_interpreter WHERE interpreter = ?1
                    UNION SELECT meeting FROM talk_interpreter WHERE interpreter = ?1)
                """
            }
        return try row(
            """
            SELECT count(*) AS count FROM meeting
            WHERE \(condition) AND ends > ?2 AND cancelled_because IS NULL
            """,
            [key.id.text, now.secondsSinceEpoch]
        )?.number("count") ?? 0
    }
}
