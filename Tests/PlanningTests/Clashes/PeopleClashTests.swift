import CivilTime
import Planning
import Testing

/// Facilitators and speakers at the bounds of what can be asked of them.
@Suite struct PeopleClashTests {
    private static let availability = Availability(
        hours: [OpeningHours(weekdays: Set(Weekday.allCases), span: "08:00-20:00")]
    )

    private static func particulars(
        _ id: Identifier,
        programmes: Set<Identifier> = []
    ) -> Particulars {
        Particulars(
            id: id,
            name: id.text,
            languages: ["da"],
            programmes: programmes,
            availability: availability
        )
    }

    private func meeting(
        _ month: Int,
        _ date: Day,
        span: ClockSpan = "10:00-12:00",
        venue: Identifier = "hall",
        programme: Identifier = "club",
        facilitators: [Identifier] = [],
        speaker: Identifier? = nil
    ) -> Meeting {
        Meeting(
            id: MeetingID(
                cycle: CycleID(programme: programme, year: 2027, month: month),
                step: "network",
                number: nil
            ),
            kind: .network,
            ruleDate: date,
            date: date,
            span: span,
            venue: venue,
            facilitators: facilitators,
            speaker: speaker,
            reasons: []
        )
    }

    private func lines(_ clashes: [Reason]) -> [String] {
        clashes.map { clash in
            ([clash.code] + [clash.otherMeeting?.description].compactMap(\.self))
                .joined(separator: " ")
        }
    }

    struct Speech: CustomTestStringConvertible {
        let testDescription: String
        var between = 28
        var sameProgramme = 0
        var most = 9
        /// The other speeches, by month of their cycle; programme `other` unless it is in `own`.
        let others: [(month: Int, date: Day)]
        var own: Set<Int> = []
        let expected: [String]
    }

    /// The speech is on 1 June 2027.
    static let speeches = [
        Speech(testDescription: "no other", others: [], expected: []),
        Speech(testDescription: "28 days before", others: [(5, "2027-05-04")], expected: []),
        Speech(
            testDescription: "27 days before",
            others: [(5, "2027-05-05")],
            expected: ["speaker-again other/2027-05/network"]
        ),
        Speech(testDescription: "28 days after", others: [(7, "2027-06-29")], expected: []),
        Speech(
            testDescription: "27 days after",
            others: [(7, "2027-06-28")],
            expected: ["speaker-again other/2027-07/network"]
        ),
        Speech(
            testDescription: "no days between: another day",
            between: 0,
            others: [(5, "2027-05-31")],
            expected: []
        ),
        Speech(
            testDescription: "no days between: the same day",
            between: 0,
            others: [(5, "2027-06-01")],
            expected: ["speaker-again other/2027-05/network"]
        ),
        Speech(
            testDescription: "another programme is no return",
            sameProgramme: 60,
            others: [(4, "2027-04-03")],
            expected: []
        ),
        Speech(
            testDescription: "the same programme after 59 days",
            sameProgramme: 60,
            others: [(4, "2027-04-03")],
            own: [4],
            expected: ["speaker-again club/2027-04/network"]
        ),
        Speech(
            testDescription: "the same programme after 60 days",
            sameProgramme: 60,
            others: [(4, "2027-04-02")],
            own: [4],
            expected: []
        ),
        Speech(
            testDescription: "the nearest is named",
            others: [(4, "2027-05-20"), (5, "2027-05-28"), (7, "2027-06-06")],
            expected: ["speaker-again other/2027-05/network"]
        ),
        Speech(
            testDescription: "of two as near the earlier one",
            others: [(7, "2027-06-05"), (5, "2027-05-28")],
            expected: ["speaker-again other/2027-05/network"]
        ),
        Speech(
            testDescription: "one less than a year's most",
            most: 2,
            others: [(1, "2027-01-01")],
            expected: []
        ),
        Speech(
            testDescription: "a year's most",
            most: 2,
            others: [(1, "2027-01-01"), (12, "2027-12-31")],
            expected: ["speaker-full"]
        ),
        Speech(
            testDescription: "other years do not count",
            most: 1,
            others: [(1, "2026-12-31"), (12, "2028-01-01")],
            expected: []
        ),
        Speech(testDescription: "none at all", most: 0, others: [], expected: ["speaker-full"]),
    ]

    @Test(arguments: speeches)
    func aSpeakerIsNotAskedTooOften(row: Speech) {
        let speaker = Speaker(
            particulars: PeopleClashTests.particulars("olga"),
            kind: .other,
            lineOfWork: "pleje",
            mostSpeechesPerYear: row.most,
            daysBetweenSpeeches: row.between,
            daysBeforeSameProgramme: row.sameProgramme
        )
        let others = row.others.enumerated().map { place, other in
            meeting(
                other.month,
                other.date,
                span: "18:00-19:00",
                venue: Identifier("v\(place)") ?? "v",
                programme: row.own.contains(other.month) ? "club" : "other",
                speaker: "olga"
            )
        }
        let own = meeting(6, "2027-06-01", speaker: "olga")
        let judge = Judge(
            Resources(settings: [], staff: Staff(speakers: [speaker])),
            of: others + [own]
        )
        #expect(lines(judge.clashes(of: own)) == row.expected)
        #expect(
            judge.speakersFree(for: meeting(6, "2027-06-01"))
                == (row.expected.isEmpty ? ["olga"] : [])
        )
    }

    /// Two meetings a week at most; the meeting is on Wednesday 2 June 2027 from 10:00 to 12:00.
    @Test(
        arguments: [
            ([], []), ([("2027-05-31", "10:00-12:00")], []),
            ([("2027-05-31", "10:00-12:00"), ("2027-06-06", "10:00-12:00")], ["facilitator-full"]),
            ([("2027-05-30", "10:00-12:00"), ("2027-06-07", "10:00-12:00")], []),
            // The way takes 20 minutes.
            ([("2027-06-02", "12:20-13:00")], []),
            ([("2027-06-02", "12:19-13:00")], ["facilitator-occupied other/2027-01/network"]),
            ([("2027-06-02", "09:00-09:40")], []),
            ([("2027-06-02", "09:00-09:41")], ["facilitator-occupied other/2027-01/network"]),
            ([("2027-06-03", "10:00-12:00")], []),
        ] as [([(Day, ClockSpan)], [String])]
    )
    func aFacilitatorIsInOnePlace(others: [(Day, ClockSpan)], expected: [String]) {
        let staff = Staff(
            facilitators: [
                Facilitator(
                    particulars: PeopleClashTests.particulars("anne"),
                    mostMeetingsPerWeek: 2
                ),
                Facilitator(
                    particulars: PeopleClashTests.particulars("bo", programmes: ["other"])
                ),
            ],
            travel: TravelTimes([TravelTime(from: "hall", to: "library", minutes: 20)])
        )
        let known = others.enumerated().map { place, other in
            meeting(
                place + 1,
                other.0,
                span: other.1,
                venue: "library",
                programme: "other",
                facilitators: ["anne"]
            )
        }
        let own = meeting(6, "2027-06-02", facilitators: ["anne"])
        let judge = Judge(Resources(settings: [], staff: staff), of: known + [own])
        #expect(lines(judge.clashes(of: own)) == expected)
        #expect(
            judge.facilitatorsFree(for: meeting(6, "2027-06-02"))
                == (expected.isEmpty ? ["anne"] : [])
        )
    }

    /// Two programmes that turn the room round in their own time: the longer pause counts.
    @Test(
        arguments: [
            (0, 0, "12:00-13:00", false), (30, 0, "12:29-13:00", true),
            (30, 0, "12:30-13:00", false), (0, 30, "12:29-13:00", true),
            (0, 30, "12:30-13:00", false), (10, 30, "12:29-13:00", true),
        ] as [(Int, Int, ClockSpan, Bool)]
    )
    func theLongerPauseCounts(own: Int, others: Int, span: ClockSpan, isTaken: Bool) {
        let settings = [("club", own), ("other", others)].map { id, minutes in
            Setting(
                programme: Sample.programme(Identifier(stringLiteral: id), steps: []),
                venues: [Sample.venue(turnaround: minutes)],
                closedDayRules: []
            )
        }
        let other = meeting(1, "2027-06-02", span: span, programme: "other")
        let judge = Judge(Resources(settings: settings, staff: .none), of: [other])
        let clashes = lines(judge.clashes(of: meeting(6, "2027-06-02")))
        #expect(clashes == (isTaken ? ["venue-occupied other/2027-01/network"] : []))
    }
}
