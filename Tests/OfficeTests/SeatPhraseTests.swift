import CivilTime
import Correspondence
import Office
import Participation
import Store
import Testing

/// What signing up and cancelling say, in words that need nothing else to be looked up.
@Suite struct SeatPhraseTests {
    private func words(_ phrases: [Phrase]) -> [String] { phrases.map(OpenTown.english.text) }

    @Test func aSeatAndItsTalkAreSaid() throws {
        let town = try OpenTown().opened(at: "2027-01-06 10:00")
        let talks = "\(OpenTown.january)/talks"
        // An interpreter makes a talk twice as long; nobody who asks has to know.
        for id in [1, 2] { try town.perform(.invite(id, to: talks)) }
        let first = try town.perform(.register(1, at: talks))
        let second = try town.perform(.register(2, at: talks))
        let (one, two) = (try #require(first.talk?.span), try #require(second.talk?.span))
        #expect(one.end.minute(since: one.start) == 30 && two.end.minute(since: two.start) == 60)
        #expect(words(town.phrases(of: second, for: 2)).last?.contains("21 January 2027") == true)
        #expect(
            words(town.phrases(of: second, for: 2)).last?.contains(OpenTown.english.span(two))
                == true
        )
    }

    @Test func aMissedSessionAsksAboutTheRest() throws {
        let town = try OpenTown()
        let open = try town.opened(at: "2027-01-04 10:00")
        let outcome = try open.perform(.cancel(1, at: OpenTown.january))
        guard case .missesSession(_, let day, asksForAll: true) = outcome.effect else {
            Issue.record("\(outcome.effect)")
            return
        }
        #expect(day.description == "2027-01-05")
        let said = words(open.phrases(of: outcome, for: 1))
        #expect(said.count == 2 && said[0].contains("5 January 2027"))
        #expect(said.allSatisfy { !$0.contains("--") && !$0.contains("{") })
        // Whoever can come after all says yes once more.
        let back = try open.perform(.register(1, at: OpenTown.january))
        #expect(words(open.phrases(of: back, for: 1)).count == 1)
    }

    @Test func nothingIsSaidToo() throws {
        let town = try OpenTown().opened(at: "2027-01-04 10:00")
        let again = try town.perform(.register(1, at: OpenTown.january))
        #expect(!words(town.phrases(of: again, for: 1)).isEmpty)
        #expect(again.changes.isEmpty)
    }

    /// Everything that can happen to a seat has words in every language, with nothing left to fill.
    @Test func everyChangeHasWords() throws {
        let town = try OpenTown().opened(at: "2026-12-03 10:00")
        var changes: [SeatChange] = []
        changes += try town.perform(.register(7, at: OpenTown.january, children: 2)).changes
        changes += try town.perform(.invite(8, to: OpenTown.january))
        changes += try town.perform(.cancel(7, at: OpenTown.january, all: true)).changes
        changes += try town.perform(.withdraw(8, from: OpenTown.january))
        #expect(changes.count >= 4)
        for catalogue in [Catalogue.danish, OpenTown.english] {
            for phrase in town.phrases(of: changes) {
                let text = catalogue.text(phrase)
                #expect(!text.contains("{") && text != phrase.key, "\(text)")
            }
        }
    }
}

extension ClockTime {
    fileprivate func minute(since other: ClockTime) -> Int {
        hour * 60 + minute - other.hour * 60 - other.minute
    }
}
