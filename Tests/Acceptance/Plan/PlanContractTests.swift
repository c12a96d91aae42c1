import Foundation
import TestSupport
import Testing

/// `plan --json` field by field, for all programmes and five years.
@Suite struct PlanContractTests {
    private static let meetingKeys: Set<String> = [
        "id", "cycle", "kind", "number", "ruleDate", "date", "start", "end", "venue",
        "venueOutsideTownHall", "moved", "reasons",
    ]
    private static let skippedKeys: Set<String> = [
        "id", "cycle", "kind", "number", "ruleDate", "reasons",
    ]

    @Test(arguments: PlanFile.programmes)
    func hasTheseKeysAndNoOthers(programme: String) throws {
        let root = try #require(
            try JSONSerialization.jsonObject(with: PlanFile.octets(programme)) as? [String: Any]
        )
        #expect(Set(root.keys) == ["programme", "from", "to", "meetings", "skipped"])
        let meetings = try #require(root["meetings"] as? [[String: Any]])
        let skipped = try #require(root["skipped"] as? [[String: Any]])
        #expect(meetings.count > 150)
        #expect(meetings.allSatisfy { Set($0.keys) == PlanContractTests.meetingKeys })
        #expect(skipped.allSatisfy { Set($0.keys) == PlanContractTests.skippedKeys })
        let reasons = try (meetings + skipped).flatMap {
            try #require($0["reasons"] as? [[String: Any]])
        }
        #expect(reasons.allSatisfy { Set($0.keys) == ["code", "date", "resource", "text"] })
    }

    @Test(arguments: PlanFile.programmes)
    func valuesHaveTheirForms(programme: String) throws {
        let plan = try PlanFile.years(programme)
        #expect(plan.programme == programme)
        #expect((plan.from, plan.to) == PlanFile.span)
        let last = "(session-[123]|talks|network|info|visit)"
        let id = try Regex("\(programme)/[0-9]{4}-[0-9]{2}/\(last)")
        for meeting in plan.meetings {
            #expect(meeting.id.wholeMatch(of: id) != nil, "\(meeting.id)")
            #expect(isDay(meeting.ruleDate) && isDay(meeting.date), "\(meeting.id)")
            #expect(isTime(meeting.start) && isTime(meeting.end), "\(meeting.id)")
            #expect(meeting.start < meeting.end, "\(meeting.id)")
            #expect(meeting.moved == (meeting.date != meeting.ruleDate), "\(meeting.id)")
        }
        for meeting in plan.skipped {
            #expect(meeting.id.wholeMatch(of: id) != nil, "\(meeting.id)")
            #expect(isDay(meeting.ruleDate), "\(meeting.id)")
        }
        for reason in plan.meetings.flatMap(\.reasons) + plan.skipped.flatMap(\.reasons) {
            #expect(reason.code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            #expect(isDay(reason.date))
            #expect(reason.text.count > 10 && !reason.text.contains("{"), "\(reason.text)")
        }
    }

    @Test(arguments: PlanFile.programmes)
    func identitiesHoldTogether(programme: String) throws {
        let plan = try PlanFile.years(programme)
        let all =
            plan.meetings.map { ($0.id, $0.cycle, $0.kind, $0.number) }
            + plan.skipped.map { ($0.id, $0.cycle, $0.kind, $0.number) }
        #expect(Set(all.map(\.0)).count == all.count)
        for (id, cycle, kind, number) in all {
            #expect(cycle.wholeMatch(of: /[a-z]+\/[0-9]{4}-[0-9]{2}/) != nil)
            let last = kind == "session" ? "session-\(number ?? 0)" : kind
            #expect(id == "\(cycle)/\(last)")
            #expect((number != nil) == (kind == "session"))
        }
    }

    @Test(arguments: PlanFile.programmes)
    func standsInTheOrderOfTime(programme: String) throws {
        let plan = try PlanFile.years(programme)
        let moments = plan.meetings.map { "\($0.date) \($0.start)" }
        #expect(moments == moments.sorted())
        let skipped = plan.skipped.map(\.ruleDate)
        #expect(skipped == skipped.sorted())
    }

    @Test(arguments: PlanFile.programmes)
    func everyMoveAndEverySkipIsExplained(programme: String) throws {
        let plan = try PlanFile.years(programme)
        for meeting in plan.meetings where meeting.moved {
            #expect(meeting.reasons.contains { $0.date == meeting.ruleDate }, "\(meeting.id)")
        }
        for meeting in plan.skipped {
            #expect(meeting.reasons.contains { $0.date == meeting.ruleDate }, "\(meeting.id)")
        }
    }

    /// The venue files are read here line by line, as a person would.
    @Test(arguments: PlanFile.programmes)
    func knowsWhatLiesOutsideTheTownHall(programme: String) throws {
        let file = try String(
            contentsOf: PackageRoot.file("venues/\(programme).yaml"),
            encoding: .utf8
        )
        var isOutside: [String: Bool] = [:]
        var venue = ""
        for line in file.split(separator: "\n") {
            if let match = line.firstMatch(of: /^ +- id: ([a-z-]+)/) { venue = String(match.1) }
            if let match = line.firstMatch(of: /^ +outsideTownHall: (true|false)/) {
                isOutside[venue] = match.1 == "true"
            }
        }
        for meeting in try PlanFile.years(programme).meetings {
            #expect(isOutside[meeting.venue] == meeting.venueOutsideTownHall, "\(meeting.id)")
            #expect(meeting.kind != "network" || meeting.venueOutsideTownHall, "\(meeting.id)")
        }
    }

    private func isDay(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
            && Dates.text(Dates.date(text)) == text
    }

    private func isTime(_ text: String) -> Bool {
        text.wholeMatch(of: /([01][0-9]|2[0-3]):[0-5][0-9]/) != nil
    }
}
