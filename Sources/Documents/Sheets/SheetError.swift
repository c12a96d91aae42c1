/// Why a sheet could not be made into a file.
public enum SheetError: Error, Hashable, Sendable {
    /// The drawing library gave up, with its own words.
    case drawing(String)
    /// The library for spreadsheets gave up, with its own words.
    case workbook(String)
    /// A Debian package with the fonts for these letters is not installed.
    case noFonts(package: String, letters: String)
    /// The text of a square code is empty or longer than 500 octets.
    case codeLength(octets: Int)
    /// The code library gave up.
    case code
}

extension SheetError: CustomStringConvertible {
    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .noFonts(let package, let letters):
            "The fonts for \"\(letters.prefix(20))\" are not installed: Debian has them in \(package)."
        case .drawing(let reason): "The page could not be drawn: \(reason)."
        case .workbook(let reason): "The spreadsheet could not be written: \(reason)."
        case .codeLength(let octets):
            "A square code holds 1 to 500 octets of text; this one has \(octets)."
        case .code: "The square code could not be made."
        }
    }
}
