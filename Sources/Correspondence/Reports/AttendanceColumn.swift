internal import Insight

/// The counts of a table, from left to right.
enum AttendanceColumn: String, CaseIterable {
    case meetings
    case invited
    case everRegistered
    case expected
    case marked
    case came
    case cameLate
    case excused
    case noShow
    case notMarked
    case cancelledInTime
    case cancelledLate
    case cancelledByUs
    case walkIns

    static let shared: [AttendanceColumn] = [
        .meetings, .everRegistered, .expected, .marked, .came,
    ]

    /// The columns that a rate is made of.
    static func parts(_ rate: RateName) -> (AttendanceColumn, AttendanceColumn) {
        switch rate {
        case .cameOfRegistered: (.came, .everRegistered)
        case .attendance: (.came, .marked)
        case .noShow: (.noShow, .marked)
        case .cancelledInTime: (.cancelledInTime, .everRegistered)
        case .coverage: (.marked, .expected)
        }
    }

    var key: String {
        switch self {
        case .meetings: "report.meetings"
        case .invited: "report.invited"
        case .everRegistered: "report.ever-registered"
        case .expected: "report.expected"
        case .marked: "report.marked"
        case .came: "report.came"
        case .cameLate: "report.came-late"
        case .excused: "report.excused"
        case .noShow: "report.no-show"
        case .notMarked: "report.not-marked"
        case .cancelledInTime: "report.cancelled-in-time"
        case .cancelledLate: "report.cancelled-late"
        case .cancelledByUs: "report.cancelled-by-us"
        case .walkIns: "report.walk-ins"
        }
    }

    func count(_ counts: AttendanceCounts) -> Int {
        switch self {
        case .meetings: counts.meetings
        case .invited: counts.invited
        case .everRegistered: counts.everRegistered
        case .expected: counts.expected
        case .marked: counts.marked
        case .came: counts.came
        case .cameLate: counts.cameLate
        case .excused: counts.excused
        case .noShow: counts.noShow
        case .notMarked: counts.notMarked
        case .cancelledInTime: counts.cancelledInTime
        case .cancelledLate: counts.cancelledLate
        case .cancelledByUs: counts.cancelledByUs
        case .walkIns: counts.walkIns
        }
    }
}
