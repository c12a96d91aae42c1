internal import ArgumentParser
internal import CivilTime
internal import Foundation

/// The moment that a command counts as; the only place where the clock is read.
struct MomentOption: ParsableArguments {
    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            "Take this for now: 2027-06-15 or 2027-06-15T10:00 (default: the real time).",
            valueName: "time"
        )
    )
    var moment: Moment?

    @Flag(
        name: .customLong("yes-later"),
        help: "Write even if that is more than a day after the machine's clock."
    )
    var isLaterMeant = false

    /// Now, by the clocks of a place.
    func instant(in zone: Zone) -> Instant {
        guard let moment else { return MomentOption.real }
        return zone.instant(CivilDateTime(moment.day, moment.time))
    }

    /// Today, by the clocks of a place.
    func today(in zone: Zone) -> Day { moment?.day ?? zone.local(MomentOption.real).day }

    /// A stamp for files, which the same --now gives wherever it is asked.
    var stamp: Instant {
        guard let moment else { return MomentOption.real }
        return Instant(utc: CivilDateTime(moment.day, moment.time))
    }

    /// The machine's clock, which no change may be far ahead of; nothing if that is meant.
    var machine: (@Sendable () -> Instant)? {
        guard !isLaterMeant else { return nil }
        return { @Sendable in MomentOption.real }
    }

    /// Today by Danish clocks, for files of which no place is known yet.
    static func today(in zone: Zone?) -> Day { (zone ?? .utc).local(real).day }

    private static var real: Instant {
        Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
    }
}

/// A day, or a day with a time by the clocks of the municipality.
struct Moment: ExpressibleByArgument {
    let day: Day
    let time: ClockTime

    init?(argument: String) {
        let parts = argument.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard let first = parts.first, let day = Day(first), parts.count <= 2 else { return nil }
        guard parts.count == 2 else {
            guard argument.count == 10 else { return nil }
            self.day = day
            time = .midnight
            return
        }
        guard let time = ClockTime(parts[1]) else { return nil }
        self.day = day
        self.time = time
    }
}
