import CivilTime
import Correspondence
import Documents
import Foundation
import ICalendar
import Planning

/// Measures the ways from rules to a plan and what is written of it.
enum PlanBench {
    static func run() throws {
        let workspace = Workspace(calendars: "calendars", venues: "venues")
        let setting = try workspace.setting("frederiksberg")
        let zone = try CalendarZone(workspace.zones.zone("Europe/Copenhagen") ?? .utc)
        let planner = Planner([setting])
        let stamp = Instant(secondsSinceEpoch: 1_800_000_000)

        func years(_ count: Int) -> DaySpan {
            let first = Day(year: 2027, month: 1, day: 1) ?? Day(number: 0)
            let last = Day(year: 2026 + count, month: 12, day: 31) ?? first
            return DaySpan(first...last)
        }
        func feed(_ plan: Plan) throws -> [UInt8] {
            try ProgrammeCalendar(plan, setting, zone: zone, in: .danish).feed(stamp: stamp)
                .serialized()
        }
        func sheets(_ plan: Plan) throws -> Int {
            try plan.meetings.compactMap { Occasion($0.id, in: plan, setting) }.reduce(0) {
                try $0 + $1.facilitatorList([], in: .danish).pdf(created: stamp).count
                    + $1.signatureList([], in: .danish).pdf(created: stamp).count
            }
        }
        let year = planner.plan(years(1))

        Table.title("Plans and papers")
        try measure("read rules, venues and closed days") {
            try workspace.setting("frederiksberg").programme.steps.count
        }
        try measure("plan 1 year") { planner.plan(years(1)).meetings.count }
        try measure("plan 5 years") { planner.plan(years(5)).meetings.count }
        try measure("plan 50 years") { planner.plan(years(50)).meetings.count }
        let crowded = try crowded(setting)
        try measure("plan 1 year with 5,000 daily closures", runs: 5) {
            Planner([crowded]).plan(years(1)).skipped.count
        }
        try measure("write 1 year as calendar") { try feed(year).count }
        try measure("draw 120 lists of 1 year as PDF", runs: 5) { try sheets(year) }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print("peak memory: \(usage.ru_maxrss / 1024) MiB")
    }

    /// The programme with a calendar of closed days that has 5,000 events, each on every day.
    private static func crowded(_ setting: Setting) throws -> Setting {
        let daily = try RecurrenceRule("FREQ=DAILY")
        let rules = (0..<5_000).map { number in
            ClosedDayRule(
                id: "\(number)",
                name: LocalizedText("Lukket"),
                kind: .municipal,
                level: .block,
                date: .recurring(daily, start: Day(number: 0), except: [])
            )
        }
        return Setting(
            programme: setting.programme,
            venues: setting.venues,
            closedDayRules: setting.closedDayRules + rules
        )
    }

    /// Prints the median of several runs, after one that is not counted.
    private static func measure(
        _ name: String,
        runs: Int = 21,
        _ body: () throws -> Int
    ) throws {
        let result = try body()
        let costs = try (0..<runs).map { _ in
            try Meter.cost {
                guard try body() == result else { fatalError("\(name): another result") }
            }
        }
        Table.row(name, .median(costs), "(\(result))")
    }
}
