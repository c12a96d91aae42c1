internal import CivilTime
internal import Correspondence
internal import Planning
internal import Yams

extension Particulars {
    /// Reads what is kept of everybody; other keys of the entry stay for the caller.
    init?(_ entry: Fields) {
        let id = entry.value("id", .identifier)
        let name = entry.value("name", .name)
        let phone = entry.optional("phone").flatMap { entry.value($0, .phone) }
        let mailbox = entry.optional("mailbox").flatMap { entry.value($0, .mailbox) }
        let languages = entry.list("languages", isRequired: true) { entry.value($0, .language) }
        let programmes = entry.list("programmes") { entry.value($0, .identifier) }
        let hours = entry.list("hours", isRequired: true) { OpeningHours($0, entry.log) }
        let absences = entry.list("absences") { Availability.Absence($0, entry.log) }
        let bookings = entry.list("bookings") { Availability.Booking($0, entry.log) }
        guard let id, let name else { return nil }
        self.init(
            id: id,
            name: name,
            phone: phone,
            mailbox: mailbox,
            languages: languages,
            programmes: Set(programmes),
            availability: Availability(hours: hours, absences: absences, bookings: bookings)
        )
    }
}

extension Availability.Absence {
    fileprivate init?(_ node: Node, _ log: MistakeLog) {
        guard let entry = Fields(node, log) else { return nil }
        let kind = entry.value("kind", .word(Kind.self), default: .away)
        let span = entry.daySpan()
        entry.finish()
        guard let kind, let span else { return nil }
        self.init(span: span, kind: kind)
    }
}

extension Availability.Booking {
    fileprivate init?(_ node: Node, _ log: MistakeLog) {
        guard let entry = Fields(node, log) else { return nil }
        let day = entry.value("day", .day)
        let span = entry.span()
        entry.finish()
        guard let day, let span else { return nil }
        self.init(day: day, span: span)
    }
}
