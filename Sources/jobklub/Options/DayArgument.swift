internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

/// A day as it was typed; which day that is depends on today, so a command reads it when it knows that.
///
///     --from 18.8.2027    --from "18. august 2027"    --from "på tirsdag"    --from 2027-08-18
struct DayArgument: ExpressibleByArgument {
    let text: String

    init?(argument: String) { text = argument }

    /// The day that is meant.
    ///
    /// - `today`: By the clocks of the municipality.
    /// - `option`: What the mistake is told of.
    /// - `sense`: Which day a weekday means that stands alone.
    ///
    /// Throws: ``Problem`` with the right form.
    func day(
        _ today: Day,
        _ option: String,
        weekday sense: WrittenDay.WeekdaySense = .coming
    ) throws -> Day {
        do throws(WrittenDay.Mistake) {
            return try WrittenDay(text).day(seenFrom: today, weekday: sense)
        } catch {
            throw Problem(error, in: option)
        }
    }

    /// The day as a table's cell; nothing written takes a day away.
    func cell(_ today: Day, _ option: String) throws -> String {
        text.isEmpty ? "" : try day(today, option).description
    }
}

extension Municipality {
    /// The day that was typed, seen from today.
    func day(
        _ argument: DayArgument,
        _ option: String,
        weekday sense: WrittenDay.WeekdaySense = .coming
    ) throws -> Day {
        try argument.day(today, option, weekday: sense)
    }

    /// The day that was typed, seen from today; nothing if the option was left out.
    func day(
        _ argument: DayArgument?,
        _ option: String,
        weekday sense: WrittenDay.WeekdaySense = .coming
    ) throws -> Day? {
        try argument.map { try day($0, option, weekday: sense) }
    }
}

/// A time of day as it was typed, for example 10:00 or 10.00.
struct TimeArgument: ExpressibleByArgument {
    let text: String

    init?(argument: String) { text = argument }

    /// The time that is meant.
    func time(_ option: String) throws -> ClockTime {
        guard let time = ClockTime(written: text) else {
            throw Problem(
                .usage,
                Phrase("failure.time", ["option": .text(option), "value": .text(text)])
            )
        }
        return time
    }
}

extension Problem {
    /// A day that was not understood.
    init(_ mistake: WrittenDay.Mistake, in option: String) {
        self.init(
            .usage,
            Phrase("failure.day", ["option": .text(option), "problem": .phrase(mistake.phrase)])
        )
    }
}

extension DaySpan {
    /// The days that `--from` and `--to` ask for; a year from today where they ask for none.
    static func asked(_ from: DayArgument?, _ to: DayArgument?, _ today: Day) throws -> DaySpan {
        let first = try from?.day(today, "--from") ?? today
        let last =
            try to?.day(today, "--to", weekday: .after(first))
            ?? min(first.advanced(by: 365), .lastWritten)
        return try DaySpan(asked: first, to: last)
    }
}

extension Day {
    /// The last day that can be written with four digits for the year.
    static let lastWritten = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)
}
