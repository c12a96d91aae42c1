import Foundation
import TestSupport
import Testing

/// Calendar files of one participant, as the programs of others read them.
@Suite struct ParticipantCalendarTests {
    /// An English reader with mail, a Dane who is not written to, and one more.
    private static let readers = Office.prepared("readers") { office in
        try office.add(3, columns: ";Sprog;Mail;Kontaktform") { id in
            "\(id == 1 ? ";engelsk" : ";dansk");d\(id)@post.example;"
                + (id == 2 ? "kun på papir" : "mail, sms og telefon")
        }
        for id in 1...3 { try office.run("register \(id) \(Office.cycle)") }
    }

    private func unfolded(_ text: String) -> String { text.replacing("\r\n ", with: "") }

    private func sequence(_ text: String) -> Int? {
        text.firstMatch(of: /SEQUENCE:([0-9]+)/).flatMap { Int($0.1) }
    }

    @Test func anInvitationIsForOnePerson() throws {
        let office = try Office(ParticipantCalendarTests.readers)
        let command = "calendar --invitation 1 \(Office.cycle) --out -"
        let text = unfolded(try office.run(command))
        try FeedForm.hold(Data(try office.run(command).utf8))
        #expect(text.contains("METHOD:REQUEST") && text.matches(of: /ATTENDEE/).count == 1)
        #expect(text.contains("mailto:d1@post.example"))
        for other in ["d2@", "d3@", "Deltager 2", "Deltager 3", "http", "URL:"] {
            #expect(!text.contains(other), "\(other)")
        }
        // In the reader's language, with Danish beneath.
        #expect(text.contains("Job club") && text.contains("Jobklub"))
        let found = try CalendarReaders.python(
            Data(try office.run(command).utf8),
            "2027-01-01",
            "2027-12-31"
        )
        #expect(
            found.map { $0[1] }
                == [5, 12, 19].map {
                    "2027-01-\($0 < 10 ? "0" : "")\($0)T09:30+01:00"
                }
        )
        let khal = try CalendarReaders.khal(
            Data(try office.run(command).utf8),
            "2027-01-01",
            "2027-12-31"
        )
        #expect(khal.count == 3)
        // Whoever is not to be written to gets no file.
        let refused = try office.ask("calendar --invitation 2 \(Office.cycle) --out no.ics")
        #expect(refused.code == 65 && refused.octets.isEmpty)
        #expect(try !office.bench.made().contains("no.ics"))
    }

    @Test func aMoveRaisesTheSequence() throws {
        let office = try Office(ParticipantCalendarTests.readers)
        let command = "calendar --invitation 1 \(Office.cycle) --out -"
        let before = try #require(sequence(try office.run(command)))
        try office.run("meeting move \(Office.cycle)/session-2 --date 2027-01-13 --move-invited")
        let moved = try office.run(command)
        #expect(try #require(sequence(moved)) > before)
        let found = try CalendarReaders.python(Data(moved.utf8), "2027-01-01", "2027-12-31")
        #expect(found.map { $0[1].prefix(10) } == ["2027-01-05", "2027-01-13", "2027-01-19"])
    }

    @Test func aCancelledMeetingStaysInTheOwnCalendar() throws {
        let office = try Office(ParticipantCalendarTests.readers)
        let own = "calendar --participant 3 --out -"
        #expect(!(try office.run(own)).contains("STATUS:CANCELLED"))
        for number in 1...3 {
            try office.run(
                "meeting cancel \(Office.cycle)/session-\(number) --reason Sne --move-invited"
            )
        }
        let text = try office.run(own)
        #expect(text.contains("STATUS:CANCELLED") && !text.contains("METHOD"))
        #expect(!text.contains("ATTENDEE") && !text.contains("Deltager"))
        #expect(!unfolded(text).contains("Sne"))
    }
}
