import CivilTime
import Participation
import Planning
import Testing

@testable import Correspondence
@testable import Insight

/// What courses led to, in words: in the house, and for readers elsewhere.
@Suite struct OutcomeReportWordingTests {
    /// People referred on one day, each with an outcome of a kind so many days later, or with none.
    private func people(_ later: [Int?], _ kind: OutcomeKind = .job) throws -> [CourseFacts] {
        let day = try Sample.day("2027-01-04")
        return later.enumerated().map { number, days in
            var course = Course()
            course.referral = .init(day: day, by: "x", testMessageArrived: nil)
            if let days { course.outcomes = [Outcome(kind, from: day.advanced(by: days))] }
            return CourseFacts(
                participant: number,
                language: "ar",
                traits: Traits(),
                course: course
            )
        }
    }

    private func printed(
        _ people: [CourseFacts],
        isShared: Bool,
        recordedOn: String = "2028-03-01"
    ) throws -> PrintedReport {
        let year = CalendarPeriod(.year, holding: try Sample.day("2027-01-01"))
        let report = OutcomeReport(
            people,
            meetings: [MeetingAttendance](),
            in: year.days,
            shared: isShared ? SharedYear(year.days) : nil,
            until: try Sample.day("2028-02-01")
        )
        return OutcomeReportWording(in: .danish)
            .printed(report, recordedOn: try Sample.day(recordedOn))
    }

    private func row(_ report: PrintedReport, _ section: String, _ words: String) throws
        -> [String]?
    {
        let table = try #require(report.sections.first { $0.id == section }?.table)
        return table.words(in: .danish).first { $0[0] == words }
    }

    private func time(_ report: PrintedReport, _ stretch: Stretch) throws -> [String]? {
        try row(report, "times", Catalogue.danish.word(stretch))
    }

    /// How many days after the referral each of ten began a job.
    ///
    /// Whether the median is told, and the shares after 3, 6 and 12 months.
    @Test(arguments: [
        // Five by the 91st day, the sixth later.
        ([10, 20, 30, 40, 91, 200], [true, true, true, true]),
        // Four by the 91st day, none more by the 182nd.
        ([10, 20, 30, 40, 200, 200], [true, false, false, true]),
        // The fifth on the 92nd day.
        ([10, 20, 30, 40, 92, 200], [true, false, true, true]),
        // The median is the day of the fifth, or of the fourth of seven.
        ([10, 20, 30, 40, 50], [true, true, true, true]),
        ([50, 50, 50, 50, 60, 60, 60, 60, 60, 60], [true, true, true, true]),
        // Nobody arrived by the 91st day, which says nothing of few.
        ([200, 200, 200, 200, 200], [true, true, true, true]),
    ])
    func sharesOfFewAreNotTold(days: [Int], told: [Bool]) throws {
        let later = days.map(Optional.some) + Array(repeating: nil, count: 10 - days.count)
        let people = try people(later)
        let row = try #require(try time(try printed(people, isShared: true), .referralToJob))
        let hidden = Catalogue.danish.text("report.hidden-cell")
        #expect(row[1] == "10" && row[2] == "\(days.count)")
        #expect(row[3...].map { $0 != hidden } == told, "\(row)")
        // In the house every share is told.
        let inHouse = try #require(try time(try printed(people, isShared: false), .referralToJob))
        #expect(!inHouse.contains(hidden))
    }

    /// The day of the median is that of one person, so five must have arrived by then.
    @Test(arguments: [([1, 2, 3, 4, 5, 6, 7], false), ([1, 2, 3, 4, 5, 6, 7, 8, 9], true)])
    func theMedianNeedsCompany(days: [Int], isTold: Bool) throws {
        let report = try printed(try people(days.map(Optional.some)), isShared: true)
        let row = try #require(try time(report, .referralToJob))
        #expect((row[3] != Catalogue.danish.text("report.hidden-cell")) == isTold, "\(row)")
    }

    @Test(arguments: [4, 5, 12])
    func aStretchThatFewArrivedOnIsLeftOut(count: Int) throws {
        let later = (0..<count).map { Optional($0) } + Array(repeating: nil, count: 20 - count)
        let people = try people(later)
        let row = try time(try printed(people, isShared: true), .referralToJob)
        #expect((row == nil) == (count < 5))
        #expect(try time(try printed(people, isShared: false), .referralToJob)?[2] == "\(count)")
    }

    @Test(arguments: [(4, true), (5, false), (20, false)])
    func whereFewAreReferredNothingIsTold(count: Int, isHidden: Bool) throws {
        let people = try people(Array(repeating: nil, count: count))
        let report = try printed(people, isShared: true)
        let hidden = Catalogue.danish.text("report.hidden-cell")
        let first = try #require(
            report.sections.first { $0.id == "funnel" }?.table?.words(in: .danish).first
        )
        #expect((first[1] == hidden) == isHidden && (first[2] == hidden) == isHidden)
        #expect((report.headline == nil) == isHidden)
        #expect((try time(report, .referralToJob) == nil) == isHidden)
        let inHouse = try printed(people, isShared: false)
        #expect(inHouse.headline?.contains("\(count)") == true)
        #expect(inHouse.sections.first?.table?.words(in: .danish).first?[1] == "\(count)")
    }

    /// Of those in work few have an education only; how many have a job stands in the report on groups.
    @Test(arguments: [(10, 2, true), (10, 5, false), (10, 0, false), (3, 10, true), (2, 2, true)])
    func workIsNotToldBesideJobsWhereTheRestIsFew(jobs: Int, educations: Int, isHidden: Bool) throws
    {
        let others = try people(
            Array(repeating: 5, count: jobs + educations) + Array(repeating: nil, count: 30)
        )
        let learning = try people(Array(repeating: 5, count: jobs + educations), .education)
        let people = others.enumerated().map { place, person in
            (jobs..<jobs + educations).contains(place) ? learning[place] : person
        }
        let work = Catalogue.danish.word(CourseStep.work)
        let row = try #require(try self.row(try printed(people, isShared: true), "funnel", work))
        #expect((row[1] == Catalogue.danish.text("report.hidden-cell")) == isHidden)
        #expect(
            (try time(try printed(people, isShared: true), .referralToWork) == nil) == (isHidden)
        )
        let inHouse = try #require(
            try self.row(try printed(people, isShared: false), "funnel", work)
        )
        #expect(inHouse[1] == "\(jobs + educations)")
    }

    @Test(arguments: [("2027-12-31", true), ("2028-01-01", false)])
    func aYearThatMayGoOnIsNotToBeSharedYet(recordedOn: String, isEarly: Bool) throws {
        let people = try people(Array(repeating: nil, count: 20))
        let warning = Catalogue.danish.text("report.not-over")
        let inHouse = Catalogue.danish.text("report.in-house")
        let shared = try printed(people, isShared: true, recordedOn: recordedOn).definitions.map(
            \.text
        )
        #expect(shared.contains(warning) == isEarly && !shared.contains(inHouse))
        let own = try printed(people, isShared: false, recordedOn: recordedOn).definitions.map(
            \.text
        )
        #expect(!own.contains(warning) && own.contains(inHouse))
    }
}
