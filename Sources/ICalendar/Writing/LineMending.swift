internal import CivilTime

/// Lines as they should be written: what a check calls a repair is put right where one line, or those
/// before it in its component, tell how, so that nothing is left to repair in what comes out.
public struct LineMending {
    /// What was read of a component that is open.
    private struct Open {
        let component: ComponentName
        let name: String
        var lines: Set<ContentLine> = []
        var start: DateValue?
        var startZone: String?
        var end: DateValue?
        var endZone: String?
        var duration: NominalDuration?
    }

    private var open: [Open] = []

    /// Begins with nothing read.
    public init() {}

    /// Writes what a reader has come to, as it should be written.
    ///
    /// - Parameters:
    ///   - step: What the reader gave.
    ///   - reader: The reader, which still stands there.
    ///   - writer: Gets no line for a property that says nothing, and two where dates of two forms share one.
    public mutating func write(
        _ step: CalendarReader.Step,
        _ reader: borrowing CalendarReader,
        to writer: inout ContentLineWriter
    ) {
        switch step {
        case .begin(let component):
            let name = reader.componentName
            open.append(Open(component: component, name: name))
            writer.begin(name)
        case .end:
            if let closed = open.popLast() { writer.end(closed.name) }
        case .property(let name):
            for line in lines(of: name, reader.contentLine) { writer.write(line) }
        }
    }

    private mutating func lines(of name: PropertyName, _ line: ContentLine) -> [ContentLine] {
        guard
            let component = open.last?.component, component != .other,
            let specification = PropertySpecification.of(name)
        else { return [line] }
        let isOnce = specification.occurrence(in: component) != .many
        if isOnce, open[open.count - 1].lines.count < 64,
            !open[open.count - 1].lines.insert(line).inserted
        {
            return []
        }
        return parted(line).compactMap { mended($0, specification) }
    }

    /// The dates of a list apart from its times, which cannot have the same type.
    private func parted(_ line: ContentLine) -> [ContentLine] {
        guard line.property == .exdate || line.property == .rdate, line.valueOctets.contains(0x2C)
        else { return [line] }
        let items = line.value.split(separator: ",")
        let days = items.filter { DateValue($0)?.isDay == true }
        guard !days.isEmpty, days.count < items.count else { return [line] }
        let times = items.filter { DateValue($0)?.isDay != true }
        return [days, times].map { line.with(value: $0.joined(separator: ",")) }
    }

    private mutating func mended(
        _ line: ContentLine,
        _ specification: PropertySpecification
    ) -> ContentLine? {
        switch line.property {
        case .dtstart, .dtend, .due, .recurrenceID, .exdate, .rdate: dates(line)
        case .duration: duration(line)
        case .rrule, .exrule: rule(line)
        case .trigger where DateValue(line.value) != nil: line.naming("DATE-TIME")
        case .attach, .image, .conference: attached(line, specification)
        default: line
        }
    }

    // MARK: Dates

    private mutating func dates(_ line: ContentLine) -> ContentLine? {
        let items = line.value.split(separator: ",").map(String.init)
        guard !items.isEmpty else { return nil }
        let values = items.map { DateValue($0.prefix { $0 != "/" }) }
        let value = items.joined(separator: ",")
        var line = value == line.value ? line : line.with(value: value)
        if values.contains(nil) { return line }
        if line.property == .dtstart, let component = open.last?.component,
            component == .standard || component == .daylight, case .day(let day)? = values[0]
        {
            let midnight = CivilDateTime(day, .midnight)
            return line.with(value: DateValue.local(midnight).description)
                .naming("DATE-TIME", isStandard: true)
        }
        if line.property == .dtend, let start = open.last?.start, start.isDay,
            let end = values[0], !end.isDay
        {
            // A time on a day means that the day belongs to it.
            let local = end.local(in: .utc)
            let day = local.day.advanced(by: local.time > .midnight ? 1 : 0)
            line = line.with(value: DateValue.day(day).description).naming("DATE").without("TZID")
            return remember(line, .day(day))
        }
        let arePeriods = items.allSatisfy { $0.contains("/") }
        if arePeriods, line.property == .rdate {
            line = line.naming("PERIOD")
        } else if values.allSatisfy({ $0?.isDay == true }) {
            line = line.naming("DATE")
        } else if !values.contains(where: { $0?.isDay == true }) {
            line = line.naming("DATE-TIME", isStandard: true)
        }
        let hasLocal = values.contains {
            if case .local? = $0 { true } else { false }
        }
        let zone = line.parameter("TZID")
        if let zone, zone.isEmpty || !hasLocal { line = line.without("TZID") }
        return values.count == 1 ? remember(line, values[0]) : line
    }

    /// Remembers when a component begins and ends; nothing for an end that a duration has said.
    private mutating func remember(_ line: ContentLine, _ value: DateValue?) -> ContentLine? {
        guard let top = open.indices.last else { return line }
        if line.property == .dtstart, open[top].start == nil {
            open[top].start = value
            open[top].startZone = line.parameter("TZID")
        } else if line.property == .dtend, open[top].end == nil {
            open[top].end = value
            open[top].endZone = line.parameter("TZID")
            if isSaidTwice(open[top]) { return nil }
        }
        return line
    }

    private mutating func duration(_ line: ContentLine) -> ContentLine? {
        guard !line.valueOctets.isEmpty else { return nil }
        guard let top = open.indices.last, let duration = DurationValue.duration(line.value) else {
            return line
        }
        open[top].duration = duration
        if isSaidTwice(open[top]) { return nil }
        guard open[top].start?.isDay == true, open[top].component == .vevent,
            duration.days >= 0, duration.seconds > 0
        else { return line }
        // A date has no clock, so what is left of a day counts as none of it.
        let days = max(1, duration.days + duration.seconds / 86_400)
        return line.with(value: DurationValue.text(NominalDuration(days: days)))
    }

    private func isSaidTwice(_ component: Open) -> Bool {
        guard
            let start = component.start, let end = component.end,
            let duration = component.duration, component.startZone == component.endZone
        else { return false }
        return OpenComponent.isSame(start, end, duration)
    }

    // MARK: Rules and attachments

    private func rule(_ line: ContentLine) -> ContentLine? {
        var parts: [String] = []
        for part in line.value.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else {
                parts.append(String(part))
                continue
            }
            let name = part[..<equals]
            var value = part[part.index(after: equals)...].split(separator: ",")
                .joined(separator: ",")
            if name.uppercased() == "UNTIL", let until = DateValue(value) {
                value = ended(until).description
            }
            if !value.isEmpty { parts.append("\(name)=\(value)") }
        }
        guard !parts.isEmpty else { return nil }
        let value = parts.joined(separator: ";")
        return value == line.value ? line : line.with(value: value)
    }

    /// The end of a rule in the form of the start, where no zone has to be known for that.
    private func ended(_ until: DateValue) -> DateValue {
        guard let top = open.last, let start = top.start, top.component == .vevent else {
            return until
        }
        // A day as the end includes all of it.
        let last = CivilDateTime(until.local(in: .utc).day.advanced(by: 1), .midnight)
            .adding(NominalDuration(days: 0, seconds: -1))
        let local = until.isDay ? last : until.local(in: .utc)
        return switch start {
        case .day: .day(local.day)
        case .utc: .utc(Instant(utc: local))
        case .local: top.startZone == nil ? .local(local) : until
        }
    }

    private func attached(
        _ line: ContentLine,
        _ specification: PropertySpecification
    ) -> ContentLine {
        let type = line.parameter("VALUE")?.uppercased()
        if type == "BINARY", line.parameter("ENCODING") == nil {
            return line.with(parameters: line.parameters + [.init("ENCODING", "BASE64")])
        }
        return type == nil && specification.mustNameType ? line.naming("URI") : line
    }
}

extension ContentLine {
    /// The same line with another value, ready as it stands.
    fileprivate func with(value: String) -> ContentLine {
        made(Array(text.octets[..<valueStart]) + Array(value.utf8))
    }

    /// The same line with other parameters.
    fileprivate func with(parameters: [Parameter]) -> ContentLine {
        var octets = Array(text.octets[..<nameEnd])
        for parameter in parameters {
            octets += Array(";\(parameter.name)=".utf8)
            octets += parameter.values.map { ParameterText.written($0, isQuoted: false) }
                .joined(separator: [0x2C])
        }
        octets.append(0x3A)
        return made(octets + valueOctets)
    }

    /// The same line with a type of its value, which is left out where it is the usual one.
    fileprivate func naming(_ type: String, isStandard: Bool = false) -> ContentLine {
        let named = parameter("VALUE")?.uppercased()
        if named == type || isStandard && named == nil { return self }
        let others = parameters.filter { $0.name != "VALUE" }
        return with(parameters: isStandard ? others : others + [.init("VALUE", type)])
    }

    fileprivate func without(_ name: String) -> ContentLine {
        guard parameter(name) != nil else { return self }
        return with(parameters: parameters.filter { $0.name != name })
    }

    private func made(_ octets: [UInt8]) -> ContentLine {
        var parts = LineParts()
        let fault = octets.withUnsafeBufferPointer { parts.parse($0, repairs: false) }
        guard fault == nil else { return self }
        return ContentLine(UnfoldedLine(octets: octets, start: position), parts)
    }
}
