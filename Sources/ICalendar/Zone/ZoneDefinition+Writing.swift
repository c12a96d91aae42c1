internal import CivilTime

extension ContentLineWriter {
    /// Writes a zone as `VTIMEZONE` (RFC 5545 §3.6.5).
    ///
    /// - Parameter definition: What the component says.
    public mutating func write(_ definition: ZoneDefinition) {
        begin("VTIMEZONE")
        write("TZID", text: definition.identifier)
        for observance in definition.observances {
            begin(observance.kind.rawValue)
            write("DTSTART", value: DateValue.local(observance.start).description)
            write("TZOFFSETFROM", value: observance.offsetFrom.description)
            write("TZOFFSETTO", value: observance.offsetTo.description)
            if let name = observance.name { write("TZNAME", text: name) }
            for rule in observance.rules { write("RRULE", value: rule.zoneText) }
            write("RDATE", dates: observance.dates)
            write("EXDATE", dates: observance.exceptions)
            end(observance.kind.rawValue)
        }
        end("VTIMEZONE")
    }

    /// Writes dates in one line for each form that they have.
    private mutating func write(_ name: String, dates: [DateValue]) {
        var local: [DateValue] = []
        var utc: [DateValue] = []
        var days: [DateValue] = []
        for date in dates {
            switch date {
            case .local: local.append(date)
            case .utc: utc.append(date)
            case .day: days.append(date)
            }
        }
        for values in [local, utc] where !values.isEmpty {
            write(name, value: values.map(\.description).joined(separator: ","))
        }
        guard !days.isEmpty else { return }
        let values = days.map(\.description).joined(separator: ",")
        write(name, [ContentLine.Parameter("VALUE", "DATE")], value: values)
    }
}

extension RecurrenceRule {
    /// The rule with `BYMONTH` before the days and the end last, as everybody writes it in zones.
    fileprivate var zoneText: String {
        func place(_ part: Substring) -> Int {
            if part.hasPrefix("BYMONTH=") { return 1 }
            if part.hasPrefix("BYDAY=") { return 3 }
            if part.hasPrefix("UNTIL=") || part.hasPrefix("COUNT=") { return 4 }
            return part.hasPrefix("FREQ=") ? 0 : 2
        }
        let parts = description.split(separator: ";")
        return (0...4).flatMap { number in parts.filter { place($0) == number } }
            .joined(separator: ";")
    }
}
