import Foundation
import TestSupport
import Testing

@testable import Correspondence

/// Charts in their places, and as SVG.
@Suite struct ChartDrawingTests {
    @Test(arguments: SampleCharts.all)
    func looksAsApproved(chart: Chart) throws {
        let svg = chart.drawing(in: .danish, note: "Talt op til og med 15. juni 2027").svg(
            id: chart.id
        )
        try Golden.check(svg, "chart-\(chart.id).svg")
    }

    @Test(arguments: SampleCharts.others)
    func looksAsApprovedWhereThereIsLittleRoom(chart: Chart) throws {
        let svg = chart.drawing(in: .danish, width: 300).svg(id: chart.id, isFile: false)
        try Golden.check(svg, "chart-\(chart.id).svg")
        // What stands in a page is no file of its own.
        #expect(svg.hasPrefix("<svg "))
    }

    @Test(arguments: SampleCharts.all)
    func hasATitleADescriptionAndEveryNumber(chart: Chart) throws {
        let drawing = chart.drawing(in: .danish)
        #expect(drawing.title == chart.title)
        #expect(drawing.description.hasPrefix(chart.description))
        let table = chart.table(in: .danish)
        #expect(!table.rows.isEmpty)
        for (row, cells) in table.words(in: .danish).enumerated() {
            #expect(table.rows[row].count == table.columns.count)
            for words in cells {
                #expect(drawing.description.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: [
        Chart.Figure.bars(.init(rows: [], rowTitle: "a", valueTitle: "b")),
        .stackedBars(.init(series: ["x"], rows: [], rowTitle: "a", valueTitle: "b")),
        .line(
            .init(
                labels: ["x"],
                series: [.init("y", [.init(.none)])],
                rowTitle: "a",
                valueTitle: "b"
            )
        ),
        .funnel(.init(steps: [.init("x", .hidden)], rowTitle: "a", valueTitle: "b")),
        .survival(.init(curves: [.init("x", steps: [])], rowTitle: "a", valueTitle: "b")),
        .dots(.init(series: [], rows: [], rowTitle: "a", valueTitle: "b")),
    ])
    func whatHasNoNumbersSaysSo(figure: Chart.Figure) {
        let drawing = Chart("x", title: "Titel", description: "d", figure).drawing(in: .danish)
        #expect(drawing.labels.map(\.text) == ["Titel", "Der er ingen tal at vise."])
    }

    /// Two series differ in everything by which a reader can tell them apart.
    @Test func seriesDifferInColourPatternDashesAndMarker() {
        let styles = (0..<SeriesStyle.count).map(SeriesStyle.of)
        #expect(styles.count == 6)
        #expect(Set(styles.map(\.tone)).count == styles.count)
        #expect(Set(styles.map(\.pattern)).count == styles.count)
        #expect(Set(styles.map(\.dashes)).count == styles.count)
        #expect(Set(styles.map { "\($0.marker)" }).count == styles.count)
    }

    /// WCAG 2.2, 1.4.11 for marks, 1.4.3 for letters.
    @Test(
        arguments: (0..<SeriesStyle.count).map { (SeriesStyle.of($0).tone, 3.0) } + [
            (Tone.text, 7.0), (.muted, 4.5), (.axis, 3.0),
        ]
    )
    func coloursStandOutOnWhite(tone: Tone, least: Double) {
        func light(_ part: Int) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let luminance =
            0.2126 * light(tone.red) + 0.7152 * light(tone.green) + 0.0722 * light(tone.blue)
        #expect(1.05 / (luminance + 0.05) >= least, "\(tone.code)")
    }

    /// The sum of a bar would give away the part that is hidden.
    @Test func aBarWithAHiddenPartHasNoSum() throws {
        let drawing = SampleCharts.stacked.drawing(in: .danish)
        #expect(drawing.labels.contains { $0.text == "skjult" })
        #expect(!drawing.labels.contains { $0.text == "43" })
    }

    /// Markup stays words, whatever a file names things.
    @Test(arguments: [
        "</text><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a & b < c",
        "'\" &amp;",
        "]]>", "\u{1B}[31m rød \u{0}\u{FFFE}", "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
    ])
    func markupInNamesStaysWords(text: String) throws {
        let chart = Chart(
            text,
            title: text,
            description: text,
            .bars(.init(rows: [.init(text, .count(1))], rowTitle: text, valueTitle: text))
        )
        let svg = chart.drawing(in: .danish, note: text).svg(id: text)
        struct Read: Decodable {
            let title: String
            let tags: [String]
            let dangling: [String]
        }
        let line = String(decoding: try JSONEncoder().encode(svg), as: UTF8.self)
        let output = try Peer.python("read_svg.py", input: line + "\n")
        let read = try #require(JSONDecoder().decode([Read].self, from: Data(output.utf8)).first)
        #expect(read.tags == ["desc", "polygon", "polyline", "rect", "svg", "text", "title"])
        #expect(read.title == text.filter { !"\u{1B}\u{0}\u{FFFE}".contains($0) })
    }

    struct Axis: Sendable, CustomTestStringConvertible {
        let values: [Double]
        let unit: Quantity.Unit
        let words: [String]

        var testDescription: String { "\(values) \(unit)" }
    }

    @Test(arguments: [
        Axis(values: [7], unit: .count, words: ["0", "2", "4", "6", "8"]),
        Axis(values: [2], unit: .count, words: ["0", "1", "2"]),
        Axis(values: [1234], unit: .count, words: ["0", "500", "1.000", "1.500"]),
        Axis(values: [0.6], unit: .share, words: ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"]),
        Axis(values: [0.08], unit: .share, words: ["0 %", "2 %", "4 %", "6 %", "8 %"]),
        Axis(
            values: [-250_000_00, 100_000_00],
            unit: .kroner,
            words: ["−300.000 kr.", "−200.000 kr.", "−100.000 kr.", "0 kr.", "100.000 kr."]
        ),
        Axis(values: [400], unit: .days, words: ["0", "90", "180", "270", "360", "450"]),
        Axis(values: [0], unit: .count, words: ["0", "1"]),
    ])
    func axesHaveRoundNumbers(row: Axis) {
        let scale = AxisScale(row.values, row.unit, steps: 5)
        let words = scale.ticks.map { Numerals(.danish).words($0, row.unit) }
        #expect(words.map { $0.replacing("\u{A0}", with: " ") } == row.words)
    }
}
