import Glibc

/// A table of events, fourteen columns parted by tabs, read through a window.
struct EventTable: ~Copyable {
    enum Column: Int {
        case uid, stamp, start, end, summary, description, location
        case organizer, organizerMail, attendee, attendeeMail, participation, sequence, alarm
    }

    struct Unreadable: Error {}

    private static let columns = 14
    private let file: Int32
    private let base: UnsafeMutableRawPointer
    private let capacity = 1 << 18
    private var head = 0
    private var tail = 0
    private let ends: UnsafeMutablePointer<Int>
    private var rowStart = 0

    /// The description, in whose column `\n` stands for a line end.
    private(set) var description: [UInt8] = []

    init(_ path: String) throws {
        file = open(path, O_RDONLY)
        guard file >= 0 else { throw RawFile.Failed(code: errno) }
        base = .allocate(byteCount: capacity, alignment: 16)
        ends = .allocate(capacity: EventTable.columns)
        ends.initialize(repeating: 0, count: EventTable.columns)
    }

    deinit {
        close(file)
        base.deallocate()
        ends.deallocate()
    }

    /// Goes to the next row; false at the end.
    mutating func next() throws -> Bool {
        while !findRow() {
            base.copyMemory(from: base + head, byteCount: tail - head)
            tail -= head
            head = 0
            guard tail < capacity else { throw Unreadable() }
            let count = read(file, base + tail, capacity - tail)
            guard count > 0 else {
                guard count == 0, tail == 0 else { throw Unreadable() }
                return false
            }
            tail += count
        }
        findDescription()
        return true
    }

    private mutating func findRow() -> Bool {
        var place = head
        for column in 0..<EventTable.columns {
            let mark: Int32 = column + 1 < EventTable.columns ? 0x09 : 0x0A
            guard let found = memchr(base + place, mark, tail - place) else { return false }
            ends[column] = base.distance(to: found)
            place = ends[column] + 1
        }
        rowStart = head
        head = place
        return true
    }

    private mutating func findDescription() {
        description.removeAll(keepingCapacity: true)
        var text = octets(.description)
        while let start = text.baseAddress, let found = memchr(start, 0x5C, text.count) {
            let place = UnsafeRawPointer(start).distance(to: found)
            description.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<place]))
            let isNewline = place + 1 < text.count && text[place + 1] == UInt8(ascii: "n")
            description.append(isNewline ? 0x0A : 0x5C)
            text = UnsafeBufferPointer(rebasing: text[(place + (isNewline ? 2 : 1))...])
        }
        description.append(contentsOf: text)
    }

    private func octets(_ column: Column) -> UnsafeBufferPointer<UInt8> {
        let start = column == .uid ? rowStart : ends[column.rawValue - 1] + 1
        return UnsafeBufferPointer(
            start: UnsafePointer((base + start).assumingMemoryBound(to: UInt8.self)),
            count: ends[column.rawValue] - start
        )
    }

    /// One column of the row.
    subscript(_ column: Column) -> Span<UInt8> {
        @_lifetime(borrow self)
        get { _overrideLifetime(octets(column).span, borrowing: self) }
    }
}
