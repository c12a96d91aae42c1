import Correspondence
import Documents
import Foundation
import Planning
import Testing

@Suite("Instances that are not right")
struct InstanceMistakeTests {
    /// An instance with one programme that meets twice in January 2027.
    static let whole = """
        {"format": "planner-instance/1", "name": "small", "from": "2027-01-01", "to": "2027-01-31",
         "policy": {"travelMinutes": 30, "minDaysBetweenSessions": 3, "speakerSameProgrammeDays": 180},
         "holidays": [{"date": "2027-01-01", "name": "New Year's Day"}],
         "municipalities": [{"id": "k", "name": "K", "schoolHolidays": []}],
         "programmes": [{"id": "p", "municipality": "k", "name": "P", "preferredVenues": ["v"],
          "wishLanguages": ["da"], "wishLines": ["care"], "skipMonths": [],
          "series": [{"id": "club", "title": "Club",
           "rule": {"ordinal": 1, "weekday": 2, "occurrences": 2, "everyDays": 7},
           "start": "09:00", "earliestStart": "08:30", "latestStart": "10:00", "stepMinutes": 30,
           "durationMinutes": 120, "participants": 10, "speaker": false,
           "maxEarlierDays": 2, "maxLaterDays": 2, "weekdays": [1, 2, 3, 4, 5]}]}],
         "venues": [{"id": "v", "name": "V", "kind": "library", "municipalities": ["k"],
          "capacity": 20, "costPerHour": 0, "turnaroundMinutes": 15, "features": [],
          "hours": [{"weekdays": [1, 2, 3, 4, 5], "from": "08:00", "to": "17:00"}], "closed": [],
          "busy": []}],
         "facilitators": [{"id": "f", "municipalities": ["k"], "languages": ["da"],
          "hours": [{"weekdays": [1, 2, 3, 4, 5], "from": "08:00", "to": "16:00"}], "closed": [],
          "busy": [], "targetMeetingsPerWeek": 2, "maxMeetingsPerWeek": 4}],
         "speakers": [], "interpreters": [], "talkRounds": []}
        """

    @Test("A right one is planned on its rule days, in the order of the rules")
    func isPlanned() throws {
        let instance = try PlanningInstance(Data(InstanceMistakeTests.whole.utf8))
        let result = PlanSearch().run(instance.problem)
        let text = String(
            decoding: PlanningSolution(result, instance).octets,
            as: UTF8.self
        )
        let place = #""start":"09:00","venue":"v","facilitator":"f","speaker":null}"#
        #expect(
            text == """
                {"format":"planner-solution/1","instance":"small","meetings":[
                {"id":"p/2027-01/club-1","status":"placed","date":"2027-01-05",\(place),
                {"id":"p/2027-01/club-2","status":"placed","date":"2027-01-12",\(place)
                ]}

                """
        )
    }

    @Test(
        "Each mistake is told with its place",
        arguments: [
            (#""format": "planner-instance/1""#, #""format": "planner-instance/2""#, "format"),
            (#""2027-01-31""#, #""2026-12-31""#, "to"),
            (#""2027-01-31""#, #""2032-12-31""#, "to"),
            (#""2027-01-31""#, #""2027-02-31""#, "to"),
            (#""travelMinutes": 30"#, #""travelMinutes": -1"#, "policy.travelMinutes"),
            (#""municipality": "k""#, #""municipality": "q""#, "programmes[0].municipality"),
            (
                #""latestStart": "10:00""#, #""latestStart": "25:00""#,
                "programmes[0].series[0].latestStart"
            ),
            (#""stepMinutes": 30"#, #""stepMinutes": 0"#, "programmes[0].series[0].stepMinutes"),
            (
                #""occurrences": 2"#, #""occurrences": 1000000"#,
                "programmes[0].series[0].rule.occurrences"
            ),
            (
                #""weekdays": [1, 2, 3, 4, 5]}]}]"#, #""weekdays": [8]}]}]"#,
                "programmes[0].series[0].weekdays[0]"
            ),
            (#""speakers": []"#, #""speakers": {}"#, "speakers"),
            (#""speakers": []"#, #""speakers": null"#, "speakers"),
            (#""speakers": [], "#, "", "the whole file"),
            (
                #""speakers": []"#, #""weights": {"unplaced": -5}, "speakers": []"#,
                "weights.unplaced"
            ),
            (#""venues": ["#, #""venues": [{"#, "line 12, column 14"),
            (#""facilitators": ["#, #""facilitators": [7, "#, "facilitators[0]"),
            (#""name": "small""#, #""name": 7"#, "name"),
            (#""speaker": false"#, #""speaker": 0"#, "programmes[0].series[0].speaker"),
            (#""costPerHour": 0"#, #""costPerHour": 1.5"#, "venues[0].costPerHour"),
            (#""costPerHour": 0"#, #""costPerHour": 1e99"#, "venues[0].costPerHour"),
            (
                #""speakers": []"#,
                """
                "existing": [{"id": "p/2027-01/club-1", "state": "draft", "date": "2027-01-05", \
                "start": "09:00", "venue": "x", "facilitator": "f", "speaker": null}], "speakers": []
                """,
                "existing[0].venue"
            ),
            (
                #""speakers": []"#,
                """
                "existing": [{"id": "p/2027-01/club-1", "state": "gone", "date": "2027-01-05", \
                "start": "09:00", "venue": "v", "facilitator": "f", "speaker": null}], "speakers": []
                """,
                "existing[0].state"
            ),
        ]
    )
    func isTold(old: String, new: String, place: String) throws {
        #expect(InstanceMistakeTests.whole.contains(old))
        let text = InstanceMistakeTests.whole.replacingOccurrences(of: old, with: new)
        let mistake = #expect(throws: PlanningInstance.Mistake.self) {
            try PlanningInstance(Data(text.utf8))
        }
        let english = try #require(Catalogue.embedded["en"])
        #expect(mistake.map { english.text($0.place) } == place)
        for catalogue in Catalogue.embedded.values {
            #expect(mistake.map { catalogue.texts[$0.problem.key] != nil } == true)
        }
    }

    @Test("What stands twice is told", arguments: ["venues", "facilitators", "municipalities"])
    func isToldTwice(list: String) throws {
        var object = try #require(
            try JSONSerialization.jsonObject(with: Data(InstanceMistakeTests.whole.utf8))
                as? [String: Any]
        )
        let entries = try #require(object[list] as? [Any])
        object[list] = entries + entries
        let data = try JSONSerialization.data(withJSONObject: object)
        let mistake = #expect(throws: PlanningInstance.Mistake.self) { try PlanningInstance(data) }
        #expect(mistake?.place == Phrase("instance.path", ["path": .text("\(list)[1].id")]))
    }

    @Test("A window of years with a start each minute is refused, and not tried")
    func refusesHugeWindows() throws {
        let text = InstanceMistakeTests.whole
            .replacingOccurrences(of: #""2027-01-31""#, with: #""2028-12-31""#)
            .replacingOccurrences(of: #""maxLaterDays": 2"#, with: #""maxLaterDays": 1000000"#)
            .replacingOccurrences(of: #""stepMinutes": 30"#, with: #""stepMinutes": 1"#)
        let mistake = #expect(throws: PlanningInstance.Mistake.self) {
            try PlanningInstance(Data(text.utf8))
        }
        #expect(mistake?.place == Phrase("instance.path", ["path": "programmes[0].series[0]"]))
    }

    @Test(
        "Octets that are not JSON are refused",
        arguments: ["", "[]", "null", "{", "\u{FEFF}", "{\"format\": \"\u{0}\"}"]
            + [String(repeating: "[", count: 100_000)]
    )
    func refusesOtherOctets(text: String) {
        #expect(throws: PlanningInstance.Mistake.self) { try PlanningInstance(Data(text.utf8)) }
    }
}
