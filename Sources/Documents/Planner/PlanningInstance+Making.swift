internal import CivilTime
internal import Correspondence
internal import Planning

extension PlanningInstance {
    init(_ document: InstanceDocument) throws {
        guard document.format == "planner-instance/1" else {
            throw Mistake(
                "format",
                Phrase("instance.other-format", ["value": .text(document.format)])
            )
        }
        try document.requireWithinLimits()
        let maker = try InstanceMaker(document)
        name = document.name
        venues = document.venues.map(\.id)
        facilitators = document.facilitators.map(\.id)
        speakers = document.speakers.map(\.id)
        problem = try maker.problem()
    }
}

/// Turns names into numbers and rules into meetings.
struct InstanceMaker {
    let document: InstanceDocument
    let policy: PricePolicy
    let venues: [String: VenueIndex]
    let facilitators: [String: FacilitatorIndex]
    let speakers: [String: SpeakerIndex]
    let lines: [String: Int]
    let school: [String: [ClosedRange<Int>]]
    let closed: Set<Int>
    /// The meetings that stand, with their places in the file.
    let existing: [String: (place: Int, meeting: InstanceDocument.Existing)]

    init(_ document: InstanceDocument) throws {
        self.document = document
        policy = try InstanceMaker.policy(document.weights ?? [:])
        venues = try InstanceMaker.numbered(document.venues.map(\.id), "venues")
            .mapValues { VenueIndex($0) }
        facilitators = try InstanceMaker.numbered(
            document.facilitators.map(\.id),
            "facilitators"
        ).mapValues { FacilitatorIndex($0) }
        speakers = try InstanceMaker.numbered(document.speakers.map(\.id), "speakers")
            .mapValues { SpeakerIndex($0) }
        let words = Set(document.speakers.map(\.lineOfWork)).sorted()
        lines = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
        school = Dictionary(
            document.municipalities.map { ($0.id, $0.schoolHolidays.compactMap(\.range)) },
            uniquingKeysWith: { first, _ in first }
        )
        closed = Set(document.holidays.map(\.date.number))
        let standing = document.existing ?? []
        _ = try InstanceMaker.numbered(standing.map(\.id), "existing")
        existing = Dictionary(
            uniqueKeysWithValues: standing.enumerated().map { place, meeting in
                (meeting.id, (place: place, meeting: meeting))
            }
        )
        try InstanceMaker.requireProgrammes(document)
    }

    /// Lets no programme be of a municipality that is not there, and no name stand for two things.
    private static func requireProgrammes(_ document: InstanceDocument) throws {
        let towns = try numbered(document.municipalities.map(\.id), "municipalities")
        _ = try numbered(document.programmes.map(\.id), "programmes")
        for (place, programme) in document.programmes.enumerated() {
            guard towns[programme.municipality] != nil else {
                throw PlanningInstance.Mistake(
                    "programmes[\(place)].municipality",
                    Phrase("instance.not-there", ["value": .text(programme.municipality)])
                )
            }
            _ = try numbered(programme.series.map(\.id), "programmes[\(place)].series")
        }
    }

    private static func numbered(_ ids: [String], _ list: String) throws -> [String: Int] {
        var places: [String: Int] = [:]
        for (place, id) in ids.enumerated() {
            guard places.updateValue(place, forKey: id) == nil else {
                throw PlanningInstance.Mistake(
                    "\(list)[\(place)].id",
                    Phrase("instance.repeated-id", ["id": .text(id)])
                )
            }
        }
        return places
    }

    /// What things cost unless a file says otherwise, as the format states it.
    private static let usual: [Term: Int] = [
        .unplaced: 10_000, .noSpeaker: 1_500,
        .invitedDate: 400, .invitedStart: 200, .invitedVenue: 150, .invitedSpeaker: 100,
        .invitedFacilitator: 20, .draftChange: 1,
        .movedDay: 10, .otherWeekday: 10, .startShift: 2, .schoolHoliday: 25,
        .notPreferredVenue: 4, .venueCost: 1, .speakerFee: 1, .languageUnmet: 8, .lineUnmet: 6,
        .lineRepeatNext: 10, .lineRepeatSecond: 5, .venueChange: 12, .facilitatorChange: 6,
        .startChange: 5, .weekOverload: 4,
    ]

    private static func policy(_ weights: [String: Natural]) throws -> PricePolicy {
        var all = usual
        for term in Term.allCases {
            if let weight = weights[term.word] { all[term] = weight.value }
        }
        return PricePolicy(weights: all)
    }

    func problem() throws -> PlanningProblem {
        var demands: [PlanningProblem.Demand] = []
        var links: [PlanningProblem.Link] = []
        for (group, programme) in document.programmes.enumerated() {
            var speeches: [DemandIndex] = []
            var previous: [String: DemandIndex] = [:]
            let choices = InstanceChoices(programme, self)
            for (year, month) in months() where !(programme.skipMonths ?? []).contains(month) {
                for (place, series) in programme.series.enumerated() {
                    for meeting in meetings(series, year, month) {
                        let index = DemandIndex(demands.count)
                        let cycle = "\(year)-\(month < 10 ? "0" : "")\(month)"
                        let name = "\(programme.id)/\(cycle)/\(series.id)-\(meeting.number)"
                        demands.append(
                            try choices.demand(
                                name,
                                GroupIndex(group),
                                place,
                                series,
                                meeting.day,
                                existing[name]
                            )
                        )
                        let key = "\(cycle)/\(series.id)"
                        if let before = previous[key] { links.append(session(before, index)) }
                        previous[key] = index
                        if series.speaker { speeches.append(index) }
                    }
                }
            }
            links += PlanningProblem.Link.lines(of: speeches)
        }
        return PlanningProblem(
            venues: document.venues.map {
                .init(
                    free: free($0.hours, $0.closed, $0.busy),
                    turnaround: $0.turnaroundMinutes.value
                )
            },
            facilitators: document.facilitators.map {
                .init(
                    free: free($0.hours, $0.closed, $0.busy),
                    weeklyTarget: $0.targetMeetingsPerWeek.value,
                    weeklyMost: $0.maxMeetingsPerWeek.value
                )
            },
            speakers: document.speakers.map {
                .init(
                    free: free($0.hours, $0.closed, $0.busy),
                    mostSpeeches: $0.maxSpeechesPerYear.value,
                    daysBetween: $0.minDaysBetweenSpeeches.value,
                    line: lines[$0.lineOfWork] ?? 0
                )
            },
            demands: demands,
            links: links,
            travel: [[document.policy.travelMinutes.value]],
            restBeforeSameGroup: document.policy.speakerSameProgrammeDays.value,
            policy: policy
        )
    }

    private func months() -> [(year: Int, month: Int)] {
        let first = Day(number: document.from.number)
        let last = Day(number: document.to.number)
        guard first <= last else { return [] }
        return (first.year * 12 + first.month - 1...last.year * 12 + last.month - 1).map {
            (year: $0 / 12, month: $0 % 12 + 1)
        }
    }

    private func meetings(
        _ series: InstanceDocument.Series,
        _ year: Int,
        _ month: Int
    ) -> [(number: Int, day: Int)] {
        guard let first = Day(year: year, month: month, day: 1)?.number else { return [] }
        let rule = series.rule
        let weekday = Day(number: first).weekday.rawValue - 1
        let start =
            first + (rule.weekday.index - weekday + 7) % 7 + 7 * (rule.ordinal.value - 1)
        return (0..<(rule.occurrences?.value ?? 1)).compactMap { number in
            let day = start + number * (rule.everyDays?.value ?? 7)
            guard (document.from.number...document.to.number).contains(day) else { return nil }
            return (number: number + 1, day: day)
        }
    }

    private func session(_ first: DemandIndex, _ second: DemandIndex) -> PlanningProblem.Link {
        PlanningProblem.Link(
            first,
            second,
            days: document.policy.minDaysBetweenSessions.value,
            venue: [Charge(.venueChange)],
            facilitator: [Charge(.facilitatorChange)],
            start: [Charge(.startChange)]
        )
    }

    private func free(
        _ hours: [InstanceDocument.Hours],
        _ closed: [InstanceDocument.Span]?,
        _ busy: [InstanceDocument.Busy]?
    ) -> FreeTimes {
        var weekly: [[MinuteSpan]] = Array(repeating: [], count: 7)
        for span in hours where span.from.minute < span.to.minute {
            for weekday in span.weekdays {
                weekly[weekday.index].append(MinuteSpan(span.from.minute, span.to.minute))
            }
        }
        let taken = Dictionary(grouping: busy ?? [], by: \.date.number).mapValues {
            $0.map { MinuteSpan($0.from.minute, $0.to.minute) }
        }
        return FreeTimes(
            weekly: weekly,
            away: (closed ?? []).compactMap(\.range),
            busy: taken
        )
    }
}

extension InstanceDocument.Span {
    fileprivate var range: ClosedRange<Int>? {
        from.number <= to.number ? from.number...to.number : nil
    }
}
