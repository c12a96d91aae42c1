// What tells that two participants may be the same person: their names, however they are spelled, their
// phone numbers, however they are written, and their mail addresses.

extension Participant {
    /// Their whole name as it tells people apart, however it is spelled with capitals.
    public var nameKey: String { fullName.lowercased() }

    /// What tells that two are the same person: the name with the phone, and the name with the mail.
    ///
    /// Families share a phone and strangers a name, so neither alone does.
    public var keys: [[String]] {
        [
            phone.map { [nameKey, "phone", Participant.digits(of: $0)] },
            mailbox.map { [nameKey, "mail", $0.lowercased()] },
        ].compactMap(\.self)
    }

    /// Whether they cannot be reached, so that nothing but the name tells who they are.
    public var isUnreached: Bool { phone == nil && mailbox == nil }

    /// The digits of a phone number, without the code of Denmark.
    public static func digits(of phone: String) -> String {
        let digits = phone.filter { ("0"..."9").contains($0) }
        for code in ["0045", "45"] where digits.hasPrefix(code) && digits.count == code.count + 8 {
            return String(digits.dropFirst(code.count))
        }
        return digits
    }

    /// How somebody else is like them.
    ///
    /// - Parameters:
    ///   - other: The other.
    ///   - sound: How their own name sounds, from whoever compares one with many.
    /// - Returns: In the order of ``Likeness``; empty if they have nothing in common.
    public func likeness(to other: Participant, _ sound: NameSound? = nil) -> [Likeness] {
        let sound = sound ?? NameSound(fullName)
        var found: [Likeness] = []
        if let phone, let theirs = other.phone,
            Participant.digits(of: phone) == Participant.digits(of: theirs)
        {
            found.append(.phone)
        }
        if let mailbox, mailbox.lowercased() == other.mailbox?.lowercased() {
            found.append(.mailbox)
        }
        if sound.isLike(NameSound(other.fullName)) { found.append(.name) }
        return found
    }
}

/// What two participants have in common.
public enum Likeness: String, CaseIterable, Hashable, Sendable {
    /// The phone number.
    case phone
    /// The mail address.
    case mailbox
    /// The name, or another spelling of it.
    case name
}

/// Finds those who have the same name as somebody, where no phone number or mail address tells them apart:
/// one of the two has neither.
public struct Namesakes<Value> {
    private var all: [String: [Value]] = [:]
    private var unreached: [String: [Value]] = [:]

    /// Nobody yet.
    public init() {}

    /// Adds what stands for somebody.
    public mutating func add(_ value: Value, _ who: Participant) {
        all[who.nameKey, default: []].append(value)
        if who.isUnreached { unreached[who.nameKey, default: []].append(value) }
    }

    /// What stands for those who may be somebody, in the order in which it was added.
    public func of(_ who: Participant) -> [Value] {
        (who.isUnreached ? all : unreached)[who.nameKey] ?? []
    }
}
