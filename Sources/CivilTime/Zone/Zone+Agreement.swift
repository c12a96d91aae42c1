extension Zone {
    /// Whether clocks in two zones show the same in a stretch of time, whatever the zones are called.
    ///
    /// - Parameters:
    ///   - other: Another zone.
    ///   - first: The first moment that matters.
    ///   - last: The last one.
    /// - Returns: True where no moment between them has two offsets.
    /// - Complexity: O(*n* log *n*) in the changes between the two moments.
    public func agrees(with other: Zone, from first: Instant, through last: Instant) -> Bool {
        var second = first.secondsSinceEpoch
        while second <= last.secondsSinceEpoch {
            let (here, there) = (stretch(at: second), other.stretch(at: second))
            guard here.offset == there.offset else { return false }
            second = min(here.end, there.end)
        }
        return true
    }
}
