internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

extension Work {
    /// The rules, venues and people of all programmes, to compute with.
    func resources() throws -> Resources {
        Resources(settings: try allRules().settings, staff: try wholeStaff())
    }

    /// The same, in which those who have declined a meeting are busy at that time.
    func resourcesHeedingAnswers() throws -> Resources {
        Resources(
            settings: try allRules().settings,
            staff: try withoutDeclined(try wholeStaff())
        )
    }

    /// The judge of clashes, who knows all that is held and when interpreters are at single talks.
    ///
    /// - `changed`: Meetings as somebody wants them, instead of how they stand.
    func judge(with changed: [Meeting] = []) throws -> Judge {
        let ids = Set(changed.map(\.id))
        return Judge(
            try resources(),
            of: try held().filter { !ids.contains($0.id) } + changed,
            talks: try interpretedTimes(changed)
        )
    }

    /// When interpreters are at single talks, to compute with.
    ///
    /// - `changed`: Blocks of talks as somebody wants them, instead of how they stand.
    func interpretedTimes(_ changed: [Meeting] = []) throws -> [InterpretedTime] {
        let modes = try rows(
            """
            SELECT participant.id, interpreter_mode FROM talk_interpreter
            JOIN participant ON participant.id = participant
            """
        )
        let byPhone = Set(
            try modes.filter { row in
                let mode: InterpretingMode? = try row.wordIfAny("interpreter_mode")
                return mode ?? .inPerson != .inPerson
            }.map { try $0.key("id") }
        )
        return try interpretedTalks().compactMap { talk in
            var time = InterpretedTime(
                interpreter: talk.interpreter,
                meeting: talk.meeting,
                day: talk.day,
                span: talk.span,
                venue: talk.venue,
                isInRoom: !byPhone.contains(talk.participant)
            )
            guard let block = changed.first(where: { $0.id == talk.meeting }) else { return time }
            let book = try talks(in: block, RosterID(block.id, kind: block.kind))
            guard let span = book?.span(of: talk.participant) else { return nil }
            (time.day, time.span, time.venue) = (block.date, span, block.venue)
            return time
        }
    }
}
