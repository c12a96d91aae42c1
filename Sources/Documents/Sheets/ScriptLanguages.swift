internal import CCairo

/// Says in which language foreign scripts are set, since some letters differ between languages.
///
/// For a script that the sheet's language is not written in, Pango would ask the variables
/// `PANGO_LANGUAGE` and `LANGUAGE`, so that two machines would draw the same sheet in two ways.
struct ScriptLanguages {
    private let language: OpaquePointer?

    init(_ language: OpaquePointer?) {
        self.language = language
    }

    /// Marks the parts of a text that are in foreign scripts.
    func mark(_ text: String, in attributes: OpaquePointer?) {
        if writes(PANGO_SCRIPT_LATIN), text.utf8.allSatisfy({ $0 < 0x80 }) { return }
        var text = text
        text.withUTF8 { octets in
            octets.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return }
                mark(start, count: characters.count, in: attributes)
            }
        }
    }

    private func mark(
        _ text: UnsafePointer<CChar>,
        count: Int,
        in attributes: OpaquePointer?
    ) {
        guard let parts = pango_script_iter_new(text, Int32(count)) else { return }
        defer { pango_script_iter_free(parts) }
        repeat {
            var (start, end): (UnsafePointer<CChar>?, UnsafePointer<CChar>?) = (nil, nil)
            var script = PANGO_SCRIPT_COMMON
            pango_script_iter_get_range(parts, &start, &end, &script)
            guard let start, let end, !writes(script), let tag = usualLanguages[script.rawValue],
                let attribute = pango_attr_language_new(pango_language_from_string(tag))
            else { continue }
            attribute.pointee.start_index = UInt32(start - text)
            attribute.pointee.end_index = UInt32(end - text)
            pango_attr_list_insert(attributes, attribute)
        } while pango_script_iter_next(parts) != 0
    }

    private func writes(_ script: PangoScript) -> Bool {
        pango_language_includes_script(language, script) != 0
    }
}

/// A language for each script that more than one is written in.
private let usualLanguages: [PangoScript.RawValue: String] = [
    PANGO_SCRIPT_LATIN.rawValue: "da",
    PANGO_SCRIPT_ARABIC.rawValue: "ar",
    PANGO_SCRIPT_CYRILLIC.rawValue: "uk",
    PANGO_SCRIPT_ETHIOPIC.rawValue: "ti",
    PANGO_SCRIPT_HEBREW.rawValue: "he",
    PANGO_SCRIPT_DEVANAGARI.rawValue: "ne",
    PANGO_SCRIPT_BENGALI.rawValue: "bn",
    PANGO_SCRIPT_HAN.rawValue: "zh-cn",
    PANGO_SCRIPT_TIBETAN.rawValue: "bo",
    PANGO_SCRIPT_MYANMAR.rawValue: "my",
]
