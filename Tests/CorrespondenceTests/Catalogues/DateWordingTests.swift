import CivilTime
import Correspondence
import Foundation
import Testing

@Suite("Dates and times in words")
struct DateWordingTests {
    private let danish = Catalogue.danish
    private let english = Sample.english

    @Test(
        "Every day of a year is named as Unicode CLDR names it",
        arguments: [
            ("da", "da_DK", "EEEE 'den' d. MMMM yyyy"), ("en", "en_GB", "EEEE d MMMM yyyy"),
        ]
    )
    func everyDay(language: String, locale: String, format: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: locale)
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = format
        let first = try Sample.day("2027-01-01")
        for number in 0..<365 {
            let day = first.advanced(by: number)
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            #expect(catalogue.date(day) == formatter.string(from: date))
        }
    }

    @Test(
        "Dates",
        arguments: [
            ("2027-01-05", "tirsdag den 5. januar 2027", "Tuesday 5 January 2027"),
            ("2026-12-31", "torsdag den 31. december 2026", "Thursday 31 December 2026"),
            ("2028-02-29", "tirsdag den 29. februar 2028", "Tuesday 29 February 2028"),
            ("2027-05-01", "lørdag den 1. maj 2027", "Saturday 1 May 2027"),
            ("2027-03-07", "søndag den 7. marts 2027", "Sunday 7 March 2027"),
        ]
    )
    func dates(day: String, danish: String, english: String) throws {
        let day = try Sample.day(day)
        #expect(self.danish.date(day) == danish)
        #expect(self.english.date(day) == english)
        #expect(self.danish.dateWithoutYear(day) + " \(day.year)" == danish)
    }

    @Test(
        "Times",
        arguments: [
            ("00:00", "0.00", "0:00"), ("00:05", "0.05", "0:05"), ("09:30", "9.30", "9:30"),
            ("12:00", "12.00", "12:00"), ("23:59", "23.59", "23:59"), ("24:00", "24.00", "24:00"),
        ]
    )
    func times(time: String, danish: String, english: String) throws {
        let time = try #require(ClockTime(time))
        #expect(self.danish.time(time) == danish)
        #expect(self.english.time(time) == english)
    }

    @Test("A stretch of time has an en dash and no spaces")
    func spans() throws {
        let span = try Sample.span("09:30", "12:00")
        #expect(danish.span(span) == "9.30–12.00")
        #expect(english.span(span) == "9:30–12:00")
        let phrase = Phrase(
            "date.and-span",
            ["date": .day(try Sample.day("2027-01-05")), "span": .span(span)]
        )
        #expect(danish.text(phrase) == "tirsdag den 5. januar 2027 kl. 9.30–12.00")
        #expect(english.text(phrase) == "Tuesday 5 January 2027 at 9:30–12:00")
        #expect(danish.span(try Sample.span("00:00", "24:00")) == "0.00–24.00")
    }

    @Test(
        "Lengths",
        arguments: [
            (0, "0 minutter", "0 minutes"), (60, "1 minut", "1 minute"), (3600, "1 time", "1 hour"),
            (7200, "2 timer", "2 hours"),
            (9000, "2 timer og 30 minutter", "2 hours and 30 minutes"),
            (3660, "1 time og 1 minut", "1 hour and 1 minute"), (119, "1 minut", "1 minute"),
        ]
    )
    func lengths(seconds: Int, danish: String, english: String) {
        #expect(self.danish.length(seconds: seconds) == danish)
        #expect(self.english.length(seconds: seconds) == english)
    }

    @Test("Arguments of each kind are worded in the language of the text")
    func arguments() throws {
        let day = try Sample.day("2027-01-05")
        let table: [(Phrase.Argument, String, String)] = [
            (.day(day), "tirsdag den 5. januar 2027", "Tuesday 5 January 2027"),
            (.dayOfYear(day), "tirsdag den 5. januar", "Tuesday 5 January"),
            (.weekday(.sunday), "søndag", "Sunday"), (.number(1200), "1200", "1200"),
            (.time(try #require(ClockTime("08:00"))), "8.00", "8:00"),
            (.localized(Sample.text("et", "one")), "et", "one"), ("x", "x", "x"),
            (.phrase(Phrase("yes")), "ja", "yes"),
            (.list(["a", .phrase(Phrase("yes"))]), "a og ja", "a and yes"),
        ]
        for (argument, danish, english) in table {
            let phrase = Phrase("meeting.name", ["name": argument])
            #expect(self.danish.text(phrase) == danish)
            #expect(self.english.text(phrase) == english)
        }
    }
}
