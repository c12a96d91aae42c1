import ICalendar
import TestSupport
import Testing

/// Whatever happens, and in whatever order the messages come: in the end everybody knows the same.
@Suite struct SchedulingPropertyTests {
    struct Difference: Error, CustomStringConvertible {
        let description: String
    }

    static let property = Property<SchedulingStep>(
        make: { generator in
            let count = Int.random(in: 1...40, using: &generator)
            return (0..<count).map { _ in SchedulingStep.random(&generator) }
        },
        simpler: { _ in [] },
        run: { steps in
            var history = try SchedulingHistory()
            for step in steps { try history.take(step) }
            history.finish(seed: UInt64(steps.count))
            for name in SchedulingHistory.people {
                let there = history.hub?.seen(by: name) ?? []
                let here = history.stores[name]?.seen(by: name) ?? []
                guard there == here else {
                    throw Difference(
                        description: """
                            \(name) differs
                            organizer: \(there.joined(separator: "\\n  "))
                            attendee:  \(here.joined(separator: "\\n  "))
                            """
                    )
                }
            }
            for message in history.sent {
                let faults = SchedulingCheck.faults(in: message.calendar).entries
                guard faults.isEmpty else {
                    throw Difference(description: "\(message.method): \(faults)")
                }
            }
        }
    )

    @Test func everybodyKnowsTheSameInTheEnd() throws {
        let seed = Histories.seed(usually: 5546)
        try Self.property.check(histories: Histories.count(usually: 100), seed: seed)
    }
}
