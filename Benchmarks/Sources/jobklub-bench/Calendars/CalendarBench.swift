import Foundation

/// The work that other programs are compared with, under the arguments that they take too.
enum CalendarBench {
    struct Usage: Error {}

    /// Does one work; false where the arguments are for something else.
    static func run(_ arguments: [String]) throws -> Bool {
        guard let work = arguments.first, ["ical-write", "ical-read", "rrule"].contains(work) else {
            return false
        }
        let words = Array(arguments.dropFirst())
        switch (work, words.first, words.count) {
        case ("ical-write", "one", 3): print(try CalendarWriting.one(words[1], to: words[2]))
        case ("ical-write", "many", 3):
            let (events, written) = try CalendarWriting.many(words[1], to: words[2])
            print(events)
            FileHandle.standardError.write(Data("\(written) files written\n".utf8))
        case ("ical-read", "one", 2), ("ical-read", "many", 2):
            var reading = CalendarReading()
            if words[0] == "one" {
                try reading.add(words[1])
            } else {
                try reading.addAll(in: words[1])
            }
            print(reading.events, reading.characters, reading.attendees, reading.starts)
        case ("rrule", _, 2):
            guard let repeats = Int(words[1]) else { throw Usage() }
            print(try RuleExpansion.run(words[0], repeats: repeats), terminator: "")
        default: throw Usage()
        }
        return true
    }
}
