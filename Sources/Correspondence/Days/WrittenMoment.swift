public import CivilTime

extension ClockTime {
    /// Reads a time as people write it: `9.30`, `09:30`, `kl. 9`, `at 9:30`; nothing for anything else.
    public init?(written text: String) {
        var words = DayReading.folded(text).split(separator: " ")[...]
        if let first = words.first, ["kl.", "kl", "at"].contains(first) {
            words = words.dropFirst()
        }
        guard words.count == 1, let word = words.first else { return nil }
        let bare = word.hasPrefix("kl.") ? word.dropFirst(3) : word
        let parts = bare.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard
            (1...2).contains(parts.count), parts.count == 1 || parts[1].count == 2,
            parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }),
            let hour = Int(parts[0]), let minute = parts.count == 1 ? 0 : Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

/// A day with a time as people write it: `2027-06-15T10:00`, `15.6.2027 kl. 10`, `i morgen 9.30`.
public struct WrittenMoment: Hashable, Sendable {
    /// The day.
    public let day: WrittenDay

    /// The time of day; midnight if none was written.
    public let time: ClockTime

    /// Whether a time was written.
    public let hasTime: Bool

    /// Reads a day, with a time behind it if there is one.
    public init(_ text: String) throws(WrittenDay.Mistake) {
        do throws(WrittenDay.Mistake) {
            day = try WrittenDay(text)
            time = .midnight
            hasTime = false
        } catch {
            guard let parts = WrittenMoment.parts(text) else { throw error }
            day = try WrittenDay(parts.day)
            time = parts.time
            hasTime = true
        }
    }

    /// The moment by the clocks of a place, seen from the day that is today there.
    public func moment(seenFrom today: Day) throws(WrittenDay.Mistake) -> CivilDateTime {
        CivilDateTime(try day.day(seenFrom: today), time)
    }

    /// What stands before a `T` or a space, and the time behind it; nothing where no time stands.
    private static func parts(_ text: String) -> (day: String, time: ClockTime)? {
        for place in text.indices.reversed() where "Tt ".contains(text[place]) {
            let (head, tail) = (text[..<place], text[text.index(after: place)...])
            guard let time = ClockTime(written: String(tail)) else { continue }
            // Two figures alone are a time only behind its word; they could be the end of a year.
            let isTime = tail.contains { ":.kK".contains($0) } || text[place] != " "
            var day = String(head)
            for word in [" kl.", " kl", " at"] where day.lowercased().hasSuffix(word) {
                return (day: String(day.dropLast(word.count)), time: time)
            }
            if day.hasSuffix(",") { day.removeLast() }
            if isTime { return (day: day, time: time) }
        }
        return nil
    }
}
