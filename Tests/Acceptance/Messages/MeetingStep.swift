import TestSupport

/// What an office does to a series of meetings.
enum MeetingStep: Hashable, Sendable {
    case moveAll(weeks: Int, minute: Int)
    case changeRoom(Int)
    case move(Int, days: Int, minute: Int)
    case cancel(Int)
    case exclude(Int)
    case invite(String)
    case remove(String)
    case excuse(String, Int)
    case end

    /// Whether it is about a single meeting.
    var isAboutOne: Bool {
        switch self {
        case .move, .cancel, .exclude, .excuse: true
        case .moveAll, .changeRoom, .invite, .remove, .end: false
        }
    }

    /// A history of up to ten steps; sometimes the series ends with them.
    static func history(_ generator: inout SeededGenerator) -> [MeetingStep] {
        var steps = (0..<Int.random(in: 1...10, using: &generator)).map { _ in
            random(&generator)
        }
        if Int.random(in: 0..<4, using: &generator) == 0 { steps.append(.end) }
        return steps
    }

    private static func random(_ generator: inout SeededGenerator) -> MeetingStep {
        let meeting = Int.random(in: 0..<MeetingSeries.count, using: &generator)
        let minute = 30 * Int.random(in: 16...32, using: &generator)
        let person = MeetingSeries.people.randomElement(using: &generator) ?? "anna"
        return switch Int.random(in: 0..<8, using: &generator) {
        case 0: .moveAll(weeks: Int.random(in: 0...2, using: &generator), minute: minute)
        case 1: .changeRoom(Int.random(in: 1...3, using: &generator))
        case 2: .move(meeting, days: Int.random(in: 0...3, using: &generator), minute: minute)
        case 3: .cancel(meeting)
        case 4: .exclude(meeting)
        case 5: .invite(person)
        case 6: .remove(person)
        default: .excuse(person, meeting)
        }
    }

    /// Simpler steps to try where a history fails.
    var simpler: [MeetingStep] {
        switch self {
        case .moveAll(let weeks, let minute) where weeks > 0 || minute > 480:
            [.moveAll(weeks: 0, minute: 480)]
        case .move(let meeting, let days, let minute) where days > 0 || minute > 480:
            [.move(meeting, days: 0, minute: 480)]
        default: []
        }
    }
}

extension MeetingSeries {
    /// The series after a step; as it is where the step makes no sense, and nothing where it ends.
    func after(_ step: MeetingStep) -> MeetingSeries? {
        var next = self
        switch step {
        case .end: return nil
        case .moveAll(let weeks, let minute):
            next.first = Dates.adding(7 * weeks, to: first)
            next.minute = minute
        case .changeRoom(let number): next.room = "Sal \(number)"
        case .invite(let person): next.invited.insert(person)
        case .remove(let person) where invited.count > 1:
            next.invited.remove(person)
            for meeting in changes.keys { next.changes[meeting]?.absent.remove(person) }
        case .move(let meeting, let days, let minute):
            guard case .held = change(meeting).fate else { break }
            let day = Dates.adding(days, to: day(meeting))
            next.set(meeting) { $0.fate = .held(day: day, minute: minute) }
        case .cancel(let meeting):
            guard case .held = change(meeting).fate else { break }
            next.set(meeting) { $0.fate = .cancelled }
        case .exclude(let meeting):
            guard case .held = change(meeting).fate else { break }
            next.set(meeting) { $0.fate = .excluded }
        case .excuse(let person, let meeting):
            guard case .held = change(meeting).fate, invited.contains(person),
                invited.subtracting(change(meeting).absent).count > 1
            else { break }
            next.set(meeting) { $0.absent.insert(person) }
        case .remove: break
        }
        guard next != self else { return next }
        // Each part has a version of its own, which a change of the whole series raises in all.
        guard !step.isAboutOne else { return next }
        next.sequence = version + 1
        for meeting in changes.keys { next.changes[meeting]?.sequence = version + 1 }
        return next
    }

    private mutating func set(_ meeting: Int, _ change: (inout Change) -> Void) {
        var changed = self.change(meeting)
        let before = changed
        change(&changed)
        guard changed != before else { return }
        changed.sequence = version + 1
        if changed.fate == .excluded { sequence = version + 1 }
        changes[meeting] = changed
    }
}
