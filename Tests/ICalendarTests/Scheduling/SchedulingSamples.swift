import CivilTime
import Foundation
import ICalendar

/// Events and messages as text, for the tests of scheduling.
enum SchedulingSamples {
    static let now = Samples.instant("20270101T080000Z")

    /// Three Tuesdays in Copenhagen, two people invited.
    static let series = """
        UID:cycle@example.dk
        DTSTAMP:20261201T080000Z
        SEQUENCE:1
        ORGANIZER;CN=Jobklub:mailto:jobklub@example.dk
        DTSTART;TZID=Europe/Copenhagen:20270316T100000
        DTEND;TZID=Europe/Copenhagen:20270316T120000
        RRULE:FREQ=WEEKLY;COUNT=3
        SUMMARY:Jobklub
        LOCATION:Rådhuset
        \(alma)
        \(bo)
        """

    static let alma = "ATTENDEE;CN=Alma;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:alma@example.dk"
    static let bo = "ATTENDEE;CN=\"Bo, B.\";PARTSTAT=ACCEPTED:mailto:Bo@Example.dk"

    /// The second Tuesday an hour later.
    static let moved = """
        UID:cycle@example.dk
        DTSTAMP:20261201T080000Z
        SEQUENCE:1
        ORGANIZER;CN=Jobklub:mailto:jobklub@example.dk
        RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000
        DTSTART;TZID=Europe/Copenhagen:20270323T110000
        DTEND;TZID=Europe/Copenhagen:20270323T130000
        SUMMARY:Jobklub
        LOCATION:Rådhuset
        \(alma)
        \(bo)
        """

    private static let zones = ["Europe/Copenhagen", "America/New_York"].map(Samples.zone)

    static func load(_ name: String) -> Zone? { zones.first { $0.identifier == name } }

    /// A calendar of some events; each is the lines between `BEGIN:VEVENT` and `END:VEVENT`.
    static func text(_ events: [String], method: String? = nil) -> String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//DA"]
        if let method { lines.append("METHOD:\(method)") }
        for event in events {
            lines += ["BEGIN:VEVENT"] + event.split(separator: "\n").map(String.init)
            lines.append("END:VEVENT")
        }
        return (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
    }

    static func tree(_ text: String) -> CalendarTree {
        Samples.required { try CalendarTree.read(OctetArray(Array(text.utf8))).tree }
    }

    static func event(_ events: String...) -> ScheduledEvent {
        Samples.required { try ScheduledEvent(tree(text(events)), loadZone: load) }
    }

    static func message(_ method: String, _ events: String...) -> CalendarTree {
        tree(text(events, method: method))
    }

    /// What a change calls for.
    static func compose(
        _ old: ScheduledEvent?,
        _ new: ScheduledEvent?,
        as sender: MessageComposer.Sender = .organizer,
        _ method: SchedulingMethod? = nil,
        ledger: SentLedger = SentLedger()
    ) throws -> MessageComposer.Composition {
        try MessageComposer(now: now, ledger: ledger, loadZone: load)
            .compose(from: old, to: new, as: sender, method: method)
    }

    /// An answer of Alma's.
    static func reply(
        _ participation: String = "ACCEPTED",
        sequence: Int = 1,
        stamp: String = "20270102T080000Z",
        _ more: String = "",
        attendee: String = "mailto:alma@example.dk"
    ) -> String {
        """
        UID:cycle@example.dk
        DTSTAMP:\(stamp)
        SEQUENCE:\(sequence)
        ORGANIZER:mailto:jobklub@example.dk
        ATTENDEE;PARTSTAT=\(participation):\(attendee)
        \(more)
        """
    }
}

extension String {
    /// The text with some words in the place of others, which must be there.
    func with(_ old: String, _ new: String) -> String {
        precondition(contains(old), "not in the text: \(old)")
        return replacingOccurrences(of: old, with: new)
    }

    /// The text without the lines that begin so.
    func without(_ prefix: String) -> String {
        split(separator: "\n").filter { !$0.hasPrefix(prefix) }.joined(separator: "\n")
    }
}

extension SchedulingMessage {
    /// Looked at without the help of what wrote it.
    var written: Written { Written(octets) }
}
