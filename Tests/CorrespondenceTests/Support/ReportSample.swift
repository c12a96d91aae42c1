import CivilTime
import Participation
import Planning
import Testing

@testable import Insight

/// Numbers for reports on attendance.
enum ReportSample {
    /// Who had a seat and what became of it; the rest of the expected are excused.
    struct Seats: Sendable {
        var meetings: Int
        var registered: Int
        var came: Int
        var cameLate = 0
        var inTime = 0
        var late = 0
        var byUs = 0
        var noShow = 0
        var notMarked = 0
        var walkIns = 0
    }

    /// Meetings of Frederiksberg that come to these numbers: everybody is at the first of them, the
    /// others are on the last day.
    static func meetings(
        _ seats: Seats,
        _ first: String,
        _ last: String,
        number: Int?
    ) throws -> [MeetingAttendance] {
        var seating = Seating()
        seating.everRegistered = Set(0..<seats.registered)
        seating.expected = seating.everRegistered
        func cancelled(_ count: Int) -> Set<Int> {
            let group = Set(seating.expected.sorted().suffix(count))
            seating.expected.subtract(group)
            return group
        }
        seating.cancelledInTime = cancelled(seats.inTime)
        seating.cancelledLate = cancelled(seats.late)
        seating.cancelledByUs = cancelled(seats.byUs)
        var marks: [Int: Mark] = [:]
        for person in seating.expected {
            switch person {
            case ..<seats.cameLate: marks[person] = .cameLate
            case ..<seats.came: marks[person] = .came
            case ..<(seats.came + seats.noShow): marks[person] = .noShow
            case ..<(seats.came + seats.noShow + seats.notMarked): break
            default: marks[person] = .excused
            }
        }
        for person in 0..<seats.walkIns { marks[seats.registered + person] = .came }
        return try (0..<seats.meetings).map { index in
            try meeting(
                month: 4 + index,
                number: number,
                on: index == 0 ? first : last,
                index == 0 ? seating : Seating(),
                marks: index == 0 ? marks : [:]
            )
        }
    }

    /// A meeting of Frederiksberg at the library: the session with a number, else a network meeting.
    static func meeting(
        month: Int = 4,
        number: Int? = nil,
        on date: String = "2027-04-06",
        isOutside: Bool = true,
        _ seating: Seating = Seating(),
        marks: [Int: Mark]
    ) throws -> MeetingAttendance {
        let programme = try Sample.id("frederiksberg")
        return MeetingAttendance(
            id: MeetingID(
                cycle: CycleID(programme: programme, year: 2027, month: month),
                step: try Sample.id(number == nil ? "network" : "session"),
                number: number
            ),
            kind: number == nil ? .network : .session,
            date: try Sample.day(date),
            start: try #require(ClockTime("09:30")),
            venue: try Sample.id("library"),
            isOutsideTownHall: isOutside,
            isHeld: true,
            seating: seating,
            marks: marks
        )
    }

    /// The numbers of one meeting in a table of each kind, and a table with those who had no seat.
    static func april() throws -> AttendanceReport {
        let meetings = try meetings(
            Seats(meetings: 1, registered: 12, came: 9, inTime: 2, noShow: 1),
            "2027-04-06",
            "2027-04-06",
            number: 1
        )
        let period = ReportPeriod(
            from: try Sample.day("2027-04-01"),
            to: try Sample.day("2027-04-30")
        )
        let report = AttendanceReport(meetings, by: AttendanceGrouping.allCases, in: period)
        let walkIns = try meeting(isOutside: false, marks: [1: .came, 2: .came, 3: .came])
        return AttendanceReport(
            period: report.period,
            tables: report.tables + AttendanceReport([walkIns], by: [.outside]).tables,
            total: report.total,
            daysHeld: report.daysHeld,
            sessionNumber: report.sessionNumber,
            changes: report.changes
        )
    }

    static func persons() -> PersonCounts {
        var persons = PersonCounts()
        persons.referred = 5
        persons.started = 9
        persons.completed = 7
        persons.talkOffered = 8
        persons.talkHeld = 6
        persons.activeInNetwork = 11
        persons.paused = 1
        persons.ended[.job] = 2
        persons.ended[.moved] = 1
        return persons
    }

    /// A split of which nothing may be shown.
    static func hidden(_ split: TraitSplit, _ values: [String?]) -> TraitReport {
        TraitReport(
            split: split,
            cells: values.map { TraitReport.Cell(value: $0, numbers: nil) }
        )
    }

    /// Frederiksberg with shorter names for the programme and the library.
    static func setting() throws -> Setting {
        let setting = try Sample.frederiksberg()
        let programme = setting.programme
        return Setting(
            programme: try Sample.programme(
                programme.id.text,
                programme.municipality,
                Sample.text("Jobklub", "Job club"),
                contact: programme.contact,
                steps: programme.steps
            ),
            venues: [
                try Sample.venue(
                    "library",
                    Sample.text("Biblioteket", "The library"),
                    .library,
                    address: "Falkoner Plads 3, 2000 Frederiksberg",
                    host: "Informationen",
                    arrival: Sample.text("Spørg i informationen.", "Ask at the information desk.")
                )
            ],
            closedDayRules: []
        )
    }
}
