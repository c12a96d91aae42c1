import TestSupport

extension [UInt8] {
    /// A copy with one to three octets, or stretches of up to 40, lost, put in or replaced.
    ///
    /// - `spice`: What is put in.
    func damaged(with spice: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var octets = self
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<octets.count, using: &random)
            let other = spice[Int.random(in: 0..<spice.count, using: &random)]
            switch Int.random(in: 0..<4, using: &random) {
            case 0: octets.remove(at: place)
            case 1: octets.insert(other, at: place)
            case 2: octets[place] = other
            default: octets.removeSubrange(place..<Swift.min(octets.count, place + 40))
            }
        }
        return octets
    }
}
