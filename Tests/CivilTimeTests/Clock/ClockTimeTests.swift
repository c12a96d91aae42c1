import CivilTime
import Testing

@Suite struct ClockTimeTests {
    @Test(arguments: [
        ("00:00", 0), ("00:01", 60), ("09:30", 34_200), ("12:00", 43_200), ("23:59", 86_340),
        ("24:00", 86_400),
    ])
    func text(text: String, seconds: Int) throws {
        let time = try #require(ClockTime(text))
        #expect(time.secondsSinceMidnight == seconds)
        #expect(time.description == text)
        #expect(ClockTime(secondsSinceMidnight: seconds) == time)
    }

    @Test(arguments: [
        "", "9:30", "09:3", "0930", "09.30", "09:60", "24:01", "25:00", "-1:00", "09:30:00",
        " 9:30", "09:30 ", "+9:30", "٠٩:٣٠", "09：30",
    ])
    func badTextIsRefused(text: String) {
        #expect(ClockTime(text) == nil)
    }

    @Test(arguments: [
        (0, 0, 0, 0), (23, 59, 59, 86_399), (24, 0, 0, 86_400), (24, 0, 1, nil), (24, 1, 0, nil),
        (25, 0, 0, nil), (-1, 59, 59, nil), (0, -1, 0, nil), (0, 60, 0, nil), (0, 0, 60, nil),
        (0, 0, -1, nil), (.max, 0, 0, nil), (.min, 0, 0, nil),
    ])
    func parts(hour: Int, minute: Int, second: Int, expected: Int?) {
        let time = ClockTime(hour: hour, minute: minute, second: second)
        #expect(time?.secondsSinceMidnight == expected)
        guard let time else { return }
        #expect((time.hour, time.minute, time.second) == (hour, minute, second))
    }

    @Test(arguments: [
        ("09:00", 3600, "10:00"), ("23:00", 3600, "24:00"), ("23:00", 3601, nil),
        ("01:00", -3600, "00:00"), ("01:00", -3601, nil), ("24:00", -86_400, "00:00"),
        ("24:00", .max, nil), ("00:00", .min, nil),
    ])
    func adding(text: String, seconds: Int, expected: String?) throws {
        let time = try #require(ClockTime(text))
        #expect(time.adding(seconds: seconds)?.description == expected)
    }

    @Test func order() {
        #expect(ClockTime.midnight < ClockTime.endOfDay)
        #expect(ClockTime.midnight.secondsSinceMidnight == 0)
        #expect(ClockTime.endOfDay.description == "24:00")
    }
}
