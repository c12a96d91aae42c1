internal import ArgumentParser
internal import Correspondence

/// What the columns of a table mean, where their headings do not say so.
struct MappingOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            If the program does not know the heading of a column, say which column it is: write \
            "Heading=column". Write "Heading=-" to leave the column out. Can be given several \
            times.
            """,
            valueName: "mapping"
        )
    )
    var map: [String] = []

    func validate() throws {
        for text in map where !text.dropFirst().contains("=") {
            throw ValidationError.usage("usage.map", ["value": .text(text)])
        }
    }

    /// The columns by their headings.
    var columns: [String: String] {
        let pairs = map.map { text -> (String, String) in
            // A heading may hold an equals sign; the name of a column never does.
            let place = text.lastIndex(of: "=") ?? text.endIndex
            return (String(text[..<place]), String(text[place...].dropFirst()))
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}
