/// What a message is for; its texts stand under this word in every catalogue.
///
/// A kind has a subject (`message.WORD.subject`) and a letter (`message.WORD.text`); some have an SMS
/// (`message.WORD.sms`). A new kind needs its texts in the Danish catalogue and its required parts here.
public enum MessageKind: String, CaseIterable, Hashable, Sendable {
    /// Come to the sessions of a cycle.
    case cycleInvitation = "cycle-invitation"
    /// Come to a network meeting, an information meeting or a visit.
    case networkInvitation = "network-invitation"
    /// Come to a talk, or choose a time for one.
    case talkInvitation = "talk-invitation"
    /// Thank you for saying yes.
    case receiptYes = "receipt-yes"
    /// Thank you for saying that you do not come.
    case receiptAfbud = "receipt-afbud"
    /// Your place on the waiting list.
    case placeInLine = "place-in-line"
    /// There was no seat before the cycle began.
    case noSeat = "no-seat"
    /// A seat is kept for you until a moment.
    case seatOffer = "seat-offer"
    /// The seat is not kept any longer.
    case offerTakenBack = "offer-taken-back"
    /// Meetings have another day, time or place.
    case moved
    /// Meetings are not held.
    case cancelled
    /// A meeting is near.
    case reminder
    /// Network meetings are open to you from now on.
    case networkWelcome = "network-welcome"
    /// You were not there, and are welcome again.
    case missed
    /// After invitations without an answer: do you want to hear from us?
    case askOnce = "ask-once"
    /// Somebody else is your contact person.
    case newContact = "new-contact"
    /// How personal data is used.
    case privacyNotice = "privacy-notice"
    /// Does this address or number work?
    case testMessage = "test-message"
    /// Will you speak?
    case speakerRequest = "speaker-request"
    /// You are to speak.
    case speakerConfirmation = "speaker-confirmation"
    /// What is good to know before the speech.
    case speakerBrief = "speaker-brief"
    /// Thank you for the speech.
    case speakerThanks = "speaker-thanks"
    /// Will you interpret?
    case interpreterRequest = "interpreter-request"
    /// What you interpret at is moved.
    case interpreterMoved = "interpreter-moved"
    /// No interpreter is needed after all.
    case interpreterCancelled = "interpreter-cancelled"
    /// May we use the room?
    case venueRequest = "venue-request"
    /// What the room was for is moved.
    case venueMoved = "venue-moved"
    /// The room is not needed after all.
    case venueCancelled = "venue-cancelled"
    /// What the facilitator needs to know in the morning.
    case facilitatorBrief = "facilitator-brief"
    /// On the door of a place that could not be used.
    case doorNotice = "door-notice"
}

extension MessageKind {
    /// Who reads messages of a kind.
    public enum Audience: String, CaseIterable, Hashable, Sendable {
        /// Somebody who takes part.
        case participant
        /// A speaker.
        case speaker
        /// An interpreter.
        case interpreter
        /// Whoever has the key to a venue.
        case venue
        /// Whoever runs the meeting.
        case facilitator
        /// Everybody who passes the door.
        case door
    }

    /// Who reads it.
    public var audience: Audience {
        switch self {
        case .cycleInvitation, .networkInvitation, .talkInvitation, .receiptYes, .receiptAfbud,
            .placeInLine, .noSeat, .seatOffer, .offerTakenBack, .moved, .cancelled, .reminder,
            .networkWelcome, .missed, .askOnce, .newContact, .privacyNotice, .testMessage:
            .participant
        case .speakerRequest, .speakerConfirmation, .speakerBrief, .speakerThanks: .speaker
        case .interpreterRequest, .interpreterMoved, .interpreterCancelled: .interpreter
        case .venueRequest, .venueMoved, .venueCancelled: .venue
        case .facilitatorBrief: .facilitator
        case .doorNotice: .door
        }
    }

    /// Whether it is only a draft until one of the staff has read it and sends it.
    public var isDraft: Bool { self == .missed }

    /// Whether it counts among the few that a participant is sent in a month without having asked.
    ///
    /// Moves, cancellations, offers and receipts always go and are not counted.
    public var countsInMonth: Bool {
        switch self {
        case .cycleInvitation, .networkInvitation, .talkInvitation, .reminder, .networkWelcome,
            .missed, .askOnce:
            true
        case .receiptYes, .receiptAfbud, .placeInLine, .noSeat, .seatOffer, .offerTakenBack,
            .moved, .cancelled, .newContact, .privacyNotice, .testMessage, .speakerRequest,
            .speakerConfirmation, .speakerBrief, .speakerThanks, .interpreterRequest,
            .interpreterMoved, .interpreterCancelled, .venueRequest, .venueMoved, .venueCancelled,
            .facilitatorBrief, .doorNotice:
            false
        }
    }

    /// Whether it has a form for SMS.
    public var hasSMS: Bool { Catalogue.danish.texts[MessageForm.sms.key(self)] != nil }

    /// What its letter must tell, in the order in which a missing one is named.
    public var requiredParts: [RequiredPart] {
        switch self {
        case .cycleInvitation, .networkInvitation, .receiptYes, .seatOffer, .talkInvitation:
            [.name, .time, .place, .deadline, .phone]
        case .moved, .reminder, .networkWelcome: [.name, .time, .place, .phone]
        case .placeInLine: [.name, .position, .time, .phone]
        case .receiptAfbud, .noSeat, .offerTakenBack, .cancelled, .missed: [.name, .time, .phone]
        case .askOnce, .testMessage: [.name, .phone]
        case .newContact: [.name, .contact, .phone]
        case .privacyNotice: [.name, .basis, .period, .rights, .phone]
        case .speakerThanks: [.name, .phone]
        case .speakerRequest, .speakerConfirmation, .speakerBrief, .interpreterRequest,
            .interpreterMoved, .venueRequest, .venueMoved:
            [.name, .time, .place, .phone]
        case .interpreterCancelled, .venueCancelled: [.name, .time, .phone]
        case .facilitatorBrief: [.time, .place]
        case .doorNotice: [.time, .place, .phone]
        }
    }

    /// What its SMS must tell.
    public var requiredPartsOfSMS: [RequiredPart] {
        switch self {
        case .reminder, .moved: [.time, .place, .phone]
        case .seatOffer: [.time, .deadline, .phone]
        case .cancelled: [.time, .phone]
        default: [.phone]
        }
    }
}

/// The forms that a message has a text for.
public enum MessageForm: String, CaseIterable, Hashable, Sendable {
    /// The subject of the mail, one line.
    case subject
    /// The letter; empty lines part its paragraphs.
    case text
    /// The SMS, one line.
    case sms

    /// How many characters an edited text of this form may have.
    public var limit: Int {
        switch self {
        case .subject: 120
        case .text: 4000
        case .sms: 400
        }
    }

    /// The key of the text in the catalogues.
    func key(_ kind: MessageKind) -> String { "message.\(kind.rawValue).\(rawValue)" }
}
