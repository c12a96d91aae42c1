import CivilTime
import Foundation
import ICalendar

/// Follows rules to their end, and adds up the local times that they name.
enum RuleExpansion {
    struct Unreadable: Error {
        let line: String
    }

    static func run(_ path: String, repeats: Int) throws -> String {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        var result = ""
        for _ in 0..<repeats {
            result = ""
            for line in lines {
                let parts = line.split(separator: "\t")
                guard parts.count == 3, case .local(let start)? = DateValue(parts[1]) else {
                    throw Unreadable(line: String(line))
                }
                var times = Recurrence(try RecurrenceRule(String(parts[2])), start: start)
                var (count, sum) = (0, 0)
                while let second = times.nextSeconds() {
                    count += 1
                    sum += second
                }
                result += "\(parts[0])\t\(count)\t\(sum)\n"
            }
        }
        return result
    }
}
