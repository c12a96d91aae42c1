public import Foundation

/// Where the package lies.
public enum PackageRoot {
    /// The package's root folder, found from where this file was compiled.
    public static let url = URL(filePath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file or folder of the package.
    ///
    /// - Parameter path: Relative to the root, for example `Tests/Peers`.
    /// - Returns: Its place on this machine.
    public static func file(_ path: String) -> URL {
        url.appending(path: path)
    }
}
