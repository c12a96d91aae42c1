import TestSupport

@testable import Correspondence

/// One chart of each kind, with made-up numbers.
enum SampleCharts {
    static let all = [bars, stacked, line, funnel, survival, dots]

    static let bars = Chart(
        "bars",
        title: "Hvad det førte til, i alt",
        description: "Antal personer efter, hvad de gik til.",
        .bars(
            Chart.Bars(
                rows: [
                    .init(
                        "Virksomhedspraktik med mentor og opkvalificering på en social- og sundhedsskole",
                        .count(1234)
                    ),
                    .init("Løntilskud", .count(62)), .init("Ordinært job", .count(122)),
                    .init("Uddannelse", .hidden), .init("Flyttet", .count(0)),
                ],
                rowTitle: "Hvad",
                valueTitle: "Personer"
            )
        )
    )

    static let stacked = Chart(
        "stacked",
        title: "Pladser i første kvartal",
        description: "Hvad der blev af pladserne ved hvert møde.",
        .stackedBars(
            Chart.StackedBars(
                series: [
                    "Kom", "Afbud i tide", "Sent afbud", "Kom ikke", "Ikke krydset af",
                    "Taget tilbage",
                ],
                rows: [
                    .init(
                        "1. gang",
                        [.count(18), .count(4), .count(1), .count(3), .count(0), .count(2)]
                    ),
                    .init(
                        "2. gang",
                        [.count(15), .count(6), .count(0), .count(5), .count(2), .count(0)]
                    ),
                    .init(
                        "Netværksmøde",
                        [.count(31), .count(2), .hidden, .count(9), .none, .count(1)]
                    ),
                ],
                rowTitle: "Møde",
                valueTitle: "Pladser"
            )
        )
    )

    static let line = Chart(
        "line",
        title: "Hvor mange af de tilmeldte kom, måned for måned",
        description: "Andelen, der kom, i tolv måneder.",
        .line(
            Chart.Line(
                labels: (1...12).map { "\(Catalogue.danish.text("month.short.\($0)")) 2027" },
                series: [
                    .init(
                        "Kom, af de tilmeldte",
                        (1...12).map { month in
                            month == 7
                                ? Chart.Point(.none)
                                : Chart.Point(
                                    .share(20 + month, of: 41),
                                    0.35 + Double(month) / 50...0.55 + Double(month) / 50
                                )
                        }
                    )
                ],
                events: [.init(2, "nyt mødested"), .init(3, "mødet begynder kl. 10.00")],
                rowTitle: "Måned",
                valueTitle: "Kom, af de tilmeldte"
            )
        )
    )

    static let funnel = Chart(
        "funnel",
        title: "Fra henvisning til arbejde",
        description: "Hvor mange der nåede hvert trin.",
        .funnel(
            Chart.Funnel(
                steps: [
                    .init("Henvist", .count(451)),
                    .init("Begyndt (første gang de kom)", .count(388)),
                    .init("Har været med til alle gange", .count(271)),
                    .init("Virksomhedspraktik eller løntilskud", .count(104)),
                    .init("Ordinært job", .count(62)),
                    .init("Stadig i job efter 12 måneder", .hidden),
                ],
                rowTitle: "Trin",
                valueTitle: "Personer"
            )
        )
    )

    static let survival = Chart(
        "survival",
        title: "Tid fra første gang til arbejde",
        description: "Andelen, der endnu ikke var i arbejde, efter dage.",
        .survival(
            Chart.Survival(
                curves: [
                    .init(
                        "Kvinder",
                        steps: [
                            .init(day: 30, share: 0.92, interval: 0.8...0.97),
                            .init(day: 75, share: 0.8, interval: 0.66...0.89),
                            .init(day: 140, share: 0.61, interval: 0.45...0.74),
                            .init(day: 260, share: 0.48, interval: 0.3...0.63),
                        ],
                        censored: [50, 120, 200, 300, 330]
                    ),
                    .init(
                        "Mænd",
                        steps: [
                            .init(day: 20, share: 0.85, interval: 0.7...0.93),
                            .init(day: 180, share: 0.55, interval: 0.38...0.7),
                        ],
                        censored: [60, 210, 340]
                    ),
                ],
                rowTitle: "Dage siden første gang",
                valueTitle: "Endnu ikke i arbejde"
            )
        )
    )

    static let dots = Chart(
        "dots",
        title: "Kom, af de tilmeldte, efter mødested",
        description: "Andelen, der kom, med interval, i to perioder.",
        .dots(
            Chart.Dots(
                series: ["Forår 2027", "Efterår 2027"],
                rows: [
                    .init(
                        "Hovedbiblioteket",
                        [
                            Chart.Point(.share(30, of: 41), 0.58...0.84),
                            Chart.Point(.share(12, of: 30), 0.25...0.57),
                        ]
                    ),
                    .init(
                        "Caféen hos Foreningen for sociale mødesteder på Frederiksberg",
                        [Chart.Point(.share(9, of: 12), 0.47...0.91), Chart.Point(.hidden)]
                    ),
                    .init(
                        "Rådhuset",
                        [Chart.Point(.none), Chart.Point(.share(0, of: 7), 0...0.35)]
                    ),
                ],
                reference: .init("Alle", .share(51, of: 90)),
                rowTitle: "Mødested",
                valueTitle: "Kom, af de tilmeldte"
            )
        )
    )
}

extension SampleCharts {
    /// Charts at the ends of what there is: losses, lines that cross and break off, a single curve, little room.
    static let others = [losses, lines, lonely, curve, crowded, narrow]

    private static let losses = Chart(
        "losses",
        title: "Indtægter minus udgifter",
        description: "Hvert scenarie for sig.",
        .bars(
            Chart.Bars(
                rows: [
                    .init("Udgangspunkt", .øre(-46_000_00)), .init("Billigere", .øre(91_000_50)),
                    .init("Uden tilskud", .hidden), .init("Lige op", .øre(0)),
                ],
                rowTitle: "Scenarie",
                valueTitle: "Beløb"
            )
        )
    )

    /// The second line breaks off twice; two events of one month share a flag, two outside have none.
    private static let lines = Chart(
        "lines",
        title: "Antal, der kom",
        description: "To steder i syv måneder.",
        .line(
            Chart.Line(
                labels: (1...7).map { "måned \($0)" },
                series: [
                    .init(
                        "Biblioteket",
                        [3, 5, 4, 8, 9, 7, 10].map { Chart.Point(.count($0), 1...12) }
                    ),
                    .init(
                        "Caféen",
                        [
                            Chart.Point(.count(2), 1...3), Chart.Point(.hidden),
                            Chart.Point(.count(6)),
                            Chart.Point(.count(7)), Chart.Point(.none),
                            Chart.Point(.count(1), 0...4),
                        ]
                    ),
                ],
                events: [
                    .init(0, "først"), .init(3, "a"), .init(3, "b"), .init(4, "c"),
                    .init(6, "sidst"),
                    .init(7, "efter"), .init(-1, "før"),
                ],
                rowTitle: "Måned",
                valueTitle: "Kom"
            )
        )
    )

    /// One point with an interval has no band, and one label stands below it.
    private static let lonely = Chart(
        "lonely",
        title: "Én måned",
        description: "Et enkelt tal.",
        .line(
            Chart.Line(
                labels: ["januar"],
                series: [.init("Kom", [Chart.Point(.days(2.5), 1...4)])],
                rowTitle: "Måned",
                valueTitle: "Dage"
            )
        )
    )

    /// A single curve has a band; steps stand in any order, and what is no day is left out.
    private static let curve = Chart(
        "curve",
        title: "Tid til arbejde",
        description: "Andelen, der endnu ikke var i arbejde.",
        .survival(
            Chart.Survival(
                curves: [
                    .init(
                        "Alle",
                        steps: [
                            .init(day: 100, share: 0.5, interval: 0.3...0.7),
                            .init(day: 0, share: 0.9, interval: 0.8...1),
                            .init(day: 50, share: 0.75, interval: 0.6...0.9),
                            .init(day: -5, share: 0.1), .init(day: 1e9, share: 0.2),
                            .init(day: 60, share: .nan),
                        ],
                        censored: [0, 50, 75, 120, -1, .infinity, 1e9]
                    )
                ],
                rowTitle: "Dage",
                valueTitle: "Endnu ikke i arbejde"
            )
        )
    )

    /// Rows with as many points as there are series, with fewer, and with none.
    private static let crowded = Chart(
        "crowded",
        title: "Kom, af de tilmeldte",
        description: "Tre år, hvert med sit mærke.",
        .dots(
            Chart.Dots(
                series: ["2025", "2026", "2027"],
                rows: [
                    .init(
                        "Frederiksberg",
                        [
                            Chart.Point(.share(1, of: 3), 0.06...0.79),
                            Chart.Point(.share(2, of: 3)),
                            Chart.Point(.share(3, of: 3), 0.44...1),
                        ]
                    ), .init("Vejle", [Chart.Point(.fraction(0.125))]), .init("Aarhus", []),
                ],
                reference: .init("Alle", .hidden),
                rowTitle: "By",
                valueTitle: "Andel"
            )
        )
    )

    private static let narrow = Chart(
        "narrow",
        title: "En overskrift, der er længere, end der er plads til på en smal side",
        description: "Dele af møder.",
        .stackedBars(
            Chart.StackedBars(
                series: ["Kom til tiden, som aftalt med facilitatoren", "Afbud", "Kom ikke"],
                rows: [
                    .init("1. gang", [.count(120), .count(40), .count(5)]),
                    .init("2. gang", [.count(0), .count(40)]), .init("3. gang", [.hidden]),
                ],
                rowTitle: "Møde",
                valueTitle: "Pladser ved alle møder, også dem, der blev flyttet til et andet sted"
            )
        )
    )
}

/// Charts with anything in them.
struct RandomCharts {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let words = [
        "beskæftigelseskonsulent", "job", "virksomhedspraktikforløb", "og", "på", "Ærø", "i",
        "speciallægeerklæring",
        "1.", "gang", "arbejdsmarkedsuddannelse/opkvalificering", "social-", "sundhedsassistent",
        "Ø", "WWWWWWWWWW",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "Жінки",
        "مكتبة", "図書館",
    ]

    mutating func chart() -> Chart {
        let figure: Chart.Figure =
            switch Int.random(in: 0..<6, using: &generator) {
            case 0:
                .bars(
                    Chart.Bars(
                        rows: several(0...30) { .init($0.label(), $0.quantity()) },
                        rowTitle: label(),
                        valueTitle: label()
                    )
                )
            case 1:
                .stackedBars(
                    Chart.StackedBars(
                        series: several(0...8) { $0.label() },
                        rows: several(0...20) { charts in
                            .init(charts.label(), charts.several(0...8) { $0.quantity() })
                        },
                        rowTitle: label(),
                        valueTitle: label()
                    )
                )
            case 2:
                .line(
                    Chart.Line(
                        labels: several(0...70) { $0.label() },
                        series: several(0...4) { charts in
                            .init(charts.label(), charts.several(0...70) { $0.point() })
                        },
                        events: several(0...9) { charts in
                            .init(charts.number(-2...70), charts.label())
                        },
                        rowTitle: label(),
                        valueTitle: label()
                    )
                )
            case 3:
                .funnel(
                    Chart.Funnel(
                        steps: several(0...9) { .init($0.label(), $0.quantity()) },
                        rowTitle: label(),
                        valueTitle: label()
                    )
                )
            case 4:
                .survival(
                    Chart.Survival(
                        curves: several(0...4) { charts in
                            .init(
                                charts.label(),
                                steps: charts.several(0...20) { charts in
                                    .init(
                                        day: Double(charts.number(-5...2000)),
                                        share: Double(charts.number(-1...11)) / 10,
                                        interval: charts.interval()
                                    )
                                },
                                censored: charts.several(0...9) { Double($0.number(-5...4000)) }
                            )
                        },
                        rowTitle: label(),
                        valueTitle: label()
                    )
                )
            default:
                .dots(
                    Chart.Dots(
                        series: several(0...4) { $0.label() },
                        rows: several(0...20) { charts in
                            .init(charts.label(), charts.several(0...4) { $0.point() })
                        },
                        reference: number(0...1) == 0 ? nil : .init(label(), quantity()),
                        rowTitle: label(),
                        valueTitle: label()
                    )
                )
            }
        return Chart("random", title: label(), description: label(), figure)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    private mutating func several<Value>(
        _ count: ClosedRange<Int>,
        _ make: (inout RandomCharts) -> Value
    ) -> [Value] {
        (0..<number(count)).map { _ in make(&self) }
    }

    private mutating func label() -> String {
        several(0...number(1...9)) { charts in
            RandomCharts.words[charts.number(0...(RandomCharts.words.count - 1))]
        }.joined(separator: " ")
    }

    private mutating func quantity() -> Quantity {
        let size = [10, 1000, 100_000_000, Int.max / 4][number(0...3)]
        return switch number(0...8) {
        case 0: .hidden
        case 1: .none
        case 2: .øre(number(-size...size))
        case 3: .days(Double(number(0...20_000)) / 10)
        case 4: .fraction(Double(number(-10...1010)) / 1000)
        case 5, 6: .share(number(0...40), of: number(0...60))
        default: .count(number(-5...size))
        }
    }

    private mutating func interval() -> ClosedRange<Double>? {
        let low = Double(number(0...100)) / 100
        return number(0...3) == 0 ? nil : low...(low + Double(number(0...90)) / 100)
    }

    private mutating func point() -> Chart.Point { Chart.Point(quantity(), interval()) }
}
