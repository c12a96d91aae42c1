import CivilTime
import Insight
import Participation
import Planning
import Store
import Testing

/// Everybody who was asked to a talk counts once as having been offered one.
@Suite struct TalkOfferTests {
    private static let talks = "\(Town.january)/talks"

    private func offers(_ town: Town) throws -> [TalkOffer] {
        try town.perform(.readNumbers(), at: "2027-02-01 10:00").offers
    }

    @Test func whoeverWasAskedAndWaitsNowWasOfferedOne() throws {
        let town = try Town()
        let people = try town.add(30)
        try town.perform(UseCase.invite(people[0], to: Self.talks), at: "2026-12-03 10:00")
        // The block is full before the one who was asked first says yes.
        for id in people.dropFirst() {
            try town.perform(.register(id, at: Self.talks), at: "2026-12-04 10:00")
        }
        try town.perform(.register(people[0], at: Self.talks), at: "2026-12-05 10:00")
        let states = try town.states(Self.talks)
        #expect(states[people[0]] == .waiting)
        let offered = try offers(town)
        #expect(offered.contains(TalkOffer(participant: people[0], day: Samples.day("2026-12-03"))))
        // Whoever only waits was never offered one.
        let waiting = Set(states.filter { $0.value == .waiting }.keys).subtracting([people[0]])
        #expect(!waiting.isEmpty && waiting.isDisjoint(with: offered.map(\.participant)))
        #expect(Set(offered.map(\.participant)).count == offered.count)
        #expect(offered.count + waiting.count == people.count)
    }

    @Test func whoeverWasAskedUnderANumberThatWasGivenUpWasOfferedOne() throws {
        let town = try Town()
        let people = try town.add(3)
        try town.perform(UseCase.invite(people[0], to: Self.talks), at: "2026-12-03 10:00")
        try town.perform(.mergePeople(people[0], into: people[1]), at: "2026-12-04 10:00")
        try town.perform(.mergePeople(people[1], into: people[2]), at: "2026-12-05 10:00")
        let asked = TalkOffer(participant: people[2], day: Samples.day("2026-12-03"))
        #expect(try offers(town) == [asked])
    }

    @Test func theDayIsThatOfTheMunicipalitysClocks() throws {
        let town = try Town()
        let people = try town.add(1)
        try town.perform(UseCase.invite(people[0], to: Self.talks), at: "2026-12-03 00:30")
        #expect(try offers(town).map(\.day) == [Samples.day("2026-12-03")])
    }

    @Test func howLongBeforeTheMeetingSomebodyWasAskedIsKnown() throws {
        let town = try Town()
        let people = try town.add(2)
        try town.perform(UseCase.invite(people[0], to: Town.january), at: "2026-12-02 09:00")
        try town.perform(.register(people[0], at: Town.january), at: "2026-12-20 09:00")
        try town.perform(.register(people[1], at: Town.january), at: "2026-12-31 10:00")
        let input = try town.perform(.readNumbers(), at: "2027-02-01 10:00")
        let sessions = input.meetings.filter {
            $0.id.description.hasPrefix("\(Town.january)/session")
        }
        // The first one is on 5 January at 9.30, the next a week later.
        #expect(
            sessions.prefix(2).map(\.leadDays) == [
                [people[0]: 34, people[1]: 4], [people[0]: 41, people[1]: 11],
            ]
        )
        #expect(sessions.first?.start == ClockTime("09:30"))
        #expect(input.recordedOn == Samples.day("2026-12-31"))
    }
}
