public import CivilTime
public import Correspondence
public import ICalendar
internal import Participation
internal import Planning
public import Store

// Calendars of what stands in the database.

extension Municipality {
    /// The feed that staff subscribe to: every meeting, nobody's name.
    ///
    /// - `programme`: The programme's short name.
    /// - `span`: By the day that meetings are held on.
    /// - `catalogue`: The language.
    public func feed(
        of programme: String,
        in span: DaySpan,
        _ catalogue: Catalogue
    ) -> UseCase<CalendarObject> {
        UseCase<StoredMeetings>.readMeetings(of: programme, in: span).map { [now] read in
            guard let rules = Identifier(programme).flatMap({ read.rules[$0] }) else {
                throw NotFound.programme(programme)
            }
            let meetings = read.meetings.inFeed
            // A feed changes only when a meeting does.
            let writer = try CalendarWriter(
                meetings,
                rules,
                in: catalogue,
                stamp: now,
                changes: read.changes
            )
            return try writer.calendar(try writer.events(of: meetings))
        }
    }

    /// One participant's own calendar: what they have a seat at, and what was cancelled of it.
    public func ownCalendar(of id: Int) -> UseCase<CalendarObject> {
        UseCase<PersonHistory>.readHistory(of: id).map { [now] history in
            let who = history.stored.person.participant
            let language = Catalogue.embedded(reading: who.language) ?? .danish
            var events: [CalendarEvent] = []
            var first: CalendarWriter?
            for registration in history.registrations {
                guard
                    let meeting = registration.coming.first,
                    let rules = history.rules[meeting.meeting.id.cycle.programme]
                else { continue }
                // Siblings of another kind are not theirs, but the event speaks of what comes after.
                let cycle = registration.cycle.filter { !$0.isCancelled || $0 == meeting }
                let writer = try CalendarWriter(
                    cycle,
                    rules,
                    in: language,
                    above: .danish,
                    stamp: now
                )
                first = first ?? writer
                guard meeting.meeting.kind == .talks else {
                    events += try writer.events(of: registration.coming)
                    continue
                }
                let talk = try writer.talk(of: who.id, meeting, registration.talk)
                events += [talk].compactMap(\.self)
            }
            guard let first else {
                throw Problem(.badData, Phrase("failure.no-seat", ["id": .id(id)]))
            }
            return try first.calendar(events.map { try history.notBelowSent($0) })
        }
    }

    /// The invitation that one participant is mailed for a cycle or a meeting; it is kept as sent.
    ///
    /// - `id`: The participant's number.
    /// - `target`: The id of the cycle or meeting.
    public func invitation(of id: Int, to target: String) -> UseCase<CalendarObject> {
        .sendEvent(to: id, about: target) { [now] history in
            let who = history.stored.person.participant
            let arguments: [String: Phrase.Argument] = ["id": .id(id), "meeting": .text(target)]
            let refusal = Problem(.badData, Phrase("failure.not-invited", arguments))
            guard
                let registration = history.registration(at: target),
                !registration.registration.isCancelled
            else {
                // Their calendar shows it until somebody tells them.
                let isSent = history.sent.contains { $0.roster.text == target }
                guard isSent else { throw refusal }
                throw Problem(.badData, Phrase("failure.invited-before", arguments))
            }
            let held = registration.meetings.filter { !$0.isCancelled }
            guard
                let meeting = held.first,
                let rules = history.rules[meeting.meeting.id.cycle.programme],
                let mailbox = who.mailboxInUse, let address = CalendarAddress(mailbox: mailbox)
            else { throw refusal }
            let writer = try CalendarWriter(
                registration.cycle.filter { !$0.isCancelled },
                rules,
                in: Catalogue.embedded(reading: who.language) ?? .danish,
                above: .danish,
                stamp: now
            )
            let talk =
                meeting.meeting.kind == .talks
                ? try writer.talk(of: who.id, meeting, registration.talk) : nil
            let event = try talk ?? writer.events(of: held).first
            guard let event, let organizer = writer.organizer else { throw refusal }
            return PreparedInvitation(
                about: registration.roster,
                event,
                from: organizer,
                to: Attendee(address, commonName: who.fullName)
            )
        }
    }
}

/// Writes stored meetings of one programme as events.
private struct CalendarWriter {
    private let calendar: ProgrammeCalendar
    private let zone: CalendarZone
    private let title: String
    private let stamp: Instant
    /// When meetings were last changed, by their version.
    private let changes: [Version: Instant]

    init(
        _ meetings: [StoredMeeting],
        _ rules: ProgrammeRules,
        in catalogue: Catalogue,
        above beneath: Catalogue? = nil,
        stamp: Instant,
        changes: [Version: Instant] = [:]
    ) throws {
        zone = try CalendarZone(writing: rules.zone)
        title = PlanReport(rules.setting, in: catalogue).title
        calendar = ProgrammeCalendar(
            Plan(meetings),
            rules.setting,
            zone: zone,
            in: catalogue,
            above: beneath
        )
        self.stamp = stamp
        self.changes = changes
    }

    var organizer: Organizer? { calendar.organizer }

    func calendar(_ events: [CalendarEvent]) throws -> CalendarObject {
        try .feed(
            name: title,
            zone: zone,
            refreshInterval: NominalDuration(days: 0, seconds: 6 * 3600),
            organizer: organizer,
            events: events
        )
    }

    /// One event for the sessions of a cycle, one for each other meeting.
    func events(of meetings: [StoredMeeting]) throws -> [CalendarEvent] {
        var events: [CalendarEvent] = []
        let groups = Dictionary(grouping: meetings, by: \.roster)
        for meeting in meetings {
            let group = groups[meeting.roster] ?? []
            let held = group.filter { !$0.isCancelled }
            guard meeting == held.first ?? group.first else { continue }
            events.append(
                try calendar.event(
                    meeting.meeting.id,
                    sequence: group.reduce(0) { $0 + $1.sequence },
                    isCancelled: held.isEmpty,
                    stamp: group.compactMap { changes[$0.version] }.max() ?? stamp
                )
            )
        }
        return events
    }

    /// The talk of one participant; nothing if they have no time yet.
    func talk(
        of participant: Int,
        _ meeting: StoredMeeting,
        _ span: ClockSpan?
    ) throws -> CalendarEvent? {
        try span.map { span in
            try calendar.talk(
                meeting.meeting.id,
                participant: participant,
                span: span,
                sequence: meeting.sequence,
                stamp: stamp
            )
        }
    }
}

extension CalendarZone {
    /// A zone in the form that calendar files carry.
    ///
    /// - Throws: ``Problem`` for a zone that cannot be written.
    init(writing zone: Zone) throws {
        do {
            self = try CalendarZone(zone)
        } catch {
            throw Problem(
                .badData,
                Phrase("failure.calendar", ["problem": .text("\(error)")])
            )
        }
    }
}

extension PersonHistory {
    /// An event with a `SEQUENCE` that is not lower than in what they were sent.
    fileprivate func notBelowSent(_ event: CalendarEvent) throws -> CalendarEvent {
        let sent = sent.filter { $0.sent.uid == event.uid }.map(\.sent.sequence).max() ?? 0
        return sent > event.sequence
            ? try event.version(sent, stamp: event.stamp, lastModified: event.lastModified)
            : event
    }
}

extension [StoredMeeting] {
    /// What stands in a feed: what is held, and what is cancelled as a whole.
    fileprivate var inFeed: [StoredMeeting] {
        let held = Set(filter { !$0.isCancelled }.map(\.roster))
        return filter { !$0.isCancelled || !held.contains($0.roster) }
    }
}

extension RegistrationHistory {
    /// The meetings that the person has a seat at, or had until they were cancelled.
    fileprivate var coming: [StoredMeeting] {
        switch registration.state {
        case .registered: meetings
        case .cancelledByUs: meetings.filter(\.isCancelled)
        case .invited, .waiting, .offered, .cancelledInTime, .cancelledLate: []
        }
    }
}
