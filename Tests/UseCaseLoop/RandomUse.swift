import CivilTime
import Documents
import Foundation
import Insight
import Participation
import Planning
import Store
import TestSupport

/// Does random things with a file, and says of each what it is about to do and what it has done.
///
/// A line `? KIND` comes before, and lines of facts and `.` after: they are what was promised.
/// - `P NUMBER NAME`: a person.
/// - `R ROSTER NUMBER STATE`: how a registration stands.
/// - `A MEETING NUMBER MARK`: what is ticked.
/// - `M MEETING DAY`: when a meeting is held; `off` where it is not.
/// - `U`: what this run did last is undone.
struct RandomUse {
    private let store: Store
    private var random: SeededGenerator
    private var people: [Int]
    private var meetings: [MeetingAttendance]
    private var steps = 0
    private var canUndo = false
    /// Whether the last thing is known to have changed something; else the one before is undone.
    private var hasChanged = false

    init(_ path: String, seed: UInt64) throws {
        store = try Store(at: path, reading: RuleFileReader())
        random = SeededGenerator(seed: seed)
        let now = try LoopRules.moment("2027-01-01")
        // The numbers alone, without a line in the log for everybody.
        let numbers = try store.perform(.readNumbers(), by: UseCaseLoop.actor, at: now)
        people = numbers.people.map(\.participant)
        meetings = numbers.meetings
        UseCaseLoop.say("open")
    }

    func runForever() throws {
        var copy = self
        while true { try copy.step() }
    }

    private mutating func step() throws {
        steps += 1
        let kind = Int.random(in: 0..<100, using: &random)
        // The clock of the loop jumps about the two years, mostly before they begin.
        let day = [-30, -30, -30, 40, 200, 420].randomElement(using: &random) ?? 0
        let now = Instant(
            secondsSinceEpoch: try LoopRules.moment("2027-01-01").secondsSinceEpoch + day * 86_400
        )
        var wasUndo = false
        hasChanged = false
        do {
            switch kind {
            case _ where people.count < 3 || kind < 12: try add(now)
            case 12..<55:
                try seats("register", now) {
                    UseCase.register($0, at: $1).map { $0.changes }
                }
            case 55..<65:
                try seats("cancel", now) {
                    UseCase.cancel($0, at: $1, all: true).map { $0.changes }
                }
            case 65..<70: try seats("withdraw", now) { .withdraw($0, from: $1) }
            case 70..<75: try seats("settle", now) { _, _ in .settleOffers() }
            case 75..<79:
                let first = Day(number: (Day("2027-01-01")?.number ?? 0) + day)
                try seats("pause", now) { id, _ in
                    .pausePerson(id, from: first, until: first.advanced(by: 40))
                }
            case 79..<87: try tick(now)
            case 87..<93: try move(now)
            default:
                guard canUndo else { return }
                wasUndo = true
                UseCaseLoop.say("? undo")
                _ = try store.perform(.undo(), by: UseCaseLoop.actor, at: now)
                UseCaseLoop.say("U\n.")
            }
        } catch  where RandomUse.isRefusal(error) {
            // Refused: nothing has changed, and what came before is still the last thing done.
            UseCaseLoop.say("-")
            return
        }
        canUndo = hasChanged && !wasUndo && kind / 5 != 14
    }

    /// Whether the store refused something, and did not break.
    private static func isRefusal(_ error: any Error) -> Bool {
        error is SeatError || error is MeetingError || error is PersonError || error is UndoError
            || error is AttendanceError || error is NotFound
    }

    private mutating func add(_ now: Instant) throws {
        let name = "N\(random.next() % 1_000_000)"
        UseCaseLoop.say("? add")
        let person = Person(
            participant: Participant(
                id: 0,
                givenName: name,
                familyName: "Prøve",
                language: "da",
                phone: nil,
                mailbox: nil,
                contactRule: .any
            )
        )
        let id = try store.perform(.addPerson(person), by: UseCaseLoop.actor, at: now)
        UseCaseLoop.say("P \(id) \(name)\n.")
        people.append(id)
        hasChanged = true
    }

    private mutating func seats(
        _ kind: String,
        _ now: Instant,
        _ useCase: (Int, String) -> UseCase<[SeatChange]>
    ) throws {
        guard
            let id = people.suffix(40).randomElement(using: &random),
            let meeting = meetings.randomElement(using: &random)
        else { return }
        UseCaseLoop.say("? \(kind)")
        let changes = try store.perform(
            useCase(id, RosterID(meeting.id, kind: meeting.kind).text),
            by: UseCaseLoop.actor,
            at: now
        )
        UseCaseLoop.say((changes.compactMap(fact) + ["."]).joined(separator: "\n"))
        hasChanged = !changes.isEmpty
    }

    private mutating func tick(_ now: Instant) throws {
        guard
            let id = people.suffix(40).randomElement(using: &random),
            let meeting = meetings.randomElement(using: &random),
            let mark = Mark.of(meeting.kind).randomElement(using: &random)
        else { return }
        let target = meeting.id.description
        UseCaseLoop.say("? tick")
        _ = try store.perform(
            .markAttendance([Tick(id, mark)], at: target),
            by: UseCaseLoop.actor,
            at: Zone.utc.instant(CivilDateTime(meeting.date.advanced(by: 1), .midnight))
        )
        UseCaseLoop.say("A \(target) \(id) \(mark.rawValue)\n.")
    }

    private mutating func move(_ now: Instant) throws {
        guard
            let meeting = meetings.randomElement(using: &random),
            let venue = LoopRules.venues.randomElement(using: &random)
        else { return }
        var move = MeetingMove()
        move.date = meeting.date.advanced(by: Int.random(in: 0..<4, using: &random))
        move.venue = venue
        UseCaseLoop.say("? move")
        let outcome = try store.perform(
            .moveMeeting(meeting.id.description, move, moveInvited: true),
            by: UseCaseLoop.actor,
            at: now
        )
        let moved = outcome.changes.compactMap(\.after).map { "M \($0.id) \($0.date)" }
        let facts = moved + outcome.seats.compactMap(fact)
        UseCaseLoop.say((facts + ["."]).joined(separator: "\n"))
        hasChanged = true
    }

    private func fact(_ change: SeatChange) -> String? {
        let state: RegistrationStateName
        switch change.event.change {
        case .invited, .lapsed: state = .invited
        case .registered: state = .registered
        case .waiting: state = .waiting
        case .offered: state = .offered
        case .cancelledInTime: state = .cancelledInTime
        case .cancelledLate: state = .cancelledLate
        case .cancelledByUs: state = .cancelledByUs
        case .capacity, .party, .guest, .guestLeft, .merged: return nil
        }
        guard let participant = change.event.change.participant else { return nil }
        return "R \(change.roster) \(participant) \(state.rawValue)"
    }
}
