import CivilTime
import Foundation
import ICalendar
import TestSupport

/// One thing that happens to a series of meetings, to who is invited, or to a message on its way.
enum SchedulingStep: Hashable, Sendable {
    case moveAll(hours: Int)
    case moveOne(Int, hours: Int)
    case callOffOne(Int, byException: Bool)
    case callOffOneAndRename(Int, byException: Bool, Int)
    case leaveOneAndRename(Int, session: Int, Int)
    case restoreOne(Int)
    case rename(Int)
    case renameOne(Int, Int)
    case relocate(Int)
    case join(Int)
    case leave(Int)
    case leaveOne(Int, session: Int)
    case joinOne(Int, session: Int)
    case callOff
    case restore
    case answer(Int, String)
    case answerOne(Int, session: Int, String)
    /// A message arrives, and perhaps a copy of it is still on its way.
    case deliver(Int, again: Bool)
}

/// An organizer and people who are invited, each with a calendar of their own, and the messages between
/// them, which come in any order and more than once.
struct SchedulingHistory {
    static let sessions = 4
    static let people = ["alma@example.dk", "bo@example.dk", "eva@example.dk"]
    static let organizer = "jobklub@example.dk"

    /// What the organizer wants, apart from what people have answered.
    private var wish = Wish()

    /// The organizer's calendar.
    private(set) var hub: ScheduledEvent?
    private var hubLedger = SentLedger()

    /// The calendars of the others.
    private(set) var stores: [String: ScheduledEvent] = [:]
    private var ledgers: [String: SentLedger] = [:]

    /// Messages on their way.
    private var post: [(to: String, from: String, message: CalendarTree)] = []
    private var seconds = 0

    /// All messages in the order in which they were written.
    private(set) var sent: [SchedulingMessage] = []

    /// All messages as they came, with what was stored before.
    private(set) var delivered: [Delivery] = []

    struct Delivery {
        let to: String
        let message: CalendarTree
        let stored: ScheduledEvent?
        let outcome: SchedulingOutcome
    }

    struct Wish {
        var hour = 10
        var name = "Jobklub"
        var place = "Rådhuset"
        var people: Set<Int> = [0]
        var isOff = false
        var exceptions: Set<Int> = []
        var changed: [Int: One] = [:]
    }

    struct One {
        var hours = 0
        var name: String?
        var isOff = false
        var without: Set<Int> = []
        var with: Set<Int> = []
    }

    private var now: Instant {
        Instant(
            secondsSinceEpoch: Samples.instant("20270101T080000Z").secondsSinceEpoch + seconds
        )
    }

    init() throws { try publish() }

    // MARK: Steps

    mutating func take(_ step: SchedulingStep) throws {
        seconds += 60
        switch step {
        case .deliver(let number, let again):
            guard !post.isEmpty else { return }
            let index = number % post.count
            deliver(again ? post[index] : post.remove(at: index))
        case .answer(let person, let word): try answer(person, word, at: nil)
        case .answerOne(let person, let session, let word):
            try answer(person, word, at: session)
        default:
            change(step)
            try publish()
        }
    }

    private mutating func change(_ step: SchedulingStep) {
        func one(_ session: Int) -> One { wish.changed[session] ?? One() }
        switch step {
        case .moveAll(let hours):
            wish.hour = 8 + (wish.hour - 8 + hours) % 8
            wish.exceptions = []
            wish.changed = [:]
        case .moveOne(let session, let hours): wish.changed[session, default: One()].hours = hours
        case .callOffOne(let session, true): wish.exceptions.insert(session)
        case .callOffOne(let session, false): wish.changed[session, default: One()].isOff = true
        case .callOffOneAndRename(let session, let byException, let number):
            change(.callOffOne(session, byException: byException))
            change(.rename(number))
        case .leaveOneAndRename(let person, let session, let number):
            change(.leaveOne(person, session: session))
            change(.rename(number))
        case .restoreOne(let session):
            wish.exceptions.remove(session)
            wish.changed[session]?.isOff = false
        case .rename(let number): wish.name = "Jobklub \(number)"
        case .renameOne(let session, let number):
            wish.changed[session, default: One()].name = "Gæst \(number)"
        case .relocate(let number): wish.place = "Lokale \(number)"
        case .join(let person): wish.people.insert(person)
        case .leave(let person):
            wish.people.remove(person)
            for session in wish.changed.keys { wish.changed[session]?.with.remove(person) }
        case .leaveOne(let person, let session):
            wish.changed[session, default: One()].without.insert(person)
            wish.changed[session]?.with.remove(person)
        case .joinOne(let person, let session):
            wish.changed[session, default: One()].with.insert(person)
            wish.changed[session]?.without.remove(person)
        case .callOff: wish.isOff = true
        case .restore: wish.isOff = false
        case .answer, .answerOne, .deliver: break
        }
    }

    /// Writes the organizer's calendar anew and sends what that calls for.
    private mutating func publish() throws {
        let new = try ScheduledEvent(
            SchedulingSamples.tree(text()),
            loadZone: SchedulingSamples.load
        )
        let composer = MessageComposer(
            now: now,
            ledger: hubLedger,
            loadZone: SchedulingSamples.load
        )
        let composition = try composer.compose(from: hub, to: new, as: .organizer)
        hub = composition.event
        hubLedger = composition.ledger
        sent += composition.messages
        for message in composition.messages {
            guard let recipient = message.recipient else { continue }
            post.append((to: recipient, from: Self.organizer, message: message.calendar))
        }
    }

    private mutating func answer(_ person: Int, _ word: String, at session: Int?) throws {
        let name = Self.people[person]
        guard let old = stores[name], !old.isCancelled else { return }
        let place = session.map { instant(of: $0, hour: wish.hour) }
        let new = old.answering(
            word,
            by: name,
            at: place,
            now: now,
            loadZone: SchedulingSamples.load
        )
        let composer = MessageComposer(
            now: now,
            ledger: ledgers[name] ?? SentLedger(),
            loadZone: SchedulingSamples.load
        )
        let composition = try composer.compose(from: old, to: new, as: .attendee(name))
        stores[name] = composition.event
        ledgers[name] = composition.ledger
        sent += composition.messages
        for message in composition.messages {
            post.append((to: Self.organizer, from: name, message: message.calendar))
        }
    }

    private mutating func deliver(_ letter: (to: String, from: String, message: CalendarTree)) {
        let isHub = letter.to == Self.organizer
        let stored = isHub ? hub : stores[letter.to]
        let receiver = MessageReceiver(
            ledger: isHub ? hubLedger : SentLedger(),
            loadZone: SchedulingSamples.load
        )
        let outcome = receiver.apply(letter.message, to: stored, from: letter.from)
        if isHub { hub = outcome.event } else { stores[letter.to] = outcome.event }
        delivered.append(
            Delivery(to: letter.to, message: letter.message, stored: stored, outcome: outcome)
        )
    }

    /// Delivers all that is on its way, in an order of its own.
    mutating func finish(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        post.shuffle(using: &generator)
        for letter in post { deliver(letter) }
        for letter in post.shuffled(using: &generator).prefix(3) { deliver(letter) }
        post = []
    }

    // MARK: The organizer's calendar as text

    private func day(_ session: Int) -> Day { Samples.day("2027-03-16").advanced(by: 7 * session) }

    private func instant(of session: Int, hour: Int) -> Instant {
        Samples.zone.instant(Samples.local(local(session, hour)))
    }

    private func local(_ session: Int, _ hour: Int) -> String {
        let text = "\(DateValue.day(day(session)))T" + (hour < 10 ? "0" : "")
        return text + "\(hour)0000"
    }

    /// The lines of an event as it is stored now.
    private func stored(_ place: String?) -> [String] {
        let parts = Written(hub?.octets ?? []).components("VEVENT")
        return parts.first { lines in
            let line = lines.first { $0.hasPrefix("RECURRENCE-ID") }
            return place == nil ? line == nil : line?.hasSuffix(place ?? "") == true
        } ?? []
    }

    private func text() -> String {
        let master = stored(nil)
        func version(_ lines: [String]) -> String {
            let line = (lines + master).first { $0.hasPrefix("SEQUENCE") }
            return line ?? "SEQUENCE:0"
        }
        func attendees(_ people: Set<Int>, _ lines: [String]) -> [String] {
            people.sorted().map { person in
                let name = Self.people[person]
                let known = (lines.isEmpty ? master : lines).first {
                    $0.hasPrefix("ATTENDEE") && $0.hasSuffix("mailto:\(name)")
                }
                return known ?? "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:\(name)"
            }
        }
        func event(
            _ lines: [String],
            start: String,
            end: String,
            place: String?,
            name: String,
            people: Set<Int>,
            isOff: Bool
        ) -> String {
            let zone = ";TZID=Europe/Copenhagen:"
            let recurrence =
                place.map { ["RECURRENCE-ID\(zone)\($0)"] } ?? ["RRULE:FREQ=WEEKLY;COUNT=4"]
            return
                ([
                    "UID:cycle@example.dk", "DTSTAMP:20261201T080000Z", version(lines),
                    "ORGANIZER:mailto:\(Self.organizer)", "DTSTART\(zone)\(start)",
                    "DTEND\(zone)\(end)", "SUMMARY:\(name)", "LOCATION:\(wish.place)",
                ] + recurrence + (isOff ? ["STATUS:CANCELLED"] : []) + attendees(people, lines))
                .joined(separator: "\n")
        }
        var first = event(
            master,
            start: local(0, wish.hour),
            end: local(0, wish.hour + 2),
            place: nil,
            name: wish.name,
            people: wish.people,
            isOff: wish.isOff
        )
        for session in wish.exceptions.sorted() {
            first += "\nEXDATE;TZID=Europe/Copenhagen:\(local(session, wish.hour))"
        }
        var events = [first]
        for session in 0..<Self.sessions where !wish.exceptions.contains(session) {
            let place = local(session, wish.hour)
            let lines = stored(place)
            guard !lines.isEmpty || wish.changed[session] != nil else { continue }
            let one = wish.changed[session] ?? One()
            let hour = wish.hour + one.hours
            events.append(
                event(
                    lines,
                    start: local(session, hour),
                    end: local(session, hour + 2),
                    place: place,
                    name: one.name ?? wish.name,
                    people: wish.people.subtracting(one.without).union(one.with),
                    isOff: wish.isOff || one.isOff
                )
            )
        }
        return SchedulingSamples.text(events)
    }
}

extension ScheduledEvent {
    /// The events that somebody goes to, as the expansion of calendars finds them: when, what, where,
    /// and what the person has answered.
    func seen(by name: String) -> [String] {
        let tree = tree
        var expansion = CalendarExpansion(tree, loadZone: SchedulingSamples.load)
        guard let from = DateValue("20270101"), let to = DateValue("20280101") else { return [] }
        return expansion.instances(from: from, to: to).instances.compactMap { instance in
            guard instance.status != "CANCELLED" else { return nil }
            let lines = tree.properties(in: instance.component, .attendee)
            guard let line = lines.first(where: { $0.value.lowercased() == "mailto:\(name)" })
            else { return nil }
            let place = tree.text(.location, in: instance.component) ?? ""
            let answer = line.parameter("PARTSTAT") ?? "NEEDS-ACTION"
            return "\(instance.start.value) \(instance.end.value) \(instance.summary) "
                + "\(place) \(answer)"
        }
    }
}

extension SchedulingStep {
    /// Something that may happen.
    static func random(_ generator: inout SeededGenerator) -> SchedulingStep {
        func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
        let person = number(SchedulingHistory.people.count)
        let session = number(SchedulingHistory.sessions)
        let word = ["ACCEPTED", "DECLINED", "TENTATIVE"][number(3)]
        switch number(28) {
        case 0: return .moveAll(hours: 1 + number(3))
        case 1: return .moveOne(session, hours: 1 + number(3))
        case 2: return .callOffOne(session, byException: number(2) == 0)
        case 3: return .restoreOne(session)
        case 4: return .rename(number(3))
        case 5: return .renameOne(session, number(3))
        case 6: return .relocate(number(3))
        case 7, 8: return .join(person)
        case 9: return .leave(person)
        case 10: return .leaveOne(person, session: session)
        case 11: return .joinOne(person, session: session)
        case 12: return .callOff
        case 13: return .restore
        case 14, 15: return .answer(person, word)
        case 16, 17: return .answerOne(person, session: session, word)
        case 18:
            return .callOffOneAndRename(session, byException: number(2) == 0, number(3))
        case 19: return .leaveOneAndRename(person, session: session, number(3))
        default: return .deliver(number(1000), again: number(3) == 0)
        }
    }
}
