public import CivilTime
public import Planning

/// What a message tells, as values: just what its kind needs, found out by whoever causes it.
public enum MessageContent: Sendable {
    /// The sessions of a cycle; `hasTalked` if there was a first talk to thank for.
    case cycleInvitation(Occasion, InvitedPerson, hasTalked: Bool)
    /// A network meeting, an information meeting or a visit.
    case networkInvitation(Occasion, InvitedPerson)
    /// A talk, with its time or to choose one.
    case talkInvitation(Occasion, InvitedPerson)
    /// A yes was noted.
    case receiptYes(Occasion, InvitedPerson)
    /// An afbud was noted; of a talk, at the time that it had.
    case receiptAfbud(Occasion, InvitedPerson, Afbud)
    /// Somebody waits at a place in the line, counted from 1.
    case placeInLine(Occasion, position: Int)
    /// The cycle begins without them; they are first when the next one begins, if that day is known.
    case noSeat(Occasion, next: Day?)
    /// A seat is held until a moment.
    case seatOffer(Occasion, until: CivilDateTime)
    /// A seat is not held any longer: the moment passed without an answer, or we took it back.
    case offerTakenBack(Occasion, hasLapsed: Bool)
    /// Meetings stand elsewhere in the calendar, in the order of their new days; a talk at its new time.
    case moved([ToldMove], InvitedPerson)
    /// Meetings are not held; the next one that the reader is expected at, if there is one.
    case cancelled([Occasion], InvitedPerson, next: Occasion?)
    /// A meeting is near; where it stood when the reader was last told, if that was elsewhere.
    case reminder(Occasion, InvitedPerson, movedFrom: MeetingSlot?)
    /// The network is open to somebody; the next meetings.
    case networkWelcome([Occasion])
    /// Somebody was not at a meeting; the next one, and what absence does not affect if the
    /// municipality has confirmed a sentence on it.
    case missed(Occasion, next: Occasion?, absence: LocalizedText?)
    /// So many invitations in a row had no answer.
    case askOnce(invitations: Int)
    /// Whoever sends the message is the contact person from a day on.
    case newContact(from: Day)
    /// How personal data is used.
    case privacyNotice(PrivacyTerms)
    /// Whether an address or number works.
    case testMessage
    /// Will somebody speak?
    case speakerRequest(Speech)
    /// Somebody is to speak.
    case speakerConfirmation(Speech)
    /// What is good to know before the speech.
    case speakerBrief(Speech)
    /// A speech was given.
    case speakerThanks(Occasion)
    /// Will somebody interpret?
    case interpreterRequest(Interpreting)
    /// What somebody interprets at is moved.
    case interpreterMoved(Interpreting, before: MeetingSlot)
    /// Nobody needs to interpret after all.
    case interpreterCancelled(Interpreting)
    /// May we use the room?
    case venueRequest(RoomOrder)
    /// What the room was for is moved.
    case venueMoved(RoomOrder, before: MeetingSlot)
    /// The room is not needed after all.
    case venueCancelled(RoomOrder)
    /// What the facilitator needs to know in the morning.
    case facilitatorBrief(DayBrief)
    /// On the door of the place that could not be used: where the meeting is instead.
    case doorNotice(Occasion)

    /// What the message is for.
    public var kind: MessageKind {
        switch self {
        case .cycleInvitation: .cycleInvitation
        case .networkInvitation: .networkInvitation
        case .talkInvitation: .talkInvitation
        case .receiptYes: .receiptYes
        case .receiptAfbud: .receiptAfbud
        case .placeInLine: .placeInLine
        case .noSeat: .noSeat
        case .seatOffer: .seatOffer
        case .offerTakenBack: .offerTakenBack
        case .moved: .moved
        case .cancelled: .cancelled
        case .reminder: .reminder
        case .networkWelcome: .networkWelcome
        case .missed: .missed
        case .askOnce: .askOnce
        case .newContact: .newContact
        case .privacyNotice: .privacyNotice
        case .testMessage: .testMessage
        case .speakerRequest: .speakerRequest
        case .speakerConfirmation: .speakerConfirmation
        case .speakerBrief: .speakerBrief
        case .speakerThanks: .speakerThanks
        case .interpreterRequest: .interpreterRequest
        case .interpreterMoved: .interpreterMoved
        case .interpreterCancelled: .interpreterCancelled
        case .venueRequest: .venueRequest
        case .venueMoved: .venueMoved
        case .venueCancelled: .venueCancelled
        case .facilitatorBrief: .facilitatorBrief
        case .doorNotice: .doorNotice
        }
    }
}

/// What somebody does not come to.
public enum Afbud: Hashable, Sendable {
    /// One session of a cycle; the seat stays.
    case oneSession
    /// They declined a cycle without naming a session: it counts for the next one, and we ask back.
    case askingBack
    /// All sessions; they have confirmed that the seat is given up.
    case allSessions
    /// A meeting that is no session, with its seat.
    case meeting
}

/// A meeting that was elsewhere before.
public struct ToldMove: Sendable {
    /// When and where the reader was told that it would be; of a talk, at the time that it had.
    public var before: MeetingSlot

    /// As it is now.
    public var after: Occasion

    /// Makes the value.
    public init(from before: MeetingSlot, to after: Occasion) {
        self.before = before
        self.after = after
    }
}

/// How long personal data is kept, and whom to ask.
public struct PrivacyTerms: Hashable, Sendable {
    /// Months after the last contact.
    public var months: Int

    /// Months for the texts of messages.
    public var messageMonths: Int

    /// How to reach the municipality's data protection officer (GDPR article 13).
    public var officer: String?

    /// Makes the value.
    public init(months: Int, messageMonths: Int, officer: String? = nil) {
        self.months = months
        self.messageMonths = messageMonths
        self.officer = officer
    }
}
