public import CivilTime
internal import Participation
public import Planning

/// A programme with all that its meetings need to be kept: rules, zone, and the files they came from.
public struct ProgrammeRules: Sendable {
    /// The programme with its venues and closed days.
    public let setting: Setting

    /// The zone whose clocks the times are read from.
    public let zone: Zone

    /// The files, so that the database can be read without the folders they came from.
    public let files: [RuleFile]

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - setting: The programme with its venues and closed days.
    ///   - zone: The zone whose clocks the times are read from.
    ///   - files: The files they came from.
    public init(setting: Setting, zone: Zone, files: [RuleFile]) {
        self.setting = setting
        self.zone = zone
        self.files = files
    }

    /// The programme.
    public var programme: Programme { setting.programme }

    func venue(_ id: Identifier) -> Venue? {
        setting.venues.first { $0.id == id }
    }

    /// The moments of a meeting, by the rules and clocks of the programme.
    func moments(_ meeting: Meeting) -> MeetingMoments {
        let reach = DaySpan(meeting.date).widened(before: 90, after: 0)
        return MeetingMoments(
            meeting,
            programme,
            closedDays: ClosedDays(setting.closedDayRules, over: reach),
            zone: zone
        )
    }
}

/// A file of rules as it was when they were last applied.
public struct RuleFile: Hashable, Sendable {
    /// Which of the two folders it is from.
    public let folder: Folder
    /// Its name, without a folder.
    public let name: String
    /// What stands in it.
    public let octets: [UInt8]

    /// The folders that rules are kept in.
    public enum Folder: String, CaseIterable, Hashable, Sendable {
        /// Programmes and closed days.
        case calendars
        /// Places.
        case venues
    }

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - folder: Which of the two folders it is from.
    ///   - name: Its name, without a folder.
    ///   - octets: What stands in it.
    public init(folder: Folder, name: String, octets: [UInt8]) {
        self.folder = folder
        self.name = name
        self.octets = octets
    }
}
