/// The zones that times of a calendar name, and which of them it defines.
struct ZoneUses {
    /// Which zone it is.
    enum Number: Hashable {
        case number(Int)
        /// One of too many.
        case untracked
    }

    private struct Zone {
        let name: [UInt8]
        var firstUse: TextPosition?
        var isDefined = false
        /// Where a definition begins that holds nothing.
        var emptyDefinition: TextPosition?
    }

    /// A zone that times name.
    struct Use {
        let name: String
        let position: TextPosition
        let isDefined: Bool
        let emptyDefinition: TextPosition?
    }

    private var zones: [Zone] = []
    private var numbers: [[UInt8]: Int] = [:]
    private var last = 0

    /// More zones than the world has need no memory.
    private static let limit = 2000

    /// The number of a zone that a parameter names, without quotes around it, and whether it was
    /// never used before.
    mutating func use(_ name: UnsafeBufferPointer<UInt8>) -> (number: Number, isFirst: Bool) {
        if last < zones.count, zones[last].name.elementsEqual(name) {
            return (number: .number(last), isFirst: zones[last].firstUse == nil)
        }
        var octets = Array(name)
        if octets.contains(0x5E) {
            // RFC 6868 has carets for what may not stand there.
            octets = Array(CaretEncoding.decoded(String(decoding: octets, as: UTF8.self)).utf8)
        }
        guard let number = number(octets) else { return (number: .untracked, isFirst: false) }
        last = number
        return (number: .number(number), isFirst: zones[number].firstUse == nil)
    }

    mutating func setFirstUse(_ number: Number, _ position: TextPosition) {
        if case .number(let index) = number { zones[index].firstUse = position }
    }

    mutating func define(_ name: String) {
        if let number = number(Array(name.utf8)) { zones[number].isDefined = true }
    }

    /// Remembers that a definition holds nothing.
    mutating func note(_ name: String, emptyAt position: TextPosition) {
        if let number = number(Array(name.utf8)) { zones[number].emptyDefinition = position }
    }

    /// Where definitions begin that hold nothing and that no time needs.
    var emptyDefinitions: [(name: String, position: TextPosition)] {
        zones.compactMap { zone in
            guard zone.firstUse == nil, let position = zone.emptyDefinition else { return nil }
            return (name: String(decoding: zone.name, as: UTF8.self), position: position)
        }
    }

    /// The zones that are used, in the order of the text.
    var uses: [Use] {
        zones.compactMap { zone in
            guard let position = zone.firstUse else { return nil }
            return Use(
                name: String(decoding: zone.name, as: UTF8.self),
                position: position,
                isDefined: zone.isDefined,
                emptyDefinition: zone.emptyDefinition
            )
        }.sorted { $0.position < $1.position }
    }

    private mutating func number(_ name: [UInt8]) -> Int? {
        if let known = numbers[name] { return known }
        guard zones.count < ZoneUses.limit else { return nil }
        zones.append(Zone(name: name))
        numbers[name] = zones.count - 1
        return zones.count - 1
    }
}
