import CivilTime
import ICalendar
import TestSupport
import Testing

/// Seeded random calendars, against recurring-ical-events.
@Suite("Calendars of chance, against recurring-ical-events")
struct ExpansionPeerTests {
    @Test("Both have the same events at the same times")
    func expansion() throws {
        var generator = SeededGenerator(seed: Histories.seed(usually: 20_270_402))
        let calendars = (0..<Histories.count(usually: 300)).map { _ in
            RandomCalendar(using: &generator).text
        }
        let answers = try Peer.python(
            "expand_calendars.py",
            arguments: ["20270101", "20270701"],
            input: try calendars.map { try written($0) + ".\n" }.joined()
        ).split(separator: ".\n", omittingEmptySubsequences: false).dropLast()
        try #require(answers.count == calendars.count)
        var events = 0
        for (calendar, answer) in zip(calendars, answers) {
            let theirs = Set(answer.split(separator: "\n").map(String.init))
            let ours = try expanded(calendar)
            events += ours.count
            if ours != theirs {
                Issue.record(
                    """
                    only ours: \(ours.subtracting(theirs).sorted().prefix(5))
                    only theirs: \(theirs.subtracting(ours).sorted().prefix(5))
                    \(calendar)
                    """
                )
            }
        }
        let ranges = calendars.count { $0.contains(";RANGE=THISANDFUTURE") }
        print(
            "recurring-ical-events: \(calendars.count) calendars, \(ranges) with RANGE, "
                + "\(events) events compared"
        )
        #expect(events > calendars.count * 5)
        #expect(ranges * 5 > calendars.count)
    }

    /// What comes of a calendar that is read and written, so that the peer reads our writing.
    private func written(_ text: String) throws -> String {
        var writer = ContentLineWriter()
        writer.write(try CalendarTree.read(OctetArray(Array(text.utf8))).tree)
        return String(decoding: writer.octets, as: UTF8.self)
    }

    private func expanded(_ text: String) throws -> Set<String> {
        let (tree, log) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        var expansion = CalendarExpansion(tree, diagnostics: log) { _ in nil }
        let from = try #require(DateValue("20270101"))
        let to = try #require(DateValue("20270701"))
        let (instances, isTruncated) = expansion.instances(from: from, to: to)
        #expect(!isTruncated && !expansion.diagnostics.hasErrors)
        return Set(
            instances.map { "\($0.uid) \(shown($0.start)) \(shown($0.end)) \($0.summary)" }
        )
    }

    private func shown(_ date: ZonedDate) -> String {
        date.zone == nil
            ? date.value.description : DateValue.utc(date.instant).description
    }
}
