internal import CivilTime

/// A place where meetings are held.
public struct Venue: Hashable, Sendable {
    /// The short name.
    public let id: Identifier

    /// What it is called.
    public let name: LocalizedText

    /// What kind of place it is.
    public let kind: Kind

    /// Street and number, postcode and town, as on an envelope.
    public let address: String

    /// Whether it lies outside the town hall's own rooms.
    public let isOutsideTownHall: Bool

    /// How many people there is room for.
    public let capacity: Int

    /// Whether there is a room with a door that can be closed, for talks.
    public let hasClosedRoom: Bool

    /// When it can be used.
    public let hours: [OpeningHours]

    /// When it cannot be used although the hours say so.
    public var closures: [VenueClosure]

    /// How people get in and get on there.
    public let access: Access

    /// Minutes between two meetings there.
    public let turnaroundMinutes: Int

    /// What an hour costs, in whole kroner.
    public let kronerPerHour: Int

    /// Who opens the door.
    public let host: Host

    /// How to find the way, in place of a map.
    public let arrival: LocalizedText

    /// What to do when the place cannot be used after all.
    public let planB: LocalizedText?

    /// Makes a venue; ``VenueFile`` of Documents is the usual way.
    public init(
        id: Identifier,
        name: LocalizedText,
        kind: Kind,
        address: String,
        isOutsideTownHall: Bool,
        capacity: Int,
        hasClosedRoom: Bool,
        hours: [OpeningHours],
        closures: [VenueClosure],
        access: Access,
        turnaroundMinutes: Int,
        kronerPerHour: Int,
        host: Host,
        arrival: LocalizedText,
        planB: LocalizedText?
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.address = address
        self.isOutsideTownHall = isOutsideTownHall
        self.capacity = capacity
        self.hasClosedRoom = hasClosedRoom
        self.hours = hours
        self.closures = closures
        self.access = access
        self.turnaroundMinutes = turnaroundMinutes
        self.kronerPerHour = kronerPerHour
        self.host = host
        self.arrival = arrival
        self.planB = planB
    }

    /// Kinds of place.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A café.
        case cafe
        /// A library.
        case library
        /// A language centre.
        case languageCentre = "language-centre"
        /// An association house.
        case associationHouse = "association-house"
        /// The town hall or a job centre.
        case townHall = "town-hall"
        /// A company.
        case company
        /// Any other place.
        case other
    }

    /// Whether people can get in, and what is there for them.
    public struct Access: Hashable, Sendable {
        /// No step on the way in.
        public let stepFree: Bool
        /// A toilet.
        public let toilet: Bool
        /// Room for a pram.
        public let pram: Bool
        /// A room for prayer, rest or feeding a baby.
        public let quietRoom: Bool

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - stepFree: No step on the way in.
        ///   - toilet: A toilet.
        ///   - pram: Room for a pram.
        ///   - quietRoom: A quiet room.
        public init(stepFree: Bool, toilet: Bool, pram: Bool, quietRoom: Bool) {
            self.stepFree = stepFree
            self.toilet = toilet
            self.pram = pram
            self.quietRoom = quietRoom
        }
    }

    /// Who opens the door.
    public struct Host: Hashable, Sendable {
        /// A name or a function, for example "Vagten i caféen".
        public let name: String
        /// The number, as it should be printed.
        public let phone: String

        /// Makes the host.
        ///
        /// - Parameters:
        ///   - name: A name or a function.
        ///   - phone: As it should be printed.
        public init(name: String, phone: String) {
            self.name = name
            self.phone = phone
        }
    }
}

/// What a step asks of a venue, beside seats.
public struct VenueNeeds: Hashable, Sendable {
    /// It must lie outside the town hall.
    public let outsideTownHall: Bool

    /// It must have a closed room.
    public let closedRoom: Bool

    /// There must be no step on the way in.
    public let stepFree: Bool

    /// Makes the needs.
    ///
    /// - Parameters:
    ///   - outsideTownHall: It must lie outside the town hall.
    ///   - closedRoom: It must have a closed room.
    ///   - stepFree: There must be no step on the way in.
    public init(outsideTownHall: Bool = false, closedRoom: Bool = false, stepFree: Bool = false) {
        self.outsideTownHall = outsideTownHall
        self.closedRoom = closedRoom
        self.stepFree = stepFree
    }
}

/// The needs that a venue can fail, one by one.
public enum VenueNeed: String, CaseIterable, Hashable, Sendable {
    /// Outside the town hall.
    case outsideTownHall = "outside-town-hall"
    /// A closed room.
    case closedRoom = "closed-room"
    /// No step on the way in.
    case stepFree = "step-free"
}

extension Venue {
    /// What is asked for and missing here.
    ///
    /// - Parameter needs: What a step asks for.
    /// - Returns: In a fixed order; empty when the venue will do.
    public func missing(_ needs: VenueNeeds) -> [VenueNeed] {
        var missing: [VenueNeed] = []
        if needs.outsideTownHall, !isOutsideTownHall { missing.append(.outsideTownHall) }
        if needs.closedRoom, !hasClosedRoom { missing.append(.closedRoom) }
        if needs.stepFree, !access.stepFree { missing.append(.stepFree) }
        return missing
    }
}

extension Venue {
    /// A venue of which nothing is known but its short name: always open, and large enough.
    static func unnamed(_ id: Identifier) -> Venue {
        let allDay = ClockTime.midnight.adding(seconds: 86_400).flatMap {
            ClockSpan(.midnight, to: $0)
        }
        return Venue(
            id: id,
            name: LocalizedText(id.text),
            kind: .other,
            address: "",
            isOutsideTownHall: true,
            capacity: .max,
            hasClosedRoom: true,
            hours: allDay.map { [OpeningHours(weekdays: Set(Weekday.allCases), span: $0)] } ?? [],
            closures: [],
            access: Access(stepFree: true, toilet: true, pram: true, quietRoom: true),
            turnaroundMinutes: 0,
            kronerPerHour: 0,
            host: Host(name: "", phone: ""),
            arrival: LocalizedText(""),
            planB: nil
        )
    }
}
