import Foundation
import ICalendar

/// Octets that were written, looked at without the help of what wrote them.
struct Written {
    let octets: [UInt8]

    /// The lines as they stand, folds and all, without CRLF.
    let physical: [[UInt8]]

    /// The lines with their folds undone, by the plainest means.
    let lines: [String]

    init(_ octets: [UInt8]) {
        self.octets = octets
        var physical: [[UInt8]] = [[]]
        var index = 0
        while index < octets.count {
            if octets[index] == 13, index + 1 < octets.count, octets[index + 1] == 10 {
                physical.append([])
                index += 2
            } else {
                physical[physical.count - 1].append(octets[index])
                index += 1
            }
        }
        if physical.last == [] { physical.removeLast() }
        self.physical = physical
        var joined: [[UInt8]] = []
        for line in physical {
            if line.first == 0x20, !joined.isEmpty {
                joined[joined.count - 1] += line.dropFirst()
            } else {
                joined.append(line)
            }
        }
        lines = joined.map { String(decoding: $0, as: UTF8.self) }
    }

    init(_ calendar: CalendarObject) {
        self.init(calendar.serialized())
    }

    /// The lines of a property, whatever its parameters.
    func properties(_ name: String) -> [String] {
        lines.filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
    }

    /// The lines between `BEGIN` and `END` of each component of a kind, both included.
    func components(_ name: String) -> [[String]] {
        var found: [[String]] = []
        var current: [String]?
        for line in lines {
            if line == "BEGIN:\(name)" { current = [] }
            current?.append(line)
            if line == "END:\(name)", let component = current {
                found.append(component)
                current = nil
            }
        }
        return found
    }

    /// What breaks the rules for written lines; empty when nothing does.
    var faults: [String] {
        var faults: [String] = []
        if !octets.isEmpty, octets.suffix(2) != [13, 10] { faults.append("no CRLF at the end") }
        for (index, line) in physical.enumerated() {
            if line.count > 75 { faults.append("line \(index + 1) has \(line.count) octets") }
            if line.contains(where: { $0 < 0x20 && $0 != 9 || $0 == 0x7F }) {
                faults.append("line \(index + 1) has a control character")
            }
            if String(validating: line, as: UTF8.self) == nil {
                faults.append("line \(index + 1) is not UTF-8")
            }
            if line.isEmpty { faults.append("line \(index + 1) is empty") }
        }
        return faults + splitEscapes
    }

    /// Folds that part the two halves of an escape.
    private var splitEscapes: [String] {
        var faults: [String] = []
        var whole: [UInt8] = []
        for (index, line) in physical.enumerated() {
            guard line.first == 0x20 else {
                whole = line
                continue
            }
            let rest = Array(line.dropFirst())
            let backslashes = whole.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            let carets = whole.reversed().prefix { $0 == UInt8(ascii: "^") }.count
            if let next = rest.first {
                let isBackslashEscape = backslashes % 2 == 1 && "nN\\;,".utf8.contains(next)
                let isCaretEscape = carets % 2 == 1 && "n^'".utf8.contains(next)
                if isBackslashEscape || isCaretEscape {
                    faults.append("the fold before line \(index + 1) parts an escape")
                }
            }
            whole += rest
        }
        return faults
    }
}
