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
            after.settings = resources.settings.map { $0.adding([venue: [closure]]) }
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
