import CivilTime
import ICalendar

/// Follows rules to their end, and adds up the local times that they name.
enum RuleExpansion {
    struct Unreadable: Error {
        let line: String
    }

    static func run(_ path: String, repeats: Int) throws -> String {
        let rules = try String(decoding: RawFile.octets(path), as: UTF8.self).split(
            separator: "\n"
        ).map {
            let parts = $0.split(separator: "\t").map(String.init)
            guard parts.count == 3 else { throw Unreadable(line: String($0)) }
            return parts
        }
        var result = ""
        for _ in 0..<repeats {
            result = ""
            for rule in rules {
                guard case .local(let start)? = DateValue(rule[1]) else {
                    throw Unreadable(line: rule[1])
                }
                var times = Recurrence(try RecurrenceRule(rule[2]), start: start)
                var (count, sum) = (0, 0)
                while let second = times.nextSeconds() {
                    count += 1
                    sum += second
                }
                result += "\(rule[0])\t\(count)\t\(sum)\n"
            }
        }
        return result
    }
}
