public import Insight

/// The files of ledgers and prices, read from where they lie.
public enum EconomyFiles {
    /// Reads one case.
    ///
    /// - `path`: The file; `-` is standard input.
    ///
    /// Throws: ``Workspace/Missing``, or `FileMistakes` with every mistake.
    public static func caseStudy(at path: String) throws -> CaseStudy {
        try CaseFile.read(octets(of: path), file: path)
    }

    /// Reads prices of a programme.
    ///
    /// - `path`: The file; `-` is standard input.
    ///
    /// Throws: As ``caseStudy(at:)``.
    public static func prices(at path: String) throws -> ProgrammePrices {
        try PriceFile.read(octets(of: path), file: path)
    }

    /// Reads scenarios with the case that they name, which lies in the same folder.
    ///
    /// - `path`: The file; `-` is standard input, whose case lies in the current folder.
    ///
    /// Throws: As ``caseStudy(at:)``.
    public static func scenarios(at path: String) throws -> ScenarioSet {
        try scenarios(octets(of: path), path: path)
    }

    static func scenarios(_ octets: [UInt8], path: String) throws -> ScenarioSet {
        let end = path.lastIndex(of: "/")
        let folder = end.map { String(path[...$0]) } ?? ""
        let files = Workspace(calendars: folder, venues: folder)
        return try ScenarioFile.read(octets, file: path) { name in
            let path = folder + name
            return try files.contents(path).map { (octets: $0, file: path) }
        }
    }

    private static func octets(of path: String) throws -> [UInt8] {
        try OctetStream.octets(of: path, atMost: FileLimit.rules)
    }
}
