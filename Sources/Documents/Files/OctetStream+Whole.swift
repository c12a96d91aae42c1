internal import Correspondence

extension OctetStream {
    /// All octets of a file, or of standard input for `-`.
    ///
    /// Reading stops where there are too many, so that neither a mistyped path nor an endless pipe fills
    /// the memory.
    ///
    /// - Parameters:
    ///   - path: The file; `-` is standard input.
    ///   - limit: The most octets that are taken.
    /// - Returns: All octets.
    /// - Throws: ``Workspace/Missing``, ``Unreadable``, or `FileMistakes` for more than the limit.
    public static func octets(of path: String, atMost limit: Int) throws -> [UInt8] {
        let stream = try OctetStream(path: path)
        let piece = 1 << 16
        var octets: [UInt8] = []
        while true {
            let room = min(piece, limit + 1 - octets.count)
            let read = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            guard !read.isEmpty else { return octets }
            octets += read
            guard octets.count <= limit else {
                let log = MistakeLog(file: path)
                log.add(nil, Phrase("mistake.file-too-large", ["count": .number(limit)]))
                throw FileMistakes(log.mistakes)
            }
        }
    }
}

/// How many octets files have at most, by what they hold.
public enum FileLimit {
    /// A list of people, an attendance list, a table of staff.
    public static let table = CSVReader.maximumOctets
    /// A file of rules, and a calendar of closed days.
    public static let rules = 16 << 20
    /// A plan, or an instance for the planner: all municipalities of Denmark come to 10 MB.
    public static let plan = 64 << 20
    /// Everything of a municipality: a large one has 100 MB after ten years.
    public static let everything = 1 << 30
}
