import Insight
import Participation
import Testing

/// From people with the publication's counts its tables come out.
@Suite struct PublishedTablesTests {
    private func report(_ traits: [[TraitSplit]]) throws -> TargetGroupReport {
        TargetGroupReport(
            try PublishedPeople.people(),
            meetings: [],
            by: traits,
            until: try Sample.day(PublishedPeople.closingDay)
        )
    }

    /// In tenths of a per cent, rounded half up.
    private func tenths(_ part: Int, _ whole: Int) -> Int { (2000 * part + whole) / (2 * whole) }

    @Test func theTargetGroup() throws {
        let report = try report([[.category], [.gender]])
        #expect(report.total[.persons] == 451 && report.total[.job] == 122)
        let rows = report.tables[0].rows
        #expect(rows.map(\.values) == [["inl-2-3"], ["inl-2-4"], ["lab-2-10"]])
        let persons = rows.compactMap { $0.outcomes[.persons] }
        #expect(persons == [271, 121, 59])
        #expect(persons.map { tenths($0, 451) } == [601, 268, 131])
        let women = report.tables[1].rows.first { $0.values == ["female"] }?.outcomes[.persons]
        #expect(women == 284 && tenths(284, 451) == 630)
    }

    /// The published 55.7, 27.1 and 17.2 are shares of those in work; the rates go the other way.
    @Test func sharesStandBesideRatesThatGoTheOtherWay() throws {
        let report = try report([[.category]])
        let rows = report.tables[0].rows.map(\.outcomes)
        let jobs = rows.compactMap { $0[.job] }
        #expect(jobs == [68, 33, 21] && jobs.reduce(0, +) == 122 && tenths(122, 451) == 271)
        let all = try #require(report.total[.job])
        #expect(jobs.map { tenths($0, all) } == [557, 270, 172])
        let rates = rows.compactMap { row in
            row[.job].flatMap { job in row[.persons].map { tenths(job, $0) } }
        }
        #expect(rates == [251, 273, 356] && rates == rates.sorted())
    }

    @Test func thePlacements() throws {
        let report = OutcomeReport(
            try PublishedPeople.people(),
            meetings: [],
            until: try Sample.day(PublishedPeople.closingDay)
        )
        let persons = Dictionary(
            uniqueKeysWithValues: report.begun.map { ($0.kind, $0.persons) }
        )
        #expect(persons[.internship] == 62 && persons[.wageSubsidy] == 42)
        #expect(report.placements.persons == 104 && tenths(104, 451) == 231)
        let funnel = Dictionary(
            uniqueKeysWithValues: report.funnel.map { ($0.step, $0.persons) }
        )
        #expect(funnel[.referred] == 451 && funnel[.placement] == 104 && funnel[.work] == 122)
    }
}
