import CivilTime
import Correspondence
import Documents

/// A report with every kind of column and cell.
enum SampleReports {
    static let created = Instant(secondsSinceEpoch: 1_812_000_000)

    static let table = ReportTable(
        columns: [
            .init("group", "Gruppe", .text), .init("came", "Kom", .count),
            .init("all", "Tilmeldt", .count),
            .init("share", "Kom, af de tilmeldte", .share(of: 1, in: 2)),
            .init("low", "Fra", .fraction), .init("cost", "Udgift", .kroner),
            .init("each", "Pris for hver, der kom", .kronerEach(of: 5, by: 1)),
            .init("days", "Dage", .days),
        ],
        rows: [
            [
                .text("Første kvartal"), .count(68), .count(122), .derived, .fraction(0.4667),
                .øre(1_234_550), .derived, .days(12.5),
            ],
            [
                .text("Andet kvartal"), .count(0), .count(7), .derived, .fraction(0), .øre(-36_300),
                .derived, .days(3),
            ],
            [.text("Ingen"), .count(0), .count(0), .derived, .none, .øre(0), .derived, .none],
            [.text("Få"), .hidden, .count(9), .derived, .hidden, .øre(36_300), .derived, .hidden],
            [
                .text("=1+1"), .count(1_234_567), .count(2_345_678), .derived, .fraction(0.5),
                .øre(5), .derived, .days(0),
            ],
        ]
    )

    /// Texts that a spreadsheet, a browser or a terminal could take for more than words.
    static let hostile = [
        "=HYPERLINK(\"http://x\";\"y\")", "+1+1", "-2+3", "@SUM(A1)", "{=1}", "\t=1", "_x000D_",
        "'=1", "a&b<c>\"d\"",
        "\u{1}\u{B}x", "http://example.org", "=cmd|' /C calc'!A0",
    ]

    static let chart = Chart(
        "dots",
        title: "Kom, af de tilmeldte",
        description: "Andelen, der kom.",
        .dots(
            Chart.Dots(
                series: ["Kom"],
                rows: [
                    .init("Første kvartal", [Chart.Point(.share(68, of: 122), 0.4667...0.643)]),
                    .init("Andet kvartal", [Chart.Point(.share(0, of: 7), 0...0.354)]),
                ],
                rowTitle: "Gruppe",
                valueTitle: "Kom, af de tilmeldte"
            )
        )
    )

    static let whole = PrintedReport(
        title: "Prøverapport",
        language: "da",
        period: "1. halvår 2027",
        dataDate: "Talt op til og med 15. juni 2027",
        headline: "I 1. halvår kom 68 af 129.",
        sections: [
            .init(
                "all",
                heading: "Alle slags: [tal]/kolonner, og et navn på over 31 tegn",
                sentences: ["En sætning."],
                table: table
            ),
            .init(
                "empty",
                heading: "Alle slags: [tal]/kolonner, og et navn igen",
                table: ReportTable(columns: table.columns, rows: [])
            ),
            .init("chart", heading: "Figur", chart: chart),
            .init(
                "hostile",
                heading: "'=Navne'",
                sentences: ["=1+1"],
                table: ReportTable(
                    columns: [.init("name", "=Navn", .text), .init("count", "Antal", .count)],
                    rows: hostile.map { [.text($0), .count(1)] }
                )
            ),
        ],
        definitions: [.init("Kom", "De, der kom."), .init("=2+2", "+3")]
    )
}
