import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Hostile input")
struct HostileInputTests {
    /// Reads with everything that reads, and checks what must hold for any input.
    private func read(_ octets: [UInt8]) -> Result<[AllDayEvent], UnreadableCalendar> {
        let result = Result { () throws(UnreadableCalendar) in
            try AllDayEvent.read(octets, in: Samples.zone).events
        }
        if case .failure(let failure) = result {
            #expect(!failure.errors.isEmpty)
            #expect(failure.errors == failure.errors.sorted())
            #expect(failure.errors.allSatisfy { (0...octets.count).contains($0.position.octet) })
            #expect(failure.errors.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 })
        }
        return result
    }

    private static let files = [
        Array(ClosedDayFiles.ours.utf8), Array(ClosedDayFiles.google.utf8), ClosedDayFiles.outlook,
    ]

    @Test("Every beginning of a good file is refused with its place", arguments: 0..<3)
    func prefixes(index: Int) {
        let file = Self.files[index]
        // The last line end is not needed.
        let whole = file.count - (file.suffix(2) == [13, 10] ? 2 : 1)
        for length in 0..<file.count {
            switch read(Array(file.prefix(length))) {
            // What is cut off behind an event is a file whose last line is missing.
            case .success:
                let text = String(decoding: file.prefix(length), as: UTF8.self)
                #expect(
                    length >= whole || text.split(whereSeparator: \.isNewline).last == "END:VEVENT"
                )
            case .failure: #expect(length < whole)
            }
        }
    }

    @Test("Two thousand damaged files are read or refused", arguments: 0..<20)
    func mutations(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "\r\n", "\n", "\r", " ", "\t", ":", ";", "=", ",", "\"", "\\", "^", "BEGIN:", "END:",
            "VEVENT", "20270105", "T000000Z", "RRULE:FREQ=DAILY;COUNT=999999999",
            "INTERVAL=1000000",
            "DURATION:P999999999W", "DTSTART:99991231", "DTEND:99991231", "00010101", "\u{0}", "ø",
            "EXDATE:", "-", "999999999999999999999", "UNTIL=00010101", "DTSTART:00010101T000000Z",
        ]
        for _ in 0..<100 {
            var file = Self.files.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let index = Int.random(in: 0..<file.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: file[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: file.remove(at: index)
                case 2:
                    let piece = pieces.randomElement(using: &generator) ?? ""
                    file.insert(contentsOf: Array(piece.utf8), at: index)
                case 3:
                    let end = min(file.count, index + Int.random(in: 1...60, using: &generator))
                    file.removeSubrange(index..<end)
                default:
                    let end = min(file.count, index + Int.random(in: 1...60, using: &generator))
                    file.insert(contentsOf: Array(file[index..<end]), at: index)
                }
            }
            _ = read(file)
        }
    }

    @Test("Random octets are refused", arguments: 0..<50)
    func noise(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let octets = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        guard case .failure = read(octets) else {
            Issue.record("read noise")
            return
        }
        let calendar = Array("BEGIN:VCALENDAR\r\n".utf8) + octets
        guard case .failure = read(calendar) else {
            Issue.record("read noise in a calendar")
            return
        }
    }

    @Test(
        "Ten thousand components in each other, a megabyte of CR, a line of nothing but folds",
        arguments: [
            ("", "BEGIN:VCALENDAR\n", 10_000), ("", "\r", 1 << 20),
            ("BEGIN:VCALENDAR\nX:", "\n ", 1 << 20), ("BEGIN:VCALENDAR\n", ";", 1 << 19),
            ("BEGIN:VCALENDAR\nX:", "\\", 1 << 19), ("BEGIN:VCALENDAR\nX:", "no UTF-8", 1 << 19),
        ]
    )
    func sizes(start: String, repeated: String, count: Int) {
        func octets(_ count: Int) -> [UInt8] {
            let isText = repeated != "no UTF-8"
            return Array(start.utf8)
                + (isText
                    ? Array(String(repeating: repeated, count: count).utf8)
                    : Array(repeating: 0x80, count: count))
        }
        let growth = Allocations.growth(upTo: count, of: octets) {
            guard case .failure = read($0) else {
                Issue.record("was read")
                return
            }
        }
        #expect(growth < Allocations.linear)
    }

    @Test(
        "Rules that never come true or never end cost no more to read than others",
        arguments: [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=1000000000",
            "FREQ=DAILY;INTERVAL=1000000", "FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2",
        ]
    )
    func rules(rule: String) throws {
        func octets(_ rule: String) -> [UInt8] {
            Array(
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                SUMMARY:x
                DTSTART:20270105
                RRULE:\(rule)
                END:VEVENT
                END:VCALENDAR
                """.utf8
            )
        }
        let growth = Allocations.growth(from: octets("FREQ=DAILY;COUNT=1"), to: octets(rule)) {
            _ = read($0)
        }
        #expect(growth < 1.5)
    }

    @Test("What the component reader gives is always balanced", arguments: 0..<40)
    func balance(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let lines = [
            "BEGIN:VCALENDAR", "BEGIN:A", "BEGIN:B", "END:A", "END:B", "END:VCALENDAR", "X:1", "x",
        ]
        let text = (0..<60).map { _ in lines.randomElement(using: &generator) ?? "" }
        var open: [String] = []
        let octets = Array(("BEGIN:VCALENDAR\n" + text.joined(separator: "\n")).utf8)
        for element in try Readings.components(octets).elements {
            switch element {
            case .begin(let name): open.append(name)
            case .property: #expect(!open.isEmpty)
            case .end(let name): #expect(open.popLast() == name)
            }
            #expect(open.count <= ReadingLimits().depth)
        }
        #expect(open == [])
    }
}
