public import CivilTime

/// The rules of one programme as they are read from its files.
public struct ProgrammeRules: Sendable {
    /// The programme with its venues and closed days.
    public var setting: Setting

    /// The zone whose clocks the times are read from.
    public var zone: Zone

    /// Makes the value.
    public init(setting: Setting, zone: Zone) {
        self.setting = setting
        self.zone = zone
    }

    /// The programme.
    public var programme: Programme { setting.programme }
}

extension Setting {
    /// A venue by its short name.
    public func venue(_ id: Identifier) -> Venue? {
        venues.first { $0.id == id }
    }

    /// The same with more closures of its venues, by the venue's short name.
    ///
    /// Venues that the municipality does not have are left out.
    public func adding(_ closures: [Identifier: [VenueClosure]]) -> Setting {
        guard !closures.isEmpty else { return self }
        var setting = self
        for index in venues.indices {
            setting.venues[index].closures += closures[venues[index].id] ?? []
        }
        return setting
    }
}
