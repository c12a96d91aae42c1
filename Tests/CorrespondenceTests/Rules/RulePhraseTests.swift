import CivilTime
import Correspondence
import TestSupport
import Testing

@Suite("Rules read from words")
struct RulePhraseTests {
    @Test(
        "As facilitators write them in Danish",
        arguments: [
            ("første tirsdag i måneden", "FREQ=MONTHLY;BYDAY=1TU"),
            ("den 4. tirsdag i hver måned", "FREQ=MONTHLY;BYDAY=4TU"),
            ("Den  FØRSTE og tredje tirsdag i hver måned.", "FREQ=MONTHLY;BYDAY=1TU,3TU"),
            ("hver tirsdag", "FREQ=WEEKLY;BYDAY=TU"), ("tirsdage", "FREQ=WEEKLY;BYDAY=TU"),
            ("hver tirsdag og torsdag", "FREQ=WEEKLY;BYDAY=TU,TH"),
            ("hver anden tirsdag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
            ("hver anden uge på torsdage", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
            ("hver 3. uge om tirsdagen og torsdagen", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH"),
            ("den sidste hverdag i måneden", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
            ("sidste fredag i hver anden måned", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
            ("hver dag", "FREQ=DAILY"), ("hver anden dag", "FREQ=DAILY;INTERVAL=2"),
            ("på hverdage", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
            ("hver hverdag", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
            ("den 15. i hver måned", "FREQ=MONTHLY;BYMONTHDAY=15"),
            ("den 15. i måneden", "FREQ=MONTHLY;BYMONTHDAY=15"),
            ("den sidste dag i måneden", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("hvert år den 5. juni", "FREQ=YEARLY;BYMONTHDAY=5;BYMONTH=6"),
            ("hver tirsdag, i alt 10 gange", "FREQ=WEEKLY;COUNT=10;BYDAY=TU"),
            ("hver tirsdag til og med den 31. maj 2027", "FREQ=WEEKLY;UNTIL=20270531;BYDAY=TU"),
            // The first and the last number that stands in a place.
            ("hver tirsdag, i alt 1 gang", "FREQ=WEEKLY;COUNT=1;BYDAY=TU"),
            ("hver 999999. dag", "FREQ=DAILY;INTERVAL=999999"),
            ("den 1. i hver 31. måned", "FREQ=MONTHLY;INTERVAL=31;BYMONTHDAY=1"),
            ("den 31. i hver 3. måned", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31"),
            ("den femtesidste mandag i måneden", "FREQ=MONTHLY;BYDAY=-5MO"),
            ("den femte søndag i måneden", "FREQ=MONTHLY;BYDAY=5SU"),
            ("hvert år den 31. december", "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=12"),
            ("hvert år den 1. januar", "FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=1"),
            (
                "hver dag, kun i januar og december",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=1,12"
            ),
        ]
    )
    func danish(words: String, rule: String) throws {
        #expect(try RulePhrase(words, in: .danish).rule.description == rule)
    }

    @Test(
        "As they are written in English",
        arguments: [
            ("first Tuesday of the month", "FREQ=MONTHLY;BYDAY=1TU"),
            ("the 4th tuesday of every month", "FREQ=MONTHLY;BYDAY=4TU"),
            ("every other Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
            ("last Friday of every second month", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
            ("Thursdays", "FREQ=WEEKLY;BYDAY=TH"),
            (
                "every 2 weeks on Thursdays",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"
            ),
            (
                "the last working day of the month",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
            ),
            ("the second to last Monday of every month", "FREQ=MONTHLY;BYDAY=-2MO"),
            ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("every day", "FREQ=DAILY"),
            ("every year on 5 June", "FREQ=YEARLY;BYMONTHDAY=5;BYMONTH=6"),
            ("every Tuesday until 31 May 2027", "FREQ=WEEKLY;UNTIL=20270531;BYDAY=TU"),
            ("the 15th of the month", "FREQ=MONTHLY;BYMONTHDAY=15"),
            ("the 1st of every 31st month", "FREQ=MONTHLY;INTERVAL=31;BYMONTHDAY=1"),
            (
                "every Tuesday until 31 December 2027",
                "FREQ=WEEKLY;UNTIL=20271231;BYDAY=TU"
            ),
        ]
    )
    func english(words: String, rule: String) throws {
        #expect(try RulePhrase(words, in: Sample.english).rule.description == rule)
    }

    @Test(
        "What is not understood is named with its place",
        arguments: [
            ("", 1, nil), ("hver", 5, nil), ("første tirsdag i", 17, nil),
            ("hver tirsdagg", 6, "tirsdagg"), ("første tirsdag i  ugen", 19, "ugen"),
            ("den 32. i hver måned", 5, "32."), ("hver tirsdag kl. 9.30", 14, "kl."),
            ("hver 0. uge om tirsdagen", 6, "0."), ("every Tuesday", 1, "every"),
            ("hver 1000000. dag", 6, "1000000."), ("hver tirsdag, i alt 0 gange", 21, "0"),
            ("den sjette tirsdag i måneden", 5, "sjette"), ("hver +3. dag", 6, "+3."),
        ] as [(String, Int, String?)]
    )
    func mistakes(words: String, column: Int, word: String?) throws {
        let mistake = #expect(throws: RulePhrase.Mistake.self) {
            try RulePhrase(words, in: .danish)
        }
        #expect(mistake?.column == column)
        #expect(mistake?.word == word)
    }

    /// Nobody writes a rule in more than 400 letters; spaces and a point at the end do not count.
    @Test(arguments: [(400, true), (401, false)])
    func aSentenceThatIsTooLongIsNoRule(count: Int, isRead: Bool) {
        let words = "hver" + String(repeating: " ", count: count - 11) + "tirsdag"
        for text in [words, words + ".  "] {
            #expect(((try? RulePhrase(text, in: .danish)) != nil) == isRead)
        }
    }

    @Test(
        "What can mean two things is told with both readings",
        arguments: [
            (
                "hver fjerde tirsdag", "da", "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU",
                "FREQ=MONTHLY;BYDAY=4TU"
            ),
            ("hver 4. tirsdag", "da", "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU", "FREQ=MONTHLY;BYDAY=4TU"),
            (
                "Hver tredje torsdag, i alt 5 gange.", "da",
                "FREQ=WEEKLY;COUNT=5;INTERVAL=3;BYDAY=TH", "FREQ=MONTHLY;COUNT=5;BYDAY=3TH"
            ),
            (
                "hver femte fredag, ikke i juli", "da",
                "FREQ=WEEKLY;INTERVAL=5;BYDAY=FR;BYMONTH=1,2,3,4,5,6,8,9,10,11,12",
                "FREQ=YEARLY;BYDAY=5FR;BYMONTH=1,2,3,4,5,6,8,9,10,11,12"
            ),
            (
                "every fourth Tuesday", "en", "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU",
                "FREQ=MONTHLY;BYDAY=4TU"
            ),
            ("Every 3rd Monday", "en", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "FREQ=MONTHLY;BYDAY=3MO"),
        ]
    )
    func twoReadings(words: String, language: String, weeks: String, months: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        let mistake = try #require(
            #expect(throws: RulePhrase.Mistake.self) { try RulePhrase(words, in: catalogue) }
        )
        #expect(mistake.readings.map(\.rule.description) == [weeks, months])
        // What is proposed can be written instead.
        let text = catalogue.text(mistake.phrase(in: catalogue))
        let quoted = text.matches(of: /"([^"]+)"/).map { String($0.output.1) }
        #expect(
            try quoted.map { try RulePhrase($0, in: catalogue).rule.description } == [
                weeks, months,
            ]
        )
    }

    @Test(
        "What is said plainly is not taken for both",
        arguments: [
            ("hver fjerde tirsdag i måneden", "da", "FREQ=MONTHLY;BYDAY=4TU"),
            ("hver anden tirsdag", "da", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
            ("hver sidste fredag i måneden", "da", "FREQ=MONTHLY;BYDAY=-1FR"),
            ("every fourth Tuesday of the month", "en", "FREQ=MONTHLY;BYDAY=4TU"),
            ("every second Tuesday", "en", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
            ("every 4 weeks on Tuesday", "en", "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU"),
            (
                "hver anden onsdag, undtagen i juli", "da",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;BYMONTH=1,2,3,4,5,6,8,9,10,11,12"
            ),
            (
                "every other Wednesday, not in July and August", "en",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;BYMONTH=1,2,3,4,5,6,9,10,11,12"
            ),
            ("every day, only in May", "en", "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=5"),
        ]
    )
    func oneReading(words: String, language: String, rule: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        #expect(try RulePhrase(words, in: catalogue).rule.description == rule)
    }

    @Test("What is said of the usual rules can be read again", arguments: ["da", "en"])
    func backAgain(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        for days in try RulePhraseTests.usual() {
            for end in [.never, .times(12), .through(Day(number: 21_183))]
                as [RuleDescription.End]
            {
                let description = RuleDescription(days, end: end)
                let sentence = catalogue.describe(description)
                do {
                    let read = try RulePhrase(sentence, in: catalogue)
                    #expect(read.rule == description.rule(), "\(sentence)")
                    #expect(read.description == description, "\(sentence)")
                } catch {
                    Issue.record("\(sentence): \(error)")
                }
            }
        }
    }

    /// The forms that facilitators use, with every number that can stand in them.
    private static func usual() throws -> [RuleDescription.Days] {
        let everies = [1, 2, 3].map { RuleDescription.Every($0) }
        var weekdays = Weekday.allCases.compactMap { RuleDescription.Weekdays([$0]) }
        weekdays += [.workdays, try #require(.init([.tuesday, .thursday]))]
        weekdays += [try #require(.init([.monday, .wednesday, .sunday]))]
        var ofMonth: [RuleDescription.MonthDays] = []
        for place in [1, 2, 3, 4, 5, -1, -2, -3, -4, -5] {
            ofMonth += [Weekday.tuesday].compactMap { weekday in
                RuleDescription.Positions([.init(place, weekday)]).map { .nth($0) }
            }
            ofMonth.append(.workday(try #require(.init([place], most: 5, fromEnd: 5))))
            ofMonth.append(.workday(try #require(.init([place, 2, 3], most: 5, fromEnd: 5))))
        }
        ofMonth.append(.nth(try #require(.init([.init(1, .thursday), .init(3, .tuesday)]))))
        ofMonth.append(
            .nth(try #require(.init([.init(1, .monday), .init(3, .monday), .init(-1, .friday)])))
        )
        let single = [1, 2, 3, 21, 29, 31, -1, -2, -5].map { [$0] }
        let dates = single + [[1, 15], [1, 15, -1]]
        for numbers in dates {
            ofMonth.append(.dates(try #require(.init(numbers, most: 31, fromEnd: 5))))
        }
        var all: [RuleDescription.Days] = everies.map { .daily($0) }
        let months = try [[6], [2, 11], [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]].map {
            try #require(RuleDescription.Numbers($0, most: 12))
        }
        for every in everies {
            all += weekdays.map { .weekly(every, $0, weekStart: .monday) }
            all += ofMonth.map { .monthly(every, $0) }
            if every.count > 1 {
                all.append(.monthly(every, .each(.workdays)))
                all.append(.weekly(every, weekdays[8], weekStart: .sunday))
            }
            for months in months {
                for days in all where days.limited(to: months) != nil && every.count == 3 {
                    all += [days.limited(to: months)].compactMap(\.self)
                }
                for days in ofMonth + [.each(weekdays[0]), .each(.all)] {
                    let yearly = RuleDescription.Days.yearly(every, days, months: months)
                    if RuleDescription(yearly).rule() != nil { all.append(yearly) }
                }
            }
        }
        return all
    }
}
