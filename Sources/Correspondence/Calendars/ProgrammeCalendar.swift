public import CivilTime
public import ICalendar
public import Planning

/// A plan as calendar events in one language: what stands in people's own calendars.
///
/// A cycle's sessions are one recurring event with overrides, so that one mail and one answer cover
/// them; every other meeting is an event of its own. Calendars are shared: so events are private, but
/// for information meetings, talks have a neutral title, and no event holds a personal link.
public struct ProgrammeCalendar: Sendable {
    let setting: Setting
    let plan: Plan
    let zone: CalendarZone
    private let catalogues: [Catalogue]

    /// Makes the calendar of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - setting: The programme with its venues.
    ///   - zone: The programme's zone.
    ///   - catalogue: The language of titles and descriptions.
    ///   - beneath: The language that stands beneath: Danish, where a person gets a translation.
    public init(
        _ plan: Plan,
        _ setting: Setting,
        zone: CalendarZone,
        in catalogue: Catalogue,
        above beneath: Catalogue? = nil
    ) {
        self.plan = plan
        self.setting = setting
        self.zone = zone
        let isOther = beneath.map { $0.language != catalogue.language } ?? false
        catalogues = [catalogue] + (isOther ? [beneath].compactMap(\.self) : [])
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
            name: words(" / ") { $0.text(title) },
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
    ///   - isCancelled: Whether it is not held; it stays in feeds so that nobody turns up.
    ///   - stamp: `DTSTAMP` and `LAST-MODIFIED`.
    /// - Returns: The event.
    /// - Throws: ``EventError`` when the meeting cannot be written as an event, or is not in the plan.
    public func event(
        _ id: MeetingID,
        sequence: Int = 0,
        isCancelled: Bool = false,
        stamp: Instant
    ) throws(EventError) -> CalendarEvent {
        guard let found = Occasion(id, in: plan, setting) else { throw .badUID(id.description) }
        let occasion = found.step.kind == .session ? found.siblings.first ?? found : found
        return try CalendarEvent(
            uid: uid(id),
            sequence: sequence,
            stamp: stamp,
            lastModified: stamp,
            summary: isCancelled ? cancelled(summary(occasion)) : summary(occasion),
            schedule: schedule(occasion),
            description: description(occasion),
            location: location(occasion.venue),
            status: isCancelled ? .cancelled : .confirmed,
            classification: occasion.step.kind == .info ? .public : .private
        )
    }

    /// One person's talk in a block of talks: an event of its own with a neutral title.
    ///
    /// - Parameters:
    ///   - id: The block of talks.
    ///   - participant: Whose talk it is; a number that says nothing about the person.
    ///   - span: The time they have.
    ///   - sequence: How often time or place have changed since it was first sent.
    ///   - stamp: `DTSTAMP` and `LAST-MODIFIED`.
    /// - Returns: The event, whose UID stays the same when the talk gets another time.
    /// - Throws: ``EventError`` when the talk cannot be written as an event, or is not in the plan.
    public func talk(
        _ id: MeetingID,
        participant: Int,
        span: ClockSpan,
        sequence: Int = 0,
        stamp: Instant
    ) throws(EventError) -> CalendarEvent {
        guard let occasion = Occasion(id, in: plan, setting) else { throw .badUID(id.description) }
        return try CalendarEvent(
            uid: "\(local(id))-\(participant)@jobklub",
            sequence: sequence,
            stamp: stamp,
            lastModified: stamp,
            summary: summary(occasion),
            schedule: .once(time(occasion.meeting.date, span)),
            description: description(occasion),
            location: location(occasion.venue),
            classification: .private
        )
    }

    /// Who invites: the shared mailbox, so that a handover keeps every event.
    public var organizer: Organizer? {
        let contact = setting.programme.contact
        let municipality = setting.programme.municipality.danish
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

    /// The same in each language, once where two languages say the same.
    private func words(_ separator: String, _ say: (Catalogue) -> String) -> String {
        unique(catalogues.map(say)).joined(separator: separator)
    }

    func summary(_ occasion: Occasion) -> String {
        words(" / ") {
            occasion.step.kind == .talks
                ? $0.text("calendar.talk") : $0.text(occasion.step.name)
        }
    }

    /// Some calendars show no status, so the title says it too.
    private func cancelled(_ summary: String) -> String {
        words(" / ") { $0.text(Phrase("calendar.cancelled", ["event": .text(summary)])) }
    }

    func location(_ venue: Venue) -> String {
        "\(words(" / ") { $0.text(venue.name) }), \(venue.address)"
    }

    func description(_ occasion: Occasion) -> String {
        words("\n\n") { description(occasion, in: $0) }
    }

    private func description(_ occasion: Occasion, in catalogue: Catalogue) -> String {
        let text = SheetText(occasion: occasion, catalogue: catalogue)
        var lines: [String] = []
        if occasion.step.kind == .session {
            lines += occasion.siblings.map { sibling in
                let text = SheetText(occasion: sibling, catalogue: catalogue)
                return text.theme.isEmpty ? text.name : "\(text.name): \(text.theme)"
            }
        }
        if occasion.meeting.id.number == nil, let theme = occasion.meeting.theme {
            lines.append(catalogue.text(Phrase("meeting.theme", ["theme": .text(theme)])))
        }
        lines.append(catalogue.text(occasion.venue.arrival))
        if occasion.step.kind != .talks {
            lines.append(catalogue.text(setting.programme.expectation))
        }
        lines.append(text.contactLine)
        return lines.joined(separator: "\n")
    }
}
