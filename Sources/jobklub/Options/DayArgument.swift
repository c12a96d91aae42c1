public import ArgumentParser
public import CivilTime
internal import Correspondence
internal import Foundation

extension Day: ExpressibleByArgument {
    /// Reads a day from the command line.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Day {
    /// The last day that can be written with four digits for the year.
    static let lastWritten = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)
}

extension DaySpan {
    /// Longer plans would only repeat themselves.
    private static let maximumYears = 50

    /// The period that somebody asks for.
    init(asked first: Day, to last: Day) throws {
        guard let span = DaySpan(first, through: last) else {
            let days = ["from": Phrase.Argument.text("\(first)"), "to": .text("\(last)")]
            throw Failure(Failure.Code.usage, Phrase("failure.from-after-to", days))
        }
        guard span.count <= DaySpan.maximumYears * 366 else {
            let years = ["count": Phrase.Argument.number(DaySpan.maximumYears)]
            throw Failure(Failure.Code.usage, Phrase("failure.span-too-long", years))
        }
        self = span
    }
}

/// The moment that the program takes for now; the only place where the clock is read.
struct ClockOption: ParsableArguments {
    @Option(
        name: .customLong("now"),
        help: ArgumentHelp("Take this day for today (default: the real one).", valueName: "day")
    )
    var day: Day?

    /// Today, by the clocks of a place.
    func today(in zone: Zone) -> Day { day ?? zone.local(instant).day }

    /// Now; the start of the day where one was given, so that output can be repeated.
    var instant: Instant {
        if let day { return Instant(utc: CivilDateTime(day, .midnight)) }
        return Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
    }
}
