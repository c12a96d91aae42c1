import CivilTime
import Planning
import Testing

/// What values hold where nothing is said, and their least and most.
@Suite struct ValueBoundsTests {
    @Test func withoutNeedsEveryVenueWillDo() {
        let venue = Sample.venue(isOutsideTownHall: false, hasClosedRoom: false, isStepFree: false)
        #expect(venue.missing(VenueNeeds()).isEmpty)
    }

    @Test(arguments: [(-1, 1), (0, 1), (1, 1), (2, 2), (48, 48)])
    func anOfferStandsForAnHourAtLeast(hours: Int, expected: Int) {
        func programme(_ hours: Int?) -> Programme {
            let sample = Sample.programme(steps: [])
            return Programme(
                id: sample.id,
                municipality: sample.municipality,
                name: sample.name,
                timeZone: sample.timeZone,
                begins: sample.begins,
                revised: sample.revised,
                contact: sample.contact,
                expectation: sample.expectation,
                networkEntry: sample.networkEntry,
                cancelBy: sample.cancelBy,
                monthsWithoutCycle: [],
                themes: [],
                steps: [],
                assumptions: [],
                offerHours: hours ?? sample.offerHours
            )
        }
        #expect(programme(hours).offerHours == expected)
        #expect(programme(nil).offerHours == 48)
    }

    /// Occurrences and days between them are at least one; facilitators are none, one or two.
    @Test(arguments: [(-1, 1, 0), (0, 1, 0), (1, 1, 1), (2, 2, 2), (3, 3, 2)])
    func numbersOfAStep(number: Int, atLeastOne: Int, upToTwo: Int) {
        let step = Step(
            id: "visit",
            kind: .visit,
            name: "Besøg",
            timing: .after("session", days: 3),
            occurrences: number,
            every: number,
            span: "09:00-10:00",
            slots: nil,
            seats: 1,
            needs: VenueNeeds(),
            venues: [],
            ifClosed: .skip,
            contents: [],
            facilitators: number
        )
        #expect(step.occurrences == atLeastOne && step.every == atLeastOne)
        #expect(step.facilitators == upToTwo)
        #expect(step.timing.daysAfter == 3 && step.timing.rule == nil)
        #expect(Step.Timing.rule("FREQ=DAILY").daysAfter == 0)
        #expect(Step.Timing.rule("FREQ=DAILY").precedingStep == nil)
    }

    /// Numbers begin with 1; a meeting without a number has the first content.
    @Test(
        arguments: [(nil, "a"), (1, "a"), (2, "b"), (3, nil), (0, nil), (-1, nil)]
            as [(Int?, LocalizedText?)]
    )
    func theContentOfAMeeting(number: Int?, theme: LocalizedText?) {
        let step = Step(
            id: "session",
            kind: .session,
            name: "Møde",
            timing: .rule("FREQ=MONTHLY;BYDAY=1TU"),
            occurrences: 2,
            every: 7,
            span: "09:00-10:00",
            slots: nil,
            seats: 1,
            needs: VenueNeeds(),
            venues: [],
            ifClosed: .skip,
            contents: ["a", "b"].map { Step.Content(theme: $0, agenda: []) }
        )
        #expect(step.content(number: number)?.theme == theme)
        #expect(step.facilitators == 1 && step.starts == nil)
    }

    @Test(
        arguments: [
            (nil, ["09:30-12:00"]),
            (
                StartWindow(earliest: "09:00", latest: "10:00", everyMinutes: 30),
                ["09:00-11:30", "09:30-12:00", "10:00-12:30"]
            ),
            // The rule's own time is possible, whatever the window says.
            (
                StartWindow(earliest: "09:00", latest: "10:00", everyMinutes: 60),
                ["09:00-11:30", "09:30-12:00", "10:00-12:30"]
            ),
            // No meeting lasts beyond midnight.
            (
                StartWindow(earliest: "21:00", latest: "22:00", everyMinutes: 30),
                ["09:30-12:00", "21:00-23:30", "21:30-24:00"]
            ),
        ] as [(StartWindow?, [ClockSpan])]
    )
    func timesAtWhichAStepMayBegin(starts: StartWindow?, spans: [ClockSpan]) {
        let step = Step(
            id: "visit",
            kind: .visit,
            name: "Besøg",
            timing: .rule("FREQ=DAILY"),
            occurrences: 1,
            every: 1,
            span: "09:30-12:00",
            slots: nil,
            seats: 1,
            needs: VenueNeeds(),
            venues: [],
            ifClosed: .skip,
            contents: [],
            starts: starts
        )
        #expect(step.possibleSpans == spans)
    }

    @Test(arguments: [(-5, 0), (0, 0), (1, 1), (45, 45)])
    func noWayIsShorterThanNone(minutes: Int, expected: Int) {
        let travel = TravelTimes(
            [TravelTime(from: "a", to: "b", minutes: minutes)],
            otherwise: minutes
        )
        #expect(travel.minutes(from: "a", to: "b") == expected)
        #expect(travel.minutes(from: "a", to: "c") == expected)
    }

    @Test(arguments: [(-3, 1), (0, 1), (1, 1), (2, 2)])
    func aClosureLastsADayAtLeast(length: Int, expected: Int) {
        let rule = Sample.closed("x", .once("2027-06-05"), length: length)
        #expect(rule.days(touching: "2027-06-01/2027-06-30").map(\.count) == [expected])
    }

    /// Interpreters are staff, but plans know only facilitators and speakers.
    @Test func whoIsInPlans() {
        let particulars = Particulars(
            id: "anne",
            name: "Anne",
            languages: ["da"],
            availability: Availability(hours: [])
        )
        let facilitators = [Facilitator(particulars: particulars)]
        let speakers = [Speaker(particulars: particulars, kind: .other, lineOfWork: "it")]
        let interpreters = [Interpreter(particulars: particulars, modes: [.phone])]
        #expect(Staff.none.isEmpty && !Staff.none.isInPlans)
        for staff in [Staff(facilitators: facilitators), Staff(speakers: speakers)] {
            #expect(!staff.isEmpty && staff.isInPlans)
        }
        let only = Staff(interpreters: interpreters)
        #expect(!only.isEmpty && !only.isInPlans)
        #expect(!speakers[0].hasOpenings && speakers[0].consent == Speaker.Consent())
    }

    @Test func filesAreInOrderOfFoldersAndNames() {
        func file(_ folder: RuleFile.Folder, _ name: String) -> RuleFile {
            RuleFile(folder: folder, name: name, octets: [])
        }
        let files = [
            file(.calendars, "a"), file(.calendars, "b"), file(.venues, "a"), file(.venues, "c"),
        ]
        #expect(files.reversed().sorted() == files)
        #expect(!(files[0] < files[0]))
    }

    @Test func aTextThatIsNotTranslatedIsDanish() {
        let text = LocalizedText("Møde", translations: ["en": "Meeting"])
        #expect(text.text(in: "en") == "Meeting" && text.text(in: "da") == "Møde")
    }

    @Test(
        arguments: [
            ("a", true), ("", false), (String(repeating: "x", count: 64), true),
            (String(repeating: "x", count: 65), false), ("z-9", true), ("9a", false), ("-a", false),
            ("a_", false), ("aZ", false), ("å", false), ("a`", false), ("a{", false), ("a/", false),
            ("a:", false), ("a0", true),
        ]
    )
    func whatIsAnIdentifier(text: String, isOne: Bool) {
        #expect((Identifier(text) != nil) == isOne)
    }
}
