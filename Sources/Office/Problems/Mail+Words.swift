public import Correspondence
public import Mail

extension MailProblem {
    /// What a reader of mail has to say, in words.
    public var phrase: Phrase {
        switch self {
        case .notAMail: Phrase("mail.not-a-mail")
        case .malformedField(let text): Phrase("mail.malformed-field", ["text": .text(text)])
        case .repeatedField(let name): Phrase("mail.repeated-field", ["field": .text(name)])
        case .missingField(let name): Phrase("mail.missing-field", ["field": .text(name)])
        case .badField(let name): Phrase("mail.bad-field", ["field": .text(name)])
        case .severalSenders: Phrase("mail.several-senders")
        case .unknownCharset(let name): Phrase("mail.unknown-charset", ["name": .text(name)])
        case .unknownEncoding(let name): Phrase("mail.unknown-encoding", ["name": .text(name)])
        case .badEncoding(let name): Phrase("mail.bad-encoding", ["name": .text(name)])
        case .missingBoundary: Phrase("mail.missing-boundary")
        case .missingParts: Phrase("mail.missing-parts")
        case .unclosedParts: Phrase("mail.unclosed-parts")
        case .severalMails: Phrase("mail.several-mails")
        case .encodedMail: Phrase("mail.encoded-mail")
        case .tnef: Phrase("mail.tnef")
        case .smime: Phrase("mail.smime")
        case .pgp: Phrase("mail.pgp")
        case .partialMail: Phrase("mail.partial-mail")
        case .missingMethodParameter: Phrase("mail.missing-method-parameter")
        case .missingMethod: Phrase("mail.missing-method")
        case .differentMethods(let part, let calendar):
            Phrase(
                "mail.different-methods",
                ["part": .text(part), "calendar": .text(calendar)]
            )
        case .contradiction(let name): Phrase("mail.contradiction", ["name": .text(name)])
        case .notACalendar: Phrase("mail.not-a-calendar")
        case .brokenCalendar: Phrase("mail.broken-calendar")
        case .otherCalendar: Phrase("mail.other-calendar")
        case .enclosedCalendar: Phrase("mail.enclosed-calendar")
        case .severalParticipants: Phrase("mail.several-participants")
        case .tooManyOctets(let limit): Phrase("ical.too-many-octets", ["count": .number(limit)])
        case .lineTooLong(let limit):
            Phrase("mistake.ics-line-too-long", ["count": .number(limit)])
        case .headerTooLong(let limit): Phrase("mail.header-too-long", ["count": .number(limit)])
        case .tooManyFields(let limit): Phrase("mail.too-many-fields", ["count": .number(limit)])
        case .tooManyParameters(let limit):
            Phrase("mail.too-many-parameters", ["count": .number(limit)])
        case .tooDeep(let limit): Phrase("mail.too-deep", ["count": .number(limit)])
        case .tooManyParts(let limit): Phrase("mail.too-many-parts", ["count": .number(limit)])
        case .contentTooLarge(let limit):
            Phrase("mail.content-too-large", ["count": .number(limit)])
        case .tooManyRecipients(let limit):
            Phrase("mail.too-many-recipients", ["count": .number(limit)])
        }
    }
}

extension SchedulingMail.Mistake {
    /// Why a mail is not made, in words.
    var phrase: Phrase {
        switch self {
        case .badAddress(let field, let text):
            Phrase("mail-mistake.address", ["field": .text(field), "text": .text(text)])
        case .controlCharacter(let field):
            Phrase("mail-mistake.control-character", ["field": .text(field)])
        case .badIdentifier(let field):
            Phrase("mail-mistake.identifier", ["field": .text(field)])
        case .badDate: Phrase("mail-mistake.date")
        case .badCalendar(let problem):
            Phrase("mail-mistake.calendar", ["problem": .phrase(problem.phrase)])
        case .severalCalendars: Phrase("mail-mistake.several-calendars")
        case .noMethod: Phrase("mail-mistake.no-method")
        case .noEvent: Phrase("mail-mistake.no-event")
        case .severalUIDs: Phrase("mail-mistake.several-uids")
        case .noOrganizer: Phrase("mail-mistake.no-organizer")
        case .badOrganizer(let text):
            Phrase("mail-mistake.organizer", ["text": .text(text)])
        case .otherDomain(let text):
            Phrase("mail-mistake.other-domain", ["text": .text(text)])
        case .notAddressed(let text):
            Phrase("mail-mistake.not-addressed", ["text": .text(text)])
        case .otherParticipant: Phrase("mail-mistake.other-participant")
        case .otherAddress(let name):
            Phrase("mail-mistake.other-address", ["name": .text(name)])
        case .sentBy: Phrase("mail-mistake.sent-by")
        case .floatingTime(let name):
            Phrase("mail-mistake.floating-time", ["name": .text(name)])
        case .recurringInUTC: Phrase("mail-mistake.recurring-in-utc")
        }
    }
}
