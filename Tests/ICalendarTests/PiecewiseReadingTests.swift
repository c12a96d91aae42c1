import TestSupport
import Testing

@testable import ICalendar

/// A text that comes in pieces, however they are cut, is the text that comes at once.
@Suite struct PiecewiseReadingTests {
    /// Gives octets in pieces of these sizes, over and over.
    private struct Pieces: OctetSource {
        let octets: [UInt8]
        let sizes: [Int]
        var index = 0
        var count = 0

        mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let size = min(sizes[count % sizes.count], buffer.count, octets.count - index)
            buffer.copyBytes(from: octets[index..<index + size])
            index += size
            count += 1
            return size
        }
    }

    private struct Line: Equatable {
        let text: UnfoldedLine
        let property: PropertyName
        let valueStart: Int
    }

    private struct Read: Equatable {
        var lines: [Line] = []
        var told: [Diagnostic] = []
        var end = TextPosition(line: 0, column: 0, octet: 0)
    }

    private static func read(_ source: any OctetSource, lineLength: Int) throws -> Read {
        var limits = ReadingLimits()
        limits.lineLength = lineLength
        var reader = ContentLineReader(source, limits: limits)
        var read = Read()
        while try reader.next() {
            let line = reader.contentLine
            read.lines.append(
                Line(text: line.text, property: line.property, valueStart: line.valueStart)
            )
        }
        read.told = reader.diagnostics.entries
        read.end = reader.position
        return read
    }

    private static let short: [String] = {
        let lines = [
            "BEGIN:VCALENDAR", "", "SUMMARY:Æbler og\u{1} på", "NO COLON", "X:a", " b", "\t", " c",
            "DTSTART;TZID=a:b:20270105T093000", "EXDATE:2027-01-05,", " 2027-01-06 ", "", "",
            "X:last",
        ]
        return ["\r\n", "\n", "\r", "\n\r"].flatMap { end in
            let text = lines.joined(separator: end)
            return [text, text + end, "\u{FEFF}" + text, end + text + end + end, text + "\r\n "]
        } + ["", "\u{FEFF}", "\r", "\n", "\r\n", "X", "X:1", " ", "\r\n X:1", "X:1\r", "X:1\r\r\n"]
    }()

    @Test(arguments: short)
    func aShortText(text: String) throws {
        let octets = Array(text.utf8)
        for lineLength in [1 << 20, 9] {
            let whole = try Self.read(OctetArray(octets), lineLength: lineLength)
            for sizes in [[1], [2], [3], [1, 2, 3], [7, 1], [16], [17, 3]] {
                let source = Pieces(octets: octets, sizes: sizes)
                #expect(try Self.read(source, lineLength: lineLength) == whole, "\(sizes)")
            }
        }
    }

    /// The window has 131,072 octets: lines that end about there, and lines that are longer.
    @Test(arguments: [
        [131_060], [131_068], [131_069], [131_070], [131_071], [131_072], [131_080], [300_000],
        [50_000, 50_000, 31_064, 10], [50_000, 50_000, 31_070, 10], [200_000, 10, 200_000, 10],
        [65_530, 65_530, 65_530, 65_530, 65_530], [10, 140_000, 10, 270_000, 10],
    ])
    func linesAboutAsLongAsTheWindow(lengths: [Int]) throws {
        for fold in [nil, 60_000] as [Int?] {
            var octets: [UInt8] = []
            var starts: [Int] = []
            var values: [[UInt8]] = []
            for (number, length) in lengths.enumerated() {
                starts.append(octets.count)
                let value = [UInt8](repeating: 0x61 + UInt8(number), count: length)
                octets += Array("X-\(number):".utf8)
                for start in stride(from: 0, to: length, by: fold ?? length) {
                    if start > 0 { octets += [13, 10, 32] }
                    octets += value[start..<min(start + (fold ?? length), length)]
                }
                octets += [13, 10]
                values.append(value)
            }
            let whole = try Self.read(OctetArray(octets), lineLength: 1 << 20)
            #expect(whole.told.isEmpty)
            #expect(whole.lines.map(\.text.start.octet) == starts)
            #expect(whole.lines.map { Array($0.text.octets[$0.valueStart...]) } == values)
            #expect(whole.end.octet == octets.count)
            for sizes in [[131_071], [4096], [100_000, 1]] {
                let source = Pieces(octets: octets, sizes: sizes)
                #expect(try Self.read(source, lineLength: 1 << 20) == whole, "\(sizes)")
                // What is too long is passed over, and the places of what follows stay right.
                let strict = try Self.read(source, lineLength: 60_000)
                #expect(
                    strict.lines
                        == whole.lines.filter {
                            $0.text.octets.count + $0.text.folds.count <= 60_000
                        }
                )
                #expect(strict.told.count == whole.lines.count - strict.lines.count)
                #expect(strict.end == whole.end)
            }
        }
    }
}
