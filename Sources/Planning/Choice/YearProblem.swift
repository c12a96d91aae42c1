internal import CivilTime

/// The year of a municipality as a problem in numbers, and the way back from numbers to names.
///
/// Everything is put in the order of short names first, so that the order of files does not matter.
struct YearProblem {
    /// What is wanted, in numbers; demands come in the order of requests.
    private(set) var problem: PlanningProblem
    /// What each demand stands for.
    let requests: [MeetingRequest]

    private let venues: [Venue]
    private let facilitators: [Facilitator]
    private let speakers: [Speaker]

    /// Lays a year out.
    ///
    /// - Parameters:
    ///   - wanted: The meetings with the closed days of their municipality, by rule date.
    ///   - settings: The programmes with their venues.
    ///   - staff: Who can run meetings and speak at them.
    ///   - standing: Meetings that stand already; those of the past and those that somebody has moved
    ///     by hand stay as they are.
    ///   - speakersUntil: The last rule date for which a speaker is looked for; nothing for no end.
    ///   - revising: What decides when only what stands is planned anew.
    init(
        _ wanted: [(request: MeetingRequest, closedDays: ClosedDays)],
        _ settings: [Setting],
        staff: Staff,
        standing: [MeetingID: StandingMeeting],
        speakersUntil: Day?,
        revising: Planner.Revising?
    ) {
        let maker = YearMaker(settings, staff, speakersUntil, revising)
        venues = maker.venues
        facilitators = maker.facilitators
        speakers = maker.speakers
        requests = wanted.map(\.request)
        let demands = wanted.map { request, closedDays in
            maker.demand(request, closedDays, standing[request.id])
        }
        problem = PlanningProblem(
            venues: maker.venues.map {
                .init(free: $0.freeTimes, turnaround: $0.turnaroundMinutes)
            },
            facilitators: maker.facilitators.map {
                .init(
                    free: $0.availability.freeTimes,
                    weeklyTarget: $0.targetMeetingsPerWeek,
                    weeklyMost: $0.mostMeetingsPerWeek
                )
            },
            speakers: maker.speakers.map {
                .init(
                    free: $0.availability.freeTimes,
                    mostTalks: $0.mostTalksPerYear,
                    daysBetween: $0.daysBetweenTalks,
                    line: maker.lines[$0.lineOfWork] ?? 0,
                    daysBeforeSameGroup: $0.daysBeforeSameProgramme
                )
            },
            demands: demands,
            links: maker.links(requests, demands),
            travel: maker.facilitators.isEmpty
                ? []
                : maker.venues.map { from in
                    maker.venues.map { staff.travel.minutes(from: from.id, to: $0.id) }
                },
            restBeforeSameGroup: 0,
            policy: .municipal(draftsStay: revising != nil),
            countsAnewOn: YearMaker.newYears(requests)
        )
    }

    /// Leaves meetings where they stand, whatever the rules say.
    mutating func pin(_ demands: [Int]) {
        for demand in demands { problem.demands[demand].standing?.isPinned = true }
    }

    /// A pick with its names.
    func placement(_ demand: Int, _ pick: PlanningProblem.Pick) -> Placement {
        let request = requests[demand]
        let span = request.step.possibleSpans.first { $0.start.minute == pick.start }
        return Placement(
            request: request,
            day: Day(number: pick.day),
            span: span ?? request.step.span,
            venue: venues[pick.venue],
            facilitators: pick.facilitators.map { facilitators[$0].id },
            speaker: pick.speaker.map { speakers[$0].id }
        )
    }
}

extension YearProblem {
    /// A meeting in numbers; nothing where a name is not known.
    func pick(_ meeting: Meeting) -> PlanningProblem.Pick? {
        guard let venue = venues.firstIndex(where: { $0.id == meeting.venue }) else { return nil }
        return PlanningProblem.Pick(
            day: meeting.date.number,
            start: meeting.span.start.minute,
            venue: venue,
            facilitators: meeting.facilitators.compactMap { id in
                facilitators.firstIndex { $0.id == id }
            },
            speaker: meeting.speaker.flatMap { id in speakers.firstIndex { $0.id == id } }
        )
    }
}

/// Looks names up while a year is laid out.
private struct YearMaker {
    let venues: [Venue]
    let facilitators: [Facilitator]
    let speakers: [Speaker]
    let lines: [String: Int]
    private let groups: [Identifier: Int]
    private let venuePlaces: [Identifier: Int]
    private let facilitatorPlaces: [Identifier: Int]
    private let speakerPlaces: [Identifier: Int]
    private let speakersUntil: Day?
    private let revising: Planner.Revising?

    init(
        _ settings: [Setting],
        _ staff: Staff,
        _ speakersUntil: Day?,
        _ revising: Planner.Revising?
    ) {
        self.revising = revising
        func places<Value>(_ values: [Value], _ id: (Value) -> Identifier) -> [Identifier: Int] {
            Dictionary(
                zip(values.map(id), values.indices),
                uniquingKeysWith: { first, _ in first }
            )
        }
        let known = settings.flatMap(\.venues).map { ($0.id, $0) }
        venues = Dictionary(known, uniquingKeysWith: { first, _ in first }).values
            .sorted { $0.id < $1.id }
        facilitators = staff.facilitators.sorted { $0.id < $1.id }
        speakers = staff.speakers.sorted { $0.id < $1.id }
        venuePlaces = places(venues, \.id)
        facilitatorPlaces = places(facilitators, \.id)
        speakerPlaces = places(speakers, \.id)
        groups = places(settings.map(\.programme.id).sorted()) { $0 }
        let words = Set(speakers.map(\.lineOfWork)).sorted()
        lines = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
        self.speakersUntil = speakersUntil
    }

    /// The days on which the talks of speakers are counted anew.
    static func newYears(_ requests: [MeetingRequest]) -> [Int] {
        let years = requests.map(\.ruleDate.year)
        guard let first = years.min(), let last = years.max() else { return [] }
        return (first...last + 1).compactMap { Day(year: $0, month: 1, day: 1)?.number }
    }

    func demand(
        _ request: MeetingRequest,
        _ closedDays: ClosedDays,
        _ standing: StandingMeeting?
    ) -> PlanningProblem.Demand {
        let step = request.step
        let programme = request.id.cycle.programme
        let team = facilitators.indices.filter { facilitators[$0].serves(programme) }
        // Where nothing broke, what is open stays open.
        let kept = revising.flatMap { $0.mayMove.contains(request.id) ? nil : standing?.meeting }
        let isOpen = kept.map { $0.speaker == nil } ?? !isWithinReach(request)
        let wish = isOpen ? nil : step.speaker
        let needed = kept?.facilitators.count ?? step.facilitators
        var demand = PlanningProblem.Demand(
            id: request.id.description,
            group: groups[programme] ?? 0,
            minutes: (step.span.seconds + 59) / 60,
            days: days(request, closedDays, standing),
            starts: starts(step),
            venues: places(step),
            facilitatorCount: min(needed, team.count),
            facilitators: team.map { PlanningProblem.Choice($0) },
            wantsSpeaker: wish != nil && !speakers.isEmpty,
            speakers: wish.map { talkers($0, programme) } ?? []
        )
        if let standing, !standing.isCancelled { stand(standing, &demand) }
        return demand
    }

    private func isWithinReach(_ request: MeetingRequest) -> Bool {
        speakersUntil.map { request.ruleDate <= $0 } ?? true
    }

    private func days(
        _ request: MeetingRequest,
        _ closedDays: ClosedDays,
        _ standing: StandingMeeting?
    ) -> [PlanningProblem.Choice] {
        let policy = request.step.ifClosed
        return (-policy.earlierDays...policy.laterDays).compactMap { distance in
            let day = request.ruleDate.advanced(by: distance)
            if let today = revising?.now.day, day <= today, day != standing?.meeting.date {
                return nil
            }
            guard
                day.weekday == request.ruleDate.weekday
                    || policy.otherWeekdays.contains(day.weekday),
                !closedDays.isBlocked(day)
            else { return nil }
            return PlanningProblem.Choice(
                day.number,
                distance == 0
                    ? []
                    : [Charge(.movedDay, abs(distance)), Charge(.earlierDay, max(0, -distance))]
            )
        }
    }

    private func starts(_ step: Step) -> [PlanningProblem.Choice] {
        step.possibleSpans.map { span in
            let apart = abs(span.start.minute - step.span.start.minute)
            return PlanningProblem.Choice(
                span.start.minute,
                apart == 0 ? [] : [Charge(.startShift, (apart + 29) / 30)]
            )
        }
    }

    private func places(_ step: Step) -> [PlanningProblem.Choice] {
        step.venues.enumerated().compactMap { rank, id in
            guard
                let place = venuePlaces[id], venues[place].capacity >= step.seats,
                venues[place].missing(step.needs).isEmpty
            else { return nil }
            return PlanningProblem.Choice(
                place,
                rank == 0 ? [] : [Charge(.notPreferredVenue, rank)]
            )
        }
    }

    private func talkers(
        _ wish: SpeakerWish,
        _ programme: Identifier
    ) -> [PlanningProblem.Choice] {
        speakers.indices.filter { speakers[$0].serves(programme) }.map { index in
            let speaker = speakers[index]
            var charges = [Charge(.speakerFee, (speaker.kronerPerTalk + 199) / 200)]
            if !wish.languages.isEmpty, !speaker.languages.contains(where: wish.languages.contains)
            {
                charges.append(Charge(.languageUnmet))
            }
            if !wish.lines.isEmpty, !wish.lines.contains(speaker.lineOfWork) {
                charges.append(Charge(.lineUnmet))
            }
            return PlanningProblem.Choice(index, charges)
        }
    }

    /// Notes how a meeting stands, and what each change of it costs.
    private func stand(_ standing: StandingMeeting, _ demand: inout PlanningProblem.Demand) {
        let meeting = standing.meeting
        guard let venue = venuePlaces[meeting.venue] else { return }
        let team = meeting.facilitators.compactMap { facilitatorPlaces[$0] }
        let speaker = meeting.speaker.flatMap { speakerPlaces[$0] }
        // Whoever is not hit is disturbed last of all.
        let isHit = revising.map { $0.mayMove.contains(meeting.id) } ?? true
        func charge(_ invited: Term) -> Charge {
            Charge(standing.isInvited ? (isHit ? invited : .otherInvited) : .draftChange)
        }
        demand.standing = PlanningProblem.Standing(
            PlanningProblem.Pick(
                day: meeting.date.number,
                start: meeting.span.start.minute,
                venue: venue,
                facilitators: team,
                speaker: speaker
            ),
            isPinned: standing.isPast || standing.isByHand,
            otherDay: [charge(.invitedDate)],
            otherStart: [charge(.invitedStart)]
        )
        func tax(_ choices: inout [PlanningProblem.Choice], _ kept: [Int], _ term: Term) {
            guard !kept.isEmpty else { return }
            for index in choices.indices where !kept.contains(choices[index].value) {
                choices[index].charges.append(charge(term))
            }
        }
        tax(&demand.venues, [venue], .invitedVenue)
        tax(&demand.facilitators, team, .invitedFacilitator)
        guard let speaker else { return }
        demand.wantsSpeaker = true
        // Where the speaker cannot come, another one is no more of a change than none.
        if speakers[speaker].availability.isFree(meeting.span, on: meeting.date) {
            tax(&demand.speakers, [speaker], .invitedSpeaker)
        }
    }

    /// What ties the meetings of a cycle and the talks of a programme together.
    func links(
        _ requests: [MeetingRequest],
        _ demands: [PlanningProblem.Demand]
    ) -> [PlanningProblem.Link] {
        let cycles = Dictionary(grouping: requests.indices) { requests[$0].id.cycle }
        var links: [PlanningProblem.Link] = []
        for cycle in cycles.keys.sorted() {
            let members = cycles[cycle] ?? []
            for (place, first) in members.enumerated() {
                for second in members[(place + 1)...] {
                    if requests[first].precedes(requests[second]) {
                        links.append(PlanningProblem.Link(first, second, days: 1))
                    } else if requests[second].precedes(requests[first]) {
                        links.append(PlanningProblem.Link(second, first, days: 1))
                    }
                }
            }
            // One facilitator for the sessions and talks of a cycle.
            let taught = members.filter { [.session, .talks].contains(requests[$0].step.kind) }
            for (first, second) in zip(taught, taught.dropFirst()) {
                let sameStep = requests[first].id.step == requests[second].id.step
                links.append(
                    PlanningProblem.Link(
                        first,
                        second,
                        facilitator: [Charge(.facilitatorChange)],
                        start: sameStep ? [Charge(.startChange)] : []
                    )
                )
            }
        }
        let talks = Dictionary(grouping: demands.indices.filter { demands[$0].wantsSpeaker }) {
            demands[$0].group
        }
        for group in talks.keys.sorted() {
            links += YearMaker.lineLinks(talks[group] ?? [])
        }
        return links
    }

    private static func lineLinks(_ talks: [Int]) -> [PlanningProblem.Link] {
        talks.indices.flatMap { place -> [PlanningProblem.Link] in
            [(1, Term.lineRepeatNext), (2, .lineRepeatSecond)].compactMap { apart, term in
                talks.indices.contains(place + apart)
                    ? PlanningProblem.Link(
                        talks[place],
                        talks[place + apart],
                        line: [Charge(term)]
                    ) : nil
            }
        }
    }
}

extension ClockTime {
    fileprivate var minute: Int { secondsSinceMidnight / 60 }
}

extension ClockSpan {
    /// The whole minutes that lie inside.
    fileprivate var inside: MinuteSpan {
        MinuteSpan((start.secondsSinceMidnight + 59) / 60, end.secondsSinceMidnight / 60)
    }

    /// The minutes that it touches.
    fileprivate var touched: MinuteSpan {
        MinuteSpan(start.secondsSinceMidnight / 60, (end.secondsSinceMidnight + 59) / 60)
    }
}

extension Venue {
    fileprivate var freeTimes: FreeTimes {
        FreeTimes(
            weekly: hours.weekly,
            away: closures.map { $0.span.first.number...$0.span.last.number }
        )
    }
}

extension Availability {
    fileprivate var freeTimes: FreeTimes {
        FreeTimes(
            weekly: hours.weekly,
            away: absences.map { $0.span.first.number...$0.span.last.number },
            busy: Dictionary(grouping: bookings, by: \.day.number).mapValues {
                $0.map(\.span.touched)
            }
        )
    }
}

extension [OpeningHours] {
    /// Spans for Monday to Sunday; hours that touch count as one stretch.
    fileprivate var weekly: [[MinuteSpan]] {
        Weekday.allCases.map { weekday in
            filter { $0.weekdays.contains(weekday) }.map(\.span).united.map(\.inside)
        }
    }
}
