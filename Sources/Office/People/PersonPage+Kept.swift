internal import CivilTime
public import Correspondence
internal import Participation
internal import Planning
public import Store

// Every row of the file about a person, in words: what facts leave out, what happened, and who has looked.

extension PersonPage {
    /// A row of the file in words.
    public struct KeptLine: Sendable {
        /// What stands in each column, with what the column is called.
        public let cells: [(label: String, value: String)]

        /// The line as it is printed.
        public var text: String {
            cells.map { "\($0.label): \($0.value)" }.joined(separator: "; ")
        }
    }

    /// What is kept beside the facts, with what each part of it is called; parts with nothing in them are
    /// left out.
    ///
    /// - `catalogue`: The language.
    public func sections(in catalogue: Catalogue) -> [(title: String, lines: [KeptLine])] {
        let own = person.participant.id
        let rows = kept.filter { row in
            row.participant != own || !PersonPage.shownAsFacts.contains(row.table)
        }
        let tables = Dictionary(grouping: rows, by: \.table)
        let known = PersonPage.tables.map(\.table)
        let order = tables.keys.filter { !known.contains($0) }.sorted() + known
        return order.compactMap { table in
            guard var rows = tables[table] else { return nil }
            // Of logs the latest is the most telling.
            if ["use_case", "reading"].contains(table) { rows.reverse() }
            let title = PersonPage.tables.first { $0.table == table }.map { catalogue.text($0.key) }
            return (title: title ?? table, lines: rows.map { line($0, catalogue) })
        }
    }

    /// A row with the moments in it as the municipality's clocks show them, by column.
    public func values(of row: KeptRow) -> [(column: String, value: KeptRow.Value)] {
        row.cells.map { cell in
            guard case .number(let number) = cell.value,
                PersonPage.moments.contains(cell.column)
            else { return (column: cell.column, value: cell.value) }
            let moment = zone.local(Instant(secondsSinceEpoch: number))
            return (column: cell.column, value: .text("\(moment.day)T\(moment.time)"))
        }
    }

    private func line(_ row: KeptRow, _ catalogue: Catalogue) -> KeptLine {
        KeptLine(
            cells: row.cells.compactMap { cell in
                guard !PersonPage.technical.contains(cell.column) else { return nil }
                // Their own number is what was asked for.
                if cell.column == "participant", row.participant == person.participant.id {
                    return nil
                }
                let label = PersonPage.columns[cell.column].map { catalogue.text($0) }
                return (
                    label: label ?? cell.column, value: word(cell, in: row.table, catalogue)
                )
            }
        )
    }

    private func word(_ cell: KeptRow.Cell, in table: String, _ catalogue: Catalogue) -> String {
        switch cell.value {
        case .number(let number):
            if PersonPage.moments.contains(cell.column) {
                let moment = zone.local(Instant(secondsSinceEpoch: number))
                let arguments: [String: Phrase.Argument] = [
                    "day": .day(moment.day), "time": .time(moment.time),
                ]
                return catalogue.text(Phrase("kept.moment", arguments))
            }
            guard PersonPage.flags.contains(cell.column) else { return String(number) }
            return catalogue.text(number == 1 ? "yes" : "no")
        case .text(let text):
            if let day = Day(text) { return catalogue.date(day) }
            if ["language", "notice_language"].contains(cell.column) {
                return language(text, catalogue)
            }
            if cell.column == "country" { return country(text, catalogue) }
            if cell.column == "form" { return PersonPage.oneLine(ofCalendar: text) }
            return phrase(text, cell.column, table).map(catalogue.text) ?? text
        }
    }

    /// The lines of a calendar text one after the other, those that were folded put together.
    private static func oneLine(ofCalendar text: String) -> String {
        text.replacing("\r\n ", with: "").replacing("\r\n", with: " ")
    }

    /// The word for a value out of a list.
    private func phrase(_ text: String, _ column: String, _ table: String) -> Phrase? {
        func word<Word: ListWord>(_ type: Word.Type) -> Phrase? {
            Word(rawValue: text).map { Phrase($0.wordKey) }
        }
        switch (table, column) {
        case (_, "mark"): return word(Mark.self)
        case (_, "early_because"): return word(EarlyTick.self)
        case ("outcome", "kind"), ("aftercare", "kind"): return word(OutcomeKind.self)
        case ("aftercare", "state"): return word(AftercareState.self)
        case (_, "state"): return word(RegistrationStateName.self)
        case ("roster_event", "kind"):
            return word(RegistrationStateName.self)
                ?? PersonPage.events[text].map { Phrase($0) }
        case ("roster_event", "reason"):
            return CancellationReason(rawValue: text)
                .map { Phrase("cancellation-reason.\($0.rawValue)") }
        case (_, "role"): return Actor.Role(rawValue: text).map { Phrase("role.\($0.rawValue)") }
        case (_, "action"): return Action(rawValue: text)?.words
        case (_, "contact_rule"): return word(Participant.ContactRule.self)
        case (_, "interpreter_mode"): return word(InterpretingMode.self)
        case (_, "gender"), (_, "interpreter_gender"): return word(Gender.self)
        case (_, "education"): return word(Traits.Education.self)
        case (_, "age_group"): return word(Traits.AgeGroup.self)
        case (_, "channel"): return word(RecruitmentChannel.self)
        case (_, "goal"): return word(Goal.self)
        case (_, "end_reason"): return word(EndReason.self)
        case ("support", "value"): return word(Support.self)
        case ("received_answer", "answer"): return Phrase("kept.answer.\(text)")
        case ("received_answer", "occurrence") where text == "all":
            return Phrase("kept.occurrence.all")
        default: return nil
        }
    }

    // MARK: What the file calls things

    /// The tables whose rows ``facts(in:)`` shows.
    private static let shownAsFacts: Set<String> = [
        "participant", "legal_category", "support", "coordinator", "pause", "outcome", "aftercare",
    ]

    /// What parts are called, in the order in which they are shown.
    private static let tables: [(table: String, key: String)] = [
        ("participant", "kept.participant"), ("coordinator", "person.coordinator"),
        ("legal_category", "person.category"), ("support", "person.support"),
        ("pause", "person.pause"), ("outcome", "person.outcome"),
        ("aftercare", "kept.aftercare"), ("registration", "kept.registration"),
        ("guest", "kept.guest"),
        ("absence_notice", "kept.absence-notice"), ("late_notice", "kept.late-notice"),
        ("attendance", "kept.attendance"),
        ("talk_interpreter", "kept.talk-interpreter"), ("request", "kept.request"),
        ("remark", "kept.remark"), ("sent_event", "kept.sent-event"),
        ("received_answer", "kept.received-answer"), ("roster_event", "kept.roster-event"),
        ("use_case", "kept.use-case"), ("undo_step", "kept.undo-step"),
        ("reading", "kept.reading"),
    ]

    /// Columns that hold moments.
    private static let moments: Set<String> = ["at", "until", "kept_until", "stamp"]

    /// Columns that hold yes or no.
    private static let flags: Set<String> = [
        "is_carried_over", "is_in_time", "test_message_arrived",
    ]

    /// Columns that number rows and say nothing about anybody.
    private static let technical: Set<String> = ["number", "use_case", "undoable", "version"]

    private static let events = [
        "lapsed": "kept.event.lapsed", "party": "kept.event.party", "guest": "kept.event.guest",
        "guest-left": "kept.event.guest-left", "merged": "kept.event.merged",
    ]

    private static let columns = [
        "id": "person.number", "participant": "person.number",
        "given_name": "column.given-name", "family_name": "column.family-name",
        "language": "person.language", "phone": "person.phone", "mailbox": "person.mailbox",
        "contact_rule": "person.contact-rule", "contact_from": "kept.contact-from",
        "contact_to": "kept.contact-to", "interpreter_mode": "column.interpreter-mode",
        "interpreter_gender": "column.interpreter-gender",
        "interpreter_not": "column.not-this-interpreter", "gender": "column.gender",
        "country": "column.country", "education": "column.education",
        "arrival_year": "column.arrival-year", "age_group": "column.age-group",
        "channel": "person.channel", "goal": "person.goal",
        "interview_day": "person.interview", "interview_by": "column.interview-by",
        "referral_day": "person.referral", "referral_by": "column.referral-by",
        "test_message_arrived": "person.test-message", "notice_day": "person.notice",
        "notice_language": "column.privacy-notice-language", "end_day": "person.end",
        "end_reason": "kept.reason", "merged_into": "kept.merged-into",
        "first_day": "kept.first-day", "last_day": "kept.last-day", "value": "kept.value",
        "roster": "kept.roster", "meeting": "kept.meeting", "state": "kept.state",
        "children": "kept.children", "seats": "kept.seats",
        "is_carried_over": "kept.is-carried-over", "turn": "kept.turn", "until": "kept.until",
        "at": "kept.at", "is_in_time": "kept.is-in-time", "mark": "kept.mark",
        "early_because": "kept.early-because",
        "interpreter": "person.interpreter", "request": "kept.what", "remark": "kept.what",
        "company": "outcome-column.company", "weekly_hours": "outcome-column.weekly-hours",
        "outcome": "kept.outcome", "month": "kept.month", "day": "kept.day",
        "kind": "kept.kind", "reason": "kept.reason", "other": "kept.other",
        "capacity": "kept.seats", "actor": "kept.actor", "role": "kept.role",
        "kept_until": "kept.kept-until", "in_table": "kept.in-table", "place": "kept.place",
        "statement": "kept.statement", "action": "kept.action", "undone_by": "kept.undone-by",
        "staff": "kept.staff", "uid": "kept.uid", "address": "kept.address",
        "sequence": "kept.sequence", "stamp": "kept.stamp", "form": "kept.form",
        "occurrence": "kept.occurrence", "answer": "kept.answer",
    ]
}
