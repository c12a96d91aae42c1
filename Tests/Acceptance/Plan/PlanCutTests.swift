import TestSupport
import Testing

/// A plan may be asked for in any piece; each meeting is the same in every piece.
@Suite struct PlanCutTests {
    struct Cut: Sendable, CustomTestStringConvertible {
        let programme: String
        let first: String
        let last: String

        var testDescription: String { "\(programme) \(first)…\(last)" }
    }

    /// Cuts around the moved meetings of December, and others drawn with a seed.
    static let cuts: [Cut] = {
        var generator = SeededGenerator(seed: 7)
        return PlanFile.programmes.flatMap { programme in
            let drawn = (0..<5).map { _ in
                let first = Dates.adding(
                    Int.random(in: 0..<1700, using: &generator),
                    to: PlanFile.span.first
                )
                let length = Int.random(in: 0..<120, using: &generator)
                return Cut(
                    programme: programme,
                    first: first,
                    last: Dates.adding(length, to: first)
                )
            }
            return drawn + [
                Cut(programme: programme, first: "2027-12-28", last: "2027-12-28"),
                Cut(programme: programme, first: "2027-12-29", last: "2028-01-31"),
                Cut(programme: programme, first: "2029-12-01", last: "2030-01-02"),
            ]
        }
    }()

    @Test(arguments: cuts)
    func isTheSamePieceOfTheWhole(cut: Cut) throws {
        let whole = try PlanFile.years(cut.programme)
        let piece = try PlanFile.plan(cut.programme, cut.first, cut.last)
        let days = cut.first...cut.last
        #expect(piece.meetings == whole.meetings.filter { days.contains($0.ruleDate) })
        #expect(piece.skipped == whole.skipped.filter { days.contains($0.ruleDate) })
    }

    @Test func selectsByTheDayOfTheRule() throws {
        let december = try PlanFile.plan("frederiksberg", "2027-12-28", "2027-12-28")
        #expect(december.meetings.map(\.date) == ["2028-01-03"])
        let january = try PlanFile.plan("frederiksberg", "2028-01-03", "2028-01-03")
        #expect(january.meetings.isEmpty && january.skipped.isEmpty)
    }

    @Test func theSameQuestionHasTheSameBytes() throws {
        let arguments = ["plan", "vejle", "--from", "2027-01-01", "--to", "2027-12-31", "--json"]
        let first = try Bench.inPackage(arguments)
        #expect(first.code == 0)
        #expect(try Bench.inPackage(arguments).octets == first.octets)
        #expect(try Bench.inPackage(arguments + ["--dry-run"]).octets == first.octets)
    }
}
