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
    }

    private var zones: [Zone] = []
    private var numbers: [[UInt8]: Int] = [:]
    private var last = 0

    /// More zones than the world has need no memory.
    private static let limit = 2000

    /// The number of a zone that a parameter names, and whether it was never used before.
    mutating func use(_ value: UnsafeBufferPointer<UInt8>) -> (number: Number, isFirst: Bool) {
        var name = value
        if name.count >= 2, name.first == 0x22, name.last == 0x22 {
            name = name.part(1..<name.count - 1)
        }
        if last < zones.count, zones[last].name.elementsEqual(name) {
            return (number: .number(last), isFirst: zones[last].firstUse == nil)
        }
        guard let number = number(Array(name)) else { return (number: .untracked, isFirst: false) }
        last = number
        return (number: .number(number), isFirst: zones[number].firstUse == nil)
    }

    mutating func setFirstUse(_ number: Number, _ position: TextPosition) {
        if case .number(let index) = number { zones[index].firstUse = position }
    }

    mutating func define(_ name: String) {
        if let number = number(Array(name.utf8)) { zones[number].isDefined = true }
    }

    /// The zones that are used and not defined, in the order of the text.
    var undefined: [(name: String, position: TextPosition)] {
        zones.compactMap { zone in
            guard !zone.isDefined, let position = zone.firstUse else { return nil }
            return (name: String(decoding: zone.name, as: UTF8.self), position: position)
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
