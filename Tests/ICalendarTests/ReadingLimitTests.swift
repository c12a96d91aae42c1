import ICalendar
import Testing

/// As much as is allowed is read; one more is told once, at its place, and what follows is not lost.
@Suite struct ReadingLimitTests {
    /// What a reader gives, and the codes of what it says with the lines that it says it of.
    private static func read(
        _ lines: [String],
        _ set: (inout ReadingLimits) -> Void
    ) throws -> (steps: [String], told: [String]) {
        var limits = ReadingLimits()
        set(&limits)
        let text = lines.map { $0 + "\r\n" }.joined()
        var reader = CalendarReader(Array(text.utf8), limits: limits)
        var steps: [String] = []
        while let step = try reader.next() {
            switch step {
            case .begin: steps.append("+\(reader.componentName)")
            case .property: steps.append(reader.contentLine.value)
            case .end(let component): steps.append("-\(component)")
            }
        }
        #expect(reader.diagnostics.hasReachedLimit == !reader.diagnostics.entries.isEmpty)
        let told = reader.diagnostics.entries.map { "\($0.position.line) \($0.problem.code)" }
        return (steps: steps, told: told)
    }

    private static func nested(_ depth: Int) -> [String] {
        (1...depth).map { "BEGIN:X-\($0)" } + ["X:1"] + (1...depth).reversed().map { "END:X-\($0)" }
    }

    private static func calendar(_ lines: [String]) -> [String] {
        ["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]
    }

    @Test func depth() throws {
        for limit in 2...4 {
            let lines = Self.calendar(Self.nested(limit - 1) + ["X:2"])
            let all = try Self.read(lines) { $0.depth = limit }
            #expect(all.told.isEmpty && all.steps.contains("1") && all.steps.contains("2"))
            // What lies too deep is passed over with all that lies in it, and told once.
            let deeper = Self.calendar(Self.nested(limit + 1) + ["X:2"])
            let rest = try Self.read(deeper) { $0.depth = limit }
            #expect(
                rest.told == ["\(limit + 1) \(ReadingError.Problem.tooDeep(limit: limit).code)"]
            )
            #expect(!rest.steps.contains("1") && rest.steps.contains("2"))
            #expect(rest.steps.count == all.steps.count - 1)
        }
    }

    @Test func components() throws {
        let lines = Self.calendar(["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTODO", "END:VTODO", "X:1"])
        #expect(try Self.read(lines) { $0.components = 3 }.told.isEmpty)
        let (steps, told) = try Self.read(lines) { $0.components = 2 }
        #expect(told == ["4 \(ReadingError.Problem.tooManyComponents(limit: 2).code)"])
        // Nothing is read after it, and what was open is closed.
        #expect(steps == ["+VCALENDAR", "+VEVENT", "-vevent", "-vcalendar"])
    }

    @Test func propertiesOfEachComponent() throws {
        let event = ["BEGIN:VEVENT", "X:a", "X:b", "END:VEVENT"]
        let steps = ["+VEVENT", "a", "b", "-vevent"]
        func read(_ lines: [String]) throws -> (steps: [String], told: [String]) {
            try Self.read(Self.calendar(lines)) { $0.propertiesPerComponent = 2 }
        }
        let all = try read(["X:1"] + event + ["X:2"] + event)
        #expect(all.told.isEmpty)
        #expect(all.steps == ["+VCALENDAR", "1"] + steps + ["2"] + steps + ["-vcalendar"])
        let code = ReadingError.Problem.tooManyProperties(limit: 2).code
        let more = try read(["X:1"] + event + ["X:2", "X:3", "X:4"] + event)
        #expect(more.told == ["8 \(code)"])
        #expect(more.steps == all.steps)
        let inside = try read([
            "BEGIN:VEVENT", "X:a", "X:b", "X:c", "X:d", "END:VEVENT", "X:1", "X:2",
        ])
        #expect(inside.told == ["5 \(code)"])
        #expect(inside.steps == ["+VCALENDAR"] + steps + ["1", "2", "-vcalendar"])
    }

    @Test func parametersOfEachProperty() throws {
        func line(_ count: Int) -> String {
            "X" + String(repeating: ";A=b", count: count) + ":\(count)"
        }
        let code = ReadingError.Problem.tooManyParameters(limit: 2).code
        let (steps, told) = try Self.read(Self.calendar([line(1), line(2), line(3), line(0)])) {
            $0.parametersPerProperty = 2
        }
        #expect(told == ["4 \(code)"])
        #expect(steps == ["+VCALENDAR", "1", "2", "0", "-vcalendar"])
    }

    @Test func octetsOfTheText() throws {
        let lines = Self.calendar(["X:1", "X:2"])
        // The second property begins behind 17 and 5 octets.
        #expect(try Self.read(lines) { $0.octets = 1000 }.told.isEmpty)
        for (limit, steps, line) in [
            (22, ["1"], 3), (23, ["1", "2"], 4), (17, [], 2), (18, ["1"], 3),
        ] {
            let found = try Self.read(lines) { $0.octets = limit }
            let codes = [ReadingError.Problem.tooManyOctets(limit: limit).code]
            #expect(found.told.first == "\(line) \(codes[0])")
            #expect(found.steps == ["+VCALENDAR"] + steps + ["-vcalendar"])
        }
    }

    @Test func nothingIsReadBehindTheLastOctet() throws {
        var limits = ReadingLimits()
        limits.octets = 5
        var reader = ContentLineReader(Array("X:1\r\nX:2\r\nX:3\r\n".utf8), limits: limits)
        #expect(try reader.next())
        for _ in 0..<3 { #expect(try !reader.next()) }
        #expect(reader.diagnostics.entries.map(\.position.line) == [2])
    }

    /// A fold costs as much as an octet.
    @Test func octetsOfALine() throws {
        for (text, isRead) in [
            ("X:345678", true), ("X:3456789", false), ("X:34\r\n 567", true),
            ("X:34\r\n 5678", false), ("X:3\r\n 4\r\n 56", true), ("X:3\r\n 4\r\n 567", false),
            ("X:\r\n \r\n \r\n \r\n \r\n \r\n ", true),
            ("X:\r\n \r\n \r\n \r\n \r\n \r\n \r\n ", false),
        ] {
            var limits = ReadingLimits()
            limits.lineLength = 8
            let octets = Array("\(text)\r\nY:1\r\n".utf8)
            let results = try Readings.lines(octets, limits: limits)
            let whole = text.replacing("\r\n ", with: "")
            let start = TextPosition(line: 1, column: 1, octet: 0)
            let first = try? results[0].get()
            #expect((first.map { "\($0.name):\($0.value)" } == whole) == isRead, "\(text)")
            if !isRead {
                #expect(results[0] == .failure(ReadingError(start, .lineTooLong(limit: 8))))
            }
            #expect(try results[1].get().name == "Y" && results.count == 2)
        }
    }

    @Test func diagnosticsThatAreKept() throws {
        var log = DiagnosticLog(limit: 2)
        func entry(_ severity: Diagnostic.Severity, _ line: Int) -> Diagnostic {
            let position = TextPosition(line: line, column: 1, octet: line)
            return Diagnostic(severity, position, .notACalendar)
        }
        func state(_ log: DiagnosticLog) -> [Int] {
            log.entries.map(\.position.line) + [log.omitted, log.omittedErrors]
        }
        log.add(entry(.repair, 1))
        log.add(entry(.warning, 2))
        #expect(state(log) == [1, 2, 0, 0] && !log.hasErrors)
        log.add(entry(.warning, 3))
        #expect(state(log) == [1, 2, 1, 0] && !log.hasErrors)
        // An error is kept in the place of what is no error, the last first.
        log.add(entry(.error, 4))
        #expect(state(log) == [1, 4, 2, 0] && log.hasErrors)
        log.add(entry(.error, 5))
        #expect(state(log) == [4, 5, 3, 0])
        log.add(entry(.error, 6))
        #expect(state(log) == [4, 5, 4, 1])
        #expect(log.drain().map(\.position.line) == [4, 5])
        // What was taken out makes room, also for errors.
        for line in 7...8 { log.add(entry(.repair, line)) }
        log.add(entry(.error, 9))
        #expect(state(log) == [7, 9, 5, 1])
    }
}
