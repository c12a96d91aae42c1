internal import Documents

/// A file that a command writes.
enum OutputFile {
    /// Writes a file, or standard output for `-`.
    ///
    /// A new file that holds personal data is for its owner only.
    static func write(
        _ octets: some Collection<UInt8>,
        to path: String,
        isPersonal: Bool = false
    ) throws {
        guard path != "-" else { return try Console.write(octets) }
        try WrittenFile.write(octets, to: path, isPersonal: isPersonal)
    }
}
