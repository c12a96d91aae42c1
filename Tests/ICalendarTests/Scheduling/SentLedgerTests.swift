import CivilTime
import ICalendar
import Testing

@Suite struct SentLedgerTests {
    private static let first = Samples.instant("20270101T080000Z")
    private static let later = Samples.instant("20270101T090000Z")

    private static func sent(_ sequence: Int, _ stamp: Instant, _ form: String = "") -> SentEvent {
        SentEvent(
            uid: "a",
            recipient: "mailto:Alma@Example.dk",
            sequence: sequence,
            stamp: stamp,
            form: form
        )
    }

    @Test func anAddressIsTheSameHoweverItIsWritten() {
        let ledger = SentLedger([Self.sent(2, Self.first)])
        for name in ["alma@example.dk", "MAILTO:ALMA@example.dk", " alma@example.dk "] {
            #expect(ledger.lastSent("a", to: name)?.recipient == "alma@example.dk")
        }
        #expect(ledger.lastSent("b", to: "alma@example.dk") == nil)
        #expect(ledger.lastSent("a", to: "bo@example.dk") == nil)
    }

    private static func form(_ name: String, _ place: String? = nil) -> String {
        let line = place.map { "RECURRENCE-ID:\($0)\r\n" } ?? ""
        return "BEGIN:VEVENT\r\n\(line)SUMMARY:\(name)\r\nEND:VEVENT\r\n"
    }

    /// What was sent first and then, and what the recipient knows.
    static let forms: [(first: String, then: String, known: String)] = [
        (form("a"), form("b"), form("b")),
        (form("a"), form("b", "20270323"), form("a") + form("b", "20270323")),
        (
            form("a") + form("b", "20270323"), form("c", "20270323"),
            form("a") + form("c", "20270323")
        ),
        (form("a") + form("b", "20270323"), form("c"), form("c")),
        (
            form("a", "20270323"), form("b", "20270330"),
            form("a", "20270323") + form("b", "20270330")
        ),
        ("", form("a"), form("a")),
        (form("a"), "", form("a")),
    ]

    @Test(arguments: forms.indices, [false, true])
    func theLaterTextAndTheHighestNumberStay(_ index: Int, _ isReversed: Bool) {
        let row = Self.forms[index]
        let events = [Self.sent(3, Self.first, row.first), Self.sent(1, Self.later, row.then)]
        let ledger = SentLedger(isReversed ? events.reversed() : events)
        let kept = ledger.lastSent("a", to: "alma@example.dk")
        #expect(kept?.form == row.known)
        #expect(kept?.sequence == 3)
        #expect(kept?.stamp == Self.later)
        #expect(ledger.all.count == 1)
    }

    /// What was sent, what is stored, what somebody has set, whether it matters, and what comes next.
    static let numbers: [(sent: Int?, stored: Int?, wanted: Int, matters: Bool, next: Int)] = [
        // A first message has the number of the event.
        (nil, nil, 0, false, 0),
        (nil, nil, 0, true, 0),
        (nil, nil, 4, true, 4),
        // A file from before counts as sent.
        (nil, 2, 2, true, 3),
        (nil, 2, 2, false, 2),
        (nil, 2, 0, false, 2),
        // The higher of both counts.
        (5, 2, 2, true, 6),
        (1, 2, 2, true, 3),
        (5, nil, 0, true, 6),
        // Who has counted up already is not counted up again.
        (nil, 2, 3, true, 3),
        (nil, 2, 9, true, 9),
        (5, 2, 3, true, 6),
        (5, 2, 2, false, 2),
    ]

    @Test(arguments: numbers.indices) func numbersGrowWithWhatMatters(_ index: Int) {
        let row = Self.numbers[index]
        let ledger = SentLedger(row.sent.map { [Self.sent($0, Self.first)] } ?? [])
        let next = ledger.nextSequence(
            "a",
            to: "alma@example.dk",
            stored: row.stored,
            wanted: row.wanted,
            isSignificant: row.matters
        )
        #expect(next == row.next)
    }

    @Test func aStampIsNeverUsedTwice() {
        let ledger = SentLedger([Self.sent(0, Self.later)])
        let next = ledger.nextStamp("a", to: "alma@example.dk", now: Self.first)
        #expect(next.secondsSinceEpoch == Self.later.secondsSinceEpoch + 1)
        #expect(ledger.nextStamp("a", to: "bo@example.dk", now: Self.first) == Self.first)
    }
}
