internal import CivilTime
public import Correspondence
public import ICalendar
public import Mail
internal import Participation
public import Store

/// What became of one mail that somebody saved from the mailbox.
public struct ReadReply: Sendable {
    /// The mail.
    public let mail: ReceivedMail
    /// What was done with it.
    public let verdict: SchedulingOutcome.Verdict
    /// Why, as a word that files can keep, for example `answered` or `other-sender`.
    public let reason: String
    /// What the store made of the answer; nothing where the mail holds none that could be tried.
    public let outcome: ReplyOutcome?
    /// What there is to say about it, first to last.
    public let phrases: [Phrase]

    /// Whether somebody must do something: decide about it, or ask the participant.
    public var needsPerson: Bool {
        switch verdict {
        case .parked, .refused: true
        case .ignored: outcome?.reason == .message(.olderSequence)
        case .applied: outcome?.effects.contains(where: \.mustBeAsked) ?? false
        }
    }
}

extension Municipality {
    /// Does what a participant has answered in a mail, once.
    ///
    ///     let read = try town.takeReply(in: ReceivedMail.read(octets))
    ///     read.verdict  // .applied
    ///
    /// - Parameter mail: A mail, whatever it is.
    /// - Returns: What was done, and what is left to a person.
    /// - Throws: What the store throws where the answer of nobody could be taken, such as ``AccessError``.
    public func takeReply(in mail: ReceivedMail) throws -> ReadReply {
        func left(
            _ verdict: SchedulingOutcome.Verdict,
            _ reason: String,
            _ phrases: [Phrase]
        ) -> ReadReply {
            ReadReply(
                mail: mail,
                verdict: verdict,
                reason: reason,
                outcome: nil,
                phrases: phrases
            )
        }
        switch mail.kind {
        case .bounce: return left(.parked, "bounce", mail.bouncePhrases)
        case .auto: return left(.ignored, "automatic", [Phrase("reply.automatic")])
        case .reply, .request, .cancel, .other: break
        }
        // An answer may lie in what cannot be read.
        guard !mail.hasErrors else { return left(.parked, "broken", [Phrase("reply.broken")]) }
        guard
            let calendar = mail.calendar, let method = calendar.method,
            ["REPLY", "COUNTER", "REFRESH"].contains(method.uppercased())
        else { return left(.refused, "no-answer", [Phrase("reply.no-answer")]) }
        let message = try CalendarTree.read(OctetArray(calendar.message)).tree
        do {
            let outcome = try perform(.takeReply(message, from: mail.from?.address ?? ""))
            return ReadReply(
                mail: mail,
                verdict: outcome.reason.verdict,
                reason: outcome.reason.name,
                outcome: outcome,
                phrases: phrases(of: outcome)
            )
        } catch {
            // Whoever may not do it at all is told so, and not mail by mail.
            guard let problem = Problem(error), problem.kind == .badData else { throw error }
            return left(.parked, "not-possible", [Phrase("reply.not-possible"), problem.phrase])
        }
    }

    /// What became of an answer, in words.
    private func phrases(of outcome: ReplyOutcome) -> [Phrase] {
        guard outcome.reason == .message(.answered), let id = outcome.participant?.id else {
            return [phrase(of: outcome.reason)]
        }
        return outcome.effects.flatMap { effect -> [Phrase] in
            switch effect {
            case .comes(let registered) where registered.changes.isEmpty && registered.talk == nil:
                if case .comesAfterAll = registered.effect {
                    return phrases(of: registered, for: id)
                }
                return [Phrase("reply.seat-as-before", ["id": .id(id)])]
            case .comes(let registered): return phrases(of: registered, for: id)
            case .expected(let meeting):
                let arguments: [String: Phrase.Argument] = [
                    "id": .id(id), "meeting": .text("\(meeting)"),
                ]
                return [Phrase("reply.expected", arguments)]
            case .declines(let cancelled, let asksForAll):
                let question = asksForAll ? [Phrase("reply.ask-all")] : []
                guard case .missesSession(_, let day, asksForAll: true) = cancelled.effect else {
                    return phrases(of: cancelled, for: id) + question
                }
                return [Phrase("seat.notice", ["id": .id(id), "day": .day(day)])] + question
            case .mayCome: return [Phrase("reply.may-come", ["id": .id(id)])]
            }
        }
    }
}

extension ReceivedMail {
    /// Whom a mail did not reach.
    fileprivate var bouncePhrases: [Phrase] {
        let failures = bounce?.failures ?? []
        guard !failures.isEmpty else { return [Phrase("reply.bounce-unknown")] }
        return failures.map { failure in
            guard let address = failure.recipient else { return Phrase("reply.bounce-unknown") }
            guard let status = failure.status else {
                return Phrase("reply.bounce", ["address": .text(address)])
            }
            return Phrase(
                "reply.bounce-status",
                ["address": .text(address), "status": .text(status)]
            )
        }
    }
}

extension Municipality {
    /// Why nothing was done, in words.
    private func phrase(of reason: ReplyOutcome.Reason) -> Phrase {
        switch reason {
        case .message(let reason): Phrase("reply-reason.\(reason.rawValue)")
        case .severalPeople(let people):
            Phrase("reply.several-people", ["people": .list(people.map { .id($0) })])
        case .notAsked: Phrase("reply.not-asked")
        case .singleMeeting(let meeting):
            Phrase("reply.single-meeting", ["meeting": .text("\(meeting)")])
        case .changedSince(let wrote):
            Phrase("reply.changed-since", ["moment": .moment(zone.local(wrote))])
        case .stampAhead(let moment):
            Phrase("reply.stamp-ahead", ["moment": .moment(zone.local(moment))])
        }
    }
}

extension ReplyOutcome.Effect {
    /// Whether somebody must ask what the participant means.
    fileprivate var mustBeAsked: Bool {
        switch self {
        case .declines(_, let asksForAll): asksForAll
        case .mayCome: true
        case .comes, .expected: false
        }
    }
}

extension ReplyOutcome.Reason {
    /// The reason as a word that files can keep.
    fileprivate var name: String {
        switch self {
        case .message(let reason): reason.rawValue
        case .severalPeople: "several-people"
        case .notAsked: "not-asked"
        case .singleMeeting: "single-meeting"
        case .changedSince: "changed-since"
        case .stampAhead: "stamp-ahead"
        }
    }
}
