import CivilTime
import Correspondence
import Documents
import Office
import Planning
import Store
import Testing

/// What faces show reads each file of rules once, and what they do to seats reads none.
@Suite struct ParsingTests {
    @Test func anAgendaAndAListReadEachFileOnce() throws {
        let town = try OpenTown()
        let reader = RuleFileReader()
        let open = try town.opened(at: "2027-01-05 08:00", reading: reader)
        #expect(reader.parses == 0)
        _ = try open.perform(.agenda())
        #expect(reader.parses == town.files.count)
        _ = try open.perform(.list(of: "\(OpenTown.january)/session-1"))
        _ = try open.perform(.personPage(1))
        #expect(reader.parses == town.files.count)
    }

    @Test func aFeedReadsEachFileOnce() throws {
        let town = try OpenTown()
        let reader = RuleFileReader()
        let open = try town.opened(at: "2027-01-05 08:00", reading: reader)
        let year = DaySpan(open.today...open.today.advanced(by: 300))
        _ = try open.perform(open.feed(of: "frederiksberg", in: year, .danish))
        #expect(reader.parses == town.files.count)
        _ = try open.perform(open.ownCalendar(of: 1))
        #expect(reader.parses == town.files.count)
    }

    @Test func whatHappensToSeatsIsSaidWithoutAFile() throws {
        let town = try OpenTown()
        let reader = RuleFileReader()
        let open = try town.opened(at: "2026-12-20 08:00", reading: reader)
        let outcome = try open.perform(.register(7, at: OpenTown.january, children: 1))
        #expect(open.phrases(of: outcome, for: 7).map(Catalogue.danish.text) != [])
        let gone = try open.perform(.cancel(7, at: OpenTown.january, all: true))
        #expect(open.phrases(of: gone, for: 7).map(Catalogue.danish.text) != [])
        #expect(reader.parses == 0)
    }
}
