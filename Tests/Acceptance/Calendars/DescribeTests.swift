import Foundation
import Testing

/// `jobklub ical describe`: a rule in words, and the rule for words.
@Suite struct DescribeTests {
    @Test func aRuleIsSaidInDanishAndEnglish() throws {
        let bench = try Bench()
        let command = [
            "ical", "describe", "--rule", "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=12", "--start",
            "20270105T093000",
        ]
        let danish = try bench.run(command)
        #expect(danish.code == 0 && danish.error.isEmpty)
        #expect(
            danish.output
                == "Den første tirsdag i hver måned kl. 9.30, i alt 12 gange, "
                + "fra den 5. januar 2027.\n"
        )
        let english = try bench.run(command + ["--lang", "en"])
        #expect(
            english.output
                == "The first Tuesday of every month at 9:30, 12 times in all, "
                + "from 5 January 2027.\n"
        )
    }

    @Test func aBoundInUTCIsSaidByTheClocksOfTheZone() throws {
        let command = "ical describe --rule FREQ=DAILY;UNTIL=20271230T230000Z --start "
        let bench = try Bench()
        #expect(
            try bench.run(command + "20270105T000000").output
                == "Hver dag kl. 0.00, fra den 5. januar 2027 til og med den 31. december 2027.\n"
        )
        #expect(
            try bench.run(command + "20270105T083000Z --lang en").output
                == "Every day at 8:30 UTC, from 5 January 2027 up to and including "
                + "30 December 2027.\n"
        )
    }

    @Test func everyFourthTuesdayIsReadBackInBothMeanings() throws {
        let bench = try Bench()
        let danish = try bench.run(["ical", "describe", "--phrase", "hver fjerde tirsdag"])
        #expect(danish.code == 65 && danish.output.isEmpty)
        #expect(
            danish.error
                == "--phrase: Sætningen kan betyde to ting. Skriv enten "
                + "\"hver 4. uge om tirsdagen\" "
                + "(FREQ=WEEKLY;INTERVAL=4;BYDAY=TU) eller \"den fjerde tirsdag i hver måned\" "
                + "(FREQ=MONTHLY;BYDAY=4TU).\n"
        )
        let english = try bench.run(
            ["ical", "describe", "--phrase", "every fourth Tuesday", "--lang", "en"]
        )
        #expect(english.code == 65 && english.output.isEmpty)
        #expect(english.error.contains("\"every 4 weeks on Tuesday\""))
        #expect(english.error.contains("\"the fourth Tuesday of every month\""))
    }

    @Test(arguments: [
        ("første tirsdag i måneden", "da", "FREQ=MONTHLY;BYDAY=1TU\n"),
        ("last Friday of every second month", "en", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR\n"),
    ])
    func wordsBecomeARule(words: String, language: String, rule: String) throws {
        let outcome = try Bench().run(
            ["ical", "describe", "--phrase", words, "--lang", language]
        )
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        #expect(outcome.output == rule)
    }

    /// What is wrong in a value is told with 65 and its place.
    @Test(arguments: [
        (["--rule", "FREQ=WEEKLY;BYDAY=XX", "--start", "20270105"], "tegn nummer 19", "byte 19"),
        (["--rule", "rrule:FREQ=NEVER", "--start", "20270105"], "tegn nummer 12", "byte 12"),
        (["--rule", "", "--start", "20270105"], "tegn nummer 1", "byte 1"),
        (["--rule", "INTERVAL=2", "--start", "20270105"], "FREQ", "FREQ"),
        (["--rule", "FREQ=DAILY", "--start", "2027-02-30"], #""2027-02-30""#, #""2027-02-30""#),
        (["--rule", "FREQ=DAILY", "--start", "20270230"], #""20270230""#, #""20270230""#),
        (
            ["--rule", "FREQ=DAILY", "--start", "20270105", "--zone", "Nowhere"], "tidszonen",
            "zone"
        ),
        (
            ["--phrase", "xyz tirsdag"], #""xyz" ved tegn nummer 1 "#,
            #""xyz" cannot be understood here. It begins at character no. 1 "#
        ),
        (["--phrase", ""], "tegn nummer 1.", "character no. 1)"),
    ])
    func aWrongValueIsData(arguments: [String], danish: String, english: String) throws {
        let bench = try Bench()
        for (language, words) in [("da", danish), ("en", english)] {
            let outcome = try bench.run(["ical", "describe", "--lang", language] + arguments)
            #expect(outcome.code == 65)
            #expect(outcome.octets.isEmpty)
            #expect(outcome.error.contains(words), "\(outcome.error)")
            #expect(!outcome.error.contains("{"))
        }
    }

    @Test(arguments: [
        "ical describe", "ical describe --rule FREQ=DAILY", "ical describe --start 20270105",
        "ical describe --rule FREQ=DAILY --start 20270105 --phrase dag",
        "ical describe --phrase dag --start 20270105",
    ])
    func aWrongCommandIsUsage(command: String) throws {
        let outcome = try Bench().run(command)
        #expect(outcome.code == 64)
        #expect(outcome.octets.isEmpty && outcome.error.hasPrefix("Fejl: "))
    }
}
