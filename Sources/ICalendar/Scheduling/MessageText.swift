internal import CivilTime

/// One event as it stands in a message.
struct MessagePart {
    var part: EventPart
    let sequence: Int

    /// Whether the person is asked anew.
    var asksAnew = false

    /// Whether it is called off for everybody, in a message that calls something off.
    var isCancelled = false

    /// Exceptions beside those that the event has itself.
    var exceptions: [ZonedDate] = []

    /// The line of the person whom the message is to or from.
    var attendee: ContentLine?
}

/// Writes messages about one event, each so that no one but its recipient is named in it.
struct MessageText {
    /// Who is invited; none of these may stand in a message to another of them.
    let addresses: Set<String>

    /// The parameter on an `ATTENDEE` that says which answer was the last.
    ///
    /// Its value is `SEQUENCE-DTSTAMP`, for example `2-20270105T083000Z`. It stands in stored
    /// calendars only.
    static let answerParameter = "X-JOBKLUB-REPLIED"

    /// What a message says of a person; all else may name others.
    private static let parameters = ["CN", "CUTYPE", "LANGUAGE", "ROLE", "PARTSTAT", "RSVP"]

    /// An event with only what its method allows.
    func event(_ message: MessagePart, _ method: SchedulingMethod, stamp: Instant) -> EventPart {
        var part = EventPart(lines: [])
        part.start = message.part.start
        let allowed = message.part.lines.filter {
            SchedulingTable.occurrence(of: $0.property, in: method) != .never
        }
        if let uid = message.part.first(.uid) { part.lines.append(uid) }
        part.set(.dtstamp, value: DateValue.utc(stamp).description)
        if method != .declineCounter,
            SchedulingTable.occurrence(of: .sequence, in: method) != .never
        {
            part.set(.sequence, value: String(message.sequence))
        }
        for line in allowed {
            switch line.property {
            case .uid, .dtstamp, .sequence, .attendee: continue
            case .organizer:
                part.lines.append(MessageText.plain(line, keeping: ["CN", "LANGUAGE"]))
            case .status where method == .cancel: continue
            case .rrule: part.lines.append(message.part.withEndInUTC(line))
            default: if let line = discreet(line, for: message.attendee) { part.lines.append(line) }
            }
        }
        let start = message.part.first(.dtstart)
        for date in message.exceptions {
            if let line = ContentLine.date(.exdate, date, like: start) { part.lines.append(line) }
        }
        if method == .cancel, message.isCancelled {
            part.set(.status, value: "CANCELLED")
        }
        if part.first(.summary) == nil,
            SchedulingTable.occurrence(of: .summary, in: method) == .once
        {
            part.set(.summary, value: "")
        }
        if let attendee = message.attendee,
            SchedulingTable.occurrence(of: .attendee, in: method) != .never
        {
            part.lines.append(MessageText.asked(attendee, method, anew: message.asksAnew))
        }
        return part
    }

    /// A whole message.
    func calendar(
        _ method: SchedulingMethod,
        _ parts: [EventPart],
        _ zones: [[CalendarTree.Step]]
    ) -> CalendarTree {
        var maker = TreeMaker()
        maker.add([.begin("VCALENDAR")])
        let head: [(PropertyName, String)] = [
            (.version, "2.0"), (.prodid, "-//jobklub//jobklub//DA"), (.calscale, "GREGORIAN"),
            (.method, method.rawValue),
        ]
        for (property, value) in head {
            if let line = ContentLine.made(property, value: value) { maker.add([.property(line)]) }
        }
        for zone in zones { maker.add(zone) }
        for part in parts { maker.add(part.steps) }
        maker.add([.end("VCALENDAR")])
        return maker.tree
    }

    /// Who is asked, with what a mail program needs to show its buttons.
    private static func asked(
        _ line: ContentLine,
        _ method: SchedulingMethod,
        anew: Bool
    ) -> ContentLine {
        var line = plain(line, keeping: parameters)
        if method == .reply { return line.with("ROLE", nil).with("RSVP", nil).with("CUTYPE", nil) }
        if line.parameter("ROLE") == nil { line = line.with("ROLE", "REQ-PARTICIPANT") }
        if anew || line.parameter("PARTSTAT") == nil {
            line = line.with("PARTSTAT", "NEEDS-ACTION")
        }
        if method == .request, line.participation == "NEEDS-ACTION" {
            line = line.with("RSVP", "TRUE")
        }
        return line
    }

    /// What tells a person apart from what is said of an answer.
    static func identity(_ line: ContentLine?) -> ContentLine? {
        line.map { plain($0, keeping: ["CN", "CUTYPE", "LANGUAGE", "ROLE"]) }
    }

    private static func plain(_ line: ContentLine, keeping names: [String]) -> ContentLine {
        let parameters = line.parameters.filter { names.contains($0.name) }
        return ContentLine.made(line.property, parameters, value: line.value) ?? line
    }

    /// A line in which no one but the recipient is named: words lose the address, and a line that is
    /// made for programs is left out.
    private func discreet(_ line: ContentLine, for attendee: ContentLine?) -> ContentLine? {
        let own = attendee.map { MailboxName.normalized($0.value) }
        let others = MailboxName.mentioned(in: line.text.octets[...])
            .filter { $0.name != own && addresses.contains($0.name) }
        guard !others.isEmpty else { return line }
        switch line.property {
        case .summary, .description, .location, .comment: break
        default: return nil
        }
        var octets = line.text.octets
        for (_, range) in others.reversed() where range.lowerBound >= line.valueStart {
            octets.replaceSubrange(range, with: Array("…".utf8))
        }
        let value = String(decoding: octets[line.valueStart...], as: UTF8.self)
        return ContentLine.made(line.property, value: value)
    }
}

extension EventPart {
    /// A rule whose end is a moment in UTC where the series is by the clock of a zone (RFC 5545 §3.3.10).
    fileprivate func withEndInUTC(_ line: ContentLine) -> ContentLine {
        guard let start, let zone = start.zone, case .local = start.value,
            let until = (try? RecurrenceRule(line.value))?.end.until
        else { return line }
        let local: CivilDateTime
        switch until {
        case .utc: return line
        case .day(let day): local = CivilDateTime(day, start.local.time)
        case .local(let written): local = written
        }
        let parts = line.value.split(separator: ";").map { part in
            part.uppercased().hasPrefix("UNTIL=")
                ? "UNTIL=\(DateValue.utc(zone.instant(local)))" : String(part)
        }
        return ContentLine.made(line.property, value: parts.joined(separator: ";")) ?? line
    }
}
