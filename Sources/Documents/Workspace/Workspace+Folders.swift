internal import Foundation

extension Workspace {
    /// Names that no programme may have, since commands have them.
    public static let reservedIDs: Set<String> = [
        "change", "help", "make", "preview", "show", "suggest",
    ]

    /// The files of rules, venues, closed days and people in a folder.
    ///
    /// Of a folder that holds the folders of a municipality, these are looked into.
    ///
    /// - Parameter folder: The folder.
    /// - Returns: Paths in the order of their names; nothing if it is no folder that can be read.
    public static func files(in folder: String) -> [String]? {
        var isFolder: ObjCBool = false
        guard
            FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue,
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return nil }
        let place = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        return names.sorted().flatMap { name -> [String] in
            let path = "\(place)/\(name)"
            if ["calendars", "venues", "people"].contains(name), let inner = files(in: path) {
                return inner
            }
            let isOurs = [".yaml", ".yml", ".ics"].contains { name.lowercased().hasSuffix($0) }
            return isOurs && !name.hasPrefix(".") ? [path] : []
        }
    }
}
