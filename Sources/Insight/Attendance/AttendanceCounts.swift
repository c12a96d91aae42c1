public import Participation

/// What was counted at one meeting or at several: seats, not persons.
///
/// Whoever has a seat at three meetings counts three times. Always
/// `expected` = `came` + `excused` + `noShow` + `notMarked`, and nothing but `meetings`, `invited` and
/// `walkIns` is above `everRegistered`.
public struct AttendanceCounts: Hashable, Sendable, Encodable {
    /// Meetings that were held.
    public private(set) var meetings = 0
    /// Those who were asked to come, or registered without being asked.
    public private(set) var invited = 0
    /// Those who had a seat at any time before the meeting began.
    public private(set) var everRegistered = 0
    /// Those who held a seat when the meeting began.
    public private(set) var expected = 0
    /// Of the expected, those who came, whether on time or late.
    public private(set) var came = 0
    /// Of those who came, those who came late.
    public private(set) var cameLate = 0
    /// Of the expected, those who stayed away and had said so.
    public private(set) var excused = 0
    /// Of the expected, those who stayed away without a word.
    public private(set) var noShow = 0
    /// Of the expected, those of whom nothing is known.
    public private(set) var notMarked = 0
    /// Those who gave up the seat, or said that they would miss this one meeting, in time.
    public private(set) var cancelledInTime = 0
    /// Those who gave up the seat, or said that they would miss this one meeting, later than that.
    public private(set) var cancelledLate = 0
    /// Those whose seat the municipality took back.
    public private(set) var cancelledByUs = 0
    /// Those who came without a seat; they are in no rate.
    public private(set) var walkIns = 0

    /// Nothing yet.
    public init() {}

    /// Counts one meeting; one that was not held counts nothing.
    ///
    /// - Parameter meeting: The meeting.
    /// - Complexity: O(people with a seat or a mark).
    public init(_ meeting: MeetingAttendance) {
        guard meeting.isHeld else { return }
        meetings = 1
        for participant in meeting.countedOrAsked { add(participant, at: meeting) }
    }

    /// Of the expected, those of whom something is known.
    public var marked: Int { expected - notMarked }

    /// Of those who ever had a seat, those who stayed away with word but of whom nobody knows when they gave it.
    ///
    /// Always `everRegistered` = `cancelledInTime` + `cancelledLate` + `cancelledByUs` + `came` + this + `noShow` +
    /// `notMarked`.
    public var excusedOtherwise: Int {
        everRegistered - cancelledInTime - cancelledLate - cancelledByUs - came - noShow - notMarked
    }

    /// Lets one more meeting count, of which not everybody is looked at.
    mutating func addMeeting() { meetings += 1 }

    /// Counts one person at one meeting that was held.
    mutating func add(_ participant: Int, at meeting: MeetingAttendance) {
        let seating = meeting.seating
        guard seating.expected.contains(participant) || seating.everRegistered.contains(participant)
        else {
            walkIns += meeting.marks[participant]?.isThere == true ? 1 : 0
            invited += meeting.leadDays[participant] == nil ? 0 : 1
            return
        }
        invited += 1
        everRegistered += 1
        // Whoever said they would not come and came after all has cancelled nothing.
        let isThere = meeting.mark(of: participant)?.isThere == true
        let notice = isThere ? nil : meeting.notices[participant]
        if seating.cancelledInTime.contains(participant) || notice == true {
            cancelledInTime += 1
        } else if seating.cancelledLate.contains(participant) || notice == false {
            cancelledLate += 1
        } else if seating.cancelledByUs.contains(participant) {
            cancelledByUs += 1
        }
        guard seating.expected.contains(participant) else {
            walkIns += meeting.marks[participant]?.isThere == true ? 1 : 0
            return
        }
        expected += 1
        switch meeting.mark(of: participant) {
        case .came, .held: came += 1
        case .cameLate:
            came += 1
            cameLate += 1
        // A talk that was moved or not wanted is no absence without a word.
        case .excused, .moved, .notWanted: excused += 1
        case .noShow: noShow += 1
        case nil: notMarked += 1
        }
    }
}

extension AttendanceCounts {
    /// The counts of two lots of meetings together.
    public static func + (left: AttendanceCounts, right: AttendanceCounts) -> AttendanceCounts {
        var sum = left
        sum += right
        return sum
    }

    /// Adds the counts of more meetings.
    public static func += (left: inout AttendanceCounts, right: AttendanceCounts) {
        for count in all { left[keyPath: count] += right[keyPath: count] }
    }

    private static var all: [WritableKeyPath<AttendanceCounts, Int>] {
        [
            \.meetings, \.invited, \.everRegistered, \.expected, \.came, \.cameLate, \.excused,
            \.noShow,
            \.notMarked, \.cancelledInTime, \.cancelledLate, \.cancelledByUs, \.walkIns,
        ]
    }
}

extension MeetingAttendance {
    /// Everybody who counts somewhere: those who ever had a seat, and those who came without.
    var counted: Set<Int> {
        seating.everRegistered.union(seating.expected).union(walkIns)
    }

    /// The same with those who were asked to come and have done nothing else.
    var countedOrAsked: Set<Int> { counted.union(leadDays.keys) }
}
