internal import CivilTime

/// One `VEVENT` of a scheduled event as a value: all of its lines, and what they say about when it is.
struct EventPart: Hashable, Sendable {
    /// The properties in their order.
    var lines: [ContentLine]

    /// What lies in it, such as alarms.
    var inner: [CalendarTree.Step] = []

    /// Where it stood in the text.
    var position = TextPosition(line: 1, column: 1, octet: 0)

    /// When it begins; nothing where it says none, as some messages do.
    var start: ZonedDate?

    /// How long it is.
    var length: EventLength?

    /// When it is over, if it says so as a date.
    var endDate: ZonedDate?

    /// Which event of a series it is, as it was written.
    var recurrence: ZonedDate?

    /// The first line of a property.
    func first(_ property: PropertyName) -> ContentLine? {
        lines.first { $0.property == property }
    }

    /// All lines of a property.
    func all(_ property: PropertyName) -> [ContentLine] {
        lines.filter { $0.property == property }
    }

    /// The number of its version.
    var sequence: Int {
        first(.sequence).flatMap { Int($0.value) }.map { min(max(0, $0), Int(Int32.max)) } ?? 0
    }

    /// Whether the number of its version is none that can be read (RFC 5545 §3.8.7.4).
    var hasUnreadableSequence: Bool {
        guard let line = first(.sequence) else { return false }
        return Int(line.value).map { !(0...Int(Int32.max)).contains($0) } ?? true
    }

    /// When this version was written; nothing where that cannot be read.
    var stamp: Instant? {
        first(.dtstamp).flatMap { DateValue($0.value) }.map { Instant(utc: $0.local(in: .utc)) }
    }

    /// What tells which of two versions is the newer (RFC 5546 §2.1.5).
    var age: EventComponent.Age {
        EventComponent.Age(sequence: sequence, stamp: stamp?.secondsSinceEpoch ?? .min)
    }

    /// Whether it is called off.
    var isCancelled: Bool { first(.status)?.value.uppercased() == "CANCELLED" }

    /// Whether it is meant for all later events of the series too.
    var appliesToFuture: Bool {
        first(.recurrenceID)?.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
    }

    /// Who invites, as an address in small letters.
    var organizer: String? {
        first(.organizer).map { MailboxName.normalized($0.value) }
    }

    /// The line of one attendee.
    func attendee(_ address: String) -> ContentLine? {
        lines.first { $0.property == .attendee && MailboxName.normalized($0.value) == address }
    }

    /// Puts a line in the place of the first of its property, takes out the others, or adds it.
    mutating func set(_ line: ContentLine?, for property: PropertyName) {
        let place = lines.firstIndex { $0.property == property }
        lines.removeAll { $0.property == property }
        if let line { lines.insert(line, at: min(place ?? lines.count, lines.count)) }
    }

    /// Puts a value in the place of a property.
    mutating func set(_ property: PropertyName, value: String) {
        set(ContentLine.made(property, value: value), for: property)
    }

    /// Puts another line in the place of an attendee's.
    mutating func setAttendee(_ address: String, _ line: ContentLine) {
        guard
            let place = lines.firstIndex(where: {
                $0.property == .attendee && MailboxName.normalized($0.value) == address
            })
        else { return }
        lines[place] = line
    }

    /// Marks it as another version.
    mutating func setVersion(_ sequence: Int, _ stamp: Instant) {
        set(.dtstamp, value: DateValue.utc(stamp).description)
        set(.sequence, value: String(sequence))
    }
}

extension ContentLine {
    /// A line of the standard, or nothing where it would be longer than a line may be.
    static func made(
        _ property: PropertyName,
        _ parameters: [Parameter] = [],
        value: String
    ) -> ContentLine? {
        var writer = ContentLineWriter()
        writer.write(property.text, parameters, value: value)
        var reader = ContentLineReader(writer.octets)
        guard (try? reader.next()) == true else { return nil }
        return reader.contentLine
    }

    /// The same line with one parameter changed, added or taken out.
    func with(_ name: String, _ value: String?) -> ContentLine {
        var parameters = parameters
        let place = parameters.firstIndex { $0.name == name }
        parameters.removeAll { $0.name == name }
        if let value {
            let parameter = Parameter(name, value)
            parameters.insert(parameter, at: min(place ?? parameters.count, parameters.count))
        }
        return ContentLine.made(property, parameters, value: self.value) ?? self
    }

    /// A date in the form of another property's: as a date, by the same clock, or in UTC.
    static func date(_ property: PropertyName, _ date: ZonedDate, like line: ContentLine?)
        -> ContentLine?
    {
        let zone = line?.parameter("TZID")
        let parameters: [Parameter] =
            switch date.value {
            case .day: [Parameter("VALUE", "DATE")]
            case .local: zone.map { [Parameter("TZID", $0)] } ?? []
            case .utc: []
            }
        return made(property, parameters, value: date.value.description)
    }
}
