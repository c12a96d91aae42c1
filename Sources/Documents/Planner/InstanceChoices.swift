internal import CivilTime
internal import Correspondence
internal import Planning

/// What every meeting of a programme can choose from.
struct InstanceChoices {
    let maker: InstanceMaker
    let programme: InstanceDocument.Programme
    let venues: [(place: Int, venue: InstanceDocument.Venue)]
    let facilitators: [PlanningProblem.Choice]
    let speakers: [PlanningProblem.Choice]

    init(_ programme: InstanceDocument.Programme, _ maker: InstanceMaker) {
        self.maker = maker
        self.programme = programme
        let town = programme.municipality
        let needs = Set(programme.needs ?? [])
        venues = maker.document.venues.enumerated().filter { _, venue in
            venue.municipalities.contains(town)
                && needs.isSubset(of: venue.features ?? [])
        }.map { (place: $0.offset, venue: $0.element) }
        facilitators = maker.document.facilitators.indices.filter {
            maker.document.facilitators[$0].municipalities.contains(town)
        }.map { PlanningProblem.Choice($0) }
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
            return PlanningProblem.Choice(index, charges)
        }
    }

    func demand(
        _ name: String,
        _ group: Int,
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
                PlanningProblem.Choice($0.place, charges($0.venue, minutes))
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
    ) -> [PlanningProblem.Choice] {
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
            return PlanningProblem.Choice(day, charges)
        }
    }

    private func starts(_ series: InstanceDocument.Series) -> [PlanningProblem.Choice] {
        stride(
            from: series.earliestStart.minute,
            through: series.latestStart.minute,
            by: series.stepMinutes.value
        ).map { start in
            let apart = abs(start - series.start.minute)
            return PlanningProblem.Choice(start, [Charge(.startShift, (apart + 29) / 30)])
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
        func number(_ name: String, _ numbers: [String: Int], _ key: String) throws -> Int {
            if let number = numbers[name] { return number }
            throw PlanningInstance.Mistake(
                "existing[\(place)].\(key)",
                Phrase("instance.not-there", ["value": .text(name)])
            )
        }
        let venue = try number(existing.venue, maker.venues, "venue")
        let facilitator = try number(existing.facilitator, maker.facilitators, "facilitator")
        let speaker = try existing.speaker.map { try number($0, maker.speakers, "speaker") }
        let isInvited = existing.state == .invited
        func charge(_ invited: Term) -> Charge { Charge(isInvited ? invited : .draftChange) }
        demand.standing = PlanningProblem.Standing(
            PlanningProblem.Pick(
                day: existing.date.number,
                start: existing.start.minute,
                venue: venue,
                facilitators: [facilitator],
                speaker: speaker
            ),
            isPinned: existing.state == .pinned,
            otherDay: [charge(.invitedDate)],
            otherStart: [charge(.invitedStart)]
        )
        func tax(_ choices: inout [PlanningProblem.Choice], _ kept: Int, _ term: Term) {
            for index in choices.indices where choices[index].value != kept {
                choices[index].charges.append(charge(term))
            }
        }
        tax(&demand.venues, venue, .invitedVenue)
        tax(&demand.facilitators, facilitator, .invitedFacilitator)
        if let speaker { tax(&demand.speakers, speaker, .invitedSpeaker) }
    }
}
