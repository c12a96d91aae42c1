/// The days of one year, and of a week on each side of it, as bits.
///
/// Weeks of the week-year reach out of the calendar year, hence the room at both ends. All the days
/// of a rule in a year are found by laying such rows over each other, not by asking day after day.
struct DayBits: Sendable {
    /// Bits before the one of 1 January.
    static let room = 7

    /// How many bits are used: a leap year with a week before and after.
    static let count = 380

    /// Bit 0 of the first word is the earliest day.
    var words: InlineArray<6, UInt64>

    /// No day.
    static let none = DayBits(words: InlineArray(repeating: 0))

    /// Adds one day; what lies outside is left out.
    mutating func insert(_ bit: Int) {
        guard words.indices.contains(bit >> 6) else { return }
        words[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Adds up to 64 days in a row; what lies outside is left out.
    mutating func insert(_ bits: UInt64, at place: Int) {
        let (first, shift) = (place >> 6, UInt64(place & 63))
        if words.indices.contains(first) { words[first] |= bits << shift }
        if words.indices.contains(first + 1) { words[first + 1] |= bits >> (64 - shift) }
    }

    /// Adds a run of days.
    mutating func insert(_ run: Range<Int>) {
        var place = max(0, run.lowerBound)
        let end = min(DayBits.count, run.upperBound)
        while place < end {
            let length = min(64, end - place)
            insert(length == 64 ? .max : (1 << UInt64(length)) - 1, at: place)
            place += length
        }
    }

    /// Keeps the days that another row has too.
    mutating func formIntersection(_ other: DayBits) {
        for index in 0..<6 { words[index] &= other.words[index] }
    }

    /// The first day at or after a bit that is used, or nothing.
    func first(from bit: Int) -> Int? {
        var index = bit >> 6
        var word = words[index] & (.max << UInt64(bit & 63))
        while word == 0 {
            index += 1
            guard index < 6 else { return nil }
            word = words[index]
        }
        return index << 6 + word.trailingZeroBitCount
    }

    /// How many days there are before a bit, up to 384.
    func count(below bit: Int) -> Int {
        var sum = 0
        for index in 0..<bit >> 6 { sum += words[index].nonzeroBitCount }
        if words.indices.contains(bit >> 6) {
            sum += words[bit >> 6].below(bit & 63).nonzeroBitCount
        }
        return sum
    }

    /// Whether a day is among them.
    func contains(_ bit: Int) -> Bool {
        words.indices.contains(bit >> 6) && words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// How many days there are.
    var total: Int { count(below: 384) }

    /// The days up to a bit, itself left out, taken away.
    mutating func removeAll(below bit: Int) {
        for index in 0..<6 {
            words[index] = words[index].from(max(0, bit - index << 6))
        }
    }

    /// The day with a number of days before it.
    func bit(at position: Int) -> Int {
        var rest = position
        for index in 0..<6 {
            let here = words[index].nonzeroBitCount
            if rest < here { return index << 6 + words[index].bit(at: rest) }
            rest -= here
        }
        return DayBits.count
    }
}

extension UInt64 {
    /// The place of the set bit with a number of set bits below it.
    func bit(at position: Int) -> Int {
        var rest = self
        for _ in 0..<position { rest &= rest &- 1 }
        return rest.trailingZeroBitCount
    }

    /// The set bits below a place.
    func below(_ place: Int) -> UInt64 { self & ((1 << UInt64(place)) &- 1) }

    /// The set bits at a place and above.
    func from(_ place: Int) -> UInt64 { self & (.max << UInt64(place)) }

    /// Seven weekdays, Monday lowest, repeated from a weekday on.
    init(weekdays: UInt64, from weekday: Int) {
        let turned = (weekdays >> UInt64(weekday) | weekdays << UInt64(7 - weekday)) & 0x7F
        // A one in every seventh bit.
        self = turned &* 0x8102_0408_1020_4081
    }
}
