import CivilTime
import Foundation
import Participation
import Planning
import Store
import TestSupport
import Testing

/// Several people change rules, keep plans, move meetings, close venues, are away and undo: nothing clashes
/// but where a person was told so.
@Suite struct ClashPropertyTests {
    private static let actors = ["anne", "bo", "carla"].map { Actor(name: $0, role: .facilitator) }
    private static let venues = [
        "frederiksberg-library", "frederiksberg-town-hall", "frederiksberg-cafe",
    ]

    /// How often each thing was done, and refused.
    private final class Counts {
        var done: [String: Int] = [:]
        var refused: [String: Int] = [:]
        var warned = 0
    }

    @Test(arguments: Array(1...6) as [UInt64]) func nothingClashesUnlessSomebodyWasTold(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        let town = try Town.filled()
        // What people are invited to stays where rules want it no more.
        for month in 3...9 { try town.later(.register(5, at: "frederiksberg/2027-0\(month)")) }
        let counts = Counts()
        var minute = 0
        // Clashes that a plan has named, since new rules alone made them.
        var told: Set<String> = []
        for _ in 0..<40 {
            minute += 1
            let now = Instant(
                secondsSinceEpoch: Town.moment("2027-01-07 09:00").secondsSinceEpoch + minute * 60
            )
            let actor = pick(ClashPropertyTests.actors, &generator)
            let name: String
            do {
                name = try step(town, actor, now, &generator, &told, counts)
            } catch {
                counts.refused["\(type(of: error))", default: 0] += 1
                continue
            }
            counts.done[name, default: 0] += 1
            let findings = try town.store.faults().filter { $0.check != .meetings }
            #expect(findings == [], "seed \(seed), \(name)")
            let clashes = try town.clashes()
            #expect(clashes.subtracting(told) == [], "seed \(seed), \(name) by \(actor.name)")
            told.formIntersection(clashes)
        }
        #expect(counts.done.count >= 5, "\(counts.done) \(counts.refused)")
    }

    private func step(
        _ town: Town,
        _ actor: Actor,
        _ now: Instant,
        _ generator: inout SeededGenerator,
        _ told: inout Set<String>,
        _ counts: Counts
    ) throws -> String {
        switch Int.random(in: 0..<9, using: &generator) {
        case 0, 1:
            let request = request(town, &generator)
            let plan = try town.store.perform(.planYear(request), by: actor, at: now)
            for clash in plan.outcome.clashes {
                told.formUnion(clash.reasons.map { "\(clash.meeting.id) \($0.code)" })
            }
            return "plan"
        case 2, 3:
            try move(town, actor, now, &generator)
            return "move"
        case 4:
            let venue = pick(ClashPropertyTests.venues, &generator)
            let first = Samples.day("2027-02-01").advanced(
                by: Int.random(in: 0..<200, using: &generator)
            )
            let span = DaySpan(first...first.advanced(by: 4))
            let closure = VenueClosure(span: span, name: LocalizedText("Maler"))
            try revise(town, .venueClosed(Samples.id(venue), closure), actor, now)
            return "close"
        case 5:
            let first = Samples.day("2027-02-01").advanced(
                by: Int.random(in: 0..<200, using: &generator)
            )
            let absence = Availability.Absence(
                span: DaySpan(first...first.advanced(by: 9)),
                kind: .away
            )
            let who = pick(["ida", "ib"], &generator)
            try revise(town, .absence(.facilitator, Samples.id(who), absence), actor, now)
            return "absence"
        case 6:
            let meeting = try meeting(town, &generator)
            try town.store.perform(
                .assignStaff(
                    to: meeting.id.description,
                    facilitators: [Samples.id(pick(["ida", "ib"], &generator))],
                    speaker: nil
                ),
                by: actor,
                at: now
            )
            return "assign"
        case 7:
            let id = try meeting(town, &generator).id.description
            try town.store.perform(
                .cancelMeeting(id, because: "syg", moveInvited: true),
                by: actor,
                at: now
            )
            return "cancel"
        default:
            try town.store.perform(.undo(), by: actor, at: now)
            return "undo"
        }
    }

    /// A plan of the year by rules in which days, times or turnaround are other ones.
    private func request(_ town: Town, _ generator: inout SeededGenerator) -> PlanRequest {
        var request = PlanRequest("frederiksberg", town.plan.span)
        request.keeping = .always
        request.movesInvited = Int.random(in: 0..<3, using: &generator) == 0
        let changes = [
            ("BYDAY=1TU", pick(["BYDAY=1TU", "BYDAY=1WE", "BYDAY=2TU"], &generator)),
            ("BYDAY=4TU", pick(["BYDAY=4TU", "BYDAY=3TU", "BYDAY=4TH"], &generator)),
            ("duration: PT2H30M", pick(["duration: PT2H30M", "duration: PT4H"], &generator)),
        ]
        request.files = town.files.map { file in
            guard file.name == "frederiksberg.yaml", file.folder == .calendars else { return file }
            var text = String(decoding: file.octets, as: UTF8.self)
            for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
            return RuleFile(folder: .calendars, name: file.name, octets: Array(text.utf8))
        }
        return request
    }

    private func meeting(_ town: Town, _ generator: inout SeededGenerator) throws -> Meeting {
        let held = try town.held().filter { $0.date > Samples.day("2027-01-20") }
        return pick(held, &generator)
    }

    private func move(
        _ town: Town,
        _ actor: Actor,
        _ now: Instant,
        _ generator: inout SeededGenerator
    ) throws {
        let meeting = try meeting(town, &generator)
        var move = MeetingMove()
        move.date = meeting.date.advanced(by: Int.random(in: 0...9, using: &generator))
        if Bool.random(using: &generator) {
            move.venue = pick(ClashPropertyTests.venues, &generator)
        }
        try town.store.perform(
            .moveMeeting(
                meeting.id.description,
                move,
                along: pick(MovingAlong.allCases, &generator),
                moveInvited: true
            ),
            by: actor,
            at: now
        )
    }

    private func revise(
        _ town: Town,
        _ disruption: Disruption,
        _ actor: Actor,
        _ now: Instant
    ) throws {
        let request = RevisionRequest(disruption)
        let seen = try town.store.perform(.previewRevision(request), by: actor, at: now)
        try town.store.perform(
            .revise(request, as: seen.revision.change),
            by: actor,
            at: now
        )
    }

    private func pick<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }
}

extension Town {
    fileprivate func held() throws -> [Meeting] {
        try perform(.readMeetings(), at: "2027-01-07 09:00").meetings
            .filter { !$0.isCancelled }.map(\.meeting)
    }

    /// Pairs of meetings to come of which a person has put neither where it is, and that are at one venue
    /// at one time, have one facilitator at one time, or are on one day of the programme.
    ///
    /// Worked out from the rows alone.
    fileprivate func clashes() throws -> Set<String> {
        let rows = try SQL.rows(
            """
            SELECT one.id, CASE
                WHEN one.day = other.day THEN 'same-day'
                WHEN one.cycle = other.cycle AND one.day < other.day THEN 'must-follow'
                END
            FROM meeting AS one JOIN meeting AS other ON one.id <> other.id
                AND one.programme = other.programme
            WHERE one.cancelled_because IS NULL AND other.cancelled_because IS NULL
                AND NOT one.by_hand AND NOT other.by_hand AND one.day > '2027-01-07'
                AND (one.day = other.day
                    OR one.cycle = other.cycle AND one.step = 'session' AND other.step = 'session'
                        AND one.session > other.session AND one.day < other.day
                    OR one.cycle = other.cycle AND one.step = 'talks' AND other.step = 'session'
                        AND one.day < other.day)
            """,
            at: path
        )
        return Set(rows.map { "\($0[0]) \($0[1])" })
    }
}
