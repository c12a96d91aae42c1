internal import CivilTime

extension ContentLineWriter {
    /// Writes an event, and after it each event of its series that is otherwise.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - participants: Writes who invites whom, in each component alike.
    mutating func write(
        _ event: CalendarEvent,
        participants: (inout ContentLineWriter) -> Void
    ) {
        let schedule = event.schedule
        begin("VEVENT")
        writeIdentity(of: event)
        write(schedule.first)
        if let rule = schedule.rule { write("RRULE", value: rule.description) }
        for exception in schedule.exceptions {
            write("EXDATE", exception, as: schedule.first)
        }
        write("SUMMARY", text: event.summary)
        writeText("DESCRIPTION", event.description)
        writeText("LOCATION", event.location)
        writeRest(of: event, status: event.status)
        participants(&self)
        end("VEVENT")

        for override in schedule.overrides {
            begin("VEVENT")
            writeIdentity(of: event)
            // The same form as the master's DTSTART, or readers do not find the event.
            write("RECURRENCE-ID", override.recurrenceID, as: schedule.first)
            write(override.time)
            write("SUMMARY", text: override.summary)
            writeText("DESCRIPTION", override.description)
            writeText("LOCATION", override.location)
            // When all of a series is cancelled, so is each event of it.
            let isCancelled = event.status == .cancelled
            writeRest(of: event, status: isCancelled ? .cancelled : override.status)
            participants(&self)
            end("VEVENT")
        }
    }

    private mutating func writeIdentity(of event: CalendarEvent) {
        write("UID", text: event.uid)
        write("SEQUENCE", value: String(event.sequence))
        write("DTSTAMP", value: DateValue.utc(event.stamp).description)
        if let modified = event.lastModified {
            write("LAST-MODIFIED", value: DateValue.utc(modified).description)
        }
    }

    private mutating func writeRest(of event: CalendarEvent, status: EventStatus) {
        if !event.categories.isEmpty {
            write("CATEGORIES", value: TextValue.escaped(event.categories))
        }
        write("CLASS", value: event.classification.rawValue)
        write("STATUS", value: status.rawValue)
        if let url = event.url { write("URL", value: url.text) }
    }

    private mutating func writeText(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        write(name, text: text)
    }

    private mutating func write(_ time: EventTime) {
        write("DTSTART", time.start, as: time)
        write("DTEND", time.end, as: time)
    }

    /// Writes a time in the form of an event's own: a date, local with its zone, or in UTC.
    private mutating func write(_ name: String, _ local: CivilDateTime, as time: EventTime) {
        guard let zone = time.zone else {
            write(name, [.init("VALUE", "DATE")], value: DateValue.day(local.day).description)
            return
        }
        if zone.isUTC {
            write(name, value: DateValue.utc(Instant(utc: local)).description)
        } else {
            let zoneName = ContentLine.Parameter("TZID", zone.identifier)
            write(name, [zoneName], value: DateValue.local(local).description)
        }
    }
}
