import CivilTime
import Planning
import TestSupport
import Testing

/// The judge beside one that works everything out two meetings at a time.
@Suite struct JudgePropertyTests {
    /// Moves some meetings anywhere, as people do who do not look.
    private func shaken(
        _ meetings: [Meeting],
        _ resources: Resources,
        _ generator: inout SeededGenerator
    ) -> [Meeting] {
        let venues = resources.settings[0].venues.map(\.id)
        return meetings.map { meeting in
            guard Int.random(in: 0..<3, using: &generator) == 0 else { return meeting }
            var meeting = meeting
            meeting.date = meeting.date.advanced(by: Int.random(in: -9...9, using: &generator))
            if Bool.random(using: &generator) { meeting.venue = pick(venues, &generator) }
            if Bool.random(using: &generator) {
                meeting.span = pick(["07:00-09:00", "10:00-14:00", "14:30-18:00"], &generator)
            }
            if Bool.random(using: &generator) {
                meeting.facilitators = [pick(resources.staff.facilitators, &generator).id]
            }
            meeting.interpreters = [pick(["huda", "leyla"], &generator)]
            if meeting.kind == .network {
                meeting.speaker = pick(resources.staff.speakers, &generator).id
            }
            return meeting
        }
    }

    @Test func bothSayTheSame() {
        var found: [String: Int] = [:]
        for seed in 1...25 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            var town = Town(seed: seed)
            town.close("cafe", "2027-05-01/2027-05-20")
            let meetings = shaken(town.standing.map(\.meeting), town.resources, &generator)
            let judge = Judge(town.resources, of: meetings)
            let naive = NaiveJudge(resources: town.resources)
            for meeting in meetings {
                let reasons = judge.objections(to: meeting)
                let said = Set(reasons.compactMap(\.naiveFault))
                #expect(
                    said == naive.faults(meeting, beside: meetings),
                    "seed \(seed): \(meeting.id) on \(meeting.date)"
                )
                #expect(judge.clashes(of: meeting).allSatisfy(reasons.contains))
                for reason in reasons { found[reason.code, default: 0] += 1 }
            }
        }
        // Every kind of clash came up, so none was compared in vain.
        for code in [
            "venue-occupied", "same-day", "must-follow", "must-precede", "facilitator-away",
            "facilitator-occupied", "facilitator-full", "speaker-away", "speaker-again",
            "speaker-full", "interpreter-occupied", "venue-closed", "venue-hours", "public-holiday",
        ] {
            #expect(found[code, default: 0] > 0, "\(code) never came up")
        }
    }

    /// What can be said of one of two is said of the other.
    @Test func clashesGoBothWays() {
        for seed in 30...40 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let town = Town(seed: seed)
            let meetings = shaken(town.standing.map(\.meeting), town.resources, &generator)
            let judge = Judge(town.resources, of: meetings)
            var pairs: Set<[MeetingID]> = []
            for meeting in meetings {
                for clash in judge.clashes(of: meeting) where clash.code != "speaker-again" {
                    if let other = clash.otherMeeting { pairs.insert([meeting.id, other]) }
                }
            }
            #expect(pairs.allSatisfy { pairs.contains($0.reversed()) }, "seed \(seed)")
        }
    }
}
