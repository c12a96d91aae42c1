internal import CivilTime

extension ContentLineWriter {
    /// Writes a zone as `VTIMEZONE` (RFC 5545 §3.6.5).
    mutating func write(_ zone: CalendarZone) {
        begin("VTIMEZONE")
        write("TZID", text: zone.identifier)
        for observance in zone.observances {
            begin(observance.component)
            write("DTSTART", value: DateValue.local(observance.start).description)
            write("TZOFFSETFROM", value: observance.offsetFrom.description)
            write("TZOFFSETTO", value: observance.offsetTo.description)
            write("TZNAME", text: observance.name)
            if let rule = observance.rule { write("RRULE", value: rule) }
            end(observance.component)
        }
        end("VTIMEZONE")
    }
}
