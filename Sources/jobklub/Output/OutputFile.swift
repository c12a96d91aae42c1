internal import Correspondence
internal import Disk

/// A file that a command writes.
enum OutputFile {
    /// Writes a file, or standard output for `-`, and says where it is.
    ///
    /// A new file that holds personal data is for its owner only.
    static func write(
        _ octets: some Collection<UInt8>,
        to path: String,
        isPersonal: Bool = false,
        in catalogue: Catalogue
    ) throws {
        try write(to: path, isPersonal: isPersonal, in: catalogue) { try $0(Array(octets)) }
    }

    /// Writes a file piece by piece, so that it need not fit in memory.
    static func write(
        to path: String,
        isPersonal: Bool = false,
        in catalogue: Catalogue,
        _ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void
    ) throws {
        guard path != "-" else { return try body { try Console.write($0) } }
        try WrittenFile.write(to: path, isPersonal: isPersonal, body)
        guard try !isStream(path) else { return }
        try Console.say(catalogue.text(Phrase("written", ["path": .text(path)])))
    }

    /// Whether a path is a stream of this process, such as standard output, where no words may follow.
    static func isStream(_ path: String) throws -> Bool {
        if case .stream = try FilePlace(path).content { return true }
        return false
    }
}
