public import Planning

/// What a facilitator, a speaker or an interpreter goes by in the file and in the log.
public struct StaffKey: Hashable, Sendable {
    /// The part this person has.
    public let kind: StaffKind

    /// The short name, of which each kind has its own.
    public let id: Identifier

    /// Makes the key.
    ///
    /// - Parameters:
    ///   - kind: The part this person has.
    ///   - id: The short name.
    public init(_ kind: StaffKind, _ id: Identifier) {
        self.kind = kind
        self.id = id
    }

    /// The key of a person.
    ///
    /// - Parameter member: The person.
    public init(_ member: AnyStaffMember) {
        self.init(member.staffKind, member.id)
    }

    /// As the log keeps it, for example `speaker/anne-holm`.
    public var text: String { "\(kind.rawValue)/\(id.text)" }

    /// Takes back what ``text`` gave.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = StaffKind(rawValue: String(parts[0])),
            let id = Identifier(parts[1])
        else { return nil }
        self.init(kind, id)
    }
}

extension StaffKey: Comparable {
    /// Whether one stands before the other in a list.
    public static func < (left: StaffKey, right: StaffKey) -> Bool {
        (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
    }
}

extension Meeting {
    /// Those who run the meeting, speak at it, and interpret for everybody.
    var staffKeys: [StaffKey] {
        facilitators.map { StaffKey(.facilitator, $0) }
            + [speaker].compactMap(\.self).map { StaffKey(.speaker, $0) }
            + interpreters.map { StaffKey(.interpreter, $0) }
    }
}
