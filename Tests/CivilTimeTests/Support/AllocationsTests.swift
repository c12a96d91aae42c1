import Foundation
import TestSupport
import Testing

/// What bounds on work stand on.
@Suite struct AllocationsTests {
    @Test(.enabled(if: Allocations.areCounted))
    func allocationsAreThoseOfTheirOwnThread() {
        let other = Thread {
            while !Thread.current.isCancelled { _ = [UInt8](repeating: 0, count: 1 << 20) }
        }
        other.start()
        defer { other.cancel() }
        var sum = 0
        func work() {
            let octets = [UInt8](repeating: 1, count: 10_000)
            sum += octets.count
        }
        // Whatever Swift's runtime has to know of the type, it knows then.
        work()
        for _ in 0..<100 {
            let work = Allocations.count(work)
            #expect(work.calls == 1)
            #expect((10_000..<10_200).contains(work.octets) && work.peak >= work.octets)
        }
        #expect(sum == 1_010_000)
        #expect(Allocations.count {} == Allocations(calls: 0, octets: 0, peak: 0))
    }

    @Test(.enabled(if: Allocations.areCounted))
    func aSearchThroughAListForEachOfItsElementsIsSeen() {
        let fast = Allocations.growth(upTo: 2_000, of: \.self) { count in
            _ = Set((0..<count).map { "number \($0)" }).count
        }
        #expect(fast > 3 && fast < 5)
        let slow = Allocations.growth(upTo: 2_000, of: \.self) { count in
            let names = (0..<count).map { "number \($0)" }
            for name in names where !names.contains(name) { Issue.record("\(name)") }
        }
        #expect(slow > 12)
    }
}
