public import CivilTime

/// A whole calendar text: a feed that people subscribe to, or a message to one person.
public struct CalendarObject: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case feed(Feed)
        case invitation(Invitation)
    }

    struct Feed: Hashable, Sendable {
        let name: String
        let description: String?
        let zone: CalendarZone
        let refreshInterval: NominalDuration
        let organizer: Organizer?
        let events: [CalendarEvent]
    }

    struct Invitation: Hashable, Sendable {
        let event: CalendarEvent
        let organizer: Organizer
        let attendee: Attendee
        let marksBusy: Bool
    }

    let kind: Kind

    /// A calendar to subscribe to or to save: no method, nobody's address.
    ///
    /// The same values always give the same octets, so that a feed changes only when an event does.
    ///
    /// - Parameters:
    ///   - name: What the calendar is called.
    ///   - description: What it is about.
    ///   - zone: The zone that programs should show it in.
    ///   - refreshInterval: How long programs should wait before they look again.
    ///   - organizer: Whose meetings they are; a shared mailbox.
    ///   - events: The events, cancelled ones too, written in this order.
    /// - Returns: The calendar.
    /// - Throws: ``EventError/repeatedUID(_:)`` or ``EventError/intervalNotPositive(_:)``.
    public static func feed(
        name: String,
        description: String? = nil,
        zone: CalendarZone,
        refreshInterval: NominalDuration,
        organizer: Organizer? = nil,
        events: [CalendarEvent]
    ) throws(EventError) -> CalendarObject {
        guard refreshInterval.days * 86_400 + refreshInterval.seconds > 0 else {
            throw .intervalNotPositive(refreshInterval)
        }
        var seen: Set<String> = []
        for event in events where !seen.insert(event.uid).inserted {
            throw .repeatedUID(event.uid)
        }
        let feed = Feed(
            name: name,
            description: description,
            zone: zone,
            refreshInterval: refreshInterval,
            organizer: organizer,
            events: events
        )
        return CalendarObject(kind: .feed(feed))
    }

    /// A message that asks one person to an event (RFC 5546 §3.2.2).
    ///
    /// There is one attendee whoever else is invited: people are not shown each other's addresses.
    ///
    /// - Parameters:
    ///   - event: The event, with all of its series.
    ///   - organizer: Who invites; a mailbox that is read.
    ///   - attendee: Who is invited; the mailbox that the mail is sent to.
    ///   - marksBusy: Whether to tell Outlook that the time is taken, before there is an answer.
    /// - Returns: The message.
    public static func invitation(
        _ event: CalendarEvent,
        from organizer: Organizer,
        to attendee: Attendee,
        marksBusy: Bool = true
    ) -> CalendarObject {
        let invitation = Invitation(
            event: event,
            organizer: organizer,
            attendee: attendee,
            marksBusy: marksBusy
        )
        return CalendarObject(kind: .invitation(invitation))
    }

    /// The method, which the mail's `Content-Type` must repeat; a feed has none (RFC 5545 §3.7.2).
    public var method: String? {
        switch kind {
        case .feed: nil
        case .invitation: "REQUEST"
        }
    }

    /// The events, in the order in which they are written.
    public var events: [CalendarEvent] {
        switch kind {
        case .feed(let feed): feed.events
        case .invitation(let invitation): [invitation.event]
        }
    }
}
