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
        var omitted = 0
        func report(_ error: ReadingError) {
            if errors.count < UnreadableCalendar.limit {
                errors.append(error)
            } else {
                omitted += 1
            }
        }

        var parts: [AllDayDraft.Part] = []
        var draft: AllDayDraft?
        var depth = 0
        for element in ComponentReader(octets) {
            switch element {
            case .failure(let error):
                report(error)
            case .success(.begin(let component, let line)):
                depth += 1
                if depth == 2, component == "VEVENT" { draft = AllDayDraft(line.position) }
            case .success(.property(let line)):
                if depth == 2 { draft?.take(line) }
            case .success(.end):
                if depth == 2, let finished = draft?.finished(in: zone) {
                    finished.errors.forEach(report)
                    if let part = finished.part { parts.append(part) }
                    draft = nil
                }
                depth -= 1
            }
        }
        guard errors.isEmpty else {
            throw UnreadableCalendar(errors: errors.sorted(), omitted: omitted)
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
