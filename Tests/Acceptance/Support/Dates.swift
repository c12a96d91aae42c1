import Foundation
import TestSupport

/// Dates as Foundation counts them, which knows nothing of the program's own calendar.
enum Dates {
    static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// `2027-01-05`.
    static func text(_ date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return [(parts.year ?? 0, 4), (parts.month ?? 0, 2), (parts.day ?? 0, 2)]
            .map { value, width in
                String(repeating: "0", count: width - String(value).count) + String(value)
            }.joined(separator: "-")
    }

    static func date(_ text: some StringProtocol) -> Date {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        let components = DateComponents(year: parts[0], month: parts[1], day: parts[2])
        return calendar.date(from: components) ?? .distantPast
    }

    static func adding(_ days: Int, to text: String) -> String {
        Dates.text(date(text).addingTimeInterval(Double(days) * 86_400))
    }

    static func days(from first: String, to last: String) -> Int {
        Int((date(last).timeIntervalSince(date(first)) / 86_400).rounded())
    }

    /// Monday is 1, as in ISO 8601.
    static func weekday(_ text: String) -> Int {
        (calendar.component(.weekday, from: date(text)) + 5) % 7 + 1
    }

    /// The nth weekday of a month; -1 is the last.
    static func nth(_ ordinal: Int, _ weekday: Int, _ year: Int, _ month: Int) -> String {
        let first = text(date("\(year)-\(month)-1"))
        let next = month == 12 ? "\(year + 1)-1-1" : "\(year)-\(month + 1)-1"
        let matching = (0..<days(from: first, to: next)).map { adding($0, to: first) }.filter {
            Dates.weekday($0) == weekday
        }
        return ordinal > 0 ? matching[ordinal - 1] : matching[matching.count + ordinal]
    }

    /// A Danish clock's time as seconds of Unix time.
    static func seconds(_ date: String, _ time: String) -> Int {
        var copenhagen = calendar
        copenhagen.timeZone = TimeZone(identifier: "Europe/Copenhagen") ?? .gmt
        let day = date.split(separator: "-").compactMap { Int($0) }
        let clock = time.split(separator: ":").compactMap { Int($0) }
        let components = DateComponents(
            year: day[0],
            month: day[1],
            day: day[2],
            hour: clock[0],
            minute: clock[1]
        )
        return Int((copenhagen.date(from: components) ?? .distantPast).timeIntervalSince1970)
    }

    /// The days on which a programme holds nothing, made without the program's own files.
    static func closed(_ programme: String) throws -> Set<String> {
        var days = Set(try publicHolidays.get())
        for year in 2026...2032 {
            days.formUnion(["\(year)-06-05", "\(year)-12-24", "\(year)-12-31"])
            switch programme {
            case "frederiksberg", "frederikshavn":
                days.formUnion((27...30).map { "\(year)-12-\($0)" })
            default:
                days.formUnion((6...31).map { adding($0 - 1, to: "\(year)-07-01") })
            }
        }
        return days
    }

    private static let publicHolidays = Result {
        try Peer.python("danish_holidays.py", arguments: ["2026", "2032"])
            .split(separator: "\n").map { String($0.prefix(10)) }
    }
}
