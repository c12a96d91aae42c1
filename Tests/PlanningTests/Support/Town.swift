import CivilTime
import Planning
import TestSupport

/// Municipalities with people, made up from a seed: two programmes that share places, three
/// facilitators and eight speakers.
struct Town {
    var resources: Resources
    var standing: [StandingMeeting] = []

    static let span: DaySpan = "2027-01-01/2027-12-31"
    /// Noon on 1 April: what lies before is past, the six weeks after it are invited to.
    static let now: CivilDateTime = CivilDateTime("2027-04-01", "12:00")

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let venues = (["cafe", "library", "town-hall"] as [Identifier]).map { id in
            Sample.venue(
                id,
                capacity: 30,
                isOutsideTownHall: id != "town-hall",
                turnaround: pick([0, 15, 30], &generator)
            )
        }
        let programmes = ["a", "b"].map { Town.programme($0, using: &generator) }
        resources = Resources(
            settings: programmes.map {
                Setting(programme: $0, venues: venues, closedDayRules: DanishHolidays.all)
            },
            staff: Staff(
                facilitators: (1...3).map { Town.facilitator($0, using: &generator) },
                speakers: (1...8).map { Town.speaker($0, using: &generator) },
                travel: TravelTimes(
                    [TravelTime(from: "cafe", to: "library", minutes: 10)],
                    otherwise: 20
                )
            )
        )
        let plan = Planner(resources.settings, staff: resources.staff).plan(Town.span)
        standing = plan.meetings.map { meeting in
            let isPast = meeting.date <= Town.now.day
            let isInvited = !isPast && Town.now.day.distance(to: meeting.date) <= 42
            return StandingMeeting(
                meeting,
                isPast: isPast,
                isByHand: !isPast && Int.random(in: 0..<9, using: &generator) == 0,
                isInvited: isInvited,
                isCancelled: false
            )
        }
    }

    private static func programme(
        _ id: String,
        using generator: inout SeededGenerator
    ) -> Programme {
        let window = ClosedDatePolicy.nearest(
            earlierDays: 3,
            laterDays: 6,
            otherWeekdays: Sample.workdays
        )
        func step(
            _ step: Identifier,
            _ kind: MeetingKind,
            _ timing: Step.Timing,
            occurrences: Int = 1,
            facilitators: Int = 1,
            speaker: SpeakerWish? = nil
        ) -> Step {
            let span: ClockSpan = pick(["09:00-11:30", "09:30-12:00", "12:30-15:00"], &generator)
            return Step(
                id: step,
                kind: kind,
                name: LocalizedText(step.text),
                timing: timing,
                occurrences: occurrences,
                every: 7,
                span: span,
                slots: nil,
                seats: 12,
                needs: VenueNeeds(),
                venues: pick(
                    [
                        ["cafe", "library", "town-hall"], ["library", "cafe"],
                        ["town-hall", "cafe"],
                    ],
                    &generator
                ),
                ifClosed: window,
                contents: [],
                starts: pick(
                    [nil, StartWindow(earliest: "09:00", latest: "13:00", everyMinutes: 30)],
                    &generator
                ),
                facilitators: facilitators,
                speaker: speaker
            )
        }
        return Sample.programme(
            Identifier(stringLiteral: id),
            begins: "2027-01-01",
            steps: [
                step("session", .session, .rule("FREQ=MONTHLY;BYDAY=1TU"), occurrences: 3),
                step("talks", .talks, .after("session", days: 2)),
                step(
                    "network",
                    .network,
                    .rule("FREQ=MONTHLY;BYDAY=4TU"),
                    facilitators: pick([1, 2], &generator),
                    speaker: SpeakerWish(languages: ["ar"], lines: ["care", "kitchen"])
                ),
            ]
        )
    }

    private static func particulars(
        _ id: String,
        _ weekdays: Set<Weekday>,
        using generator: inout SeededGenerator
    ) -> Particulars {
        let absences = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            let first = Day(number: .random(in: 20_819...21_150, using: &generator))
            let last = first.advanced(by: Int.random(in: 1...12, using: &generator))
            return Availability.Absence(span: DaySpan(first...last), kind: .vacation)
        }
        return Particulars(
            id: Identifier(stringLiteral: id),
            name: id,
            languages: [pick(["da", "ar", "uk"], &generator)],
            availability: Availability(
                hours: [OpeningHours(weekdays: weekdays, span: "08:00-16:00")],
                absences: absences
            )
        )
    }

    private static func facilitator(
        _ number: Int,
        using generator: inout SeededGenerator
    ) -> Facilitator {
        Facilitator(
            particulars: particulars("f\(number)", Sample.workdays, using: &generator),
            targetMeetingsPerWeek: 2,
            mostMeetingsPerWeek: 3
        )
    }

    private static func speaker(_ number: Int, using generator: inout SeededGenerator) -> Speaker {
        let weekdays = Sample.workdays.sorted { $0.rawValue < $1.rawValue }
            .filter { $0 == .tuesday || Bool.random(using: &generator) }
        return Speaker(
            particulars: particulars("s\(number)", Set(weekdays), using: &generator),
            kind: .roleModel,
            lineOfWork: pick(["care", "kitchen", "it"], &generator),
            mostSpeechesPerYear: Int.random(in: 1...4, using: &generator),
            daysBetweenSpeeches: pick([28, 60], &generator),
            daysBeforeSameProgramme: pick([90, 180], &generator),
            kronerPerSpeech: pick([0, 0, 1000], &generator)
        )
    }

    /// What is wrong with some meetings, by a judge that shares nothing with the one in use.
    func faults(_ meetings: [Meeting]) -> [String] {
        let naive = NaiveJudge(resources: resources)
        return meetings.flatMap { meeting in
            naive.faults(meeting, beside: meetings).sorted().map { "\(meeting.id): \($0)" }
        }
    }

    mutating func close(_ venue: Identifier, _ span: DaySpan) {
        resources.settings = resources.settings.map { setting in
            Setting(
                programme: setting.programme,
                venues: setting.venues.map { place in
                    place.id == venue
                        ? Sample.venue(
                            place.id,
                            capacity: place.capacity,
                            isOutsideTownHall: place.isOutsideTownHall,
                            closures: place.closures + [Sample.closure(span)],
                            turnaround: place.turnaroundMinutes
                        ) : place
                },
                closedDayRules: setting.closedDayRules
            )
        }
    }

    mutating func sendAway(_ facilitator: Int, _ span: DaySpan) {
        resources.staff.facilitators[facilitator].particulars.availability.absences.append(
            Availability.Absence(span: span, kind: .away)
        )
    }

    mutating func sendAway(speaker: Identifier, _ span: DaySpan) {
        guard let index = resources.staff.speakers.firstIndex(where: { $0.id == speaker }) else {
            return
        }
        resources.staff.speakers[index].particulars.availability.absences.append(
            Availability.Absence(span: span, kind: .away)
        )
    }
}

func pick<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
}
