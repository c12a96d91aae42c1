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
    /// Finds those who are invited; none of these may stand in a message to another of them.
    private var search: AddressSearch

    /// The parameter on an `ATTENDEE` that says which answer was the last.
    ///
    /// Its value is `SEQUENCE-DTSTAMP`, for example `2-20270105T083000Z`. It stands in stored
    /// calendars only.
    static let answerParameter = "X-JOBKLUB-REPLIED"

    /// What a message says of a person; all else may name others.
    private static let parameters = ["CN", "CUTYPE", "LANGUAGE", "ROLE", "PARTSTAT", "RSVP"]

    /// What an answer says of a person beside it: who invites must know who comes (RFC 5546 §3.2.2.3).
    private static let delegation = ["DELEGATED-TO", "DELEGATED-FROM"]

    /// Makes a writer.
    ///
    /// - Parameter addresses: Who is invited, in small letters without `mailto:`.
    init(addresses: Set<String>) { search = AddressSearch(addresses) }

    /// An event with only what its method allows.
    mutating func event(_ message: MessagePart, _ method: SchedulingMethod, stamp: Instant)
        -> EventPart
    {
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
                part.lines.append(plain(line, keeping: ["CN", "LANGUAGE"], for: message.attendee))
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
            part.lines.append(asked(attendee, method, anew: message.asksAnew))
        }
        return part
    }

    /// A whole message.
    mutating func calendar(
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
        for step in zones.joined() where !mentionsAnybody(step) { maker.add([step]) }
        for part in parts { maker.add(part.steps) }
        maker.add([.end("VCALENDAR")])
        return maker.tree
    }

    /// Who is asked, with what a mail program needs to show its buttons.
    ///
    /// What the organizer wrote of the person stays; whoever is not asked is not made to answer.
    private mutating func asked(
        _ line: ContentLine,
        _ method: SchedulingMethod,
        anew: Bool
    ) -> ContentLine {
        let isAnswer = !method.isFromOrganizer
        let kept = MessageText.parameters + (isAnswer ? MessageText.delegation : [])
        var line = plain(line, keeping: kept, for: line)
        if method == .reply { return line.with("ROLE", nil).with("RSVP", nil).with("CUTYPE", nil) }
        if line.parameter("ROLE") == nil { line = line.with("ROLE", "REQ-PARTICIPANT") }
        if line.parameter("PARTSTAT") == nil ? line.isAsked : anew {
            line = line.with("PARTSTAT", "NEEDS-ACTION")
        }
        if method == .request, line.participation == "NEEDS-ACTION", line.isAsked {
            line = line.with("RSVP", "TRUE")
        }
        return line
    }

    /// What tells a person apart from what is said of an answer.
    static func identity(_ line: ContentLine?) -> [ContentLine.Parameter] {
        let names = ["CN", "CUTYPE", "LANGUAGE", "ROLE"]
        return (line?.parameters ?? []).filter { names.contains($0.name) }
            .sorted { $0.name < $1.name }
    }

    private static func only(_ names: [String], of line: ContentLine) -> ContentLine {
        let parameters = line.parameters.filter { names.contains($0.name) }
        return ContentLine.made(line.property, parameters, value: line.value) ?? line
    }

    /// A person with what may be said of them; a name that is the address of another goes too.
    private mutating func plain(
        _ line: ContentLine,
        keeping names: [String],
        for attendee: ContentLine?
    ) -> ContentLine {
        let plain = MessageText.only(names, of: line)
        let name = MessageText.only(["CN"], of: line)
        let isOfOther = others(in: name, than: attendee)
            .contains { $0.range.lowerBound < name.valueStart }
        return isOfOther ? plain.with("CN", nil) : plain
    }

    /// Where others than the recipient are named in a line.
    private mutating func others(
        in line: ContentLine,
        than attendee: ContentLine?
    ) -> [AddressSearch.Mention] {
        let found = search.mentions(in: line)
        guard !found.isEmpty else { return [] }
        let own = attendee.map { MailboxName.normalized($0.value) }
        return found.filter { $0.address != own }
    }

    /// Whether a line of a zone names anybody, as no zone needs to.
    private mutating func mentionsAnybody(_ step: CalendarTree.Step) -> Bool {
        guard case .property(let line) = step, line.property != .tzid else { return false }
        return !others(in: line, than: nil).isEmpty
    }

    /// A line in which no one but the recipient is named: words lose the address, and a line that is
    /// made for programs is left out.
    private mutating func discreet(_ line: ContentLine, for attendee: ContentLine?) -> ContentLine?
    {
        let others = others(in: line, than: attendee)
        guard !others.isEmpty else { return line }
        switch line.property {
        case .summary, .description, .location, .comment: break
        default: return nil
        }
        let octets = line.text.octets
        var value: [UInt8] = []
        var start = line.valueStart
        for (_, range) in others where range.lowerBound >= line.valueStart {
            value += octets[start..<range.lowerBound]
            value += "…".utf8
            start = range.upperBound
        }
        value += octets[start...]
        return ContentLine.made(line.property, value: String(decoding: value, as: UTF8.self))
    }
}

extension EventPart {
    /// A rule whose end is a moment in UTC where the series is by the clock of a zone (RFC 5545 §3.3.10).
    fileprivate func withEndInUTC(_ line: ContentLine) -> ContentLine {
        guard let until = (try? RecurrenceRule(line.value))?.end.until,
            case .utc(let moment)? = momentInUTC(of: until)
        else { return line }
        let parts = line.value.split(separator: ";").map { part in
            part.uppercased().hasPrefix("UNTIL=")
                ? "UNTIL=\(DateValue.utc(moment))" : String(part)
        }
        return ContentLine.made(line.property, value: parts.joined(separator: ";")) ?? line
    }
}

extension ContentLine {
    /// Whether an answer is wanted of an attendee, as the organizer has it or as is usual.
    fileprivate var isAsked: Bool {
        if let wish = parameter("RSVP") { return wish.uppercased() == "TRUE" }
        let isThing = ["ROOM", "RESOURCE"].contains(parameter("CUTYPE")?.uppercased() ?? "")
        return !isThing && parameter("ROLE")?.uppercased() != "NON-PARTICIPANT"
    }
}
