internal import CivilTime

extension MessageDesk {
    /// Makes the messages of somebody who is invited, all to who invites.
    mutating func composeAsAttendee(
        _ name: String,
        _ method: SchedulingMethod?
    ) throws(SchedulingError) {
        let events = [new, old].compactMap { $0?.event }
        guard events.contains(where: { $0.attendees.contains(name) }) else {
            throw .notInvited(name)
        }
        guard let organizer = events.lazy.compactMap(\.organizer).first else { throw .noOrganizer }
        switch method {
        case nil, .reply?: try sendAnswers(of: name, to: organizer)
        case .counter?: try sendCounter(of: name, to: organizer)
        case .refresh?:
            guard let part = (new ?? old)?.event.parts.first(where: { $0.attendee(name) != nil })
            else { return }
            try send(.refresh, [brief(part, of: name)], to: organizer)
        case .publish?: throw .methodOfOtherSide(.publish)
        case .request?: throw .methodOfOtherSide(.request)
        case .add?: throw .methodOfOtherSide(.add)
        case .cancel?: throw .methodOfOtherSide(.cancel)
        case .declineCounter?: throw .methodOfOtherSide(.declineCounter)
        }
    }

    /// Sends each answer that is another than before, the one to the series first.
    private mutating func sendAnswers(
        of name: String,
        to organizer: String
    ) throws(SchedulingError) {
        guard let new else {
            // Whoever throws an invitation away does not come.
            for part in old?.event.parts ?? [] where !part.isCancelled {
                guard let line = part.attendee(name), line.participation != "DECLINED" else {
                    continue
                }
                var message = brief(part, of: name)
                message.attendee = line.with("PARTSTAT", "DECLINED")
                try send(.reply, [message], to: organizer)
            }
            return
        }
        for part in new.event.parts where !isTakenOut(part) {
            guard let line = part.attendee(name) else { continue }
            guard line.participation != answer(of: name, before: part) else { continue }
            try send(.reply, [brief(part, of: name)], to: organizer)
        }
        try sendDeletions(of: name, to: organizer)
    }

    /// Whether an exception in the new state takes an event out.
    private func isTakenOut(_ part: EventPart) -> Bool {
        part.recurrence.map { new?.excluded[$0.instant] != nil } ?? false
    }

    /// Declines each event of the series that is thrown away on its own (RFC 6638 §3.2.2).
    private mutating func sendDeletions(
        of name: String,
        to organizer: String
    ) throws(SchedulingError) {
        guard let old, let new, new.event.master?.attendee(name)?.participation != "DECLINED" else {
            return
        }
        for place in new.excluded.keys.sorted() where old.excluded[place] == nil {
            guard let part = self.old?.part(at: place), part.recurrence != nil, !part.isCancelled,
                let line = part.attendee(name), line.participation != "DECLINED"
            else { continue }
            var message = brief(part, of: name)
            message.attendee = line.with("PARTSTAT", "DECLINED")
            try send(.reply, [message], to: organizer)
        }
    }

    /// What somebody had answered before.
    private func answer(of name: String, before part: EventPart) -> String {
        let known = [
            part.recurrence.flatMap { old?.override(at: $0.instant)?.part }, old?.event.master,
        ]
        for case let part? in known {
            if let line = part.attendee(name) { return line.participation }
        }
        return "NEEDS-ACTION"
    }

    /// Sends each event that should be otherwise, as it should be.
    private mutating func sendCounter(
        of name: String,
        to organizer: String
    ) throws(SchedulingError) {
        guard let wanted = new?.event.parts else { return }
        for part in wanted where part.attendee(name) != nil {
            let before =
                part.recurrence.map { old?.content(at: $0.instant) }
                ?? old?.event.master.map { PartContent($0) }
            if let before, before.change(to: PartContent(part)) == .none { continue }
            let known =
                part.recurrence.flatMap { old?.override(at: $0.instant)?.part } ?? old?.event.master
            var message = MessagePart(part: part, sequence: known?.sequence ?? part.sequence)
            message.attendee = part.attendee(name)
            try send(.counter, [inPlace(message)], to: organizer)
        }
    }

    /// Only what an answer needs: which event it is about, and whose it is.
    private mutating func brief(_ part: EventPart, of name: String) -> MessagePart {
        var short = part
        let kept: Set<PropertyName> = [
            .uid, .organizer, .recurrenceID, .dtstart, .dtend, .duration, .summary, .comment,
        ]
        short.lines = part.lines.filter { kept.contains($0.property) }
        if short.first(.organizer) == nil {
            let events = [new, old].compactMap { $0?.event }
            let organizer = events.flatMap(\.parts).lazy.compactMap { $0.first(.organizer) }.first
            if let organizer { short.lines.append(organizer) }
        }
        var message = MessagePart(part: short, sequence: part.sequence)
        message.attendee = part.attendee(name)
        return inPlace(message)
    }

    /// The same with the place in the series written as the series writes it.
    private mutating func inPlace(_ message: MessagePart) -> MessagePart {
        var message = message
        let place =
            new?.recurrenceLine(of: message.part) ?? old?.recurrenceLine(of: message.part)
        if let place { message.part.set(place, for: .recurrenceID) }
        return message
    }
}
