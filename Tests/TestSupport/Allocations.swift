internal import CAllocations

/// What a piece of code asks of the heap, counted on the thread that runs it.
///
/// A busy machine changes none of it, so a test can hold it to a bound. It tells of steps too: as the
/// tests are built, generic code of the standard library asks the heap for each element that it
/// passes, so that searching a list for every line of a file shows as plainly as copying the list.
/// Code that goes through its own buffer by index asks for nothing; `make bench` measures that.
///
/// ```swift
/// let growth = try Allocations.growth(upTo: 100_000, of: text) { _ = try read($0) }
/// #expect(growth < Allocations.linear)
/// ```
public struct Allocations: Hashable, Sendable {
    /// How often memory was asked for.
    public let calls: Int

    /// How many octets were asked for in all, those that were soon given back among them.
    public let octets: Int

    /// The most octets that were held at one time, beside those held before.
    public let peak: Int

    /// Makes a value, to compare with.
    ///
    /// - Parameters:
    ///   - calls: How often memory was asked for.
    ///   - octets: How many octets were asked for in all.
    ///   - peak: The most octets that were held at one time.
    public init(calls: Int, octets: Int, peak: Int) {
        self.calls = calls
        self.octets = octets
        self.peak = peak
    }

    /// Whether anything is counted: a sanitizer has a heap of its own.
    public static var areCounted: Bool { allocations_are_counted() }

    /// Counts what code asks for while it runs; what other threads do for it is not seen.
    ///
    /// What is made once and kept, such as a table of names, belongs to whoever asks first: let the
    /// code run before, where that matters.
    ///
    /// - Parameter body: The code, which may not count by itself.
    /// - Returns: What it asked for.
    /// - Throws: What the code throws.
    public static func count(_ body: () throws -> Void) rethrows -> Allocations {
        begin_counting_allocations()
        do {
            try body()
        } catch {
            _ = end_counting_allocations()
            throw error
        }
        let found = end_counting_allocations()
        return Allocations(calls: found.calls, octets: found.octets, peak: found.peak)
    }

    /// How many times as much this is as another, in calls or in octets, whichever is more.
    ///
    /// - Parameter other: What less work asked for; it must have asked for something.
    /// - Returns: About 4 where there was four times as much to do and the work is linear, 16 where
    ///   it is quadratic; 1 where nothing is counted.
    public func times(_ other: Allocations) -> Double {
        guard Allocations.areCounted else { return 1 }
        return max(
            Double(calls) / Double(other.calls),
            Double(octets) / Double(other.octets)
        )
    }

    /// How many times as much code asks for when it gets something else to do.
    ///
    /// It does each of them once before, so that what is made once is made before anything is
    /// counted: tables, and what Swift's runtime has to know of a type when it is first met.
    ///
    /// - Parameters:
    ///   - usual: What to compare with.
    ///   - other: What should cost no more, or so many times as much.
    ///   - body: The code.
    /// - Returns: As for ``times(_:)``.
    /// - Throws: What the code throws.
    public static func growth<Input>(
        from usual: Input,
        to other: Input,
        _ body: (Input) throws -> Void
    ) rethrows -> Double {
        try body(other)
        return try growth(usual, other, body)
    }

    /// How many times as much code asks for when it gets four times as much to do.
    ///
    /// A sixteenth comes first and ends it where the growth is not linear: what is quadratic would
    /// take hours with the whole.
    ///
    /// - Parameters:
    ///   - count: The size of the whole.
    ///   - input: Makes an input of a size.
    ///   - body: The code.
    /// - Returns: The largest growth that was seen, as for ``times(_:)``.
    /// - Throws: What the code throws.
    public static func growth<Input>(
        upTo count: Int,
        of input: (Int) -> Input,
        _ body: (Input) throws -> Void
    ) rethrows -> Double {
        let first = try growth(input(count / 64), input(count / 16), body)
        guard first < Allocations.linear else { return first }
        return max(first, try growth(input(count / 4), input(count), body))
    }

    /// What four times as much to do stays below, where the work is linear.
    public static let linear = 5.0

    private static func growth<Input>(
        _ small: Input,
        _ large: Input,
        _ body: (Input) throws -> Void
    ) rethrows -> Double {
        try body(small)
        let little = try count { try body(small) }
        return try count { try body(large) }.times(little)
    }
}
