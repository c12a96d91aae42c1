/// What decides what is done with a message: its method, and who says what about which event (RFC 5546 §3).
///
/// Two texts with one meaning may differ in all else. A text that says one of these things in two ways
/// has no meaning that a program could act on.
///
/// ```swift
/// let meaning = SchedulingMeaning(tree)
/// if let name = meaning.contradiction { print("two meanings: \(name)") }
/// ```
public struct SchedulingMeaning: Hashable, Sendable {
    /// What is said in two ways, for example `PARTSTAT`; nothing where all has one meaning.
    public private(set) var contradiction: String?

    /// Says of which event something is told.
    private struct Place: Hashable {
        let uid: String
        let recurrenceID: String
    }

    private var method: String?
    private var events: [Place: [String: String]] = [:]

    private static let components: Set<ComponentName> = [.vevent, .vtodo, .vjournal, .vfreebusy]

    /// What there may be once, and what is compared between two texts.
    private static let deciding: [PropertyName] = [
        .sequence, .dtstamp, .organizer, .status, .dtstart,
    ]

    /// Reads all calendars of a text as one message.
    ///
    /// - Parameters:
    ///   - tree: The text of the message.
    ///   - method: The method where the text itself says none, as a mail may say it; in capitals.
    /// - Complexity: O(*n*) in the size of the text.
    public init(_ tree: CalendarTree, method: String? = nil) {
        let lines = tree.calendars.flatMap { tree.properties(in: $0, .method) }
        let methods = lines.map { SchedulingMeaning.word($0.value) }.filter { !$0.isEmpty }
        self.method = methods.first ?? method
        if Set(methods).count > 1 { contradiction = "METHOD" }
        // A feed has many events, and nobody acts on it.
        guard let method = self.method, method != "PUBLISH" else { return }
        for calendar in tree.calendars {
            for event in tree.components(in: calendar)
            where SchedulingMeaning.components.contains(tree.component(event)) {
                add(event, of: tree)
            }
        }
        if Set(events.keys.map(\.uid)).count > 1 { found("UID") }
        let answers = SchedulingMethod(rawValue: method).map { !$0.isFromOrganizer } ?? false
        if answers, Set(events.values.map { $0["ATTENDEE"] ?? "" }).count > 1 { found("ATTENDEE") }
    }

    /// What another text says in another way.
    ///
    /// - Parameter other: What the other text means.
    /// - Returns: For example `PARTSTAT`; nothing where both can be meant.
    public func contradiction(to other: SchedulingMeaning) -> String? {
        if let method, let second = other.method, method != second { return "METHOD" }
        // What asks nothing and answers nothing contradicts nobody.
        guard method != nil, other.method != nil else { return nil }
        if Set(events.keys.map(\.uid)) != Set(other.events.keys.map(\.uid)) { return "UID" }
        if Set(events.keys) != Set(other.events.keys) { return "RECURRENCE-ID" }
        for (place, facts) in events.sorted(by: { $0.key.recurrenceID < $1.key.recurrenceID }) {
            if let name = SchedulingMeaning.difference(facts, other.events[place] ?? [:]) {
                return name
            }
        }
        return nil
    }

    private mutating func found(_ name: String) { contradiction = contradiction ?? name }

    private mutating func add(_ event: CalendarTree.ComponentID, of tree: CalendarTree) {
        var said: [PropertyName: Set<String>] = [:]
        var people: [String: Set<String>] = [:]
        for line in tree.properties(in: event) {
            switch line.property {
            case .attendee:
                let answers = line.parameters.filter { $0.name == "PARTSTAT" }.flatMap(\.values)
                    .map(SchedulingMeaning.word)
                people[MailboxName.normalized(line.value), default: []].formUnion(answers)
            case .organizer:
                said[.organizer, default: []].insert(MailboxName.normalized(line.value))
            case .recurrenceID, .dtstart:
                let zone = line.parameter("TZID") ?? ""
                said[line.property, default: []].insert(zone + ":" + line.value)
            case .uid, .sequence, .dtstamp, .status:
                said[line.property, default: []].insert(line.value)
            default: break
            }
        }
        for property in [.uid, .recurrenceID] + SchedulingMeaning.deciding
        where said[property]?.count ?? 0 > 1 {
            found(property.text)
        }
        for answers in people.values where answers.count > 1 { found("PARTSTAT") }
        var facts: [String: String] = [:]
        for property in SchedulingMeaning.deciding {
            facts[property.text] = said[property]?.sorted().joined(separator: " ")
        }
        // No number means the first one (RFC 5545 §3.8.7.4).
        facts["SEQUENCE"] = facts["SEQUENCE"] ?? "0"
        let names = people.keys.sorted()
        facts["ATTENDEE"] = names.joined(separator: " ")
        facts["PARTSTAT"] = names.map { people[$0]?.sorted().joined(separator: ",") ?? "" }
            .joined(separator: " ")
        let place = Place(
            uid: said[.uid]?.sorted().first ?? "",
            recurrenceID: said[.recurrenceID]?.sorted().first ?? ""
        )
        if let other = events[place], let name = SchedulingMeaning.difference(facts, other) {
            found(name)
        }
        events[place] = facts
    }

    private static func difference(_ left: [String: String], _ right: [String: String]) -> String? {
        for name in [
            "ATTENDEE", "PARTSTAT", "SEQUENCE", "DTSTAMP", "ORGANIZER", "STATUS", "DTSTART",
        ]
        where left[name] != right[name] {
            return name
        }
        return nil
    }

    private static func word(_ text: String) -> String {
        MailboxName.normalized(text).uppercased()
    }
}
