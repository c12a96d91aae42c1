import CivilTime
import Participation
import Planning
import Testing

@testable import Correspondence
@testable import Insight

/// The manager's page, from meetings of March and April.
@Suite struct PeriodReportWordingTests {
    /// Ten seats at a meeting, of which so many were used.
    private func meeting(
        _ month: Int,
        _ date: String,
        came: Int,
        venue: String = "library",
        start: String = "09:30",
        kind: MeetingKind = .session
    ) throws -> MeetingAttendance {
        var seating = Seating()
        seating.everRegistered = Set(0..<10)
        seating.expected = seating.everRegistered
        return MeetingAttendance(
            id: MeetingID(
                cycle: CycleID(
                    programme: try Sample.id("frederiksberg"),
                    year: 2027,
                    month: month
                ),
                step: try Sample.id(kind == .talks ? "talks" : "session"),
                number: kind == .talks ? nil : 1
            ),
            kind: kind,
            date: try Sample.day(date),
            start: try #require(ClockTime(start)),
            venue: try Sample.id(venue),
            isOutsideTownHall: true,
            isHeld: true,
            seating: seating,
            marks: Dictionary(
                uniqueKeysWithValues: (0..<10).map { ($0, $0 < came ? .came : .noShow) }
            )
        )
    }

    private func printed(
        _ meetings: [MeetingAttendance],
        cost: PeriodReport.Cost? = nil,
        _ catalogue: Catalogue = .danish,
        _ length: CalendarPeriod.Length = .month,
        isShared: Bool = false
    ) throws -> PrintedReport {
        let april = CalendarPeriod(length, holding: try Sample.day("2027-04-01"))
        var report = PeriodReport(
            period: april,
            attendance: AttendanceReport(meetings, by: [.meeting], in: april.days),
            year: AttendanceReport(
                meetings.filter { $0.kind != .talks },
                by: [.month],
                in: ReportPeriod(from: april.twelveMonths.first, to: april.last)
            ),
            comparison: AttendanceComparison(
                meetings,
                crossing: [AttendanceCrossing([.kind])],
                in: april.days,
                against: april.previous.days
            ),
            persons: ReportSample.persons(),
            meetings: PeriodReport.MeetingsHeld(),
            nextSteps: [],
            cost: cost,
            earlier: .init(since: april.first, meetings: [:], people: 2)
        )
        report.isShared = isShared
        return PeriodReportWording([try ReportSample.setting()], in: catalogue)
            .printed(report, recordedOn: try Sample.day("2027-05-02"))
    }

    private func trend(_ report: PrintedReport) throws -> (PrintedReport.Section, Chart.Line) {
        let section = try #require(report.sections.first { $0.id == "twelve-months" })
        guard case .line(let line)? = section.chart?.figure else {
            throw Missing()
        }
        return (section, line)
    }

    private struct Missing: Error {}

    @Test(arguments: [
        (10, "nok ikke tilfældig"), (6, "kan være tilfældig"), (4, "kan være tilfældig"),
    ])
    func aDifferenceIsOneOnlyWhereItIsMoreThanChance(came: Int, verdict: String) throws {
        let report = try printed([
            try meeting(3, "2027-03-02", came: 4), try meeting(4, "2027-04-06", came: came),
        ])
        let section = try #require(report.sections.first { $0.id == "compared" })
        #expect(section.heading.contains("marts 2027"))
        let sentences = section.sentences
        #expect(sentences.count == 1)
        #expect(sentences.first?.contains(verdict) == true, "\(sentences)")
        #expect(sentences.first?.contains("marts 2027: 4 af 10") == true, "\(sentences)")
        let points = came == 4 ? "0" : "+\(10 * (came - 4))"
        #expect(sentences.first?.contains("procentpoint: \(points) (") == true, "\(sentences)")
        // The page says it on paper, too.
        let paper = report.sheet(in: .danish).text.replacing("\u{A0}", with: " ")
        #expect(paper.contains(verdict))
    }

    @Test func anotherVenueAndTimeAreMarkedInTheirMonth() throws {
        let report = try printed([
            try meeting(2, "2027-02-02", came: 5),
            try meeting(3, "2027-03-02", came: 5, start: "10:00"),
            try meeting(4, "2027-04-06", came: 5, venue: "cafe", start: "10:00"),
        ])
        let (_, line) = try trend(report)
        #expect(line.events.map { line.labels[$0.place] } == ["mar. 2027", "apr. 2027"])
        #expect(line.events.first?.text.contains("10.00") == true, "\(line.events)")
        #expect(line.events.last?.text.contains("Biblioteket") == true, "\(line.events)")
    }

    @Test func theTrendLeavesTalksOut() throws {
        let report = try printed([
            try meeting(4, "2027-04-06", came: 5),
            try meeting(4, "2027-04-20", came: 10, kind: .talks),
        ])
        let (_, line) = try trend(report)
        #expect(line.series.first?.points.last?.value == .share(5, of: 10))
        // A month without meetings has no number, which is not the same as a hidden one.
        #expect(line.series.first?.points.first?.value == Quantity.none)
        let meetings = try #require(report.sections.first { $0.id == "by-meeting" }?.table)
        #expect(meetings.rows.count == 2)
    }

    @Test func aSeatsCostIsAFormulaOfWhatItIsMadeOf() throws {
        let cost = PeriodReport.Cost(Amount(kroner: 1000), seats: 3)
        let report = try printed([try meeting(4, "2027-04-06", came: 3)], cost: cost)
        let table = try #require(report.sections.first { $0.id == "cost" }?.table)
        #expect(table.columns.last?.kind == .kronerEach(of: 2, by: 1))
        #expect(table.words(in: .danish)[0][3] == "333\u{A0}kr.")
        #expect(try printed([]).sections.allSatisfy { $0.id != "cost" })
    }

    @Test func linesToWriteOnStandOnPaperOnly() throws {
        let report = try printed([])
        let heading = Catalogue.danish.text("period.comment")
        #expect(report.sheet(in: .danish).text.contains(heading))
        #expect(!report.lines(in: .danish).contains(heading))
        #expect(report.spoken.count == report.sections.count - 1)
    }

    @Test(arguments: ["da", "en"])
    func everyReportSaysItsDataDate(language: String) throws {
        let catalogue = try #require(Catalogue.embedded(language))
        let report = try printed([], cost: nil, catalogue)
        #expect(report.dataDate.contains("2027") && report.footer.contains(report.dataDate))
        #expect(catalogue.dataDate(nil) == catalogue.text("report.no-data"))
    }

    /// Whoever gave up the seat, was excused beforehand or was ticked as excused stands in one column only.
    @Test func theColumnsOfAMeetingAddUp() throws {
        let plain = try meeting(4, "2027-04-06", came: 5)
        var seating = plain.seating
        (seating.cancelledInTime, seating.cancelledByUs) = ([10, 11], [12])
        seating.cancelledLate = [13]
        seating.everRegistered.formUnion(10...13)
        let full = MeetingAttendance(
            id: plain.id,
            kind: plain.kind,
            date: plain.date,
            start: plain.start,
            venue: plain.venue,
            isOutsideTownHall: true,
            isHeld: true,
            seating: seating,
            leadDays: [20: 3, 21: 3, 0: 4],
            notices: [9: true, 8: false],
            marks: [0: .came, 1: .cameLate, 2: .excused, 3: .noShow, 9: .noShow, 20: .noShow]
        )
        let table = try #require(
            try printed([full]).sections.first { $0.id == "by-meeting" }?.table
        )
        func count(_ id: String) -> Int? {
            guard let place = table.columns.firstIndex(where: { $0.id == id }),
                case .count(let count) = table.rows[0][place]
            else { return nil }
            return count
        }
        let parts = [
            "cancelledInTime", "cancelledLate", "cancelledByUs", "came", "excusedOtherwise",
            "noShow", "notMarked",
        ]
        #expect(parts.map(count) == [3, 2, 1, 2, 1, 1, 4])
        #expect(count("everRegistered") == 14 && count("invited") == 16 && count("marked") == 6)
        #expect(table.names == ["frederiksberg/2027-04/session-1"])
        let shares =
            [table.value(row: 0, column: table.columns.count - 2)]
            + [table.value(row: 0, column: table.columns.count - 1)]
        #expect(shares == [.share(2, of: 14), .share(2, of: 6)])
        // Columns that seldom hold a number stand there only if they do.
        let few = try #require(
            try printed([plain]).sections.first { $0.id == "by-meeting" }?.table
        )
        #expect(!few.columns.map(\.id).contains("cancelledByUs"))
        #expect(!few.columns.map(\.id).contains("excusedOtherwise"))
    }

    @Test func theMeetingsOfAMonthStandOnTheFirstPage() throws {
        let meetings = [try meeting(4, "2027-04-06", came: 5)]
        for (length, begins) in [
            (CalendarPeriod.Length.month, false), (.quarter, true), (.year, true),
        ] {
            let report = try printed(meetings, cost: nil, .danish, length)
            let section = try #require(report.sections.first { $0.id == "by-meeting" })
            #expect(section.beginsPage == begins, "\(length)")
            // For readers elsewhere there is room.
            let shared = try printed(meetings, cost: nil, .danish, length, isShared: true)
            #expect(shared.sections.first { $0.id == "by-meeting" }?.beginsPage == false)
        }
    }

    @Test func whatLeavesTheHouseTellsOfMeetingsOnly() throws {
        let meetings = [
            try meeting(3, "2027-03-02", came: 5), try meeting(4, "2027-04-06", came: 5),
        ]
        let cost = PeriodReport.Cost(Amount(kroner: 1000), seats: 3)
        for length in CalendarPeriod.Length.allCases {
            let report = try printed(meetings, cost: cost, .danish, length, isShared: true)
            #expect(report.headline == nil)
            let allowed: Set = ["meetings", "twelve-months", "compared", "by-meeting"]
            #expect(Set(report.sections.map(\.id)).isSubset(of: allowed))
            let table = try #require(report.sections.first { $0.id == "by-meeting" }?.table)
            #expect(
                table.columns.map(\.id) == [
                    "group", "everRegistered", "came", "marked", "cameOfRegistered", "attendance",
                ]
            )
            let words = report.definitions.map(\.text)
            #expect(!words.contains(Catalogue.danish.text("report.in-house")))
            let inHouse = try printed(meetings, cost: cost, .danish, length)
            #expect(
                inHouse.definitions.map(\.text).contains(Catalogue.danish.text("report.in-house"))
            )
        }
    }

    @Test func whatWasRecordedAboutPeopleIsSaidBesideTheMonths() throws {
        let section = try #require(try printed([]).sections.first { $0.id == "earlier" })
        #expect(section.sentences.last?.contains("2 nye registreringer") == true)
    }
}
