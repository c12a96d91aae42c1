import Glibc

/// The work that other programs are compared with, under the arguments that they take too.
@main
enum CalendarBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        let words = Array(arguments.dropFirst(2))
        switch (arguments.dropFirst().first, words.first, words.count) {
        case ("ical-write", "one", 3): print(try CalendarWriting.one(words[1], to: words[2]))
        case ("ical-write", "many", 3):
            let (events, written) = try CalendarWriting.many(words[1], to: words[2])
            print(events)
            say("\(written) files written")
        case ("ical-read", "one", 2), ("ical-read", "many", 2):
            var reading = CalendarReading()
            if words[0] == "one" {
                try reading.add(words[1])
            } else {
                try reading.addAll(in: words[1])
            }
            print(reading.events, reading.characters, reading.attendees, reading.starts)
        case ("rrule", _, 2):
            guard let repeats = Int(words[1]) else { fail() }
            print(try RuleExpansion.run(words[0], repeats: repeats), terminator: "")
        default: fail()
        }
    }

    private static func fail() -> Never {
        say("ical-write one|many EVENTS.tsv OUT, ical-read one|many PATH, rrule RULES.tsv REPEAT")
        exit(2)
    }

    private static func say(_ text: String) {
        let line = Array("\(text)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
