internal import CivilTime
internal import Participation
internal import Planning

/// What meetings are put together by.
public enum AttendanceGrouping: String, CaseIterable, Hashable, Sendable {
    /// Each meeting for itself; the key is its id.
    case meeting
    /// The kind of meeting; the key is its name in files.
    case kind
    /// The number of the session in its cycle; the key is the number. Other meetings are in no group.
    case session
    /// The cycle; the key is its id.
    case cycle
    /// The venue; the key is its id.
    case venue
    /// Whether it was outside the town hall; the key is `true` or `false`. Always within a kind of meeting.
    case outside
    /// The programme; the key is its id.
    case programme
    /// The month it was held in; the key is of the form `2027-01`.
    case month
    /// The season it was held in, of whatever year: `winter` is December to February.
    case season
    /// The weekday it was held on; the key is of the form `tuesday`.
    case weekday
    /// The hour in which it began; the key is of the form `09`.
    case hour
    /// How long before the meeting people were asked to come; the key is one of ``LeadBand``. Seats of one
    /// meeting can be in several groups.
    case lead

    /// Whether the seats of one meeting can be in several groups.
    var isBySeat: Bool { self == .lead }

    /// Whether groups come one after the other in time, so that the same group never comes again.
    var isInTime: Bool {
        switch self {
        case .meeting, .cycle, .month: true
        case .kind, .session, .venue, .outside, .programme, .season, .weekday, .hour, .lead: false
        }
    }

    /// The group that a seat at a meeting belongs to; without somebody, the meeting itself.
    func group(_ meeting: MeetingAttendance, _ participant: Int? = nil) -> AttendanceGroup? {
        let cycle = meeting.id.cycle
        switch self {
        case .meeting:
            return AttendanceGroup(meeting.id.description, (meeting.date.number, 0))
        case .kind:
            let place = MeetingKind.allCases.firstIndex(of: meeting.kind) ?? 0
            return AttendanceGroup(meeting.kind.rawValue, (place, 0))
        case .session:
            guard meeting.kind == .session, let number = meeting.id.number else { return nil }
            return AttendanceGroup("\(number)", (number, 0))
        case .cycle:
            return AttendanceGroup(
                cycle.description,
                (cycle.year * 12 + cycle.month, cycle.ordinal)
            )
        case .venue: return AttendanceGroup(meeting.venue.text)
        case .outside: return AttendanceGroup(meeting.isOutsideTownHall ? "true" : "false")
        case .programme: return AttendanceGroup(cycle.programme.text)
        case .month:
            let day = meeting.date.parts
            // The date as it is written everywhere, without its day.
            let key = String(meeting.date.description.dropLast(3))
            return AttendanceGroup(key, (day.year * 12 + day.month, 0))
        case .season:
            let season = Season(month: meeting.date.month)
            return AttendanceGroup(season.rawValue, (season.place, 0))
        case .weekday:
            let weekday = meeting.date.weekday
            return AttendanceGroup("\(weekday)", (weekday.rawValue, 0))
        case .hour:
            let hour = meeting.start.hour
            return AttendanceGroup(hour < 10 ? "0\(hour)" : "\(hour)", (hour, 0))
        case .lead:
            let band = LeadBand(participant.flatMap { meeting.leadDays[$0] })
            return AttendanceGroup(band.rawValue, (band.place, 0))
        }
    }
}

/// The seasons, as meteorologists count them.
public enum Season: String, CaseIterable, Hashable, Sendable {
    /// December to February.
    case winter
    /// March to May.
    case spring
    /// June to August.
    case summer
    /// September to November.
    case autumn

    init(month: Int) {
        self = Season.allCases[month % 12 / 3]
    }
}

/// How long before a meeting somebody was asked to come, in whole days.
public enum LeadBand: String, CaseIterable, Hashable, Sendable {
    /// Up to two days.
    case upTo2 = "0-2"
    /// Three to six days.
    case upTo6 = "3-6"
    /// The week before the last.
    case upTo13 = "7-13"
    /// Two weeks to four.
    case upTo27 = "14-27"
    /// Four weeks or longer.
    case from28 = "28-plus"
    /// Came without having been asked.
    case unknown

    init(_ days: Int?) {
        switch days {
        case nil: self = .unknown
        case (...2)?: self = .upTo2
        case (...6)?: self = .upTo6
        case (...13)?: self = .upTo13
        case (...27)?: self = .upTo27
        default: self = .from28
        }
    }
}

extension CaseIterable where Self: Equatable {
    /// Where it stands in the list.
    var place: Int { Array(Self.allCases).firstIndex(of: self) ?? 0 }
}

/// A group's key with what it is sorted by.
struct AttendanceGroup: Hashable, Comparable {
    let key: String
    private let first: Int
    private let second: Int

    init(_ key: String, _ order: (Int, Int) = (0, 0)) {
        self.key = key
        (first, second) = order
    }

    static func < (left: AttendanceGroup, right: AttendanceGroup) -> Bool {
        (left.first, left.second, left.key) < (right.first, right.second, right.key)
    }
}
