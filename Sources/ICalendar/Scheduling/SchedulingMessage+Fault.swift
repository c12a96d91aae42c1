extension SchedulingMessage {
    /// The first thing in it that our own strict reader refuses or that RFC 5546 forbids.
    var fault: ReadingError.Problem? {
        let faults = SchedulingCheck.faults(in: calendar).entries
        if let fault = faults.first(where: { $0.severity == .error }) { return fault.problem }
        guard
            let (_, log) = try? CalendarTree.checked(OctetArray(octets), load: { _ in nil })
        else { return nil }
        return log.entries.first { $0.severity != .warning }?.problem
    }
}

extension EventPart {
    /// Whether its time is by no clock that it names.
    var isFloating: Bool {
        func names(_ property: PropertyName) -> Bool { first(property)?.parameter("TZID") != nil }
        return start?.isFloating == true && !names(.dtstart)
            || endDate?.isFloating == true && !names(.dtend)
    }
}
