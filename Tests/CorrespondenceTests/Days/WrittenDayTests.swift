import CivilTime
import Correspondence
import Testing

@Suite struct WrittenDayTests {
    /// A Tuesday.
    private let today = Day("2027-06-15") ?? Day(number: 0)

    @Test(arguments: [
        // Figures.
        "18.8.2027", "18.08.2027", "18. 8. 2027", "18/8-2027", "18/8/2027", "18/8 2027",
        "18-8-2027",
        "18–8–2027", "2027-08-18", "2027-8-18", "2027/08/18", "20270818", " 18.8.2027 ",
        "18.8.2027.", "١٨.٨.٢٠٢٧", "\u{200E}18.8.2027", "den 18/8-2027", "onsdag 18.8.2027",
        // The month in words.
        "18. august 2027", "18 august 2027", "d. 18. august 2027", "den 18. aug. 2027",
        "onsdag den 18. august 2027", "Onsdag d. 18. August 2027", "på onsdag den 18. august 2027",
        "18 August 2027", "August 18, 2027", "August 18th, 2027", "the 18th of August 2027",
        "Wednesday 18 August 2027", "Wed, 18 Aug 2027", "Aug 18 2027", "18.\u{A0}august 2027",
        // The year left out.
        "18/8", "18.8.", "18. august", "onsdag den 18. august", "August 18",
        // Seen from today.
        "om 64 dage", "in 64 days",
    ])
    func eighteenthOfAugust(text: String) throws {
        let day = try WrittenDay(text).day(seenFrom: today)
        #expect(day.description == "2027-08-18", "\(text)")
    }

    @Test(arguments: [
        ("i dag", "2027-06-15"), ("I dag", "2027-06-15"), ("idag", "2027-06-15"),
        ("today", "2027-06-15"), ("i morgen", "2027-06-16"), ("imorgen", "2027-06-16"),
        ("  I  MORGEN ", "2027-06-16"), ("tomorrow", "2027-06-16"), ("i overmorgen", "2027-06-17"),
        ("the day after tomorrow", "2027-06-17"), ("i går", "2027-06-14"), ("i gaar", "2027-06-14"),
        ("yesterday", "2027-06-14"), ("i forgårs", "2027-06-13"),
        // Whoever says Tuesday on a Tuesday does not mean today.
        ("på tirsdag", "2027-06-22"), ("tirsdag", "2027-06-22"), ("on Tuesday", "2027-06-22"),
        ("på onsdag", "2027-06-16"), ("ons", "2027-06-16"), ("Wed.", "2027-06-16"),
        ("nu på fredag", "2027-06-18"), ("this Friday", "2027-06-18"), ("på søndag", "2027-06-20"),
        ("paa soendag", "2027-06-20"), ("Lørdag", "2027-06-19"), ("mandag", "2027-06-21"),
        ("tirsdag i næste uge", "2027-06-22"), ("Monday next week", "2027-06-21"),
        ("mandag i denne uge", "2027-06-14"), ("fredag i næste uge", "2027-06-25"),
        ("i tirsdags", "2027-06-08"), ("last Tuesday", "2027-06-08"), ("i søndags", "2027-06-13"),
        ("i mandags", "2027-06-14"), ("om en uge", "2027-06-22"), ("in a week", "2027-06-22"),
        ("om to uger", "2027-06-29"), ("in 3 weeks", "2027-07-06"), ("om 3 dage", "2027-06-18"),
        ("om 1 dag", "2027-06-16"),
        ("om 1000 dage", "2030-03-11"), ("in one day", "2027-06-16"),
        ("for 3 dage siden", "2027-06-12"),
        ("2 weeks ago", "2027-06-01"), ("1/9", "2027-09-01"), ("29. februar", "2028-02-29"),
        ("15/6", "2027-06-15"), ("29.2.2028", "2028-02-29"), ("31. december", ""),
        ("1/2-1999", "1999-02-01"), ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
    ])
    func seenFromToday(text: String, expected: String) throws {
        guard !expected.isEmpty else {
            // 199 days on, 166 back.
            #expect(throws: WrittenDay.Mistake.self) { try WrittenDay(text).day(seenFrom: today) }
            return
        }
        #expect(try WrittenDay(text).day(seenFrom: today).description == expected, "\(text)")
    }

    @Test(arguments: [
        ("mandag uge 27", "2027-07-05"), ("mandag i uge 27", "2027-07-05"),
        ("tirsdag uge 24", "2027-06-15"), ("mandag uge 24", "2027-06-14"),
        ("søn uge 23", "2028-06-11"), ("Monday week 1", "2028-01-03"),
        ("2027-W27-1", "2027-07-05"), ("2026W53-7", "2027-01-03"), ("2026W537", "2027-01-03"),
    ])
    func aWeekWithAWeekdayIsADay(text: String, expected: String) throws {
        #expect(try WrittenDay(text).day(seenFrom: today).description == expected, "\(text)")
    }

    /// Of what has happened a weekday is the last one, of an end the first after the begin.
    @Test(
        arguments: [
            ("mandag", .latest, "2027-06-14"), ("tirsdag", .latest, "2027-06-15"),
            ("onsdag", .latest, "2027-06-09"), ("i tirsdags", .latest, "2027-06-08"),
            ("i morgen", .latest, "2027-06-16"), ("18.8.2027", .latest, "2027-08-18"),
            ("fredag", .after(Day("2027-06-21") ?? Day(number: 0)), "2027-06-25"),
            ("mandag", .after(Day("2027-06-21") ?? Day(number: 0)), "2027-06-28"),
            ("onsdag", .after(Day("2027-06-01") ?? Day(number: 0)), "2027-06-16"),
            ("i morgen", .after(Day("2027-06-21") ?? Day(number: 0)), "2027-06-16"),
            ("mandag", .coming, "2027-06-21"),
        ] as [(String, WrittenDay.WeekdaySense, String)]
    )
    func aWeekdayAlone(text: String, sense: WrittenDay.WeekdaySense, expected: String) throws {
        let day = try WrittenDay(text).day(seenFrom: today, weekday: sense)
        #expect(day.description == expected, "\(text)")
    }

    /// What is refused, with a part of what is said, in Danish and in English.
    static let refused: [(text: String, danish: String, english: String)] = [
        ("31.2.2027", "februar 2027 har 28 dage. Skriv for eksempel 28.2.2027", "28 days"),
        ("29/2-2027", "28.2.2027", "28.2.2027"), ("2027-02-30", "28.2.2027", "28.2.2027"),
        ("31. juni 2027", "30.6.2027", "June 2027 has 30 days"),
        ("32/1-2027", "31.1.2027", "31 days"),
        ("8/18/2027", "og så måneden: 18.8.2027", "18.8.2027"),
        ("2027-18-08", "18.8.2027", "18.8.2027"), ("2027-13-01", "13.1.2027", "13.1.2027"),
        ("40/40-2027", "der er kun 12 måneder", "there are only 12 months"),
        ("18.8.27", "årstallet", "four figures: 18.8.2027"), ("1/2/27", "1.2.2027", "1.2.2027"),
        ("18. august 27", "18.8.2027", "18.8.2027"),
        ("180827", "punktum imellem: 18.8.2027", "Separate day"),
        ("18082027", "18.8.2027", "18.8.2027"),
        ("tirsdag den 18. august 2027", "som er onsdag den 18. august 2027", "Wednesday"),
        ("Monday 18.8.2027", "onsdag", "that date is Wednesday 18 August 2027"),
        ("mandag den 18/8", "onsdag", "Wednesday"),
        ("14/6", "14.6.2028 eller 14.6.2027", "14.6.2028 or 14.6.2027"),
        ("1. januar", "1.1.2028 eller 1.1.2027", "the year"),
        ("næste tirsdag", "22.6.2027 eller 29.6.2027", "22.6.2027 or 29.6.2027"),
        ("next Friday", "18.6.2027 eller 25.6.2027", "18.6.2027 or 25.6.2027"),
        ("forrige mandag", "14.6.2027 eller 7.6.2027", "14.6.2027 or 7.6.2027"),
        ("5/1/2027", "5.1.2027 eller 1.5.2027", "5.1.2027 or 1.5.2027"),
        ("05/01/2027", "5.1.2027 eller 1.5.2027", "5.1.2027 or 1.5.2027"),
        ("", "18.8.2027", "18.8.2027"), ("x", "i morgen", "tomorrow"),
        ("snart", "på tirsdag", "on Tu"),
        ("18", "måneden i \"18\", for eksempel 18.6.2027", "18.6.2027"),
        ("den 5.", "for eksempel 5.7.2027", "5.7.2027"), ("den 5", "5.7.2027", "the month"),
        ("the 5th", "5.7.2027", "5.7.2027"), ("d. 31.", "31.7.2027", "31.7.2027"),
        ("på den 15.", "15.6.2027", "15.6.2027"), ("32.", "18.8.2027", "18.8.2027"),
        ("uge 27", "fra mandag den 5. juli 2027 til søndag den 11. juli 2027", "5.7.2027"),
        ("i uge 24", "14.6.2027", "a whole week"), ("week 12", "20.3.2028", "20.3.2028"),
        ("uge nr. 54", "18.8.2027", "18.8.2027"), ("2027-W27", "5.7.2027", "5.7.2027"),
        ("2027-W53", "findes ikke", "does not exist"), ("2027", "18.8.2027", "18.8.2027"),
        ("august 2027", "18.8.2027", "18.8.2027"), ("0000-01-01", "18.8.2027", "18.8.2027"),
        ("10000-01-01", "18.8.2027", "18.8.2027"), ("-1.1.2027", "18.8.2027", "18.8.2027"),
        ("0.8.2027", "i morgen", "tomorrow"), ("18.0.2027", "i morgen", "tomorrow"),
        ("om 10000 dage", "i morgen", "tomorrow"), ("18.8.2027x", "18.8.2027", "18.8.2027"),
        ("om 9999999 dage", "18.8.2027", "18.8.2027"),
        ("om en måned", "18.8.2027", "18.8.2027"), ("18,8,2027", "18.8.2027", "18.8.2027"),
        ("på", "på tirsdag", "on Tuesday"), ("i", "i morgen", "tomorrow"),
        ("ma", "i morgen", "tomorrow"),
        ("99999999999999999999", "18.8.2027", "18.8.2027"), ("18.8.2027 18.8.2027", "i mor", "tom"),
    ]

    @Test(arguments: refused.indices) func isRefusedWithTheRightForm(index: Int) throws {
        let (text, danish, english) = WrittenDayTests.refused[index]
        let mistake = try #require(throws: WrittenDay.Mistake.self, "\(text)") {
            try WrittenDay(text).day(seenFrom: today)
        }
        let said = Catalogue.danish.text(mistake.phrase)
        #expect(said.contains(danish), "\(text): \(said)")
        let saidInEnglish = Sample.english.text(mistake.phrase)
        #expect(saidInEnglish.contains(english), "\(text): \(saidInEnglish)")
    }

    /// What is said to be the right form can be typed.
    @Test(arguments: refused.indices) func theRightFormIsRead(index: Int) throws {
        let mistake = try #require(throws: WrittenDay.Mistake.self) {
            try WrittenDay(WrittenDayTests.refused[index].text).day(seenFrom: today)
        }
        for catalogue in [Catalogue.danish, Sample.english] {
            let forms = catalogue.text(mistake.phrase).matches(of: /[0-9]+\.[0-9]+\.[0-9]{4}\b/)
            #expect(!forms.isEmpty || catalogue.text(mistake.phrase).contains("2027"))
            for form in forms where form.output != WrittenDayTests.refused[index].text {
                #expect(throws: Never.self, "\(form.output)") {
                    try WrittenDay(String(form.output))
                }
            }
        }
    }

    /// Every day is read as all forms write it, and in the words of both languages.
    @Test func whatIsPrintedIsReadAgain() throws {
        for number in stride(from: today.number - 4_000, to: today.number + 4_000, by: 37) {
            let day = Day(number: number)
            let (year, month, number) = day.parts
            var forms = [
                "\(number).\(month).\(year)", "\(number)/\(month)-\(year)",
                "\(year)-\(month)-\(number)",
            ]
            for catalogue in [Catalogue.danish, Sample.english] {
                forms += [catalogue.date(day), "\(number). \(catalogue.month(month)) \(year)"]
            }
            for form in forms {
                #expect(try WrittenDay(form).day(seenFrom: today) == day, "\(form)")
            }
        }
    }

    /// Nobody writes a day in more than 80 octets.
    @Test(arguments: [(80, true), (81, false)])
    func aTextThatIsTooLongIsNoDay(octets: Int, isRead: Bool) {
        let text = "18.8.2027" + String(repeating: " ", count: octets - 9)
        #expect(((try? WrittenDay(text)) != nil) == isRead)
    }

    @Test(arguments: [
        ("2027-06-15", "2027-06-15T00:00"), ("2027-06-15T10:00", "2027-06-15T10:00"),
        ("2027-06-15 10:00", "2027-06-15T10:00"), ("15.6.2027 kl. 10", "2027-06-15T10:00"),
        ("15.6.2027 10.05", "2027-06-15T10:05"), ("15/6-2027 kl 9.30", "2027-06-15T09:30"),
        ("i morgen kl. 9.30", "2027-06-16T09:30"), ("tomorrow at 9:30", "2027-06-16T09:30"),
        ("på tirsdag 8.15", "2027-06-22T08:15"), ("15. juni 2027, 10.00", "2027-06-15T10:00"),
        ("2027-06-15T10.00", "2027-06-15T10:00"), ("15. juni 2027", "2027-06-15T00:00"),
        ("2027-06-15T25:00", ""), ("2027-06-15T", ""), ("31.6.2027 kl. 10", ""), ("kl. 10", ""),
    ])
    func moments(text: String, expected: String) throws {
        let found = try? WrittenMoment(text).moment(seenFrom: today)
        #expect(found?.description ?? "" == expected, "\(text)")
        // Midnight that nobody wrote is no time.
        let hasTime = (try? WrittenMoment(text))?.hasTime ?? false
        #expect(hasTime == (!expected.isEmpty && !expected.hasSuffix("T00:00")))
    }

    @Test(arguments: [
        ("9.30", "09:30"), ("09:30", "09:30"), ("9:30", "09:30"), ("kl. 9.30", "09:30"),
        ("kl 9", "09:00"), ("kl.9", "09:00"), ("9", "09:00"), ("at 18:30", "18:30"),
        ("24:00", "24:00"), ("25:00", ""), ("9.3", ""), ("930", ""), ("", ""), ("9.30.00", ""),
        ("ni", ""), ("-9", ""), ("9:60", ""),
    ])
    func times(text: String, expected: String) {
        #expect(ClockTime(written: text)?.description ?? "" == expected, "\(text)")
    }
}
