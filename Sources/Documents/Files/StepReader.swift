internal import CivilTime
internal import Correspondence
internal import Planning
internal import Yams

/// Reads the steps of a programme and holds each one to those before it.
struct StepReader {
    let log: MistakeLog
    private(set) var venueMentions: [ProgrammeFile.VenueMention] = []
    /// What can never fit, with the place where it stands.
    private(set) var misfits: [FileMistake] = []
    /// The steps before, with the line on which each is named.
    private var earlier: [Identifier: Int] = [:]

    init(log: MistakeLog) {
        self.log = log
    }

    mutating func step(_ node: Node) -> Step? {
        guard let entry = Fields(node, log) else { return nil }
        let id = entry.value("id", .identifier)
        let kind = entry.value("kind", .word(MeetingKind.self))
        let name = entry.localized("name")
        let timing = timing(entry)
        let occurrences = entry.value("occurrences", .number(1...20), default: 1)
        let every = entry.value("every", .days(1...60), default: 7)
        let span = span(entry)
        let seats = entry.value("seats", .number(1...1000))
        let needs = entry.list("needs") { entry.value($0, .word(VenueNeed.self)) }
        let venues = venues(entry, id, seats: seats)
        let policy = policy(entry)
        let slots = slots(entry, kind: kind, span: span)
        checkTimes(entry, seats: seats, span: span, slots)
        let contents = contents(entry, span: span, occurrences: occurrences ?? 1)
        let starts = starts(entry, span: span)
        let facilitators = entry.value("facilitators", .number(0...2), default: 1)
        let speaker = entry.optional("speaker").flatMap(speaker)
        entry.finish()
        if let id, id.text.contains(/-[0-9]+$/) {
            // Meetings of a step are numbered this way, and ids must not meet.
            log.add(entry.optional("id")?.mark, Phrase("mistake.step-ends-in-number"))
        }
        if let id {
            let mark = entry.optional("id")?.mark
            if let first = earlier[id] { log.add(mark, .repeated(id.text, first: first)) }
            earlier[id] = earlier[id] ?? mark?.line ?? 1
        }
        guard
            let id, let kind, let name, let timing, let occurrences, let every, let span,
            let seats, let policy, let facilitators
        else { return nil }
        return Step(
            id: id,
            kind: kind,
            name: name,
            timing: timing,
            occurrences: occurrences,
            every: every,
            span: span,
            slots: slots,
            seats: seats,
            needs: VenueNeeds(
                outsideTownHall: needs.contains(.outsideTownHall),
                closedRoom: needs.contains(.closedRoom),
                stepFree: needs.contains(.stepFree)
            ),
            venues: venues,
            ifClosed: policy,
            contents: contents,
            starts: starts,
            facilitators: facilitators,
            speaker: speaker
        )
    }

    /// Exactly one of `rule` and `after`.
    private mutating func timing(_ entry: Fields) -> Step.Timing? {
        switch (entry.optional("rule"), entry.optional("after")) {
        case (let node?, nil): return rule(node, entry).map(Step.Timing.rule)
        case (nil, let node?): return after(node)
        default:
            log.add(entry.mark, Phrase("mistake.rule-or-after"), suggestion: Phrase("advice.rule"))
            return nil
        }
    }

    private mutating func rule(_ node: Node, _ entry: Fields) -> RecurrenceRule? {
        guard let text = entry.text(node) else { return nil }
        let quote = node.scalar?.style == .doubleQuoted || node.scalar?.style == .singleQuoted
        do {
            let rule = try RecurrenceRule(text)
            guard var days = DayRecurrence(rule, start: Day(number: 0)) else {
                log.add(node.mark, Phrase("mistake.rule-not-of-days"))
                return nil
            }
            if days.next() == nil {
                addMisfit(
                    node.mark,
                    Phrase("mistake.rule-never"),
                    suggestion: Phrase("advice.rule-never")
                )
            }
            return rule
        } catch {
            log.add(
                node.mark,
                error.problem.phrase,
                suggestion: Phrase("advice.rule"),
                columnOffset: error.offset + (quote ? 1 : 0)
            )
            return nil
        }
    }

    private func after(_ node: Node) -> Step.Timing? {
        guard let entry = Fields(node, log) else { return nil }
        let step = entry.value("step", .identifier)
        let wait = entry.value("wait", .days(0...60))
        entry.finish()
        guard let step, let wait else { return nil }
        guard earlier[step] != nil else {
            log.add(
                entry.optional("step")?.mark,
                Phrase("mistake.unknown-step", ["step": .text(step.text)]),
                suggestion: didYouMean(nearest(step.text, in: earlier.keys.map(\.text).sorted()))
                    ?? Phrase("advice.earlier-step")
            )
            return nil
        }
        return .after(step, days: wait)
    }

    private func span(_ entry: Fields) -> ClockSpan? {
        let start = entry.value("start", .time)
        let minutes = entry.value("duration", .minutes(5...1440))
        guard let start, let minutes else { return nil }
        guard let end = start.adding(seconds: minutes * 60), let span = ClockSpan(start, to: end)
        else {
            log.add(entry.optional("duration")?.mark, Phrase("mistake.past-midnight"))
            return nil
        }
        return span
    }

    /// Everybody with a seat has a talk, so there must be at least as many times as seats.
    private mutating func checkTimes(
        _ entry: Fields,
        seats: Int?,
        span: ClockSpan?,
        _ rule: SlotRule?
    ) {
        guard let seats, let span, let rule, let mark = entry.optional("seats")?.mark else {
            return
        }
        let times = rule.slots(in: span).count
        guard times > 0, seats > times else { return }
        addMisfit(
            mark,
            Phrase(
                "mistake.more-talks-than-times",
                ["seats": .number(seats), "times": .number(times)]
            ),
            suggestion: Phrase("advice.more-times")
        )
    }

    private mutating func addMisfit(
        _ mark: Yams.Mark?,
        _ problem: Phrase,
        suggestion: Phrase
    ) {
        misfits.append(
            FileMistake(
                file: log.file,
                line: mark?.line ?? 1,
                column: mark?.column ?? 1,
                problem: problem,
                suggestion: suggestion
            )
        )
    }

    private mutating func venues(
        _ entry: Fields,
        _ step: Identifier?,
        seats: Int?
    ) -> [Identifier] {
        var mentions: [ProgrammeFile.VenueMention] = []
        let venues = entry.list("venues", isRequired: true) { node -> Identifier? in
            guard let venue = entry.value(node, .identifier) else { return nil }
            mentions.append(
                .init(
                    venue: venue,
                    step: step,
                    seats: seats,
                    line: node.mark?.line ?? 1,
                    column: node.mark?.column ?? 1
                )
            )
            return venue
        }
        venueMentions += mentions
        return venues
    }

    /// Either the word `skip`, or a window in which the nearest allowed day is taken.
    private func policy(_ entry: Fields) -> ClosedDatePolicy? {
        guard let node = entry.required("ifClosed") else { return nil }
        if node.scalar != nil {
            return entry.value(
                node,
                ValueForm<ClosedDatePolicy>(Phrase("advice.if-closed")) {
                    $0 == "skip" ? .skip : nil
                }
            )
        }
        guard let window = Fields(node, log)?.only("nearest") else { return nil }
        let earlier = window.value("earlier", .days(0...31))
        let later = window.value("later", .days(0...31))
        let weekdays = window.list("otherWeekdays") { window.value($0, .weekday) }
        window.finish()
        guard let earlier, let later else { return nil }
        return .nearest(earlierDays: earlier, laterDays: later, otherWeekdays: Set(weekdays))
    }

    private func slots(_ entry: Fields, kind: MeetingKind?, span: ClockSpan?) -> SlotRule? {
        guard let node = entry.optional("slots") else {
            if kind == .talks {
                log.add(entry.mark, Phrase("mistake.missing-key", ["key": "slots"]))
            }
            return nil
        }
        if let kind, kind != .talks { log.add(node.mark, Phrase("mistake.slots-only-for-talks")) }
        guard let slots = Fields(node, log) else { return nil }
        let length = slots.value("length", .minutes(5...480))
        let breaks = slots.list("breaks") { node -> ClockSpan? in
            guard let pause = Fields(node, log) else { return nil }
            defer { pause.finish() }
            return pause.span()
        }
        slots.finish()
        guard let length else { return nil }
        let rule = SlotRule(minutes: length, breaks: breaks)
        if let span, rule.slots(in: span).isEmpty {
            log.add(node.mark, Phrase("mistake.no-slots"))
        }
        return rule
    }

    private func contents(_ entry: Fields, span: ClockSpan?, occurrences: Int) -> [Step.Content] {
        let contents = entry.list("contents") { node -> Step.Content? in
            guard let content = Fields(node, log) else { return nil }
            let theme = content.localized("theme")
            let agenda = content.list("agenda") { agendaItem($0) }
            content.finish()
            let minutes = agenda.reduce(0) { $0 + $1.minutes }
            if let span, minutes * 60 > span.seconds {
                log.add(
                    content.optional("agenda")?.mark,
                    Phrase(
                        "mistake.agenda-too-long",
                        ["minutes": .number(minutes), "room": .number(span.seconds / 60)]
                    )
                )
            }
            return theme.map { Step.Content(theme: $0, agenda: agenda) }
        }
        if contents.count > occurrences {
            log.add(
                entry.optional("contents")?.mark,
                Phrase("mistake.too-many-contents", ["count": .number(occurrences)])
            )
        }
        return contents
    }

    private func agendaItem(_ node: Node) -> Step.AgendaItem? {
        guard let item = Fields(node, log) else { return nil }
        let minutes = item.value("length", .minutes(1...1440))
        let text = item.localized("text")
        item.finish()
        guard let minutes, let text else { return nil }
        return Step.AgendaItem(minutes: minutes, text: text)
    }
}

extension Fields {
    /// The mapping under the one key that this mapping may have.
    fileprivate func only(_ key: String) -> Fields? {
        defer { finish() }
        return fields(key)
    }
}
