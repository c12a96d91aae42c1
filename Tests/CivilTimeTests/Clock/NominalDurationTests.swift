import CivilTime
import TestSupport
import Testing

@Suite struct NominalDurationTests {
    // RFC 5545 §3.3.6; the last column is what is written, where it is not what was read.
    @Test(arguments: [
        ("P1W", 7, 0, nil), ("P7W", 49, 0, nil), ("P2D", 2, 0, nil), ("P7D", 7, 0, "P1W"),
        ("PT2H30M", 0, 9000, nil), ("P15DT5H0M20S", 15, 18_020, "P15DT5H20S"),
        ("-PT15M", 0, -900, nil), ("+PT15M", 0, 900, "PT15M"), ("-P1DT1H", -1, -3600, nil),
        ("P7DT1S", 7, 1, nil), ("PT90M", 0, 5400, "PT1H30M"), ("PT1H30S", 0, 3630, nil),
        ("PT0S", 0, 0, nil), ("P0D", 0, 0, "PT0S"), ("-P0D", 0, 0, "PT0S"), ("P0W", 0, 0, "PT0S"),
        ("P1DT0S", 1, 0, "P1D"), ("PT24H", 0, 86_400, nil), ("-P2W", -14, 0, nil),
        ("P999999999D", 999_999_999, 0, nil), ("PT0012H", 0, 43_200, "PT12H"),
    ])
    func text(text: String, days: Int, seconds: Int, written: String?) throws {
        let duration = try #require(NominalDuration(text))
        #expect(duration == NominalDuration(days: days, seconds: seconds))
        #expect(duration.description == written ?? text)
        #expect(NominalDuration(duration.description) == duration)
    }

    @Test(arguments: [
        "", "P", "PT", "-", "-P", "1D", "P1", "PT1", "P1DT", "PD", "PTM", "P1M", "P1Y", "P1H",
        "PT1D", "PT1W", "P1W1D", "P1DP1D", "P1D1D", "P1WT1H", "PT1M1H", "PT1S1M", "PT1HT1M",
        "PTT1H", "P-1D", "P+1D", "--P1D", "P1.5D", "P1,5D", "PT1H ", " PT1H", "P1000000000D",
        "P٣D", "P1\u{301}D", "PT1H\u{0}", "P 1D",
    ])
    func badTextIsRefused(text: String) {
        #expect(NominalDuration(text) == nil)
    }

    @Test func seededDurationsReadWhatTheyWrite() {
        var generator = SeededGenerator(seed: 20_270_105)
        for _ in 0..<2000 {
            let sign = Bool.random(using: &generator) ? 1 : -1
            let duration = NominalDuration(
                days: sign * Int.random(in: 0...400, using: &generator),
                seconds: sign * Int.random(in: 0...200_000, using: &generator)
            )
            if NominalDuration(duration.description) != duration {
                Issue.record("\(duration)")
            }
        }
    }

    @Test(arguments: [
        ("2027-01-31", "09:30", "P1D", "2027-02-01T09:30"),
        ("2027-01-31", "23:30", "PT1H", "2027-02-01T00:30"),
        ("2027-01-01", "00:30", "-PT1H", "2026-12-31T23:30"),
        ("2027-03-27", "02:30", "P1DT1H", "2027-03-28T03:30"),
        ("2028-02-28", "24:00", "P1D", "2028-03-01T00:00"),
    ])
    func addingByTheSameClock(day: String, time: String, text: String, sum: String) throws {
        let start = CivilDateTime(try #require(Day(day)), try #require(ClockTime(time)))
        #expect(start.adding(try #require(NominalDuration(text))).description == sum)
    }

    @Test func theEndOfADayIsTheStartOfTheNext() throws {
        let day = try #require(Day("2026-12-31"))
        let end = CivilDateTime(day, .endOfDay)
        #expect(end == CivilDateTime(day.advanced(by: 1), .midnight))
        #expect(Instant(utc: end).utc == end)
        #expect(Instant(utc: end).secondsSinceEpoch == 1_798_761_600)
    }

    @Test(arguments: [-1, 0, 86_399, 86_400, -86_400, -86_401, 1_800_000_000])
    func secondsAndBack(seconds: Int) {
        let local = CivilDateTime(secondsSinceEpoch: seconds)
        #expect(local.secondsSinceEpoch == seconds)
        #expect(local.time < .endOfDay)
        #expect(local < CivilDateTime(secondsSinceEpoch: seconds + 1))
    }
}
