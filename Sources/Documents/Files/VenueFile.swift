internal import CivilTime
internal import Correspondence
public import Planning
internal import Yams

/// A file with the venues of a municipality, such as `venues/frederiksberg.yaml`.
public enum VenueFile {
    /// Reads the venues.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    /// - Returns: The venues in the order of the file.
    /// - Throws: ``FileMistakes`` with every mistake; nothing is half read.
    public static func read(_ octets: [UInt8], file: String) throws -> [Venue] {
        let log = MistakeLog(file: file)
        let fields = try FileFormat.open(octets, as: .venues, log)
        _ = fields.optional("source")
        _ = fields.list("assumptions", fields.localized)
        var seen: [Identifier: Int] = [:]
        let venues = fields.list("venues", isRequired: true) { node -> Venue? in
            guard let entry = Fields(node, log), let venue = venue(entry) else { return nil }
            if let first = seen[venue.id] {
                log.add(node.mark, .repeated(venue.id.text, first: first))
            }
            seen[venue.id] = seen[venue.id] ?? entry.line(of: "id")
            return venue
        }
        fields.finish()
        return try log.finish(venues)
    }

    private static func venue(_ entry: Fields) -> Venue? {
        let id = entry.value("id", .identifier)
        let name = entry.localized("name")
        let kind = entry.value("kind", .word(Venue.Kind.self))
        let address = entry.text("address")
        let isOutside = entry.value("outsideTownHall", .flag)
        let capacity = entry.value("capacity", .number(1...10_000))
        let closedRoom = entry.value("closedRoom", .flag)
        let hours = entry.list("hours", isRequired: true) { OpeningHours($0, entry.log) }
        let closures = entry.list("closures") { closure($0, entry.log) }
        let access = entry.fields("access").flatMap(access)
        let turnaround = entry.value("turnaround", .minutes(0...480), default: 0)
        let cost = entry.value("kronerPerHour", .number(0...100_000), default: 0)
        let host = entry.fields("host").flatMap(host)
        let arrival = entry.localized("arrival")
        let planB = entry.optional("planB").flatMap(entry.localized)
        entry.finish()
        guard
            let id, let name, let kind, let address, let isOutside, let capacity, let closedRoom,
            let access, let turnaround, let cost, let host, let arrival
        else { return nil }
        return Venue(
            id: id,
            name: name,
            kind: kind,
            address: address,
            isOutsideTownHall: isOutside,
            capacity: capacity,
            hasClosedRoom: closedRoom,
            hours: hours,
            closures: closures,
            access: access,
            turnaroundMinutes: turnaround,
            kronerPerHour: cost,
            host: host,
            arrival: arrival,
            planB: planB
        )
    }

    private static func closure(_ node: Node, _ log: MistakeLog) -> VenueClosure? {
        guard let entry = Fields(node, log) else { return nil }
        let name = entry.localized("name")
        let span = entry.daySpan()
        entry.finish()
        guard let name, let span else { return nil }
        return VenueClosure(span: span, name: name)
    }

    private static func access(_ entry: Fields) -> Venue.Access? {
        let stepFree = entry.value("stepFree", .flag)
        let toilet = entry.value("toilet", .flag)
        let pram = entry.value("pram", .flag)
        let quietRoom = entry.value("quietRoom", .flag)
        entry.finish()
        guard let stepFree, let toilet, let pram, let quietRoom else { return nil }
        return Venue.Access(stepFree: stepFree, toilet: toilet, pram: pram, quietRoom: quietRoom)
    }

    private static func host(_ entry: Fields) -> Venue.Host? {
        let name = entry.value("name", .name)
        let phone = entry.value("phone", .phone)
        entry.finish()
        guard let name, let phone else { return nil }
        return Venue.Host(name: name, phone: phone)
    }
}

extension Fields {
    /// The stretch of time from `from` to `to`.
    func span() -> ClockSpan? {
        let (start, end) = (value("from", .time), value("to", .time))
        guard let start, let end else { return nil }
        if let span = ClockSpan(start, to: end) { return span }
        log.add(optional("to")?.mark, Phrase("mistake.end-not-after-start"))
        return nil
    }

    /// The days from `from` to `to`.
    func daySpan() -> DaySpan? {
        let (first, last) = (value("from", .day), value("to", .day))
        guard let first, let last else { return nil }
        if let span = DaySpan(first, through: last) { return span }
        log.add(optional("to")?.mark, Phrase("mistake.last-before-first"))
        return nil
    }
}

extension OpeningHours {
    /// Hours of some days of the week.
    init?(_ node: Node, _ log: MistakeLog) {
        guard let entry = Fields(node, log) else { return nil }
        let days = entry.list("days", isRequired: true) { entry.value($0, .weekday) }
        let span = entry.span()
        entry.finish()
        guard let span else { return nil }
        self.init(weekdays: Set(days), span: span)
    }
}
