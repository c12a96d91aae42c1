import Foundation
import ICalendar
import Testing

private typealias Sample = SchedulingSamples

/// What an answer says, read without the event that it answers.
@Suite struct ReplyContentTests {
    private func content(_ method: String, _ events: String...) -> ReplyContent? {
        ReplyContent(Sample.tree(Sample.text(events, method: method)), loadZone: Sample.load)
    }

    @Test func anAnswerIsRead() throws {
        let place = "RECURRENCE-ID;TZID=Europe/Copenhagen:20270323T100000"
        let read = try #require(
            content(
                "REPLY",
                Sample.reply("accepted", attendee: "MAILTO:Alma@Example.dk"),
                Sample.reply("DECLINED", sequence: 2, place)
            )
        )
        #expect(read.uid == "cycle@example.dk")
        #expect(read.attendee == "alma@example.dk")
        #expect(read.answers.map(\.participation) == ["ACCEPTED", "DECLINED"])
        #expect(read.answers.map(\.sequence) == [1, 2])
        #expect(read.answers.map(\.occurrence) == [nil, Samples.instant("20270323T090000Z")])
        #expect(read.answers.allSatisfy { $0.stamp == Samples.instant("20270102T080000Z") })
    }

    @Test func whatIsNoAnswerOfOneIsNone() {
        #expect(content("REQUEST", Sample.reply()) == nil)
        #expect(content("CANCEL", Sample.reply()) == nil)
        #expect(content("REPLY") == nil)
        #expect(content("REPLY", Sample.reply().without("ATTENDEE")) == nil)
        #expect(content("REPLY", Sample.reply().without("DTSTAMP")) == nil)
        let other = Sample.reply(
            "ACCEPTED",
            "RECURRENCE-ID:20270323T090000Z",
            attendee: "mailto:bo@example.dk"
        )
        #expect(content("REPLY", Sample.reply(), other) == nil)
    }
}
