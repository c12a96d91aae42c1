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
        begin_peak_of_this_thread()
        let before = allocations_of_this_thread()
        try body()
        let after = allocations_of_this_thread()
        return Allocations(
            calls: after.calls - before.calls,
            octets: after.octets - before.octets,
            peak: after.peak - before.held
        )
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

    /// How many times as much code asks for when it gets more to do.
    ///
    /// It runs three times, so that what is made once is made before anything is counted.
    ///
    /// - Parameters:
    ///   - small: Something to do.
    ///   - large: More of the same.
    ///   - body: The code.
    /// - Returns: As for ``times(_:)``.
    /// - Throws: What the code throws.
    public static func growth<Input>(
        from small: Input,
        to large: Input,
        _ body: (Input) throws -> Void
    ) rethrows -> Double {
        try body(small)
        let little = try count { try body(small) }
        return try count { try body(large) }.times(little)
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
        let first = try growth(from: input(count / 64), to: input(count / 16), body)
        guard first < Allocations.linear else { return first }
        return max(first, try growth(from: input(count / 4), to: input(count), body))
    }

    /// What four times as much to do stays below, where the work is linear.
    public static let linear = 5.0
}
