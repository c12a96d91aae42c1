import CivilTime
import Documents
import Foundation
import Participation
import Planning
import Store

/// Frederiksberg with twenty seats in every job club.
struct BigTown {
    let rules: ProgrammeRules
    let folder: URL

    static let staff = Actor(name: "bench", role: .administrator)
    static let programme = "frederiksberg"

    struct Unreadable: Error {}

    init(_ folder: URL) throws {
        self.folder = folder
        let files = try Workspace(calendars: "calendars", venues: "venues")
            .files(of: BigTown.programme)
        func larger(_ octets: [UInt8]) -> [UInt8] {
            var text = String(decoding: octets, as: UTF8.self)
            for (small, large) in [("seats: 12 ", "seats: 20 "), ("capacity: 16", "capacity: 20")] {
                text = text.replacingOccurrences(of: small, with: large)
            }
            return Array(text.utf8)
        }
        let calendars = files.calendars.mapValues(larger)
        let venues = files.venues.mapValues(larger)
        let workspace = Workspace(calendars: calendars, venues: venues)
        let setting = try workspace.setting(BigTown.programme)
        guard let zone = workspace.zones.zone(setting.programme.timeZone) else {
            throw Unreadable()
        }
        let kept =
            calendars.map { RuleFile(folder: .calendars, name: $0.key, octets: $0.value) }
            + venues.map { RuleFile(folder: .venues, name: $0.key, octets: $0.value) }
        rules = ProgrammeRules(
            setting: setting,
            zone: zone,
            files: kept.sorted { $0.name < $1.name }
        )
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func plan(years: Int) -> Plan {
        let first = Day(year: 2027, month: 1, day: 1) ?? Day(number: 0)
        let last = Day(year: 2026 + years, month: 12, day: 31) ?? first
        return Planner([rules.setting]).planWholeCycles(DaySpan(first...last))
    }

    /// A file with meetings and nobody.
    func empty(_ name: String, years: Int) throws -> (store: Store, plan: Plan) {
        let store = try Store.create(at: path(name), random: SeededGenerator(seed: 1))
        let plan = plan(years: years)
        _ = try store.perform(
            .keepPlan(plan, rules, moveInvited: false),
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
