public import ArgumentParser
public import CivilTime
internal import Foundation

extension Day: ExpressibleByArgument {
    /// Reads a day from the command line.
    public init?(argument: String) {
        self.init(argument)
    }
}

/// The moment that the program takes for now; the only place where the clock is read.
struct ClockOption: ParsableArguments {
    @Option(
        name: .customLong("now"),
        help: ArgumentHelp("Take this day for today (default: the real one).", valueName: "day")
    )
    var day: Day?

    /// Today, by the clock in UTC.
    var today: Day { day ?? instant.utc.day }

    /// Now; the start of the day where one was given, so that output can be repeated.
    var instant: Instant {
        if let day { return Instant(utc: CivilDateTime(day, .midnight)) }
        return Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
    }
}
