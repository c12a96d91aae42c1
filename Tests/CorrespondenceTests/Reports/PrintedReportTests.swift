import TestSupport
import Testing

@testable import Correspondence

/// How any report stands in lines of text and on paper.
@Suite struct PrintedReportTests {
    private func report(
        _ sections: [PrintedReport.Section],
        title: String = "Title",
        period: String = "May",
        dataDate: String = "",
        headline: String? = nil,
        definitions: [PrintedReport.Definition] = []
    ) -> PrintedReport {
        PrintedReport(
            title: title,
            language: "da",
            period: period,
            dataDate: dataDate,
            headline: headline,
            sections: sections,
            definitions: definitions
        )
    }

    /// A table whose columns have these widths; the first holds words.
    private func table(_ widths: [Int], rows: Int = 1) -> ReportTable {
        ReportTable(
            columns: widths.indices.map { .init("c\($0)", "h\($0)", $0 == 0 ? .text : .count) },
            rows: (0..<rows).map { _ in
                widths.enumerated().map { place, width in
                    place == 0
                        ? .text(String(repeating: "x", count: width)) : .count(place)
                }
            }
        )
    }

    private func section(_ table: ReportTable?, chart: Chart? = nil) -> PrintedReport.Section {
        PrintedReport.Section("s", heading: "Heading", table: table, chart: chart)
    }

    // MARK: Lines of text

    /// Of the 100 letters of a line two numbers below headings of two letters take eight with their spaces.
    @Test(arguments: [(92, 1), (93, 2), (98, 2), (99, 2)])
    func aTableThatIsTooWideIsContinuedBelow(width: Int, blocks: Int) {
        let lines = report([section(table([width, 1, 1]))]).lines(in: .danish)
        #expect(lines.count { $0.contains("---") } == blocks)
        #expect(lines.count { $0.hasPrefix("  xxxx") } == blocks)
        // An empty line stands between the parts, and behind the title and the period.
        #expect(lines.count { $0.isEmpty } == blocks)
    }

    @Test func cellsStandBelowTheirHeadings() {
        let table = ReportTable(
            columns: [
                .init("name", "Navn", .text), .init("a", "Antal af dem der er kommet", .count),
                .init("b", "B", .count),
            ],
            rows: [
                [.text("Anna"), .count(5), .count(1234)],
                [.text("Bo og Bente"), .count(12), .none],
            ]
        )
        let lines = report([section(table)]).lines(in: .danish)
        #expect(
            lines == [
                "Title", "May", "", "Heading",
                "               Antal af dem",
                "                     der er",
                "  Navn               kommet      B",
                "  -----------  ------------  -----",
                "  Anna                    5  1.234",
                "  Bo og Bente            12      –",
            ]
        )
    }

    @Test func whatIsEmptyLeavesNoLine() {
        let plain = report([]).lines(in: .danish)
        #expect(plain == ["Title", "May"])
        let full = report(
            [section(ReportTable(columns: [.init("a", "A", .text)], rows: []))],
            dataDate: "date",
            headline: "first",
            definitions: [.init("", "note"), .init("word", "meaning")]
        )
        #expect(
            full.lines(in: .danish) == [
                "Title", "May", "date", "", "first", "", "Heading",
                "  " + Catalogue.danish.text("report.no-rows"), "",
                Catalogue.danish.text("report.how"), "  note", "  word: meaning",
            ]
        )
    }

    /// Whoever reads a hidden number finds what that means.
    @Test func aHiddenNumberIsExplained() {
        var hidden = table([4, 1])
        hidden.rows[0][1] = .hidden
        let term = Catalogue.danish.text("report.hidden-cell")
        #expect(report([section(hidden)]).allDefinitions(in: .danish).map(\.term) == [term])
        #expect(report([section(table([4, 1]))]).allDefinitions(in: .danish).isEmpty)
    }

    // MARK: Numbers that follow from others

    @Test(
        arguments: [
            (.count(1), .count(4), .share(1, of: 4)), (.count(0), .count(1), .share(0, of: 1)),
            (.count(0), .count(0), .none), (.hidden, .count(4), .hidden),
            (.count(1), .hidden, .hidden),
            (.none, .count(4), .none), (.count(1), .none, .none),
        ] as [(ReportTable.Cell, ReportTable.Cell, ReportTable.Value)]
    )
    func aShareFollowsFromItsParts(
        part: ReportTable.Cell,
        whole: ReportTable.Cell,
        value: ReportTable.Value
    ) {
        let table = ReportTable(
            columns: [
                .init("part", "Part", .count), .init("whole", "Whole", .count),
                .init("share", "Share", .share(of: 0, in: 1)),
            ],
            rows: [[part, whole, .derived]]
        )
        #expect(table.value(row: 0, column: 2) == value)
        // What lies outside of the table is nothing.
        #expect(table.value(row: 1, column: 0) == .none && table.value(row: 0, column: 3) == .none)
        #expect(table.value(row: -1, column: 0) == .none)
    }

    @Test(
        arguments: [
            (.øre(100), .count(3), .øreEach(100, by: 3)),
            (.øre(100), .count(1), .øreEach(100, by: 1)),
            (.øre(100), .count(0), .none), (.hidden, .count(3), .hidden),
            (.øre(1), .hidden, .hidden),
        ] as [(ReportTable.Cell, ReportTable.Cell, ReportTable.Value)]
    )
    func aCostOfEachFollowsFromItsParts(
        amount: ReportTable.Cell,
        count: ReportTable.Cell,
        value: ReportTable.Value
    ) {
        let table = ReportTable(
            columns: [
                .init("amount", "Amount", .kroner), .init("count", "Count", .count),
                .init("each", "Each", .kronerEach(of: 0, by: 1)),
            ],
            rows: [[amount, count, .derived]]
        )
        #expect(table.value(row: 0, column: 2) == value)
    }

    // MARK: One number a line

    @Test func eachNumberHasALineOfItsOwn() {
        let table = ReportTable(
            columns: [
                .init("group", "Gruppe", .text), .init("came", "Kom", .count),
                .init("all", "Tilmeldte", .count), .init("share", "Andel", .share(of: 1, in: 2)),
                .init("amount", "Beløb", .kroner), .init("seats", "Pladser", .count),
                .init("each", "Hver", .kronerEach(of: 4, by: 5)), .init("days", "Dage", .days),
                .init("rate", "Sats", .fraction), .init("note", "Note", .text),
            ],
            rows: [
                [
                    .text("Mænd"), .count(1), .count(3), .derived, .øre(10_050), .count(2),
                    .derived,
                    .days(2.5), .fraction(0.125), .text(""),
                ],
                [
                    .text("Kvinder"), .count(0), .count(0), .derived, .øre(-10_049), .count(0),
                    .derived, .none, .hidden, .text("kun én"),
                ],
            ]
        )
        let lines = ReportLines(in: .danish).lines(
            report(
                [section(table)],
                dataDate: "date",
                headline: "first",
                definitions: [.init("word", "meaning")]
            )
        ).map { $0.replacing("\u{A0}", with: " ") }
        // Whoever are the whole of a share stand beside it, and half a krone is rounded away from nothing.
        #expect(
            lines == [
                "Title", "May", "date", "", "first", "", "Heading", "  Mænd",
                "    Kom      1", "    Andel    1 af 3 (33,3 %)", "    Beløb    101 kr.",
                "    Pladser  2", "    Hver     50 kr.", "    Dage     3 dage",
                "    Sats     12,5 %",
                "  Kvinder", "    Kom      0", "    Andel    0 af 0", "    Beløb    −100 kr.",
                "    Pladser  0", "    Dage     kan ikke regnes ud", "    Sats     skjult",
                "    Note     kun én", "", Catalogue.danish.text("report.how"), "  word: meaning",
            ]
        )
        #expect(ReportLines(in: .danish).lines(report([])) == ["Title", "May"])
    }

    // MARK: Paper

    private func blocks(_ sections: [PrintedReport.Section]) -> [PrintedSheet.Block] {
        report(sections, title: "Title of May").sheet(in: .danish).blocks
    }

    /// A list of numbers needs half the room of a table: two columns, or one row.
    @Test(arguments: [
        (2, 1, true), (2, 20, true), (2, 21, false), (5, 1, true), (6, 1, false), (3, 2, false),
        (1, 1, false),
    ])
    func aListOfNumbersIsNoTable(columns: Int, rows: Int, isList: Bool) throws {
        let sheet = report([section(table(Array(repeating: 4, count: columns), rows: rows))])
            .sheet(in: .danish)
        #expect(sheet.tables.isEmpty == isList)
        #expect(sheet.outline.contains("= ") == isList)
    }

    @Test func oneRowHasAFactForEachNumber() {
        #expect(
            blocks([section(table([4, 1, 1]))]) == [
                .heading("Title of May"),
                .together([.subheading("Heading"), .facts([.init("h1", "1"), .init("h2", "2")])]),
            ]
        )
        #expect(
            blocks([section(table([4, 1], rows: 2))]) == [
                .heading("Title of May"),
                .together([
                    .subheading("Heading"), .facts([.init("xxxx", "1"), .init("xxxx", "1")]),
                ]),
            ]
        )
    }

    /// A small table stands on one page with its heading; a large one may go on on the next.
    @Test(arguments: [(3, 8, true), (3, 9, false), (8, 8, true), (9, 8, false)])
    func aSmallTableKeepsItsHeading(columns: Int, rows: Int, isTogether: Bool) throws {
        let all = blocks([section(table(Array(repeating: 4, count: columns), rows: rows))])
        guard case .together(let inner) = all[1] else {
            Issue.record("a heading stays with what follows")
            return
        }
        let hasTable = inner.contains { if case .table = $0 { true } else { false } }
        #expect(hasTable == isTogether && all.count == (isTogether ? 2 : 3))
    }

    /// Lists stand beside each other, the lines to write on below the first.
    @Test func listsStandBesideEachOther() {
        var comment = PrintedReport.Section("c", heading: "Comment")
        comment.blankLines = 2
        let list = section(table([4, 1]))
        let other = PrintedReport.Section("o", heading: "Other", table: table([4, 1]))
        let one: [PrintedSheet.Block] = [
            .together([.subheading("Heading"), .facts([.init("h1", "1")])])
        ]
        let two: [PrintedSheet.Block] = [
            .together([.subheading("Other"), .facts([.init("h1", "1")])])
        ]
        let blank: [PrintedSheet.Block] = [
            .together([.subheading("Comment"), .facts([.init("", ""), .init("", "")])])
        ]
        let heading = PrintedSheet.Block.heading("Title of May")
        #expect(blocks([list, other, comment]) == [heading, .beside(one + blank, two)])
        #expect(blocks([list]) == [heading] + one)
        // What begins a page stands beside nothing.
        var begins = other
        begins.beginsPage = true
        #expect(blocks([list, begins]) == [heading] + one + [.pageBreak] + two)
        // After the lists comes what is no list.
        let wide = section(table([4, 1, 1], rows: 2))
        #expect(blocks([list, other, wide]).prefix(2) == [heading, .beside(one, two)])
        #expect(blocks([list, other, wide]).count == 3)
    }

    /// The numbers of a chart without a table stand behind, each below its heading if there are several.
    @Test func theNumbersOfAChartStandBehind() {
        let chart = SampleCharts.bars
        let behind = PrintedSheet.Block.subheading(Catalogue.danish.text("report.chart-numbers"))
        let one = blocks([section(nil, chart: chart)])
        #expect(one.filter { $0 == behind }.count == 1 && one.contains(.pageBreak))
        #expect(one.filter { $0 == .subheading("Heading") }.isEmpty)
        let two = blocks([section(nil, chart: chart), section(nil, chart: chart)])
        #expect(two.filter { $0 == .subheading("Heading") }.count == 2)
        // With a table of its own it needs none.
        #expect(!blocks([section(table([4, 1]), chart: chart)]).contains(behind))
        // A chart bears its own title, unless the section has another one.
        guard case .together(let head) = one[1] else {
            Issue.record("a chart stays with its heading")
            return
        }
        #expect(head.first == .subheading("Heading"))
        let named = PrintedReport.Section("s", heading: chart.title, chart: chart)
        guard case .together(let bare) = blocks([named])[1] else {
            Issue.record("a chart stays whole")
            return
        }
        #expect(bare.count == 1)
    }

    @Test func thePeriodStandsOnceInTheFooter() {
        let named = report([], title: "Report of May", dataDate: "date")
        #expect(named.footer == "Report of May · date")
        #expect(named.sheet(in: .danish).blocks == [.heading("Report of May")])
        let other = report([])
        #expect(other.footer == "Title · May")
        #expect(other.sheet(in: .danish).blocks == [.heading("Title"), .paragraph("May")])
        #expect(other.sheet(in: .danish).isDense)
    }

    /// A last word of one or two letters, a unit and an interval are not torn apart.
    @Test(arguments: [
        ("kom 12", "kom_12"), ("kom 123", "kom 123"),
        ("12 % af 3 kr. i maj", "12_% af 3_kr. i maj"),
        ("1–2 gange", "1–^2 gange"), ("x", "x"),
    ])
    func whatBelongsTogetherStaysInOneLine(text: String, printed: String) {
        let sheet = report([], headline: text).sheet(in: .danish)
        #expect(sheet.outline.contains("** \(printed)\n"))
    }

    /// A column that holds nothing, or the same number that stands in every share, is left out on paper.
    @Test func columnsThatSayNothingAreLeftOut() {
        func headings(_ rows: [[ReportTable.Cell]], isOnPaper: Bool = true) -> [String] {
            var table = ReportTable(
                columns: [
                    .init("group", "Group", .text), .init("part", "Part", .count),
                    .init("whole", "Whole", .count), .init("share", "Share", .share(of: 1, in: 2)),
                    .init("note", "Note", .text),
                ],
                rows: rows
            )
            table.columns[1].isOnPaper = isOnPaper
            return report([section(table)]).sheet(in: .danish).tables.flatMap {
                $0.columns.map(\.heading)
            }
        }
        func row(_ part: Int, _ whole: Int, _ note: String) -> [ReportTable.Cell] {
            [.text("x"), .count(part), .count(whole), .derived, .text(note)]
        }
        let all = ["Group", "Part", "Whole", "Share", "Note"]
        #expect(headings([row(1, 4, "a"), row(2, 5, "b")]) == all)
        #expect(headings([row(1, 4, ""), row(2, 5, "")]) == all.dropLast())
        #expect(headings([row(1, 4, "a"), row(2, 4, "b")]) == ["Group", "Part", "Share", "Note"])
        // The first column stays, whatever it holds.
        let nameless = [row(1, 4, "a"), row(2, 5, "b")].map { [.text("")] + $0.dropFirst() }
        #expect(headings(nameless) == all)
        // In a single row the number stands once, and a note that is the same everywhere is one.
        #expect(headings([row(1, 4, "a")]) == all)
        #expect(headings([row(1, 4, "a"), row(1, 5, "a")]) == all)
        #expect(
            headings([row(1, 4, "a"), row(2, 5, "b")], isOnPaper: false)
                == ["Group", "Whole", "Share", "Note"]
        )
    }

    /// A table that is wider than the paper is printed in parts of about one width, each with its labels.
    @Test(arguments: [(3, [3]), (9, [9]), (20, [10, 10]), (30, [15, 15]), (33, [11, 11, 11])])
    func aTableThatIsTooWideIsPrintedInParts(numbers: Int, parts: [Int]) {
        let wide = table([4] + Array(repeating: 1, count: numbers), rows: 2)
        let tables = report([section(wide)]).sheet(in: .danish).tables
        #expect(tables.map { $0.columns.count - 1 } == parts)
        #expect(tables.allSatisfy { $0.columns.first?.heading == "h0" })
        #expect(tables.allSatisfy { $0.columns.dropFirst().allSatisfy(\.isNumber) })
        #expect(tables.flatMap { $0.columns.dropFirst().map(\.heading) }.count == numbers)
    }
}
