internal import CivilTime
public import Correspondence
internal import Participation
internal import Planning
public import Store

extension Municipality {
    /// A line of the log in words: when, who in which role, what, about whom.
    public func words(of line: LogLine, in catalogue: Catalogue) -> String {
        let subject = line.subject
        let local = zone.local(line.at)
        let role = catalogue.text("role.\(line.role.rawValue)")
        let arguments: [String: Phrase.Argument] = [
            "time": .text("\(local.day) \(local.time)"),
            "actor": .text("\(line.actor) (\(role))"),
            "action": .phrase(line.action.words),
            "subject": .list(subject),
        ]
        let key =
            if line.isReading {
                "log.line-read"
            } else if subject.isEmpty {
                "log.line"
            } else {
                "log.line-about"
            }
        let words = catalogue.text(Phrase(key, arguments))
        return line.isUndone ? catalogue.text(Phrase("log.undone", ["line": .text(words)])) : words
    }
}

extension LogLine {
    /// Whom and what it is about.
    fileprivate var subject: [Phrase.Argument] {
        let participant = participant.map {
            Phrase.Argument.phrase(Phrase("log.participant", ["id": .id($0)]))
        }
        let staff = staff.map { key in
            Phrase.Argument.phrase(Phrase("log.staff", Problem.arguments(key)))
        }
        return [participant, staff, meeting.map(Phrase.Argument.text)].compactMap(\.self)
    }

    /// What was done, to whom or what, by whom and when, as a part of a sentence.
    ///
    /// - `moment`: When, by the clocks of the municipality.
    func deed(at moment: CivilDateTime) -> Phrase {
        let about = subject
        return Phrase(
            about.isEmpty ? "undo.deed" : "undo.deed-about",
            [
                "action": .phrase(action.words), "subject": .list(about), "actor": .text(actor),
                "day": .day(moment.day), "time": .time(moment.time),
            ]
        )
    }
}

extension Municipality {
    /// What was undone, and how those stand now who stood otherwise before: one thing a phrase.
    public func phrases(of outcome: UndoOutcome) -> [Phrase] {
        let deed = outcome.undone.deed(at: zone.local(outcome.undone.at))
        return [Phrase("undo.done", ["deed": .phrase(deed)])]
            + outcome.seats.map { $0.phrase(in: zone) }
            + outcome.gone.map { gone in
                Phrase(
                    "undo.gone",
                    ["id": .id(gone.participant), "target": .text(gone.roster.text)]
                )
            }
    }
}

extension Action {
    /// What was done, in words.
    public var words: Phrase { Phrase("action.\(rawValue)") }
}
