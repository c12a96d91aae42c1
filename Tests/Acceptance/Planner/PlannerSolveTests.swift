import Foundation
import TestSupport
import Testing

@Suite("jobklub planner solve")
struct PlannerSolveTests {
    let bench: Bench

    init() throws {
        bench = try Bench()
        try Data(PlannerSolveTests.instance.utf8)
            .write(to: bench.folder.appending(path: "small.json"))
    }

    private static let instance = """
        {"format": "planner-instance/1", "name": "small", "from": "2027-01-01", "to": "2027-02-28",
         "policy": {"travelMinutes": 30, "minDaysBetweenSessions": 3, "speakerSameProgrammeDays": 180},
         "holidays": [], "municipalities": [{"id": "k", "schoolHolidays": []}],
         "programmes": [{"id": "p", "municipality": "k", "preferredVenues": ["v"],
          "wishLanguages": ["da"], "wishLines": ["care"], "series": [{"id": "net",
           "rule": {"ordinal": 4, "weekday": 2}, "start": "09:00", "earliestStart": "08:30",
           "latestStart": "10:00", "stepMinutes": 30, "durationMinutes": 120, "participants": 10,
           "speaker": true, "maxEarlierDays": 0, "maxLaterDays": 0, "weekdays": [2]}]}],
         "venues": [{"id": "v", "municipalities": ["k"], "capacity": 20, "costPerHour": 0,
          "turnaroundMinutes": 15, "hours": [{"weekdays": [2], "from": "08:00", "to": "17:00"}],
          "closed": [{"from": "2027-02-01", "to": "2027-02-28"}]}],
         "facilitators": [{"id": "f", "municipalities": ["k"],
          "hours": [{"weekdays": [2], "from": "08:00", "to": "16:00"}],
          "targetMeetingsPerWeek": 2, "maxMeetingsPerWeek": 4}],
         "speakers": [{"id": "s", "municipalities": ["k"], "languages": ["da"],
          "lineOfWork": "care", "fee": 500, "maxSpeechesPerYear": 1, "minDaysBetweenSpeeches": 30,
          "hours": [{"weekdays": [2], "from": "08:00", "to": "16:00"}]}]}
        """

    private static let solution = """
        {"format":"planner-solution/1","instance":"small","meetings":[
        {"id":"p/2027-01/net-1","status":"placed","date":"2027-01-26","start":"09:00",\
        "venue":"v","facilitator":"f","speaker":"s"},
        {"id":"p/2027-02/net-1","status":"unplaced"}
        ]}

        """

    @Test(
        "Prints the plan and nothing else, the same each time",
        arguments: ["", "--rounds 0", "--rounds 200", "--threads 4", "--threads 1"]
    )
    func prints(options: String) throws {
        let outcome = try bench.run("planner solve small.json \(options)")
        #expect(outcome.code == 0)
        #expect(outcome.output == PlannerSolveTests.solution)
        #expect(outcome.error == "")
    }

    @Test("Reads standard input")
    func readsStandardInput() throws {
        let outcome = try bench.shell("jobklub planner solve - <small.json")
        #expect(outcome.code == 0)
        #expect(outcome.output == PlannerSolveTests.solution)
    }

    @Test(
        "Says how good the plan is on standard error",
        arguments: [
            (
                "en",
                "The fewer points a plan costs, the better it is. "
                    + "This plan costs 10003 points, and no other plan costs less.\n"
            ), ("da", "Planen har 10003 strafpoint. Ingen anden plan har færre.\n"),
        ]
    )
    func proves(language: String, text: String) throws {
        let outcome = try bench.run("planner solve small.json --prove --lang \(language)")
        #expect(outcome.output == PlannerSolveTests.solution)
        #expect(outcome.error == text)
    }

    @Test(
        "Tells what is wrong, with its place, and prints nothing",
        arguments: [
            (#"s/"capacity": 20/"capacity": -1/"#, "broken.json, venues[0].capacity: "),
            (
                #"s/"id": "f", //"#,
                #"broken.json, facilitators[0]: The key "id" is missing."#
            ),
            (#"s/"municipality": "k"/"municipality": "x"/"#, "programmes[0].municipality: "),
            (#"s/"holidays": \[\]/"holidays": æ/"#, "broken.json, line 3, column 14: "),
            ("$ d", "line 17, column 1: "), ("d", "line 1, column 1: "),
        ]
    )
    func tells(edit: String, text: String) throws {
        let outcome = try bench.shell(
            "sed '\(edit)' small.json >broken.json; jobklub planner solve broken.json --lang en"
        )
        #expect(outcome.code == 65)
        #expect(outcome.output == "")
        #expect(outcome.error.contains(text), "\(outcome.error)")
    }

    @Test(
        "Ends with the code that fits",
        arguments: [
            ("nothing.json", 66), ("small.json --rounds -1", 64), ("small.json --threads 0", 64),
            ("", 64),
        ] as [(String, Int32)]
    )
    func ends(words: String, code: Int32) throws {
        let outcome = try bench.run("planner solve \(words)")
        #expect(outcome.code == code)
        #expect(outcome.output == "")
    }
}
