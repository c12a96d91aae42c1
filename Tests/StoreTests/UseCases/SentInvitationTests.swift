import CivilTime
import Documents
import ICalendar
import Participation
import Planning
import Store
import Testing

/// What each participant was last sent, and which version the next message has.
@Suite struct SentInvitationTests {
    private let town: Town

    init() throws {
        town = try Town()
        for mailbox in ["amina@post.example", "BIRUK@post.example"] {
            var person = Samples.person(mailbox.hasPrefix("a") ? "Amina" : "Biruk")
            person.participant.mailbox = mailbox
            try town.perform(.addPerson(person), at: "2026-12-01 09:00")
        }
        for id in [1, 2] { try town.perform(.invite(id, to: Town.january), at: "2026-12-01 09:01") }
    }

    private func send(
        to id: Int = 1,
        at moment: String = "2026-12-02 09:00",
        _ event: @escaping @Sendable () throws -> CalendarEvent = { try Samples.tuesdays() }
    ) throws -> CalendarEvent {
        let sent = try town.perform(Samples.sending(to: id, event), at: moment)
        #expect(sent.method == "REQUEST")
        return try #require(sent.events.first)
    }

    /// A file that was handed out before counts as sent.
    @Test(arguments: [0, 4]) func aFirstMessageHasTheNumberOfTheFiles(_ sequence: Int) throws {
        let event = try send { try Samples.tuesdays(sequence) }
        #expect(event.sequence == sequence)
        #expect(event.stamp == Town.moment("2026-12-02 09:00"))
    }

    @Test func onlyWhatPeopleMustKnowCountsUp() throws {
        #expect(try send().sequence == 0)
        #expect(try send(at: "2026-12-03 09:00").sequence == 0)
        #expect(
            try send(at: "2026-12-04 09:00") { try Samples.tuesdays(called: "Klub") }.sequence == 0
        )
        #expect(
            try send(at: "2026-12-05 09:00") { try Samples.tuesdays(at: "Kælderen") }.sequence == 1
        )
        #expect(
            try send(at: "2026-12-06 09:00") { try Samples.tuesdays(at: "Kælderen") }.sequence == 1
        )
        // Back again is a change too.
        #expect(try send(at: "2026-12-07 09:00").sequence == 2)
        // What the meetings themselves count is never undercut.
        #expect(
            try send(at: "2026-12-08 09:00") { try Samples.tuesdays(at: "Gården", 7) }.sequence == 7
        )
        #expect(
            try send(at: "2026-12-09 09:00") { try Samples.tuesdays(at: "Salen", 3) }.sequence == 8
        )
    }

    @Test func everybodyIsCountedForThemselves() throws {
        #expect(try send().sequence == 0)
        #expect(
            try send(at: "2026-12-03 09:00") { try Samples.tuesdays(at: "Kælderen") }.sequence == 1
        )
        #expect(
            try send(to: 2, at: "2026-12-04 09:00") { try Samples.tuesdays(at: "Kælderen") }
                .sequence == 0
        )
    }

    /// Some programs drop a second message with the same stamp.
    @Test func noStampComesTwice() throws {
        let first = try send()
        #expect(try send().stamp.secondsSinceEpoch == first.stamp.secondsSinceEpoch + 1)
        #expect(try send().stamp.secondsSinceEpoch == first.stamp.secondsSinceEpoch + 2)
    }

    @Test func whoeverHasAnotherAddressGoesOnFromTheSameVersion() throws {
        _ = try send { try Samples.tuesdays(3) }
        let read = try town.perform(.readPerson(1), at: "2026-12-03 09:00")
        var person = read.person
        person.participant.mailbox = "ny@post.example"
        try town.perform(.changePerson(person, expecting: nil), at: "2026-12-03 09:01")
        let event = try send(at: "2026-12-04 09:00") { try Samples.tuesdays(at: "Kælderen") }
        #expect(event.sequence == 4)
        let rows = try SQL.rows("SELECT address, sequence FROM sent_event", at: town.path)
        #expect(rows == [["ny@post.example", "4"]])
    }

    /// The mailbox of before is told that the event is off there; that is no change of the event.
    @Test func anotherAddressAloneCountsNothingUp() throws {
        _ = try send { try Samples.tuesdays(3) }
        let read = try town.perform(.readPerson(1), at: "2026-12-03 09:00")
        var person = read.person
        person.participant.mailbox = "ny@post.example"
        try town.perform(.changePerson(person, expecting: nil), at: "2026-12-03 09:01")
        #expect(try send(at: "2026-12-04 09:00") { try Samples.tuesdays(3) }.sequence == 3)
    }

    /// `LAST-MODIFIED` tells when something was changed, not when it was sent again.
    @Test func whatIsSentAgainWasNotModified() throws {
        func sent(_ moment: String, at place: String = "Salen") throws -> CalendarEvent {
            try send(at: moment) {
                try Samples.tuesdays(at: place)
                    .version(0, stamp: Town.moment(moment), lastModified: Town.moment(moment))
            }
        }
        let first = Town.moment("2026-12-02 09:00")
        #expect(try sent("2026-12-02 09:00").lastModified == first)
        let again = try sent("2026-12-03 09:00")
        #expect(again.lastModified == first && again.stamp == Town.moment("2026-12-03 09:00"))
        let moved = try sent("2026-12-04 09:00", at: "Kælderen")
        #expect(moved.lastModified == Town.moment("2026-12-04 09:00") && moved.sequence == 1)
    }

    @Test func nobodyIsSentWhatDoesNotExist() throws {
        let unknown = Samples.sending(to: 1, about: "frederiksberg/2031-01")
        #expect(throws: NotFound.self) { try town.perform(unknown, at: "2026-12-02 09:00") }
    }

    @Test func whatWasSentIsKeptAsItWasAndStays() throws {
        let moment = "2026-12-02 09:00"
        let sent = try town.perform(Samples.sending(to: 2), at: moment)
        let form = try SQL.rows("SELECT form FROM sent_event", at: town.path)[0][0]
        let text = String(decoding: sent.serialized(), as: UTF8.self)
        #expect(text.contains(form))
        #expect(form.hasPrefix("BEGIN:VEVENT\r\n") && form.hasSuffix("END:VEVENT\r\n"))
        let rows = try SQL.rows(
            "SELECT uid, participant, roster, address, sequence, stamp FROM sent_event",
            at: town.path
        )
        let stamp = "\(Town.moment(moment).secondsSinceEpoch)"
        #expect(
            rows == [
                [
                    "frederiksberg-2027-01@jobklub", "2", Town.january, "biruk@post.example", "0",
                    stamp,
                ]
            ]
        )
        // What was sent is a fact.
        #expect(throws: UndoError.nothing) { try town.perform(.undo(), at: "2026-12-02 09:01") }
        #expect(try SQL.number("SELECT count(*) FROM sent_event", at: town.path) == 1)
        #expect(try town.store.faults() == [])
    }
}
