import CivilTime
import Planning
import TestSupport
import Testing

/// Those who help to hold meetings.
@Suite struct StaffTests {
    @Test(
        arguments: [
            ("library", "cafe", 12), ("cafe", "library", 12),  // The same both ways.
            ("library", "library", 0),
            ("library", "town-hall", 25), ("cafe", "town-hall", 30),
        ] as [(Identifier, Identifier, Int)]
    )
    func theTimeBetweenTwoVenues(from: Identifier, to: Identifier, minutes: Int) {
        let travel = TravelTimes([
            TravelTime(from: "cafe", to: "library", minutes: 12),
            TravelTime(from: "library", to: "town-hall", minutes: 40),
            TravelTime(from: "town-hall", to: "library", minutes: 25),
            TravelTime(from: "library", to: "library", minutes: 9),
        ])
        #expect(travel.minutes(from: from, to: to) == minutes)
    }

    @Test func whatIsKnownComesInOrder() {
        let times = [
            TravelTime(from: "b", to: "a", minutes: 5), TravelTime(from: "a", to: "c", minutes: 7),
        ]
        #expect(
            TravelTimes(times, otherwise: 10).times == [
                TravelTime(from: "a", to: "b", minutes: 5),
                TravelTime(from: "a", to: "c", minutes: 7),
            ]
        )
        #expect(TravelTimes.standard.times == [])
        #expect(TravelTimes.standard.minutes(from: "a", to: "b") == 30)
    }

    @Test func withoutProgrammesSomebodyServesThemAll() {
        var particulars = Particulars(
            id: "anne",
            name: "Anne",
            languages: ["da"],
            availability: Availability(hours: [])
        )
        #expect(Facilitator(particulars: particulars).serves("frederiksberg"))
        particulars.programmes = ["vejle"]
        #expect(!Facilitator(particulars: particulars).serves("frederiksberg"))
        #expect(Facilitator(particulars: particulars).serves("vejle"))
    }

    @Test(
        arguments: [
            ("08:30", "10:00", 30, ["08:30", "09:00", "09:30", "10:00"]),
            ("08:30", "09:50", 30, ["08:30", "09:00", "09:30"]),
            ("09:30", "09:30", 15, ["09:30"]),
            ("09:30", "09:29", 15, nil), ("09:30", "10:00", 0, nil),
        ] as [(ClockTime, ClockTime, Int, [ClockTime]?)]
    )
    func theTimesOfAWindow(
        earliest: ClockTime,
        latest: ClockTime,
        minutes: Int,
        times: [ClockTime]?
    ) {
        let window = StartWindow(earliest: earliest, latest: latest, everyMinutes: minutes)
        #expect(window?.times == times)
    }
}
