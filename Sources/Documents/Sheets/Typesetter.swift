internal import CCairo

/// Sets texts in lines, each only once however often it stands on the sheet.
///
/// It must not outlive the call of ``FontStore/use(_:)`` that it was made in.
final class Typesetter {
    enum Alignment: Hashable {
        /// At the side where the text begins.
        case natural
        case left
        case right
        case centre
    }

    private struct Request: Hashable {
        let text: String
        let style: TextStyle
        let width: Double?
        let alignment: Alignment
        let maximumHeight: Double?
    }

    private let design: SheetDesign
    private let context: OpaquePointer
    private let languages: ScriptLanguages
    private var fonts: [TextStyle: OpaquePointer] = [:]
    private var pitches: [TextStyle: LinePitch] = [:]
    private var blocks: [Request: TextBlock] = [:]

    init(fonts: FontStore, design: SheetDesign, language: String) throws {
        guard let context = pango_font_map_create_context(fonts.map) else {
            throw SheetError.drawing("there is no memory left")
        }
        self.design = design
        self.context = context
        // Nothing may be rounded to the dots of a screen.
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        // Otherwise the language comes from the environment of the process.
        let language = pango_language_from_string(printable(language))
        pango_context_set_language(context, language)
        languages = ScriptLanguages(language)
    }

    deinit {
        blocks = [:]
        for font in fonts.values { pango_font_description_free(font) }
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Sets a text; what does not fit into the height is left out behind an ellipsis.
    func block(
        _ text: String,
        _ style: TextStyle,
        width: Double? = nil,
        alignment: Alignment = .natural,
        maximumHeight: Double? = nil
    ) throws -> TextBlock {
        let request = Request(
            text: text,
            style: style,
            width: width,
            alignment: alignment,
            maximumHeight: maximumHeight
        )
        if let known = blocks[request] { return known }
        let block = TextBlock(
            owning: try layout(request),
            ink: style.ink,
            pitch: try pitch(style),
            maximumHeight: maximumHeight ?? .infinity
        )
        blocks[request] = block
        return block
    }

    /// The width of the longest word, below which a column would cut words.
    func longestWord(in text: String, _ style: TextStyle) throws -> Double {
        let layout = try newLayout(printable(text), style) { layout in
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
            pango_layout_set_width(layout, 0)
        }
        return TextBlock(owning: layout, ink: style.ink, pitch: try pitch(style)).width
    }

    private func pitch(_ style: TextStyle) throws -> LinePitch {
        if let known = pitches[style] { return known }
        let layout = try newLayout("x", style)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        let pitch = LinePitch(latin: layout)
        pitches[style] = pitch
        return pitch
    }

    private func layout(_ request: Request) throws -> OpaquePointer {
        let text = printable(request.text)
        let layout = try newLayout(text, request.style) { layout in
            guard let width = request.width else { return }
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            pango_layout_set_width(layout, units(max(width, 1)))
            pango_layout_set_alignment(layout, alignment(request.alignment, of: text))
        }
        guard request.width != nil, let limit = request.maximumHeight else { return layout }
        var (wide, high): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &wide, &high)
        if high > units(limit) {
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
            pango_layout_set_height(layout, units(limit))
        }
        return layout
    }

    /// Lays a text out; a letter that no font has is written as a question mark, never as a box.
    ///
    /// - `arrange`: Sets width and wrap. It comes before letters are looked for, which lays the text out.
    private func newLayout(
        _ text: String,
        _ style: TextStyle,
        arrange: (OpaquePointer) -> Void = { _ in }
    ) throws -> OpaquePointer {
        try FontPackages.require(for: text)
        let layout = try bareLayout(text, style)
        arrange(layout)
        guard pango_layout_get_unknown_glyphs_count(layout) > 0 else { return layout }
        g_object_unref(UnsafeMutableRawPointer(layout))
        let shown = try text.unicodeScalars.map { scalar -> Unicode.Scalar in
            try isShown(scalar, style) ? scalar : "?"
        }
        let replaced = try bareLayout(String(String.UnicodeScalarView(shown)), style)
        arrange(replaced)
        return replaced
    }

    private func isShown(_ scalar: Unicode.Scalar, _ style: TextStyle) throws -> Bool {
        if scalar.isASCII { return true }
        let layout = try bareLayout(String(Character(scalar)), style)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        return pango_layout_get_unknown_glyphs_count(layout) == 0
    }

    private func bareLayout(_ text: String, _ style: TextStyle) throws -> OpaquePointer {
        guard let layout = pango_layout_new(context) else {
            throw SheetError.drawing("there is no memory left")
        }
        pango_layout_set_font_description(layout, font(style))
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        // A name that is cut to fit must not seem to have a hyphen.
        if !text.unicodeScalars.contains("\u{AD}") {
            pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        }
        languages.mark(text, in: attributes)
        pango_layout_set_attributes(layout, attributes)
        var text = text
        text.withUTF8 { octets in
            octets.withMemoryRebound(to: CChar.self) { characters in
                pango_layout_set_text(layout, characters.baseAddress, Int32(characters.count))
            }
        }
        return layout
    }

    private func font(_ style: TextStyle) -> OpaquePointer? {
        if let known = fonts[style] { return known }
        guard let font = pango_font_description_new() else { return nil }
        pango_font_description_set_family(font, fontFamilies)
        pango_font_description_set_size(font, units(design.size(of: style)))
        pango_font_description_set_weight(
            font,
            style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
        )
        fonts[style] = font
        return font
    }

    private func alignment(_ wish: Alignment, of text: String) -> PangoAlignment {
        switch wish {
        case .natural: PANGO_ALIGN_LEFT
        case .centre: PANGO_ALIGN_CENTER
        // In a text from right to left, Pango takes left for the side where lines end.
        case .left: isRightToLeft(text) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
        case .right: isRightToLeft(text) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
        }
    }
}
