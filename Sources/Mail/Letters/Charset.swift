/// How the letters of a part or a header field are written, by the name that mail has for it (RFC 2978).
///
/// ISO 8859-1 is read as Windows-1252, which has the same letters and in whose place it is named by
/// programs that write € and quotation marks with it.
enum Charset: Equatable {
    /// UTF-8, and ASCII, which is a part of it.
    case utf8
    /// One octet for each character.
    case page(CodePage)

    /// Finds a charset, or nothing where it is not known here.
    ///
    /// - `name`: In capitals or not.
    init?(_ name: some StringProtocol) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "unicode-1-1-utf-8":
            self = .utf8
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252",
            "cp1252", "x-cp1252", "l1":
            self = .page(.windows1252)
        case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin-9", "latin9", "l9":
            self = .page(.latin9)
        case "iso-8859-2", "latin2", "latin-2": self = .page(.latin2)
        case "iso-8859-9", "latin5", "windows-1254", "cp1254": self = .page(.windows1254)
        case "windows-1250", "cp1250": self = .page(.windows1250)
        case "windows-1251", "cp1251": self = .page(.windows1251)
        case "windows-1253", "cp1253": self = .page(.windows1253)
        case "windows-1256", "cp1256": self = .page(.windows1256)
        case "windows-1257", "cp1257": self = .page(.windows1257)
        case "cp850", "ibm850": self = .page(.dos850)
        case "cp437", "ibm437": self = .page(.dos437)
        case "cp852", "ibm852": self = .page(.dos852)
        case "cp857", "ibm857": self = .page(.dos857)
        case "macintosh", "mac", "x-mac-roman": self = .page(.macRoman)
        default: return nil
        }
    }

    /// The text of octets; what is not UTF-8 although it should be is taken for Windows-1252.
    func text(_ octets: [UInt8]) -> String {
        switch self {
        case .utf8:
            String(validating: octets, as: UTF8.self)
                ?? Charset.page(.windows1252).text(octets)
        case .page(let page): String(String.UnicodeScalarView(octets.map(page.scalar)))
        }
    }

    static func == (left: Charset, right: Charset) -> Bool {
        switch (left, right) {
        case (.utf8, .utf8): true
        case (.page(let left), .page(let right)): left === right
        default: false
        }
    }
}
