import CivilTime
import ICalendar
import Testing

/// Values at their limits: the last that is one, and the first that is none.
@Suite struct ValueLimitTests {
    private static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

    /// A mailbox of 254 octets in all, with as much as goes into each part.
    private static let longest =
        letters(64) + "@" + [letters(63), letters(63), letters(61)].joined(separator: ".")

    @Test(
        arguments: [
            ("\(letters(64))@b.dk", true), ("\(letters(65))@b.dk", false),
            ("a@\(letters(63)).dk", true), ("a@\(letters(64)).dk", false),
            (longest, true), ("\(longest)a", false),
        ] as [(String, Bool)]
    )
    func mailboxes(mailbox: String, isOne: Bool) {
        #expect((CalendarAddress(mailbox: mailbox) != nil) == isOne)
    }

    @Test func pagesOnTheWeb() {
        let start = "https://b.dk/"
        #expect(WebAddress(start + ValueLimitTests.letters(2000 - start.utf8.count)) != nil)
        #expect(WebAddress(start + ValueLimitTests.letters(2001 - start.utf8.count)) == nil)
    }

    @Test(
        arguments: [
            (90, 180, true), (-90, -180, true), (90.1, 0, false), (-90.1, 0, false),
            (0, 180.1, false), (0, -180.1, false),
        ] as [(Double, Double, Bool)]
    )
    func places(latitude: Double, longitude: Double, isOne: Bool) {
        #expect((GeoValue(latitude: latitude, longitude: longitude) != nil) == isOne)
    }

    @Test(
        arguments: [
            ([2], false), ([2, 0], true), ([2, 0, 1], true), ([2, 0, 1, 1], false), ([], false),
            ([999_999_999, 0], true), ([1_000_000_000, 0], false), ([0, -1], false),
        ] as [([Int], Bool)]
    )
    func codes(code: [Int], isOne: Bool) {
        #expect((RequestStatus(code: code, text: "x") != nil) == isOne)
    }

    @Test func numbersWithDecimals() {
        #expect(FloatValue(value: 9.9e59) != nil && FloatValue(value: -9.9e59) != nil)
        #expect(FloatValue(value: 1e60) == nil && FloatValue(value: -1e60) == nil)
        #expect(FloatValue(value: .infinity) == nil && FloatValue(value: .nan) == nil)
        #expect(FloatValue(value: -0.0)?.description == "0.0")
        #expect(FloatValue("1." + String(repeating: "1", count: 398)) != nil)
        #expect(FloatValue("1." + String(repeating: "1", count: 399)) == nil)
    }

    @Test func timesOfDay() {
        #expect(TimeValue(.endOfDay) == nil)
        #expect(TimeValue(.midnight)?.description == "000000")
        #expect(TimeValue(.midnight, isUTC: true)?.description == "000000Z")
        #expect(TimeValue("235960")?.description == "235959")
        #expect(TimeValue("235961") == nil && TimeValue("236000") == nil)
        #expect(TimeValue("240000") == nil)
    }

    @Test func periodsToAnEnd() throws {
        let texts = ["20270105T090000", "20270105T090001", "20270105T090000Z", "20270105T090001Z"]
        let times = try (texts + ["20270105"]).map { try #require(DateValue($0)) }
        for (place, from) in times.enumerated() {
            for (other, end) in times.enumerated() {
                let period = PeriodValue(from: from, to: end)
                #expect((period != nil) == ([0, 2].contains(place) && other == place + 1))
                guard let period else { continue }
                #expect(period.start == from && period.end == end && period.duration == nil)
                #expect(period.isUTC == (place == 2))
                #expect(PeriodValue(period.description) == period)
            }
        }
    }

    @Test(
        arguments: [
            (0, 0, false), (0, 1, true), (1, 0, true), (1, 1, true), (-1, 0, false),
            (0, -1, false), (-1, -1, false),
        ] as [(Int, Int, Bool)]
    )
    func periodsOfALength(days: Int, seconds: Int, isOne: Bool) throws {
        let length = NominalDuration(days: days, seconds: seconds)
        for text in ["20270105T090000", "20270105T090000Z"] {
            let period = PeriodValue(from: try #require(DateValue(text)), lasting: length)
            #expect((period != nil) == isOne)
            #expect(period == nil || (period?.end == nil && period?.duration == length))
        }
        #expect(PeriodValue(from: try #require(DateValue("20270105")), lasting: length) == nil)
    }

    @Test(
        arguments: [
            (3599, "PT59M59S"), (3600, "PT1H"), (3601, "PT1H0M1S"), (3659, "PT1H0M59S"),
            (3660, "PT1H1M"), (3661, "PT1H1M1S"), (7200, "PT2H"), (7201, "PT2H0M1S"),
            (-3601, "-PT1H0M1S"), (59, "PT59S"), (60, "PT1M"), (61, "PT1M1S"),
        ] as [(Int, String)]
    )
    func lengthsAroundAnHour(seconds: Int, text: String) {
        let length = NominalDuration(days: 0, seconds: seconds)
        #expect(DurationValue.text(length) == text)
        #expect(DurationValue.duration(text) == length)
    }

    @Test(
        arguments: [
            (359_999, true), (-359_999, true), (360_000, false), (-360_000, false), (0, true),
        ] as [(Int, Bool)]
    )
    func offsets(seconds: Int, isOne: Bool) {
        let offset = UTCOffset(seconds: seconds)
        #expect((offset != nil) == isOne)
        #expect(offset == nil || offset.flatMap { UTCOffset($0.description) } == offset)
    }

    /// Hours of 99, minutes and seconds of 59, and one more of each; one octet more or less.
    @Test(
        arguments: [
            ("+9959", true), ("+9960", false), ("+995959", true), ("+995960", false),
            ("+01001", false), ("+010", false), ("+01000000", false), ("-000001", true),
            ("-000000", false), ("+000000", true),
        ] as [(String, Bool)]
    )
    func offsetsAsTheyStand(text: String, isOne: Bool) {
        #expect((UTCOffset(text) != nil) == isOne)
    }

    @Test func aTextOfOctetsIsAsLongAsItMayBe() {
        var text = BinaryValue(bytes: [1, 2, 3, 4]).description
        let sizes = text.withUTF8 { octets in
            (2...5).map { BinaryValue(octets: octets, limit: $0)?.octets.count }
        }
        #expect(sizes == [nil, nil, 4, 4])
    }
}
