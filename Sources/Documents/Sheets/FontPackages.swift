internal import CCairo

/// The Debian packages whose fonts paper is set in.
///
/// Other fonts that happen to be installed are no substitute: a machine without these packages would draw other
/// letters than the next one, or boxes.
enum FontPackages {
    /// A package, and a family by which it is known.
    private static let packages = [
        (family: "Noto Sans", package: "fonts-noto-core"),
        (family: "Noto Sans CJK SC", package: "fonts-noto-cjk"),
    ]

    /// The packages of which no font is installed.
    private static let missing: Set<String> = {
        var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: Int32 = 0
        pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count)
        defer { g_free(families) }
        let names = UnsafeBufferPointer(start: families, count: Int(count)).compactMap { family in
            pango_font_family_get_name(family).map { String(cString: $0) }
        }
        return Set(packages.filter { !names.contains($0.family) }.map(\.package))
    }()

    /// Refuses a text whose letters need a font package that is not installed.
    ///
    /// - Throws: ``SheetError/noFonts(package:letters:)``.
    static func require(for text: String) throws {
        guard !missing.isEmpty else { return }
        for (_, package) in packages where missing.contains(package) {
            let letters = text.unicodeScalars.filter {
                !$0.properties.isWhitespace && self.package(of: $0) == package
            }
            guard letters.isEmpty else {
                throw SheetError.noFonts(
                    package: package,
                    letters: String(String.UnicodeScalarView(letters))
                )
            }
        }
    }

    private static func package(of scalar: Unicode.Scalar) -> String {
        isEastAsian(scalar) ? "fonts-noto-cjk" : "fonts-noto-core"
    }

    /// Chinese characters, kana, Bopomofo, Hangul and what goes with them.
    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x2E80...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F,
            0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
            0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
