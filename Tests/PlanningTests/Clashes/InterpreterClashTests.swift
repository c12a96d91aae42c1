import CivilTime
import Planning
import TestSupport
import Testing

/// Interpreters, for everybody at a meeting or at a single talk.
@Suite struct InterpreterClashTests {
    private func meeting(
        _ programme: Identifier,
        _ date: Day = "2027-01-26",
        _ span: ClockSpan,
        at venue: Identifier = "cafe",
        interpreters: [Identifier] = []
    ) -> Meeting {
        Meeting(
            id: MeetingID(
                cycle: CycleID(programme: programme, year: 2027, month: 1),
                step: "talks",
                number: nil
            ),
            kind: .talks,
            ruleDate: date,
            date: date,
            span: span,
            venue: venue,
            interpreters: interpreters,
            reasons: []
        )
    }

    private let resources = Resources(
        settings: [],
        staff: Staff(
            interpreters: [
                Interpreter(
                    particulars: Particulars(
                        id: "huda",
                        name: "Huda",
                        languages: ["ar"],
                        availability: Availability(
                            hours: [
                                OpeningHours(weekdays: Sample.workdays, span: "09:00-15:00")
                            ]
                        )
                    ),
                    modes: [.inPerson, .phone]
                )
            ],
            travel: TravelTimes([TravelTime(from: "cafe", to: "library", minutes: 20)])
        )
    )

    /// Another meeting at which she interprets, from when to when and where, and what is said.
    @Test(
        arguments: [
            ("12:00-13:00", "cafe", []),
            ("11:30-12:30", "cafe", ["venue-occupied", "interpreter-occupied"]),
            ("12:10-13:00", "library", ["interpreter-occupied"]),
            ("12:20-13:00", "library", []),
        ] as [(ClockSpan, Identifier, [String])]
    )
    func somebodyIsInOnePlace(span: ClockSpan, venue: Identifier, codes: [String]) {
        let own = meeting("a", "2027-01-26", "10:00-12:00", interpreters: ["huda"])
        let other = meeting("b", "2027-01-26", span, at: venue, interpreters: ["huda"])
        let judge = Judge(resources, of: [own, other])
        #expect(judge.clashes(of: own).map(\.code) == codes)
        #expect(judge.clashes(of: other).map(\.code) == codes)
    }

    /// At a single talk she is taken for its time only, and by phone she does not travel.
    @Test(
        arguments: [
            ("11:00-12:00", true, ["interpreter-occupied"]),
            ("11:00-12:00", false, ["interpreter-occupied"]),
            ("12:10-13:00", true, ["interpreter-occupied"]),
            ("12:10-13:00", false, []),
            ("13:00-14:00", true, []),
        ] as [(ClockSpan, Bool, [String])]
    )
    func aTalkTakesItsTime(span: ClockSpan, isInRoom: Bool, codes: [String]) {
        let own = meeting("a", "2027-01-26", "10:00-12:00", interpreters: ["huda"])
        let block = meeting("b", "2027-01-26", "09:00-15:00", at: "library")
        let talk = InterpretedTime(
            interpreter: "huda",
            meeting: block.id,
            day: block.date,
            span: span,
            venue: block.venue,
            isInRoom: isInRoom
        )
        let judge = Judge(resources, of: [own, block], talks: [talk])
        #expect(judge.clashes(of: own).map(\.code) == codes)
        #expect(judge.clashes(of: block).map(\.code) == codes)
    }

    /// A talk on another day, of a meeting that is not held, or of somebody else takes nobody's time.
    @Test(
        arguments: [
            ("2027-01-26", true, "huda", ["interpreter-occupied"]),
            ("2027-01-27", true, "huda", []), ("2027-01-26", false, "huda", []),
            ("2027-01-26", true, "leyla", []),
        ] as [(Day, Bool, Identifier, [String])]
    )
    func onlyTalksOfTheDayThatAreHeldCount(
        day: Day,
        isHeld: Bool,
        interpreter: Identifier,
        codes: [String]
    ) {
        let own = meeting("a", "2027-01-26", "10:00-12:00", interpreters: ["huda"])
        let block = meeting("b", day, "09:00-15:00", at: "library")
        let talk = InterpretedTime(
            interpreter: interpreter,
            meeting: block.id,
            day: day,
            span: "11:00-11:30",
            venue: "library",
            isInRoom: true
        )
        let judge = Judge(resources, of: isHeld ? [own, block] : [own], talks: [talk])
        #expect(judge.clashes(of: own).map(\.code) == codes)
    }

    /// A venue closes, and the nearest day is one on which the interpreter is at another meeting.
    @Test func aRevisionLeavesInterpretersInOnePlace() throws {
        func setting(_ id: Identifier) -> Setting {
            Setting(
                programme: Sample.programme(
                    id,
                    steps: [
                        Sample.step(
                            "talks",
                            .info,
                            .rule("FREQ=MONTHLY;BYDAY=4TU"),
                            span: "10:00-12:00",
                            venues: [id],
                            ifClosed: .window(0, 3)
                        )
                    ]
                ),
                venues: [Sample.venue(id)],
                closedDayRules: []
            )
        }
        var before = resources
        before.settings = [setting("cafe"), setting("library")]
        let own = meeting("cafe", "2027-01-26", "10:00-12:00", at: "cafe", interpreters: ["huda"])
        let other = meeting(
            "library",
            "2027-01-27",
            "10:00-12:00",
            at: "library",
            interpreters: ["huda"]
        )
        let closure = VenueClosure(span: "2027-01-26/2027-01-26", name: "Maler")
        let replanner = Replanner(
            [own, other].map {
                StandingMeeting(
                    $0,
                    isPast: false,
                    isByHand: $0.id == other.id,
                    isInvited: false,
                    isCancelled: false
                )
            },
            before: before,
            after: Disruption.venueClosed("cafe", closure).applied(to: before),
            now: CivilDateTime("2027-01-04", "12:00")
        )
        let revision = replanner.revise()
        let after = try #require(revision.change.entries.first?.after)
        #expect(after.id == own.id && after.date == "2027-01-28")
        #expect(
            revision.hits.first?.alternatives.map(\.meeting.date) == ["2027-01-28", "2027-01-29"]
        )
    }

    @Test func hoursCount() {
        let early = meeting("a", "2027-01-26", "08:00-10:00", interpreters: ["huda"])
        let judge = Judge(resources, of: [early])
        #expect(judge.objections(to: early).map(\.code) == ["interpreter-away"])
        #expect(judge.clashes(of: early) == [])
    }
}
