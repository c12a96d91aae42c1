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
    let files: [RuleFile]
    let staff: Staff
    let until: Instant
    let names: [ExampleNames.Name]

    var random: SplitMix
    /// Decides what courses lead to.
    var fates: SplitMix
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
        _ files: [RuleFile],
        _ staff: Staff,
        seed: UInt64,
        until: Instant
    ) {
        self.store = store
        self.plan = plan
        self.rules = rules
        self.files = files
        self.staff = staff
        self.until = until
        random = SplitMix(seed: seed)
        fates = SplitMix(seed: ~seed)
        names = ExampleNames.all.shuffled(using: &random)
    }

    /// Lives the year until the moment it is seen from.
    func live() throws {
        let beginning = moment(plan.span.first.advanced(by: -60), "09:00")
        if !staff.isEmpty { try perform(.importStaff(staff), at: min(beginning, until)) }
        let keeping = UseCase.keepPlan(
            plan,
            of: rules.programme.id,
            bringing: files,
            moveInvited: false
        )
        try perform(keeping, at: min(beginning, until))
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
        let index = agenda.firstIndex { $0.at > at } ?? agenda.endIndex
        agenda.insert(appointment, at: index)
    }

    @discardableResult
    func perform<Outcome>(_ useCase: UseCase<Outcome>, at now: Instant) throws -> Outcome {
        try store.perform(useCase, by: ExampleYear.facilitator, at: now, random: random)
    }

    /// Does what may turn out not to be possible, as in life: no seat is left, or it is too late.
    func attempt(_ useCase: UseCase<[SeatChange]>, at now: Instant) throws {
        do {
            try take(try perform(useCase, at: now), at: now)
        } catch SeatError.roster, SeatError.notActive, SeatError.notEntitled, MeetingError.begun {
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
                let target = change.roster.text
                let useCase: UseCase<[SeatChange]> =
                    isTaken
                    ? .signUp(participant, at: target) : .giveUp(participant, at: target)
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

extension UseCase where Outcome == [SeatChange] {
    /// Signs somebody up; of what comes of it, the demo only looks at seats.
    static func signUp(_ id: Int, at target: String, children: Int? = nil) -> UseCase {
        UseCase<RegisterOutcome>.register(
            id,
            at: target,
            children: children,
            asking: ExampleYear.request(of: id)
        ).map { $0.changes }
    }

    /// Cancels for somebody, and gives up the whole seat.
    static func giveUp(_ id: Int, at target: String, all: Bool = true) -> UseCase {
        UseCase<CancelOutcome>.cancel(id, at: target, all: all).map { $0.changes }
    }
}
