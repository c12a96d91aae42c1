internal import CivilTime
public import Correspondence
internal import Planning
public import Store

extension Municipality {
    /// A line of the log in words: when, who in which role, what, about whom.
    public func words(of line: LogLine, in catalogue: Catalogue) -> String {
        let participant = line.participant.map {
            Phrase.Argument.phrase(Phrase("log.participant", ["id": .id($0)]))
        }
        let staff = line.staff.map { key in
            Phrase.Argument.phrase(Phrase("log.staff", Problem.arguments(key)))
        }
        let subject = [participant, staff, line.meeting.map(Phrase.Argument.text)].compactMap(
            \.self
        )
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

extension Action {
    /// What was done, in words.
    public var words: Phrase { Phrase("action.\(rawValue)") }
}
