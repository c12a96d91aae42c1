import CivilTime
import Planning
import Testing

/// Which meetings could be held on a day, at a time or in a venue, and which places one could have.
///
/// Programme a meets on Tuesday 12 January 2027, b on Thursday the 14th, both from 09:30 to 12:00 in
/// the hall; each may move by three days, and the annex will do too.
@Suite struct FittingTests {
    private static func setting(_ id: Identifier, _ rule: RecurrenceRule) -> Setting {
        Setting(
            programme: Sample.programme(
                id,
                steps: [
                    Step(
                        id: "info",
                        kind: .info,
                        name: "Møde",
                        timing: .rule(rule),
                        occurrences: 1,
                        every: 7,
                        span: "09:30-12:00",
                        slots: nil,
                        seats: 10,
                        needs: VenueNeeds(),
                        venues: ["hall", "annex"],
                        ifClosed: .window(3, 3),
                        contents: [],
                        starts: StartWindow(
                            earliest: "09:30",
                            latest: "10:30",
                            everyMinutes: 60
                        ),
                        facilitators: 0
                    )
                ]
            ),
            venues: [Sample.venue(), Sample.venue("annex")],
            closedDayRules: []
        )
    }

    private static let resources = Resources(
        settings: [
            setting("a", "FREQ=MONTHLY;BYDAY=2TU"), setting("b", "FREQ=MONTHLY;BYDAY=2TH"),
        ],
        staff: .none
    )

    static let plan = Planner(resources.settings).plan("2027-01-01/2027-01-31")

    static func replanner(
        past: Identifier? = nil,
        cancelled: Identifier? = nil,
        after: Resources = resources
    ) -> Replanner {
        Replanner(
            plan.meetings.map {
                StandingMeeting(
                    $0,
                    isPast: $0.id.cycle.programme == past,
                    isByHand: false,
                    isInvited: false,
                    isCancelled: $0.id.cycle.programme == cancelled
                )
            },
            before: resources,
            after: after,
            now: CivilDateTime("2027-01-01", "12:00")
        )
    }

    struct Row: CustomTestStringConvertible {
        let testDescription: String
        let day: Day
        var start: ClockTime?
        var venue: Identifier?
        var programmes: Set<Identifier>?
        var past: Identifier?
        var cancelled: Identifier?
        var count = 3
        /// Programme, time and venue of each.
        let expected: [String]
    }

    static let rows = [
        Row(
            testDescription: "one day later is nearer than one day earlier",
            day: "2027-01-13",
            expected: ["a 09:30 hall", "b 09:30 hall"]
        ),
        Row(
            testDescription: "only the first",
            day: "2027-01-13",
            count: 1,
            expected: ["a 09:30 hall"]
        ),
        Row(testDescription: "none", day: "2027-01-13", count: 0, expected: []),
        Row(
            testDescription: "at an hour of its own",
            day: "2027-01-13",
            start: "10:30",
            expected: ["a 10:30 hall", "b 10:30 hall"]
        ),
        Row(testDescription: "at no such time", day: "2027-01-13", start: "10:00", expected: []),
        Row(
            testDescription: "in the annex",
            day: "2027-01-13",
            venue: "annex",
            expected: ["a 09:30 annex", "b 09:30 annex"]
        ),
        Row(testDescription: "in no such place", day: "2027-01-13", venue: "cafe", expected: []),
        Row(
            testDescription: "of one programme",
            day: "2027-01-13",
            programmes: ["b"],
            expected: ["b 09:30 hall"]
        ),
        Row(testDescription: "of no programme", day: "2027-01-13", programmes: [], expected: []),
        Row(
            testDescription: "what is past stays",
            day: "2027-01-13",
            past: "a",
            expected: ["b 09:30 hall"]
        ),
        Row(
            testDescription: "what is cancelled is not held",
            day: "2027-01-13",
            cancelled: "b",
            expected: ["a 09:30 hall"]
        ),
        Row(
            testDescription: "the last day of the one, the first of the other",
            day: "2027-01-15",
            expected: ["b 09:30 hall", "a 09:30 hall"]
        ),
        Row(testDescription: "beyond", day: "2027-01-18", expected: []),
        Row(
            testDescription: "the hall is taken by b, which is there already",
            day: "2027-01-14",
            start: "09:30",
            programmes: ["a"],
            expected: ["a 09:30 annex"]
        ),
        Row(
            testDescription: "where it is already it does not go",
            day: "2027-01-12",
            start: "09:30",
            venue: "hall",
            programmes: ["a"],
            expected: []
        ),
        Row(
            testDescription: "on its day in the other place",
            day: "2027-01-12",
            start: "09:30",
            venue: "annex",
            programmes: ["a"],
            expected: ["a 09:30 annex"]
        ),
    ]

    @Test(arguments: rows) func meetingsThatFit(row: Row) {
        let found = FittingTests.replanner(past: row.past, cancelled: row.cancelled).meetings(
            fitting: row.day,
            at: row.start,
            in: row.venue,
            of: row.programmes,
            count: row.count
        )
        #expect(found.allSatisfy { $0.meeting.date == row.day })
        let places = found.map(\.meeting).map {
            "\($0.id.cycle.programme) \($0.span.start) \($0.venue)"
        }
        #expect(places == row.expected)
    }

    /// What counts is what is lost: a meeting that stands three days late gains by its own day.
    @Test func whatGainsMostStandsFirst() throws {
        var meetings = FittingTests.plan.meetings
        let index = try #require(meetings.firstIndex { $0.id.cycle.programme == "a" })
        meetings[index].date = "2027-01-15"
        let replanner = Replanner(
            meetings.map {
                StandingMeeting(
                    $0,
                    isPast: false,
                    isByHand: false,
                    isInvited: false,
                    isCancelled: false
                )
            },
            before: FittingTests.resources,
            after: FittingTests.resources,
            now: CivilDateTime("2027-01-01", "12:00")
        )
        let found = replanner.meetings(fitting: "2027-01-12", at: "09:30", in: "hall")
        #expect(found.map(\.meeting.id.cycle.programme) == ["a", "b"])
    }

    /// Each day once, the nearest first; then other times and places.
    ///
    /// What changes both day and place
    /// comes after what changes one of them, as on the 14th, when the hall is taken.
    @Test func placesForOne() throws {
        let meeting = try #require(FittingTests.plan.meetings.first)
        let replanner = FittingTests.replanner()
        let days = replanner.suggestions(for: meeting.id, count: 6).map(\.meeting.date)
        #expect(
            days == [
                "2027-01-12", "2027-01-13", "2027-01-11", "2027-01-10", "2027-01-15", "2027-01-09",
            ]
        )
        #expect(replanner.suggestions(for: meeting.id).map(\.meeting.date) == days.prefix(3) + [])
        #expect(replanner.suggestions(for: meeting.id, count: 1).count == 1)
        let more = replanner.suggestions(for: meeting.id, count: 9).map(\.meeting)
        #expect(more.count == 9 && more.prefix(7).map(\.date) == days + ["2027-01-14"])
        #expect([more[0].venue, more[1].venue, more[6].venue] == ["annex", "hall", "annex"])
        #expect(!more.contains { $0.isSameSlot(as: meeting) })
        #expect(Set(more.map { "\($0.date) \($0.span) \($0.venue)" }).count == 9)
        let unknown = MeetingID(cycle: meeting.id.cycle, step: "other", number: nil)
        #expect(replanner.suggestions(for: unknown).isEmpty)
    }

    /// What is past or cancelled is not hit, and a warning alone hits nothing.
    @Test(
        arguments: [
            (nil, nil, .block, ["a"]), ("b", "b", .block, ["a"]), ("a", nil, .block, []),
            (nil, "a", .block, []), (nil, nil, .warn, []), (nil, nil, .note, []),
        ] as [(Identifier?, Identifier?, ClosedDayRule.Level, [Identifier])]
    )
    func whatIsHit(
        past: Identifier?,
        cancelled: Identifier?,
        level: ClosedDayRule.Level,
        expected: [Identifier]
    ) {
        var after = FittingTests.resources
        for index in after.settings.indices {
            after.settings[index].closedDayRules = [
                Sample.closed("x", .once("2027-01-12"), level: level)
            ]
        }
        let replanner = FittingTests.replanner(past: past, cancelled: cancelled, after: after)
        #expect(replanner.hits.map(\.meeting.id.cycle.programme) == expected)
    }

    /// What is hit goes to the next day and says why; what somebody chooses is done.
    @Test func aRevisionSaysWhy() {
        var after = FittingTests.resources
        for index in after.settings.indices {
            after.settings[index].closedDayRules = [Sample.closed("x", .once("2027-01-12"))]
        }
        let replanner = FittingTests.replanner(after: after)
        let change = replanner.revise().change.entries
        #expect(change.map(\.after?.date) == ["2027-01-13"])
        let reasons = change.compactMap(\.after).flatMap(\.reasons).map(\.line)
        #expect(reasons == ["2027-01-12 municipal-closed-day x"])
        for choice in replanner.suggestions(for: FittingTests.plan.meetings[0].id, count: 5) {
            let chosen = replanner.revise(choosing: [choice.meeting]).change.entries
            #expect(chosen.compactMap(\.after).map(\.date) == [choice.meeting.date])
            #expect(chosen.compactMap(\.after).map(\.venue) == [choice.meeting.venue])
        }
    }

    /// What rules spoke against before, and somebody decided all the same, stays.
    @Test func whatWasWrongBeforeStays() {
        var resources = FittingTests.resources
        for index in resources.settings.indices {
            resources.settings[index].closedDayRules = [Sample.closed("x", .once("2027-01-12"))]
        }
        let replanner = Replanner(
            FittingTests.plan.meetings.map {
                StandingMeeting(
                    $0,
                    isPast: false,
                    isByHand: false,
                    isInvited: false,
                    isCancelled: false
                )
            },
            before: resources,
            after: resources,
            now: CivilDateTime("2027-01-01", "12:00")
        )
        #expect(replanner.hits.isEmpty && replanner.revise().change.entries.isEmpty)
    }

    /// Only the person or the venue that is named is hit.
    @Test(arguments: StaffKind.allCases)
    func anAbsenceIsOfOnePerson(kind: StaffKind) {
        func particulars(_ id: Identifier) -> Particulars {
            Particulars(
                id: id,
                name: id.text,
                languages: ["da"],
                availability: Availability(hours: [])
            )
        }
        let staff = Staff(
            facilitators: ["anne", "bo"].map { Facilitator(particulars: particulars($0)) },
            speakers: ["anne", "bo"].map {
                Speaker(particulars: particulars($0), kind: .other, lineOfWork: "it")
            },
            interpreters: ["anne", "bo"].map {
                Interpreter(particulars: particulars($0), modes: [.phone])
            }
        )
        let absence = Availability.Absence(span: "2027-01-12/2027-01-13", kind: .course)
        let after = Disruption.absence(kind, "bo", absence)
            .applied(to: Resources(settings: [], staff: staff))
        for member in after.staff.members {
            let isHit = member.staffKind == kind && member.id == "bo"
            #expect(member.availability.absences == (isHit ? [absence] : []))
            #expect(member.availability.absence(on: "2027-01-11") == nil)
            #expect(member.availability.absence(on: "2027-01-13") == (isHit ? absence : nil))
        }
        #expect(
            after.staff.members.count == 6 && Staff(members: after.staff.members) == after.staff
        )
    }

    @Test func aClosureIsOfOneVenue() throws {
        let closure = VenueClosure(span: "2027-01-12/2027-01-12", name: "Maler")
        let after = Disruption.venueClosed("hall", closure).applied(to: FittingTests.resources)
        for setting in after.settings {
            #expect(setting.venue("hall")?.closures == [closure])
            #expect(setting.venue("annex")?.closures == [])
            #expect(setting.venue("cafe") == nil)
            let twice = setting.adding(["hall": [closure], "annex": []])
            #expect(twice.venue("hall")?.closures == [closure, closure])
            #expect(setting.adding([:]) == setting)
        }
    }
}
