internal import GRDB
public import Planning

/// What came of reading people in.
public struct StaffImport: Hashable, Sendable {
    /// Those who are new.
    public let added: [StaffKey]
    /// Those of whom something has changed.
    public let changed: [StaffKey]
    /// How many stand there as they were read.
    public let unchanged: Int
}

extension UseCase where Outcome == StaffImport {
    /// Reads people in, all of them or none; whoever is there under the same short name is changed.
    ///
    /// Nobody is removed. Travel times are taken over where they say more than the standard.
    ///
    /// - Parameter staff: Each short name of a kind once.
    /// - Returns: A use case that fails with ``StaffError/mistake(_:_:)``.
    public static func importStaff(_ staff: Staff) -> UseCase {
        UseCase(.importStaff, .changes) { try $0.take(in: staff) }
    }

    /// Says what ``importStaff(_:)`` would do, and does nothing.
    ///
    /// - Parameter staff: Each short name of a kind once.
    /// - Returns: The use case.
    public static func previewImport(of staff: Staff) -> UseCase {
        UseCase(.importStaff, .reads) { try $0.take(in: staff, isTrial: true) }
    }
}

extension Work {
    fileprivate func take(in staff: Staff, isTrial: Bool = false) throws -> StaffImport {
        rely(on: .staff)
        let known = Dictionary(
            try staffMembers().map { (StaffKey($0.member), $0.member) },
            uniquingKeysWith: { first, _ in first }
        )
        var added: [StaffKey] = []
        var changed: [StaffKey] = []
        for member in staff.members {
            let key = StaffKey(member)
            let member = try kept(member, over: known[key])
            guard member != known[key] else { continue }
            if known[key] == nil { added.append(key) } else { changed.append(key) }
            if !isTrial { try save(member) }
        }
        if !isTrial, staff.travel != .standard, try staff.travel != travelTimes() {
            try save(staff.travel)
        }
        let unchanged = staff.members.count - added.count - changed.count
        return StaffImport(added: added, changed: changed, unchanged: unchanged)
    }
}

extension UseCase where Outcome == TravelTimes {
    /// Says how long it takes from one venue to another, which counts both ways.
    ///
    /// - Returns: A use case that gives all times as they are then, and fails with
    ///   ``NotFound/venue(_:)``.
    public static func setTravelTime(from: String, to: String, minutes: Int) -> UseCase {
        UseCase(.importStaff, .changes) { work in
            let travel = try work.travelTimes()
            let time = TravelTime(
                from: try work.venue(from),
                to: try work.venue(to),
                minutes: minutes
            )
            let changed = TravelTimes(travel.times + [time], otherwise: travel.otherwise)
            if changed != travel { try work.save(changed) }
            return changed
        }
    }
}

extension Work {
    fileprivate func venue(_ text: String) throws -> Identifier {
        guard let row = try row("SELECT id FROM venue WHERE id = ?", [text]) else {
            throw NotFound.venue(text)
        }
        return try row.identifier("id")
    }
}
