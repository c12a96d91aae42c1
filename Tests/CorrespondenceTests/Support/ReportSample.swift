import CivilTime
import Correspondence
import Participation
import Planning
import Testing

/// Numbers for reports on attendance.
enum ReportSample {
    static func counts(
        meetings: Int,
        registered: Int,
        came: Int,
        inTime: Int = 0,
        late: Int = 0,
        byUs: Int = 0,
        noShow: Int = 0,
        notMarked: Int = 0
    ) -> ReportedCounts {
        var counts = ReportedCounts()
        counts.meetings = meetings
        counts.everRegistered = registered
        counts.expected = registered - inTime - late - byUs
        counts.came = came
        counts.noShow = noShow
        counts.notMarked = notMarked
        counts.excused = counts.expected - came - noShow - notMarked
        counts.cancelledInTime = inTime
        counts.cancelledLate = late
        counts.cancelledByUs = byUs
        return counts
    }

    static func days(_ first: String, _ last: String) throws -> ClosedRange<Day> {
        try Sample.day(first)...Sample.day(last)
    }

    static func persons() -> ReportedPersons {
        var persons = ReportedPersons()
        persons.referred = 5
        persons.started = 9
        persons.completed = 7
        persons.talkOffered = 8
        persons.talkHeld = 6
        persons.activeInNetwork = 11
        persons.paused = 1
        persons.ended = [.job: 2, .moved: 1]
        return persons
    }

    /// A table of each kind; the numbers are of one meeting each.
    static func sections() throws -> [ReportedAttendance.Section] {
        let counts = counts(
            meetings: 1,
            registered: 12,
            came: 9,
            inTime: 2,
            noShow: 1
        )
        let rates = [
            ReportedRate(.cameOfRegistered, 9, of: 12, low: 467, high: 911),
            ReportedRate(.attendance, 9, of: 10, low: 595, high: 982),
            ReportedRate(.noShow, 1, of: 10, low: 17, high: 404),
            ReportedRate(.cancelledInTime, 2, of: 12, low: 46, high: 448),
            ReportedRate(.coverage, 10, of: 10, low: 722, high: 1000),
        ]
        var walkIns = ReportedCounts()
        walkIns.meetings = 1
        walkIns.walkIns = 3
        let none = ReportedRate.Name.allCases.map {
            ReportedRate($0, 0, of: 0, low: nil, high: nil)
        }
        let id = try #require(MeetingID("frederiksberg/2027-04/session-1", number: 1))
        let name = PlanNames(try Sample.frederiksberg()).meeting(id)
        let day = try Sample.day("2027-04-06")
        let few: ReportedAttendance.Label = .name(Sample.text("Kvinder", "Women"))
        let table: [(ReportedAttendance.Heading, [ReportedAttendance.Label])] = [
            (.meeting, [.meeting(name, day)]),
            (.session, [.session(1)]),
            (.cycle, [.name(LocalizedText("frederiksberg/2027-04"))]),
            (.venue, [.name(Sample.text("Biblioteket", "The library"))]),
            (.outside, [.outside(true)]),
            (.programme, [.name(Sample.text("Jobklub", "Job club"))]),
            (.month, [.month(4, year: 2027)]),
        ]
        let sections = table.map { heading, labels in
            ReportedAttendance.Section(
                heading,
                labels.map { ReportedAttendance.Group($0, counts, rates) }
            )
        }
        let trait = ReportedAttendance.Section(
            .trait(Sample.text("køn", "gender")),
            [ReportedAttendance.Group(hidden: few), ReportedAttendance.Group(hidden: .unknown)]
        )
        let walkInsOnly = ReportedAttendance.Section(
            .outside,
            [ReportedAttendance.Group(.outside(false), walkIns, none)]
        )
        return sections + [walkInsOnly, trait]
    }
}
