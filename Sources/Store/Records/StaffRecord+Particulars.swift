internal import CivilTime
internal import GRDB
internal import Planning

extension Work {
    /// Writes what is kept of everybody beside the name; of what stood there before nothing is left.
    func save(_ particulars: Particulars, of key: StaffKey) throws {
        func insert(_ table: String, _ cells: [String: (any DatabaseValueConvertible)?]) throws {
            let names = cells.keys.sorted()
            try execute(
                """
                INSERT INTO staff_\(table) (kind, member, \(names.joined(separator: ", ")))
                VALUES (?, ?\(String(repeating: ", ?", count: names.count)))
                """,
                StatementArguments(
                    [key.kind.rawValue, key.id.text] + names.map { cells[$0] ?? nil }
                )
            )
        }
        for (position, language) in particulars.languages.enumerated() {
            try insert("language", ["place": position, "language": language])
        }
        for programme in particulars.programmes.sorted() {
            try insert("programme", ["programme": programme.text])
        }
        for (position, hours) in particulars.availability.hours.enumerated() {
            let days = Weekday.allCases.filter(hours.weekdays.contains).map(\.code)
            try insert(
                "hours",
                [
                    "place": position, "weekdays": days.joined(separator: " "),
                    "start": hours.span.start.description, "finish": hours.span.end.description,
                ]
            )
        }
        for (position, absence) in particulars.availability.absences.enumerated() {
            try insert(
                "absence",
                [
                    "place": position, "first_day": absence.span.first.description,
                    "last_day": absence.span.last.description, "absence": absence.kind.rawValue,
                ]
            )
        }
        for (position, booking) in particulars.availability.bookings.enumerated() {
            try insert(
                "booking",
                [
                    "place": position, "day": booking.day.description,
                    "start": booking.span.start.description,
                    "finish": booking.span.end.description,
                ]
            )
        }
    }
}
