/// What became of an incoming message.
public struct SchedulingOutcome: Sendable {
    /// What was done.
    public let verdict: Verdict

    /// Why.
    public let reason: Reason

    /// The event as it is to be stored now; what was stored where nothing was applied.
    public let event: ScheduledEvent?

    /// What was done with a message.
    public enum Verdict: String, CaseIterable, Hashable, Sendable {
        /// The stored event says now what the message says.
        case applied
        /// The message is older than what is stored, or known already.
        case ignored
        /// A person must look at it.
        case parked
        /// It is not about anything here, or nobody may say such a thing.
        case refused
    }

    /// Why that was done.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        // Applied.
        /// An answer was noted.
        case answered
        /// An event came that was not known.
        case newEvent = "new-event"
        /// The event is otherwise now.
        case changed
        /// The event, or one of a series, is off.
        case calledOff = "called-off"
        /// The series has one event more.
        case added
        /// Who invites does not follow a wish; the event stays as it is.
        case wishDeclined = "wish-declined"

        // Ignored.
        /// The same message came before.
        case replay
        /// It is about a version before the one that this person was sent.
        case olderSequence = "older-sequence"
        /// A later message of the same person is known.
        case olderStamp = "older-stamp"
        /// The event that it is about is off.
        case alreadyOff = "already-off"

        /// It says that there is no answer yet.
        case noAnswer = "no-answer"

        // Parked.
        /// It does not come from the address that it speaks for.
        case otherSender = "other-sender"
        /// It names another organizer than the stored event.
        case otherOrganizer = "other-organizer"
        /// Somebody would rather have the event otherwise.
        case wish
        /// Somebody wants the newest text of the event.
        case textWanted = "text-wanted"
        /// Somebody else is to come.
        case delegated
        /// The answer is no word that an event can be answered with.
        case unknownAnswer = "unknown-answer"
        /// It is about one event of the series and all after it.
        case laterToo = "later-too"
        /// The number of the version that it is about cannot be read.
        case unreadableSequence = "unreadable-sequence"
        /// It adds more than one event.
        case severalAdded = "several-added"

        // Refused.
        /// There is no event in it.
        case noEvent = "no-event"
        /// It does not say what it is about, or says it in a word that nobody knows.
        case noMethod = "no-method"
        /// There is more than one calendar in it.
        case severalCalendars = "several-calendars"
        /// It is about several events, or about one without a UID.
        case notOneEvent = "not-one-event"
        /// It is about another event than the stored one.
        case unknownEvent = "unknown-event"
        /// The series has no such event.
        case unknownOccurrence = "unknown-occurrence"
        /// It does not say whose answer it is, or speaks for several.
        case notOneAttendee = "not-one-attendee"
        /// Whoever answers was not invited.
        case notInvited = "not-invited"
        /// It does not say who invites.
        case noOrganizer = "no-organizer"
        /// It does not say when it was written.
        case noStamp = "no-stamp"
        /// It does not say when the event begins.
        case noStart = "no-start"
        /// It adds an event and says that it takes the place of another.
        case addedInPlace = "added-in-place"
        /// It has more events than are followed.
        case tooLong = "too-long"

        /// What such a reason leads to.
        public var verdict: Verdict {
            switch self {
            case .answered, .newEvent, .changed, .calledOff, .added, .wishDeclined: .applied
            case .replay, .olderSequence, .olderStamp, .alreadyOff, .noAnswer: .ignored
            case .otherSender, .otherOrganizer, .wish, .textWanted, .delegated, .unknownAnswer,
                .laterToo, .unreadableSequence, .severalAdded:
                .parked
            case .noEvent, .noMethod, .severalCalendars, .notOneEvent, .unknownEvent,
                .unknownOccurrence, .notOneAttendee, .notInvited, .noOrganizer, .noStamp, .noStart,
                .addedInPlace, .tooLong:
                .refused
            }
        }
    }

    init(_ reason: Reason, _ event: ScheduledEvent?) {
        self.verdict = reason.verdict
        self.reason = reason
        self.event = event
    }
}
