/// The clocks of one zone, made ready for finding the moments of many local times.
///
/// ``Zone/resolve(_:)`` looks for the changes around each time anew. Here the local second from
/// which each offset counts is reckoned once for the years 1900 to 2200, so that a time among them
/// costs one look into a table and a step or two, in whatever order the times come.
public struct ZoneClock: Sendable {
    /// The zone.
    public let zone: Zone

    /// The first local second at which each offset counts, and the offsets.
    private var starts: [Int] = []
    private var offsets: [Int] = []

    /// For each slice of time, the last offset that begins before it or with it.
    private var slices: [UInt16] = []

    /// Slices of 48 days: clocks seldom change twice in one.
    private static let sliceBits = 22

    /// The local seconds that the table is for.
    private static let first = -2_208_988_800
    private static let end = 7_289_654_400

    /// Makes the table.
    ///
    /// - Parameter zone: Any zone. One whose clocks change more often than every four days gets no
    ///   table, and each time is looked for.
    /// - Complexity: O(*n* log *n*) in the changes of those years, some hundred microseconds.
    public init(_ zone: Zone) {
        self.zone = zone
        let before = zone.stretch(at: ZoneClock.first - 4 * 86_400)
        starts = [.min]
        offsets = [before.offset]
        var (here, hasRoom) = (before, true)
        while here.end < ZoneClock.end, hasRoom {
            let next = zone.stretch(at: here.end)
            // Before a gap counts the offset before it; of a time shown twice the first counts.
            starts.append(here.end + max(here.offset, next.offset))
            offsets.append(next.offset)
            hasRoom = next.end == .max || next.end - here.end > 4 * 86_400
            here = next
        }
        guard hasRoom, starts.count <= Int(UInt16.max) else {
            starts = []
            offsets = []
            return
        }
        let count = (ZoneClock.end - ZoneClock.first) >> ZoneClock.sliceBits + 1
        var index = 0
        slices = (0..<count).map { slice in
            let start = ZoneClock.first + slice << ZoneClock.sliceBits
            while index + 1 < starts.count, starts[index + 1] <= start { index += 1 }
            return UInt16(index)
        }
    }

    /// The moment that a local date and time means by RFC 5545 §3.3.5.
    ///
    /// - Parameter local: What the clock shows.
    /// - Returns: The same as ``Zone/instant(_:)``.
    /// - Complexity: O(1) from 1900 to 2200.
    public func instant(_ local: CivilDateTime) -> Instant {
        let second = local.secondsSinceEpoch
        guard !slices.isEmpty, second >= ZoneClock.first, second < ZoneClock.end else {
            return zone.instant(local)
        }
        var index = Int(slices[(second - ZoneClock.first) >> ZoneClock.sliceBits])
        while index + 1 < starts.count, starts[index + 1] <= second { index += 1 }
        return Instant(secondsSinceEpoch: second - offsets[index])
    }
}
