internal import CCairo
internal import Correspondence

/// A PDF file that grows in memory, page by page.
final class PDFCanvas {
    /// Collects what cairo writes.
    private final class Sink {
        var octets: [UInt8] = []
    }

    private let sink = Sink()
    private let surface: OpaquePointer?
    let cairo: OpaquePointer?

    /// Begins a file, with the size of its first page in points.
    init(width: Double, height: Double) {
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.octets += UnsafeBufferPointer(start: data, count: Int(length))
                return CAIRO_STATUS_SUCCESS
            },
            Unmanaged.passUnretained(sink).toOpaque(),
            width,
            height
        )
        cairo = cairo_create(surface)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Writes the title and the date; without a date cairo would take the clock's.
    func describe(title: String, created: String) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
    }

    /// Draws marks with their origin at a point of the page.
    func draw(_ marks: [SheetMark], x: Double, y: Double) {
        for mark in marks {
            switch mark {
            case .text(let block, let lines, let left, let top):
                draw(block, lines, x: x + left, y: y + top)
            case .fill(let area, let ink):
                setInk(ink)
                cairo_rectangle(cairo, x + area.x, y + area.y, area.width, area.height)
                cairo_fill(cairo)
            case .outline(let area, let ink, let width):
                setInk(ink)
                cairo_set_line_width(cairo, width)
                cairo_rectangle(cairo, x + area.x, y + area.y, area.width, area.height)
                cairo_stroke(cairo)
            case .code(let code, let left, let top, let side):
                draw(code, x: x + left, y: y + top, side: side)
            case .line(let points, let ink, let width, let dashes):
                cairo_save(cairo)
                setInk(ink)
                cairo_set_line_width(cairo, width)
                cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
                cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
                trace(points, x: x, y: y)
                cairo_stroke(cairo)
                cairo_restore(cairo)
            case .area(let points, let fill):
                trace(points, x: x, y: y)
                cairo_close_path(cairo)
                paint(fill)
            case .disc(let middle, let radius, let fill):
                cairo_new_sub_path(cairo)
                cairo_arc(cairo, x + middle.x, y + middle.y, radius, 0, 2 * Double.pi)
                paint(fill)
            }
        }
    }

    /// Gives the page that comes its size in points.
    func beginPage(width: Double, height: Double) {
        cairo_pdf_surface_set_size(surface, width, height)
    }

    /// Ends the page.
    func endPage() {
        cairo_show_page(cairo)
    }

    /// Ends the file and gives its octets.
    func finish() throws -> [UInt8] {
        let drawing = cairo_status(cairo)
        cairo_surface_finish(surface)
        let writing = cairo_surface_status(surface)
        for status in [drawing, writing] where status != CAIRO_STATUS_SUCCESS {
            throw SheetError.drawing(String(cString: cairo_status_to_string(status)))
        }
        return sink.octets
    }

    private func draw(_ block: TextBlock, _ lines: Range<Int>, x: Double, y: Double) {
        setInk(block.ink)
        for line in block.lines[lines] {
            cairo_move_to(cairo, x + line.x, y + line.baseline)
            pango_cairo_show_layout_line(cairo, line.glyphs)
        }
    }

    /// Draws all modules as one shape, since seams between shapes would show as light lines.
    private func draw(_ code: QRCode, x: Double, y: Double, side: Double) {
        let module = side / Double(code.side + 2 * QRCode.quietZone)
        let zone = module * Double(QRCode.quietZone)
        for run in code.runs {
            cairo_rectangle(
                cairo,
                x + zone + module * Double(run.column),
                y + zone + module * Double(run.row),
                module * Double(run.length),
                module
            )
        }
        setInk(.black)
        cairo_fill(cairo)
    }

    func setInk(_ ink: Ink) {
        cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue)
    }
}
