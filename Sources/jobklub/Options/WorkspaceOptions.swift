internal import ArgumentParser
internal import Correspondence
internal import Documents

/// The folders that rules and places are read from.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Folder of programmes and closed days.", valueName: "dir"),
        completion: .directory
    )
    var calendars = "calendars"

    @Option(help: ArgumentHelp("Folder of venues.", valueName: "dir"), completion: .directory)
    var venues = "venues"

    var workspace: Workspace { Workspace(calendars: calendars, venues: venues) }

    /// The programmes of the folder in use, for shells that complete words.
    static let programmes = CompletionKind.custom { words, _, _ in
        let folder = words.firstIndex(of: "--calendars").map { words[($0 + 1)...].first } ?? nil
        let workspace = Workspace(calendars: folder ?? "calendars", venues: "venues")
        return (try? workspace.programmeIDs()) ?? []
    }
}
