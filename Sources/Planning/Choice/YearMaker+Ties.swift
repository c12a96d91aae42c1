internal import CivilTime

/// What ties a meeting to how it stands, and meetings to each other.
extension YearMaker {
    /// Notes how a meeting stands, and what each change of it costs.
    func stand(_ standing: StandingMeeting, _ demand: inout PlanningProblem.Demand) {
        let meeting = standing.meeting
        guard let venue = venueIndices[meeting.venue] else { return }
        let start = meeting.span.start.minute
        let team = meeting.facilitators.compactMap { facilitatorIndices[$0] }
        let speaker = meeting.speaker.flatMap { speakerIndices[$0] }
        // Whoever is not hit is disturbed last of all.
        let isHit = revising.map { $0.mayMove.contains(meeting.id) } ?? true
        func charge(_ invited: Term) -> Charge {
            Charge(standing.isInvited ? (isHit ? invited : .otherInvited) : .draftChange)
        }
        demand.standing = PlanningProblem.Standing(
            Assignment(
                day: meeting.date.number,
                span: MinuteSpan(start, start + demand.minutes),
                venue: venue,
                team: Team(team),
                speaker: speaker
            ),
            isPinned: standing.isPast || standing.isByHand,
            otherDay: [charge(.invitedDate)],
            otherStart: [charge(.invitedStart)]
        )
        func tax<Value>(
            _ options: inout [PlanningProblem.Option<Value>],
            _ kept: [Value],
            _ term: Term
        ) {
            guard !kept.isEmpty else { return }
            for index in options.indices where !kept.contains(options[index].value) {
                options[index].charges.append(charge(term))
            }
        }
        tax(&demand.venues, [venue], .invitedVenue)
        tax(&demand.facilitators, team, .invitedFacilitator)
        guard let speaker else { return }
        demand.wantsSpeaker = true
        // Where the speaker cannot come, another one is no more of a change than none.
        if speakers[speaker.offset].availability.isFree(meeting.span, on: meeting.date) {
            tax(&demand.speakers, [speaker], .invitedSpeaker)
        }
    }

    /// What ties the meetings of a cycle and the speeches of a programme together.
    func links(
        _ requests: PerDemand<MeetingRequest>,
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
        let speeches = Dictionary(grouping: requests.indices.filter { demands[$0].wantsSpeaker }) {
            demands[$0].group
        }
        for group in speeches.keys.sorted() {
            links += PlanningProblem.Link.lines(of: speeches[group] ?? [])
        }
        return links
    }
}
