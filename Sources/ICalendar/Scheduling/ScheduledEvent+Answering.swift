public import CivilTime

extension ScheduledEvent {
    /// Notes what somebody answers in their own calendar, as ``MessageReceiver`` notes it for who invites.
    ///
    /// An answer to the series is one to each event of it that is not of a later version, and takes
    /// the place of what was answered to one of them before.
    ///
    /// - Parameters:
    ///   - participation: `ACCEPTED`, `DECLINED` or `TENTATIVE`.
    ///   - address: Whose answer; `mailto:` before it and capital letters do not matter.
    ///   - occurrence: The moment at which the series has the event that is meant; a date and a time
    ///     without a zone are taken for UTC. Nothing means the whole series.
    ///   - now: When the answer is given.
    ///   - loadZone: Gives the zone of an IANA name, or nothing.
    /// - Returns: The event with the answer; the same event where nobody of that address is invited or
    ///   the series has no such event.
    public func answering(
        _ participation: String,
        by address: String,
        at occurrence: Instant? = nil,
        now: Instant,
        loadZone: @escaping (String) -> Zone?
    ) -> ScheduledEvent {
        let name = MailboxName.normalized(address)
        var event = self
        func answered(_ part: EventPart) -> EventPart {
            var part = part
            guard let line = part.attendee(name) else { return part }
            let version = AnswerVersion(sequence: part.sequence, stamp: now)
            part.setAttendee(
                name,
                line.with("PARTSTAT", participation)
                    .with(MessageText.answerParameter, version.text)
            )
            return part
        }
        guard let occurrence else {
            let sequence = master?.sequence ?? .max
            event.master = master.map(answered)
            for part in overrides where part.sequence <= sequence {
                if let place = part.recurrence?.instant {
                    event.setOverride(at: place, answered(part))
                }
            }
            return event
        }
        if let part = override(at: occurrence) {
            event.setOverride(at: occurrence, answered(part))
        } else if var times = EventTimes(self, loadZone: loadZone), times.names(occurrence),
            times.isSeries
        {
            let place = times.start(at: occurrence)
            guard !times.isExcluded(place) else { return self }
            event.setOverride(at: occurrence, answered(times.part(at: place)))
        }
        return event
    }
}
