internal import ArgumentParser
internal import Correspondence
internal import Documents

extension RuleFileReader {
    /// Reads the rules of folders and of databases alike, so that each version of a file is parsed once.
    static let ofProcess = RuleFileReader()
}

/// The folders that rules and places are read from.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: .customLong("calendars"),
        help: ArgumentHelp(
            "Folder with the files of programmes and closed days (default: calendars).",
            valueName: "dir"
        ),
        completion: .directory
    )
    var calendarFolder: String?

    @Option(
        name: .customLong("venues"),
        help: ArgumentHelp("Folder with the files of venues (default: venues).", valueName: "dir"),
        completion: .directory
    )
    var venueFolder: String?

    var calendars: String { calendarFolder ?? "calendars" }

    var venues: String { venueFolder ?? "venues" }

    /// Whether a folder was named, so that its files are meant and not what a database holds.
    var areNamed: Bool { calendarFolder != nil || venueFolder != nil }

    var workspace: Workspace {
        RuleFileReader.ofProcess.workspace(calendars: calendars, venues: venues)
    }

    /// The programmes of the folder in use, for shells that complete words.
    static let programmes = CompletionKind.custom { words, _, _ in
        let folder = words.firstIndex(of: "--calendars").map { words[($0 + 1)...].first } ?? nil
        let workspace = Workspace(calendars: folder ?? "calendars", venues: "venues")
        return (try? workspace.programmeIDs()) ?? []
    }
}
