import CivilTime
import Documents
import Foundation
import Participation
import Planning
import Store

/// Frederiksberg with twenty seats in every job club.
struct BigTown {
    let folder: URL
    let reader = RuleFileReader()
    let rules: ProgrammeRules
    private let files: [RuleFile]

    static let staff = Actor(name: "bench", role: .administrator)
    static let programme = "frederiksberg"

    struct Unreadable: Error {}

    /// - `isOpen`: Whether network meetings are for everybody, and not only for those who have begun.
    init(_ folder: URL, isOpen: Bool = false) throws {
        self.folder = folder
        let workspace = Workspace(calendars: "calendars", venues: "venues")
        files = try workspace.ruleFiles(of: BigTown.programme).map { file in
            var text = String(decoding: file.octets, as: UTF8.self)
            for (small, large) in [("seats: 12 ", "seats: 20 "), ("capacity: 16", "capacity: 20")] {
                text = text.replacingOccurrences(of: small, with: large)
            }
            if isOpen {
                text = text.replacingOccurrences(of: "job-club-begun", with: "target-group")
            }
            return RuleFile(folder: file.folder, name: file.name, octets: Array(text.utf8))
        }
        rules = try reader.rules(of: try BigTown.id(), in: files)
    }

    private static func id() throws -> Identifier {
        guard let id = Identifier(programme) else { throw Unreadable() }
        return id
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func plan(years: Int) -> Plan {
        let first = Day(year: 2027, month: 1, day: 1) ?? Day(number: 0)
        let last = Day(year: 2026 + years, month: 12, day: 31) ?? first
        return Planner([rules.setting]).planWholeCycles(DaySpan(first...last))
    }

    /// A file with meetings and nobody.
    func empty(_ name: String, years: Int) throws -> (store: Store, plan: Plan) {
        let path = path(name)
        let store = try Store.create(at: path, reading: reader, random: SeededGenerator(seed: 1))
        let plan = plan(years: years)
        _ = try store.perform(
            .keepPlan(plan, of: BigTown.id(), bringing: files, moveInvited: false),
            by: BigTown.staff,
            at: moment(plan.span.first.advanced(by: -60))
        )
        return (store: store, plan: plan)
    }

    func moment(_ day: Day, hour: Int = 9) -> Instant {
        let time = ClockTime(hour: hour, minute: 0) ?? .midnight
        return rules.zone.instant(CivilDateTime(day, time))
    }

    static func people(_ count: Int, from first: Int = 1) -> [Person] {
        (first..<first + count).map { number in
            Person(
                participant: Participant(
                    id: 0,
                    givenName: "Person \(number)",
                    familyName: "Prøve",
                    language: "da",
                    phone: nil,
                    mailbox: nil,
                    contactRule: .phoneOnly
                ),
                traits: Traits(gender: number % 3 == 0 ? .male : .female)
            )
        }
    }
}
