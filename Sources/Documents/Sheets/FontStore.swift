internal import CCairo
internal import Synchronization

/// The fonts that sheets are set in, for one sheet at a time.
///
/// All threads share one store under a lock. Cairo opens the files of fonts with one FreeType library
/// for the whole process, which must not open or close files on two threads at once; cairo does not
/// see to that. Nor may the store end with its thread, since that closes files, too.
struct FontStore {
    /// Pango's map of fonts.
    let map: UnsafeMutablePointer<PangoFontMap>

    private static let shared = Mutex<FontStore?>(nil)

    /// Runs what needs fonts, one at a time.
    ///
    /// ```swift
    /// let width = try FontStore.use { try Typesetter(fonts: $0, …).block("Fremmøde", .body).width }
    /// ```
    ///
    /// Whatever holds texts that were set, such as a `Typesetter`, must be gone when the work ends.
    static func use<Result: Sendable>(_ work: (FontStore) throws -> Result) throws -> Result {
        try shared.withLock { store in
            let fonts = try store ?? FontStore()
            store = fonts
            return try work(fonts)
        }
    }

    private init() throws {
        guard let map = pango_cairo_font_map_new() else {
            throw SheetError.drawing("there are no fonts")
        }
        self.map = map
    }
}
