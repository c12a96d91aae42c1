public import CivilTime
public import Planning

/// What a message needs beside its content: who reads it, who sends it, and how to answer.
public struct MessageEnvelope: Sendable {
    /// What the reader is called; of a participant the given name, since families share phones.
    public var name: String

    /// BCP 47 tag of the language that the reader reads best.
    public var language: String

    /// The catalogue of that language; nothing where there is none.
    public var catalogue: Catalogue?

    /// Who sends it and answers.
    public var sender: MessageSender

    /// The reader's own page for answering, an `https` address; nothing before there is one.
    public var link: String?

    /// Whether a calendar file goes with the mail.
    public var hasCalendar = false

    /// The day it is where the meeting is held, so that "tomorrow" can be said; nothing writes dates out.
    public var today: Day?

    /// Whether there is coffee; where it would be out of place, the text without food is set by meeting.
    public var servesFood = true

    /// The texts that the programme has edited.
    public var edits = MessageEdits()

    /// Addresses a message.
    ///
    /// - Parameters:
    ///   - name: What the reader is called.
    ///   - language: BCP 47 tag of the language that they read best.
    ///   - sender: Who sends it and answers.
    public init(to name: String, reading language: String = "da", from sender: MessageSender) {
        self.name = name
        self.language = language
        self.sender = sender
        catalogue = Catalogue.embedded(reading: language)
    }

    /// Addresses a message to somebody who has to be told.
    ///
    /// Participants are greeted by their given name in their own language; those who help by their
    /// name in Danish, which they work in.
    public init(to told: Told, givenName: String? = nil, from sender: MessageSender) {
        self.init(
            to: givenName ?? told.name,
            reading: told.isParticipant ? told.language ?? "da" : "da",
            from: sender
        )
    }
}

/// Who sends a message: the name that people know, a title, and a number that a person answers.
public struct MessageSender: Hashable, Sendable {
    /// The person's name; nothing where the programme names nobody.
    public var name: String?

    /// The person's own title.
    public var title: LocalizedText

    /// The number, as it should be printed.
    public var phone: String

    /// The municipality as it signs.
    public var municipality: LocalizedText

    /// The programme's contact.
    public init(_ programme: Programme) {
        name = programme.contact.name
        title = programme.contact.title
        phone = programme.contact.phone
        municipality = programme.municipality
    }

    /// A facilitator of the programme, with their own title and number where they have them.
    public init(_ facilitator: Facilitator, _ programme: Programme) {
        self.init(programme)
        name = facilitator.name
        title = facilitator.title ?? title
        phone = facilitator.phone ?? phone
    }
}
