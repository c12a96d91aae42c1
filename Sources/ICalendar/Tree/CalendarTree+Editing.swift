public import CivilTime

/// Why a property cannot be set.
public enum PropertyError: Error, Hashable, Sendable {
    /// The text has octets that no value of this form can have.
    case badValue(String)
    /// The name has other characters than letters, digits and hyphens, or begins a component.
    case badName(String)
}

extension CalendarTree {
    /// Adds a component at the end of another one, or a calendar to the text.
    ///
    /// - Parameters:
    ///   - name: For example `VEVENT`.
    ///   - parent: Where it goes; nothing for a calendar of its own.
    /// - Returns: The new component.
    /// - Throws: ``PropertyError/badName(_:)``.
    public mutating func add(
        _ name: String,
        to parent: ComponentID? = nil
    ) throws(PropertyError) -> ComponentID {
        guard isPropertyName(name), parent != nil || name.uppercased() == "VCALENDAR" else {
            throw .badName(name)
        }
        let name = name.uppercased()
        let known = Array(name.utf8).withUnsafeBufferPointer { ComponentName.table.find($0) }
        let start = TextPosition(line: 1, column: 1, octet: 0)
        nodes.append(
            Node(component: known ?? .other, name: name, position: start, parent: parent?.index)
        )
        let index = nodes.count - 1
        if let parent {
            nodes[parent.index].items.append(.component(index))
        } else {
            rootIndices.append(index)
        }
        return ComponentID(index: index)
    }

    /// Takes a component out, and all that lies in it.
    ///
    /// - Parameter id: A component of this tree; afterwards of none.
    public mutating func remove(_ id: ComponentID) {
        if let parent = nodes[id.index].parent {
            nodes[parent].items.removeAll {
                if case .component(let child) = $0 { child == id.index } else { false }
            }
        } else {
            rootIndices.removeAll { $0 == id.index }
        }
        nodes[id.index].parent = nil
    }

    /// Takes all properties of a name out of a component.
    ///
    /// - Parameters:
    ///   - property: Which property.
    ///   - id: A component of this tree.
    public mutating func remove(_ property: PropertyName, in id: ComponentID) {
        nodes[id.index].items.removeAll {
            if case .property(let line) = $0 { line.property == property } else { false }
        }
    }

    /// Sets a property to a text, escaped here; there is one of its name afterwards.
    ///
    /// - Parameters:
    ///   - property: Which property.
    ///   - text: As people see it.
    ///   - parameters: Written in this order.
    ///   - id: A component of this tree.
    /// - Throws: ``PropertyError/badName(_:)`` for `BEGIN` and `END`.
    public mutating func set(
        _ property: PropertyName,
        text: String,
        _ parameters: [ContentLine.Parameter] = [],
        in id: ComponentID
    ) throws(PropertyError) {
        try set(property, value: TextValue.escaped(text), parameters, in: id)
    }

    /// Sets a property to a date or time; there is one of its name afterwards.
    ///
    /// - Parameters:
    ///   - property: Which property.
    ///   - date: A date, a local time or a moment; `VALUE=DATE` is written where it is needed.
    ///   - zone: The `TZID` of a local time, or nothing for one that floats.
    ///   - id: A component of this tree.
    /// - Throws: ``PropertyError/badValue(_:)`` for a zone with a date or a moment.
    public mutating func set(
        _ property: PropertyName,
        date: DateValue,
        zone: String? = nil,
        in id: ComponentID
    ) throws(PropertyError) {
        var parameters: [ContentLine.Parameter] = []
        if case .day = date { parameters.append(.init("VALUE", "DATE")) }
        if let zone {
            guard case .local = date else { throw .badValue(zone) }
            parameters.append(.init("TZID", zone))
        }
        try set(property, value: date.description, parameters, in: id)
    }

    /// Sets a property to a rule; there is one of its name afterwards.
    ///
    /// - Parameters:
    ///   - property: `RRULE` or `EXRULE`.
    ///   - rule: The rule.
    ///   - id: A component of this tree.
    /// - Throws: ``PropertyError/badName(_:)`` for a property that holds no rule.
    public mutating func set(
        _ property: PropertyName,
        rule: RecurrenceRule,
        in id: ComponentID
    ) throws(PropertyError) {
        guard property == .rrule || property == .exrule else { throw .badName(property.text) }
        try set(property, value: rule.description, in: id)
    }

    /// Sets a property to a value that is ready; there is one of its name afterwards.
    ///
    /// - Parameters:
    ///   - property: Which property.
    ///   - value: In its own form, escaped where that form wants it, without control characters.
    ///   - parameters: Written in this order.
    ///   - id: A component of this tree.
    /// - Throws: ``PropertyError``.
    public mutating func set(
        _ property: PropertyName,
        value: String,
        _ parameters: [ContentLine.Parameter] = [],
        in id: ComponentID
    ) throws(PropertyError) {
        let line = try CalendarTree.line(property.text, value: value, parameters)
        var items = nodes[id.index].items
        let isSame: (Item) -> Bool = {
            if case .property(let line) = $0 { line.property == property } else { false }
        }
        let place = items.firstIndex(where: isSame)
        items.removeAll(where: isSame)
        // Where there was none it goes behind the other properties, before what lies inside.
        let end = items.firstIndex { if case .component = $0 { true } else { false } }
        items.insert(.property(line), at: min(place ?? end ?? items.count, items.count))
        nodes[id.index].items = items
    }

    /// Adds a property of any name behind the other properties of a component.
    ///
    /// - Parameters:
    ///   - name: For example `X-OWN`.
    ///   - value: In its own form, escaped where that form wants it, without control characters.
    ///   - parameters: Written in this order.
    ///   - id: A component of this tree.
    /// - Throws: ``PropertyError``.
    public mutating func add(
        _ name: String,
        value: String,
        _ parameters: [ContentLine.Parameter] = [],
        in id: ComponentID
    ) throws(PropertyError) {
        let line = try CalendarTree.line(name, value: value, parameters)
        let items = nodes[id.index].items
        let end = items.firstIndex { if case .component = $0 { true } else { false } }
        nodes[id.index].items.insert(.property(line), at: end ?? items.count)
    }

    private static func line(
        _ name: String,
        value: String,
        _ parameters: [ContentLine.Parameter]
    ) throws(PropertyError) -> ContentLine {
        guard isPropertyName(name), !["BEGIN", "END"].contains(name.uppercased()) else {
            throw .badName(name)
        }
        let isClean = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        guard isClean else { throw .badValue(value) }
        var writer = ContentLineWriter()
        writer.write(name, parameters, value: value)
        var reader = ContentLineReader(writer.octets, mode: .strict)
        guard (try? reader.next()) == true else { throw .badValue(value) }
        return reader.contentLine
    }
}
