import CivilTime

extension CalendarChecker {
    /// Looks at a date or a time (RFC 5545 §3.3.4, §3.3.5).
    mutating func examineTime(_ value: inout ValueCheck, _ range: Range<Int>) {
        let octets = value.line.part(range)
        guard let time = DateValue(octets: octets) else {
            guard !isOtherType(&value, octets) else { return }
            return bad(value, range)
        }
        var isLocal = false
        switch (time, value.type) {
        case (.day, .date): break
        case (.day, _):
            guard value.specification.types.contains(.date) else { return bad(value, range) }
            if value.facts.isNamedType { tellForm(&value, range) } else { tellType(&value) }
        case (_, .date):
            // It is read as what it is, whatever `VALUE` says of it.
            isLocal = !time.isUTC
            tellForm(&value, range)
        case (.local, _):
            isLocal = true
            if value.specification.mustBeUTC || value.component == .vfreebusy {
                report(range.lowerBound, .notInUTC(excerpt(octets)))
            }
        case (.utc, _): break
        }
        let isObservance = value.component == .standard || value.component == .daylight
        if isObservance, value.property == .dtstart, !isLocal {
            // A date is its midnight, a moment what the clock before it showed.
            report(range.lowerBound, .otherForm("DTSTART", than: value.component.text))
        }
        let zone = useZone(&value, isLocal: isLocal && !isObservance)
        let found = OpenComponent.Time(value: time, zone: zone)
        switch value.property {
        case .dtstart where open[open.count - 1].start == nil: open[open.count - 1].start = found
        case .dtend, .due:
            open[open.count - 1].end = found
            hold(.end(value.property, found), range.lowerBound)
        default: break
        }
    }

    /// Looks at a duration (RFC 5545 §3.3.6).
    mutating func examineDuration(_ value: inout ValueCheck, _ range: Range<Int>) {
        let octets = value.line.part(range)
        guard let duration = DurationValue.duration(octets: octets) else {
            guard !isOtherType(&value, octets) else { return }
            return bad(value, range)
        }
        guard value.property != .trigger else { return }
        // RFC 5545 §3.8.2.5: only what is between two things can run backwards.
        guard duration.days >= 0, duration.seconds >= 0 else { return bad(value, range) }
        if value.property == .duration, value.component != .valarm {
            open[open.count - 1].duration = duration
            hold(.duration(duration), range.lowerBound)
        }
    }

    /// Whether a value is of another type that its property may have, without a `VALUE` that says so.
    private mutating func isOtherType(
        _ value: inout ValueCheck,
        _ octets: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard !value.facts.isNamedType else { return false }
        let isOther = value.specification.types.contains { type in
            switch type {
            case .period: PeriodValue(octets: octets) != nil
            case .dateTime where value.type == .duration: DateValue(octets: octets) != nil
            default: false
            }
        }
        if isOther { tellType(&value) }
        return isOther
    }

    private mutating func tellForm(_ value: inout ValueCheck, _ range: Range<Int>) {
        guard !value.hasToldType else { return }
        value.hasToldType = true
        report(range.lowerBound, .otherForm("VALUE", than: value.property.text))
    }

    private mutating func tellType(_ value: inout ValueCheck) {
        guard !value.hasToldType else { return }
        value.hasToldType = true
        report(0, .missingParameter("VALUE", property: value.property.text))
    }

    /// The zone that the line names for a time; one that only local time can have.
    @discardableResult
    mutating func useZone(_ value: inout ValueCheck, isLocal: Bool) -> ZoneUses.Number? {
        guard let range = value.facts.zone else { return nil }
        guard isLocal else {
            if !value.hasToldZone {
                value.hasToldZone = true
                let name = value.property.text
                let problem = ReadingError.Problem.misplacedParameter("TZID", property: name)
                report(value.facts.zoneOffset, problem)
            }
            return nil
        }
        let (zone, isFirst) = zones.use(value.line.part(range))
        if isFirst { firstUse = (zone: zone, offset: range.lowerBound) }
        return zone
    }

    /// Holds something against the start, now or once there is one.
    mutating func hold(_ companion: Companion, _ offset: Int) {
        let top = open.count - 1
        if let start = open[top].start {
            if let found = companion.judgement(beside: start, in: open[top].component) {
                report(offset, found)
            }
        } else if open[top].waiting.count < OpenComponent.mostWaiting {
            waiting = (companion: companion, offset: offset)
        }
    }
}
