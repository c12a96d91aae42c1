internal import Correspondence
public import Planning

extension Workspace {
    /// Reads the files of a programme as they are, so that they can be kept with its meetings.
    ///
    /// - Parameter id: The programme's id.
    /// - Returns: The programme's own file and all that it names, in order.
    /// - Throws: ``Missing``, or `FileMistakes` where the programme has mistakes.
    public func ruleFiles(of id: String) throws -> [RuleFile] {
        let file = try programmeFile(id)
        let calendars = ["\(id).yaml"] + file.closedDayFiles.map(\.file.name)
        let found =
            Set(calendars).map { (folder: RuleFile.Folder.calendars, name: $0) }
            + [file.venueFile].compactMap { $0 }.map { (folder: .venues, name: $0.name) }
        return try found.compactMap { folder, name in
            try contents("\(path(of: folder))/\(name)").map {
                RuleFile(folder: folder, name: name, octets: $0)
            }
        }.sorted()
    }

    private func path(of folder: RuleFile.Folder) -> String {
        switch folder {
        case .calendars: calendars
        case .venues: venues
        }
    }
}
