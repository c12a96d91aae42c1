extension Zone {
    /// A time in which clocks keep one offset from UTC, in seconds of Unix time.
    struct Stretch: Sendable {
        /// Seconds to add to UTC.
        let offset: Int
        /// The first second; the smallest number where there is none.
        let start: Int
        /// The second after the last; the largest number where there is none.
        let end: Int
    }

    /// The stretch that a second lies in.
    ///
    /// - Complexity: O(log *n*) in the number of listed changes; nothing is put into an array.
    func stretch(at second: Int) -> Stretch {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant.secondsSinceEpoch <= second {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let listed = low == 0 ? Int.min : changes[low - 1].instant.secondsSinceEpoch
        if low < changes.count {
            return Stretch(
                offset: (low == 0 ? initial : changes[low - 1].type).offset,
                start: listed,
                end: changes[low].instant.secondsSinceEpoch
            )
        }
        guard let tail else {
            return Stretch(
                offset: (low == 0 ? initial : changes[low - 1].type).offset,
                start: listed,
                end: .max
            )
        }
        return tail.stretch(at: second, after: listed)
    }
}

extension PosixRule {
    /// The stretch that a second lies in, where none begins before the last listed change.
    fileprivate func stretch(at second: Int, after listed: Int) -> Zone.Stretch {
        guard let daylight else {
            return Zone.Stretch(offset: standard.offset, start: listed, end: .max)
        }
        let year = Day(number: floorDivide(second, 86_400)).year
        var (start, end, offset) = (Int.min, Int.max, standard.offset)
        for year in year - 1...year + 1 {
            let spring = daylight.start.local(inYear: year) - standard.offset
            let autumn = daylight.end.local(inYear: year) - daylight.type.offset
            // Where an end meets the next start, summer goes on (RFC 9636 §3.3.1).
            if autumn > second {
                end = min(end, autumn)
            } else if autumn > start {
                (start, offset) = (autumn, standard.offset)
            }
            if spring > second {
                end = min(end, spring)
            } else if spring >= start {
                (start, offset) = (spring, daylight.type.offset)
            }
        }
        return Zone.Stretch(offset: offset, start: max(start, listed), end: end)
    }
}
