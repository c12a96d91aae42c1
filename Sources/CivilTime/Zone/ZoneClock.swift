/// The clocks of one zone, made ready for finding the moments of many local times.
///
/// ``Zone/resolve(_:)`` looks for the changes around each time anew. Here the local second from
/// which each offset counts is reckoned once for the years 1900 to 2200, so that a time among them
/// costs one look into a table and a step or two, in whatever order the times come.
public struct ZoneClock: Sendable {
    /// The zone.
    public let zone: Zone

    /// The first local second at which each offset counts, after the last one a second that never
    /// comes, and the offsets.
    private var starts: [Int] = []
    private var offsets: [Int] = []

    /// For each slice of time, the last offset that begins before it or with it; none without a table.
    private var slices: [UInt16] = []

    /// Slices of 48 days: clocks seldom change twice in one.
    private static let sliceBits = 22
    private static let sliceCount = 2_265

    /// The local seconds that the table is for.
    private static let first = -2_208_988_800
    private static let end = first + sliceCount << sliceBits

    /// Makes the table.
    ///
    /// - Parameter zone: Any zone. One whose clocks change more often than every four days gets no
    ///   table, and each time is looked for.
    /// - Complexity: O(*n* log *n*) in the changes of those years, some hundred microseconds.
    public init(_ zone: Zone) {
        self.zone = zone
        var here = zone.stretch(at: ZoneClock.first - 4 * 86_400)
        starts = [.min]
        offsets = [here.offset]
        while here.end < ZoneClock.end + 4 * 86_400 {
            let next = zone.stretch(at: here.end)
            guard here.end + 4 * 86_400 < next.end else { return }
            // Before a gap counts the offset before it; of a time shown twice the first counts.
            starts.append(here.end + max(here.offset, next.offset))
            offsets.append(next.offset)
            here = next
        }
        starts.append(.max)
        var index = 0
        slices = (0..<ZoneClock.sliceCount).map { slice in
            let start = ZoneClock.first + slice << ZoneClock.sliceBits
            while starts[index + 1] <= start { index += 1 }
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
        let slice = (second - ZoneClock.first) >> ZoneClock.sliceBits
        guard slices.indices.contains(slice) else { return zone.instant(local) }
        var index = Int(slices[slice])
        while starts[index + 1] <= second { index += 1 }
        return Instant(secondsSinceEpoch: second - offsets[index])
    }
}
