internal import CivilTime
internal import Correspondence
internal import ICalendar
internal import Participation
internal import Planning
internal import Store

/// Calendars of what stands in the database.
extension Municipality {
    /// The feed that staff subscribe to: every meeting, nobody's name.
    func feed(
        _ programme: String,
        from: Day?,
        to: Day?,
        in catalogue: Catalogue
    ) throws -> CalendarObject {
        let setting = try setting(programme)
        let span = try DaySpan(asked: from ?? Day(number: 0), to: to ?? .lastWritten, most: nil)
        let meetings = try perform(.readMeetings(of: programme, in: span))
        let calendar = try writer(Plan(meetings.shown), setting, in: catalogue)
        return try .feed(
            name: PlanReport(setting, in: catalogue).title,
            zone: try workspace.calendarZone(setting.programme.timeZone),
            refreshInterval: NominalDuration(days: 0, seconds: 6 * 3600),
            organizer: calendar.organizer,
            events: try events(meetings, calendar)
        )
    }

    /// One participant's own calendar: what they have a seat at, and what was cancelled of it.
    func ownCalendar(_ id: Int) throws -> CalendarObject {
        let who = try perform(.readPerson(id)).person.participant
        let language = Catalogue.embedded(who.language) ?? .danish
        let standings = try perform(.readStandings(of: id))
        var events: [CalendarEvent] = []
        var first: (setting: Setting, calendar: ProgrammeCalendar)?
        for standing in standings where !standing.coming.isEmpty {
            guard let meeting = standing.coming.first else { continue }
            let cycle = try perform(.readCycle(meeting.meeting.id.cycle.description))
            let setting = try setting(meeting.meeting.id.cycle.programme.text)
            // Siblings of another kind are not theirs, but the event speaks of what comes after.
            let plan = Plan(cycle.filter { !$0.isCancelled || $0 == meeting })
            let calendar = try writer(plan, setting, in: language, above: .danish)
            first = first ?? (setting: setting, calendar: calendar)
            if meeting.meeting.kind == .talks {
                events += try talk(who, meeting, calendar, setting)
            } else {
                events += try self.events(standing.coming, calendar)
            }
        }
        guard let first else {
            let who: [String: Phrase.Argument] = ["id": .text("\(id)")]
            throw Failure(Failure.Code.badData, Phrase("failure.no-seat", who))
        }
        return try .feed(
            name: PlanReport(first.setting, in: language).title,
            zone: try workspace.calendarZone(first.setting.programme.timeZone),
            refreshInterval: NominalDuration(days: 0, seconds: 6 * 3600),
            organizer: first.calendar.organizer,
            events: events
        )
    }

    /// The invitation that one participant is mailed for a cycle or a meeting.
    func invitation(_ id: Int, to place: String) throws -> CalendarObject {
        let who = try perform(.readPerson(id)).person.participant
        let standings = try perform(.readStandings(of: id))
        let refusal = Failure(
            Failure.Code.badData,
            Phrase("failure.not-invited", ["id": .text("\(id)"), "meeting": .text(place)])
        )
        let standing = standings.first { standing in
            standing.roster.text == place
                || standing.meetings.contains { $0.meeting.id.description == place }
        }
        guard let standing, !standing.registration.isCancelled else { throw refusal }
        let held = standing.meetings.filter { !$0.isCancelled }
        guard
            let meeting = held.first, let mailbox = who.mailboxInUse,
            let address = CalendarAddress(mailbox: mailbox)
        else { throw refusal }
        let language = Catalogue.embedded(who.language) ?? .danish
        let (plan, setting) = try cycle(of: meeting)
        let calendar = try writer(plan, setting, in: language, above: .danish)
        let talks =
            meeting.meeting.kind == .talks ? try talk(who, meeting, calendar, setting) : []
        let event = try talks.first ?? events(held, calendar).first
        guard let event, let organizer = calendar.organizer else { throw refusal }
        return .invitation(
            event,
            from: organizer,
            to: Attendee(address, commonName: who.fullName)
        )
    }

    // MARK: Parts

    private func writer(
        _ plan: Plan,
        _ setting: Setting,
        in catalogue: Catalogue,
        above beneath: Catalogue? = nil
    ) throws -> ProgrammeCalendar {
        ProgrammeCalendar(
            plan,
            setting,
            zone: try workspace.calendarZone(setting.programme.timeZone),
            in: catalogue,
            above: beneath
        )
    }

    /// One event for the sessions of a cycle, one for each other meeting.
    private func events(
        _ meetings: [StoredMeeting],
        _ calendar: ProgrammeCalendar
    ) throws -> [CalendarEvent] {
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
                    stamp: now
                )
            )
        }
        return events
    }

    /// The talk of one participant; nothing where they have no time yet.
    private func talk(
        _ who: Participant,
        _ meeting: StoredMeeting,
        _ calendar: ProgrammeCalendar,
        _ setting: Setting
    ) throws -> [CalendarEvent] {
        let id = meeting.meeting.id
        let slots = setting.programme.step(id.step)?.slots?.slots(in: meeting.meeting.span) ?? []
        let list = try perform(.readList(of: id.description))
        let book = TalkBook(slots: slots, history: list.history)
        guard let span = book.span(of: who.id) else { return [] }
        return [
            try calendar.talk(
                id,
                participant: who.id,
                span: span,
                sequence: meeting.sequence,
                stamp: now
            )
        ]
    }
}

extension [StoredMeeting] {
    /// What stands in a feed: what is held, and what is cancelled as a whole.
    fileprivate var shown: [StoredMeeting] {
        let held = Set(filter { !$0.isCancelled }.map(\.roster))
        return filter { !$0.isCancelled || !held.contains($0.roster) }
    }
}

extension Standing {
    /// The meetings that the person has a seat at, or had until they were cancelled.
    fileprivate var coming: [StoredMeeting] {
        switch registration.state {
        case .registered: meetings
        case .cancelledByUs: meetings.filter(\.isCancelled)
        default: []
        }
    }
}
