internal import CivilTime

// Facilitators and speakers: away, elsewhere, or asked too often.
extension Judge {
    func facilitatorsOf(_ meeting: Meeting) -> [Facilitator] {
        meeting.facilitators.compactMap { facilitators[$0] }
    }

    func speakerOf(_ meeting: Meeting) -> [Speaker] {
        meeting.speaker.flatMap { speakers[$0] }.map { [$0] } ?? []
    }

    func away(_ facilitator: Facilitator, _ meeting: Meeting) -> [Reason] {
        facilitator.availability.isFree(meeting.span, on: meeting.date)
            ? [] : [Reason(meeting.date, .facilitatorAway(facilitator.id))]
    }

    func away(_ speaker: Speaker, _ meeting: Meeting) -> [Reason] {
        speaker.availability.isFree(meeting.span, on: meeting.date)
            ? [] : [Reason(meeting.date, .speakerAway(speaker.id))]
    }

    func clashes(_ facilitator: Facilitator, _ meeting: Meeting) -> [Reason] {
        let key = FacilitatorWeek(facilitator: facilitator.id, week: Week(of: meeting.date))
        let week = others(byFacilitatorWeek[key], than: meeting)
        var causes: [Reason.Cause] = week.filter { other in
            let pause = travel.minutes(from: other.venue, to: meeting.venue) * 60
            return other.date == meeting.date && other.span.overlaps(meeting.span, pause: pause)
        }.map { .facilitatorOccupied(facilitator.id, by: $0.id) }
        if week.count + 1 > facilitator.mostMeetingsPerWeek {
            causes.append(.facilitatorFull(facilitator.id))
        }
        return causes.map { Reason(meeting.date, $0) }
    }

    func clashes(_ speaker: Speaker, _ meeting: Meeting) -> [Reason] {
        let speeches = others(bySpeaker[speaker.id], than: meeting)
        var causes: [Reason.Cause] = []
        let near = speeches.filter { other in
            let apart = abs(other.date.distance(to: meeting.date))
            let isSame = other.id.cycle.programme == meeting.id.cycle.programme
            return apart < max(1, speaker.daysBetweenSpeeches)
                || isSame && apart < speaker.daysBeforeSameProgramme
        }.min {
            let days = [$0, $1].map { abs($0.date.distance(to: meeting.date)) }
            return (days[0], $0.date, $0.id) < (days[1], $1.date, $1.id)
        }
        if let near { causes.append(.speakerAgain(speaker.id, near.id)) }
        if speeches.count(where: { $0.date.year == meeting.date.year })
            >= speaker.mostSpeechesPerYear
        {
            causes.append(.speakerFull(speaker.id))
        }
        return causes.map { Reason(meeting.date, $0) }
    }
}
