import CivilTime
import Correspondence
import Insight
import Testing

@Suite("The first sentence of a report on attendance")
struct AttendanceHeadlineTests {
    /// What the first sentence is made of, and how it goes on in Danish.
    struct Case: Sendable {
        let counts: ReportSample.Seats
        let from: String?
        let to: String?
        let first: String
        let last: String
        let number: Int?
        var recordedOn: String?
        let sentence: String?
    }

    static let cases = [
        Case(
            counts: ReportSample.Seats(meetings: 1, registered: 12, came: 9, inTime: 2, noShow: 1),
            from: "2027-04-01",
            to: "2027-04-30",
            first: "2027-04-06",
            last: "2027-04-06",
            number: 1,
            sentence: "I april 2027 kom 9 af 12 tilmeldte til 1. gang i jobklubben; "
                + "2 meldte afbud i tide, 1 kom ikke."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 1, registered: 3, came: 3),
            from: nil,
            to: nil,
            first: "2027-04-06",
            last: "2027-04-06",
            number: nil,
            sentence: "Tirsdag den 6. april 2027 kom 3 af 3 tilmeldte."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 1, registered: 20, came: 15, late: 1, noShow: 2),
            from: nil,
            to: nil,
            first: "2027-04-06",
            last: "2027-04-06",
            number: 2,
            sentence: "Tirsdag den 6. april 2027 kom 15 af 20 tilmeldte "
                + "til 2. gang i jobklubben (75 %); 1 meldte sent afbud, 2 meldte afbud, 2 kom ikke."
        ),
        // Whose seat was taken back is one of those who were registered.
        Case(
            counts: ReportSample.Seats(
                meetings: 1,
                registered: 12,
                came: 6,
                inTime: 1,
                late: 1,
                byUs: 2,
                noShow: 1
            ),
            from: nil,
            to: nil,
            first: "2027-04-06",
            last: "2027-04-06",
            number: nil,
            sentence: "Tirsdag den 6. april 2027 kom 6 af 12 tilmeldte; 1 meldte afbud i tide, "
                + "1 meldte sent afbud, 2 fik pladsen taget tilbage, 1 meldte afbud, 1 kom ikke."
        ),
        Case(
            counts: ReportSample.Seats(
                meetings: 4,
                registered: 60,
                came: 45,
                byUs: 3,
                notMarked: 12
            ),
            from: "2027-04-01",
            to: nil,
            first: "2027-04-06",
            last: "2027-04-27",
            number: nil,
            // Three seats were given up before, so that others could have them.
            sentence: "I april 2027 blev 45 af 57 pladser brugt (79 %); "
                + "for 12 er fremmødet ikke registreret, "
                + "yderligere 3 blev ledige før mødet."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 2, registered: 19, came: 19),
            from: nil,
            to: nil,
            first: "2027-04-06",
            last: "2027-04-27",
            number: 3,
            sentence: "I april 2027 blev 19 af 19 pladser brugt ved 3. gang i jobklubben."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 2, registered: 30, came: 20),
            from: nil,
            to: nil,
            first: "2027-04-06",
            last: "2027-05-04",
            number: 1,
            // The same person can be at both, so these are seats.
            sentence: "Fra tirsdag den 6. april 2027 til tirsdag den 4. maj 2027 blev 20 af 30 "
                + "pladser brugt ved 1. gang i jobklubben (67 %); 10 meldte afbud."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 2, registered: 19, came: 19),
            from: "2027-01-01",
            to: "2027-06-30",
            first: "2027-04-06",
            last: "2027-05-04",
            number: nil,
            sentence: "Fra fredag den 1. januar 2027 til onsdag den 30. juni 2027 blev 19 af 19 "
                + "pladser brugt."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 2, registered: 19, came: 19),
            from: "2027-01-01",
            to: "2027-12-31",
            first: "2027-04-06",
            last: "2027-05-04",
            number: nil,
            recordedOn: "2027-05-10",
            sentence: "Fra fredag den 1. januar 2027 til mandag den 10. maj 2027 blev 19 af 19 "
                + "pladser brugt."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 2, registered: 19, came: 19),
            from: "2027-04-01",
            to: "2027-04-15",
            first: "2027-04-06",
            last: "2027-04-13",
            number: nil,
            recordedOn: "2027-05-10",
            sentence: "Fra torsdag den 1. april 2027 til torsdag den 15. april 2027 blev 19 af 19 "
                + "pladser brugt."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 1, registered: 12, came: 9, noShow: 3),
            from: "2027-04-01",
            to: "2027-04-15",
            first: "2027-04-06",
            last: "2027-04-06",
            number: nil,
            sentence: "Tirsdag den 6. april 2027 kom 9 af 12 tilmeldte; 3 kom ikke."
        ),
        Case(
            counts: ReportSample.Seats(meetings: 1, registered: 0, came: 0),
            from: nil,
            to: nil,
            first: "2027-04-06",
            last: "2027-04-06",
            number: 1,
            sentence: nil
        ),
    ]

    @Test("The first sentence, with a percentage from 20 on only", arguments: cases)
    func headline(_ row: Case) throws {
        let report = AttendanceReport(
            try ReportSample.meetings(row.counts, row.first, row.last, number: row.number),
            by: [],
            in: ReportPeriod(from: try row.from.map(Sample.day), to: try row.to.map(Sample.day))
        )
        let lines = AttendanceReportWording([], in: .danish)
            .lines(report, recordedOn: try row.recordedOn.map(Sample.day))
        let place = row.recordedOn == nil ? 3 : 4
        #expect(lines[place] == row.sentence ?? "Sådan er tallene regnet ud")
    }
}
