import CivilTime
import Correspondence
import Insight
import Planning
import TestSupport
import Testing

@Suite("Reports on attendance as managers read them")
struct AttendanceReportWordingTests {
    @Test("April in Frederiksberg, with a hidden group", arguments: ["da", "en"])
    func april(language: String) throws {
        let women = Sample.text("Kvinder", "Women").text(in: language)
        try check("report-april", language) { wording in
            wording.lines(
                try ReportSample.april(),
                persons: ReportSample.persons(),
                // A value that has no word stands as it is.
                traits: ReportSample.hidden(.gender, [women, nil])
            )
        }
    }

    @Test("All there is, when nothing was held", arguments: ["da", "en"])
    func nothing(language: String) throws {
        try check("report-nothing", language) { wording in
            wording.lines(AttendanceReport([], by: [.month]))
        }
    }

    private func check(
        _ name: String,
        _ language: String,
        _ lines: (AttendanceReportWording) throws -> [String]
    ) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        let wording = AttendanceReportWording([try ReportSample.setting()], in: catalogue)
        let text = try lines(wording).joined(separator: "\n")
        #expect(!text.contains("{") && !text.contains(/report\.[a-z]/))
        try Golden.check(text + "\n", "\(name).\(language).txt")
    }

    @Test("Each number stands beside its own name")
    func names() throws {
        let meetings = try ReportSample.meetings(
            ReportSample.Seats(
                meetings: 1,
                registered: 44,
                came: 11,
                cameLate: 6,
                inTime: 2,
                late: 3,
                byUs: 4,
                noShow: 8,
                notMarked: 9,
                walkIns: 10
            ),
            "2027-04-06",
            "2027-04-06",
            number: 1
        )
        let lines = AttendanceReportWording([], in: Sample.english)
            .lines(AttendanceReport(meetings, by: [.session]))
        let numbers = [
            ("Meetings held", 1), ("Registered at any time", 44),
            ("Had a seat when the meeting began", 35),
            ("Came", 11), ("Of these, came late", 6), ("Marked as excused", 7),
            ("Did not come and did not cancel", 8), ("Not marked", 9), ("Cancelled in time", 2),
            ("Cancelled late", 3), ("Seat taken back", 4),
            ("Came without being registered", 10),
        ]
        for (name, number) in numbers {
            let found = lines.filter { $0.hasPrefix("    \(name)  ") }
            #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(" \(number)") }, "\(name)")
        }
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
        let meetings = try ReportSample.meetings(
            ReportSample.Seats(
                meetings: 1,
                registered: denominator,
                came: numerator,
                noShow: denominator - numerator
            ),
            "2027-04-06",
            "2027-04-06",
            number: 1
        )
        let report = AttendanceReport(meetings, by: [.session])
        let rate = Rate(.attendance, of: report.total)
        #expect(rate.low.map { Int($0 * 1000) } == low && rate.high.map { Int($0 * 1000) } == high)
        let lines = AttendanceReportWording([], in: .danish).lines(report)
        #expect(lines.contains { $0.hasSuffix("  " + text) })
    }

    @Test("Ids stand for what no file gives a name to")
    func ids() throws {
        let meeting = try ReportSample.meeting(number: 1, marks: [:])
        let report = AttendanceReport([meeting], by: [.meeting, .venue, .programme])
        let lines = AttendanceReportWording([], in: .danish).lines(report)
        for label in [
            "tirsdag den 6. april 2027: frederiksberg/2027-04/session-1", "library",
            "frederiksberg",
        ] {
            #expect(lines.contains("  " + label), "\(label)")
        }
    }

    @Test(
        "Values of traits have the words of lists; codes stay as they are",
        arguments: [
            (.gender, "female", "Fordelt efter køn", "kvinde"),
            (.country, "SY", "Fordelt efter land", "SY"),
            (.education, "master", "Fordelt efter uddannelse", "lang videregående uddannelse"),
            (.ageGroup, "25-34", "Fordelt efter alder", "25–34 år"),
            (.category, "second", "Fordelt efter kategori", "second"),
            (.language, "ar", "Fordelt efter sprog", "ar"),
            (.channel, "letter", "Fordelt efter rekrutteringskanal", "brev"),
            (.support, "self-help", "Fordelt efter støtte", "hjælp til selvhjælp"),
        ] as [(TraitSplit, String, String, String)]
    )
    func traits(split: TraitSplit, value: String, heading: String, label: String) {
        let lines = AttendanceReportWording([], in: .danish).lines(
            AttendanceReport([], by: []),
            traits: ReportSample.hidden(split, [value])
        )
        #expect(lines.contains(heading) && lines.contains("  " + label))
    }
}
