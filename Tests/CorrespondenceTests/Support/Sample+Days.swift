import CivilTime
import Planning
import Testing

extension Sample {
    /// Danish holidays and the days before Easter.
    static let holidays: [ClosedDayRule] = [
        fixed("new-years-day", "Nytårsdag", "New Year's Day", 1, 1),
        easter("maundy-thursday", "Skærtorsdag", "Maundy Thursday", -3),
        easter("good-friday", "Langfredag", "Good Friday", -2),
        easter("easter-monday", "2. påskedag", "Easter Monday", 1),
        fixed("christmas-day", "Juledag", "Christmas Day", 12, 25),
        fixed("boxing-day", "2. juledag", "Boxing Day", 12, 26),
        fixed("christmas-eve", "Juleaftensdag", "Christmas Eve", 12, 24, .municipal),
        fixed("new-years-eve", "Nytårsaftensdag", "New Year's Eve", 12, 31, .municipal),
        ClosedDayRule(
            id: "easter-week",
            name: text("Påskeugen", "Easter week"),
            kind: .school,
            level: .warn,
            date: .easter(offset: -6),
            length: 3
        ),
        ClosedDayRule(
            id: "ramadan",
            name: text("Ramadan (cirka)", "Ramadan (about)"),
            kind: .religious,
            level: .note,
            date: .islamic(month: 9, day: 1),
            length: 30
        ),
    ]

    /// A closure of the same days every year.
    static func closure(
        _ name: String,
        _ english: String,
        from first: String,
        days: Int,
        kind: ClosedDayRule.Kind
    ) throws -> ClosedDayRule {
        ClosedDayRule(
            id: "closure",
            name: text(name, english),
            kind: kind,
            level: .block,
            date: .recurring(RecurrenceRule(.yearly), start: try day(first), except: []),
            length: days
        )
    }

    private static func fixed(
        _ id: String,
        _ danish: String,
        _ english: String,
        _ month: Int,
        _ day: Int,
        _ kind: ClosedDayRule.Kind = .publicHoliday
    ) -> ClosedDayRule {
        ClosedDayRule(
            id: id,
            name: text(danish, english),
            kind: kind,
            level: .block,
            date: .fixed(month: month, day: day)
        )
    }

    private static func easter(_ id: String, _ danish: String, _ english: String, _ offset: Int)
        -> ClosedDayRule
    {
        ClosedDayRule(
            id: id,
            name: text(danish, english),
            kind: .publicHoliday,
            level: .block,
            date: .easter(offset: offset)
        )
    }
}
