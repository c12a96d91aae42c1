internal import CivilTime
internal import Documents
internal import Foundation
internal import Participation
internal import Planning
internal import Store

/// A year with example people, lived day by day through the same use cases as a real one.
///
/// Everything is drawn with a seed, so the same options give the same year. Nobody in it exists:
/// addresses end in `.example`, and numbers begin with 00, which no Danish number does.
final class ExampleYear {
    let store: Store
    let plan: Plan
    let rules: ProgrammeRules
    let staff: Staff
    let until: Instant
    let names: [ExampleNames.Name]

    var random: SplitMix
    /// How many people there are so far.
    var count = 0

    private var agenda: [Appointment] = []
    private var appointments = 0

    /// Something that is to happen at a moment; what was arranged first happens first.
    private struct Appointment {
        let at: Instant
        let order: Int
        let act: (ExampleYear, Instant) throws -> Void
    }

    static let facilitator = Actor(name: "demo", role: .facilitator)

    init(
        _ store: Store,
        _ plan: Plan,
        _ rules: ProgrammeRules,
        _ staff: Staff,
        seed: UInt64,
        until: Instant
    ) {
        self.store = store
        self.plan = plan
        self.rules = rules
        self.staff = staff
        self.until = until
        random = SplitMix(seed: seed)
        names = ExampleNames.all.shuffled(using: &random)
    }

    /// Lives the year until the moment it is seen from.
    func live() throws {
        let beginning = moment(plan.span.first.advanced(by: -60), "09:00")
        if !staff.isEmpty { try perform(.importStaff(staff), at: min(beginning, until)) }
        try perform(.keepPlan(plan, rules, moveInvited: false), at: min(beginning, until))
        arrangeYear()
        while let next = agenda.first, next.at < until {
            agenda.removeFirst()
            try next.act(self, next.at)
        }
        // The last thing that is recorded says until when the year is known.
        try take(try perform(.settleOffers(), at: until), at: until)
    }

    /// Lets something happen at a moment, or right away where that is past.
    func arrange(_ at: Instant, _ act: @escaping (ExampleYear, Instant) throws -> Void) {
        appointments += 1
        let appointment = Appointment(at: at, order: appointments, act: act)
        let place = agenda.firstIndex { $0.at > at } ?? agenda.endIndex
        agenda.insert(appointment, at: place)
    }

    @discardableResult
    func perform<Outcome>(_ useCase: UseCase<Outcome>, at now: Instant) throws -> Outcome {
        try store.perform(useCase, by: ExampleYear.facilitator, at: now, random: random)
    }

    /// Does what may turn out not to be possible, as in life: no seat is left, or it is too late.
    func attempt(_ useCase: UseCase<[SeatChange]>, at now: Instant) throws {
        do {
            try take(try perform(useCase, at: now), at: now)
        } catch StoreError.roster, StoreError.notActive, StoreError.notEntitled, StoreError.begun {
            return
        }
    }

    /// Whoever is offered a seat answers within a day, or not at all.
    func take(_ changes: [SeatChange], at now: Instant) throws {
        for change in changes {
            guard case .offered(let participant, let end) = change.event.change else { continue }
            let answer = later(now, hours: Int.random(in: 2...26, using: &random))
            let isTaken = isDrawn(75)
            arrange(min(answer, later(end, hours: -1))) { year, at in
                let place = change.roster.text
                let step = year.plan.meetings.first { $0.id.description == place }
                    .flatMap { year.rules.programme.step($0.id.step) }
                let useCase: UseCase<[SeatChange]> =
                    isTaken
                    ? .register(participant, at: place, step)
                    : .cancel(participant, at: place, all: true)
                try year.attempt(useCase, at: at)
            }
        }
    }

    // MARK: Chance and time

    /// True so many times out of a hundred.
    func isDrawn(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    func moment(_ day: Day, _ time: String) -> Instant {
        rules.zone.instant(CivilDateTime(day, ClockTime(time) ?? .midnight))
    }

    func later(_ moment: Instant, hours: Int) -> Instant {
        Instant(secondsSinceEpoch: moment.secondsSinceEpoch + hours * 3600)
    }
}
