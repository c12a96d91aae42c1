public import Planning
internal import CivilTime

/// A plan as a person reads it: month by month, each move and each omission with its reasons.
public struct PlanReport: Sendable {
    private let setting: Setting
    let names: PlanNames
    private let namesPeople: Bool
    let catalogue: Catalogue

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - setting: The programme with its venues.
    ///   - catalogue: The language.
    ///   - staff: Who runs meetings and speaks at them, where they may be named.
    public init(_ setting: Setting, in catalogue: Catalogue, staff: Staff = .none) {
        self.setting = setting
        names = PlanNames(setting, staff: staff)
        namesPeople = !staff.isEmpty
        self.catalogue = catalogue
    }

    /// Who runs a meeting and who speaks there; nothing where nobody may be named.
    func people(_ meeting: Meeting) -> [String] { catalogue.people(slot(meeting)) }

    func slot(_ meeting: Meeting) -> MeetingSlot {
        MeetingSlot(
            meeting,
            names,
            wantsSpeaker: setting.programme.step(meeting.id.step)?.speaker != nil,
            namesPeople: namesPeople
        )
    }

    /// Whether a better plan is possible.
    ///
    /// - Parameter proof: What is known of it.
    /// - Returns: One line without its end.
    public func line(_ proof: PlanProof) -> String {
        guard let room = proof.room else { return catalogue.text("plan.proof-best") }
        return catalogue.text(
            Phrase("plan.proof.\(room.level.rawValue)", ["count": .number(room.most)])
        )
    }

    /// The whole plan in lines of text.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - withIDs: Whether each meeting's id stands below it.
    /// - Returns: Lines without line ends.
    public func lines(_ plan: Plan, withIDs: Bool = false) -> [String] {
        var lines = heading(plan)
        var month: Day?
        let rows = plan.meetings.map(row)
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        for (meeting, row) in zip(plan.meetings, rows) {
            if month != meeting.date.firstOfMonth {
                month = meeting.date.firstOfMonth
                lines += ["", monthHeading(meeting.date)]
            }
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            lines.append("  " + (cells + [row[3]]).joined(separator: "  "))
            if withIDs { lines.append("      \(meeting.id)") }
            lines += explanation(meeting).flatMap(indented)
        }
        lines += omissions(plan) + assumptions()
        return lines
    }

    /// The next dates of each step, as a check that a rule means what its author meant.
    ///
    /// - Parameter plan: The first meetings of each step.
    /// - Returns: Lines without line ends.
    public func preview(_ plan: Plan) -> [String] {
        var lines = [title]
        for step in setting.programme.steps {
            lines += ["", catalogue.text(step.name) + ": " + rule(step)]
            let held = plan.meetings.filter { $0.id.step == step.id }.map { meeting in
                let start = setting.isStartMoved(meeting) ? catalogue.span(meeting.span) : nil
                let notes = [meeting.isMoved ? movedFrom(meeting) : nil, start].compactMap(\.self)
                let moved = notes.isEmpty ? "" : "  (\(notes.joined(separator: ", ")))"
                return (
                    day: meeting.ruleDate, line: numbered(meeting.id, meeting.date, step) + moved
                )
            }
            let omitted = plan.skipped.filter { $0.id.step == step.id }.map { skipped in
                let obstacles = ObstacleWording(skipped.reasons, names: names, catalogue: catalogue)
                let causes = Phrase.Argument.text(obstacles.causes(on: skipped.ruleDate))
                let why = catalogue.text(Phrase("plan.not-held", ["causes": causes]))
                let date = numbered(skipped.id, skipped.ruleDate, step)
                return (day: skipped.ruleDate, line: "\(date)  (\(why))")
            }
            let dates = (held + omitted).sorted { $0.day < $1.day }.map { "  " + $0.line }
            lines += dates.isEmpty ? ["  " + catalogue.text("plan.no-dates")] : dates
        }
        return lines
    }

    private func numbered(_ id: MeetingID, _ day: Day, _ step: Step) -> String {
        catalogue.date(day) + (id.number.map { "  \($0)/\(step.occurrences)" } ?? "")
    }

    // MARK: Parts

    /// The municipality and what it offers.
    public var title: String {
        catalogue.text(
            Phrase(
                "plan.title",
                [
                    "municipality": .localized(setting.programme.municipality),
                    "programme": .localized(setting.programme.name),
                ]
            )
        )
    }

    private func heading(_ plan: Plan) -> [String] {
        let counts = [
            Phrase("plan.meetings", ["count": .number(plan.meetings.count)]),
            Phrase("plan.moved", ["count": .number(plan.meetings.count(where: setting.isMoved))]),
            Phrase("plan.skipped", ["count": .number(plan.skipped.count)]),
        ]
        return [
            title,
            catalogue.text(
                Phrase(
                    "plan.span",
                    ["from": .day(plan.span.first), "to": .day(plan.span.last)]
                )
            ),
            catalogue.text(Phrase("plan.counts", ["counts": .list(counts.map { .phrase($0) })])),
        ] + beforeTheRules(plan)
    }

    private func beforeTheRules(_ plan: Plan) -> [String] {
        let begins = setting.programme.begins
        guard plan.span.first < begins else { return [] }
        return [catalogue.text(Phrase("plan.before", ["date": .day(begins)]))]
    }

    private func monthHeading(_ day: Day) -> String {
        capitalised(catalogue.monthAndYear(day))
    }

    /// A sentence below a row, broken between words where it grows long.
    private func indented(_ sentence: String) -> [String] {
        var lines: [String] = []
        var line = "     "
        for word in sentence.split(separator: " ") {
            if line.count + word.count >= PlanReport.width {
                lines.append(line)
                line = "       "
            }
            line += " " + word
        }
        return lines + [line]
    }

    private static let width = 100

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Date, time, name, and the venue with what to note.
    private func row(_ meeting: Meeting) -> [String] {
        let notes = meeting.mentions.filter { $0.code == "closed-day-note" }.map {
            "  [\(catalogue.cause($0, names: names))]"
        }
        return [
            catalogue.dateWithoutYear(meeting.date),
            catalogue.span(meeting.span),
            catalogue.text(names.meeting(meeting.id)),
            ([catalogue.text(names.venue(meeting.venue))] + people(meeting)).joined(
                separator: " · "
            )
                + notes.joined(),
        ]
    }

    /// Why a meeting begins earlier or later than wished, and where the rules say when it may.
    private func otherStart(_ meeting: Meeting) -> [String] {
        guard setting.isStartMoved(meeting), let wished = setting.wishedStart(of: meeting) else {
            return []
        }
        let obstacles = ObstacleWording(
            meeting.startReasons,
            names: names,
            catalogue: catalogue
        )
        let arguments: [String: Phrase.Argument] = [
            "start": .time(meeting.span.start), "wished": .time(wished),
        ]
        guard !obstacles.isEmpty else {
            return [catalogue.text(Phrase("plan.other-start-arranged", arguments))]
        }
        let causes = Phrase.Argument.text(obstacles.causes(on: meeting.date))
        return [
            catalogue.text(Phrase("plan.other-start", arguments.merging(["causes": causes]) { $1 }))
        ]
    }

    /// That more times in the rules would help.
    private func hint(_ id: MeetingID, _ reasons: [Reason]) -> [String] {
        guard setting.wouldFitAtAnotherTime(id, reasons) else { return [] }
        let hasStarts = setting.programme.step(id.step)?.starts != nil
        return [catalogue.text(hasStarts ? "plan.hint-more-starts" : "plan.hint-starts")]
    }

    private func movedFrom(_ meeting: Meeting) -> String {
        let isSameYear = meeting.ruleDate.year == meeting.date.year
        let date: Phrase.Argument =
            isSameYear ? .dayOfYear(meeting.ruleDate) : .day(meeting.ruleDate)
        return catalogue.text(Phrase("plan.moved-from", ["date": date]))
    }

    private func explanation(_ meeting: Meeting) -> [String] {
        var lines = otherStart(meeting)
        let isShifted = setting.isStartMoved(meeting)
        let start = isShifted ? Set(meeting.startReasons) : []
        let reasons = meeting.reasons.filter { !start.contains($0) }
        let obstacles = ObstacleWording(reasons, names: names, catalogue: catalogue)
        if meeting.isMoved, meeting.isArranged {
            lines.append("\(movedFrom(meeting)): \(catalogue.text("reason.arranged")).")
        } else if meeting.isMoved {
            lines.append("\(movedFrom(meeting)): \(obstacles.causes(on: meeting.ruleDate)).")
            lines += obstacles.otherDays(than: meeting.ruleDate)
        } else if meeting.isArranged {
            if !isShifted { lines.append(catalogue.text("plan.arranged")) }
        } else if !obstacles.isEmpty {
            let causes = Phrase.Argument.text(obstacles.causes(on: meeting.date))
            lines.append(catalogue.text(Phrase("plan.other-venue", ["causes": causes])))
        }
        if !isShifted { lines += hint(meeting.id, meeting.reasons) }
        lines += meeting.mentions.filter { $0.code == "closed-day-warning" }.map {
            catalogue.text(Phrase("plan.mind", ["cause": .text(catalogue.cause($0, names: names))]))
        }
        return lines
    }

    private func omissions(_ plan: Plan) -> [String] {
        guard !plan.skipped.isEmpty else { return [] }
        var lines = ["", catalogue.text("plan.omitted")]
        for skipped in plan.skipped {
            let obstacles = ObstacleWording(skipped.reasons, names: names, catalogue: catalogue)
            let name = catalogue.text(names.meeting(skipped.id))
            lines.append("  \(catalogue.dateWithoutYear(skipped.ruleDate))  \(name)")
            lines.append("      \(capitalised(obstacles.causes(on: skipped.ruleDate))).")
            lines += obstacles.otherDays(than: skipped.ruleDate).flatMap(indented)
            lines += hint(skipped.id, skipped.reasons).flatMap(indented)
        }
        return lines
    }

    private func assumptions() -> [String] {
        guard !setting.programme.assumptions.isEmpty else { return [] }
        return ["", catalogue.text("plan.assumptions")]
            + setting.programme.assumptions.map { "  – " + catalogue.text($0) }
    }

    /// Where a step's dates come from, in words.
    private func rule(_ step: Step) -> String {
        let rule =
            if let rule = step.timing.rule {
                RuleDescription(rule, start: .day(setting.programme.begins))
                    .phrase(in: catalogue, saysStart: false)
            } else {
                Phrase(
                    "rule.after",
                    [
                        "count": .number(step.timing.daysAfter),
                        "step": .localized(
                            step.timing.precedingStep.flatMap(setting.programme.step)?.name
                                ?? step.name
                        ),
                    ]
                )
            }
        guard step.occurrences > 1 else { return catalogue.text(rule) }
        return catalogue.text(
            Phrase(
                "rule.then",
                [
                    "rule": .phrase(rule), "count": .number(step.occurrences - 1),
                    "days": .number(step.every),
                ]
            )
        )
    }
}
