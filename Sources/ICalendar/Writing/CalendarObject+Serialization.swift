internal import CivilTime

extension CalendarObject {
    /// The calendar as octets: UTF-8, CRLF, lines of at most 75 octets.
    ///
    /// - Returns: The same octets for the same values, always.
    /// - Complexity: O(*n*) in the length of the result.
    public func serialized() -> [UInt8] {
        var writer = ContentLineWriter()
        writer.begin("VCALENDAR")
        writer.write("VERSION", value: "2.0")
        writer.write("PRODID", value: "-//jobklub//jobklub//DA")
        writer.write("CALSCALE", value: "GREGORIAN")
        if let method { writer.write("METHOD", value: method) }
        if case .feed(let feed) = kind { writer.write(feed) }
        for zone in zones { writer.write(zone) }
        for event in events {
            writer.write(event) { writer in
                switch kind {
                case .feed(let feed): if let owner = feed.organizer { writer.write(owner) }
                case .invitation(let invitation): writer.write(invitation)
                }
            }
        }
        writer.end("VCALENDAR")
        return writer.octets
    }

    /// The zones that the events name, in the order of first use, each once.
    private var zones: [CalendarZone] {
        var seen: Set<String> = []
        return events.flatMap(\.schedule.zones).filter {
            !$0.isUTC && seen.insert($0.identifier).inserted
        }
    }
}

extension ContentLineWriter {
    /// What a feed says about itself (RFC 7986 §5), in the older words of some programs too.
    fileprivate mutating func write(_ feed: CalendarObject.Feed) {
        let interval = DurationValue.text(feed.refreshInterval)
        write("NAME", text: feed.name)
        write("X-WR-CALNAME", text: feed.name)
        if let description = feed.description, !description.isEmpty {
            write("DESCRIPTION", text: description)
            write("X-WR-CALDESC", text: description)
        }
        write("X-WR-TIMEZONE", text: feed.zone.identifier)
        write("REFRESH-INTERVAL", [.init("VALUE", "DURATION")], value: interval)
        write("X-PUBLISHED-TTL", value: interval)
    }

    /// Who invites whom, without `SENT-BY`, which mail programs show as an unknown sender.
    fileprivate mutating func write(_ invitation: CalendarObject.Invitation) {
        let attendee = invitation.attendee
        write(invitation.organizer)
        write(
            "ATTENDEE",
            [
                .init("CN", attendee.commonName),
                .init("CUTYPE", "INDIVIDUAL"),
                .init("ROLE", "REQ-PARTICIPANT"),
                .init("PARTSTAT", "NEEDS-ACTION"),
                .init("RSVP", "TRUE"),
            ],
            value: attendee.address.uri
        )
        if invitation.marksBusy { write("X-MICROSOFT-CDO-BUSYSTATUS", value: "BUSY") }
    }

    fileprivate mutating func write(_ organizer: Organizer) {
        write("ORGANIZER", [.init("CN", organizer.commonName)], value: organizer.address.uri)
    }
}
