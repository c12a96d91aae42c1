internal import Documents

/// A file that a command reads.
enum InputFile {
    /// The octets of a file, or of standard input for `-`; more than the limit are refused.
    static func octets(_ path: String, atMost limit: Int = FileLimit.table) throws -> [UInt8] {
        try OctetStream.octets(of: path, atMost: limit)
    }
}
