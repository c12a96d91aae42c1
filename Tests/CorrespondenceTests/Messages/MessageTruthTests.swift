import CivilTime
import Correspondence
import Participation
import Planning
import Testing

@Suite("A message says what is true for its reader")
struct MessageTruthTests {
    @Test(
        "Numbers choose their form",
        arguments: [
            ("da", 1, "Vi har inviteret dig 1 gang og"),
            ("da", 2, "Vi har inviteret dig 2 gange og"),
            ("en", 1, "We have invited you 1 time, and"),
            ("en", 3, "We have invited you 3 times, and"),
        ]
    )
    func plurals(language: String, count: Int, says: String) throws {
        let envelope = try SampleMessages.envelope(reading: language)
        let message = Message(.askOnce(invitations: count), in: envelope)
        #expect(message.plainText.contains(says))
    }

    @Test("Moves and cancellations say how many", arguments: [(1, "et møde"), (2, "2 møder")])
    func counted(count: Int, says: String) throws {
        let moves = try (1...count).map {
            ToldMove(from: try SampleMessages.elsewhere(), to: try SampleMessages.session($0))
        }
        let occasions = moves.map(\.after)
        let envelope = try SampleMessages.envelope()
        #expect(
            Message(.moved(moves, .anybody), in: envelope).plainText.contains("flyttet \(says):")
        )
        let cancelled = Message(.cancelled(occasions, .anybody, next: nil), in: envelope)
        #expect(cancelled.plainText.contains("aflyse \(says):"))
    }

    @Test("Today and tomorrow are said on the day, from the real date")
    func near() throws {
        let content = try SampleMessages.content(.reminder)
        var envelope = try SampleMessages.envelope()
        let rows = [
            ("2027-01-05", "Vi ses i dag kl. 9.30"), ("2027-01-04", "Vi ses i morgen kl. 9.30"),
            ("2027-01-03", "Vi ses tirsdag den 5. januar kl. 9.30"),
            ("2027-01-06", "Vi ses tirsdag den 5. januar kl. 9.30"),
        ]
        for (today, subject) in rows {
            envelope.today = try Sample.day(today)
            #expect(Message(content, in: envelope).subject == subject)
        }
        envelope.today = nil
        #expect(Message(content, in: envelope).subject == "Vi ses tirsdag den 5. januar kl. 9.30")
    }

    @Test("What is new comes first: place, time, or both")
    func news() throws {
        let first = try SampleMessages.session()
        let envelope = try SampleMessages.envelope()
        let later = try Sample.span("10:00", "12:30")
        let rows = [
            (try SampleMessages.slot("town-hall", "2027-01-05"), "NYT STED."),
            (try SampleMessages.slot("library", "2027-01-05", later), "NY TID."),
            (try SampleMessages.slot("library", "2027-01-04"), "NY TID."),
            (try SampleMessages.slot("town-hall", "2027-01-04"), "NY TID OG NYT STED."),
            (try SampleMessages.slot("library", "2027-01-05"), "Hej Amina."),
        ]
        for (before, begins) in rows {
            let reminder = Message(
                .reminder(first, InvitedPerson(.seated), movedFrom: before),
                in: envelope
            )
            #expect(try #require(reminder.sms.last).text.hasPrefix(begins))
            guard before != MeetingSlot(first) else { continue }
            #expect(reminder.subject.hasPrefix(begins))
            let moved = Message(
                .moved([ToldMove(from: before, to: first)], .anybody),
                in: envelope
            )
            #expect(try #require(moved.sms.last).text.hasPrefix(begins))
            #expect(moved.subject.hasPrefix(begins.dropLast()))
        }
    }

    @Test("A talk is told at its own time, wherever it is told")
    func talks() throws {
        let talks = try Sample.occasion(.talks, try SampleMessages.setting())
        let person = InvitedPerson(.seated, talk: try Sample.span("10:00", "11:00"))
        let before = MeetingSlot(
            talks,
            InvitedPerson(.seated, talk: try Sample.span("09:00", "10:00"))
        )
        let envelope = try SampleMessages.envelope(reading: "ti")
        let contents: [MessageContent] = [
            .talkInvitation(talks, person), .receiptYes(talks, person),
            .receiptAfbud(talks, person, .meeting),
            .moved([ToldMove(from: before, to: talks)], person),
            .cancelled([talks], person, next: nil), .reminder(talks, person, movedFrom: nil),
        ]
        for content in contents {
            let message = Message(content, in: envelope)
            let all = message.outline
            #expect(!all.contains("9.00–15.30") && !all.contains("09:00–15:30"), "\(content.kind)")
            #expect(all.contains("10:00–11:00") && all.contains("10.00"), "\(content.kind)")
        }
    }

    @Test("You keep your seat, only if you have one")
    func seats() throws {
        let (first, second) = (try SampleMessages.session(), try SampleMessages.session(2))
        let envelope = try SampleMessages.envelope()
        let move = ToldMove(from: try SampleMessages.elsewhere(), to: first)
        for (standing, isKept) in [(InvitedPerson.Standing.seated, true), (.invited, false)] {
            let person = InvitedPerson(standing)
            for content in [
                MessageContent.moved([move], person), .cancelled([first], person, next: second),
            ] {
                let text = Message(content, in: envelope).plainText
                #expect(text.contains("Du har stadig din plads.") == isKept)
            }
        }
        let last = Message(.cancelled([first], InvitedPerson(.seated), next: nil), in: envelope)
        #expect(!last.plainText.contains("din plads"))
    }
}
