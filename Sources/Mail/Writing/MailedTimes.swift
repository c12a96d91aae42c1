internal import ICalendar

/// Whether the times of a message are the same for whoever reads it.
struct MailedTimes {
    private let tree: CalendarTree
    private let zones: Set<String>

    init(_ tree: CalendarTree, _ calendar: CalendarTree.ComponentID) {
        self.tree = tree
        zones = Set(
            tree.components(in: calendar, .vtimezone).compactMap {
                tree.first(.tzid, in: $0)?.value
            }
        )
    }

    private static let times: Set<PropertyName> = [
        .dtstart, .dtend, .due, .recurrenceID, .exdate, .rdate,
    ]

    func check(_ event: CalendarTree.ComponentID) throws(SchedulingMail.Mistake) {
        for line in tree.properties(in: event) {
            if let zone = line.parameter("TZID") {
                guard zones.contains(zone) else { throw .badCalendar(.unknownZone(zone)) }
                continue
            }
            guard MailedTimes.times.contains(line.property) else { continue }
            // Of a period the start says whether it floats.
            for value in line.value.split(separator: ",") {
                let start = value.prefix { $0 != "/" }
                guard start.contains("T"), !start.hasSuffix("Z") else { continue }
                throw .floatingTime(line.name)
            }
        }
        let recurs = tree.first(.rrule, in: event) != nil || tree.first(.rdate, in: event) != nil
        if recurs, let start = tree.first(.dtstart, in: event), start.value.hasSuffix("Z") {
            throw .recurringInUTC
        }
    }
}
