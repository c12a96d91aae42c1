public import CivilTime
public import ICalendar
public import Planning

/// A plan as calendar events in one language: what stands in people's own calendars.
///
/// A cycle's sessions are one recurring event with overrides, so that one mail and one answer cover
/// them; every other meeting is an event of its own. Nothing in an event tells whose it is: calendars
/// are shared, so talks have a neutral title, and no event holds a personal link.
public struct ProgrammeCalendar: Sendable {
    private let setting: Setting
    private let plan: Plan
    private let zone: CalendarZone
    private let catalogue: Catalogue
    private let names: PlanNames

    /// Makes the calendar of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - setting: The programme with its venues.
    ///   - zone: The programme's zone.
    ///   - catalogue: The language of titles and descriptions.
    public init(_ plan: Plan, _ setting: Setting, zone: CalendarZone, in catalogue: Catalogue) {
        self.plan = plan
        self.setting = setting
        self.zone = zone
        self.catalogue = catalogue
        names = PlanNames(setting)
    }

    /// The feed that staff subscribe to: every meeting, nobody's name or address.
    ///
    /// - Parameter stamp: When the plan last changed; the same plan and stamp give the same octets.
    /// - Returns: The calendar.
    /// - Throws: ``EventError`` when a meeting cannot be written as an event.
    public func feed(stamp: Instant) throws(EventError) -> CalendarObject {
        let title = Phrase(
            "plan.title",
            [
                "municipality": .localized(setting.programme.municipality),
                "programme": .localized(setting.programme.name),
            ]
        )
        return try .feed(
            name: catalogue.text(title),
            zone: zone,
            refreshInterval: NominalDuration(days: 0, seconds: 6 * 3600),
            organizer: organizer,
            events: events(stamp: stamp)
        )
    }

    /// The events of the plan, by the day of their first meeting.
    ///
    /// - Parameter stamp: `DTSTAMP` and `LAST-MODIFIED`.
    /// - Returns: One event for the sessions of a cycle, one for each other meeting.
    /// - Throws: ``EventError`` when a meeting cannot be written as an event.
    public func events(stamp: Instant) throws(EventError) -> [CalendarEvent] {
        var events: [CalendarEvent] = []
        for meeting in plan.meetings where isFirstOfItsEvent(meeting) {
            events.append(try event(meeting.id, stamp: stamp))
        }
        return events
    }

    /// The event that a meeting stands in.
    ///
    /// - Parameters:
    ///   - id: The meeting; any of a cycle's sessions stands for all of them.
    ///   - sequence: How often time, place or rule have changed since it was first sent.
    ///   - stamp: `DTSTAMP` and `LAST-MODIFIED`.
    /// - Returns: The event.
    /// - Throws: ``EventError`` when the meeting cannot be written as an event, or is not in the plan.
    public func event(
        _ id: MeetingID,
        sequence: Int = 0,
        stamp: Instant
    ) throws(EventError) -> CalendarEvent {
        guard let found = Occasion(id, in: plan, setting) else { throw .badUID(id.description) }
        let occasion = found.step.kind == .session ? found.siblings.first ?? found : found
        return try CalendarEvent(
            uid: uid(id),
            sequence: sequence,
            stamp: stamp,
            lastModified: stamp,
            summary: summary(occasion),
            schedule: schedule(occasion),
            description: description(occasion),
            location: location(occasion.venue),
            classification: occasion.step.kind == .talks ? .private : .public
        )
    }

    /// One person's talk in a block of talks: an event of its own with a neutral title.
    ///
    /// - Parameters:
    ///   - id: The block of talks.
    ///   - slot: Which slot, counted from 0.
    ///   - stamp: `DTSTAMP` and `LAST-MODIFIED`.
    /// - Returns: Nothing where the block has no such slot.
    /// - Throws: ``EventError`` when the talk cannot be written as an event.
    public func talk(
        _ id: MeetingID,
        slot: Int,
        stamp: Instant
    ) throws(EventError) -> CalendarEvent? {
        guard let occasion = Occasion(id, in: plan, setting), occasion.slots.indices.contains(slot)
        else { return nil }
        return try CalendarEvent(
            uid: "\(local(id))-\(slot + 1)@jobklub",
            stamp: stamp,
            lastModified: stamp,
            summary: summary(occasion),
            schedule: .once(time(occasion.meeting.date, occasion.slots[slot])),
            description: description(occasion),
            location: location(occasion.venue),
            classification: .private
        )
    }

    /// Who invites: the shared mailbox, so that a handover keeps every event.
    public var organizer: Organizer? {
        let contact = setting.programme.contact
        let municipality = catalogue.text(setting.programme.municipality)
        return CalendarAddress(mailbox: contact.mailbox).map {
            Organizer($0, commonName: contact.name.map { "\($0), \(municipality)" } ?? municipality)
        }
    }

    // MARK: Parts

    private func isFirstOfItsEvent(_ meeting: Meeting) -> Bool {
        guard meeting.kind == .session else { return true }
        return plan.meetings.first {
            $0.id.cycle == meeting.id.cycle && $0.id.step == meeting.id.step
        } == meeting
    }

    /// The same for life: made from the id, which is made from the rule (RFC 7986 §5.3 wants no more).
    private func uid(_ id: MeetingID) -> String {
        let step = setting.programme.step(id.step)
        let event =
            step?.kind == .session ? MeetingID(cycle: id.cycle, step: id.step, number: nil) : id
        return "\(local(event))@jobklub"
    }

    private func local(_ id: MeetingID) -> String {
        id.description.replacing("/", with: "-")
    }

    private func summary(_ occasion: Occasion) -> String {
        guard occasion.step.kind != .talks else { return catalogue.text("calendar.talk") }
        return catalogue.text(occasion.step.name)
    }

    private func location(_ venue: Venue) -> String {
        "\(catalogue.text(venue.name)), \(venue.address)"
    }

    private func description(_ occasion: Occasion) -> String {
        var lines: [String] = []
        if occasion.step.kind == .session {
            lines += occasion.siblings.map { sibling in
                let text = SheetText(occasion: sibling, catalogue: catalogue)
                return text.theme.isEmpty ? text.name : "\(text.name): \(text.theme)"
            }
        }
        lines.append(catalogue.text(occasion.venue.arrival))
        if occasion.step.kind != .talks {
            lines.append(catalogue.text(setting.programme.expectation))
        }
        lines.append(
            catalogue.text(
                Phrase(
                    "invitation.contact",
                    [
                        "contact": .text(
                            SheetText(occasion: occasion, catalogue: catalogue).contact
                        ),
                        "phone": .text(setting.programme.contact.phone),
                    ]
                )
            )
        )
        return lines.joined(separator: "\n")
    }

    private func time(_ day: Day, _ span: ClockSpan) throws(EventError) -> EventTime {
        try .local(
            from: CivilDateTime(day, span.start),
            to: CivilDateTime(day, span.end),
            in: zone
        )
    }

    /// One time, or for sessions a series by the rule with what the plan changes about it.
    private func schedule(_ occasion: Occasion) throws(EventError) -> EventSchedule {
        let (step, meeting) = (occasion.step, occasion.meeting)
        guard step.kind == .session, step.occurrences > 1, let number = meeting.id.number else {
            return try .once(time(meeting.date, meeting.span))
        }
        let firstRuleDate = meeting.ruleDate.advanced(by: -(number - 1) * step.every)
        var exceptions: [CivilDateTime] = []
        var overrides: [EventOverride] = []
        for number in 1...step.occurrences {
            let ruleDate = firstRuleDate.advanced(by: (number - 1) * step.every)
            let recurrenceID = CivilDateTime(ruleDate, step.span.start)
            let id = MeetingID(cycle: meeting.id.cycle, step: step.id, number: number)
            guard let session = occasion.other(id) else {
                exceptions.append(recurrenceID)
                continue
            }
            guard session.meeting.isMoved || session.venue.id != occasion.venue.id else { continue }
            overrides.append(
                EventOverride(
                    of: recurrenceID,
                    time: try time(session.meeting.date, session.meeting.span),
                    summary: summary(session),
                    description: description(session),
                    location: location(session.venue)
                )
            )
        }
        return try .series(
            first: time(firstRuleDate, step.span),
            rule: rule(step, from: firstRuleDate),
            exceptions: exceptions,
            overrides: overrides
        )
    }

    private func rule(_ step: Step, from first: Day) -> RecurrenceRule {
        let end = RecurrenceRule.End.after(step.occurrences)
        guard step.every % 7 == 0 else {
            return RecurrenceRule(.daily, interval: step.every, end: end)
        }
        return RecurrenceRule(
            .weekly,
            interval: step.every / 7,
            byDay: [.init(nil, first.weekday)],
            end: end
        )
    }
}
