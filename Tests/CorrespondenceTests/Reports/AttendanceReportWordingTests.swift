import CivilTime
import Correspondence
import Participation
import Planning
import TestSupport
import Testing

@Suite("Reports on attendance as managers read them")
struct AttendanceReportWordingTests {
    @Test("April in Frederiksberg, with a hidden group", arguments: ["da", "en"])
    func april(language: String) throws {
        let report = ReportedAttendance(
            from: try Sample.day("2027-04-01"),
            to: try Sample.day("2027-04-30"),
            total: ReportSample.counts(meetings: 1, registered: 12, came: 9, inTime: 2, noShow: 1),
            daysHeld: try ReportSample.days("2027-04-06", "2027-04-06"),
            sessionNumber: 1,
            sections: try ReportSample.sections(),
            persons: ReportSample.persons()
        )
        try check(report, "report-april", language)
    }

    @Test("All there is, when nothing was held", arguments: ["da", "en"])
    func nothing(language: String) throws {
        let report = ReportedAttendance(
            from: nil,
            to: nil,
            total: ReportedCounts(),
            daysHeld: nil,
            sessionNumber: nil,
            sections: [ReportedAttendance.Section(.month, [])],
            persons: nil
        )
        try check(report, "report-nothing", language)
    }

    private func check(_ report: ReportedAttendance, _ name: String, _ language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        let text = AttendanceReportWording(in: catalogue).lines(report).joined(separator: "\n")
        #expect(!text.contains("{") && !text.contains("report."))
        try Golden.check(text + "\n", "\(name).\(language).txt")
    }

    @Test(
        "Rates are rounded once, half up",
        arguments: [
            (9, 12, 467, 911, "9 af 12 (75 %, 47–91 %)"),
            (1, 200, 0, 27, "1 af 200 (1 %, 0–3 %)"),
            (149, 1000, 128, 172, "149 af 1000 (15 %, 13–17 %)"),
            (7449, 10000, 736, 753, "7449 af 10000 (74 %, 74–75 %)"),
        ]
    )
    func rates(numerator: Int, denominator: Int, low: Int, high: Int, text: String) throws {
        let rate = ReportedRate(.attendance, numerator, of: denominator, low: low, high: high)
        let group = ReportedAttendance.Group(.session(1), ReportedCounts(), [rate])
        let report = ReportedAttendance(
            from: nil,
            to: nil,
            total: ReportedCounts(),
            daysHeld: nil,
            sessionNumber: nil,
            sections: [ReportedAttendance.Section(.session, [group])],
            persons: nil
        )
        let lines = AttendanceReportWording(in: .danish).lines(report)
        #expect(lines.contains { $0.hasSuffix("  " + text) })
    }
}
