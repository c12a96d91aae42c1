/// A file that somebody has written rules in, as octets.
///
/// The octets travel with what was made from them, so that a copy of a database needs no folders.
public struct RuleFile: Hashable, Sendable {
    /// Which of the two folders it is from.
    public var folder: Folder

    /// Its name without a folder, for example `frederiksberg.yaml`.
    public var name: String

    /// What stands in it.
    public var octets: [UInt8]

    /// The folders that rules are kept in.
    public enum Folder: String, CaseIterable, Hashable, Sendable {
        /// Programmes and closed days.
        case calendars
        /// Venues.
        case venues
    }

    /// Makes the value.
    public init(folder: Folder, name: String, octets: [UInt8]) {
        self.folder = folder
        self.name = name
        self.octets = octets
    }
}

extension RuleFile: Comparable {
    /// By folder, then by name.
    public static func < (left: RuleFile, right: RuleFile) -> Bool {
        (left.folder.rawValue, left.name) < (right.folder.rawValue, right.name)
    }
}
