extension ContentLineWriter {
    /// Writes a zone as `VTIMEZONE` (RFC 5545 §3.6.5).
    mutating func write(_ zone: CalendarZone) {
        write(zone.definition)
    }
}
