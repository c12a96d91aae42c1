import CivilTime

@testable import Planning

/// A network meeting on Tuesday 5 January 2027 from 09:30 to 12:00, and what the search is told about it.
enum SampleDemand {
    static let day: Day = "2027-01-05"

    static func step(
        span: ClockSpan = "09:30-12:00",
        speaker: SpeakerWish? = SpeakerWish(languages: ["ar"], lines: ["care"]),
        facilitators: Int = 2
    ) -> Step {
        Step(
            id: "network",
            kind: .network,
            name: "Netværk",
            timing: .rule("FREQ=MONTHLY;BYDAY=1TU"),
            occurrences: 1,
            every: 7,
            span: span,
            slots: nil,
            seats: 10,
            needs: VenueNeeds(closedRoom: true),
            venues: ["hall", "small", "open", "annex", "nowhere"],
            ifClosed: .nearest(
                earlierDays: 2,
                laterDays: 3,
                otherWeekdays: [.thursday, .friday, .sunday]
            ),
            contents: [],
            starts: StartWindow(earliest: "09:00", latest: "10:30", everyMinutes: 15),
            facilitators: facilitators,
            speaker: speaker
        )
    }

    static func speaker(
        _ id: Identifier,
        languages: [String] = ["ar"],
        line: String = "care",
        fee: Int = 0,
        programmes: Set<Identifier> = []
    ) -> Speaker {
        Speaker(
            particulars: particulars(id, languages: languages, programmes: programmes),
            kind: .other,
            lineOfWork: line,
            kronerPerSpeech: fee
        )
    }

    static func particulars(
        _ id: Identifier,
        languages: [String] = ["da"],
        programmes: Set<Identifier> = []
    ) -> Particulars {
        Particulars(
            id: id,
            name: id.text,
            languages: languages,
            programmes: programmes,
            availability: Availability(
                hours: [OpeningHours(weekdays: [.tuesday], span: "08:00-16:00")]
            )
        )
    }

    static let speakers = [
        speaker("a"), speaker("b", languages: ["da"], fee: 1),
        speaker("c", languages: ["da", "ar"], line: "it", fee: 200),
        speaker("d", languages: [], line: "it", fee: 201), speaker("e", programmes: ["other"]),
    ]

    static func facilitators(_ ids: [Identifier]) -> [Facilitator] {
        ids.map { Facilitator(particulars: particulars($0)) }
            + [Facilitator(particulars: particulars("x", programmes: ["other"]))]
    }

    static func standing(
        _ span: ClockSpan = "09:30-10:30",
        venue: Identifier = "hall",
        facilitators: [Identifier] = [],
        speaker: Identifier? = nil,
        isPast: Bool = false,
        isByHand: Bool = false,
        isInvited: Bool = false,
        isCancelled: Bool = false
    ) -> StandingMeeting {
        StandingMeeting(
            Meeting(
                id: request().id,
                kind: .network,
                ruleDate: day,
                date: day,
                span: span,
                venue: venue,
                facilitators: facilitators,
                speaker: speaker,
                reasons: []
            ),
            isPast: isPast,
            isByHand: isByHand,
            isInvited: isInvited,
            isCancelled: isCancelled
        )
    }

    static func request(_ step: Step = step(), _ date: Day = day) -> MeetingRequest {
        MeetingRequest(
            id: MeetingID(
                cycle: CycleID(programme: "club", year: 2027, month: date.month),
                step: step.id,
                number: nil
            ),
            step: step,
            ruleDate: date,
            isWithoutCycle: false
        )
    }

    /// Venues in the order of their names: annex, hall, open, small.
    static func demand(
        _ step: Step = step(),
        standing: StandingMeeting? = nil,
        speakers: [Speaker] = speakers,
        facilitators: [Identifier] = ["anne", "bo", "carl"],
        beside: Set<Identifier> = [],
        until: Day? = nil,
        revising: Planner.Revising? = nil
    ) -> PlanningProblem.Demand {
        let setting = Setting(
            programme: Sample.programme(steps: [step]),
            venues: [
                Sample.venue("annex"), Sample.venue("hall", capacity: 10),
                Sample.venue("open", hasClosedRoom: false), Sample.venue("small", capacity: 9),
            ],
            closedDayRules: [Sample.closed("x", .once("2027-01-08"))]
        )
        let maker = YearMaker(
            Resources(
                settings: [setting],
                staff: Staff(
                    facilitators: SampleDemand.facilitators(facilitators),
                    speakers: speakers
                )
            ),
            beside: beside,
            [standing].compactMap(\.self),
            until,
            revising
        )
        let closed = ClosedDays(setting.closedDayRules, over: "2027-01-01/2027-01-31")
        return maker.demand(request(step), closed, standing)
    }
}
