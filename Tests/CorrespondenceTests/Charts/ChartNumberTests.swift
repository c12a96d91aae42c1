import Testing

@testable import Correspondence

/// Numbers of charts: where they stand, and how they are written.
@Suite struct ChartNumberTests {
    private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

    struct Axis: Sendable, CustomTestStringConvertible {
        let values: [Double]
        let unit: Quantity.Unit
        var steps = 5
        let words: [String]

        var testDescription: String { "\(values) \(unit) \(steps)" }
    }

    @Test(arguments: [
        // Where there is nothing, one smallest step is shown.
        Axis(values: [], unit: .count, words: ["0", "1"]),
        Axis(values: [0], unit: .days, words: ["0", "1"]),
        Axis(values: [0], unit: .kroner, words: ["0 kr.", "1 kr."]),
        Axis(values: [0], unit: .share, words: ["0 %", "2 %", "4 %", "6 %", "8 %", "10 %"]),
        // A share of more than half is seen against all.
        Axis(
            values: [0.5],
            unit: .share,
            words: ["0 %", "10 %", "20 %", "30 %", "40 %", "50 %"]
        ),
        Axis(
            values: [0.51],
            unit: .share,
            words: ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"]
        ),
        // A number at a step needs no further one; one beyond it does.
        Axis(values: [10], unit: .count, words: ["0", "2", "4", "6", "8", "10"]),
        Axis(values: [11], unit: .count, words: ["0", "5", "10", "15"]),
        Axis(values: [50], unit: .count, words: ["0", "10", "20", "30", "40", "50"]),
        Axis(values: [-7], unit: .count, words: ["−8", "−6", "−4", "−2", "0"]),
        Axis(values: [3], unit: .count, steps: 0, words: ["0", "5"]),
        Axis(values: [3], unit: .count, steps: 1, words: ["0", "5"]),
        // Days go by months and years as long as they can.
        Axis(values: [3600], unit: .days, words: ["0", "720", "1.440", "2.160", "2.880", "3.600"]),
        Axis(
            values: [10_000],
            unit: .days,
            words: ["0", "2.000", "4.000", "6.000", "8.000", "10.000"]
        ),
        // No step is smaller than a krone.
        Axis(values: [150], unit: .kroner, words: ["0 kr.", "1 kr.", "2 kr."]),
    ])
    func anAxisGoesInRoundSteps(row: Axis) {
        let scale = AxisScale(row.values, row.unit, steps: row.steps)
        let words = scale.ticks.map { plain(Numerals(.danish).words($0, row.unit)) }
        #expect(words == row.words)
        #expect(scale.low == scale.ticks.first && scale.high == scale.ticks.last)
    }

    @Test(arguments: [(0.0, 20.0), (5, 70), (10, 120), (-1, 20), (11, 120)])
    func whatLiesBeyondAnAxisStandsAtItsEnd(value: Double, place: Double) {
        let scale = AxisScale([10], .count, steps: 5)
        #expect(scale.place(value, from: 20, to: 120) == place)
        // Below nothing it is the same.
        let losses = AxisScale([-10], .count, steps: 5)
        #expect(losses.place(value - 10, from: 20, to: 120) == place)
        // Upright axes go the other way.
        #expect(scale.place(value, from: 120, to: 20) == 140 - place)
    }

    @Test(
        arguments: [
            (.count(-3), -3, .count), (.share(1, of: 4), 0.25, .share),
            (.share(1, of: 0), nil, .share),
            (.share(0, of: 1), 0, .share), (.fraction(0.5), 0.5, .share), (.øre(250), 250, .kroner),
            (.days(1.5), 1.5, .days), (.hidden, nil, nil), (.none, nil, nil),
            // Beyond what people count nothing has a place.
            (.days(999_999_999_999_999), 999_999_999_999_999, .days), (.days(1e15), nil, .days),
            (.fraction(-1e15), nil, .share), (.fraction(.nan), nil, .share),
        ] as [(Quantity, Double?, Quantity.Unit?)]
    )
    func aNumberHasAPlace(quantity: Quantity, position: Double?, unit: Quantity.Unit?) {
        #expect(quantity.position == position && quantity.unit == unit)
    }

    @Test(
        arguments: [
            (.count(1234), "1.234"), (.share(1, of: 3), "33,3 % (1 af 3)"), (.share(0, of: 0), "–"),
            (.share(1, of: 1), "100,0 % (1 af 1)"), (.none, "–"), (.hidden, "skjult"),
            (.fraction(0.125), "12,5 %"), (.øre(50), "0,50 kr."), (.days(2.5), "2,5"),
        ] as [(Quantity, String)]
    )
    func aNumberHasWords(quantity: Quantity, words: String) {
        #expect(plain(Numerals(.danish).words(quantity, .danish)) == words)
    }

    @Test(arguments: [
        (0.5, "50 %"), (0.29, "29 %"), (0.125, "12,5 %"), (0, "0 %"), (-0.1, "−10 %"),
        (1e7, "1.000.000.000,0 %"),
    ])
    func aShareOnAnAxisIsWholeWhereItCanBe(share: Double, words: String) {
        // 29 % are 28.999999999999996 in floating point.
        #expect(plain(Numerals(.danish).words(share, .share)) == words)
    }

    @Test func anIntervalHasItsUnitOnce() {
        let numerals = Numerals(.danish)
        #expect(plain(numerals.words(0.1...0.25, .share)) == "10,0–25,0 %")
        #expect(plain(numerals.words(1...2.5, .days)) == "1–2,5")
        #expect(plain(numerals.words(100...250, .kroner)) == "1 kr.–2,50 kr.")
    }

    /// 10 or 1000 times the number must be below 10 to the 15th.
    @Test func whatIsTooLargeToCountHasNoWords() {
        let numerals = Numerals(.danish)
        #expect(numerals.days(1e14) == "–" && numerals.percent(1e12) == "–")
        #expect(numerals.days(9e13) == "90.000.000.000.000")
        #expect(numerals.days(-1e14) == "–")
    }

    private func labels(_ figure: Chart.Figure) -> [String] {
        Chart("x", title: "t", description: "d", figure).drawing(in: .danish).labels.map {
            plain($0.text)
        }
    }

    private func funnel(_ values: [Quantity]) -> [String] {
        labels(
            .funnel(
                Chart.Funnel(
                    steps: values.map { .init("step", $0) },
                    rowTitle: "r",
                    valueTitle: "v"
                )
            )
        )
    }

    @Test func aStepIsAPartOfTheFirstOneOnly() {
        #expect(funnel([.count(4), .count(3), .count(1)]).contains("3 (75,0 % af 4)"))
        #expect(funnel([.count(4), .count(3), .count(1)]).contains("1 (25,0 % af 4)"))
        #expect(funnel([.count(4), .count(3)]).contains("4"))
        // Of nobody nothing is a part.
        #expect(funnel([.count(0), .count(0)]).filter { $0 == "0" }.count == 2)
        #expect(funnel([.hidden, .count(3)]).contains("3"))
    }

    /// A bar's sum stands behind it; a part has its number where there is room for it.
    @Test func partsOfABarHaveTheirNumbersWhereTheyAreWide() {
        let words = labels(
            .stackedBars(
                Chart.StackedBars(
                    series: ["a", "b", "c"],
                    rows: [.init("row", [.count(60), .count(1), .count(-5)])],
                    rowTitle: "r",
                    valueTitle: "v"
                )
            )
        )
        #expect(words.contains("60") && words.contains("61"))
        // Too narrow for its number, and none below nothing.
        #expect(!words.contains("1") && !words.contains("−5") && !words.contains("56"))
    }

    @Test func aChartIsNeverNarrowerThanItsLabelsNeed() {
        let chart = SampleCharts.bars
        #expect(chart.drawing(in: .danish, width: 100).width == 240)
        #expect(chart.drawing(in: .danish, width: 241).width == 241)
        #expect(chart.drawing(in: .danish).width == Chart.usualWidth)
    }

    /// Where a label stands beside its point.
    @Test(arguments: [
        (Drawing.Label.Anchor.start, 50.0...70.0), (.middle, 40...60), (.end, 30...50),
    ])
    func aLabelTakesItsRoom(anchor: Drawing.Label.Anchor, room: ClosedRange<Double>) {
        // Two letters of 1000 thousandths each.
        let label = Drawing.Label(
            text: "——",
            at: Drawing.Point(50, 100),
            anchor: anchor,
            size: 10,
            isBold: false,
            tone: .text
        )
        #expect(label.box.x == room)
        #expect(label.box.y == 90.5...102.5)
    }

    /// The id of a drawing in a page is made of letters, figures and hyphens.
    @Test(arguments: [("a-1", "c-a-1"), ("a_1/ø b\"", "c-a1b"), ("Az09", "c-Az09"), ("_", "chart")])
    func aDrawingsIDHasNoSigns(id: String, name: String) {
        let svg = SampleCharts.bars.drawing(in: .danish).svg(id: id)
        #expect(svg.contains("<title id=\"\(name)-title\">"))
    }

    /// One line has no key; several have one each.
    @Test func aKeyStandsWhereThereIsAChoice() {
        func line(_ names: [String]) -> Chart.Figure {
            .line(
                Chart.Line(
                    labels: ["x"],
                    series: names.map { .init($0, [.init(.count(1))]) },
                    rowTitle: "r",
                    valueTitle: "v"
                )
            )
        }
        #expect(!labels(line(["alone"])).contains("alone"))
        let two = labels(line(["one", "two"]))
        #expect(two.contains("one") && two.contains("two"))
    }
}
