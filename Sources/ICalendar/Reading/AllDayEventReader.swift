public import CivilTime

extension AllDayEvent {
    /// Reads the events of a calendar file, whichever program wrote it.
    ///
    /// Events with times count for the days on which they are. A cancelled event is left out; one
    /// event of a series that was moved or cancelled becomes an exception of the series, and where
    /// it was moved to stands as an event of its own. Components other than `VEVENT` are passed
    /// over.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - zone: The zone where the days are lived: times in UTC are taken by its clocks.
    /// - Returns: The events in the order of the file.
    /// - Throws: ``UnreadableCalendar`` with every mistake of the file; nothing is half read.
    /// - Complexity: O(*n* log *n*) in the size of the file.
    public static func read(
        _ octets: [UInt8],
        in zone: Zone
    ) throws(UnreadableCalendar) -> [AllDayEvent] {
        var errors: [ReadingError] = []
        var parts: [AllDayDraft.Part] = []
        var draft: AllDayDraft?
        // A file of closed days is taken whole or not at all, so nothing in it is guessed.
        var reader = CalendarReader(octets, mode: .strict)
        while let step = reader.nextInMemory() {
            switch step {
            case .begin(let component):
                if reader.depth == 2, component == .vevent { draft = AllDayDraft(reader.position) }
            case .property:
                if reader.depth == 2 { draft?.take(reader.contentLine) }
            case .end:
                if reader.depth == 1, let finished = draft?.finished(in: zone) {
                    errors += finished.errors
                    if let part = finished.part { parts.append(part) }
                    draft = nil
                }
            }
        }
        var omitted = reader.diagnostics.omitted
        errors += reader.diagnostics.entries.map { ReadingError($0.position, $0.problem) }
        errors.sort()
        omitted += max(0, errors.count - UnreadableCalendar.limit)
        errors = Array(errors.prefix(UnreadableCalendar.limit))
        guard errors.isEmpty else {
            throw UnreadableCalendar(errors: errors, omitted: omitted)
        }
        return merged(parts)
    }

    /// Takes what was moved or cancelled out of its series.
    private static func merged(_ parts: [AllDayDraft.Part]) -> [AllDayEvent] {
        var replaced: [String: [Day]] = [:]
        for part in parts {
            if let day = part.replacedDay { replaced[part.event.uid, default: []].append(day) }
        }
        return parts.filter { !$0.isCancelled }.map { part in
            guard part.replacedDay == nil, let days = replaced[part.event.uid] else {
                return part.event
            }
            return part.event.without(days)
        }
    }

    private func without(_ days: [Day]) -> AllDayEvent {
        AllDayEvent(
            uid: uid,
            summary: summary,
            categories: categories,
            days: self.days,
            rule: rule,
            exceptions: Set(exceptions + days).sorted(),
            additions: additions,
            level: level,
            kind: kind,
            position: position
        )
    }
}
