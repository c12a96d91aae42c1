internal import CivilTime
public import Planning

extension Catalogue {
    /// Says why a meeting is not on a day or at a venue, with the date first.
    ///
    /// - Parameters:
    ///   - reason: What to say.
    ///   - names: Names of venues and steps.
    /// - Returns: One sentence.
    public func text(_ reason: Reason, names: PlanNames) -> String {
        text(names.sentence(reason))
    }

    /// Says why, without the date.
    ///
    /// - Parameters:
    ///   - reason: What to say.
    ///   - names: Names of venues and steps.
    /// - Returns: Words that can stand after a date and a colon.
    public func cause(_ reason: Reason, names: PlanNames) -> String {
        text(names.phrase(reason))
    }
}

/// The names that a plan's ids stand for.
public struct PlanNames: Sendable {
    private let venues: [Identifier: LocalizedText]
    private let steps: [Identifier: Step]
    private let people: [Identifier: String]
    private let interpreters: [Identifier: String]

    /// Takes the names out of a setting.
    ///
    /// - Parameters:
    ///   - setting: The programme with its venues; without it venues and steps go by their ids.
    ///   - staff: Who runs meetings and speaks at them, where they may be named.
    public init(_ setting: Setting?, staff: Staff = .none) {
        people = Dictionary(
            staff.facilitators.map { ($0.id, $0.name) } + staff.speakers.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        interpreters = Dictionary(
            staff.interpreters.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        venues = Dictionary(
            (setting?.venues ?? []).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        steps = Dictionary(
            (setting?.programme.steps ?? []).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The name of a venue, or its id where the name is not known.
    ///
    /// - Parameter venue: The venue's id.
    /// - Returns: Words.
    public func venue(_ venue: Identifier) -> LocalizedText {
        venues[venue] ?? LocalizedText(venue.text)
    }

    /// The name of a facilitator or speaker, or the id where the name is not known.
    ///
    /// - Parameter person: The id.
    /// - Returns: A name.
    public func person(_ person: Identifier) -> String {
        people[person] ?? person.text
    }

    /// The name of an interpreter, or the id where the name is not known.
    ///
    /// Short names are one's own only among interpreters, so a speaker can go by the same.
    public func interpreter(_ interpreter: Identifier) -> String {
        interpreters[interpreter] ?? interpreter.text
    }

    /// What a meeting is called, with its number where it has one.
    ///
    /// - Parameter id: The meeting's id.
    /// - Returns: A phrase.
    public func meeting(_ id: MeetingID) -> Phrase {
        guard let step = steps[id.step] else {
            return Phrase("meeting.name", ["name": .text(id.description)])
        }
        guard let number = id.number else {
            return Phrase("meeting.name", ["name": .localized(step.name)])
        }
        return Phrase(
            "meeting.name-with-number",
            [
                "name": .localized(step.name), "number": .phrase(Phrase("ordinal.\(number)")),
                "of": .number(step.occurrences),
            ]
        )
    }

    /// Why a meeting is not on a day or at a venue, as words that can stand after a date and a colon.
    public func phrase(_ reason: Reason) -> Phrase { phrase(reason.cause, reason) }

    /// The same as a sentence, with the date first.
    public func sentence(_ reason: Reason) -> Phrase {
        Phrase("reason.on-date", ["date": .day(reason.date), "cause": .phrase(phrase(reason))])
    }

    func phrase(_ cause: Reason.Cause, _ reason: Reason) -> Phrase {
        let key = "reason.\(reason.code)"
        switch cause {
        case .closed(let rule), .mind(let rule):
            return Phrase(key, ["name": .localized(rule.name)])
        case .weekdayNotAllowed:
            return Phrase(key, ["weekday": .weekday(reason.date.weekday)])
        case .venueClosed(let venue, let closure):
            return Phrase(
                key,
                ["venue": .localized(self.venue(venue)), "name": .localized(closure.name)]
            )
        case .venueHours(let venue, let closed):
            return phrase(closed, at: .localized(self.venue(venue)), reason)
        case .venueTooSmall(let venue, let capacity, let seats):
            return Phrase(
                key,
                [
                    "venue": .localized(self.venue(venue)), "capacity": .number(capacity),
                    "seats": .number(seats),
                ]
            )
        case .venueLacks(let venue, let need):
            return Phrase(
                "reason.venue-lacks.\(need.rawValue)",
                ["venue": .localized(self.venue(venue))]
            )
        case .venueOccupied(let venue, let other):
            return Phrase(
                key,
                ["venue": .localized(self.venue(venue)), "meeting": .phrase(meeting(other))]
            )
        case .facilitatorAway(let person), .facilitatorFull(let person), .speakerAway(let person),
            .speakerFull(let person):
            return Phrase(key, ["name": .text(self.person(person))])
        case .facilitatorOccupied(let person, let other), .speakerAgain(let person, let other):
            return Phrase(
                key,
                ["name": .text(self.person(person)), "meeting": .phrase(meeting(other))]
            )
        case .interpreterAway(let person):
            return Phrase(key, ["name": .text(interpreter(person))])
        case .interpreterOccupied(let person, let other):
            return Phrase(
                key,
                ["name": .text(interpreter(person)), "meeting": .phrase(meeting(other))]
            )
        case .sameDay(let other), .mustFollow(let other), .mustPrecede(let other),
            .follows(let other):
            return Phrase(key, ["meeting": .phrase(meeting(other))])
        case .leftToCycle, .noSessions, .noFacilitator, .noSpeaker, .noInterpreter, .openSpeech,
            .keptFacilitator, .arranged:
            return Phrase(key)
        case .noNewCycle:
            return Phrase(key, ["month": .phrase(Phrase("month.\(reason.date.month)"))])
        }
    }

    private func phrase(
        _ closed: ClosedHours,
        at venue: Phrase.Argument,
        _ reason: Reason
    ) -> Phrase {
        switch closed {
        case .allDay:
            Phrase(
                "reason.venue-hours.all-day",
                ["venue": venue, "weekday": .weekday(reason.date.weekday)]
            )
        case .opens(let time):
            Phrase("reason.venue-hours.opens", ["venue": venue, "time": .time(time)])
        case .closes(let time):
            Phrase("reason.venue-hours.closes", ["venue": venue, "time": .time(time)])
        case .between(let start, let end):
            Phrase(
                "reason.venue-hours",
                ["venue": venue, "start": .time(start), "end": .time(end)]
            )
        }
    }
}
