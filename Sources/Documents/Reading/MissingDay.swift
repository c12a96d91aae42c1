internal import CivilTime
internal import Correspondence

/// A date of the right form that no calendar has, such as 30 February.
struct MissingDay: Hashable {
    private let year: Int
    private let month: Int
    private let day: Int

    /// Reads `2027-02-30`, `30.2.2027` or `30-02-2027`; nothing if it is another text, or a day that exists.
    init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "-.".contains($0) }
            .map { Int($0) }
        guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2]
        else { return nil }
        (year, day) = first > 31 ? (first, last) : (last, first)
        self.month = month
        guard
            (1...9999).contains(year), year > 31, (1...99).contains(day), (1...99).contains(month),
            Day(year: year, month: month, day: day) == nil
        else { return nil }
    }

    /// That there is no such day, and why.
    var phrase: Phrase {
        guard (1...12).contains(month) else {
            return Phrase("advice.no-such-month", ["month": .number(month)])
        }
        return Phrase(
            "advice.no-such-day",
            [
                "day": .number(day), "month": .phrase(Phrase("month.\(month)")),
                "year": .text("\(year)"), "days": .number(Day.count(ofMonth: month, in: year)),
            ]
        )
    }
}

extension ValueForm where Value == Day {
    /// A date as a table may have it.
    static var tableDay: ValueForm<Day> {
        ValueForm<Day>(
            parse: TableForms.day,
            advice: { text in
                if let missing = MissingDay(text) { return missing.phrase }
                do throws(WrittenDay.Mistake) {
                    _ = try WrittenDay(text)
                    return Phrase("advice.table-day")
                } catch {
                    // With the right form, where there is one.
                    switch error {
                    case .shortYear, .otherForm: return error.phrase
                    default: return Phrase("advice.table-day")
                    }
                }
            }
        )
    }
}
