import Foundation
import TestSupport
import Testing

@testable import Correspondence

/// What holds of every drawing, whatever the chart.
@Suite struct ChartPeerTests {
    static let widths = [Chart.usualWidth, 330]

    /// Random charts with their seeds.
    private func check(_ body: (_ chart: Chart, _ drawing: Drawing, _ seed: UInt64) throws -> Void)
        rethrows
    {
        let first = Histories.seed(usually: 1610)
        for seed in first..<first + UInt64(Histories.count(usually: 600)) {
            var charts = RandomCharts(seed: seed)
            let chart = charts.chart()
            for width in ChartPeerTests.widths {
                try body(chart, chart.drawing(in: .danish, width: width), seed)
            }
        }
    }

    @Test func noTwoLabelsOverlap() {
        check { _, drawing, seed in
            let labels = drawing.labels
            for (place, one) in labels.enumerated() {
                for other in labels[..<place] where ChartPeerTests.overlap(one, other) {
                    Issue.record("seed \(seed): \"\(one.text)\" and \"\(other.text)\"")
                }
            }
        }
    }

    @Test func noLabelReachesOverTheEdge() {
        check { _, drawing, seed in
            for label in drawing.labels {
                let box = label.box
                let isInside =
                    box.x.lowerBound >= -0.01 && box.x.upperBound <= drawing.width + 0.01
                    && box.y.lowerBound >= -0.01 && box.y.upperBound <= drawing.height + 0.01
                #expect(isInside, "seed \(seed): \"\(label.text)\" \(box)")
            }
        }
    }

    @Test func everyPlaceIsANumber() {
        check { _, drawing, seed in
            let points = drawing.shapes.flatMap { shape in
                switch shape {
                case .line(let points, _), .area(let points, _): points
                case .disc(let point, _, _): [point]
                case .text(let label): [label.at]
                }
            }
            #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "seed \(seed)")
            #expect(points.allSatisfy { (-1...drawing.width + 1).contains($0.x) }, "seed \(seed)")
            #expect(points.allSatisfy { (-1...drawing.height + 1).contains($0.y) }, "seed \(seed)")
        }
    }

    /// Rows keep their whole label, over however many lines.
    @Test func noLabelOfARowIsCut() {
        check { chart, drawing, seed in
            let labels =
                switch chart.figure {
                case .bars(let bars) where bars.rows.contains { $0.value.unit != nil }:
                    bars.rows.map(\.label)
                case .funnel(let funnel) where funnel.steps.contains { $0.value.unit != nil }:
                    funnel.steps.map(\.label)
                case .dots(let dots)
                where dots.rows.flatMap(\.points).contains { $0.value.unit != nil }:
                    dots.rows.map(\.label)
                default: [String]()
                }
            let written = ChartPeerTests.letters(drawing.labels.map(\.text).joined())
            for label in labels where !ChartPeerTests.letters(label).isEmpty {
                #expect(
                    written.contains(ChartPeerTests.letters(label)),
                    "seed \(seed): \(label)"
                )
            }
        }
    }

    /// What stands in a text but for what breaking it into lines adds or takes.
    private static func letters(_ text: String) -> String {
        text.filter { $0 != " " && $0 != "-" }
    }

    private static func overlap(_ one: Drawing.Label, _ other: Drawing.Label) -> Bool {
        let (a, b) = (one.box, other.box)
        return a.x.lowerBound < b.x.upperBound - 0.01 && b.x.lowerBound < a.x.upperBound - 0.01
            && a.y.lowerBound < b.y.upperBound - 0.01 && b.y.lowerBound < a.y.upperBound - 0.01
    }

    private struct Read: Decodable {
        let role: String
        let title: String?
        let description: String?
        let texts: [String]
        let idsAreUnique: Bool
        let labelled: Bool
        let dangling: [String]
    }

    @Test func anXMLParserReadsEverySVG() throws {
        var lines: [String] = []
        var wanted: [Drawing] = []
        check { chart, drawing, _ in
            lines.append(json(drawing.svg(id: chart.id)))
            wanted.append(drawing)
        }
        let output = try Peer.python("read_svg.py", input: lines.joined(separator: "\n") + "\n")
        let read = try JSONDecoder().decode([Read].self, from: Data(output.utf8))
        #expect(read.count == wanted.count)
        for (svg, drawing) in zip(read, wanted) {
            #expect(svg.role == "img" && svg.labelled && svg.idsAreUnique && svg.dangling.isEmpty)
            #expect((svg.title ?? "") == drawing.title)
            #expect((svg.description ?? "") == drawing.description)
            #expect(svg.texts == drawing.labels.map(\.text))
        }
    }

    private func json(_ text: String) -> String {
        let octets = try? JSONEncoder().encode(text)
        return String(decoding: octets ?? Data(), as: UTF8.self)
    }
}
