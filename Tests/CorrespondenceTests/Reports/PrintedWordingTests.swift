import CivilTime
import Participation
import Planning
import TestSupport
import Testing

@testable import Correspondence
@testable import Insight

/// Whole reports as they are printed: their tables and definitions, in the house and for readers elsewhere.
@Suite struct PrintedWordingTests {
    private func text(_ report: PrintedReport) -> String {
        ReportLines(in: .danish).lines(report).joined(separator: "\n").replacing(
            "\u{A0}",
            with: "_"
        )
            + "\n"
    }

    /// The same without its definitions, which another golden file holds.
    private func bare(_ report: PrintedReport) -> PrintedReport {
        var report = report
        report.definitions = []
        return report
    }

    private func wording() throws -> AttendanceReportWording {
        AttendanceReportWording([try ReportSample.setting()], in: .danish)
    }

    /// Two sessions in April and one in May, at which the second venue is another one.
    private func meetings() throws -> [MeetingAttendance] {
        let april = try ReportSample.meetings(
            ReportSample.Seats(
                meetings: 1,
                registered: 24,
                came: 12,
                cameLate: 2,
                inTime: 2,
                late: 1,
                byUs: 1,
                noShow: 4,
                notMarked: 3,
                walkIns: 1
            ),
            "2027-04-06",
            "2027-04-06",
            number: 1
        )
        let may = try ReportSample.meetings(
            ReportSample.Seats(meetings: 1, registered: 20, came: 18, noShow: 2),
            "2027-05-04",
            "2027-05-04",
            number: 2
        )
        return april
            + may.map { meeting in
                var id = meeting.id
                id = MeetingID(
                    cycle: CycleID(
                        programme: id.cycle.programme,
                        year: 2027,
                        month: 5
                    ),
                    step: id.step,
                    number: 2
                )
                return MeetingAttendance(
                    id: id,
                    kind: meeting.kind,
                    date: meeting.date,
                    start: meeting.start,
                    venue: Identifier("cafe") ?? meeting.venue,
                    isOutsideTownHall: false,
                    isHeld: true,
                    seating: meeting.seating,
                    marks: meeting.marks
                )
            }
    }

    private func attendance(isShared: Bool) throws -> PrintedReport {
        let period = ReportPeriod(
            from: try Sample.day("2027-04-01"),
            to: try Sample.day("2027-05-31")
        )
        let meetings = try meetings()
        return try wording().printed(
            AttendanceReport(meetings, by: [.month, .session], in: period),
            persons: ReportSample.persons(),
            traits: TraitReport(
                split: .gender,
                cells: [
                    .init(
                        value: "female",
                        numbers: SeatNumbers(people: 12, [20, 18, 16, 14])
                    ), .init(value: "male", numbers: nil),
                ]
            ),
            comparison: AttendanceComparison(
                meetings,
                crossing: [AttendanceCrossing([.session])],
                in: period
            ),
            recordedOn: try Sample.day("2027-06-01"),
            isShared: isShared
        )
    }

    @Test func attendanceInTheHouse() throws {
        let report = try attendance(isShared: false)
        try Golden.check(text(report), "printed-attendance.da.txt")
        try Golden.check(bare(report).sheet(in: .danish).outline, "printed-attendance.outline.txt")
        try Golden.check(
            bare(report).lines(in: .danish).joined(separator: "\n") + "\n",
            "printed-attendance.lines.txt"
        )
    }

    @Test func attendanceForReadersElsewhere() throws {
        let report = try attendance(isShared: true)
        try Golden.check(text(report), "printed-attendance-shared.da.txt")
        #expect(report.headline == nil && !report.sections.contains { $0.id == "persons" })
    }

    @Test func attendanceInLines() throws {
        let report = AttendanceReport(try meetings(), by: [.month])
        let comparison = AttendanceComparison(
            try meetings(),
            crossing: [AttendanceCrossing([.session])],
            in: ReportPeriod()
        )
        let lines = try wording().lines(report, comparison: comparison)
        // The café is another venue than that of April, which stands in its month.
        #expect(lines.count { $0.contains("cafe") } == 1)
        #expect(lines.contains { $0.contains("nok ikke tilfældig") || $0.contains("tilfældig") })
        #expect(lines.contains("  " + Catalogue.danish.text("report.how-compared")))
        #expect(lines.contains("  " + Catalogue.danish.text("report.walk-ins-apart")))
        let shared = try wording().lines(report, persons: ReportSample.persons(), isShared: true)
        #expect(!shared.contains("  " + Catalogue.danish.text("report.how-compared")))
        #expect(!shared.contains("  " + Catalogue.danish.text("report.walk-ins-apart")))
        #expect(shared.contains("  " + Catalogue.danish.text("report.small-meetings-apart")))
        #expect(!shared.contains(Catalogue.danish.text("report.persons")))
        // No table of rates, so no formulas.
        let bare = try wording().lines(AttendanceReport(try meetings(), by: []))
        let formula = Catalogue.danish.text(RateName.attendance.formulaKey)
        #expect(!bare.contains("  " + formula) && lines.contains("  " + formula))
    }

    @Test func whereNothingCanBeComparedTheReportSaysSo() throws {
        let nothing = AttendanceComparison([], crossing: [], in: ReportPeriod())
        let report = AttendanceReport([MeetingAttendance](), by: [.month])
        let sentence = Catalogue.danish.text("report.nothing-to-compare")
        let section = try wording().printed(report, comparison: nothing).sections.last
        #expect(section?.sentences == [sentence] && section?.table == nil)
        #expect(try wording().lines(report, comparison: nothing).contains("  " + sentence))
        let month = try wording().printed(report).sections.first
        #expect(month?.sentences == [Catalogue.danish.text("report.no-meetings")])
        #expect(month?.chart == nil)
        // In the house, which is where a report is unless it is said.
        let own = try wording().printed(AttendanceReport(try meetings(), by: [.month]))
        #expect(own.headline != nil && own.sections[0].table?.columns.count ?? 0 > 20)
    }

    /// An open period ends with the last meeting that was held, unless that lies before it begins.
    @Test(
        arguments: [
            (
                nil, nil, "2027-04-06",
                "Alle møder, der er gemt, til og med tirsdag den 6. april 2027"
            ),
            (nil, nil, nil, "Alle møder, der er gemt"),
            (
                "2027-04-01", nil, "2027-04-06",
                "Fra torsdag den 1. april 2027 til tirsdag den 6. april 2027"
            ),
            (
                "2027-04-06", nil, "2027-04-06",
                "Fra tirsdag den 6. april 2027 til tirsdag den 6. april 2027"
            ),
            ("2027-04-07", nil, "2027-04-06", "Fra onsdag den 7. april 2027 og frem"),
            ("2027-04-07", nil, nil, "Fra onsdag den 7. april 2027 og frem"),
            (nil, "2027-04-30", "2027-04-06", "Til og med fredag den 30. april 2027"),
            (
                "2027-04-01", "2027-04-30", "2027-04-06",
                "Fra torsdag den 1. april 2027 til fredag den 30. april 2027"
            ),
        ] as [(String?, String?, String?, String)]
    )
    func aPeriodEndsWithWhatWasHeld(from: String?, to: String?, last: String?, words: String)
        throws
    {
        let period = ReportPeriod(from: try from.map(Sample.day), to: try to.map(Sample.day))
        let said = Catalogue.danish.period(
            period,
            until: try last.map(Sample.day),
            all: "report.period-all"
        )
        #expect(said == words)
    }

    /// A chart of groups stands there for one to forty of them, if at least one has a number.
    @Test(arguments: [
        (0, true, false), (1, true, true), (40, true, true), (41, true, false), (2, false, false),
    ])
    func aChartOfGroupsNeedsSomeButNotTooMany(count: Int, isKnown: Bool, isThere: Bool) {
        let point = Chart.Point(isKnown ? .share(1, of: 2) : .hidden)
        let chart = Chart.groups(
            "id",
            "title",
            "measure",
            (0..<count).map { (label: "\($0)", point: point) },
            all: .init("all", .hidden),
            in: .danish
        )
        #expect((chart != nil) == isThere)
    }

    @Test func aChartOfMonthsHasEveryMonthBetween() throws {
        let meetings = try ["2027-11-02", "2028-02-01"].map {
            try ReportSample.meeting(number: 1, on: $0, marks: [:])
        }
        let report = AttendanceReport(meetings, by: [.month])
        let chart = AttendanceCharts(.danish).months("id", "title", report.rows) { _ in [] }
        guard case .line(let line)? = chart?.figure else {
            Issue.record("months are a line")
            return
        }
        #expect(line.labels == ["nov. 2027", "dec. 2027", "jan. 2028", "feb. 2028"])
        #expect(AttendanceCharts(.danish).months("id", "title", []) { _ in [] } == nil)
    }

    // MARK: Outcomes

    /// Thirty people, of whom some began something on the 10th, 100th or 300th day after the referral.
    private func people() throws -> [CourseFacts] {
        let day = try Sample.day("2027-01-04")
        func kinds(_ number: Int) -> [(OutcomeKind, Int)] {
            switch number {
            case 1...6: [(.internship, 10), (.job, 100)]
            case 7...12: [(.job, 300)]
            case 13...20: [(.education, 100)]
            case 21, 22: [(.wageSubsidy, 10)]
            default: []
            }
        }
        return try (1...30).map { number in
            var course = Course()
            course.referral = .init(day: day, by: "x", testMessageArrived: nil)
            course.outcomes = try kinds(number).map { kind, days in
                var outcome = Outcome(kind, from: day.advanced(by: days))
                if number == 1 {
                    outcome.meeting = try ReportSample.meeting(number: 1, marks: [:]).id
                }
                return outcome
            }
            return CourseFacts(
                participant: number,
                language: "ar",
                traits: Traits(gender: number.isMultiple(of: 2) ? .female : .male),
                course: course
            )
        }
    }

    private func outcomes(isShared: Bool) throws -> PrintedReport {
        let year = CalendarPeriod(.year, holding: try Sample.day("2027-01-01"))
        let report = OutcomeReport(
            try people(),
            meetings: [try ReportSample.meeting(number: 1, marks: [1: .came])],
            sessions: [try Sample.id("frederiksberg"): 1],
            in: year.days,
            shared: isShared ? SharedYear(year.days) : nil,
            until: try Sample.day("2028-02-01")
        )
        return OutcomeReportWording(in: .danish)
            .printed(report, recordedOn: try Sample.day("2028-03-01"))
    }

    @Test func outcomesInTheHouseAndElsewhere() throws {
        try Golden.check(text(try outcomes(isShared: false)), "printed-outcomes.da.txt")
        let shared = try outcomes(isShared: true)
        try Golden.check(text(bare(shared)), "printed-outcomes-shared.da.txt")
        // Two had a wage subsidy, so neither they nor a sum that would tell them is shown.
        let begun = try #require(shared.sections.first { $0.id == "begun" })
        let hidden = begun.table?.words(in: .danish).filter { $0[1] == "skjult" }.map { $0[0] }
        #expect(
            hidden == [
                Catalogue.danish.text("outcomes.wage-subsidy"),
                Catalogue.danish.text("outcomes.placements"),
            ]
        )
        guard case .bars(let bars)? = begun.chart?.figure else {
            Issue.record("kinds are bars")
            return
        }
        #expect(bars.rows.map(\.value) == [.count(6), .hidden, .count(0), .count(12), .count(8)])
    }

    @Test func theCurvesOfTimesAreForTheHouse() throws {
        let own = try outcomes(isShared: false).sections.first { $0.id == "times" }
        guard case .survival(let survival)? = own?.chart?.figure else {
            Issue.record("times are curves")
            return
        }
        let job = survival.curves.first { $0.name == Catalogue.danish.word(Stretch.referralToJob) }
        #expect(job?.steps.map(\.day) == [100, 300] && job?.censored == [361])
        #expect(job?.steps.map { ($0.share * 100).rounded() } == [80, 60])
        let shared = try outcomes(isShared: true).sections.first { $0.id == "times" }
        #expect(shared?.chart == nil && shared?.table?.rows.isEmpty == false)
        let nobody = OutcomeReport(
            [CourseFacts](),
            meetings: [],
            until: try Sample.day("2028-02-01")
        )
        #expect(OutcomeCharts(.danish).times(nobody) == nil)
    }

    /// Below 20 people a percentage says more than there is.
    @Test(arguments: [(19, false), (20, true)])
    func aHeadlineHasAPercentageFromTwentyPeopleOn(count: Int, hasPercentage: Bool) throws {
        let day = try Sample.day("2027-01-04")
        let people = (0..<count).map { number in
            var course = Course()
            course.referral = .init(day: day, by: "x", testMessageArrived: nil)
            return CourseFacts(
                participant: number,
                language: "ar",
                traits: Traits(),
                course: course
            )
        }
        let report = OutcomeReport(people, meetings: [], until: day)
        let headline = OutcomeReportWording(in: .danish).printed(report, recordedOn: day).headline
        #expect(headline?.contains("%") == hasPercentage)
        let nobody = OutcomeReport([CourseFacts](), meetings: [], until: day)
        #expect(OutcomeReportWording(in: .danish).printed(nobody, recordedOn: day).headline == nil)
    }

    @Test func groupsAreToldWithTheirSharesOfAll() throws {
        let year = CalendarPeriod(.year, holding: try Sample.day("2027-01-01"))
        func printed(isShared: Bool) throws -> PrintedReport {
            TargetGroupWording(in: .danish).printed(
                TargetGroupReport(
                    try people(),
                    meetings: [MeetingAttendance](),
                    by: [[.gender]],
                    in: year.days,
                    shared: isShared ? SharedYear(year.days) : nil,
                    until: try Sample.day("2028-02-01")
                ),
                recordedOn: try Sample.day("2028-03-01")
            )
        }
        try Golden.check(text(bare(try printed(isShared: false))), "printed-groups.da.txt")
        let shared = try printed(isShared: true)
        #expect(!shared.definitions.map(\.text).contains(Catalogue.danish.text("report.in-house")))
        let section = try #require(try printed(isShared: false).sections.first)
        #expect(section.id == "by-gender")
        // Of eight placements one of two groups has fewer than five.
        #expect(section.sentences == [Catalogue.danish.text("target-group.hidden")])
        guard case .dots(let dots)? = section.chart?.figure else {
            Issue.record("groups are dots")
            return
        }
        // Of twelve jobs the women have those of 2, 4, 6, 8, 10 and 12.
        #expect(
            dots.rows.map { $0.points.map(\.value) } == [[.share(6, of: 15)], [.share(6, of: 15)]]
        )
        #expect(dots.reference?.value == .share(12, of: 30))
    }

    // MARK: The manager's page

    private func manager(
        _ length: CalendarPeriod.Length,
        earlier: [Day: Int] = [:],
        people: Int = 0,
        toCome: Int = 0,
        nextSteps: Bool = false,
        isShared: Bool = false
    ) throws -> PrintedReport {
        let period = CalendarPeriod(length, holding: try Sample.day("2027-05-01"))
        let meetings = try meetings()
        var held = PeriodReport.MeetingsHeld()
        (held.held, held.outside, held.moved, held.toCome) = (4, 3, 2, toCome)
        let cancelled = try ReportSample.meeting(number: 1, marks: [:])
        held.cancelled = [.init(cancelled.id, on: cancelled.date, Phrase("yes"))]
        let outcomes = OutcomeReport(
            try self.people(),
            meetings: [MeetingAttendance](),
            until: try Sample.day("2028-02-01")
        )
        return PeriodReportWording([try ReportSample.setting()], in: .danish).printed(
            PeriodReport(
                period: period,
                attendance: AttendanceReport(meetings, by: [.meeting], in: period.days),
                year: AttendanceReport(
                    meetings,
                    by: [.month],
                    in: ReportPeriod(from: period.twelveMonths.first, to: period.last)
                ),
                comparison: AttendanceComparison(
                    meetings,
                    crossing: [AttendanceCrossing([.kind])],
                    in: period.days,
                    against: period.previous.days
                ),
                persons: ReportSample.persons(),
                meetings: held,
                nextSteps: nextSteps ? outcomes.begun : [],
                cost: PeriodReport.Cost(Amount(kroner: 1000), seats: 4),
                earlier: .init(since: period.first, meetings: earlier, people: people),
                isShared: isShared
            ),
            recordedOn: try Sample.day("2027-06-02")
        )
    }

    @Test(arguments: CalendarPeriod.Length.allCases)
    func theManagersPage(length: CalendarPeriod.Length) throws {
        let march = try Sample.day("2027-03-01")
        let report = try manager(
            length,
            earlier: [march: 2, march.firstOfMonth(adding: 1): 0],
            people: 1,
            toCome: 1,
            nextSteps: true
        )
        let isMonth = length == .month
        try Golden.check(
            text(isMonth ? report : bare(report)),
            "printed-manager-\(length).da.txt"
        )
        try Golden.check(
            bare(report).sheet(in: .danish).outline,
            "printed-manager-\(length).outline.txt"
        )
    }

    @Test func whatIsNothingIsNotSaid() throws {
        let report = try manager(.month)
        let earlier = try #require(report.sections.first { $0.id == "earlier" })
        #expect(earlier.sentences.count == 1)
        #expect(earlier.sentences.first?.contains("marts") == false)
        let meetings = try #require(report.sections.first { $0.id == "meetings" }?.table)
        #expect(meetings.rows.count == 4)
        #expect(
            try manager(.month, toCome: 1).sections.first { $0.id == "meetings" }?.table?.rows.count
                == 5
        )
    }

    /// Why a meeting was cancelled may be that somebody was ill.
    @Test func whyAMeetingWasCancelledStaysInTheHouse() throws {
        let own = try manager(.month).sections.first { $0.id == "meetings" }
        #expect(own?.sentences.count == 1)
        let shared = try manager(.month, isShared: true).sections.first { $0.id == "meetings" }
        #expect(shared?.sentences.isEmpty == true && shared?.table == own?.table)
    }

    /// What rows of a table are called in a file, whatever the language.
    @Test func rowsOfNumbersHaveNames() throws {
        let table = ReportTables(catalogue: .danish).persons(ReportSample.persons())
        #expect(
            table.names == [
                "referred", "started", "completed", "talk-offered", "talk-held",
                "active-in-network", "paused", "ended", "ended-job", "ended-education",
                "ended-moved", "ended-does-not-wish", "ended-other",
            ]
        )
        #expect(table.rows.count == table.names.count)
    }

    /// Of the seats of a group the chart shows who came of those that were ticked.
    @Test func aGroupsPointIsItsAttendance() throws {
        let section = try attendance(isShared: false).sections.first { $0.id == "split-gender" }
        guard case .dots(let dots)? = section?.chart?.figure else {
            Issue.record("groups are dots")
            return
        }
        #expect(dots.rows.map { $0.points.map(\.value) } == [[.share(14, of: 16)], [.hidden]])
    }

    /// Of two changes of one kind within a month the first one is told.
    @Test func aChangeIsToldOnceAMonth() throws {
        let meetings = try [
            ("2027-05-04", "library"), ("2027-05-11", "cafe"), ("2027-05-12", "cafe"),
            ("2027-05-18", "library"), ("2027-05-19", "library"), ("2027-05-25", "cafe"),
            ("2027-05-26", "cafe"),
        ].map { date, venue in
            let meeting = try ReportSample.meeting(number: 1, on: date, marks: [:])
            return MeetingAttendance(
                id: MeetingID(
                    cycle: CycleID(
                        programme: meeting.id.cycle.programme,
                        year: 2027,
                        month: 5,
                        ordinal: Int(date.suffix(2)) ?? 0
                    ),
                    step: meeting.id.step,
                    number: 1
                ),
                kind: meeting.kind,
                date: meeting.date,
                start: meeting.start,
                venue: try Sample.id(venue),
                isOutsideTownHall: true,
                isHeld: true,
                seating: Seating(),
                marks: [:]
            )
        }
        let year = AttendanceReport(meetings, by: [.month])
        #expect(year.changes.count == 3)
        let period = CalendarPeriod(.month, holding: try Sample.day("2027-05-01"))
        let report = PeriodReportWording([try ReportSample.setting()], in: .danish).printed(
            PeriodReport(
                period: period,
                attendance: year,
                year: year,
                comparison: AttendanceComparison([], crossing: [], in: period.days),
                persons: PersonCounts(),
                meetings: PeriodReport.MeetingsHeld(),
                nextSteps: [],
                earlier: .init(since: period.first, meetings: [:])
            ),
            recordedOn: nil
        )
        guard
            case .line(let line)? = report.sections.first(where: { $0.id == "twelve-months" })?
                .chart?.figure
        else {
            Issue.record("months are a line")
            return
        }
        // To the café twice, and back once.
        #expect(line.events.count == 2)
    }
}
