public import CivilTime

/// A value that holds from a day on, until another one does.
public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The values with their first days, earliest first; one at most for each day.
    public private(set) var entries: [Entry]

    /// A value and its first day.
    public struct Entry: Hashable, Sendable {
        /// The first day it holds.
        public let from: Day
        /// What holds.
        public let value: Value
    }

    /// Makes the value with nothing in it.
    public init() {
        entries = []
    }

    /// Lets a value hold from a day on, in place of one that begins the same day.
    ///
    /// - Parameters:
    ///   - value: What holds.
    ///   - day: The first day.
    /// - Complexity: O(*n*) in the number of entries.
    public mutating func set(_ value: Value, from day: Day) {
        entries.removeAll { $0.from == day }
        let place = entries.firstIndex { $0.from > day } ?? entries.endIndex
        entries.insert(Entry(from: day, value: value), at: place)
    }

    /// What holds on a day.
    ///
    /// - Parameter day: Any day.
    /// - Returns: Nothing before the first entry.
    public func value(on day: Day) -> Value? {
        entries.last { $0.from <= day }?.value
    }
}
