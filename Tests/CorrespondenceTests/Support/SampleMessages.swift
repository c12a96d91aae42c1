import CivilTime
import Correspondence
import Insight
import Participation
import Planning
import Testing

/// A message of each kind, in the programme of ``Sample``.
enum SampleMessages {
    /// One message with the variant that it shows.
    struct Row {
        let name: String
        let content: MessageContent

        init(_ name: String, _ content: MessageContent) {
            (self.name, self.content) = (name, content)
        }
    }

    static func setting() throws -> Setting {
        try Sample.frederiksberg(contactName: "Anne Holm")
    }

    static func envelope(
        to name: String = "Amina",
        reading language: String = "da"
    ) throws -> MessageEnvelope {
        let programme = try setting().programme
        var envelope = MessageEnvelope(
            to: name,
            reading: language,
            from: MessageSender(programme)
        )
        envelope.today = try Sample.day("2027-01-04")
        return envelope
    }

    static func session(_ number: Int = 1) throws -> Occasion {
        try Sample.occasion(.session, try setting(), number: number)
    }

    static func moment(_ day: String, _ time: String) throws -> CivilDateTime {
        CivilDateTime(try Sample.day(day), try #require(ClockTime(time)))
    }

    /// Where the first session would be if it were in the town hall, the day before.
    static func elsewhere(_ day: String = "2027-01-04") throws -> MeetingSlot {
        try slot("town-hall", day, try Sample.span("10:00", "12:30"))
    }

    /// The first session at a venue, at another time if one is given.
    static func slot(_ venue: String, _ day: String, _ span: ClockSpan? = nil) throws -> MeetingSlot
    {
        let occasion = try session()
        var meeting = occasion.meeting
        meeting.venue = try Sample.id(venue)
        meeting.date = try Sample.day(day)
        if let span { meeting.span = span }
        return MeetingSlot(meeting, try setting())
    }

    static func all() throws -> [Row] {
        try invitations() + answers() + changes() + others() + staff()
    }

    static func content(_ kind: MessageKind) throws -> MessageContent {
        try #require(try all().first { $0.content.kind == kind }).content
    }

    private static func invitations() throws -> [Row] {
        let setting = try setting()
        let talks = try Sample.occasion(.talks, setting)
        let talk = try Sample.span("10:00", "11:00")
        let seated = InvitedPerson(.seated, talk: talk, wantsInterpreter: true)
        let network = try Sample.occasion(.network, setting)
        return [
            Row(
                "cycle-invitation",
                .cycleInvitation(try session(), InvitedPerson(.seated), hasTalked: true)
            ),
            Row(
                "cycle-invitation, only asked",
                .cycleInvitation(try session(), .anybody, hasTalked: false)
            ),
            Row("network-invitation", .networkInvitation(network, .anybody)),
            Row("talk-invitation", .talkInvitation(talks, seated)),
            Row("talk-invitation, to choose a time", .talkInvitation(talks, .anybody)),
        ]
    }

    private static func answers() throws -> [Row] {
        let first = try session()
        let seated = InvitedPerson(.seated)
        let until = try moment("2027-01-02", "12:00")
        return [
            Row("receipt-yes", .receiptYes(first, seated)),
            Row("receipt-afbud, one session", .receiptAfbud(first, seated, .oneSession)),
            Row("receipt-afbud, asking back", .receiptAfbud(first, seated, .askingBack)),
            Row("receipt-afbud, all", .receiptAfbud(first, seated, .allSessions)),
            Row(
                "receipt-afbud, a meeting",
                .receiptAfbud(try Sample.occasion(.network, try setting()), seated, .meeting)
            ),
            Row("place-in-line", .placeInLine(first, position: 3)),
            Row("no-seat", .noSeat(first, next: try Sample.day("2027-02-02"))),
            Row("no-seat, day unknown", .noSeat(first, next: nil)),
            Row("seat-offer", .seatOffer(first, until: until)),
            Row("offer-taken-back, lapsed", .offerTakenBack(first, hasLapsed: true)),
            Row("offer-taken-back, by us", .offerTakenBack(first, hasLapsed: false)),
        ]
    }

    private static func changes() throws -> [Row] {
        let (first, second) = (try session(), try session(2))
        let seated = InvitedPerson(.seated)
        let move = ToldMove(from: try elsewhere(), to: first)
        let place = ToldMove(from: try slot("town-hall", "2027-01-12"), to: second)
        return [
            Row("moved", .moved([move], seated)),
            Row("moved, two meetings", .moved([move, place], .anybody)),
            Row("cancelled", .cancelled([first], seated, next: second)),
            Row("cancelled, the last two", .cancelled([first, second], seated, next: nil)),
            Row("reminder", .reminder(first, seated, movedFrom: nil)),
            Row(
                "reminder, moved",
                .reminder(first, seated, movedFrom: try slot("town-hall", "2027-01-05"))
            ),
            Row("reminder, a week before", .reminder(second, seated, movedFrom: nil)),
        ]
    }

    private static func others() throws -> [Row] {
        let network = try (1...2).map { try Sample.occasion(.network, try setting(), $0) }
        let sentence = LocalizedText(
            "Det betyder ikke noget for dit ophold, at du ikke kom.",
            translations: ["en": "It does not affect your stay that you did not come."]
        )
        return [
            Row("network-welcome", .networkWelcome(network)),
            Row("missed", .missed(try session(), next: try session(2), absence: nil)),
            Row("missed, nothing next", .missed(try session(), next: nil, absence: sentence)),
            Row("ask-once", .askOnce(invitations: 3)),
            Row("new-contact", .newContact(from: try Sample.day("2027-02-01"))),
            Row(
                "privacy-notice",
                .privacyNotice(
                    PrivacyTerms(months: 24, messageMonths: 6, officer: "dpo@frederiksberg.example")
                )
            ),
            Row("test-message", .testMessage),
        ]
    }

    private static func staff() throws -> [Row] {
        let setting = try setting()
        let network = try Sample.occasion(.network, setting)
        let talks = try Sample.occasion(.talks, setting)
        var speech = Speech(at: network)
        let asked = speech
        speech.minutes = 20
        speech.fee = Amount(øre: 100_000)
        speech.expected = 14
        speech.languages = ["ar", "uk"]
        let work = Interpreting(
            at: talks,
            talks: [try Sample.span("10:00", "11:00"), try Sample.span("13:00", "14:00")],
            language: "ar"
        )
        let order = RoomOrder(for: network, people: 20, coffee: 18)
        let before = try slot("town-hall", "2027-01-25", network.meeting.span)
        return [
            Row("speaker-request", .speakerRequest(asked)),
            Row("speaker-confirmation", .speakerConfirmation(speech)),
            Row("speaker-brief", .speakerBrief(speech)),
            Row("speaker-thanks", .speakerThanks(network)),
            Row("interpreter-request", .interpreterRequest(work)),
            Row("interpreter-moved", .interpreterMoved(work, before: try elsewhere())),
            Row("interpreter-cancelled", .interpreterCancelled(work)),
            Row("venue-request", .venueRequest(order)),
            Row("venue-moved", .venueMoved(order, before: before)),
            Row("venue-cancelled", .venueCancelled(order)),
            Row("facilitator-brief", .facilitatorBrief(try brief())),
            Row("door-notice", .doorNotice(try session())),
        ]
    }

    static func brief() throws -> DayBrief {
        let first = try session()
        var brief = DayBrief(
            at: first,
            answers: AnswerCount(Sample.registrations(first.meeting.id))
        )
        brief.coffee = 6
        brief.calls = 2
        brief.newToday = 1
        brief.backToday = 1
        brief.changes = 3
        brief.notReached = 1
        return brief
    }
}

extension Message {
    /// Everything that is sent, for a person to read: subject, letter, SMS.
    var outline: String {
        let texts = sms.map { sms in
            "[sms, \(sms.segments) × \(sms.encoding), \(sms.units)]\n\(sms.text)\n"
        }
        return (["[\(subject)]\n\n\(plainText)"] + texts).joined(separator: "\n")
    }
}
