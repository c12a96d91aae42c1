import ICalendar
import Testing

private typealias Sample = SchedulingSamples

@Suite struct SchedulingCheckTests {
    /// A message and what is wrong with it.
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let method: String
        let event: String
        let faults: [String]
        var testDescription: String { name }
    }

    static let whole = Sample.series
    static let answer = Sample.reply().without("\n")

    static let rows = [
        Row(name: "request", method: "REQUEST", event: whole, faults: []),
        Row(name: "published", method: "PUBLISH", event: whole.without("ATTENDEE"), faults: []),
        Row(
            name: "published with people",
            method: "PUBLISH",
            event: whole,
            faults: ["15 misplaced-property", "16 misplaced-property"]
        ),
        Row(
            name: "request to nobody",
            method: "REQUEST",
            event: whole.without("ATTENDEE"),
            faults: ["5 missing-property"]
        ),
        Row(
            name: "request without a start",
            method: "REQUEST",
            event: whole.without("DTSTART"),
            faults: ["5 missing-property"]
        ),
        Row(name: "reply", method: "REPLY", event: answer, faults: []),
        Row(
            name: "reply for two",
            method: "REPLY",
            event: answer + "\n" + Sample.bo,
            faults: ["11 repeated-property"]
        ),
        Row(
            name: "cancel",
            method: "CANCEL",
            event: whole + "\nSTATUS:CANCELLED",
            faults: []
        ),
        Row(
            name: "cancel that confirms",
            method: "CANCEL",
            event: whole + "\nSTATUS:CONFIRMED",
            faults: ["17 unknown-word"]
        ),
        Row(
            name: "cancel without a number",
            method: "CANCEL",
            event: whole.without("SEQUENCE"),
            faults: ["5 missing-property"]
        ),
        Row(
            name: "request that is off",
            method: "request",
            event: whole + "\nSTATUS:CANCELLED",
            faults: ["17 unknown-word"]
        ),
        Row(
            name: "addition of the first version",
            method: "ADD",
            event: whole.with("SEQUENCE:1", "SEQUENCE:0").without("RRULE"),
            faults: ["8 unknown-word"]
        ),
        Row(
            name: "addition in a place",
            method: "ADD",
            event: Sample.moved,
            faults: ["10 misplaced-property"]
        ),
        Row(
            name: "refresh with a time",
            method: "REFRESH",
            event: answer.without("SEQUENCE") + "\nDTSTART:20270316T090000Z",
            faults: ["10 misplaced-property"]
        ),
        Row(
            name: "wish declined to somebody",
            method: "DECLINECOUNTER",
            event: answer.without("SEQUENCE"),
            faults: ["9 misplaced-property"]
        ),
        Row(
            name: "two organizers",
            method: "REQUEST",
            event: whole + "\nORGANIZER:mailto:other@example.dk",
            faults: ["17 repeated-property"]
        ),
        Row(name: "no such method", method: "INVITE", event: whole, faults: ["4 unknown-word"]),
    ]

    @Test(arguments: rows) func faultsHaveTheirPlaces(_ row: Row) {
        let tree = Sample.tree(Sample.text([row.event], method: row.method))
        let log = SchedulingCheck.faults(in: tree)
        let found = log.entries.map { "\($0.position.line) \($0.problem.code)" }
        #expect(found == row.faults)
    }

    @Test func aCalendarWithoutAMethodIsNoMessage() {
        let log = SchedulingCheck.faults(in: Sample.tree(Sample.text([Sample.series])))
        #expect(log.entries.map(\.problem.code) == ["missing-property"])
    }

    @Test func componentsHaveTheirPlaceToo() {
        let two = Sample.message("ADD", Sample.series, Sample.series)
        #expect(
            SchedulingCheck.faults(in: two).entries.first?.problem.code == "misplaced-component"
        )
        let alarm = """
            \(SchedulingCheckTests.answer)
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-PT1H
            DESCRIPTION:x
            END:VALARM
            """
        let log = SchedulingCheck.faults(in: Sample.message("REPLY", alarm))
        #expect(log.entries.map(\.problem.code) == ["misplaced-component"])
    }

    /// Each row of the table has a mark for each method.
    @Test(arguments: SchedulingMethod.allCases) func theTableIsWhole(_ method: SchedulingMethod) {
        #expect(SchedulingTable.occurrence(of: .uid, in: method) == .once)
        #expect(SchedulingTable.occurrence(of: .organizer, in: method) == .once)
        #expect(SchedulingTable.occurrence(of: .dtstamp, in: method) == .once)
        #expect(SchedulingTable.occurrence(of: .vtodo, in: method) == .never)
        #expect(SchedulingTable.occurrence(of: PropertyName.other, in: method) == .many)
    }
}
