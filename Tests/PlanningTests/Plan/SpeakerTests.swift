import CivilTime
import Planning
import Testing

/// Why nobody gives a talk yet, and who is offered instead of a speaker who cannot come.
@Suite struct SpeakerTests {
    private static func speaker(
        _ id: Identifier,
        _ weekdays: Set<Weekday> = [.tuesday],
        fee: Int = 0,
        programmes: Set<Identifier> = [],
        away: DaySpan? = nil
    ) -> Speaker {
        Speaker(
            particulars: Particulars(
                id: id,
                name: id.text,
                languages: ["da"],
                programmes: programmes,
                availability: Availability(
                    hours: [OpeningHours(weekdays: weekdays, span: "08:00-16:00")],
                    absences: away.map { [Availability.Absence(span: $0, kind: .away)] } ?? []
                )
            ),
            kind: .roleModel,
            lineOfWork: id.text,
            kronerPerSpeech: fee
        )
    }

    private static func facilitator(_ id: Identifier, away: DaySpan? = nil) -> Facilitator {
        Facilitator(
            particulars: Particulars(
                id: id,
                name: id.text,
                languages: ["da"],
                availability: Availability(
                    hours: [OpeningHours(weekdays: Sample.workdays, span: "08:00-16:00")],
                    absences: away.map { [Availability.Absence(span: $0, kind: .away)] } ?? []
                )
            )
        )
    }

    private let setting = Setting(
        programme: Sample.programme(steps: [
            Step(
                id: "network",
                kind: .network,
                name: "Netværk",
                timing: .rule("FREQ=MONTHLY;BYDAY=4TU"),
                occurrences: 1,
                every: 7,
                span: "09:30-11:30",
                slots: nil,
                seats: 10,
                needs: VenueNeeds(),
                venues: ["hall"],
                ifClosed: .window(2, 2),
                contents: [],
                facilitators: 1,
                speaker: SpeakerWish()
            )
        ]),
        venues: [Sample.venue()],
        closedDayRules: []
    )

    struct Row: CustomTestStringConvertible {
        let testDescription: String
        let speakers: [Speaker]
        var until: Day? = "2027-12-31"
        let why: OpenSpeech?
    }

    static let rows = [
        Row(testDescription: "somebody speaks", speakers: [speaker("s1")], why: nil),
        Row(
            testDescription: "further ahead than two months",
            speakers: [speaker("s1")],
            until: "2027-01-25",
            why: .tooEarly
        ),
        Row(
            testDescription: "on the last day",
            speakers: [speaker("s1")],
            until: "2027-01-26",
            why: nil
        ),
        Row(testDescription: "no speakers", speakers: [], why: .nobodyKnown),
        Row(
            testDescription: "speakers of another programme",
            speakers: [speaker("s1", programmes: ["other"])],
            why: .nobodyKnown
        ),
        Row(
            testDescription: "speakers of another programme, and too early",
            speakers: [speaker("s1", programmes: ["other"])],
            until: "2027-01-25",
            why: .nobodyKnown
        ),
        Row(
            testDescription: "all are away",
            speakers: [speaker("s1", away: "2027-01-20/2027-02-10")],
            why: .nobodyFree
        ),
        Row(
            testDescription: "none works that day",
            speakers: [speaker("s1", [.saturday])],
            why: .nobodyFree
        ),
    ]

    @Test(arguments: rows) func anOpenSpeechSaysWhy(row: Row) throws {
        let staff = Staff(facilitators: [SpeakerTests.facilitator("f1")], speakers: row.speakers)
        let plan = Planner([setting], staff: staff, speakersUntil: row.until)
            .plan("2027-01-01/2027-01-31")
        let meeting = try #require(plan.meetings.first)
        #expect(meeting.openSpeech == row.why)
        #expect((meeting.speaker == nil) == (row.why != nil))
        // What stands says the same; with somebody free it says that nobody was chosen.
        var kept = meeting
        kept.speaker = nil
        let standing = Planner(
            [setting],
            staff: staff,
            standing: [
                StandingMeeting(
                    kept,
                    isPast: false,
                    isByHand: false,
                    isInvited: false,
                    isCancelled: false
                )
            ],
            speakersUntil: row.until
        ).standingPlan("2027-01-01/2027-01-31")
        #expect(standing.meetings.map(\.openSpeech) == [row.why ?? .notChosen])
    }

    @Test func withoutAnybodyInTheFileNothingIsSaid() {
        let plan = Planner([setting]).plan("2027-01-01/2027-06-30")
        #expect(plan.meetings.count == 6 && plan.meetings.allSatisfy { $0.reasons.isEmpty })
    }

    struct Replacement: CustomTestStringConvertible {
        let testDescription: String
        let others: [Speaker]
        var until: Day? = "2027-12-31"
        /// Who is offered on the day itself, in this order.
        let offered: [Identifier]
    }

    static let replacements = [
        Replacement(
            testDescription: "two others that day",
            others: [speaker("s2"), speaker("s3")],
            offered: ["s2", "s3"]
        ),
        Replacement(
            testDescription: "the cheaper one first",
            others: [speaker("s2", fee: 2_000), speaker("s3")],
            offered: ["s3", "s2"]
        ),
        Replacement(
            testDescription: "one of them is away",
            others: [speaker("s2", away: "2027-01-26/2027-01-26"), speaker("s3")],
            offered: ["s3"]
        ),
        Replacement(
            testDescription: "further ahead than two months",
            others: [speaker("s2")],
            until: "2027-01-02",
            offered: ["s2"]
        ),
        Replacement(
            testDescription: "one of another programme",
            others: [speaker("s2", programmes: ["other"]), speaker("s3")],
            offered: ["s3"]
        ),
        Replacement(
            testDescription: "only on another day",
            others: [speaker("s2", [.wednesday])],
            offered: []
        ),
        Replacement(testDescription: "nobody else", others: [], offered: []),
    ]

    @Test(arguments: replacements) func othersOfTheDayStandFirst(row: Replacement) throws {
        let facilitators = [SpeakerTests.facilitator("f1")]
        let before = Staff(
            facilitators: facilitators,
            speakers: [SpeakerTests.speaker("s1")] + row.others
        )
        let plan = Planner(
            [setting],
            staff: Staff(facilitators: facilitators, speakers: [SpeakerTests.speaker("s1")])
        )
        .plan("2027-01-01/2027-01-31")
        let meeting = try #require(plan.meetings.first)
        #expect(meeting.speaker == "s1")
        let revision = Replanner(
            [
                StandingMeeting(
                    meeting,
                    isPast: false,
                    isByHand: false,
                    isInvited: true,
                    isCancelled: false
                )
            ],
            before: Resources(settings: [setting], staff: before),
            after: Resources(
                settings: [setting],
                staff: Staff(
                    facilitators: facilitators,
                    speakers: [SpeakerTests.speaker("s1", away: "2027-01-26/2027-01-26")]
                        + row.others
                )
            ),
            now: CivilDateTime("2027-01-01", "12:00"),
            speakersUntil: row.until
        ).revise()
        let hit = try #require(revision.hits.first)
        let sameDay = hit.alternatives.prefix(row.offered.count).map(\.meeting)
        #expect(sameDay.map(\.speaker) == row.offered)
        #expect(sameDay.allSatisfy { $0.isSameSlot(as: meeting) })
        #expect(hit.alternatives.first?.meeting == revision.change.entries.first?.after)
        // Days, times and places are not the only thing that differs: each stands once.
        let shown = hit.alternatives.map { "\($0.meeting.date) \($0.meeting.speaker?.text ?? "-")" }
        #expect(Set(shown).count == shown.count)
        #expect(hit.alternatives.contains { $0.meeting.date != meeting.date })
    }

    @Test func anotherFacilitatorOfTheDayStandsFirstToo() throws {
        let plan = Planner([setting], staff: Staff(facilitators: [SpeakerTests.facilitator("f1")]))
            .plan("2027-01-01/2027-01-31")
        let meeting = try #require(plan.meetings.first)
        let others = [SpeakerTests.facilitator("f2"), SpeakerTests.facilitator("f3")]
        let hit = try #require(
            Replanner(
                [
                    StandingMeeting(
                        meeting,
                        isPast: false,
                        isByHand: false,
                        isInvited: true,
                        isCancelled: false
                    )
                ],
                before: Resources(
                    settings: [setting],
                    staff: Staff(facilitators: [SpeakerTests.facilitator("f1")] + others)
                ),
                after: Resources(
                    settings: [setting],
                    staff: Staff(
                        facilitators: [
                            SpeakerTests.facilitator("f1", away: "2027-01-26/2027-01-26")
                        ] + others
                    )
                ),
                now: CivilDateTime("2027-01-01", "12:00")
            ).revise().hits.first
        )
        let sameDay = hit.alternatives.prefix(2).map(\.meeting)
        #expect(sameDay.map(\.facilitators) == [["f2"], ["f3"]])
        #expect(sameDay.allSatisfy { $0.isSameSlot(as: meeting) })
    }
}
