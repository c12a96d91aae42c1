internal import Correspondence
internal import Planning

extension Workspace {
    /// The files that a programme is read from.
    public struct ProgrammeFiles: Sendable {
        /// The programme and its closed days, by name.
        public let calendars: [String: [UInt8]]
        /// Its venues, by name.
        public let venues: [String: [UInt8]]
    }

    /// Reads the files of a programme as they are, so that they can be kept with its meetings.
    ///
    /// - Parameter id: The programme's id.
    /// - Returns: The programme's own file and all that it names.
    /// - Throws: ``Missing``, or `FileMistakes` where the programme has mistakes.
    public func files(of id: String) throws -> ProgrammeFiles {
        let name = "\(id).yaml"
        guard let octets = contents("\(calendars)/\(name)") else {
            throw Missing.file("\(calendars)/\(name)")
        }
        let file = try ProgrammeFile(octets, file: name, zone: zones.zone)
        var calendarFiles = [name: octets]
        for reference in file.closedDayFiles {
            calendarFiles[reference.file.name] = contents("\(calendars)/\(reference.file.name)")
        }
        var venueFiles: [String: [UInt8]] = [:]
        if let reference = file.venueFile {
            venueFiles[reference.name] = contents("\(venues)/\(reference.name)")
        }
        return ProgrammeFiles(calendars: calendarFiles, venues: venueFiles)
    }
}
