/// The path of a file as SQLite takes it for nothing but that.
enum DatabasePath {
    /// SQLite takes `file:x.sqlite?mode=memory` for an address and `:memory:` for no file at all; here each is
    /// the name of a file.
    static func plain(_ path: String) -> String {
        path.hasPrefix("file:") || path.hasPrefix(":") ? "./\(path)" : path
    }
}
