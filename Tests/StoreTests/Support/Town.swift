import CivilTime
import Documents
import Foundation
import Participation
import Planning
import Store
import TestSupport

/// A municipality's file in a folder of its own, with Frederiksberg's year 2027 planned.
final class Town: Sendable {
    let folder: URL
    let store: Store
    let rules: ProgrammeRules
    let files: [RuleFile]
    let plan: Plan
    let reader: RuleFileReader
    let facilitator = Actor(name: "anne", role: .facilitator)
    let administrator = Actor(name: "root", role: .administrator)

    var path: String { store.path }

    /// Rules as they stand in the project's own files.
    static let frederiksberg: (rules: ProgrammeRules, files: [RuleFile])? = {
        let root = PackageRoot.url.path
        let workspace = Workspace(calendars: "\(root)/calendars", venues: "\(root)/venues")
        guard
            let rules = try? workspace.rules(of: "frederiksberg"),
            let files = try? workspace.ruleFiles(of: "frederiksberg")
        else { return nil }
        return (rules: rules, files: files)
    }()

    struct NoRules: Error {}

    init(year: Int = 2027) throws {
        guard
            let (rules, files) = Town.frederiksberg, let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { throw NoRules() }
        self.rules = rules
        self.files = files
        reader = RuleFileReader()
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("jobklub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store.create(
            at: folder.path + "/town.sqlite",
            reading: reader,
            random: SeededGenerator(seed: 1)
        )
        plan = Planner([rules.setting]).planWholeCycles(DaySpan(first...last))
        _ = try store.perform(
            .keepPlan(plan, of: rules.programme.id, bringing: files, moveInvited: false),
            by: facilitator,
            at: Town.moment("2026-11-01 09:00")
        )
    }

    /// Reads the rules of all copies, which are the same.
    private static let reader = RuleFileReader()

    /// The same town once more, from a copy of its file.
    init(copyOf path: String) throws {
        guard let (rules, files) = Town.frederiksberg else { throw NoRules() }
        self.rules = rules
        self.files = files
        reader = Town.reader
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("jobklub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.path + "/town.sqlite"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        store = try Store(at: copy, reading: reader)
        guard let year = Town.frederiksbergYear else { throw NoRules() }
        plan = year
    }

    /// The plan of the rules for 2027.
    private static let frederiksbergYear: Plan? = {
        guard
            let rules = frederiksberg?.rules, let first = Day(year: 2027, month: 1, day: 1),
            let last = Day(year: 2027, month: 12, day: 31)
        else { return nil }
        return Planner([rules.setting]).planWholeCycles(DaySpan(first...last))
    }()

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// A moment by Danish clocks, written as `2027-01-05 09:30`.
    static func moment(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        guard
            let day = Day(parts[0]), let time = ClockTime(parts[1]),
            let zone = frederiksberg?.rules.zone
        else { preconditionFailure("no moment: \(text)") }
        return zone.instant(CivilDateTime(day, time))
    }

    /// Does something as a facilitator.
    @discardableResult
    func perform<Outcome>(_ useCase: UseCase<Outcome>, at moment: String) throws -> Outcome {
        try store.perform(useCase, by: facilitator, at: Town.moment(moment))
    }

    /// Signs somebody up, and gives what happened to seats.
    @discardableResult
    func perform(_ useCase: UseCase<RegisterOutcome>, at moment: String) throws -> [SeatChange] {
        try perform(useCase.map { $0.changes }, at: moment)
    }

    /// Cancels for somebody, and gives what happened to seats.
    @discardableResult
    func perform(_ useCase: UseCase<CancelOutcome>, at moment: String) throws -> [SeatChange] {
        try perform(useCase.map { $0.changes }, at: moment)
    }

    /// Does what takes long to compute, as a facilitator.
    @discardableResult
    func perform<Input, Outcome>(
        _ useCase: LongUseCase<Input, Outcome>,
        at moment: String
    ) throws -> Outcome {
        try store.perform(useCase, by: facilitator, at: Town.moment(moment))
    }

    /// Opens the file once more, as another program does.
    func opened(_ path: String? = nil) throws -> Store {
        try Store(at: path ?? self.path, reading: RuleFileReader())
    }

    /// The use case that keeps a plan by the rules of the town.
    func keeping(_ plan: Plan, moveInvited: Bool, namesPeople: Bool = true) -> UseCase<PlanOutcome>
    {
        .keepPlan(
            plan,
            of: rules.programme.id,
            bringing: files,
            moveInvited: moveInvited,
            namesPeople: namesPeople
        )
    }

    /// The files of another programme of the project's own.
    static func ruleFiles(of programme: String) throws -> [RuleFile] {
        let root = PackageRoot.url.path
        return try Workspace(calendars: "\(root)/calendars", venues: "\(root)/venues")
            .ruleFiles(of: programme)
    }

    /// Brings another programme in and keeps its plan of the same year.
    func bringIn(_ programme: String) throws {
        let files = try Town.ruleFiles(of: programme)
        let id = Samples.id(programme)
        let rules = try reader.rules(of: id, in: files)
        let plan = Planner([rules.setting]).planWholeCycles(plan.span)
        try perform(
            .keepPlan(plan, of: id, bringing: files, moveInvited: false),
            at: "2026-11-01 09:00"
        )
    }

    /// Adds people with made-up names.
    func add(_ count: Int, at moment: String = "2026-12-01 09:00") throws -> [Int] {
        let people = (1...count).map { number in
            Person(
                participant: Participant(
                    id: 0,
                    givenName: "Person \(number)",
                    familyName: "Prøve",
                    language: "da",
                    phone: nil,
                    mailbox: nil,
                    contactRule: .any
                )
            )
        }
        return try perform(.importPeople(people), at: moment).ids
    }

    /// How everybody stands in a roster.
    func states(_ meeting: String) throws -> [Int: RegistrationStateName] {
        let list = try perform(.readList(of: meeting), at: "2026-12-01 09:00")
        return Dictionary(
            list.lines.compactMap { line in
                line.registration.map { (line.participant.id, $0.state.name) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
