import Foundation
import Testing

/// Every meeting of the demo's year, and the year of every programme.
@Suite struct DemoTourTests {
    private struct Agenda: Decodable {
        struct Entry: Decodable {
            let id: String
        }

        let toFillIn: [Entry]
    }

    private struct Meeting: Decodable {
        struct Line: Decodable {
            let state: String?
            let notice: String?
            let mark: String?
            let guest: Bool
        }

        let participants: [Line]
    }

    /// Everything before its moment is marked, nothing after it.
    @Test func everythingThatHasBeenIsMarked() throws {
        let bench = try Bench()
        try bench.addDemoDatabase("year.sqlite")
        let agenda = try bench.run("show --json --db year.sqlite --now 2027-06-15")
        #expect(try JSONDecoder().decode(Agenda.self, from: agenda.octets).toFillIn.isEmpty)
        for meeting in try DemoYear.shared().plan().meetings {
            let shown = try bench.run("show \(meeting.id) --json --db year.sqlite")
            let lines = try JSONDecoder().decode(Meeting.self, from: shown.octets).participants
            let expected = lines.filter { $0.guest || $0.state == "registered" }
            if meeting.date < "2027-06-15" {
                #expect(
                    expected.allSatisfy { $0.mark != nil || $0.notice != nil },
                    "\(meeting.id)"
                )
            } else {
                #expect(lines.allSatisfy { $0.mark == nil }, "\(meeting.id)")
            }
        }
    }

    @Test(arguments: ["vejle 2027", "hilleroed 2028", "frederikshavn 2029", "frederiksberg 2030"])
    func everyProgrammeLivesItsYear(row: String) throws {
        let words = row.split(separator: " ")
        let bench = try Bench()
        let now = "\(words[1])-10-01"
        let demo = try bench.run(
            "demo --programme \(words[0]) --year \(words[1]) --now \(now) --json --out y"
        )
        #expect(demo.code == 0 && demo.error.isEmpty)
        let doctor = try bench.run("doctor --db y/jobklub.sqlite")
        #expect(doctor.code == 0, "\(doctor.output)")
        let agenda = try bench.run("show --json --db y/jobklub.sqlite --now \(now)")
        #expect(try JSONDecoder().decode(Agenda.self, from: agenda.octets).toFillIn.isEmpty)
    }
}
