/// Something that breaks after a year was planned.
public enum Disruption: Hashable, Sendable {
    /// A venue cannot be used for some days.
    case venueClosed(Identifier, VenueClosure)
    /// Somebody cannot come for some days; never why.
    case absence(StaffKind, Identifier, Availability.Absence)

    /// What there is to plan with afterwards.
    ///
    /// - Parameter resources: What there was before.
    /// - Returns: The same where no such venue or person is known.
    public func applied(to resources: Resources) -> Resources {
        var after = resources
        switch self {
        case .venueClosed(let venue, let closure):
            after.settings = resources.settings.map { $0.closing(venue, closure) }
        case .absence(.facilitator, let person, let absence):
            after.staff.facilitators.note(absence, of: person)
        case .absence(.speaker, let person, let absence):
            after.staff.speakers.note(absence, of: person)
        case .absence(.interpreter, let person, let absence):
            after.staff.interpreters.note(absence, of: person)
        }
        return after
    }
}

extension Array where Element: StaffMember {
    fileprivate mutating func note(_ absence: Availability.Absence, of person: Identifier) {
        for index in indices where self[index].id == person {
            self[index].particulars.availability.absences.append(absence)
        }
    }
}

extension Setting {
    /// The same with one more closure of a venue.
    ///
    /// - Parameters:
    ///   - venue: The venue.
    ///   - closure: When it cannot be used, and why.
    /// - Returns: The same where the municipality has no such venue.
    public func closing(_ venue: Identifier, _ closure: VenueClosure) -> Setting {
        Setting(
            programme: programme,
            venues: venues.map { $0.id == venue ? $0.adding([closure]) : $0 },
            closedDayRules: closedDayRules
        )
    }
}

extension Venue {
    /// The venue with more days on which it cannot be used.
    ///
    /// - Parameter more: The days.
    /// - Returns: The same in all else.
    public func adding(_ more: [VenueClosure]) -> Venue {
        guard !more.isEmpty else { return self }
        return Venue(
            id: id,
            name: name,
            kind: kind,
            address: address,
            isOutsideTownHall: isOutsideTownHall,
            capacity: capacity,
            hasClosedRoom: hasClosedRoom,
            hours: hours,
            closures: closures + more,
            access: access,
            turnaroundMinutes: turnaroundMinutes,
            kronerPerHour: kronerPerHour,
            host: host,
            arrival: arrival,
            planB: planB
        )
    }
}
