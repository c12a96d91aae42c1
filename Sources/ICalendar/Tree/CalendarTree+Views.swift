public import CivilTime

extension CalendarTree {
    /// The value of a property as a Swift value, for example a `GeoValue` or a `BooleanValue`.
    ///
    /// - Parameters:
    ///   - property: Which property; of several the first.
    ///   - type: What its value is taken for.
    ///   - id: A component of this tree.
    /// - Returns: Nothing where the component has none or its value is none of that type.
    public func value<Value: WrittenValue>(
        _ property: PropertyName,
        as type: Value.Type = Value.self,
        in id: ComponentID
    ) -> Value? {
        first(property, in: id)?.valueOctets.withUnsafeBufferPointer { Value(octets: $0) }
    }

    /// The text of a property as people see it.
    ///
    /// - Parameters:
    ///   - property: Which property; of several the first.
    ///   - id: A component of this tree.
    /// - Returns: Nothing where the component has none.
    public func text(_ property: PropertyName, in id: ComponentID) -> String? {
        first(property, in: id).map { TextValue.unescaped($0.value) }
    }

    /// The texts of a property that is a list, of all its lines.
    ///
    /// - Parameters:
    ///   - property: For example `CATEGORIES`.
    ///   - id: A component of this tree.
    /// - Returns: The texts as people see them, none where the component has no such property.
    public func texts(_ property: PropertyName, in id: ComponentID) -> [String] {
        properties(in: id, property).flatMap { TextValue.list($0.value) }
    }

    /// The date or time of a property, with the name of the zone by whose clocks it is meant.
    ///
    /// - Parameters:
    ///   - property: For example `DTSTART`; of several the first.
    ///   - id: A component of this tree.
    /// - Returns: Nothing where the component has none or its value is no date.
    public func date(
        _ property: PropertyName,
        in id: ComponentID
    ) -> (value: DateValue, zone: String?)? {
        guard let line = first(property, in: id), let value = DateValue(line.value) else {
            return nil
        }
        return (value: value, zone: line.parameter("TZID"))
    }

    /// The rules of a component, those that cannot be read left out.
    ///
    /// - Parameter id: A component of this tree.
    /// - Returns: The values of `RRULE` in their order.
    public func rules(in id: ComponentID) -> [RecurrenceRule] {
        properties(in: id, .rrule).compactMap { try? RecurrenceRule($0.value) }
    }

    /// Who is invited, with what they have said.
    ///
    /// - Parameter id: A component of this tree.
    /// - Returns: Each `ATTENDEE` whose address is a mailbox.
    public func attendees(
        in id: ComponentID
    ) -> [(address: CalendarAddress, name: String?, participation: String?)] {
        properties(in: id, .attendee).compactMap { line in
            guard let address = CalendarAddress(uri: line.value) else { return nil }
            return (
                address: address, name: line.parameter("CN"),
                participation: line.parameter("PARTSTAT")?.uppercased()
            )
        }
    }
}
