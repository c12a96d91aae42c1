import CivilTime
import Planning
import TestSupport
import Testing

/// A year with people, and what becomes of it when something breaks.
@Suite struct ReplannerTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func aYearWithPeopleHasNoConflicts(block: UInt64) {
        var held = 0
        var speeches = 0
        for seed in (block * 100)..<(block * 100 + 4) {
            let town = Town(seed: seed)
            let meetings = town.standing.map(\.meeting)
            #expect(town.faults(meetings) == [], "seed \(seed)")
            let steps = Dictionary(
                uniqueKeysWithValues: town.resources.settings.flatMap { setting in
                    setting.programme.steps.map { ("\(setting.programme.id)/\($0.id)", $0) }
                }
            )
            for meeting in meetings {
                let step = steps["\(meeting.id.cycle.programme)/\(meeting.id.step)"]
                #expect(meeting.facilitators.count == step?.facilitators, "seed \(seed)")
                #expect(step?.possibleSpans.contains(meeting.span) == true)
            }
            held += meetings.count
            speeches += meetings.count { $0.speaker != nil }
        }
        #expect(held > 400 && speeches > 30, "\(held) held, \(speeches) speeches")
    }

    @Test func theSameTownGivesTheSameYear() {
        #expect(Town(seed: 7).standing == Town(seed: 7).standing)
        var town = Town(seed: 7)
        let turned = town.resources
        town.resources.settings.reverse()
        town.resources.staff.facilitators.reverse()
        town.resources.staff.speakers.reverse()
        let plan = { (resources: Resources) in
            Planner(resources.settings, staff: resources.staff).plan(Town.span)
        }
        #expect(plan(town.resources) == plan(turned))
    }

    @Test func nothingChangesWhereNothingBreaks() {
        for seed in UInt64(20)..<24 {
            let town = Town(seed: seed)
            let replanner = Replanner(
                town.standing,
                before: town.resources,
                after: town.resources,
                now: Town.now
            )
            let revision = replanner.revise()
            let changes = revision.change.entries.map { entry in
                "\(entry.id) \(entry.differences.map(\.rawValue))"
            }
            #expect(revision.hits.isEmpty && changes.isEmpty, "seed \(seed): \(changes)")
        }
    }

    enum Breakage: CaseIterable {
        case venue, facilitator, speaker
    }

    @Test(arguments: Breakage.allCases)
    func whatIsNotHitStaysAndWhatIsHitFindsAPlace(breakage: Breakage) {
        var hit = 0
        var moved = 0
        for seed in UInt64(40)..<50 {
            let town = Town(seed: seed)
            var broken = town
            switch breakage {
            case .venue: broken.close("library", "2027-04-05/2027-05-02")
            case .facilitator: broken.sendAway(0, "2027-04-05/2027-04-25")
            case .speaker:
                let coming = town.standing.first { !$0.isPast && $0.meeting.speaker != nil }
                guard let speaker = coming?.meeting.speaker else { continue }
                broken.sendAway(speaker: speaker, "2027-04-02/2027-12-31")
            }
            let revision = Replanner(
                town.standing,
                before: town.resources,
                after: broken.resources,
                now: Town.now
            ).revise()
            let hits = Set(revision.hits.map(\.meeting.id))
            let known = Dictionary(
                uniqueKeysWithValues: town.standing.map { ($0.meeting.id, $0) }
            )
            var after = known.mapValues(\.meeting)
            for entry in revision.change.entries {
                #expect(known[entry.id]?.isPast == false, "seed \(seed): \(entry.id) is past")
                if known[entry.id]?.isByHand == true {
                    #expect(hits.contains(entry.id), "seed \(seed): \(entry.id) was by hand")
                }
                after[entry.id] = entry.after
                if let place = entry.after { #expect(place.date > Town.now.day) }
            }
            let meetings = Array(after.values)
            #expect(broken.faults(meetings) == [], "seed \(seed)")
            // Only what is hit is disturbed, or one more that makes room.
            #expect(revision.disturbed.filter { !hits.contains($0) }.count <= 1, "seed \(seed)")
            #expect(hits.isSubset(of: revision.change.entries.map(\.id)), "seed \(seed)")
            for hit in revision.hits {
                #expect(hit.alternatives.first?.meeting == after[hit.meeting.id], "seed \(seed)")
                #expect(!hit.reasons.isEmpty)
            }
            hit += hits.count
            moved += revision.change.entries.count { $0.after != nil }
        }
        #expect(hit >= 10 && moved >= 10, "\(hit) hit, \(moved) moved")
    }

    @Test func aChoiceIsObeyed() throws {
        let town = Town(seed: 41)
        var broken = town
        broken.close("library", "2027-04-05/2027-05-02")
        let replanner = Replanner(
            town.standing,
            before: town.resources,
            after: broken.resources,
            now: Town.now
        )
        let hit = try #require(replanner.revise().hits.first { $0.alternatives.count > 1 })
        let wanted = hit.alternatives[1].meeting
        let revision = replanner.revise(choosing: [wanted])
        let entry = try #require(revision.change.entries.first { $0.id == wanted.id })
        #expect(entry.after?.date == wanted.date && entry.after?.span == wanted.span)
        #expect(entry.after?.venue == wanted.venue)
    }

    @Test func placesForOneMeetingAndMeetingsForOnePlace() throws {
        let town = Town(seed: 42)
        let replanner = Replanner(
            town.standing,
            before: town.resources,
            after: town.resources,
            now: Town.now
        )
        let coming = try #require(
            town.standing.first { $0.isInvited && $0.meeting.kind == .network }
        ).meeting
        let others = town.standing.map(\.meeting).filter { $0.id != coming.id }
        let places = replanner.suggestions(for: coming.id)
        #expect(places.count == 3)
        #expect(Set(places.map(\.meeting.date)).count == 3)
        for place in places {
            #expect(town.faults(others + [place.meeting]) == [])
            func amount(_ term: Term) -> Int {
                place.charges.reduce(0) { $0 + ($1.term == term ? $1.amount : 0) }
            }
            let days = place.meeting.date.number - place.meeting.ruleDate.number
            #expect(amount(.movedDay) == abs(days))
            #expect(amount(.earlierDay) == max(0, -days))
            // Half hours that have begun.
            let rule = try #require(
                town.resources.settings.compactMap { $0.programme.step(coming.id.step) }.first
            )
            let minutes =
                abs(
                    place.meeting.span.start.secondsSinceMidnight
                        - rule.span.start.secondsSinceMidnight
                ) / 60
            #expect(amount(.startShift) == Int((Double(minutes) / 30).rounded(.up)))
            #expect(place.meeting.date > Town.now.day)
        }
        let first = try #require(places.first).meeting
        let fitting = replanner.meetings(
            fitting: first.date,
            at: first.span.start,
            in: first.venue,
            count: 50
        )
        #expect(fitting.contains { $0.meeting.id == coming.id })
        for place in fitting {
            let rest = town.standing.map(\.meeting).filter { $0.id != place.meeting.id }
            #expect(town.faults(rest + [place.meeting]) == [])
        }
    }
}
