import Foundation
import TestSupport

/// A weekly series of meetings as an office keeps it, and what each person should see of it.
///
/// It knows nothing of how changes are told, so it says what has to come out of all messages.
struct MeetingSeries: Equatable, Sendable {
    /// What is different about one meeting.
    struct Change: Equatable, Sendable {
        enum Fate: Equatable, Sendable {
            case held(day: String, minute: Int)
            case cancelled
            case excluded
        }
        var fate: Fate
        var absent: Set<String> = []
        var sequence = 0
    }

    static let people = ["anna", "bo", "dea"]
    static let count = 4

    let uid: String
    var organizer = "jobklub@office.example"
    var domain = "club.example"
    var first = "2027-03-16"
    var minute = 570
    var room = "Sal 1"
    var invited: Set<String> = ["anna", "bo"]
    var changes: [Int: Change] = [:]
    var sequence = 0

    init(uid: String) { self.uid = uid }

    func address(_ person: String) -> String { "\(person)@\(domain)" }

    /// The highest version of any part.
    var version: Int { max(sequence, changes.values.map(\.sequence).max() ?? 0) }

    /// The day on which the rule has a meeting.
    func day(_ meeting: Int) -> String { Dates.adding(7 * meeting, to: first) }

    func change(_ meeting: Int) -> Change {
        changes[meeting] ?? Change(fate: .held(day: day(meeting), minute: minute))
    }

    /// What one person sees: start, end and place of each meeting, in order.
    func seen(by person: String) -> [String] {
        guard invited.contains(person) else { return [] }
        return (0..<MeetingSeries.count).compactMap { meeting in
            let change = change(meeting)
            guard case .held(let day, let minute) = change.fate, !change.absent.contains(person)
            else { return nil }
            let times = [minute, minute + 150].map { MeetingSeries.utc(day, $0) }
            return "\(times[0]) \(times[1]) \(room)"
        }.sorted()
    }

    /// `2027-03-16` and `570` as `20270316T083000Z`.
    static func utc(_ day: String, _ minute: Int) -> String {
        let seconds = Dates.seconds(day, clock(minute, between: ":"))
        let moment = Date(timeIntervalSince1970: TimeInterval(seconds))
        let rest = (seconds % 86_400 + 86_400) % 86_400 / 60
        return Dates.text(moment).filter { $0 != "-" } + "T" + clock(rest, between: "") + "00Z"
    }

    static func clock(_ minute: Int, between: String) -> String {
        [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: between)
    }
}
