public import ICalendar

extension SchedulingOutcome.Reason {
    /// Why a message was dealt with so, in words.
    public var phrase: Phrase {
        switch self {
        case .answered: Phrase("itip.answered")
        case .newEvent: Phrase("itip.new-event")
        case .changed: Phrase("itip.changed")
        case .calledOff: Phrase("itip.called-off")
        case .added: Phrase("itip.added")
        case .wishDeclined: Phrase("itip.wish-declined")
        case .replay: Phrase("itip.replay")
        case .olderSequence: Phrase("itip.older-sequence")
        case .olderStamp: Phrase("itip.older-stamp")
        case .alreadyOff: Phrase("itip.already-off")
        case .noAnswer: Phrase("itip.no-answer")
        case .otherSender: Phrase("itip.other-sender")
        case .otherOrganizer: Phrase("itip.other-organizer")
        case .wish: Phrase("itip.wish")
        case .textWanted: Phrase("itip.text-wanted")
        case .delegated: Phrase("itip.delegated")
        case .unknownAnswer: Phrase("itip.unknown-answer")
        case .laterToo: Phrase("itip.later-too")
        case .unreadableSequence: Phrase("itip.unreadable-sequence")
        case .severalAdded: Phrase("itip.several-added")
        case .noEvent: Phrase("itip.no-event")
        case .noMethod: Phrase("itip.no-method")
        case .severalCalendars: Phrase("itip.several-calendars")
        case .notOneEvent: Phrase("itip.not-one-event")
        case .unknownEvent: Phrase("itip.unknown-event")
        case .unknownOccurrence: Phrase("itip.unknown-occurrence")
        case .notOneAttendee: Phrase("itip.not-one-attendee")
        case .notInvited: Phrase("itip.not-invited")
        case .noOrganizer: Phrase("itip.no-organizer")
        case .noStamp: Phrase("itip.no-stamp")
        case .noStart: Phrase("itip.no-start")
        case .addedInPlace: Phrase("itip.added-in-place")
        case .tooLong: Phrase("itip.too-long")
        }
    }
}

extension SchedulingError {
    /// Why there can be no messages, in words.
    public var phrase: Phrase {
        switch self {
        case .noEvent: Phrase("itip.no-event")
        case .severalUIDs(let uid, let other):
            Phrase("itip.several-events", ["uid": .text(uid), "other": .text(other)])
        case .noUID: Phrase("itip.no-uid")
        case .noStart: Phrase("itip.start-unknown")
        case .tooManyParts(let limit):
            Phrase("itip.too-many-events", ["count": .number(limit)])
        case .tooManyRecipients(let limit):
            Phrase("itip.too-many-people", ["count": .number(limit)])
        case .tooLong(let limit):
            Phrase("itip.too-many-octets", ["count": .number(limit)])
        case .noOrganizer: Phrase("itip.nobody-invites")
        case .otherOrganizer(let organizer, let before):
            Phrase(
                "itip.organizer-changed",
                ["organizer": .text(organizer), "before": .text(before)]
            )
        case .notInvited(let address):
            Phrase("itip.not-among", ["address": .text(address)])
        case .unknownZone(let name): Phrase("ical.unknown-zone", ["zone": .text(name)])
        case .severalCalendars: Phrase("itip.several-calendars")
        case .laterToo: Phrase("itip.range")
        case .faulty(let problem): Phrase("itip.faulty", ["problem": .phrase(problem.phrase)])
        case .floating: Phrase("itip.floating")
        case .noWish: Phrase("itip.no-wish")
        case .methodOfOtherSide(let method):
            Phrase("itip.other-side", ["method": .text(method.rawValue)])
        }
    }
}
