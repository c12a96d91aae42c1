import Foundation
import Testing

/// `report attendance`: every numerator and denominator of a small database, worked out by hand.
@Suite struct ReportContractTests {
    struct Report: Decodable, Equatable {
        let from: String?
        let to: String?
        let rows: [Row]
    }

    struct Row: Decodable, Equatable {
        let by: String
        let key: String
        let rates: [String: Rate]

        /// Above and below the line, in the order that the table below is written in.
        var parts: [[Int]] {
            ["cameOfRegistered", "attendance", "noShow", "cancelledInTime", "coverage"].map {
                rates[$0].map { [$0.numerator, $0.denominator] } ?? []
            }
        }
    }

    struct Rate: Decodable, Equatable {
        let numerator: Int
        let denominator: Int
        let rate: Double?
        let low: Double?
        let high: Double?
        let formula: String
    }

    /// Two cycles in winter, lived once for all tests.
    static let winter = Result {
        let office = try Office()
        let cycle = Office.cycle
        try office.add(14)
        for id in 1...13 { try office.run("register \(id) \(cycle)", at: "2026-12-02T09:00") }
        // The seat of 12 goes to 13, who waits; 11 is too late for the first session only.
        try office.run("cancel 12 \(cycle) --all", at: "2026-12-10T09:00")
        try office.run("register 13 \(cycle)", at: "2026-12-11T09:00")
        try office.run("cancel 10 \(cycle)/session-1", at: "2027-01-03T10:00")
        try office.run("cancel 11 \(cycle) --all", at: "2027-01-04T15:00")
        try office.run(
            "attend \(cycle)/session-1 1=came 2=came 3=came 4=came 5=came 6=came 7=came-late "
                + "8=excused 9=no-show 14=came",
            at: "2027-01-05T13:00"
        )
        let came = ([13] + (1...10)).map { "\($0)=came" }.joined(separator: " ")
        try office.run("attend \(cycle)/session-2 \(came)", at: "2027-01-12T13:00")
        // Nobody marks the third session. One goes to the network, and does not come after all.
        try office.run("register 1 \(cycle)/network", at: "2027-01-20T09:00")
        try office.run("register 9 frederiksberg/2027-02/session-1", at: "2027-01-25T09:00")
        try office.run("cancel 1 \(cycle)/network", at: "2027-01-26T08:00")
        try office.run("attend frederiksberg/2027-02/session-1 9=came", at: "2027-02-02T13:00")
        return office
    }

    private func report(_ words: String, _ now: String = "2027-03-01") throws -> Report {
        try ReportContractTests.winter.get()
            .read(Report.self, "report attendance \(words)", at: now)
    }

    @Test func eachMeetingIsAsCountedByHand() throws {
        let rows = try report("--by meeting").rows
        let expected: [(String, [[Int]])] = [
            ("2027-01/session-1", [[7, 13], [7, 10], [1, 10], [2, 13], [10, 11]]),
            ("2027-01/session-2", [[11, 13], [11, 11], [0, 11], [2, 13], [11, 11]]),
            ("2027-01/session-3", [[0, 13], [0, 0], [0, 0], [2, 13], [0, 11]]),
            ("2027-01/talks", [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0]]),
            ("2027-01/network", [[0, 1], [0, 0], [0, 0], [0, 1], [0, 0]]),
            ("2027-02/session-1", [[1, 1], [1, 1], [0, 1], [0, 1], [1, 1]]),
        ]
        #expect(rows.map(\.key) == expected.map { "frederiksberg/\($0.0)" })
        for (row, wanted) in zip(rows, expected) {
            #expect(row.parts == wanted.1, "\(row.key)")
            #expect(row.by == "meeting" && row.rates.count == 5)
        }
    }

    @Test func eachGroupIsAsCountedByHand() throws {
        let expected: [(String, String, [[Int]])] = [
            ("session", "1", [[8, 14], [8, 11], [1, 11], [2, 14], [11, 12]]),
            ("session", "2", [[11, 13], [11, 11], [0, 11], [2, 13], [11, 11]]),
            ("session", "3", [[0, 13], [0, 0], [0, 0], [2, 13], [0, 11]]),
            ("month", "2027-01", [[18, 40], [18, 21], [1, 21], [6, 40], [21, 33]]),
            ("month", "2027-02", [[1, 1], [1, 1], [0, 1], [0, 1], [1, 1]]),
            ("programme", "frederiksberg", [[19, 41], [19, 22], [1, 22], [6, 41], [22, 34]]),
        ]
        let rows = try report("--by session --by month --by programme").rows
        #expect(rows.map { "\($0.by) \($0.key)" } == expected.map { "\($0.0) \($0.1)" })
        for (row, wanted) in zip(rows, expected) {
            #expect(row.parts == wanted.2, "\(row.by) \(row.key)")
        }
    }

    @Test func ratesAreFractionsBetweenTheirLimits() throws {
        let asked =
            ["meeting", "session", "cycle", "venue", "outside", "programme", "month"]
            + ["kind", "season", "weekday", "hour", "kind,venue"]
        // Whether a meeting was outside says little without its kind.
        let groupings = asked.map { $0 == "outside" ? "kind,outside" : $0 }
        let rows = try report(asked.map { "--by \($0)" }.joined(separator: " ")).rows
        var order: [String] = []
        for row in rows where order.last != row.by { order.append(row.by) }
        #expect(order == groupings)
        for (name, rate) in rows.flatMap({ $0.rates.map { ($0.key, $0.value) } }) {
            #expect(!rate.formula.isEmpty)
            guard rate.denominator > 0 else {
                #expect(rate.rate == nil && rate.low == nil && rate.high == nil, "\(name)")
                continue
            }
            let value = try #require(rate.rate)
            #expect(value == Double(rate.numerator) / Double(rate.denominator))
            let low = try #require(rate.low)
            let high = try #require(rate.high)
            #expect(0 <= low && low <= value && value <= high && high <= 1)
        }
        // However meetings are put together, they come to the same.
        for by in groupings where by != "session" {
            let parts = rows.filter { $0.by == by }.map(\.parts)
            let sums: [[Int]] = (0..<5).map { rate in
                (0..<2).map { line in parts.map { $0[rate][line] }.reduce(0, +) }
            }
            #expect(sums == [[19, 41], [19, 22], [1, 22], [6, 41], [22, 34]], "\(by)")
        }
    }

    @Test func nothingIsKeptOutOfTheFile() throws {
        let office = try ReportContractTests.winter.get()
        let words = "report attendance --by month --by meeting --json"
        let real = try office.bench.run("\(words) --db town.sqlite")
        for now in ["2026-01-01", "2027-01-13", "2040-01-01T12:00"] {
            #expect(try office.run(words, at: now) == real.output)
        }
        #expect(real.output.contains(#""rate" : null"#))
        #expect(!real.output.contains("Deltager"))
    }

    @Test func daysChooseMeetings() throws {
        let january = try report("--by meeting --from 2027-01-06 --to 2027-01-12")
        #expect(january.from == "2027-01-06" && january.to == "2027-01-12")
        #expect(january.rows.map(\.key) == ["frederiksberg/2027-01/session-2"])
        #expect(try report("--from 2030-01-01").rows.isEmpty)
        let all = try report("")
        #expect(all.from == nil && all.to == nil)
        #expect(all.rows.map(\.by) == ["programme"])
        let office = try ReportContractTests.winter.get()
        let wrong = try office.ask("report attendance --from 2027-02-01 --to 2027-01-01")
        #expect(wrong.code == 64 && wrong.octets.isEmpty)
        for words in ["--by name", "--split name"] {
            #expect(try office.ask("report attendance \(words)").code == 64)
        }
    }

    /// Managers read numbers; there is nobody's name among them.
    @Test(arguments: ["da", "en"])
    func managersReadIt(language: String) throws {
        let office = try ReportContractTests.winter.get()
        let words = "report attendance --by venue --lang \(language) --actor manager:kim"
        let text = try office.run(words)
        #expect(text.contains("19") && !text.contains("Deltager 1 "))
        #expect(text.contains(language == "da" ? "Sådan er tallene regnet ud" : "is counted"))
    }
}
