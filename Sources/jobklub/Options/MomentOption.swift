internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Foundation
internal import Office

/// The moment that a command counts as; the only place where the clock is read.
struct MomentOption: ParsableArguments {
    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            """
            Act as if it were this time, such as 2027-06-15, 2027-06-15T10:00 or \
            "15.6.2027 kl. 10" (default: the real time).
            """,
            valueName: "time"
        )
    )
    var moment: Moment?

    @Flag(
        name: .customLong("yes-later"),
        help: "Save changes even if --now is more than a day later than the real time."
    )
    var isLaterMeant = false

    /// Now, by the clocks of a place.
    func instant(in zone: Zone) throws -> Instant {
        guard let moment else { return MomentOption.real }
        return zone.instant(try moment.moment(seenFrom: zone.local(MomentOption.real).day))
    }

    /// Today, by the clocks of a place.
    func today(in zone: Zone) throws -> Day { zone.local(try instant(in: zone)).day }

    /// A stamp for files, which the same --now gives wherever it is asked.
    var stamp: Instant {
        get throws {
            guard let moment else { return MomentOption.real }
            return Instant(utc: try moment.moment(seenFrom: MomentOption.real.utc.day))
        }
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

/// A moment as it was typed: a day, or a day with a time by the clocks of the municipality.
struct Moment: ExpressibleByArgument {
    let text: String

    init?(argument: String) { text = argument }

    /// The moment that is meant.
    func moment(seenFrom today: Day) throws -> CivilDateTime {
        do throws(WrittenDay.Mistake) {
            return try WrittenMoment(text).moment(seenFrom: today)
        } catch {
            throw Problem(error, in: "--now")
        }
    }
}
