internal import CivilTime

extension Staff {
    /// What speaks against the people of a meeting as somebody wants it.
    ///
    /// - Parameters:
    ///   - meeting: The meeting with its day, time, facilitators and speaker.
    ///   - others: Other meetings that stand, of all programmes.
    /// - Returns: Facilitators first, then the speaker; empty when all can come.
    public func objections(to meeting: Meeting, beside others: [Meeting]) -> [Reason] {
        let others = others.filter { $0.id != meeting.id }
        let known = facilitators.filter { meeting.facilitators.contains($0.id) }
        return known.flatMap { objections($0, to: meeting, beside: others) }
            + speakers.filter { $0.id == meeting.speaker }.flatMap {
                objections($0, to: meeting, beside: others)
            }
    }

    private func objections(
        _ facilitator: Facilitator,
        to meeting: Meeting,
        beside others: [Meeting]
    ) -> [Reason] {
        let own = others.filter { $0.facilitators.contains(facilitator.id) }
        var causes: [Reason.Cause] = []
        if !facilitator.availability.isFree(meeting.span, on: meeting.date) {
            causes.append(.facilitatorAway(facilitator.id))
        }
        causes += own.filter { other in
            let pause = travel.minutes(from: other.venue, to: meeting.venue) * 60
            return other.date == meeting.date && other.span.overlaps(meeting.span, pause: pause)
        }.map { .facilitatorOccupied(facilitator.id, by: $0.id) }
        let week = Week(of: meeting.date)
        let load = own.count { Week(of: $0.date) == week } + 1
        if load > facilitator.mostMeetingsPerWeek {
            causes.append(.facilitatorFull(facilitator.id))
        }
        return causes.map { Reason(meeting.date, $0) }
    }

    private func objections(
        _ speaker: Speaker,
        to meeting: Meeting,
        beside others: [Meeting]
    ) -> [Reason] {
        let own = others.filter { $0.speaker == speaker.id }
        var causes: [Reason.Cause] = []
        if !speaker.availability.isFree(meeting.span, on: meeting.date) {
            causes.append(.speakerAway(speaker.id))
        }
        let near = own.filter { other in
            let apart = abs(other.date.distance(to: meeting.date))
            let isSame = other.id.cycle.programme == meeting.id.cycle.programme
            return apart < max(1, speaker.daysBetweenTalks)
                || isSame && apart < speaker.daysBeforeSameProgramme
        }.min { abs($0.date.distance(to: meeting.date)) < abs($1.date.distance(to: meeting.date)) }
        if let near { causes.append(.speakerAgain(speaker.id, near.id)) }
        if own.count(where: { $0.date.year == meeting.date.year }) >= speaker.mostTalksPerYear {
            causes.append(.speakerFull(speaker.id))
        }
        return causes.map { Reason(meeting.date, $0) }
    }
}
