internal import CivilTime
public import Correspondence
public import Participation
internal import Planning
public import Store

// What courses led to, in words.

extension Participation.Outcome {
    /// What it is, where, from when, how much and where it came from; what is not known is left out.
    public var words: Phrase {
        let kind = Phrase(self.kind.wordKey)
        let place = company.map {
            Phrase("outcome.company", ["kind": .phrase(kind), "name": .text($0)])
        }
        let others: [Phrase?] = [
            Phrase("outcome.from", ["day": .day(from)]),
            until.map { Phrase("outcome.until", ["day": .day($0)]) },
            weeklyHours.map { Phrase("outcome.hours", ["count": .number($0)]) },
            meeting.map { Phrase("outcome.meeting", ["id": .text($0.description)]) },
        ]
        return others.compactMap(\.self).reduce(place ?? kind) { all, other in
            Phrase("outcome.and", ["1": .phrase(all), "2": .phrase(other)])
        }
    }

    /// What was found in calls, the earliest first.
    public var aftercareWords: [Phrase] {
        aftercare.sorted { $0.key < $1.key }.map { month, check in
            Phrase(
                "outcome.aftercare",
                [
                    "months": .number(month.rawValue),
                    "state": .phrase(Phrase(check.state.wordKey)),
                    "day": .day(check.day),
                ]
            )
        }
    }
}

extension StoredOutcome {
    /// The outcome with its number.
    public var line: Phrase {
        Phrase("outcome.line", ["number": .id(number), "outcome": .phrase(outcome.words)])
    }
}

extension OutcomeDoubt {
    /// What somebody should look at, in words.
    var words: Phrase {
        switch self {
        case .beforeCourse(let day): Phrase("outcome.before-course", ["day": .day(day)])
        case .plan: Phrase("outcome.plan")
        case .overlaps(let number): Phrase("outcome.overlaps", ["number": .id(number)])
        }
    }
}

extension MergedPeople.Contradiction {
    /// What somebody should look at, in words.
    public var words: Phrase {
        Phrase("outcome.merged-both", ["number": .id(first), "other": .id(second)])
    }
}

extension RecordedOutcome {
    /// What somebody should look at, one phrase each.
    public var warnings: [Phrase] {
        doubts.map { Phrase("meeting.warning", ["cause": .phrase($0.words)]) }
    }
}

extension OutcomeMistake {
    var words: Phrase {
        switch self {
        case .company(let mistake):
            Phrase("store.bad-company", ["mistake": .phrase(mistake.words)])
        case .weeklyHours:
            Phrase(
                "store.weekly-hours",
                [
                    "low": .number(Participation.Outcome.weeklyHoursThere.lowerBound),
                    "high": .number(Participation.Outcome.weeklyHoursThere.upperBound),
                ]
            )
        case .tooFarAhead(let last): Phrase("store.outcome-too-far", ["day": .day(last)])
        case .tooEarly(let first): Phrase("store.outcome-too-early", ["day": .day(first)])
        case .endsBeforeItBegins: Phrase("store.outcome-ends-before")
        }
    }
}

extension Problem {
    init(_ error: OutcomeError) {
        let phrase: Phrase
        switch error {
        case .mistake(let mistake): phrase = mistake.words
        case .meetingNotBefore(let id, let day):
            phrase = Phrase("store.meeting-not-before", ["id": .text(id), "day": .day(day)])
        case .wasNotThere(let id, let meeting):
            phrase = Phrase("store.was-not-there", ["id": .id(id), "meeting": .text(meeting)])
        case .hasAftercare(let number):
            phrase = Phrase("store.has-aftercare", ["number": .id(number)])
        case .noJob(let id): phrase = Phrase("store.no-job", ["id": .id(id)])
        case .notAJob(let number): phrase = Phrase("store.not-a-job", ["number": .id(number)])
        case .aftercareTooEarly(let month, let day):
            phrase = Phrase(
                "store.aftercare-too-early",
                ["months": .number(month.rawValue), "day": .day(day)]
            )
        case .aftercareAhead(let day): phrase = Phrase("store.aftercare-ahead", ["day": .day(day)])
        case .severalJobs(let id, let numbers):
            let jobs = numbers.map { Phrase.Argument.id($0) }
            phrase = Phrase("store.several-jobs", ["id": .id(id), "numbers": .list(jobs)])
        }
        self.init(.badData, phrase)
    }
}
