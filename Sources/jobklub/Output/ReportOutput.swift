internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Office

/// The forms that a report can be written in.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv, xlsx, pdf, svg

    /// Whether it is no text, which no terminal can show.
    var isBinary: Bool { self == .xlsx || self == .pdf }

    /// Whether it is a document for readers, which goes from hand to hand.
    var isFile: Bool { self != .table && self != .json }
}

/// How a report is written, the same for every report.
///
///     @OptionGroup var output: ReportOutput
///     ...
///     try output.write(page.printed(in: catalogue), page.recorded, in: catalogue)
struct ReportOutput: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: "Format of the report: table, json, csv, xlsx, pdf or svg (default: table)."
    )
    var wished: ReportFormat?

    @Flag(help: "Print the report as JSON, for other programs (like --format json).")
    var json = false

    @Option(
        help: ArgumentHelp(
            "File to write, or - for standard output (default: standard output).",
            valueName: "file"
        ),
        completion: .file(extensions: ["csv", "json", "pdf", "svg", "txt", "xlsx"])
    )
    var out: String?

    @Option(
        help: ArgumentHelp(
            """
            Name of the chart that --format svg writes, if there are several charts (default: \
            the first chart).
            """,
            valueName: "name"
        )
    )
    var chart: String?

    /// The form that is asked for.
    var format: ReportFormat { wished ?? (json ? .json : .table) }

    func validate() throws {
        if json, let wished, wished != .json {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--json"), "other": .text("--format \(wished.rawValue)")]
            )
        }
        if format.isBinary, out == nil {
            throw ValidationError.usage("usage.needs", ["options": .text("--out")])
        }
        if chart != nil, format != .svg {
            throw ValidationError.usage(
                "usage.goes-with",
                ["option": .text("--chart"), "other": .text("--format svg")]
            )
        }
    }

    /// Writes a report in the form that is asked for.
    ///
    /// - `report`: The report as values; made only for forms that need it.
    /// - `created`: The moment that files name as that of their creation.
    /// - `document`: What JSON holds; the values of the report if left out.
    /// - `lines`: What a terminal shows; the tables of the report if left out.
    func write(
        _ report: @autoclosure () throws -> PrintedReport,
        _ created: Instant,
        document: @autoclosure () throws -> (any Encodable)? = nil,
        lines: @autoclosure () throws -> [String]? = nil,
        in catalogue: Catalogue
    ) throws {
        switch format {
        case .table:
            let lines = try lines() ?? report().lines(in: catalogue)
            guard out != nil else { return try Console.say(lines) }
            try put((lines.joined(separator: "\n") + "\n").utf8, catalogue)
        case .json:
            let value: any Encodable = try document() ?? PrintedReportDocument(report())
            try put(Console.jsonOctets(value) + Array("\n".utf8), catalogue)
        case .csv: try put(report().csv(in: catalogue), catalogue)
        case .xlsx: try put(report().xlsx(created: created, in: catalogue), catalogue)
        case .pdf: try put(report().sheet(in: catalogue).pdf(created: created), catalogue)
        case .svg: try put(svg(report(), catalogue).utf8, catalogue)
        }
    }

    private func put(_ octets: some Collection<UInt8>, _ catalogue: Catalogue) throws {
        try OutputFile.write(octets, to: out ?? "-", in: catalogue)
    }

    /// The chart that is asked for, with the period and the data date below it.
    private func svg(_ report: PrintedReport, _ catalogue: Catalogue) throws -> String {
        let charts = report.sections.compactMap(\.chart)
        guard let found = chart.map({ id in charts.first { $0.id == id } }) ?? charts.first else {
            guard charts.isEmpty else {
                throw ValidationError.usage(
                    "usage.no-chart",
                    ["value": .text(chart ?? ""), "charts": .list(charts.map { .text($0.id) })]
                )
            }
            throw Problem(.usage, Phrase("failure.no-chart"))
        }
        return found.drawing(in: catalogue, note: report.footer).svg(id: found.id)
    }
}
