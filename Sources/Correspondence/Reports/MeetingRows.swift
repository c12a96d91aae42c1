internal import CivilTime
internal import Insight
internal import Participation

/// The meetings of a period, a row each, as they stand on the manager's page.
struct MeetingRows {
    private let names: ReportNames
    private let catalogue: Catalogue

    init(_ names: ReportNames, _ catalogue: Catalogue) {
        self.names = names
        self.catalogue = catalogue
    }

    /// A meeting by its day without the year, which the title says.
    private func short(_ row: AttendanceReport.Row) -> String {
        catalogue.text(
            Phrase(
                "period.short-meeting",
                [
                    "day": .number(row.firstDay.dayOfMonth),
                    "month": .text(catalogue.text("month.short.\(row.firstDay.month)")),
                    "name": .phrase(names.meeting(row.firstMeeting)),
                ]
            )
        )
    }

    /// A column.
    private struct Column: Sendable {
        let id: String
        let key: String
        let count: @Sendable (AttendanceCounts) -> Int
        /// Whether it is left out where all its numbers are 0.
        var isRare = false
    }

    /// The columns, from left to right; what became of the registered adds up to them.
    private static let columns = [
        Column(id: "invited", key: "report.invited") { $0.invited },
        Column(id: "everRegistered", key: "report.short-registered") { $0.everRegistered },
        Column(id: "cancelledInTime", key: "report.short-in-time") { $0.cancelledInTime },
        Column(id: "cancelledLate", key: "report.short-late") { $0.cancelledLate },
        Column(
            id: "cancelledByUs",
            key: "report.short-by-us",
            count: { $0.cancelledByUs },
            isRare: true
        ),
        Column(id: "came", key: "report.came") { $0.came },
        Column(
            id: "excusedOtherwise",
            key: "report.short-otherwise",
            count: { $0.excusedOtherwise },
            isRare: true
        ),
        Column(id: "noShow", key: "report.short-no-show") { $0.noShow },
        Column(id: "notMarked", key: "report.short-not-marked") { $0.notMarked },
        Column(id: "marked", key: "report.short-marked") { $0.marked },
    ]

    /// The columns that readers elsewhere see.
    private static let shared: Set<String> = ["everRegistered", "came", "marked"]

    /// The meetings with the two rates at the end.
    func table(_ rows: [AttendanceReport.Row], isShared: Bool) -> ReportTable {
        let counted = MeetingRows.columns.filter { column in
            guard !isShared else { return MeetingRows.shared.contains(column.id) }
            return !column.isRare || rows.contains { column.count($0.counts) != 0 }
        }
        func place(_ id: String) -> Int { 1 + (counted.firstIndex { $0.id == id } ?? 0) }
        var table = ReportTable(
            columns: [.init("group", catalogue.text("period.meeting"), .text)]
                + counted.map { .init($0.id, catalogue.text($0.key), .count) } + [
                    .init(
                        RateName.cameOfRegistered.rawValue,
                        catalogue.text("period.short-registered"),
                        .share(of: place("came"), in: place("everRegistered"))
                    ),
                    .init(
                        RateName.attendance.rawValue,
                        catalogue.text("period.short-expected"),
                        .share(of: place("came"), in: place("marked"))
                    ),
                ],
            rows: rows.map { row in
                [.text(short(row))] + counted.map { .count($0.count(row.counts)) }
                    + [.derived, .derived]
            },
            names: rows.map(\.key)
        )
        table.columns[place("marked")].isOnPaper = false
        return table
    }
}
