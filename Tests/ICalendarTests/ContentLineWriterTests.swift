import ICalendar
import TestSupport
import Testing

@Suite("Writing content lines")
struct ContentLineWriterTests {
    @Test("What is written is read back, and its lines keep every rule", arguments: 0..<60)
    func roundTrip(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var writer = ContentLineWriter()
        var wanted: [(parameters: [ContentLine.Parameter], text: String)] = []
        for _ in 0..<20 {
            let parameters = (0..<Int.random(in: 0...3, using: &generator)).map { index in
                ContentLine.Parameter(
                    "X-P\(index)",
                    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                        AwkwardText.random(using: &generator, pieces: 6)
                    }
                )
            }
            let text = AwkwardText.random(using: &generator)
            writer.write("X-TEXT", parameters, text: text)
            wanted.append((parameters: parameters, text: text))
        }
        #expect(Written(writer.octets).faults == [])

        let read = try Readings.lines(writer.octets).map { try $0.get() }
        try #require(read.count == wanted.count)
        for (line, wanted) in zip(read, wanted) {
            #expect(line.name == "X-TEXT")
            #expect(TextValue.unescaped(line.value) == AwkwardText.expected(wanted.text))
            #expect(line.parameters.map(\.name) == wanted.parameters.map(\.name))
            for (parameter, wanted) in zip(line.parameters, wanted.parameters) {
                #expect(parameter.values == wanted.values.map(AwkwardText.expected))
            }
        }
    }

    @Test("Writing what was read gives the same octets", arguments: 0..<20)
    func fixedPoint(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 1000)
        var writer = ContentLineWriter()
        for _ in 0..<20 {
            let name = ContentLine.Parameter("CN", AwkwardText.random(using: &generator))
            writer.write("DESCRIPTION", [name], text: AwkwardText.random(using: &generator))
        }
        var again = ContentLineWriter()
        for line in try Readings.lines(writer.octets) {
            let line = try line.get()
            again.write(line.name, line.parameters, value: line.value)
        }
        #expect(again.octets == writer.octets)
    }

    @Test("Every length around the fold", arguments: 60...240)
    func lengths(length: Int) throws {
        for filler in ["x", "ø", "\n", "👍", "\\", "\""] {
            var writer = ContentLineWriter()
            let text = String(repeating: filler, count: length)
            writer.write("A", [.init("CN", text)], text: text)
            #expect(Written(writer.octets).faults == [])
            let line = try #require(try Readings.lines(writer.octets).first).get()
            #expect(TextValue.unescaped(line.value) == text)
            #expect(line.parameter("CN") == text)
        }
    }

    @Test("A line of 75 octets stays whole, one of 76 is folded")
    func boundary() {
        var writer = ContentLineWriter()
        writer.write("A", value: String(repeating: "x", count: 73))
        writer.write("A", value: String(repeating: "x", count: 74))
        #expect(Written(writer.octets).physical.map(\.count) == [75, 75, 2])
    }

    @Test(
        "Parameter values are quoted where readers need it",
        arguments: [
            ("Plain name", "CN=Plain name"), ("a,b", "CN=\"a,b\""), ("a;b", "CN=\"a;b\""),
            ("a:b", "CN=\"a:b\""), ("Søren", "CN=\"Søren\""), ("a \"b\" c", "CN=a ^'b^' c"),
            ("a^b", "CN=a^^b"), ("a\nb", "CN=a^nb"), ("a\u{7}b", "CN=ab"), ("", "CN="),
        ]
    )
    func parameterValues(value: String, written: String) {
        var writer = ContentLineWriter()
        writer.write("ATTENDEE", [.init("CN", value)], value: "mailto:a@b.dk")
        #expect(Written(writer.octets).lines == ["ATTENDEE;\(written):mailto:a@b.dk"])
    }

    @Test("A list of values has one comma between two")
    func parameterList() {
        var writer = ContentLineWriter()
        writer.write("X", [.init("MEMBER", ["a", "b,c"]), .init("y", [])], value: "1")
        #expect(Written(writer.octets).lines == ["X;MEMBER=a,\"b,c\";Y=:1"])
    }

    @Test("A value that is ready loses line ends and control characters")
    func readyValue() {
        var writer = ContentLineWriter()
        writer.write("X", value: "a\r\nATTENDEE:b\u{0}\tc")
        #expect(Written(writer.octets).lines == ["X:aATTENDEE:b\tc"])
    }

    /// Takes octets in pieces, and fails at one of them.
    private final class Sink: OctetSink {
        private(set) var pieces: [[UInt8]] = []
        let failing: Int?

        init(failing: Int? = nil) { self.failing = failing }

        struct Full: Error {}

        func write(_ octets: UnsafeRawBufferPointer) throws {
            pieces.append(Array(octets))
            if pieces.count == failing { throw Full() }
        }
    }

    @Test("A sink gets all octets in pieces of a quarter of a mebibyte, and the rest at the end")
    func sinks() throws {
        var whole = ContentLineWriter()
        let text = String(repeating: "æ,b ", count: 5000)
        for _ in 0..<40 { whole.write("X-A", text: text) }
        let lines = whole.lines
        let (own, again, failing) = (Sink(), Sink(), Sink(failing: 2))
        var writer = ContentLineWriter(own)
        for _ in 0..<40 { writer.write("X-A", text: text) }
        #expect(own.pieces.count > 2 && own.pieces.allSatisfy { $0.count >= 1 << 18 })
        #expect(own.pieces.allSatisfy { $0.count < 1 << 18 + 40_000 })
        try writer.finish()
        #expect(own.pieces.joined().elementsEqual(whole.octets))
        // Nothing is left, so that nothing comes twice, and no piece is empty.
        let count = own.pieces.count
        try writer.finish()
        #expect(own.pieces.count == count && writer.octets.isEmpty)
        var copying = ContentLineWriter(again)
        copying.write(lines)
        #expect(again.pieces == [whole.octets])
        // After a failure it gets nothing more, and the failure comes at the end.
        var broken = ContentLineWriter(failing)
        for _ in 0..<40 { broken.write("X-A", text: text) }
        #expect(failing.pieces.count == 2)
        do {
            try broken.finish()
            Issue.record("nothing failed")
        } catch is Sink.Full {}
        #expect(failing.pieces.count == 2)
    }

    @Test("Octets that are no UTF-8 are folded all the same", arguments: [0x80, 0xBF, 0xC3, 0xFF])
    func octetsThatAreNoText(octet: UInt8) {
        for length in [1, 70, 75, 76, 200, 10_000] {
            var writer = ContentLineWriter()
            let octets = [UInt8](repeating: octet, count: length)
            writer.start(.summary)
            writer.end(value: octets.span)
            #expect(writer.octets.count { $0 == octet } == length)
            let lines = writer.octets.split(separator: 0x0A)
            #expect(lines.allSatisfy { $0.count <= 76 })
        }
    }
}
