internal import CivilTime
internal import Correspondence
internal import Planning

/// What every meeting of a programme can choose from.
struct InstanceChoices {
    let maker: InstanceMaker
    let programme: InstanceDocument.Programme
    let venues: [(index: VenueIndex, venue: InstanceDocument.Venue)]
    let facilitators: [PlanningProblem.Option<FacilitatorIndex>]
    let speakers: [PlanningProblem.Option<SpeakerIndex>]

    init(_ programme: InstanceDocument.Programme, _ maker: InstanceMaker) {
        self.maker = maker
        self.programme = programme
        let town = programme.municipality
        let needs = Set(programme.needs ?? [])
        venues = maker.document.venues.enumerated().filter { _, venue in
            venue.municipalities.contains(town)
                && needs.isSubset(of: venue.features ?? [])
        }.map { (index: VenueIndex($0.offset), venue: $0.element) }
        facilitators = maker.document.facilitators.indices.filter {
            maker.document.facilitators[$0].municipalities.contains(town)
        }.map { PlanningProblem.Option(FacilitatorIndex($0)) }
        speakers = maker.document.speakers.indices.filter {
            maker.document.speakers[$0].municipalities.contains(town)
        }.map { index in
            let speaker = maker.document.speakers[index]
            var charges = [Charge(.speakerFee, (speaker.fee.value + 199) / 200)]
            if !speaker.languages.contains(where: programme.wishLanguages.contains) {
                charges.append(Charge(.languageUnmet))
            }
            if !programme.wishLines.contains(speaker.lineOfWork) {
                charges.append(Charge(.lineUnmet))
            }
            return PlanningProblem.Option(SpeakerIndex(index), charges)
        }
    }

    func demand(
        _ name: String,
        _ group: GroupIndex,
        _ place: Int,
        _ series: InstanceDocument.Series,
        _ ruleDay: Int,
        _ existing: (place: Int, meeting: InstanceDocument.Existing)?
    ) throws -> PlanningProblem.Demand {
        let minutes = series.durationMinutes.value
        var demand = PlanningProblem.Demand(
            id: name,
            group: group,
            minutes: minutes,
            days: days(series, ruleDay),
            starts: starts(series),
            venues: venues.filter { $0.venue.capacity.value >= series.participants.value }.map {
                PlanningProblem.Option($0.index, charges($0.venue, minutes))
            },
            facilitatorCount: 1,
            facilitators: facilitators,
            wantsSpeaker: series.speaker,
            speakers: series.speaker ? speakers : []
        )
        if let existing { try stand(existing.meeting, existing.place, &demand) }
        return demand
    }

    private func days(
        _ series: InstanceDocument.Series,
        _ ruleDay: Int
    ) -> [PlanningProblem.Option<Int>] {
        let document = maker.document
        let first = max(document.from.number, ruleDay - series.maxEarlierDays.value)
        let last = min(document.to.number, ruleDay + series.maxLaterDays.value)
        let weekdays = Set(series.weekdays.map(\.index))
        let school = maker.school[programme.municipality] ?? []
        guard first <= last else { return [] }
        return (first...last).compactMap { day in
            guard
                !maker.closed.contains(day),
                weekdays.contains(Day(number: day).weekday.rawValue - 1)
            else { return nil }
            var charges = [Charge(.movedDay, abs(day - ruleDay))]
            if (day - ruleDay) % 7 != 0 { charges.append(Charge(.otherWeekday)) }
            if school.contains(where: { $0.contains(day) }) {
                charges.append(Charge(.schoolHoliday))
            }
            return PlanningProblem.Option(day, charges)
        }
    }

    private func starts(_ series: InstanceDocument.Series) -> [PlanningProblem.Option<Int>] {
        stride(
            from: series.earliestStart.minute,
            through: series.latestStart.minute,
            by: series.stepMinutes.value
        ).map { start in
            let apart = abs(start - series.start.minute)
            return PlanningProblem.Option(start, [Charge(.startShift, (apart + 29) / 30)])
        }
    }

    private func charges(_ venue: InstanceDocument.Venue, _ minutes: Int) -> [Charge] {
        let cost = (venue.costPerHour.value * minutes + 5_999) / 6_000
        let rent = Charge(.venueCost, cost)
        return programme.preferredVenues.contains(venue.id)
            ? [rent] : [rent, Charge(.notPreferredVenue)]
    }

    /// Notes how a meeting stands, and what each change of it costs.
    private func stand(
        _ existing: InstanceDocument.Existing,
        _ place: Int,
        _ demand: inout PlanningProblem.Demand
    ) throws {
        func index<Value>(
            _ name: String,
            _ indices: [String: TypedIndex<Value>],
            _ key: String
        ) throws -> TypedIndex<Value> {
            if let index = indices[name] { return index }
            throw PlanningInstance.Mistake(
                "existing[\(place)].\(key)",
                Phrase("instance.not-there", ["value": .text(name)])
            )
        }
        let venue = try index(existing.venue, maker.venues, "venue")
        let facilitator = try index(existing.facilitator, maker.facilitators, "facilitator")
        let speaker = try existing.speaker.map { try index($0, maker.speakers, "speaker") }
        let start = existing.start.minute
        let isInvited = existing.state == .invited
        func charge(_ invited: Term) -> Charge { Charge(isInvited ? invited : .draftChange) }
        demand.standing = PlanningProblem.Standing(
            Assignment(
                day: existing.date.number,
                span: MinuteSpan(start, start + demand.minutes),
                venue: venue,
                team: Team([facilitator]),
                speaker: speaker
            ),
            isPinned: existing.state == .pinned,
            otherDay: [charge(.invitedDate)],
            otherStart: [charge(.invitedStart)]
        )
        func tax<Value>(
            _ options: inout [PlanningProblem.Option<Value>],
            _ kept: Value,
            _ term: Term
        ) {
            for index in options.indices where options[index].value != kept {
                options[index].charges.append(charge(term))
            }
        }
        tax(&demand.venues, venue, .invitedVenue)
        tax(&demand.facilitators, facilitator, .invitedFacilitator)
        if let speaker { tax(&demand.speakers, speaker, .invitedSpeaker) }
    }
}
